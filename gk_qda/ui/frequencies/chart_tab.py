"""What the tabs with a picture share: count in a task, show, explain, open segments, export and copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gk_qda.queries.filters import Filters
from gk_qda.ui.charts.kinds import prepare
from gk_qda.ui.charts.legend_strip import LegendStrip
from gk_qda.ui.charts.values import Cell, Palette, Picture
from gk_qda.ui.charts.view import ChartView
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.tab import FrequenciesTab, SegmentsAsked, TabExport, file_words
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table

_SCREEN, _PRINT = 2.0, 300 / 96  # pixels of a PNG to one of the layout


@dataclass(frozen=True, eq=False)
class Shown:
    """What a task brings: what was counted, and the picture of it (None: nothing to show)."""

    found: Any
    picture: Picture | None


class ChartTab(FrequenciesTab):
    """Subclasses say how to count, what a cell is, and how the table of it is made."""

    def __init__(self, context: Context, filters: Callable[[], Filters], title: str, empty: str) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self.shown: Shown | None = None
        self._task: Task | None = None
        self._copier = TableCopier(context, self)
        self.view = ChartView(theme, title)
        self.legend_strip = LegendStrip(theme, self.tr("Legend"))
        self.empty = EmptyState(theme, empty)
        self._controls = QWidget()
        self._row = QHBoxLayout(self._controls)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.metrics.gap)
        self.stack = QStackedWidget()
        chart = QWidget()
        below = QVBoxLayout(chart)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.view, 1)
        below.addWidget(self.legend_strip)
        self.stack.addWidget(chart)
        self.stack.addWidget(self.empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.stack, 1)
        self.setFocusProxy(self.view)
        self.view.cell_chosen.connect(self._open)
        self.view.cell_focused.connect(self._say)
        self.view.cell_entered.connect(self._go)
        self.view.menu_asked.connect(self._show_menu)

    # What subclasses say

    def prepare(self) -> Callable[[Task], Shown]:
        """The work of a task, with the choices as they are now."""
        raise NotImplementedError

    def explain(self, cell: Cell) -> str:
        """What a cell holds, in words."""
        raise NotImplementedError

    def asked(self, cell: Cell) -> SegmentsAsked | None:
        """The segments behind a cell."""
        raise NotImplementedError

    def document_of(self, cell: Cell) -> int | None:
        """The document that a cell leads to."""
        raise NotImplementedError

    def make_table(self, found: Any, format: str) -> Table:
        """The table of what is shown; runs in a task."""
        raise NotImplementedError

    # What the desk asks

    def controls(self) -> QWidget:
        """The choices."""
        return self._controls

    def add_choice(self, words: str, choice: Choice) -> None:
        """A choice with its word; another value counts anew."""
        label = Label(self.context.theme, words, ink="muted")
        self._row.addWidget(label)
        self._row.addWidget(choice)
        choice.chosen.connect(lambda _: self.outdate())

    def count(self) -> None:
        """Count in a task; the old picture stays until the new one is there."""
        if self._task is not None:
            self._task.abandon()
        work, palette = self.prepare(), self.view.palette_of_chart

        def count(task: Task) -> Shown:
            shown = work(task)
            if shown.picture is not None:
                prepare(shown.picture.chart, palette)
            return shown

        task = self._task = self.context.workspace.work(count)
        task.succeeded.connect(self._take)
        task.start()

    def base_lines(self) -> Sequence[str]:
        """The base of the picture."""
        picture = self.shown.picture if self.shown is not None else None
        return picture.lines if picture is not None else ()

    def exports(self) -> Sequence[TabExport]:
        """Picture and table."""
        shown = self.shown
        if shown is None or shown.picture is None:
            return ()
        name, what = self.file_name(), f"export.{self.name}"
        return [
            TabExport(
                file_words(self.tr("Picture"), "png"), f"{name}.png", what, self._picture_writer(_SCREEN)
            ),
            TabExport(
                file_words(self.tr("Picture for print, 300 dpi"), "png"),
                f"{name}.png",
                what,
                self._picture_writer(_PRINT),
            ),
            TabExport(
                file_words(self.tr("Drawing"), "svg"), f"{name}.svg", what, self._picture_writer(_SCREEN)
            ),
            TabExport(
                file_words(self.tr("Drawing"), "pdf"), f"{name}.pdf", what, self._picture_writer(_SCREEN)
            ),
            TabExport(file_words(self.tr("Table"), "xlsx"), f"{name}.xlsx", what, self._table_writer("xlsx")),
            TabExport(file_words(self.tr("Table"), "csv"), f"{name}.csv", what, self._table_writer("csv")),
        ]

    def file_name(self) -> str:
        """What a file is called, without its ending."""
        return self.name

    def can_export(self) -> bool:
        """Whether something is shown."""
        return self.shown is not None and self.shown.picture is not None

    can_copy = can_copy_picture = can_export

    def copy_table(self) -> None:
        """Put the table on the clipboard, as text and as html."""
        shown = self.shown
        if shown is None or not self.can_copy():
            return

        self._copier.copy(lambda _: self.make_table(shown.found, "table"))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it would be on paper."""
        shown = self.shown
        if shown is None or shown.picture is None:
            return
        picture, palette = shown.picture, self.paper()

        def make(_: Task) -> Any:
            from gk_qda.ui.charts.words import words_of
            from gk_qda.ui.charts.writing import image_of

            return words_of(picture), image_of(picture, palette, _SCREEN)

        self._copier.copy_image(make)

    def paper(self) -> Palette:
        """The palette of exported pictures."""
        return self.view.palette_of_chart.on_paper()

    def facts(self) -> list[str]:
        """What the cell in focus holds, in one line; else what was counted."""
        if self.view.current is not None and self.can_export():
            return [self.explain(self.view.current).replace("\n", " · ")]
        return self.counted_facts() if self.shown is not None else []

    def counted_facts(self) -> list[str]:
        """How much is shown."""
        return []

    # Inside

    def _say(self) -> None:
        self.told.emit()

    def _take(self, shown: Shown) -> None:
        self.shown = shown
        picture = shown.picture
        self.stack.setCurrentIndex(0 if picture is not None else 1)
        self.view.show_chart(picture.chart if picture is not None else None, self.explain)
        self.legend_strip.show_keys(picture.legend if picture is not None else ())
        self.told.emit()

    def _open(self, cell: Cell) -> None:
        asked = self.asked(cell)
        if asked is not None and asked.coding_ids:
            self.segments_asked.emit(asked)

    def _go(self, cell: Cell) -> None:
        """Into the text, to the first segment of a cell."""
        asked = self.asked(cell)
        if asked is not None and asked.coding_ids:
            place = Place("code", document_id=self.document_of(cell), coding_id=asked.coding_ids[0])
            self.context.focus.go(place)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cell = self.view.current
        asked = self.asked(cell) if cell is not None and self.can_copy() else None
        if cell is not None and asked is not None and asked.coding_ids:
            menu.addAction(self.tr("Show segments"), lambda: self._open(cell))
            menu.addAction(self.tr("Go to the text"), lambda: self._go(cell))
            menu.addSeparator()
        for words, act in (
            (self.tr("Copy picture"), self.copy_picture),
            (self.tr("Copy as table"), self.copy_table),
        ):
            menu.addAction(words, act).setEnabled(self.can_copy())
        menu.addSeparator()
        export = menu.addAction(self.tr("Export..."), lambda: self.context.actions.run("frequencies.export"))
        export.setEnabled(self.can_export())
        menu.popup(place)

    def _picture_writer(self, scale: float) -> Callable[[Path, Task], list[Path]]:
        assert self.shown is not None
        assert self.shown.picture is not None
        picture, palette = self.shown.picture, self.paper()

        def write(path: Path, task: Task) -> list[Path]:
            from gk_qda.ui.charts.writing import write_picture

            task.report(0, 1)
            return write_picture(picture, path, palette, scale=scale)

        return write

    def _table_writer(self, format: str) -> Callable[[Path, Task], list[Path]]:
        assert self.shown is not None
        found = self.shown.found

        def write(path: Path, task: Task) -> list[Path]:
            from gk_qda.exporting.writing import write_table

            table = self.make_table(found, format)
            task.report(1, 2)
            return write_table(table, to=path, format=format)

        return write
