"""The list of segments: what a click, a double-click and a drag of its rows do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.code_desk.dragging import drop

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


def dragged_onto(table, row, path, modifiers=NONE):
    """What the list hands over for a row, dropped on a code of the tree."""
    model, tree = table.desk.segments.model, table.desk.codes.tree
    table.desk.codes.select(table.code(path))
    place = tree.visualRect(tree.currentIndex()).center()
    drop(tree, model.mimeData([model.index(row)]), place, modifiers)


def test_a_segment_dragged_onto_a_code_gets_that_code_too(table):
    segment = table.desk.segments.model.segments[3]
    words = segment.coding.span.of(table.text)
    before = table.coded(words)
    dragged_onto(table, 3, "Ehrenamt")
    assert table.coded(words) == before | {"Ehrenamt"}


def test_with_alt_its_coding_moves_there(table):
    segment = table.desk.segments.model.segments[3]
    words = segment.coding.span.of(table.text)
    before = table.coded(words)
    dragged_onto(table, 3, "Ehrenamt", Qt.KeyboardModifier.AltModifier)
    assert table.coded(words) == before - {segment.code.name} | {"Ehrenamt"}
    table.context.workspace.undo()
    assert table.coded(words) == before
    dragged_onto(table, 3, "Ehrenamt")
    assert table.coded(words) == before | {"Ehrenamt"}, "Alt counts for one drop only"


def test_double_click_leads_into_the_comment(table):
    view = table.desk.segments.view
    view.scrollToTop()
    place = view.visualRect(table.desk.segments.model.index(1)).center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, place)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, place)
    comment = table.desk.inspector.coding_page.comment
    assert QApplication.focusWidget() is comment
    QTest.keyClicks(comment, "gut")
    table.desk.reading.transcript.setFocus()
    coding = table.desk.segments.model.segments[1].coding
    assert {c.id: c.comment for c in table.codings()}[coding.id] == "gut"


def test_rows_name_their_document_only_where_there_are_several(table):
    view = table.desk.segments.view
    assert view.names_documents() is False
    table.context.actions.run("code.segments")
    assert "Select a code" in table.message
    table.desk.codes.select(table.code("Ehrenamt"))
    table.context.actions.run("code.segments")
    assert view.names_documents() is True
    assert {s.document.name for s in table.desk.segments.model.segments} == {"TM04"}


def test_without_a_code_the_list_says_what_to_do(table):
    table.desk.codes.select(None)
    table.context.focus.set_code(None)
    table.desk.segments.scope.set_value("code")
    table.desk.shown.show_segments()
    assert table.desk.segments.is_empty()
    assert table.desk.segments.empty_sentence() == "Select a code to see its segments."
