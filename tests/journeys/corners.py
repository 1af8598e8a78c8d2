"""Every menu that a right click opens, every button that asks for more, and every file that is written or read back.

None of them is named here: each place is searched for what answers a right click and for buttons that end in "...".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QMenu,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from gk_qda.project import ChangeSet
from gk_qda.queries.cases import cases
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.tasks import Task
from tests.journeys.hands import Hands, Key, until, wait
from tests.journeys.rooms import come_back

_SUFFIXES = (".docx", ".xlsx", ".csv", ".png")  # what an export may propose
_LOOKED_AT = 80  # ms before something that opened is closed again
_LONGEST = 100  # seconds that a file may take on a busy machine
_TABS = {"team": 7, "frequencies": 10}
_WRITE_NOTHING = {"export.level"}  # asks for whom the next files are
_READERS = {  # who is given what an export wrote
    "import.cases": "export.cases",
    "import.attributes": "export.documents",
    "import.speakers": "export.speakers",
    "import.codings": "export.codings",
    "import.memos": "export.memos",
    "import.guide": "export.guide",
    "import.worksheets": "export.worksheets",
    "import.values": "export.values",
    "import.parts": "export.parts",
    "import.summaries": "export.summaries",
    "import.results": "export.results",
    "import.codebook": "export.codebook",
    "report.citations": "export.themes",
}


class Corners:
    """One walk; what it changes is taken back at once."""

    def __init__(self, hands: Hands, folder: Path) -> None:
        self._hands, self._folder = hands, folder
        self._steps: list[ChangeSet] = []
        self._tried: list[QWidget] = []
        self._agrees = False
        self._given: Path | None = None  # the file that a dialog is answered with
        self.written: dict[str, list[Path]] = {}  # by command
        self._timer = QTimer(interval=_LOOKED_AT)
        self._timer.timeout.connect(self._answer)

    def walk(self) -> None:
        """Through all of it."""
        workspace = self._hands.window.page.context.workspace
        workspace.changed.connect(self._steps.append)
        self._timer.start()
        try:
            with self._files():
                self.look_around()
                self.write_files()
                self.read_files()
        finally:
            self._timer.stop()
            workspace.changed.disconnect(self._steps.append)

    def look_around(self) -> None:
        """Menus and buttons of every desk and its tabs."""
        for desk in DESKS:
            self._go(desk)
            if desk == "compare":
                self._compare()
            for tab in range(_TABS.get(desk, 1)):
                where = f"{desk} desk, tab {tab}" if desk in _TABS else f"{desk} desk"
                if desk in _TABS:
                    tabs = self._hands.window.page.desk.tabs
                    self._do(f"to {where}", partial(tabs.setCurrentIndex, tab), desk)
                for widget in self._seen(_answers_right_click):
                    self._try(
                        f"menu of {_name(widget)}, {where}", widget, partial(_right_click, widget), desk
                    )
                for button in self._seen(_asks_for_more):
                    self._try(f"{button.text()} {where}", button, button.click, desk)

    def write_files(self) -> None:
        """Each export, with what its dialog proposes."""
        self._agrees = True
        for desk in DESKS:
            self._go(desk)
            for entry in self._hands.window.actions_table.available():
                if entry.name in _WRITE_NOTHING:
                    continue
                if "export" in entry.name and entry.desk in ((desk, "") if desk == "code" else (desk,)):
                    before = self._there()
                    self._run(f"write by {entry.name}", entry.name, desk)
                    self.written[entry.name] = sorted(self._there() - before)
        self._agrees = False
        nothing = [name for name, files in self.written.items() if not files]
        assert not nothing, nothing

    def read_files(self) -> None:
        """What was written, as far as the question whether it shall be taken in."""
        self._go("code")
        for reader, writer in _READERS.items():
            for path in self.written[writer]:
                if reader == "report.citations" or path.suffix in (".xlsx", ".csv"):
                    self._given = path
                    self._run(f"read by {reader}", reader, "code")
        self._given = None

    def _compare(self) -> None:
        workspace, desk = self._hands.window.page.context.workspace, self._hands.window.page.desk
        for case in workspace.read(cases)[:2]:
            self._do("compare two cases", partial(desk.chooser.toggled.emit, case.id), "compare")

    def _there(self) -> set[Path]:
        return {path for path in self._folder.iterdir() if path.suffix in _SUFFIXES}

    def _go(self, desk: str) -> None:
        self._do(f"to the {desk} desk", partial(self._hands.window.page.open_desk, desk), desk)

    def _run(self, step: str, command: str, desk: str) -> None:
        action = self._hands.window.actions_table.action(command)
        if action.isEnabled():
            self._do(step, action.trigger, desk)

    def _try(self, step: str, widget: QWidget, work: Callable[[], object], desk: str) -> None:
        """What was seen may be gone since."""
        if isValid(widget) and widget.isVisible() and widget.isEnabled():
            self._do(step, work, desk)

    def _do(self, step: str, work: Callable[[], object], desk: str) -> None:
        """From the event loop, as a click comes."""
        hands = self._hands
        self._steps.clear()
        hands.step(step)
        QTimer.singleShot(0, work)
        wait(40)
        until(lambda: self._front() is None, f"{step}: what opened is closed")
        until(lambda: not hands.window.work.is_busy and not Task.are_running(), step, _LONGEST)
        wait(20)
        come_back(hands, desk)
        if self._steps:
            hands.step(f"take back {step}")
            QTimer.singleShot(0, lambda: hands.window.actions_table.run("edit.undo"))
            wait(60)

    def _front(self) -> QWidget | None:
        return self._hands.app.activePopupWidget() or self._hands.app.activeModalWidget()

    def _answer(self) -> None:
        front = self._front()
        if front is None or front.windowHandle() is None:
            return
        if self._agrees and isinstance(front, QMenu) and front.actions():
            front.actions()[0].trigger()
            front.close()
            return
        usual = [one for one in front.findChildren(QPushButton) if one.isDefault() and one.isEnabled()]
        if self._agrees and usual:
            usual[0].click()
        else:
            QTest.keyClick(front.windowHandle(), Key.Key_Escape)

    def _seen(self, wanted: Callable[[QWidget], bool]) -> list[Any]:
        """What was not tried yet."""
        with self._hands.watchdog.asleep():
            found = self._hands.window.findChildren(QWidget)
            new = [one for one in found if one.isVisible() and one.isEnabled() and one not in self._tried]
            new = [one for one in new if wanted(one)]
        self._tried += new
        return new

    @contextmanager
    def _files(self) -> Iterator[None]:
        """Questions of the system for a file are answered."""

        def save(_: QWidget, _title: str, proposed: str, *_more: Any) -> tuple[str, str]:
            return str(self._folder / Path(proposed).name) if self._agrees else "", ""

        def load(*_: Any) -> tuple[str, str]:
            return str(self._given or ""), ""

        def load_some(*_: Any) -> tuple[list[str], str]:
            return [str(self._given)] if self._given else [], ""

        answers = {"getSaveFileName": save, "getOpenFileName": load, "getOpenFileNames": load_some}
        with mock.patch.multiple(QFileDialog, **{name: staticmethod(one) for name, one in answers.items()}):
            yield


def _answers_right_click(widget: QWidget) -> bool:
    ours = (one for one in type(widget).__mro__ if one.__module__.startswith("gk_qda"))
    is_custom = widget.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    return is_custom or any("contextMenuEvent" in vars(one) for one in ours)


def _asks_for_more(widget: QWidget) -> bool:
    if isinstance(widget, QPushButton) and widget.menu() is not None:
        return True
    return isinstance(widget, QAbstractButton) and widget.text().endswith(("...", "…"))


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or type(widget).__name__


def _right_click(widget: QWidget) -> None:
    """On the row of the keyboard, or in the middle."""
    target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    place = target.rect().center()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
        current = widget.currentIndex()
        place = widget.visualRect(current if current.isValid() else widget.model().index(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place))
    QApplication.postEvent(target, event)
