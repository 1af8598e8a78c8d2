"""Printed documents as a PDF file, or on a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gk_qda.exporting.files import write_file
from gk_qda.exporting.gate import pass_shown
from gk_qda.exporting.report import Block, Paragraph, Report
from gk_qda.exporting.report import Heading as ReportHeading
from gk_qda.progress import Progress, looking
from gk_qda.project import Project
from gk_qda.ui.printing.frame import DPI, UNITS, Frame, frame_for
from gk_qda.ui.printing.layout import PrintedDocument, lay_out
from gk_qda.ui.printing.material import material_of
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.printing.page_parts import Page
from gk_qda.ui.printing.painting import paint_page
from gk_qda.ui.printing.words import PrintWords

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PROGRAM = "GK-QDA"
_LONGEST_TITLE = 120  # letters


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Which documents are printed how; ``names`` are those of the documents, ``family`` is of the type."""

    project: Project
    document_ids: tuple[int, ...]
    names: tuple[str, ...]
    options: PrintOptions
    family: str

    @property
    def title(self) -> str:
        """The names of the documents: all that the file says of itself."""
        words = ", ".join(self.names)
        return words if len(words) <= _LONGEST_TITLE else f"{words[: _LONGEST_TITLE - 1]}…"

    def page_layout(self) -> QPageLayout:
        """The whole sheet without margins: the layout has its own."""
        return _page_layout(frame_for(self.options, 0))


def write_pdf(job: PrintJob, path: Path, progress: Progress) -> list[Path]:
    """Write documents one after the other into one PDF, which names no person.

    Raises what ``write_file`` raises; stopped, nothing is written.
    """
    pass_shown(words_of(job))
    content, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setCreator(PROGRAM)
    writer.setTitle(job.title)
    writer.setPageLayout(job.page_layout())
    painter = QPainter(writer)
    try:
        for nth, (document, page) in enumerate(_pages(job, progress)):
            if nth:
                writer.newPage()
            paint_page(painter, document, page)
    finally:
        painter.end()
        buffer.close()
    write_file(path, bytes(content.data()))
    return [path]


def print_on(printer: QPrinter, job: PrintJob, progress: Progress) -> int:
    """Send the pages that were chosen in the printer's dialog, counted through all documents; returns how many."""
    pass_shown(words_of(job))
    first, last = printer.fromPage() or 1, printer.toPage()
    scale = printer.resolution() / DPI
    painter, printed = QPainter(printer), 0
    try:
        for number, (document, page) in enumerate(_pages(job, progress), start=1):
            if number < first:
                continue
            if last and number > last:
                break
            if printed:
                printer.newPage()
            painter.save()
            painter.scale(scale, scale)
            paint_page(painter, document, page)
            painter.restore()
            printed += 1
    finally:
        painter.end()
    return printed


def words_of(job: PrintJob) -> Report:
    """Every word that is printed, a withdrawn paragraph not counted: it is checked like a report."""
    words = PrintWords()
    blocks: list[Block] = []
    for document_id in looking(job.document_ids):
        material = material_of(job.project, document_id, job.options)
        heading = words.heading(material, job.options, date.today())
        text = material.text
        said = [one.span.of(text.text) for one in text.paragraphs if not one.is_withdrawn]
        names = dict.fromkeys(material.codes[coding.code_id].name for coding in material.codings)
        blocks.append(ReportHeading(1, heading.title))
        blocks += [Paragraph(line) for line in (*heading.lines, *said, *names)]
    return Report("", "", tuple(blocks))


def _pages(job: PrintJob, progress: Progress) -> Iterator[tuple[PrintedDocument, Page]]:
    """Every page of every document; one document is in memory at a time."""
    total = len(job.document_ids)
    for done, document_id in enumerate(job.document_ids):
        progress.report(done, total)
        material = material_of(job.project, document_id, job.options)
        document = lay_out(material, job.options, job.family, progress=_Going(progress, done, total))
        for page in document.pages:
            yield document, page
    progress.report(total, total)


def _page_layout(frame: Frame) -> QPageLayout:
    size = QPageSize(
        QSizeF(min(frame.width, frame.height) / UNITS, max(frame.width, frame.height) / UNITS),
        QPageSize.Unit.Point,
    )
    is_wide = frame.width > frame.height
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF())


class _Going:
    """Asks the progress of many documents whether to go on, page by page of one."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress, self._done, self._total = progress, done, total

    def report(self, done: int, total: int, message: str = "") -> None:
        """Go on, or raise ``Cancelled``."""
        self._progress.report(self._done, self._total)
