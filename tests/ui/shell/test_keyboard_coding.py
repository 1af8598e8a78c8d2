"""The Code desk by keyboard alone: from pane to pane, from the text into codes, in the list and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gk_qda.queries.segments import codings_of
from gk_qda.ui.main_window import MainWindow

Key = Qt.Key
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def window(start, demo, settle):
    window = start(demo).window
    window.activateWindow()
    window.page.code_desk()
    settle()
    return window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key where the keyboard is, as hands do."""
    QTest.keyClick(focused(), key, modifiers)


def focused() -> QWidget:
    """Where the keyboard is; offscreen nobody gives it back to the window when a popup closes."""
    widget = QApplication.focusWidget()
    if widget is None:
        (window,) = [
            top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible()
        ]
        window.activateWindow()
        widget = window.focusWidget()
    assert widget is not None
    return widget


def pane_of(desk, widget: QWidget) -> str:
    """The name of the pane that holds a widget."""
    panes = {
        "documents": desk.documents,
        "codes": desk.codes,
        "reading": desk.reading,
        "segments": desk.segments,
        "inspector": desk.inspector,
        "side": desk.side,
    }
    return next((name for name, pane in panes.items() if pane is widget or pane.isAncestorOf(widget)), "")


def walk_to(desk, name: str, key: Qt.Key = Key.Key_F6) -> None:
    for _ in range(12):
        if pane_of(desk, focused()) == name:
            return
        press(key)
    raise AssertionError(f"F6 does not lead to {name}")


def coded(window) -> list[tuple[int, int, int]]:
    context = window.page.context
    found = context.workspace.read(lambda s: list(codings_of(s, context.focus.document_id)))
    return sorted((c.start, c.end, c.code_id) for c in found)


def test_f6_leads_through_all_panes_and_back(window):
    desk = window.page.code_desk()
    seen = []
    for _ in range(8):
        press(Key.Key_F6)
        seen.append(pane_of(desk, focused()))
    assert {"documents", "codes", "reading", "segments", "inspector"} <= set(seen)
    here = pane_of(desk, focused())
    press(Key.Key_F6)
    press(Key.Key_F6, SHIFT)
    assert pane_of(desk, focused()) == here


def test_a_page_is_coded_without_the_mouse(window, settle):
    desk = window.page.code_desk()
    before = coded(window)
    walk_to(desk, "documents")
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Return)
    settle()
    document = desk.shown.current_document
    walk_to(desk, "reading")
    before = coded(window)
    for _ in range(2):
        press(Key.Key_Down, ALT)
    press(Key.Key_Return)
    popup = desk.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "ehrena")
    QTest.keyClick(popup.field, Key.Key_Return)
    press(Key.Key_Down, ALT)
    press(Key.Key_S, CTRL | SHIFT)
    press(Key.Key_L, CTRL)
    after = coded(window)
    assert len(after) >= len(before) + 2
    assert desk.shown.current_document == document or desk.shown.current_document.id == document.id
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert coded(window) == before


def test_the_list_is_coded_without_the_mouse(window, settle):
    desk = window.page.code_desk()
    walk_to(desk, "segments")
    assert focused() is desk.segments.view
    press(Key.Key_Home)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Down, SHIFT)
    chosen = {segment.coding.id for segment in desk.segments.view.selected()}
    assert len(chosen) == 3
    before = coded(window)
    press(Key.Key_Return)
    QTest.keyClicks(desk.popup.field, "ehrena")
    QTest.keyClick(desk.popup.field, Key.Key_Return)
    settle()
    assert len(coded(window)) > len(before)
    assert {segment.coding.id for segment in desk.segments.view.selected()} == chosen
    assert focused() is desk.segments.view
    press(Key.Key_F2)
    QTest.keyClicks(focused(), "per Taste")
    press(Key.Key_Return)
    settle()
    assert "per Taste" in {segment.coding.comment for segment in desk.segments.model.segments}
    assert focused() is desk.segments.view
    press(Key.Key_Delete)
    assert not chosen & {segment.coding.id for segment in desk.segments.model.segments}
    for _ in range(3):
        press(Key.Key_Z, CTRL)
    assert coded(window) == before


def test_a_code_of_the_palette_goes_to_the_segments_of_the_list(window, settle):
    desk = window.page.code_desk()
    walk_to(desk, "segments")
    press(Key.Key_Home)
    press(Key.Key_Down, SHIFT)
    chosen = desk.segments.view.selected()
    window.actions_table.run("app.palette")
    palette = window.palette_popup
    QTest.keyClicks(palette.field, "#ehrena")
    QTest.keyClick(palette.field, Key.Key_Return, SHIFT)
    settle()
    spans = {segment.coding.span for segment in chosen}
    code = desk.book.find("Kooperation > Akteure > Ehrenamt").id
    given = {s.coding.span for s in desk.segments.model.segments if s.code.id == code}
    assert spans <= given
