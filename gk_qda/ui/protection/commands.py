"""The commands that protect an open project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.ui.protection.audit_page import AuditPage

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage


class ProtectionCommands(QObject):
    """Opens the page of the audit trail, and asks for another passphrase."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self.page: AuditPage | None = None
        actions, project = page.context.actions, page.context.workspace.project
        actions.bind("project.audit", self.open)
        if project.path is not None and not project.is_read_only:
            actions.bind("project.passphrase", self.ask_passphrase)

    def open(self) -> None:
        """Bring the page to the front."""
        if self.page is None:
            self.page = AuditPage(self._page.context)
            self.page.left.connect(self.leave)
        self._page.show_page(self.page)
        self.page.table.setFocus()

    def leave(self) -> None:
        """Back to the desk of before."""
        if self.page is not None:
            page, self.page = self.page, None
            self._page.leave_page(page)

    def ask_passphrase(self) -> None:
        """Ask for another passphrase of the project."""
        from gk_qda.ui.protection.passphrase_change import PassphraseChange

        PassphraseChange(self._page.window_of).ask()
