"""The command that checks the citations of a report, and what its window asks for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations.citation_check import CheckedCitation, check_citations
from gk_qda.spans import Span
from gk_qda.ui.citations.window import CitationWindow
from gk_qda.ui.exporting.door import ExportDoor, Said, saved
from gk_qda.ui.focus import Place

if TYPE_CHECKING:
    from gk_qda.operations.leaving import Accepted
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task


class CitationCommands(QObject):
    """Reads the report in a task; the window stays beside the transcripts."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self.window: CitationWindow | None = None
        self.door = ExportDoor(page.context, page)
        page.context.actions.bind("report.citations", self.ask)

    def ask(self) -> None:
        """Choose a report and check it."""
        kinds = self.tr("Reports (*.docx *.odt *.html *.htm *.md *.txt *.rtf)")
        folder = str(self._page.folder())
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Check the citations of a report"), folder, kinds
        )
        if chosen:
            self.check(Path(chosen))

    def check(self, report: Path) -> None:
        """Check this file and show what came of it."""
        project = self._page.context.workspace.project

        def work(task: Task) -> list[CheckedCitation]:
            return check_citations(project, report, progress=task)

        show = partial(self._show, report)
        self._page.window_of.work.run(self.tr("Checking citations"), work, show, lets_go=True)

    def _show(self, report: Path, checked: list[CheckedCitation]) -> None:
        if self.window is not None and self.window.report == report:
            self.window.show_checked(checked)
        else:
            if self.window is not None:
                self.window.close()
            self.window = self._make(report, checked)
        self.window.show()
        self.window.raise_()

    def _make(self, report: Path, checked: list[CheckedCitation]) -> CitationWindow:
        window = CitationWindow(self._page, self._page.context.theme, report, checked)
        window.place_requested.connect(self._go)
        window.check_requested.connect(self.check)
        window.save_requested.connect(self._save)
        window.destroyed.connect(partial(self._forget, window))
        return window

    def _forget(self, window: CitationWindow, _: QObject | None = None) -> None:
        if self.window is window:
            self.window = None

    def _go(self, one: CheckedCitation) -> None:
        span = Span(one.start, one.end)
        self._page.context.focus.go(Place("code", document_id=one.document_id, span=span))

    def _save(self, report: Path) -> None:
        proposed = str(self._page.folder() / self.tr("Citations in {name}").format(name=report.stem))
        kinds = self.tr("Tables (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save the list"), f"{proposed}.xlsx", kinds
        )
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.xlsx")
        project = self._page.context.workspace.project

        def leave(task: Task, accepted: Accepted) -> list[Path]:
            from gk_qda.exporting.writing import format_of, write_table
            from gk_qda.operations.leaving import let_out
            from gk_qda.operations.tables.citations import citation_table

            table = citation_table(project, report, progress=task)
            return let_out(
                project,
                path,
                "report.citations",
                lambda: write_table(table, to=path, format=format_of(path, None)),
                accepted=accepted,
            )

        run = partial(self._page.window_of.work.run, self.tr("Saving the list"))
        self.door.go(path.name, leave, run, self._saved)

    def _saved(self, files: list[Path]) -> Said:
        self._page.remember_folder(files[0].parent)
        return saved(self.tr("Saved: {names}"), files, self.tr("Show folder"))
