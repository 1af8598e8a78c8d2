"""The Code desk on a project, as the project page makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.ui.actions import Actions
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.widgets.message_bar import MessageBar
from gk_qda.ui.widgets.progress_line import ProgressLine
from gk_qda.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gk_qda.project import Project


def opened_desk(app: QApplication, project: Project) -> CodeDesk:
    """A desk of the size of a small screen, shown."""
    theme = Theme(app, setting="light", family="DejaVu Sans")
    context = Context(
        theme=theme,
        workspace=Workspace(project),
        focus=Focus(),
        actions=Actions(theme),
        preferences=Preferences(),
        messages=MessageBar(theme),
        progress=ProgressLine(theme),
        language="en",
        notice="",
    )
    desk = CodeDesk(context)
    desk.fill()
    desk.resize(1400, 900)
    desk.show()
    return desk
