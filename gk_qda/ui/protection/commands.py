"""The commands that protect an open project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gk_qda.project import sealing
from gk_qda.ui.over_page import PageCommands
from gk_qda.ui.protection.audit_page import AuditPage
from gk_qda.ui.protection.remembered_keys import forget, may_exist, remember, remembered

if TYPE_CHECKING:
    from gk_qda.project.sealing import Verdict
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task


class ProtectionCommands(PageCommands[AuditPage]):
    """Opens the page of the audit trail, and asks for another passphrase."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page, "project.audit")
        actions, project = page.context.actions, page.context.workspace.project
        if project.path is not None and not project.is_read_only:
            actions.bind("project.passphrase", self.ask_passphrase)
        if project.path is not None and project.is_encrypted and may_exist():
            actions.bind("project.remember", self.remember_or_forget)

    def _make(self) -> AuditPage:
        page = AuditPage(self._context)
        page.check.clicked.connect(self.check)
        return page

    def check(self) -> None:
        """Check the whole trail with its steps; in a large project that takes its time and can be stopped."""
        page, workspace = self.page, self._page.context.workspace
        if page is None:
            return

        def work(task: Task) -> Verdict:
            return workspace.read(partial(sealing.check, progress=task))

        def done(verdict: Verdict) -> None:
            if page is self.page:  # else somebody has left it
                page.show_verdict(verdict)

        self._page.window_of.work.run(self.tr("Checking the audit trail"), work, done, lets_go=True)

    def remember_or_forget(self) -> None:
        """Keep the key of the project in the keyring of this computer, or keep it no more."""
        project = self._page.context.workspace.project
        path, key = project.path, project.key
        assert path is not None
        assert key is not None

        def work(_: Task) -> str:
            if remembered(path) is not None:
                forget(path)
                return "forgotten"
            return "kept" if remember(path, key) else ""

        self._page.window_of.work.run(self.tr("Asking the keyring"), work, self._say)

    def _say(self, done: str) -> None:
        words = {
            "kept": self.tr(
                "This computer opens the project without asking from now on. "
                "Whoever uses your account can read the transcripts."
            ),
            "forgotten": self.tr("This computer asks for the passphrase again."),
        }
        unable = self.tr(
            "This computer has no keyring that would keep it. The passphrase is asked for as before."
        )
        self._page.context.messages.inform(words.get(done, unable))

    def ask_passphrase(self) -> None:
        """Ask for another passphrase of the project."""
        from gk_qda.ui.protection.passphrase_change import PassphraseChange

        PassphraseChange(self._page.window_of).ask()
