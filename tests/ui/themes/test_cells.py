"""Several cells at once: states and ratings as one step, a text copied from cell to cell."""

from __future__ import annotations

from PySide6.QtCore import Qt

GROUP = "Teilnahme an der Bündniskerngruppe"
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def choose(hands, *rows):
    """Select these cells of the first theme, the last one current."""
    selection = hands.desk.grid.cells.selectionModel()
    flags = selection.SelectionFlag
    for number, row in enumerate(rows):
        index = hands.index(row, GROUP)
        selection.setCurrentIndex(index, flags.ClearAndSelect if number == 0 else flags.Select)
    assert len(hands.desk.grid.chosen()) == len(rows)


def steps(hands):
    return hands.stage.context.workspace.undo_step()


def test_a_state_for_all_selected_is_one_step(hands):
    choose(hands, "KO01", "KO02", "KO03")
    hands.press(Qt.Key.Key_5, ALT)
    assert [hands.cell(row, GROUP).state for row in ("KO01", "KO02", "KO03")] == ["not_asked"] * 3
    assert steps(hands).verb == "fill_states"
    hands.stage.context.workspace.undo()
    assert [hands.cell(row, GROUP).state for row in ("KO01", "KO02", "KO03")] == ["done"] * 3


def test_shift_and_arrows_select(hands):
    hands.click("KO02", GROUP)
    hands.press(Qt.Key.Key_Down, SHIFT)
    assert len(hands.desk.grid.chosen()) == 2
    assert any(fact.startswith("2 ") for fact in hands.desk.facts())
    hands.press(Qt.Key.Key_Down)
    assert len(hands.desk.grid.chosen()) == 1


def test_a_rating_for_all_selected(hands):
    choose(hands, "KO01", "KO03")
    hands.press(Qt.Key.Key_2, ALT | SHIFT)
    scale = hands.board.scales[hands.place("KO01", GROUP)[2]]
    assert {hands.cell(row, GROUP).rating for row in ("KO01", "KO03")} == {scale[1].label}


def test_one_cell_is_set_as_before(hands):
    hands.click("KO01", GROUP)
    hands.press(Qt.Key.Key_2, ALT)
    assert hands.cell("KO01", GROUP).state == "draft"
    assert hands.cell("KO02", GROUP).state == "done"


def test_a_text_goes_into_an_empty_cell_and_over_none(hands):
    hands.click("KO11", GROUP)
    text = hands.cell("KO11", GROUP).text
    hands.press(Qt.Key.Key_C, CTRL)
    assert hands.stage.context.theme.app.clipboard().text() == text
    hands.click("KO01", GROUP)
    before = hands.cell("KO01", GROUP).text
    hands.press(Qt.Key.Key_V, CTRL)
    assert hands.cell("KO01", GROUP).text == before
    hands.click("KO14", GROUP)
    hands.press(Qt.Key.Key_V, CTRL)
    filled = hands.cell("KO14", GROUP)
    assert (filled.text, filled.state, filled.rating) == (text, "draft", "")


def test_selected_cells_are_seen(hands):
    view = hands.desk.grid.cells
    hands.click("KO02", GROUP)
    plain = view.grab().toImage()
    choose(hands, "KO02", "KO05", "KO07")
    place = hands.point("KO05", GROUP)
    ratio = plain.devicePixelRatio()
    at = (round((place.x() + 60) * ratio), round((place.y() + 14) * ratio))
    assert view.grab().toImage().pixelColor(*at) != plain.pixelColor(*at)
