"""A process of its own on a real window system: an analyst's first half hour, with real mouse and keys.

Open the demo, code a sentence by drag and one by typing, undo both, close, reopen, redo one, export the summary.
Prints one JSON object; ``python -m tests.journeys.window FOLDER LANGUAGE``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gk_qda.queries.segments import codings_of
from gk_qda.spans import Span
from gk_qda.ui.application import Application, make_application
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.preferences import Preferences

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
DRAGGED = "Ich kenne nur Stimmen."
TYPED = "Und wie erreichen Sie die Leute unter Corona-Bedingungen?"


def wait(milliseconds: int) -> None:
    """Let the window live. (QTest.qWait holds the interpreter and starves tasks.)"""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], Any], seconds: float = 60) -> None:
    for _ in range(int(seconds * 20)):
        if done():
            return
        wait(50)
    raise TimeoutError


def drag(window: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move, let go; a timer moves on because a drag has a loop of its own."""
    handle = window.windowHandle()

    def go_on() -> None:
        for tenth in range(1, 11):
            QTest.mouseMove(handle, start + (end - start) * tenth / 10)
        QTest.mouseRelease(handle, LEFT, NONE, end)

    QTimer.singleShot(300, go_on)
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(15, 25))
    wait(1000)


class Journey:
    """The window, its Code desk, and what is stored."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder = folder
        app = make_application(["gk-qda"])
        self.application = Application(app, Preferences(language=language, path=folder / "preferences.json"))
        sys.excepthook = sys.__excepthook__  # a failing journey shall say where
        self.appear()

    def appear(self) -> None:
        """Show the window and give it the keyboard; there is no window manager to do so."""
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.windowHandle().requestActivate()
        until(self.window.isActiveWindow, 10)

    @property
    def window(self) -> Any:
        return self.application.window

    @property
    def desk(self) -> CodeDesk:
        desk = self.window.page.open_desk("code")
        assert isinstance(desk, CodeDesk)
        return desk

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        wait(150)

    def open(self, path: Path) -> None:
        self.window.open_project(path)
        until(lambda: self.window.page is not None)
        wait(300)

    def coded(self) -> list[str]:
        """Path and words of the codings on the two passages, of everybody who codes."""
        desk = self.desk
        document = desk.reading.document
        assert document is not None
        paths = {code.id: code.path for code in desk.book.codes}
        found = desk.context.workspace.read(lambda s: codings_of(s, document.document.id))
        words = [(c.span.of(document.text), paths[c.code_id]) for c in found]
        return sorted(f"{path}: {text}" for text, path in words if text in (DRAGGED, TYPED))

    def select(self, words: str) -> None:
        document = self.desk.reading.document
        assert document is not None
        start = document.text.index(words)
        self.desk.reading.select(Span(start, start + len(words)))
        self.desk.reading.setFocus()
        wait(150)

    def code_by_drag(self) -> None:
        desk = self.desk
        desk.reading.scroll_to_paragraph("8")
        desk.codes.select(desk.book.find("Kooperation > Datenaustausch").id)
        self.select(DRAGGED)
        text = desk.reading.document.text  # type: ignore[union-attr]
        corner = desk.reading.transcript.places.caret_point(text.index(DRAGGED) + 4)
        assert corner is not None
        start = desk.reading.transcript.viewport().mapTo(self.window, corner + QPoint(1, 8))
        tree = desk.codes.tree
        middle = tree.visualRect(tree.currentIndex()).center()
        drag(self.window, start, tree.viewport().mapTo(self.window, middle))

    def code_by_typing(self) -> None:
        self.select(TYPED)
        self.key(Qt.Key.Key_Return)
        popup = self.desk.popup
        until(popup.isVisible, 5)
        QTest.keyClicks(popup.field, "zugangs")
        wait(200)
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
        wait(300)

    def export(self) -> str:
        """Ctrl+Shift+T and Enter in the dialog; returns the name of the file."""

        def agree() -> None:
            dialog = self.application.app.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(100, agree)
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Return)

        before = set(self.folder.rglob("*.docx"))
        QTimer.singleShot(500, agree)
        self.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        until(lambda: set(self.folder.rglob("*.docx")) - before)
        until(lambda: not self.window.work.is_busy)
        return str(min(set(self.folder.rglob("*.docx")) - before))


def main(folder: Path, language: str) -> dict[str, Any]:
    control = Qt.KeyboardModifier.ControlModifier
    told: dict[str, Any] = {}
    journey = Journey(folder, language)
    path = folder / "demo.gkqda"
    journey.open(path)
    told["title"] = journey.window.windowTitle()
    ids = {document.name: document.id for document in journey.desk.shown.documents}
    journey.desk.context.focus.set_document(ids["TM07"])
    wait(200)
    told["before"] = journey.coded()
    journey.code_by_drag()
    told["dragged"] = journey.coded()
    journey.code_by_typing()
    told["typed"] = journey.coded()
    for _ in range(2):
        journey.key(Qt.Key.Key_Z, control)
    told["undone"] = journey.coded()
    journey.window.close()
    wait(300)
    journey = _again(journey, folder, language)
    journey.open(path)
    told["document"] = journey.desk.shown.current_document.name  # type: ignore[union-attr]
    journey.key(Qt.Key.Key_Y, control)
    told["redone"] = journey.coded()
    told["export"] = journey.export()
    journey.window.close()
    return told


def _again(old: Journey, folder: Path, language: str) -> Journey:
    """A second start in the same process: other window, preferences read from their file."""
    journey = Journey.__new__(Journey)
    journey.folder = folder
    preferences = Preferences.load(folder / "preferences.json")
    preferences.language = language
    journey.application = Application(old.application.app, preferences)
    journey.appear()
    return journey


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
