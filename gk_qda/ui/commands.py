"""What the menus do with an open project: import, export, backup, preferences, help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.ui.citations.commands import CitationCommands
from gk_qda.ui.dictionaries.commands import DictionaryCommands
from gk_qda.ui.exporting.commands import ExportCommands
from gk_qda.ui.importing.commands import ImportCommands
from gk_qda.ui.importing.row_imports import RowImports
from gk_qda.ui.printing.commands import PrintCommands
from gk_qda.ui.protection.commands import ProtectionCommands
from gk_qda.ui.pseudonymising.commands import PseudonymCommands
from gk_qda.ui.purging.commands import PurgeCommands
from gk_qda.ui.reports.commands import ReportCommands
from gk_qda.ui.words_ahead import WordsAhead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gk_qda.ui.importing.page import ImportPage
    from gk_qda.ui.project_page import ProjectPage


class ProjectCommands(QObject):
    """Binds the commands that belong to no desk."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        actions = page.context.actions
        self._importing = ImportCommands(page)
        self._row_imports = RowImports(page)
        self.exporting = ExportCommands(page)
        self.citations = CitationCommands(page)
        self.printing = PrintCommands(page)
        self.reports = ReportCommands(page)
        self.protection = ProtectionCommands(page)
        self.purging = PurgeCommands(page)
        self.dictionaries = DictionaryCommands(page)
        self.pseudonymising = PseudonymCommands(page)
        self.words_ahead = WordsAhead(page.context, self)
        page.window_of.settled.connect(self.words_ahead.begin)
        actions.bind("find.all", self.search_texts)
        if page.context.workspace.project.path is not None:
            actions.bind("project.backup", self.back_up)

    def import_documents(self, paths: Sequence[Path] = ()) -> None:
        """Open the import page, with these files if there are any."""
        self._importing.import_documents(paths)

    @property
    def import_page(self) -> ImportPage | None:
        """The import page while it is open."""
        return self._importing.page

    def may_close(self) -> bool:
        """Whether the project may be left: nothing would be forgotten that nobody let go of."""
        return self.pseudonymising.may_close()

    def search_texts(self) -> None:
        """Open the search in all texts."""
        self._page.code_desk().search.open()

    def back_up(self) -> None:
        """Make a copy of the project now."""
        project = self._page.context.workspace.project

        def done(copy: Path) -> None:
            words = self.tr("Backup made: {name}").format(name=copy.name)
            self._page.context.messages.inform(words)

        self._page.window_of.work.run(self.tr("Making a backup"), lambda _: project.back_up(), done)
