"""Tables and pictures on the clipboard: made off the window's thread, and checked like a file before they are there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gk_qda.exporting.table import Table
from gk_qda.operations.leaving import Accepted, copied_out, passage_copied_out, picture_copied_out
from gk_qda.spans import Span
from gk_qda.ui.clipboard import copy_data, copy_words
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.exporting.report import Report
    from gk_qda.operations.export_check import Checked
    from gk_qda.ui.exporting.door import ExportDoor, Said
    from gk_qda.ui.reading.transcript_view import TranscriptView
    from gk_qda.ui.segments.segment_list import SegmentView


class TableCopier(QObject):
    """Copies for one tab: text with tabs and html, both with their base; or a picture."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.door: ExportDoor | None = None

    def copy(self, make: Callable[[Task], Table]) -> None:
        """Put the table that ``make`` gives on the clipboard, and say how many rows it has."""
        from gk_qda.exporting.clipboard import html, tab_separated

        project = self._context.workspace.project

        def leave(task: Task, accepted: Accepted) -> tuple[int, str, str]:
            table = copied_out(project, make(task), accepted)
            return len(table.rows), tab_separated(table), html(table)

        self._go(self.tr("Copy of the table"), leave, self._take)

    def copy_image(self, make: Callable[[Task], tuple[Report, QImage]]) -> None:
        """Put the picture that ``make`` gives, with the words on it, on the clipboard."""
        project = self._context.workspace.project

        def leave(task: Task, accepted: Accepted) -> QImage:
            words, image = make(task)
            picture_copied_out(project, words, accepted)
            return image

        self._go(self.tr("Copy of the picture"), leave, self._take_image)

    def copy_passages(self, passages: Sequence[str]) -> None:
        """Put several passages with their sources on the clipboard, one below the other."""
        from gk_qda.exporting.report import Paragraph, Report, text_of

        project = self._context.workspace.project
        made = Report(self.tr("Copied passages"), "", tuple(map(Paragraph, passages)))

        def leave(_: Task, accepted: Accepted) -> list[str]:
            blocks = copied_out(project, made, accepted).blocks
            return [text_of(block.content) for block in blocks if isinstance(block, Paragraph)]

        self._go(made.title, leave, self._take_passages)

    def serve(self, segments: SegmentView) -> None:
        """Whatever is copied from a list of segments passes here."""
        segments.takes_many = self.copy_passages
        self.note(segments)

    def note(self, view: SegmentView | TranscriptView) -> None:
        """Passages that are copied or dragged out of a view are noted."""
        view.passage_copied.connect(self.look_at)
        view.passage_carried_out.connect(partial(self.look_at, carried=True))

    def look_at(self, document_id: int, span: Span, words: str, *, carried: bool = False) -> None:
        """Note one passage that was copied or ``carried`` out by a drag, and say what is in it; nobody has to wait."""
        workspace = self._context.workspace
        project, names = workspace.project, workspace.known_names
        task = workspace.work(lambda _: passage_copied_out(project, document_id, span, words, names))
        task.succeeded.connect(partial(self._tell, carried=carried))
        task.start()

    def _tell(self, checked: Checked, *, carried: bool) -> None:
        from gk_qda.words import catalogue

        if checked.findings:
            words = catalogue("export_check", self._context.language)
            found = ", ".join(f"{n} × {words(f'kind_{kind}')}" for kind, n in checked.counts.items())
            copied = self.tr("Copied. In the passage: {found}.")
            dragged = self.tr("Dragged into another program. In the passage: {found}.")
            self._context.messages.inform((dragged if carried else copied).format(found=found))

    def _go(self, name: str, leave: Callable[[Task, Accepted], Any], take: Callable[[Any], Said]) -> None:
        from gk_qda.ui.exporting.door import ExportDoor

        def run(work: Callable[[Task], Any], then: Callable[[Any], object]) -> None:
            task = self._context.workspace.work(work)
            task.succeeded.connect(then)
            task.start()

        if self.door is None:
            self.door = ExportDoor(self._context, self._parent)
        self.door.go(name, leave, run, take)

    def _take_image(self, image: QImage) -> Said:
        from gk_qda.ui.exporting.door import Said

        data = QMimeData()
        data.setImageData(image)
        copy_data(data)
        return Said(self.tr("The picture is copied."))

    def _take_passages(self, passages: list[str]) -> Said:
        from gk_qda.ui.exporting.door import Said

        copy_words("\n".join(passages))
        return Said(self.tr("%n passage(s) copied.", "", len(passages)))

    def _take(self, made: tuple[int, str, str]) -> Said:
        from gk_qda.ui.exporting.door import Said

        rows, text, page = made
        data = QMimeData()
        data.setText(text)
        data.setHtml(page)
        copy_data(data)
        return Said(self.tr("%n row(s) copied as a table, with their base.", "", rows))
