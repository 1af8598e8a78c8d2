"""Changes the passphrase of the open project: asks, closes it, writes it anew off the thread, opens it again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.errors import QdaError
from gk_qda.errors.project import WrongPassphrase
from gk_qda.project.engine_sqlite import key_of
from gk_qda.project.rekeying import Copy, Rekeyed, change_passphrase, protections
from gk_qda.ui.protection.passphrase_dialog import Answer, PassphraseDialog
from gk_qda.ui.protection.remembered_keys import forget, remember, remembered

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.ui.main_window import MainWindow
    from gk_qda.ui.tasks import Task


class PassphraseChange(QObject):
    """One change; it outlives the page of the project, which is closed meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Look at the backups, then ask."""
        project = self._project()
        path, key = project.path, project.key
        if path is not None:
            self._window.work.run(
                self.tr("Looking at the backups"), lambda _: protections(path, key), self._ask_with
            )

    def _ask_with(self, copies: list[Copy]) -> None:
        if self._window.page is None:
            return
        project = self._project()
        assert project.path is not None
        answer = PassphraseDialog.ask(
            self._window, self._window.theme, project.path.name, copies, encrypted=project.is_encrypted
        )
        if answer is not None:
            self.begin(answer)

    def begin(self, answer: Answer) -> None:
        """Prove the present passphrase, then do it; where it is wrong the project stays open."""
        project = self._project()
        path, key = project.path, project.key
        assert path is not None

        def prove(_: Task) -> None:
            if answer.present is not None and key_of(path, answer.present) != key:
                raise WrongPassphrase(path=path.name)

        self._window.work.run(self.tr("Checking the passphrase"), prove, lambda _: self._close(path, answer))

    def _close(self, path: Path, answer: Answer) -> None:
        coder_id = self._project().coder_id
        if not self._window.show_start():
            return

        def work(task: Task) -> Rekeyed:
            made = change_passphrase(
                path, answer.present, answer.new, copies=answer.copies, coder_id=coder_id, progress=task
            )
            if remembered(path) is not None:  # that of before opens nothing any more
                forget(path)
                if made.key is not None:
                    remember(path, made.key)
            return made

        self._window.work.run(
            self.tr("Writing {name} anew").format(name=path.name),
            work,
            partial(self._done, path, answer),
            explain=partial(self._failed, path, answer),
        )

    def _done(self, path: Path, answer: Answer, made: Rekeyed) -> None:
        def tell() -> None:
            if made.trouble is not None:
                sentence = made.trouble.sentence(self._window.language)
                self._window.messages.warn(sentence, lead=self.tr("The backups could not all be renewed."))
            else:
                self._window.messages.inform(self._words(made))

        self._window.opener.open(path, answer.new, then=tell)

    def _failed(self, path: Path, answer: Answer, error: QdaError) -> None:
        self._window.opener.open(path, answer.present, then=lambda: self._window.show_error(error))

    def _words(self, made: Rekeyed) -> str:
        said = {
            "set": self.tr("The project is encrypted now."),
            "changed": self.tr("The project opens with the new passphrase only."),
            "removed": self.tr("The project is not encrypted any more."),
        }[made.done]
        if made.renewed:
            said += " " + self.tr("%n backup(s) renewed.", "", len(made.renewed))
        if made.deleted:
            said += " " + self.tr("%n backup(s) deleted.", "", len(made.deleted))
        if made.kept:
            said += " " + self.tr("%n backup(s) still open as before.", "", len(made.kept))
        if made.plain:
            said += " " + self.tr(
                "%n backup(s) are not encrypted: whoever has them can read the transcripts.",
                "",
                len(made.plain),
            )
        return said

    def _project(self) -> Project:
        assert self._window.page is not None
        return self._window.page.context.workspace.project
