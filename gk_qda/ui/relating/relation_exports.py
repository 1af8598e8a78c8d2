"""The files that the matrix of relations can become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gk_qda.exporting.table import Table
from gk_qda.operations.tables.relations import matrix_table, pair_table
from gk_qda.ui.charts.values import Key, Picture
from gk_qda.ui.frequencies.tab import TabExport, file_words
from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.relating.relation_chart import legend_keys
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.ui.relating.relations_tab import RelationsTab

_TABLES, _PICTURES = ("xlsx", "csv", "json"), ("png", "svg", "pdf")
_WHAT = "export.relations"


def relation_exports(tab: RelationsTab) -> list[TabExport]:
    """The matrix and the list of pairs in every format of tables, and the picture; as chosen now."""
    if tab.related is None or not tab.shown:
        return []

    # Written out: the collector of strings knows the context of no shorter name.
    matrix = QCoreApplication.translate("RelationExports", "Matrix")
    pairs = QCoreApplication.translate("RelationExports", "List of pairs")
    picture = QCoreApplication.translate("RelationExports", "Picture")
    name = QCoreApplication.translate("RelationExports", "Code relations")
    found = [
        TabExport(file_words(matrix, kind), f"{name}.{kind}", _WHAT, _matrix(tab, kind))
        for kind in ("xlsx", "csv")
    ]
    found += [
        TabExport(file_words(pairs, kind), f"{name}, {pairs}.{kind}", _WHAT, _pairs(tab, kind))
        for kind in _TABLES
    ]
    found += [
        TabExport(file_words(picture, kind), f"{name}.{kind}", _WHAT, _picture(tab)) for kind in _PICTURES
    ]
    return found


def copied_matrix(tab: RelationsTab) -> Callable[[Task], Table]:
    """The matrix as shown, for the clipboard."""
    assert tab.related is not None
    project, language = tab.context.workspace.project, tab.context.language
    related, value, shown = tab.related.table, tab.value.value(), tab.shown
    return lambda _: matrix_table(project, related, value, shown=shown, language=language)


def _matrix(tab: RelationsTab, kind: str) -> Callable[[Path, Task], list[Path]]:
    assert tab.related is not None
    project, table, value, shown = (
        tab.context.workspace.project,
        tab.related.table,
        tab.value.value(),
        tab.shown,
    )
    return _writer(lambda: matrix_table(project, table, value, shown=shown, format=kind), kind)


def _pairs(tab: RelationsTab, kind: str) -> Callable[[Path, Task], list[Path]]:
    assert tab.related is not None
    project, table, shown = tab.context.workspace.project, tab.related.table, tab.shown
    return _writer(lambda: pair_table(project, table, shown=shown, used_only=True, format=kind), kind)


def _writer(make: Callable[[], Table], kind: str) -> Callable[[Path, Task], list[Path]]:
    def write(path: Path, task: Task) -> list[Path]:
        from gk_qda.exporting.writing import write_table

        table = make()
        task.report(1, 2)
        return write_table(table, to=path, format=kind)

    return write


def _picture(tab: RelationsTab) -> Callable[[Path, Task], list[Path]]:
    related, chart, value = tab.related, tab.chart.chart, tab.value.value()
    assert related is not None
    assert chart is not None
    title = QCoreApplication.translate("RelationExports", "Code relations: {value}")
    legend = legend_keys(value, chart)  # type: ignore[arg-type]
    for is_warning, color in ((False, LIGHT.warning_edge), (True, LIGHT.error_text)):
        if is_warning in chart.flags.values():  # type: ignore[union-attr]
            legend.append(Key(tab.words.flag(is_warning=is_warning), color=color))
    picture = Picture(
        chart=chart,
        title=title.format(value=tab.words.values()[value]),
        lines=related.lines,
        notes=related.notes,
        legend=legend,
        synthetic=tab.context.notice,
        moment=related.moment,
    )
    palette = tab.chart.palette_of_chart.on_paper()

    def write(path: Path, _: Task) -> list[Path]:
        from gk_qda.ui.charts.writing import write_picture

        return write_picture(picture, path, palette)

    return write
