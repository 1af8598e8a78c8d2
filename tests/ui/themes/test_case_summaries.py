"""The summary of a case as the last column: written like a cell, resting on the cells of its row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gk_qda.queries.theme_desk import RESULT, WHOLE

GROUP = "Teilnahme an der Bündniskerngruppe"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def summing(hands):
    hands.desk.head.summaries.setChecked(True)
    return hands


def go(hands, row):
    found = next(one for one in hands.board.grid.rows if one.name == row)
    assert hands.desk.grid.select((found.kind, found.id, WHOLE.id))
    return found.kind, found.id, WHOLE.id


def write(hands, text):
    hands.editor.selectAll()
    hands.editor.insertPlainText(text)
    hands.desk.detail.writer.flush()


def test_the_column_comes_and_goes(hands):
    before = hands.desk.model.columnCount()
    hands.desk.head.summaries.setChecked(True)
    assert hands.desk.model.columnCount() == before + 1
    hands.desk.head.results.setChecked(False)
    assert all(getattr(line, "kind", "") != RESULT for line in hands.desk.model.lines)
    kept = hands.desk.state()
    assert (kept["results"], kept["summaries"]) == (False, True)
    hands.desk.head.summaries.setChecked(False)
    assert hands.desk.model.columnCount() == before


def test_writing_one_is_a_step_of_its_own(summing):
    place = go(summing, "KO11")
    write(summing, "Uneinig.")
    cell = summing.board.cell(place)
    assert (cell.text, cell.state) == ("Uneinig.", "draft")
    assert summing.stage.context.workspace.undo_step().verb == "write_case_summary"
    summing.press(Qt.Key.Key_1, ALT)
    assert summing.board.cell(place).state == "done"
    summing.stage.context.workspace.undo()
    summing.stage.context.workspace.undo()
    assert summing.board.cell(place).text == ""
    assert summing.editor.text() == ""


def test_it_rests_on_cells_and_not_on_segments(summing):
    go(summing, "KO11")
    write(summing, "Uneinig. Sehr.")
    panel = summing.desk.detail.segments
    listed = [one.name for one in panel.cells.items.items]
    assert listed == [theme.name for theme in summing.board.grid.themes]
    assert not summing.desk.detail.summary.evidence.isVisibleTo(summing.desk)
    assert "rests on" in summing.desk.detail.summary.counts.text()
    assert not summing.editor.marked.is_bare(0)


def test_a_rewritten_cell_makes_it_stale_and_leads_there(summing):
    place = go(summing, "KO11")
    write(summing, "Uneinig.")
    summing.click("KO11", GROUP)
    write(summing, "Ganz anders.")
    assert summing.board.cell(place).stale is not None
    summing.desk.grid.select(place)
    bar = summing.desk.detail.summary.stale
    assert bar.isVisibleTo(summing.desk)
    assert GROUP in bar.accessibleName()
    bar.theme_clicked.emit(summing.place("KO11", GROUP)[2])
    assert summing.here() == ("KO11", GROUP)
    summing.desk.grid.select(place)
    bar.confirm_button.click()
    assert summing.board.cell(place).stale is None
    assert summing.board.cell(place).text == "Uneinig."
    summing.stage.context.workspace.undo()
    assert summing.board.cell(place).stale is not None


def test_enter_on_a_cell_below_goes_to_it(summing):
    go(summing, "KO11")
    summing.press(Qt.Key.Key_Return, on=summing.desk.detail.segments.cells)
    assert summing.here() == ("KO11", summing.board.grid.themes[0].name)


def test_the_corner_cannot_be_entered(summing):
    last = summing.board.grid.themes[-1]
    summing.desk.grid.select((RESULT, 0, last.id))
    summing.press(Qt.Key.Key_Right)
    assert summing.desk.grid.current() == (RESULT, 0, last.id)


def test_a_result_shows_its_cells_instead_of_segments(hands):
    hands.desk.grid.select(hands.place("", GROUP))
    panel = hands.desk.detail.segments
    panel.cells_button.setChecked(True)
    assert [one.cell.row for one in panel.cells.items.items] == list(hands.board.grid.rows)
    hands.click("KO11", GROUP)
    assert not panel.cells_button.isVisibleTo(hands.desk)


def test_states_of_a_selection_leave_it_alone(summing):
    place = go(summing, "KO11")
    grid = summing.desk.grid.cells
    flags = grid.selectionModel().SelectionFlag
    grid.selectionModel().setCurrentIndex(summing.index("KO11", GROUP), flags.Select)
    summing.press(Qt.Key.Key_5, ALT)
    assert summing.cell("KO11", GROUP).state == "not_asked"
    assert summing.board.cell(place).state == "open"


def test_its_text_goes_to_the_clipboard_and_nothing_over_it(summing):
    place = go(summing, "KO11")
    write(summing, "Uneinig.")
    summing.press(Qt.Key.Key_C, CTRL)
    assert summing.stage.context.theme.app.clipboard().text() == "Uneinig."
    summing.click("KO11", GROUP)
    summing.press(Qt.Key.Key_C, CTRL)
    summing.desk.grid.select(place)
    summing.press(Qt.Key.Key_V, CTRL)
    assert summing.board.cell(place).text == "Uneinig."


def test_documents_as_rows_have_no_such_column(summing):
    summing.desk.shown.set_row_kind("document")
    summing.stage.settle()
    assert summing.desk.model.columnCount() == 1 + len(summing.board.grid.themes)
