"""Coded answers of worksheets on the Compare desk: told from talks, and leading to their words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.queries.values import WORKSHEET
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.look.theme import Theme
from tests.coded_answers import code_answer, make_answer_texts
from tests.ui.desks import Stage, staged


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    with staged(CompareDesk, tmp_path, theme) as made:
        make_answer_texts(made.project, "PM")
        code_answer(made.project, "PM14", "KO06", "Zielgruppe")
        desk = made.desk
        assert isinstance(desk, CompareDesk)
        desk.refresh()
        desk.head.themes.set_value("main")
        for case in desk.columns.cases:
            if case.name in ("KO06", "KO09"):
                desk.toggle_column(case.id)
        made.settle()
        yield made


def test_cells_and_legend_tell_talks_from_worksheets(stage: Stage) -> None:
    desk = stage.desk
    assert isinstance(desk, CompareDesk)
    assert desk.comparison is not None
    row = next(one for one in desk.comparison.themes if one.theme.name == "Zielgruppe")
    said = [
        [(desk.words.label(count.kind), desk.words.count(count)) for count in cell.counts]
        for cell in row.cells
    ]
    assert [line[2] for line in said] == [("WS", "1"), ("WS", "no WS")]
    assert "WS = Answers in worksheets" in desk.base.legend.text()
    assert desk.words.sources(desk.comparison.cases[0]) == "TM07 · RG05 · AH PM"
    assert len(desk.comparison.scope.documents) == 3  # the base counts talks


def test_names_of_texts_leave_the_names_of_cases_their_room(stage: Stage) -> None:
    """The list of cases names texts as the grid of themes does, and paints the case first."""
    desk = stage.desk
    assert isinstance(desk, CompareDesk)
    chooser = desk.chooser
    cases = chooser.cases
    at = next(row for row, case in enumerate(cases.shown) if case.name == "KO06")
    assert cases.note(cases.shown[at]) == "TM07 · RG05 · AH PM"
    cases.notes[cases.shown[at].id] = "Quelle " * 40
    view = chooser.view
    rect = view.visualRect(cases.index(at))
    assert view.viewport().rect().contains(rect)
    half = rect.adjusted(0, 0, -rect.width() // 2, 0)
    long_note = view.grab(half).toImage()
    cases.notes.clear()
    assert view.grab(half).toImage() == long_note, "nothing is painted over the name"


def test_the_drawer_leads_to_the_answer(stage: Stage) -> None:
    desk = stage.desk
    assert isinstance(desk, CompareDesk)
    assert desk.comparison is not None
    row = next(one for one in desk.comparison.themes if one.theme.name == "Zielgruppe")
    desk.table.cell_chosen.emit(row.cells[0])
    stage.settle()
    names = [one.document.name for one in desk.drawer.segments.segments.segments]
    assert names[-1] == "KO06, AH PM"
    assert len(names) == row.cells[0].codings


def test_a_narrow_cell_keeps_its_rating_before_the_names_of_missing_sources(stage: Stage) -> None:
    desk = stage.desk
    assert isinstance(desk, CompareDesk)
    assert desk.comparison is not None
    cell = desk.comparison.themes[0].cells[1]
    assert [count.kind for count in cell.counts if not count.documents] == ["reflection_talk", WORKSHEET]
    delegate = desk.table.itemDelegate()
    wide, narrow = (delegate.said_counts(cell, width, spare=120) for width in (600.0, 200.0))
    assert [wide[kind] for kind in ("reflection_talk", WORKSHEET)] == ["no RG", "no WS"]
    assert [narrow[kind] for kind in ("reflection_talk", WORKSHEET)] == ["RG", "WS"]
    assert narrow["interview"] == wide["interview"]  # a number is never left out
