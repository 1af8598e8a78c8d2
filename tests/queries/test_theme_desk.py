"""What the themes desk reads: cells with their segments, results, scales, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gk_qda.operations.coding import remove_codings
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.summaries import set_evidence, write_summary
from gk_qda.project import Project, open_project
from gk_qda.queries.theme_desk import (
    RESULT,
    Rating,
    ThemeBoard,
    has_cell,
    open_cell,
    place_of,
    rewritten,
    still_there,
    theme_board,
)
from gk_qda.queries.theme_rows import ROW_KINDS
from gk_qda.queries.themes import ThemeCell
from tests.demo_copy import demo_file, opened_copy

BKG = "Teilnahme an der Bündniskerngruppe"


@pytest.fixture(scope="module")
def untouched() -> Iterator[Project]:
    with open_project(demo_file(), read_only=True) as project:
        yield project


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def cell_of(board: ThemeBoard, row: str, theme: str) -> ThemeCell:
    return next(cell for cell in board.cells() if (cell.row.name, cell.theme.name) == (row, theme))


@pytest.mark.parametrize("kind", ROW_KINDS)
def test_every_cell_opens_as_many_segments_as_it_counts(untouched: Project, kind: str) -> None:
    board = theme_board(untouched, kind)
    for cell in [*board.cells(), *board.results.values()]:
        opened = open_cell(untouched, board, cell)
        assert len(opened.segments) == cell.segments, place_of(cell)
        below = set(board.grid.scope.book.descendants([cell.theme.id]))
        assert all(code.id in below for passage in opened.segments for code in passage.codes)
        if cell.row.kind != RESULT:
            assert {p.segment.document.name for p in opened.segments} <= set(cell.row.sources)


def test_knows_scales_groups_and_results(untouched: Project) -> None:
    board = theme_board(untouched)
    bkg = cell_of(board, "KO11", BKG).theme
    assert board.scales[bkg.id] == (
        Rating("beteiligt", "full"),
        Rating("widersprüchlich", "half"),
        Rating("noch nicht beteiligt", "empty"),
    )
    assert len(board.scales) == 2
    assert set(board.groups["typ"].values()) == {"Kreis", "kreisfreie Stadt", "kreisangehörige Gemeinde"}
    assert board.results[bkg.id].text.startswith("Ob das THM")
    assert board.results[bkg.id].stale is not None, "the late coding lies under this theme"
    assert sum(1 for cell in board.cells() if cell.stale) == 1


def test_groups_of_documents_come_from_their_case_too(untouched: Project) -> None:
    board = theme_board(untouched, "document")
    by_name = {row.name: row.id for row in board.grid.rows}
    assert board.groups["typ"][by_name["TM12"]] == "Kreis"


def test_a_passage_brings_what_is_said_around_it(untouched: Project) -> None:
    board = theme_board(untouched)
    first = open_cell(untouched, board, cell_of(board, "KO11", BKG)).segments[0]
    assert first.before.endswith("Nein.")
    assert first.segment.quote.startswith("Also, die Kerngruppe")
    assert first.after.startswith("Ich weiß ehrlich gesagt nicht")
    assert not first.names_speaker
    last = open_cell(untouched, board, cell_of(board, "KO11", BKG)).segments[2]
    assert last.names_speaker, "several people answer in RG08"


def test_nothing_of_a_withdrawn_turn_is_shown_around_a_passage(demo: Project) -> None:
    board = theme_board(demo)
    second = open_cell(demo, board, cell_of(board, "KO11", BKG)).segments[1].segment
    paragraphs = board.grid.scope.paragraphs[second.document.id]
    at = next(i for i, p in enumerate(paragraphs) if p.number == second.paragraph)
    after = open_cell(demo, board, cell_of(board, "KO11", BKG)).segments[1].after
    assert "Ausländerbehörde" in after
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(
            session, document_id=second.document.id, number=paragraphs[at + 1].number, reason="x"
        )
    board = theme_board(demo)
    assert open_cell(demo, board, cell_of(board, "KO11", BKG)).segments[1].after == ""


def test_rereads_what_was_written_and_keeps_what_was_counted(demo: Project) -> None:
    board = theme_board(demo)
    cell = cell_of(board, "KO02", "Verstetigung")
    with demo.read() as session:
        same = rewritten(session, board, [theme.id for theme in board.grid.themes])
    assert same == {place_of(c): c for c in [*board.cells(), *board.results.values()]}
    with demo.change("write_summary") as session:
        write_summary(
            session,
            row_kind="case",
            row_id=cell.row.id,
            theme_id=cell.theme.id,
            coder_id=demo.coder_id,
            text="Bleibt.",
        )
    with demo.read() as session:
        found = rewritten(session, board, [cell.theme.id])
    assert {place for place, new in found.items() if new != board.cell(place)} == {place_of(cell)}
    changed = board.with_cells(found)
    again = changed.cell(place_of(cell))
    assert again is not None
    assert (again.text, again.state, again.segments) == ("Bleibt.", "draft", cell.segments)
    assert again == theme_board(demo).cell(place_of(cell))
    demo.undo()
    with demo.read() as session:
        assert rewritten(session, changed, [cell.theme.id])[place_of(cell)] == cell


def test_evidence_names_its_coding_until_that_is_gone(demo: Project) -> None:
    board = theme_board(demo)
    cell = cell_of(board, "KO11", BKG)
    assert cell.summary_id is not None
    passage = open_cell(demo, board, cell).segments[0]
    coding_id = passage.coding_ids[0]
    place = (passage.segment.document.id, passage.paragraph_ids[0], coding_id, 1)
    with demo.change("set_evidence") as session:
        set_evidence(session, summary_id=cell.summary_id, places=[place])
    found = open_cell(demo, board, cell).evidence
    assert [(one.coding_id, one.sentence, one.document, one.paragraph) for one in found] == [
        (coding_id, 1, "TM12", "24")
    ]
    with demo.change("remove_codings") as session:
        remove_codings(session, coding_ids=[coding_id])
    with demo.read() as session:
        assert still_there(session, [place]) == [(*place[:2], None, 1)]
        assert still_there(session, [(place[0], 10**9, None, None)]) == []


def test_knows_whether_a_cell_still_exists(untouched: Project) -> None:
    board = theme_board(untouched)
    kind, row_id, theme_id = place_of(cell_of(board, "KO11", BKG))
    with untouched.read() as session:
        assert has_cell(session, (kind, row_id, theme_id))
        assert has_cell(session, (RESULT, 0, theme_id))
        assert not has_cell(session, (kind, 10**9, theme_id))
        assert not has_cell(session, (RESULT, 0, 10**9))


def test_a_place_of_other_rows_has_no_cell_here(untouched: Project) -> None:
    board = theme_board(untouched)
    kind, row_id, theme_id = place_of(cell_of(board, "KO11", BKG))
    assert board.cell(("document", row_id, theme_id)) is None
    cell = board.cell((kind, row_id, theme_id))
    assert cell is not None
    assert (
        board.with_cells({(kind, row_id, theme_id): replace(cell, rating="")}).cell((kind, row_id, theme_id))
        != cell
    )
