"""The files that the table tab can become: the matrix as it is shown, and the crosstab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gk_qda.exporting.table import Table
from gk_qda.exporting.writing import write_table
from gk_qda.operations.tables.code_matrix import matrix_table
from gk_qda.ui.frequencies.crosstab_shown import shown_crosstab
from gk_qda.ui.frequencies.tab import TabExport, file_words
from gk_qda.ui.frequencies.table_pictures import picture_exports
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.ui.frequencies.table_tab import TableTab

_FORMATS = ("xlsx", "csv", "json")


def table_exports(tab: TableTab) -> list[TabExport]:
    """Of each table one for every format; what is chosen now is what is written."""

    table, crosstab = (
        QCoreApplication.translate("TableExports", "Table"),
        QCoreApplication.translate("TableExports", "Crosstab"),
    )
    matrix = QCoreApplication.translate("TableExports", "Code matrix")
    found = [
        TabExport(
            file_words(table, kind),
            f"{matrix}.{kind}",
            "export.code_matrix",
            _matrix(tab, kind),
        )
        for kind in _FORMATS
    ]
    if tab.crosstab.matrix is not None:
        found += [
            TabExport(
                file_words(crosstab, kind), f"{crosstab}.{kind}", "export.crosstab", _crosstab(tab, kind)
            )
            for kind in _FORMATS
        ]
    return found + picture_exports(tab)


def _matrix(tab: TableTab, kind: str) -> Callable[[Path, Task], list[Path]]:
    assert tab.counted is not None
    project, matrix, value = tab.context.workspace.project, tab.counted.matrix, tab.counted.value
    rows, columns = tab.model.shown_rows(), tab.matrix.columns()

    def make(task: Task) -> Table:
        return matrix_table(
            project, matrix, value=value, rows=rows, columns=columns, format=kind, progress=task
        )

    return _writer(make, kind)


def _crosstab(tab: TableTab, kind: str) -> Callable[[Path, Task], list[Path]]:
    make = shown_crosstab(tab, format=kind, stats=True)
    return _writer(lambda _: make(), kind)


def _writer(make: Callable[[Task], Table], kind: str) -> Callable[[Path, Task], list[Path]]:
    def write(path: Path, task: Task) -> list[Path]:
        return write_table(make(task), to=path, format=kind, progress=task)

    return write
