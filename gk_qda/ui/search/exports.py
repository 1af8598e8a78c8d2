"""The hits of a search on the clipboard and in files, in the order of the list, with their base."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from gk_qda.exporting.table import Table
from gk_qda.operations.tables.search import found_table
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from gk_qda.ui.search.answering import Answer

_FORMATS = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "json": "JSON (*.json)"}


class HitExports(QObject):
    """A button with a menu; it is off while there is nothing to take along."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._answer: Answer | None = None
        self._copier = TableCopier(context, parent)
        self._saver = FileSaver(context, parent)
        self.button = Button(context.theme, self.tr("Export"), icon="file-export", kind="flat", size="panel")
        menu = QMenu(self.button)
        menu.addAction(self.tr("Copy as table"), self.copy)
        menu.addSeparator()
        for kind, words in _FORMATS.items():
            menu.addAction(words.replace("*", ""), partial(self.save, kind))
        self.button.setMenu(menu)
        self.take(None)

    def take(self, answer: Answer | None) -> None:
        """The hits that are listed."""
        self._answer = answer
        self.button.setEnabled(answer is not None and len(answer.found) > 0)

    def copy(self) -> None:
        """All hits as a table on the clipboard."""
        answer = self._answer
        if answer is None:
            return
        project, language = self._context.workspace.project, self._context.language
        rows = answer.rows

        def make(_: Task) -> Table:
            return found_table(project, answer.found, rows=rows.tolist(), language=language)

        self._copier.copy(make)

    def save(self, kind: str) -> None:
        """All hits in a file of this kind."""
        answer = self._answer
        if answer is None:
            return
        project, language = self._context.workspace.project, self._context.language

        def write(path: Path, task: Task) -> list[Path]:
            from gk_qda.exporting.writing import write_table

            table = found_table(
                project, answer.found, rows=answer.rows.tolist(), language=language, format=kind
            )
            task.report(1, 2)
            return write_table(table, to=path, format=kind)

        name = self.tr("Hits of a search")
        self._saver.save_in_task("export.search", f"{name}.{kind}", _FORMATS[kind], write)
