"""What leaves of the values: their table, and their bars as a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from gk_qda.exporting.table import Table
from gk_qda.exporting.writing import write_table
from gk_qda.operations.tables.values import value_table, value_words, variable_words
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.value_frequencies import ValueCount, ValueFrequency, Wanted
from gk_qda.ui.charts.values import Bar, Bars, Label, Palette, Picture
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.tab import TabExport, file_words
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.exporting.report import Report

_TABLES = ("xlsx", "csv", "json")
_PICTURES = ("png", "svg", "pdf")
_SCREEN, _PRINT = 2.0, 300 / 96  # pixels of a PNG to one of the layout
_WHAT = "export.values"


@dataclass(frozen=True, slots=True)
class ShownValues:
    """What is shown at this moment; everything that leaves is made from it."""

    project: Project
    filters: Filters
    wanted: Wanted
    variable: ValueFrequency | None
    language: str  # of the window: copies and pictures have it, tables in files that of the project

    def table(self, format: str = "table", language: str | None = None) -> Table:
        """The table of the variable; counts."""
        return value_table(self.project, self.filters, self.wanted, language=language, format=format)

    def bars(self) -> Bars | None:
        """A bar a value, and one for each reason why others have none; None without any."""
        variable, words = self.variable, MatrixWords()
        if variable is None or not variable.counts:
            return None
        return Bars(
            tuple(Label(value_words(count, self.language)) for count in variable.counts),
            (),
            tuple((_bar(count, variable.base, words),) for count in variable.counts),
        )

    def picture(self, bars: Bars) -> Picture:
        """The bars under the name of the variable, with the base of the table; counts."""
        assert self.variable is not None
        table, words = self.table(language=self.language), variable_words(self.variable, self.language)
        return Picture(
            bars,
            f"{table.title}: {words}",
            table.base_lines,
            table.notes,
            (),
            table.synthetic or "",
            moment=table.moment,
        )


def value_exports(shown: ShownValues, palette: Palette) -> list[TabExport]:
    """The table in every format, the bars as PNG, SVG and PDF."""
    name = QCoreApplication.translate("ValuesTab", "Values")
    found = [
        TabExport(file_words(name, kind), f"{name}.{kind}", _WHAT, _table_writer(shown, kind))
        for kind in _TABLES
    ]
    if (bars := shown.bars()) is not None:
        said = QCoreApplication.translate("ValuesTab", "Values as bars")
        write = _picture_writer(shown, bars, palette)
        found += [TabExport(file_words(said, kind), f"{name}.{kind}", _WHAT, write) for kind in _PICTURES]
    return found


def values_image(shown: ShownValues, palette: Palette) -> Callable[[Task], tuple[Report, QImage]] | None:
    """Makes the bars in pixels, and the words on them; None where there are none."""
    bars = shown.bars()
    if bars is None:
        return None

    def draw(task: Task) -> tuple[Report, QImage]:
        from gk_qda.ui.charts.words import words_of
        from gk_qda.ui.charts.writing import image_of

        picture = shown.picture(bars)
        task.report(1, 2)
        return words_of(picture), image_of(picture, palette, _SCREEN)

    return draw


def _table_writer(shown: ShownValues, kind: str) -> Callable[[Path, Task], list[Path]]:
    return lambda path, task: write_table(shown.table(kind), to=path, format=kind, progress=task)


def _picture_writer(shown: ShownValues, bars: Bars, palette: Palette) -> Callable[[Path, Task], list[Path]]:
    def write(path: Path, task: Task) -> list[Path]:
        from gk_qda.ui.charts.writing import write_picture

        picture = shown.picture(bars)
        task.report(1, 2)
        return write_picture(picture, path, palette, scale=_PRINT)

    return write


def _bar(count: ValueCount, base: int, words: MatrixWords) -> Bar:
    """Who is in no base has a number and no length."""
    return Bar(count.n, base, words.of(count.n, base)) if count.is_in_base else Bar(0, base, str(count.n))
