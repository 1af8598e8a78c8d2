"""What a table of summaries, results, values or parts would do is told before, as the import then does it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import RowTrouble
from gk_qda.exporting.writing import write_table
from gk_qda.importing.table import ImportedTable
from gk_qda.models import AttributeValue, Case
from gk_qda.operations.case_history_import import (
    plan_attribute_values,
    plan_case_parts,
)
from gk_qda.operations.case_summaries import write_case_summary
from gk_qda.operations.cases import find_case
from gk_qda.operations.row_import_plan import RowPlan, plan_results, plan_summaries
from gk_qda.operations.summary_import import import_results, import_summaries
from gk_qda.operations.table_files import read_given_table
from gk_qda.operations.tables.case_history import attribute_value_table, case_part_table
from gk_qda.operations.tables.summaries import result_table, summary_table
from gk_qda.queries.cases import attributes
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from gk_qda.project import Project

WORDS = {
    "summary": ["", "Anders.", "Ganz anders."],
    "result": ["", "Anders."],
    "rating": [""],
    "state": ["", "open", "draft", "done", "not_asked"],
    "author": ["", "A. Neu", "M. Yıldız"],
    "evidence": ["", "TM07:17", "TM07:17@2; RG05:4"],
}
THEME = "Corona"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("plan")) as project:
        with project.change("write_case_summary") as session:
            write_case_summary(
                session, case_id=find_case(session, "KO11").id, coder_id=project.coder_id, text="Uneinig."
            )
        yield project


@pytest.fixture(scope="module")
def written(demo: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, str]]]:
    """The tables as they were exported."""
    folder, found = tmp_path_factory.mktemp("tables"), {}
    for name, make in (("summaries", summary_table), ("results", result_table)):
        write_table(make(demo), to=folder / f"{name}.csv", format="csv")
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            found[name] = list(csv.DictReader(lines))
    return found


def table_of(rows: list[dict[str, str]]) -> ImportedTable:
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    cells = tuple(tuple(row[name] for name in columns) for row in rows)
    return ImportedTable(Path("t.csv"), columns, cells, tuple(range(2, len(rows) + 2)))


Said = dict[tuple[str, str], str]


def said(project: Project, name: str) -> Said:
    """What stands in the export, a line for each cell that is filled; who wrote it, and "open", say nothing."""
    make, text = (summary_table, "summary") if name == "summaries" else (result_table, "result")
    found: Said = {}
    for row in make(project).rows:
        owner, theme = row.get("case", ""), row["theme"]
        place = f"{owner} · {theme}" if owner and theme else owner or theme
        for label in (text, "rating", "state", "evidence"):
            if row.get(label) and row[label] != "open":
                found[place, label] = row[label]
    return found


def tried(
    project: Project, operation: Callable[..., int], table: ImportedTable
) -> tuple[int, set[tuple[str, str]], set[tuple[str, str]]]:
    """Rows that the import changed; what became something else; what went. All is as before afterwards."""
    name = "summaries" if operation is import_summaries else "results"
    before = said(project, name)
    with project.change(operation.__name__) as session:
        n = operation(session, table, coder_id=project.coder_id)
    after = said(project, name)
    project.undo()
    assert said(project, name) == before
    lost = {key for key, words in before.items() if words != after.get(key)}
    return n, lost, {key for key in lost if after.get(key) is None and key[1] != "state"}


@pytest.mark.parametrize("seed", range(6))
def test_the_plan_of_random_tables_is_what_the_import_does(
    demo: Project, written: dict[str, list[dict[str, str]]], seed: int
) -> None:
    """Some rows of an export with other words, some columns left out; taken back after each."""
    chance = Random(seed)
    name, text, plan, operation = (
        ("summaries", "summary", plan_summaries, import_summaries),
        ("results", "result", plan_results, import_results),
    )[seed % 2]
    known = written[name]
    rows = [dict(row) for row in chance.choices(known, k=6)]
    columns = [
        column for column in known[0] if column not in WORDS or column == text or chance.random() < 0.7
    ]
    rows.append(
        {**dict.fromkeys(known[0], ""), "theme": THEME, "case": "KO01" if name == "summaries" else ""}
    )
    for row in rows:
        for column in [c for c in row if c in WORDS and chance.random() < 0.5]:
            row[column] = chance.choice(WORDS[column])
        if not row["theme"] and row["state"] == "not_asked":
            row["state"] = "done"  # no state of the summary of a case
    table = table_of([{column: row[column] for column in columns} for row in rows])
    with demo.read() as session:
        planned = plan(session, table)
    n, lost, removed = tried(demo, operation, table)
    assert planned.touched == n
    assert planned.new + planned.changed + planned.unchanged == len(rows)
    assert {change.label for change in planned.changes} <= {text, "rating", "state", "author", "evidence"}
    assert {(change.owner, change.label) for change in planned.changes} >= lost
    gone = {(change.owner, change.label) for change in planned.changes if not change.after}
    assert gone >= removed


def test_what_would_go_is_named(demo: Project, written: dict[str, list[dict[str, str]]]) -> None:
    cell = dict(written["summaries"][0])
    other = {**cell, "summary": "", "evidence": ""}
    with demo.read() as session:
        planned = plan_summaries(session, table_of([other]))
    place = f"{cell['case']} · {cell['theme']}"
    assert [(change.owner, change.label, change.before, change.after) for change in planned.changes] == [
        (place, "summary", cell["summary"], ""),
        (place, "evidence", cell["evidence"], ""),
    ]
    assert (planned.changed, planned.removed, planned.touched) == (1, 2, 1)
    with demo.read() as session:
        assert plan_summaries(session, table_of(written["summaries"])).touched == 0
        assert plan_results(session, table_of(written["results"])).touched == 0


def test_a_column_that_is_not_there_takes_nothing_away(
    demo: Project, written: dict[str, list[dict[str, str]]]
) -> None:
    cell = written["summaries"][0]
    short = table_of([{"case": cell["case"], "theme": cell["theme"], "state": "draft"}])
    with demo.read() as session:
        planned = plan_summaries(session, short)
    assert [(change.label, change.before, change.after) for change in planned.changes] == [
        ("state", cell["state"], "draft")
    ]
    assert tried(demo, import_summaries, short) == (
        1,
        {(f"{cell['case']} · {cell['theme']}", "state")},
        set(),
    )


def test_faults_are_told_before_anything_is_written(demo: Project) -> None:
    for row in (
        {"case": "KO01", "theme": THEME, "state": "fertig"},
        {"case": "KO99", "theme": THEME, "state": "done"},
        {"case": "KO01", "theme": THEME, "evidence": "TM07"},
    ):
        with demo.read() as session, pytest.raises(RowTrouble, match=r"t\.csv"):
            plan_summaries(session, table_of([row]))


def test_values_and_parts_are_planned_too(demo: Project, tmp_path: Path) -> None:
    def plan(make: Callable[..., RowPlan], text: str) -> RowPlan:
        path = tmp_path / "t.csv"
        path.write_text(text, "utf-8")
        with demo.read() as session:
            return make(session, read_given_table(path))

    values = "case,attribute,value,from\n"
    planned = plan(
        plan_attribute_values,
        values + "KO01,typ,Kreis,\nKO02,typ,,\nKO01,thm_stellen_vzae,3.0,2020-05-01\nKO01,Typ,Stadt,\n",
    )
    with demo.read() as session:
        stored = {
            case.name: value.value
            for value, case in session.execute(
                select(AttributeValue, Case).join(Case, Case.id == AttributeValue.case_id)
            )
            if value.attribute_id == next(a.id for a in attributes(session, "case") if a.name == "typ")
        }
    assert [(change.owner, change.label, change.before, change.after) for change in planned.changes] == [
        row
        for row in (
            ("KO01", "Typ", stored["KO01"], "Kreis"),
            ("KO02", "Typ", stored["KO02"], ""),
            ("KO01", "Typ", "Kreis", "Stadt"),
        )
        if row[2] != row[3]
    ]
    assert planned.new == 1
    parts = plan(
        plan_case_parts, "case,document,speaker,start,end\nKO06,TM07,,,\nKO01,TM07,,1,9\nKO01,TM07,,1,9\n"
    )
    assert (parts.new, parts.unchanged, parts.changes) == (1, 2, ())
    for make, table in (
        (plan_attribute_values, attribute_value_table(demo)),
        (plan_case_parts, case_part_table(demo)),
    ):
        write_table(table, to=tmp_path / "out.csv", format="csv")
        with demo.read() as session:
            assert make(session, read_given_table(tmp_path / "out.csv")).touched == 0
