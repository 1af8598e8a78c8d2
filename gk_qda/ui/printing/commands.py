"""The print command of the menu."""

from __future__ import annotations

import re
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gk_qda.exporting.gate import guarded
from gk_qda.operations.leaving import Accepted, guard_of, let_out
from gk_qda.ui.exporting.door import ExportDoor, Said, saved
from gk_qda.ui.printing.options import PrintOptions

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from gk_qda.ui.printing.page import PrintPage
    from gk_qda.ui.printing.writing import PrintJob
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task

COMMAND = "print.documents"
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 80
_KEPT = ("with_codings", "with_time_marks", "landscape", "paper")


class PrintCommands(QObject):
    """Opens the print page; what leaves by it is noted like every export."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self.page: PrintPage | None = None
        self.door = ExportDoor(page.context, page)
        page.context.actions.bind(COMMAND, self.open)

    def open(self) -> None:
        """Show how the document in front, or the activated ones, would be printed."""
        words = self.tr("Preparing the preview")
        # Nobody prints at once: what it needs is loaded now, and not by the window's thread.
        self._page.window_of.work.run(
            words, lambda _: import_module("gk_qda.ui.printing.page"), lambda _: self._show()
        )

    def _show(self) -> None:
        from gk_qda.ui.code_desk.desk import CodeDesk
        from gk_qda.ui.code_desk.shown_menu import ALL
        from gk_qda.ui.printing.page import PrintPage

        if self.page is not None:
            self.leave()
        self.page = PrintPage(self._page.context, self._kept())
        self.page.left.connect(self.leave)
        self.page.pdf_requested.connect(self.save)
        self.page.print_requested.connect(self.print)
        desk = self._page.desk
        if isinstance(desk, CodeDesk):
            self.page.show_as(desk.reading_view.whose(), all_codes=desk.what.shown.codes == ALL)
        self._page.show_page(self.page)

    def leave(self) -> None:
        """Take the print page off; the desk of before comes back."""
        if self.page is not None:
            page, self.page = self.page, None
            page.stop()
            self._keep(page.options.options())
            self._page.leave_page(page)

    def _keep(self, options: PrintOptions) -> None:
        """Paper and ticks are those of last time, also at the next start."""
        self._page.keep("print", {key: getattr(options, key) for key in _KEPT})

    def _kept(self) -> PrintOptions:
        kept = self._page.kept("print")
        known = {key: kept[key] for key in _KEPT if isinstance(kept.get(key), bool)}
        return PrintOptions(paper="Letter" if kept.get("paper") == "Letter" else "A4", **known)

    def save(self, job: PrintJob) -> None:
        """Ask where to, write the PDF off the thread, say where it lies."""
        from gk_qda.ui.printing.writing import write_pdf

        name = _NOT_IN_FILE_NAMES.sub(" ", job.title)[:_LONGEST_NAME].strip(" .")
        proposed = str(self._page.folder() / f"{name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        self._page.remember_folder(path.parent)

        def leave(task: Task, accepted: Accepted) -> list[Path]:
            return let_out(job.project, path, COMMAND, lambda: write_pdf(job, path, task), accepted=accepted)

        run = partial(self._page.window_of.work.run, self.tr("Writing the PDF"))
        self.door.go(path.name, leave, run, self._saved)

    def print(self, job: PrintJob) -> None:
        """Ask the printer's dialog, then print off the thread."""
        from gk_qda.ui.printing.writing import print_on

        printer = ask_printer(self._page, job)
        if printer is None:
            return

        def leave(task: Task, accepted: Accepted) -> int:
            guard = guard_of(job.project, accepted)
            with guarded(guard):
                pages = print_on(printer, job, task)
            if not job.project.is_read_only:
                documents = len(job.document_ids)
                job.project.note("print", what=COMMAND, documents=documents, pages=pages, **guard.noted())
            return pages

        run = partial(self._page.window_of.work.run, self.tr("Printing"))
        self.door.go(job.title, leave, run, self._printed)

    def _saved(self, files: list[Path]) -> Said:
        return saved(self.tr("Saved: {names}"), files, self.tr("Show folder"))

    def _printed(self, pages: int) -> Said:
        return Said(self.tr("%n page(s) sent to the printer.", "", pages))


def ask_printer(parent: QWidget, job: PrintJob) -> QPrinter | None:
    """The printer chosen in the dialog of the system; None where it was cancelled. Tests replace it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(job.page_layout())
    printer.setDocName(job.title)
    printer.setCreator("GK-QDA")
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None
