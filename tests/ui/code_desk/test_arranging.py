"""What the mouse drags can be done by keys: the order of codes and favourites, the width of stripes and panels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.queries.codebook import Codebook
from gk_qda.ui.code_desk.code_steps import step_among

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")
    table.window.activateWindow()


def siblings(table, parent=None):
    return [code.name for code in table.desk.book.children(parent)]


def press(table, key):
    QTest.keyClick(table.desk.codes.tree, key, ALT)


def test_alt_and_arrows_move_a_code_past_its_siblings(table):
    tree = table.desk.codes.tree
    tree.setFocus()
    before = siblings(table)
    table.desk.codes.select(table.code(before[1]))
    press(table, Qt.Key.Key_Down)
    assert siblings(table)[1:3] == [before[2], before[1]]
    assert tree.current_code() == table.code(before[1]), "the keyboard goes with it"
    press(table, Qt.Key.Key_Up)
    assert siblings(table) == before
    press(table, Qt.Key.Key_Up)
    assert siblings(table)[:2] == [before[1], before[0]]
    steps = table.context.workspace.undo_step()
    press(table, Qt.Key.Key_Up)
    assert table.context.workspace.undo_step() == steps, "above the first there is no place"
    table.context.workspace.undo()
    assert siblings(table) == before


def test_where_codes_are_sorted_the_bar_says_that_they_cannot_be_arranged(table):
    table.desk.codes.set_order("name")
    before = [code.id for code in table.desk.book.codes]
    table.desk.codes.select(before[1])
    press(table, Qt.Key.Key_Down)
    assert [code.id for code in table.desk.book.codes] == before
    assert "Choose “By tree”" in table.message


def test_several_codes_go_past_a_neighbour_together(table):
    book: Codebook = table.desk.book
    ids = [code.id for code in book.children(None)]
    assert step_among(book, [ids[1], ids[2]], -1) == ([ids[1], ids[2]], None, 0)
    assert step_among(book, [ids[1], ids[2]], 1) == ([ids[1], ids[2]], None, 2)
    assert step_among(book, [ids[0], ids[2]], -1) is None
    assert step_among(book, [ids[-1]], 1) is None
    assert step_among(book, [ids[0], book.children(ids[0])[0].id], 1) is None
    assert step_among(book, [], 1) is None


def test_alt_and_arrows_move_a_favourite(table):
    row = table.desk.codes.favorites
    codes = [code.id for code in table.desk.book.children(None)][:3]
    table.desk.codebook_controller.add_favorites(codes)
    row.chips[0].setFocus()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Left, ALT)
    assert [chip.code.id for chip in row.chips] == codes
    QTest.keyClick(row.chips[0], Qt.Key.Key_Right, ALT)
    assert [chip.code.id for chip in row.chips] == [codes[1], codes[0], codes[2]]
    assert row.chips[1].hasFocus()
    table.context.workspace.undo()
    assert [chip.code.id for chip in row.chips] == codes


def test_stripes_and_panels_get_wider_by_commands(table):
    desk, run = table.desk, table.context.actions.run
    width = desk.reading.stripe_width
    run("view.wider_stripes")
    assert desk.reading.stripe_width == width + 24
    run("view.narrower_stripes")
    assert desk.reading.stripe_width == width
    desk.segments.view.setFocus()
    before, heights = desk.columns.sizes(), desk.side.splitter.sizes()
    run("view.wider_panel")
    assert desk.columns.sizes() == [before[0], before[1] - 24, before[2] + 24]
    run("view.narrower_panel")
    assert desk.columns.sizes() == before
    run("view.higher_panel")
    assert desk.side.splitter.sizes() == [heights[0] + 24, heights[1] - 24]
    run("view.lower_panel")
    assert desk.side.splitter.sizes() == heights
    desk.reading.setFocus()
    run("view.higher_panel")
    assert "Nothing stands above or below" in table.message


def test_a_rule_is_marked_in_every_row_and_a_definition_alone_where_somebody_looks(table):
    tree, controller = table.desk.codes.tree, table.desk.codebook_controller
    code = next(code for code in table.desk.book.codes if code.level == 1)
    table.desk.codes.select(next(other.id for other in table.desk.book.codes if other.id != code.id))

    def painted(**words):
        known = table.desk.book.by_id()[code.id]
        controller.describe(known, **words)
        row = tree.visualRect(table.desk.codes.model.index_of(code.id))
        return tree.viewport().grab(row).toImage()

    nothing = painted(definition="", rule="")
    definition = painted(definition="Was gemeint ist.", rule="")
    rule = painted(definition="", rule="Nur wenn es gesagt wird.")
    assert definition == nothing
    assert rule != nothing
    table.desk.codes.select(code.id)
    assert painted(definition="Was gemeint ist.", rule="") == painted(rule="Nur wenn es gesagt wird.")
