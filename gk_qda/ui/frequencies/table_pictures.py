"""The matrix as a heat map and the crosstab as bars, with their base, for files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage

from gk_qda.ui.charts.values import Bar, Bars, HeatMap, Key, Label, Palette, Picture
from gk_qda.ui.frequencies.chart_words import code_label
from gk_qda.ui.frequencies.crosstab_model import CODE, SHARE
from gk_qda.ui.frequencies.crosstab_shown import shown_crosstab
from gk_qda.ui.frequencies.matrix_legend import SHARES
from gk_qda.ui.frequencies.tab import TabExport, file_words
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.exporting.report import Report
    from gk_qda.exporting.table import Table
    from gk_qda.ui.frequencies.matrix_numbers import MatrixNumbers
    from gk_qda.ui.frequencies.table_tab import TableTab

_SCREEN, _PRINT = 2.0, 300 / 96  # pixels of a PNG to one of the layout


def matrix_chart(tab: TableTab) -> HeatMap | None:
    """What the matrix shows now: rows that are open, columns in their order. None without any."""
    numbers = tab.model.numbers
    rows, columns = open_rows(tab), tab.matrix.columns()
    if numbers is None or not rows or not columns:
        return None
    codes = numbers.matrix.table.scope.book.codes
    limits = numbers.scale.limits
    first = 1 + numbers.sums
    return HeatMap(
        tuple(code_label(codes[at]) for at in rows),
        tuple(Label(numbers.group_name(group)) for group in columns),
        numbers.matrix.cells(numbers.value)[rows][:, columns],
        steps=(limits[1], limits[2], limits[3], limits[4]),
        sizes=_sizes(numbers, rows, columns),
        texts=tuple(tuple(numbers.words_of(at, first + group) for group in columns) for at in rows),
    )


def _sizes(numbers: MatrixNumbers, rows: list[int], columns: list[int]) -> NDArray[Any] | None:
    if numbers.symbols is None:
        return None
    return numbers.matrix.ratios(numbers.value, numbers.symbols)[rows][:, columns]


def open_rows(tab: TableTab) -> list[int]:
    """The rows of the matrix that are not folded away, as places in the tree."""
    numbers = tab.model.numbers
    if numbers is None:
        return []
    codes = numbers.matrix.table.scope.book.codes
    return [at for at in tab.model.shown_rows() if _is_open(tab, codes[at].id)]


def _is_open(tab: TableTab, code_id: int) -> bool:
    above = tab.model.index_of(code_id, 0).parent()
    while above.isValid():
        if not tab.matrix.codes.isExpanded(above):
            return False
        above = above.parent()
    return True


def crosstab_chart(tab: TableTab) -> Bars | None:
    """What the crosstab shows now, without its sums. None without any, and of residuals, which are no shares."""
    model = tab.crosstab.model
    places = [row for row in range(model.rowCount()) if model.index(row, 0).data(CODE) is not None]
    if not places or tab.crosstab.matrix is None or tab.crosstab.value == "residuals":
        return None
    columns = range(1, len(tab.crosstab.matrix.columns) + 1)
    bars = []
    for row in places:
        cells = [model.index(row, column) for column in columns]
        bars.append(tuple(Bar(cell.data(SHARE) or 0.0, 1.0, str(cell.data() or "")) for cell in cells))
    return Bars(
        tuple(code_label(model.index(row, 0).data(CODE), indented=False) for row in places),
        tuple(Label(str(model.headerData(column, Qt.Orientation.Horizontal) or "")) for column in columns),
        tuple(bars),
    )


def picture_exports(tab: TableTab) -> list[TabExport]:
    """The heat map and the bars, each as PNG, SVG and PDF."""
    found: list[TabExport] = []
    words = QCoreApplication.translate("TableExports", "Table as heat map")
    if tab.model.symbols is not None:
        words = QCoreApplication.translate("TableExports", "Table as symbols")
    name = QCoreApplication.translate("TableExports", "Code matrix")
    if (heat := matrix_chart(tab)) is not None:
        found += _exports(tab, (words, name, "export.code_matrix"), heat, _matrix_table(tab))
    words = QCoreApplication.translate("TableExports", "Crosstab as bars")
    name = QCoreApplication.translate("TableExports", "Crosstab")
    if (bars := crosstab_chart(tab)) is not None:
        found += _exports(tab, (words, name, "export.crosstab"), bars, _crosstab_table(tab))
    return found


def matrix_image(tab: TableTab) -> Callable[[Task], tuple[Report, QImage]] | None:
    """Makes the heat map in pixels, and the words on it; None where the matrix is empty."""
    chart = matrix_chart(tab)
    return None if chart is None else _image(tab, chart, _matrix_table(tab), matrix_legend(tab))


def crosstab_image(tab: TableTab) -> Callable[[Task], tuple[Report, QImage]] | None:
    """Makes the bars in pixels, and the words on them; None where there are none."""
    chart = crosstab_chart(tab)
    return None if chart is None else _image(tab, chart, _crosstab_table(tab), ())


def _image(
    tab: TableTab, chart: HeatMap | Bars, make: Callable[[], Table], legend: tuple[Key, ...]
) -> Callable[[Task], tuple[Report, QImage]]:
    palette = paper(tab)

    def draw(task: Task) -> tuple[Report, QImage]:
        from gk_qda.ui.charts.words import words_of
        from gk_qda.ui.charts.writing import image_of

        picture = Picture.of(chart, make(), legend=legend)
        task.report(1, 2)
        return words_of(picture), image_of(picture, palette, _SCREEN)

    return draw


def paper(tab: TableTab) -> Palette:
    """The palette of exported pictures."""
    return Palette(tab.context.theme.tokens, tab.context.theme.fonts.family).on_paper()


def matrix_legend(tab: TableTab) -> tuple[Key, ...]:
    """What the colours of the matrix stand for."""
    numbers = tab.model.numbers
    if numbers is None:
        return ()
    if numbers.symbols is not None:
        said = tab.words.size_of(tab.words.unit(numbers.value), numbers.symbols)
        discs = [Key(tab.words.share(share), size=share) for share in SHARES]
        return replace(discs[0], text=f"{discs[0].text} ({said})"), *discs[1:]
    scale = numbers.scale
    words = tab.words.steps(scale.ranges(), is_percent=scale.is_percent)
    return tuple(Key(said, step=step) for step, said in enumerate(words))


def _exports(
    tab: TableTab, named: tuple[str, str, str], chart: HeatMap | Bars, make: Callable[[], Table]
) -> list[TabExport]:
    words, name, what = named
    legend = matrix_legend(tab) if isinstance(chart, HeatMap) else ()
    palette = paper(tab)

    def write(path: Path, task: Task) -> list[Path]:
        from gk_qda.ui.charts.writing import write_picture

        table = make()
        task.report(1, 2)
        return write_picture(Picture.of(chart, table, legend=legend), path, palette, scale=_PRINT)

    return [
        TabExport(file_words(words, suffix), f"{name}.{suffix}", what, write)
        for suffix in ("png", "svg", "pdf")
    ]


def _matrix_table(tab: TableTab) -> Callable[[], Table]:
    """Title, base and hints come from the table that the picture shows."""
    from gk_qda.operations.tables.code_matrix import matrix_table

    assert tab.counted is not None
    project, language, counted = tab.context.workspace.project, tab.context.language, tab.counted
    rows, columns = open_rows(tab), tab.matrix.columns()

    def make() -> Table:
        return matrix_table(
            project, counted.matrix, value=counted.value, rows=rows, columns=columns, language=language
        )

    return make


def _crosstab_table(tab: TableTab) -> Callable[[], Table]:
    # The bars are shares of documents: so say the words under them.
    return shown_crosstab(tab, shares=True, language=tab.context.language)
