"""A page that lies over the desks (reports, dictionaries, the audit trail), and the commands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.team.table_look import RowTable


class OverPage(QWidget):
    """``left`` asks to be taken off; Escape does. ``table`` is where the keyboard begins."""

    left = Signal()
    table: RowTable

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


Page = TypeVar("Page", bound=OverPage)


class PageCommands(QObject, Generic[Page]):
    """Makes the page when ``command`` first asks for it, and forgets it when it is left.

    Whoever inherits makes it (``_make``) and carries out what it asks for.
    """

    def __init__(self, page: ProjectPage, command: str) -> None:
        super().__init__(page)
        self._page, self._context, self._workspace = page, page.context, page.context.workspace
        self.page: Page | None = None
        page.context.actions.bind(command, self.open)

    def open(self) -> None:
        """Bring the page to the front."""
        if self.page is None:
            self.page = self._make()
            self.page.left.connect(self.leave)
        self._page.show_page(self.page)
        self.page.table.setFocus()

    def leave(self) -> None:
        """Back to the desk of before."""
        if self.page is not None:
            page, self.page = self.page, None
            self._page.leave_page(page)

    def _make(self) -> Page:
        raise NotImplementedError
