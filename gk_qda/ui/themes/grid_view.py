"""The theme matrix: heads frozen at the left, cells scrolling beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gk_qda.queries.theme_desk import CellPlace
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.arrangement import GroupHead
from gk_qda.ui.themes.grid_delegate import CellDelegate, HeadDelegate
from gk_qda.ui.themes.grid_header import HEAD_HEIGHT, ThemeHeader
from gk_qda.ui.themes.grid_model import GridModel, place_at
from gk_qda.ui.themes.grid_tables import CellTable, LineTable
from gk_qda.ui.themes.states import StateWords

_HEADS = 228  # px of the frozen column
_NARROWEST = 168  # px of a theme
_GROUP_HEIGHT = 22
_COMPACT = 24
_SCROLL_ALWAYS_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class GridView(QWidget):
    """Two tables on one model that scroll together. There is always one current cell."""

    cell_changed = Signal(object)  # CellPlace
    writing_requested = Signal()
    theme_clicked = Signal(int)  # theme id
    theme_moved = Signal(int, int)  # theme id, its new place among the columns
    group_clicked = Signal(str)
    menu_wanted = Signal(QPoint)  # place on the screen

    def __init__(self, theme: Theme, model: GridModel, words: StateWords) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self.is_compact = False
        self.heads, self.cells = LineTable(model), CellTable(model)
        self.header = ThemeHeader(theme, model)
        self.cell_delegate = CellDelegate(theme, model, words)
        self._head_delegate = HeadDelegate(theme, model)
        self._under_heads = QWidget()  # as high as the horizontal scroll bar beside it
        self._lay_out()
        self._connect()
        self.arrange()

    def set_row_words(self, words: str) -> None:
        """What stands over the heads."""
        self.header_of_heads.words = words
        self.header_of_heads.viewport().update()

    def current(self) -> CellPlace | None:
        """The place of the current cell."""
        return place_at(self.cells.currentIndex())

    def chosen(self) -> list[CellPlace]:
        """The places of all selected cells, line by line; at least the current one."""
        indexes = sorted(self.cells.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        places = [place for index in indexes if (place := place_at(index)) is not None]
        current = self.current()
        return places or ([current] if current is not None else [])

    def select(self, place: CellPlace | None) -> bool:
        """Go to a cell; False where it is not shown."""
        index = self._model.index_of(place) if place is not None else QModelIndex()
        if index.isValid():
            self.cells.setCurrentIndex(index)
            self.cells.scrollTo(index)
        return index.isValid()

    def select_first(self) -> None:
        """Go to the first cell there is."""
        index = self.cells.next_cell(-1, 1, 1)
        if index.isValid():
            self.cells.setCurrentIndex(index)

    def step(self, rows: int) -> bool:
        """Go to the next (1) or previous (-1) cell of a theme, then to the next theme; False at the end."""
        here = self.cells.currentIndex()
        index = self.cells.next_cell(here.row(), rows, here.column())
        if not index.isValid():
            column = here.column() + rows
            if not 1 <= column < self._model.columnCount():
                return False
            start = -1 if rows > 0 else self._model.rowCount()
            index = self.cells.next_cell(start, rows, column)
        self.cells.setCurrentIndex(index)
        return index.isValid()

    def set_compact(self, compact: bool) -> None:
        """Rows of one line, or of two."""
        self.is_compact = compact
        self.arrange()

    def arrange(self) -> None:
        """After other rows or themes: heights, widths, and which column stands on which side."""
        metrics = self._theme.metrics
        row = round(_COMPACT * metrics.body / 12) if self.is_compact else metrics.theme_row
        for view in (self.heads, self.cells):
            vertical = view.verticalHeader()
            vertical.setDefaultSectionSize(row)
            for at, line in enumerate(self._model.lines):
                vertical.resizeSection(at, _GROUP_HEIGHT if isinstance(line, GroupHead) else row)
        for column in range(1, self._model.columnCount()):
            self.heads.setColumnHidden(column, True)
        self.heads.setColumnHidden(0, False)
        self.cells.setColumnHidden(0, True)
        self._fit()

    def _lay_out(self) -> None:
        self.header_of_heads = ThemeHeader(self._theme, self._model)
        for view, header, delegate in (
            (self.heads, self.header_of_heads, self._head_delegate),
            (self.cells, self.header, self.cell_delegate),
        ):
            view.setHorizontalHeader(header)
            view.setItemDelegate(delegate)
        self.heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heads.setSelectionModel(self.cells.selectionModel())
        self.heads.setVerticalScrollBarPolicy(_SCROLL_ALWAYS_OFF)
        self.heads.setHorizontalScrollBarPolicy(_SCROLL_ALWAYS_OFF)
        self.heads.setFixedWidth(round(_HEADS * self._theme.metrics.body / 12))
        self.heads.setAccessibleName(self.tr("Rows"))
        self.cells.setAccessibleName(self.tr("Theme matrix"))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.heads, 1)
        left.addWidget(self._under_heads)
        self._under_heads.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(self.cells, 1)
        self.header_of_heads.setStretchLastSection(True)
        self.setFocusProxy(self.cells)

    def _connect(self) -> None:
        heads, cells = self.heads, self.cells
        heads.verticalScrollBar().valueChanged.connect(cells.verticalScrollBar().setValue)
        cells.verticalScrollBar().valueChanged.connect(heads.verticalScrollBar().setValue)
        cells.horizontalScrollBar().rangeChanged.connect(self._level)
        cells.selectionModel().currentChanged.connect(self._on_current)
        cells.writing_requested.connect(self.writing_requested)
        cells.doubleClicked.connect(self._on_double_click)
        for view in (heads, cells):
            view.clicked.connect(self._on_click)
        self.header.theme_clicked.connect(self.theme_clicked)
        self.header.theme_moved.connect(self.theme_moved)
        cells.resized.connect(self._fit)
        cells.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        cells.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(cells.viewport().mapToGlobal(place))
        )
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        for header in (self.header, self.header_of_heads):
            header.setFixedHeight(round(HEAD_HEIGHT * self._theme.metrics.body / 12))
        self.arrange()
        for view in (self.heads, self.cells):
            view.viewport().update()

    def _fit(self) -> None:
        """The themes share the width, none narrower than its words need."""
        themes = self._model.columnCount() - 1
        if themes < 1:
            return
        room = self.cells.viewport().width()
        width = max(round(_NARROWEST * self._theme.metrics.body / 12), room // themes)
        for column in range(1, themes + 1):
            spare = room - width * themes
            self.header.resizeSection(column, width + (spare if column == themes and spare > 0 else 0))
        self._level()

    def _level(self) -> None:
        bar = self.cells.horizontalScrollBar()
        self._under_heads.setFixedHeight(bar.sizeHint().height())
        self._under_heads.setVisible(bar.maximum() > 0)

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        for view in (self.heads, self.cells, self.header):
            view.viewport().update()
        place = place_at(now)
        if place is not None:
            self.cell_changed.emit(place)

    def _on_click(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if isinstance(line, GroupHead):
            self.group_clicked.emit(line.value)
        elif index.column() == 0:
            column = max(1, self.cells.currentIndex().column())
            self.cells.setCurrentIndex(self._model.index(index.row(), column))
            self.cells.setFocus()

    def _on_double_click(self, index: QModelIndex) -> None:
        if place_at(index) is not None:
            self.writing_requested.emit()
