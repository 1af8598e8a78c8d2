"""The files that the hits of a query can become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gk_qda.exporting.table import Table
from gk_qda.operations.tables.queries import hit_table
from gk_qda.ui.frequencies.tab import TabExport, file_words
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.ui.relating.query_tab import QueryTab

_FORMATS = ("xlsx", "csv", "json")


def query_exports(tab: QueryTab) -> list[TabExport]:
    """All hits, listed in the window or not, in every format of tables."""
    if tab.answered is None or not tab.answered.found.places:
        return []
    current = tab.saved.current
    name = current.name if current is not None else QCoreApplication.translate("QueryExports", "Code search")
    hits = QCoreApplication.translate("QueryExports", "Hits")
    plain = "".join(" " if character in '\\/:*?"<>|' else character for character in name).strip()
    return [
        TabExport(file_words(hits, kind), f"{plain}.{kind}", "export.query", _writer(tab, kind))
        for kind in _FORMATS
    ]


def copied_hits(tab: QueryTab) -> Callable[[Task], Table]:
    """All hits, for the clipboard."""
    assert tab.answered is not None
    project, language, found = tab.context.workspace.project, tab.context.language, tab.answered.found
    return lambda _: hit_table(project, found, language=language)


def _writer(tab: QueryTab, kind: str) -> Callable[[Path, Task], list[Path]]:
    assert tab.answered is not None
    project, found = tab.context.workspace.project, tab.answered.found

    def write(path: Path, task: Task) -> list[Path]:
        from gk_qda.exporting.writing import write_table

        table = hit_table(project, found, format=kind)
        task.report(1, 2)
        return write_table(table, to=path, format=kind)

    return write
