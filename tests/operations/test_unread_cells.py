"""What nobody read again stays outdated: by a state, a rating, a table taken back; others' codings make nothing so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from gk_qda.exporting.writing import write_table
from gk_qda.importing.table import read_table
from gk_qda.models import Coder, Coding, Document, Paragraph, Summary
from gk_qda.operations.case_summaries import write_case_summary
from gk_qda.operations.cases import find_case
from gk_qda.operations.cell_filling import fill_ratings, fill_states
from gk_qda.operations.codebook import add_code, describe_code
from gk_qda.operations.coders import count_coders
from gk_qda.operations.coding import apply_code
from gk_qda.operations.summaries import find_cell, write_summary
from gk_qda.operations.summary_import import import_results, import_summaries
from gk_qda.operations.tables.summaries import result_table, summary_table
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.theme_desk import theme_board
from tests.demo_copy import opened_copy

THEME = "Prozessmanagement und GfS > Rolle der GfS"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def stale(project: Project) -> set[tuple[str, str]]:
    board = theme_board(project)
    cells = [*board.cells(), *board.results.values(), *board.summaries.values()]
    return {(cell.row.name, cell.theme.name) for cell in cells if cell.stale is not None}


def stored(project: Project) -> list[tuple[Any, ...]]:
    with project.read() as session:
        cells = session.scalars(select(Summary).order_by(Summary.id)).all()
        return [(c.text, c.rating, c.state, c.coder_id, c.written_at, c.basis) for c in cells]


def outdated_cell(project: Project) -> tuple[str, int, int]:
    """The one stale cell of the demo."""
    cell = next(cell for cell in theme_board(project).cells() if cell.stale is not None)
    return "case", cell.row.id, cell.theme.id


@pytest.mark.parametrize(
    "judge",
    [
        lambda session, place: fill_states(session, places=[place], state="open", coder_id=2),
        lambda session, place: fill_states(session, places=[place], state="draft", coder_id=2),
        lambda session, place: fill_ratings(session, places=[place], rating="", coder_id=2),
        lambda session, place: write_summary(
            session, row_kind=place[0], row_id=place[1], theme_id=place[2], coder_id=2, state="not_asked"
        ),
    ],
)
def test_a_judgement_is_no_reading(demo: Project, judge: Any) -> None:
    place, before = outdated_cell(demo), stale(demo)
    kind, row_id, theme_id = place

    def cell() -> tuple[Any, ...]:
        with demo.read() as session:
            found = find_cell(session, row_kind=kind, row_id=row_id, theme_id=theme_id)
            assert found is not None
            return found.coder_id, found.written_at, found.basis

    written, said = cell(), stored(demo)
    with demo.change("write_summary") as session:
        judge(session, place)
    assert stored(demo) != said  # something was judged
    assert stale(demo) == before
    assert cell() == written


def test_a_judgement_without_words_rests_on_what_is_there(demo: Project) -> None:
    """Where nothing is written the state is what was said, and has an author."""
    with demo.change("write_summary") as session:
        theme_id, document = codebook(session).find(THEME).id, session.scalars(select(Document)).first()
        assert document is not None
        where: dict[str, Any] = {"row_kind": "document", "row_id": document.id, "theme_id": theme_id}
        write_summary(session, **where, coder_id=2, state="not_asked")
        cell = find_cell(session, **where)
        assert cell is not None
        assert cell.coder_id == 2
        once = cell.written_at
        write_summary(session, **where, coder_id=1, state="not_asked")
        assert (cell.coder_id, cell.written_at) == (2, once)
        write_summary(session, **where, coder_id=1, text="Doch.", state="draft")
        assert cell.coder_id == 1


def test_a_table_that_says_nothing_else_changes_nothing(demo: Project, tmp_path: Path) -> None:
    with demo.change("write_case_summary") as session:
        case_id = find_case(session, "KO11").id
        write_case_summary(session, case_id=case_id, coder_id=demo.coder_id, text="Uneinig.")
    file, other = tmp_path / "summaries.csv", tmp_path / "results.csv"
    write_table(summary_table(demo), to=file, format="csv")
    write_table(result_table(demo), to=other, format="csv")
    before, outdated = stored(demo), stale(demo)
    assert outdated
    for operation, path in ((import_summaries, file), (import_results, other)):
        with demo.change(operation.__name__) as session:
            assert operation(session, read_table(path), coder_id=demo.coder_id) == 0
    assert stored(demo) == before
    assert stale(demo) == outdated

    words = file.read_text("utf-8-sig")
    said = before[0][0]
    assert said in words
    file.write_text(words.replace(said, f"{said} Nachtrag."), "utf-8-sig")
    with demo.change("import_summaries") as session:
        assert import_summaries(session, read_table(file), coder_id=demo.coder_id) == 1
    assert [one[0] for one in stored(demo)] == [f"{said} Nachtrag.", *(one[0] for one in before[1:])]
    assert stale(demo) == outdated


def test_what_another_coder_codes_makes_nothing_outdated_until_it_counts(demo: Project) -> None:
    before = stale(demo)
    with demo.change("apply_code") as session:
        document = session.scalars(select(Document).where(Document.name == "TM10")).one()
        turn = session.scalars(
            select(Paragraph).where(Paragraph.document_id == document.id, Paragraph.number == "10")
        ).one()
        second = session.scalars(select(Coder).where(Coder.name == "M. Yıldız")).one()
        apply_code(
            session,
            document_id=document.id,
            code_id=codebook(session).find(THEME).id,
            coder_id=second.id,
            start=turn.start,
            end=turn.end,
        )
    assert stale(demo) == before
    with demo.change("set_counted_coders") as session:
        count_coders(session, guids=list(session.scalars(select(Coder.guid))))
    assert ("KO09", "Rolle der GfS") in stale(demo)


def test_a_technical_code_below_a_theme_makes_nothing_outdated(demo: Project) -> None:
    """It is in none of the numbers of the theme; who writes on the technical code itself rests on it."""
    before = stale(demo)
    with demo.change("apply_code") as session:
        theme = codebook(session).find(THEME).id
        technical = add_code(session, name="Prüfen", parent_id=theme)
        describe_code(session, code_id=technical, is_technical=True)
        document = session.scalars(select(Document).where(Document.name == "TM10")).one()
        apply_code(session, document_id=document.id, code_id=technical, coder_id=1, start=400, end=900)
        write_summary(session, row_kind="all", row_id=None, theme_id=technical, coder_id=1, text="Nachsehen.")
        result = find_cell(session, row_kind="all", row_id=None, theme_id=technical)
        assert result is not None
        assert len(result.basis) == 1
    assert stale(demo) == before


def test_what_was_written_on_codings_that_count_no_more_rests_on_the_others(demo: Project) -> None:
    with demo.change("set_counted_coders") as session:
        everybody = list(session.scalars(select(Coder.guid)))
        count_coders(session, guids=everybody)
    for cell in theme_board(demo).cells():
        if cell.stale is not None and cell.summary_id is not None:
            with demo.change("write_summary") as session:
                write_summary(
                    session,
                    row_kind="case",
                    row_id=cell.row.id,
                    theme_id=cell.theme.id,
                    coder_id=1,
                    text=f"{cell.text} Neu.",
                )
    assert not {place for place in stale(demo) if place[1] and place[0] and place[0].startswith("KO")}
    with demo.change("set_counted_coders") as session:
        count_coders(session, guids=everybody[:1])
        assert session.scalars(select(Coding).where(Coding.coder_id != 1)).first() is not None
    assert not {place for place in stale(demo) if place[0].startswith("KO")}
