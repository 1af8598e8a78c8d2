"""The export commands of the menu."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from gk_qda.operations.leaving import Accepted, let_out
from gk_qda.operations.settings import set_setting
from gk_qda.queries.settings import setting
from gk_qda.ui.exporting.door import ExportDoor, Said, saved
from gk_qda.ui.exporting.export import Export
from gk_qda.ui.exporting.export_dialog import ExportDialog
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.ui.exporting.offer import Offer, offer_of

if TYPE_CHECKING:
    from gk_qda.language.known_names import KnownNames
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task

_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class ExportCommands(QObject):
    """Asks, writes off the thread, then says where the file lies. What is activated is what is exported."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self.door = ExportDoor(page.context, page)
        for export in EXPORTS:
            page.context.actions.bind(export.name, partial(self.export, export))
        page.context.actions.bind("export.level", self.choose_level)

    def export(self, export: Export) -> None:
        """Prepare the dialog, which needs the base of the numbers."""
        context = self._page.context
        project, filters = context.workspace.project, context.activation.filters()

        def prepare(_: Task) -> Offer:
            return offer_of(project, export, filters)

        ask = partial(self._ask, export)
        self._page.window_of.work.run(self.tr("Preparing the export"), prepare, ask, lets_go=True)

    def choose_level(self) -> None:
        """Ask for whom files are made from now on, and for a key file with the names to look for."""
        from gk_qda.ui.exporting.level_dialog import LevelDialog

        context = self._page.context
        level, names = (
            context.workspace.read(partial(setting, key="export_level")),
            context.workspace.known_names,
        )
        answer = LevelDialog.ask(
            self._page, context.theme, str(level), None if names is None else len(names), context.language
        )
        if answer is None:
            return
        if answer.level != level:
            work = partial(set_setting, key="export_level", value=answer.level)
            context.workspace.change("set_setting", work)
        if answer.key is not None:
            self._open_key(answer.key, answer.passphrase)

    def _open_key(self, path: Path, passphrase: str) -> None:
        """Names are read in a task (a key takes its time to be derived) and stay until the project is closed."""
        workspace = self._page.context.workspace

        def work(_: Task) -> KnownNames:
            from gk_qda.project.key_file import KeyFile

            with KeyFile.open(path, passphrase) as key:
                names = key.known()
            if not workspace.project.is_read_only:
                workspace.project.note("key_opened", names=len(names))
            return names

        def done(names: KnownNames) -> None:
            workspace.known_names = names
            words = self.tr("%n name(s) are looked for in whatever is exported.", "", len(names))
            self._page.context.messages.inform(words)

        self._page.window_of.work.run(self.tr("Opening the key file"), work, done)

    def _ask(self, export: Export, offer: Offer) -> None:
        context = self._page.context
        choices = ExportDialog.ask(self._page, context.theme, export, offer, self._place(export))
        if choices is None:
            return
        self._page.remember_folder(choices.path.parent)
        filters = replace(offer.filters, include_technical=choices.include_technical)
        project = context.workspace.project

        def leave(task: Task, accepted: Accepted) -> list[Path]:
            def write() -> list[Path]:
                return export.write(project, choices, filters, task)

            return let_out(project, choices.path, export.name, write, accepted=accepted)

        words = QCoreApplication.translate("Exports", export.title)
        self.door.go(
            choices.path.name, leave, partial(self._page.window_of.work.run, words, lets_go=True), self._saved
        )

    def _saved(self, files: list[Path]) -> Said:
        return saved(self.tr("Saved: {names}"), files, self.tr("Show folder"))

    def _place(self, export: Export) -> Path:
        """The file proposed: named after the project and the export, beside the last one."""
        stem = QCoreApplication.translate("Exports", export.stem)
        path = self._page.context.workspace.project.path
        project = path.stem if path is not None else _NOT_IN_FILE_NAMES.sub(" ", self._page.name())
        return self._page.folder() / f"{project.strip(' .')} {stem}"
