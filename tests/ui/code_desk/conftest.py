"""The Code desk on a copy of the demo, in a window of its own."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.operations.projects import work_as
from gk_qda.project import open_project
from gk_qda.queries.segments import codings_of
from gk_qda.queries.values import CodingValue
from gk_qda.spans import Span
from gk_qda.ui.actions import Actions
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Focus
from gk_qda.ui.garbage import GarbageCollection
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.widgets.message_bar import MessageBar
from gk_qda.ui.widgets.progress_line import ProgressLine
from gk_qda.ui.workspace import Workspace
from tests import demo_copy
from tests.ui.waiting import settle_tasks


@dataclass
class Table:
    """The desk with what a test needs to look at it."""

    desk: CodeDesk
    context: Context
    window: QWidget

    def open(self, name: str) -> None:
        ids = {document.name: document.id for document in self.desk.shown.documents}
        self.context.focus.set_document(ids[name])

    def code(self, path: str) -> int:
        return self.desk.book.find(path).id

    @property
    def text(self) -> str:
        document = self.desk.reading.document
        assert document is not None
        return document.text

    def select(self, words: str) -> Span:
        start = self.text.index(words)
        span = Span(start, start + len(words))
        self.desk.reading.select(span)
        return span

    def codings(self) -> list[CodingValue]:
        document = self.context.focus.document_id
        assert document is not None
        return self.context.workspace.read(
            lambda s: codings_of(s, document, [self.context.workspace.coder_id])
        )

    def coded(self, words: str) -> set[str]:
        """Names of the codes on exactly these words."""
        names = {code.id: code.name for code in self.desk.book.codes}
        return {names[c.code_id] for c in self.codings() if c.span.of(self.text) == words}

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.desk.reading.transcript, text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.desk.reading.transcript, key, modifier)

    @property
    def message(self) -> str:
        current = self.context.messages.current()
        return current.words if current else ""


@pytest.fixture(scope="session")
def demo_file() -> Path:
    return demo_copy.demo_file()


@pytest.fixture
def table(demo_file: Path, tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Table]:
    path = tmp_path / "demo.gkqda"
    shutil.copy(demo_file, path)
    project = open_project(path, backup=False)
    work_as(project)
    workspace = Workspace(project)
    actions = Actions(theme)
    context = Context(
        theme,
        workspace,
        Focus(),
        actions,
        Preferences(),
        MessageBar(theme),
        ProgressLine(theme),
        "en",
        "(Demo, synthetisch)",
    )
    desk = CodeDesk(context)
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(context.messages)
    column.addWidget(desk)  # before it is built, as in the program: the style sheet is put on once
    desk.fill()
    actions.set_desk("code")
    window.addActions([actions.action(name) for name in actions.entries])
    window.resize(1400, 860)
    window.show()
    desk.opened()
    yield Table(desk, context, window)
    settle_tasks()  # what was copied is noted by a task: a project that is written to cannot be closed
    workspace.close()
    window.close()
    window.deleteLater()


@pytest.fixture
def collected(qapp):
    """As in the program, Python does not look for garbage at any moment."""
    before = gc.get_threshold()
    garbage = GarbageCollection(qapp)
    garbage.set_aside()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)
    garbage.deleteLater()
