"""Windows of all sizes, long names, night, and coming back to the last place."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollBar

from gk_qda.operations.codebook import rename_code
from gk_qda.operations.documents import rename_document
from gk_qda.ui.code_desk.desk import CodeDesk

LONG = "Ein sehr langer Name, der kein Ende nimmt, " * 4


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


def sides(table):
    sizes = table.desk.state()["columns"]
    return sizes[0], sizes[2]


def shown_tabs(table):
    tabs = table.desk.side.tabs
    return [tabs.tabText(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]


@pytest.mark.parametrize(("width", "left", "right"), [(1440, 324, 312), (1900, 360, 380)])
def test_sides_as_wide_as_the_window_allows(table, width, left, right):
    table.window.resize(width, 860)
    assert sides(table) == (left, right)
    assert table.desk.segments.isVisible()
    assert table.desk.inspector.isVisible()
    assert shown_tabs(table) == ["Segments", "Memos"]
    table.desk.side.bring_memos()
    assert not table.desk.segments.isVisible()
    assert not table.desk.inspector.isVisible()


def test_a_narrow_window_shows_the_inspector_as_a_tab(table):
    table.window.resize(1280, 800)
    left, right = sides(table)
    assert left < 310, "as narrow as the words in its heads allow"
    assert right == 272
    assert table.desk.reading.stripe_width == 190
    side = table.desk.side
    assert shown_tabs(table) == ["Segments", "Inspector", "Memos"]
    assert table.desk.segments.isVisible()
    assert not table.desk.inspector.isVisible()
    side.tabs.setCurrentIndex(1)
    assert table.desk.inspector.isVisible()
    assert not table.desk.segments.isVisible()
    table.desk.codes.segments_requested.emit(table.code("Ehrenamt"))
    assert table.desk.segments.isVisible()
    table.window.resize(1440, 860)
    assert table.desk.inspector.isVisible()


def test_long_names_push_nothing_aside(table):
    table.window.resize(1440, 860)
    before = sides(table)
    document = table.context.focus.document_id
    code = table.code("Ehrenamt")
    change = table.context.workspace.change
    change("rename_document", lambda s: rename_document(s, document_id=document, name=LONG.strip()), name="x")
    change("rename_code", lambda s: rename_code(s, code_id=code, name=LONG.strip()), name="x")
    table.desk.controller.apply([code], table.select("Ich kenne nur Stimmen"))
    table.desk.codes.select(code)
    table.window.resize(1441, 860)
    assert sides(table) == before
    assert table.desk.head.title().endswith("…")
    assert table.desk.head.title()[:20] == LONG[:20]


def test_at_night_both_trees_stand_on_the_dark_ground(table, theme):
    theme.choose("dark")
    for tree in (table.desk.codes.tree, table.desk.documents.tree):
        ground = tree.viewport().palette().color(QPalette.ColorRole.Base)
        assert ground == QColor(theme.tokens.alt)


def sheet_of(widget):
    """What the area wears that a control lies in."""
    while widget is not None and not widget.styleSheet():
        widget = widget.parentWidget()
    return "" if widget is None else widget.styleSheet()


def undressed(table):
    """Kinds of the controls in view that wear no sheet of this look."""
    controls = [
        part for kind in (QAbstractButton, QLineEdit, QScrollBar) for part in table.desk.findChildren(kind)
    ]
    mark = table.context.theme.tokens.field
    return {type(part).__name__ for part in controls if part.isVisible() and mark not in sheet_of(part)}


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_pane_is_dressed_before_it_is_seen(table, theme, look):
    desk = table.desk
    theme.choose(look)
    assert undressed(table) == set()
    assert not sheet_of(desk.memos.search)
    desk.side.bring_memos()
    assert undressed(table) == set()
    desk.side.bring_inspector()
    for tab in (0, 1):
        desk.inspector.tabs.setCurrentIndex(tab)
        assert undressed(table) == set()
    for command in ("activate.documents", "find.here", "paraphrase.mode", "edit.versions", "edit.text"):
        table.context.actions.run(command)
        assert undressed(table) == set()
    table.context.actions.run("edit.text")
    assert sheet_of(desk.menu()) == sheet_of(desk.memos.search)


def leave_the_lists(table):
    """A code chosen, its segments listed, a group folded, all three lists scrolled, the coding in the inspector."""
    desk = table.desk
    desk.codes.select(table.code("Kooperation"))
    desk.segments.scope.set_value("code")
    desk.shown.show_segments()
    desk.documents.tree.collapse(desk.documents.model.index(1, 0))
    desk.inspector.tabs.setCurrentIndex(0)
    for at, view in enumerate((desk.documents.tree, desk.codes.tree, desk.segments.view)):
        view.verticalScrollBar().setValue(23 + at)


def test_the_desk_comes_back_as_it_was_left(table):
    table.desk.codes.set_order("name")
    table.desk.documents.set_grouping("case")
    table.desk.reading.transcript.set_zoom(18)
    table.desk.controller.apply([table.code("Ehrenamt")], table.select("Ich kenne nur Stimmen"))
    table.desk.reading.scroll_to_paragraph("21")
    down = table.desk.reading.transcript.verticalScrollBar()
    down.setValue(down.value() + 1)  # a line within the paragraph
    leave_the_lists(table)
    state = json.loads(json.dumps(table.desk.state()))
    table.open("TM02")
    table.context.focus.set_code(None)
    other = CodeDesk(table.context)
    other.fill()
    table.desk.hide()
    table.window.layout().addWidget(other)
    try:
        other.restore(state)
        QTest.qWait(20)
        assert other.state() == state
        assert other.shown.current_document.name == "TM07"
        assert other.state()["paragraph"] == "21"
        assert other.codes.sorting.value() == "name"
        assert other.documents.grouping.value() == "case"
        assert other.reading.transcript.zoom == 18
        assert other.segments.scope.value() == "code"
        assert len({one.document.id for one in other.segments.model.segments}) > 1
        assert other.context.focus.code_id == other.codes.tree.current_code() == state["code"]
        assert [group for _, group in other.documents.closed_groups] == [state["closed_groups"][0][1]]
        assert not other.documents.tree.isExpanded(other.documents.model.index(1, 0))
        assert min(state["scrolled"].values()) > 0
        assert other.controller.recent == [table.code("Ehrenamt")]
    finally:
        other.deleteLater()


def test_each_pane_at_the_right_is_named_once(table):
    side = table.desk.side

    def named(word: str) -> int:
        labels = [label.text() for label in side.findChildren(QLabel) if label.isVisible()]
        return labels.count(word) + [side.tabs.tabText(at) for at in range(side.tabs.count())].count(word)

    assert named("Segments") == 1
    assert table.desk.segments.head.count() == "31 in TM07"
    assert table.desk.segments.accessibleName() == "Segments"
    side.bring_memos()
    assert named("Memos") == 1
    assert table.desk.memos.accessibleName() == "Memos"
