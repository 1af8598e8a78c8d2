"""Desks on a copy of the demo, each in a window of its own with the bars it may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.project import Project
from gk_qda.ui.actions import Actions
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Focus, Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.steps import Steps
from gk_qda.ui.widgets.message_bar import MessageBar
from gk_qda.ui.widgets.progress_line import ProgressLine
from gk_qda.ui.workspace import Workspace
from tests.demo_copy import opened_copy
from tests.ui.waiting import settle_tasks


@dataclass
class Stage:
    """A desk in its window; ``places`` are those it asked the window to show."""

    desk: Desk
    context: Context
    window: QWidget
    places: list[Place] = field(default_factory=list)

    @property
    def project(self) -> Project:
        return self.context.workspace.project

    @property
    def message(self) -> str:
        current = self.context.messages.current()
        return current.words if current else ""

    def settle(self) -> None:
        """Until no task runs and what it brought is shown."""
        settle_tasks()


@contextmanager
def staged(
    make: Callable[[Context], Desk], folder: Path, theme: Theme, *, language: str = "en"
) -> Iterator[Stage]:
    """The desk in front, settled."""
    with opened_copy(folder) as project:
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
            language,
            "(Demo, synthetisch)",
        )
        steps = Steps(context)
        desk = make(context)
        window = QWidget()
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(context.messages)
        column.addWidget(desk, 1)  # before it is built, as in the program: the style sheet is put on once
        desk.fill()
        actions.set_desk(desk.name)
        window.resize(1350, 840)
        window.show()
        stage = Stage(desk, context, window)
        context.focus.place_requested.connect(stage.places.append)
        workspace.failed.connect(lambda error: context.messages.error(error.sentence(language)))
        desk.opened()
        stage.settle()
        try:
            yield stage
        finally:
            for timer in window.findChildren(QTimer):
                timer.stop()  # what one begins would ask a project that is closed
            stage.settle()
            steps.deleteLater()
            window.close()
            window.deleteLater()
