"""Tables on the clipboard: made off the window's thread, as text with tabs and as html, both with their base."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from gk_qda.exporting.table import Table
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task


class TableCopier(QObject):
    """Copies for one tab."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def copy(self, make: Callable[[Task], Table]) -> None:
        """Put the table that ``make`` gives on the clipboard, and say how many rows it has."""
        from gk_qda.exporting.clipboard import html, tab_separated

        def work(task: Task) -> tuple[int, str, str]:
            table = make(task)
            return len(table.rows), tab_separated(table), html(table)

        task = self._context.workspace.work(work)
        task.succeeded.connect(self._take)
        task.start()

    def copy_image(self, make: Callable[[Task], QImage]) -> None:
        """Put the picture that ``make`` gives on the clipboard."""
        task = self._context.workspace.work(make)
        task.succeeded.connect(self._take_image)
        task.start()

    def _take_image(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._context.messages.inform(self.tr("The picture is copied."))

    def _take(self, made: tuple[int, str, str]) -> None:
        rows, text, page = made
        data = QMimeData()
        data.setText(text)
        data.setHtml(page)
        QGuiApplication.clipboard().setMimeData(data)
        self._context.messages.inform(self.tr("%n row(s) copied as a table, with their base.", "", rows))
