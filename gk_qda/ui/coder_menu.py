"""Who codes: chosen in the status line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from gk_qda.operations.coders import ensure_coder
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.widgets.status_line import StatusLine


def ask_name(parent: QWidget, theme: Theme, title: str, field_words: str, accept: str) -> str | None:
    """One line of text; None when given up."""
    dialog = Dialog(parent, theme, title)
    field = QLineEdit()
    field.setPlaceholderText(field_words)
    field.setAccessibleName(field_words)
    field.setMinimumWidth(320)
    dialog.column.addWidget(field)
    go_on = dialog.add_buttons(accept)
    go_on.setEnabled(False)
    field.textChanged.connect(lambda text: go_on.setEnabled(bool(text.strip())))
    field.setFocus()
    return field.text().strip() or None if dialog.is_accepted() else None


class CoderMenu(QObject):
    """The coders of the project, and the way for a new one to join."""

    def __init__(self, page: ProjectPage, status: StatusLine) -> None:
        super().__init__(page)
        self._page = page
        status.coder_requested.connect(self.open)

    def open(self, above: QPoint) -> None:
        """Show the menu above a place on the screen."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(above - QPoint(0, menu.sizeHint().height()))

    def menu(self) -> QMenu:
        """The menu as it is now."""
        menu, workspace = QMenu(self._page), self._page.context.workspace
        self._page.context.theme.dress(menu)
        group = QActionGroup(menu)
        for coder in self._page.coders():
            action = menu.addAction(f"{coder.initials}   {coder.name}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(coder.id == workspace.coder_id)
            action.triggered.connect(partial(self._choose, coder.id))
            group.addAction(action)
        if not workspace.project.is_read_only:
            menu.addSeparator()
            menu.addAction(self.tr("New coder...")).triggered.connect(self._join)
        return menu

    def _choose(self, coder_id: int, _: bool = False) -> None:
        if coder_id != self._page.context.workspace.coder_id:
            self._page.context.workspace.code_as(coder_id)

    def _join(self) -> None:
        name = ask_name(
            self._page, self._page.context.theme, self.tr("New coder"), self.tr("Name"), self.tr("Code as")
        )
        if name is not None:
            self.code_as(name)

    def code_as(self, name: str) -> None:
        """Let the person of this name code; she joins if she is new."""
        workspace = self._page.context.workspace
        coder_id = workspace.change("add_coder", lambda session: ensure_coder(session, name).id, name=name)
        if coder_id is not None:
            self._choose(coder_id)
