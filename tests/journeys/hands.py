"""Hands on a real window: keys and mouse only; what is asked of the program's own objects is where things are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gk_qda.queries.documents import documents
from gk_qda.spans import Span
from gk_qda.ui.application import Application, make_application
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.preferences import Preferences
from tests.journeys.watchdog import Watchdog

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key
_BREATH = 30  # ms after each gesture; people are slower


def wait(milliseconds: int) -> None:
    """Let the window live. (QTest.qWait holds the interpreter and starves tasks.)"""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], Any], what: str, seconds: float = 60) -> None:
    """Wait for something that people would wait for."""
    for _ in range(int(seconds * 40)):
        if done():
            return
        wait(25)
    raise TimeoutError(what)


class Hands:
    """One person at one window, with the watchdog beside her."""

    def __init__(self, preferences: Path, language: str) -> None:
        self.watchdog = Watchdog()
        self.stored_days: set[str] = set()  # that could be seen where people want to read 16.03.2020
        chosen = Preferences.load(preferences)
        chosen.language = language
        self.application = Application(make_application(["gk-qda"]), chosen)
        sys.excepthook = sys.__excepthook__  # a failing journey shall say where
        self.application.start()
        QTest.qWaitForWindowExposed(self.window)
        self.window.windowHandle().requestActivate()
        until(self.window.isActiveWindow, "the window has the keyboard")

    @property
    def app(self) -> QApplication:
        return self.application.app

    @property
    def window(self) -> Any:
        return self.application.window

    @property
    def desk(self) -> CodeDesk:
        desk = self.window.page.desk
        assert isinstance(desk, CodeDesk)
        return desk

    def step(self, name: str) -> None:
        """What the watchdog shall call what comes now."""
        self.watchdog.step = name

    # --- keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self._front().windowHandle(), key, modifiers)
            wait(_BREATH)

    def type(self, words: str) -> None:
        """Letter by letter, as the watchdog expects of people."""
        for letter in words:
            QTest.keyClick(self._front().windowHandle(), letter)
            wait(_BREATH)

    def _front(self) -> QWidget:
        """The window that the window system gives the keys to."""
        front: QWidget = self.app.activeModalWidget() or self.app.activeWindow() or self.window
        return front

    # --- mouse

    def click(self, widget: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        window, point = _on_window(widget, place)
        QTest.mouseMove(window, point)
        QTest.mouseClick(window, LEFT, modifiers, point)
        wait(_BREATH)

    def right_click(self, widget: QWidget, place: QPoint) -> None:
        window, point = _on_window(widget, place)
        QTest.mouseMove(window, point)
        QTest.mouseClick(window, Qt.MouseButton.RightButton, NONE, point)
        wait(_BREATH)

    def double_click(self, widget: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        window, point = _on_window(widget, place)
        QTest.mouseMove(window, point)
        QTest.mouseClick(window, LEFT, modifiers, point)
        QTest.mouseDClick(window, LEFT, modifiers, point)
        wait(_BREATH)

    def triple_click(self, widget: QWidget, place: QPoint) -> None:
        window, point = _on_window(widget, place)
        QTest.mouseMove(window, point)
        QTest.mouseClick(window, LEFT, NONE, point)
        QTest.mouseDClick(window, LEFT, NONE, point)
        QTest.mouseClick(window, LEFT, NONE, point)
        wait(500)

    def wheel(self, widget: QWidget, place: QPoint, turn: int) -> None:
        """A notch of the wheel is 120."""
        window, point = _on_window(widget, place)
        event = QWheelEvent(
            point.toPointF(),
            window.mapToGlobal(point).toPointF(),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.app.sendEvent(window, event)
        wait(_BREATH)

    def pull(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move, let go: what a view follows by itself (a selection, the end of a coding)."""
        window, first = _on_window(widget, start)
        last = first + end - start
        QTest.mousePress(window, LEFT, NONE, first)
        for fifth in range(1, 6):
            QTest.mouseMove(window, first + (last - first) * fifth / 5)
            wait(15)
        QTest.mouseRelease(window, LEFT, NONE, last)
        wait(400)  # or the next click would be taken for the second of two

    def drag(self, source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
        """A real drag from widget to widget; a timer moves on because a drag has a loop of its own."""
        window, first = _on_window(source, start)
        _, last = _on_window(target, end)

        def go_on() -> None:
            for tenth in range(1, 11):
                QTest.mouseMove(window, first + (last - first) * tenth / 10)
            QTest.mouseRelease(window, LEFT, NONE, last)

        QTimer.singleShot(250, go_on)
        QTest.mousePress(window, LEFT, NONE, first)
        QTest.mouseMove(window, first + QPoint(12, 14))
        wait(600)

    # --- eyes

    def document(self) -> str:
        """The name of the open document."""
        current = self.desk.shown.current_document
        return current.name if current else ""

    def span(self, words: str) -> Span:
        """Where words stand in the open text."""
        document = self.desk.reading.document
        assert document is not None
        start = document.text.index(words)
        return Span(start, start + len(words))

    def place(self, position: int) -> QPoint:
        """A position of the text in the coordinates of its viewport: left of the letter, middle of the line."""
        transcript = self.desk.reading.transcript
        corner = transcript.places.caret_point(position)
        assert corner is not None, "out of view"
        return corner + QPoint(1, transcript.pitch // 2)

    def end_of(self, span: Span) -> QPoint:
        """Just behind the last letter of a passage."""
        last: QRect = self.desk.reading.transcript.places.rects_in_view(span)[-1]
        return QPoint(last.right() + 2, last.center().y())

    @property
    def text(self) -> QWidget:
        """The viewport of the transcript."""
        return self.desk.reading.transcript.viewport()

    def code_place(self, path: str) -> QPoint:
        """The row of a code in the viewport of the tree."""
        tree = self.desk.codes.tree
        rect: QRect = tree.visualRect(self.desk.codes.model.index_of(self.desk.book.find(path).id))
        assert rect.isValid()
        return QPoint(rect.left() + 60, rect.center().y())

    def quit(self) -> None:
        """Close the window as the window system would."""
        self.step("close")
        self.window.close()
        wait(100)


def document_id(hands: Hands, name: str) -> int:
    """The row of a document."""
    found = hands.desk.context.workspace.read(documents)
    return next(document.id for document in found if document.name == name)


def _on_window(widget: QWidget, place: QPoint) -> tuple[QWindow, QPoint]:
    top = widget.window()
    return top.windowHandle(), widget.mapTo(top, place)
