"""The base of a theme matrix says how many rows there are and what stands in none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import select

from gk_qda.models import CaseMember, Document
from gk_qda.operations.theme_matrix import theme_matrix
from gk_qda.project import open_project
from gk_qda.queries.filters import Filters
from tests.demo_copy import demo_file, opened_copy


def of_theme(rows: tuple[dict[str, Any], ...], theme: str) -> int:
    return sum(row["themes"][theme]["segments"] for row in rows)


def test_persons_as_rows_say_whose_segments_have_no_row() -> None:
    """RG09 are minutes without labels: nobody speaks there, and its segments are in no row."""
    with open_project(demo_file(), read_only=True) as project:
        made = theme_matrix(project, row_kind="person", language="de", format="json")
        whole = theme_matrix(project, row_kind="document", language="de", format="json")
        people = theme_matrix(project, row_kind="person", language="en", filters=Filters(documents=("TM07",)))
    assert made.base["persons"] == len(made.rows) == 31
    assert made.base["documents"] == 23
    assert made.base["without_row"] == {"RG09": 8}
    assert "cases" not in made.base_lines[1]
    assert made.base_lines[1].startswith(
        "Basis: 23 Dokumente (14 Interviews, 9 Reflexionsgespräche) · 31 Personen"
    )
    assert made.base_lines[1].endswith("ohne Person: RG09 (8 Segmente)")
    [rg09] = [row for row in whole.rows if row["name"] == "RG09"]
    themes = made.base["themes"]
    missing = {theme: of_theme(whole.rows, theme) - of_theme(made.rows, theme) for theme in themes}
    assert missing == {theme: rg09["themes"][theme]["segments"] for theme in themes}
    assert "without_row" not in whole.base
    assert "without a person" not in people.base_lines[1]
    assert people.base_lines[1].startswith("Base: 1 document (1 interview) · 1 person")


def test_a_document_without_a_case_is_named_under_rows_of_cases(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:
        before = theme_matrix(project, language="en", format="json")
        with project.change("members") as session:
            document = session.scalar(select(Document.id).where(Document.name == "RG09"))
            for member in session.scalars(select(CaseMember).where(CaseMember.document_id == document)):
                session.delete(member)
        made = theme_matrix(project, language="en", format="json")
    assert "without_row" not in before.base
    assert made.base["without_row"] == {"RG09": 8}
    assert made.base_lines[1].endswith("without a case: RG09 (8 segments)")
