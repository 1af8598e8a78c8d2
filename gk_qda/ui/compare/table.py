"""The table of the Compare desk: themes by cases, heads that stay, rows as high as what is in them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from gk_qda.queries.comparison import ComparedTheme
from gk_qda.ui.compare.cell_delegate import CellDelegate
from gk_qda.ui.compare.cell_layout import CellLayout, Look
from gk_qda.ui.compare.heads import CaseHeads, ThemeHeads
from gk_qda.ui.compare.model import Band, CompareModel, Index
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.look.theme import Theme

_THEMES = 182  # px
_NARROWEST = 290  # px of a column, before the table scrolls sideways
_TWO_QUOTES_FROM = 400  # px of a column


class CompareTable(QTableView):
    """Says which cell, which source and which order of columns a person chose."""

    cell_chosen = Signal(object)  # ComparedCell
    quote_chosen = Signal(object)  # CellQuote
    case_removed = Signal(int)
    order_chosen = Signal(object)  # case ids
    differences_toggled = Signal()
    quotes_toggled = Signal()
    column_wanted = Signal()
    rating_wanted = Signal(object, QPoint)  # ComparedCell, place on the screen
    theme_order_chosen = Signal(object)  # theme ids
    ticks_changed = Signal()
    head_menu_wanted = Signal(object, QPoint)  # ComparedCase, place on the screen

    def __init__(self, theme: Theme, words: CompareWords, model: CompareModel) -> None:
        super().__init__()
        self._theme, self._words, self._model = theme, words, model
        self.shows_quotes = True
        self._expanded: set[int] = set()  # ids of themes shown in full
        self._delegate = CellDelegate(theme, words, model)
        self.case_heads = CaseHeads(theme, words, model)
        self.theme_heads = ThemeHeads(theme, words, model)
        self._corner = _Corner(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self.case_heads)
        self.setVerticalHeader(self.theme_heads)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Comparison of cases"))
        self._pressed: QPoint | None = None
        model.modelReset.connect(self.arrange)
        self.theme_heads.toggled.connect(self._toggle)
        self.theme_heads.ticked.connect(self._tick)
        self.theme_heads.sectionMoved.connect(self._on_theme_moved, Qt.ConnectionType.QueuedConnection)
        self.case_heads.removed.connect(self.case_removed)
        self.case_heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.case_heads.customContextMenuRequested.connect(self._ask_head_menu)
        self.case_heads.sectionMoved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Lay out every cell and give rows and columns their sizes."""
        self._delegate.layouts.clear()
        count = len(self._model.cases)
        if not count:
            return
        self.theme_heads.setFixedWidth(round(_THEMES * self._theme.metrics.body / 12))
        self.case_heads.setFixedHeight(self.case_heads.sizeHint().height())
        room = self.width() - self.theme_heads.width()
        if not self._lay_out_rows(max(_NARROWEST, room // count), self.height() - self.case_heads.height()):
            room -= self.verticalScrollBar().sizeHint().width()
            self._lay_out_rows(max(_NARROWEST, room // count))
        self.updateGeometries()
        self.viewport().update()

    def room_of_column(self) -> int:
        """Pixels that each column would have without scrolling sideways."""
        return (self.width() - self.theme_heads.width()) // max(1, len(self._model.cases))

    def set_quotes(self, shown: bool) -> None:
        """Show or hide quotations."""
        self.shows_quotes = shown
        self.arrange()

    def exported(self) -> tuple[int, ...]:
        """The themes that were ticked or put in order by hand; empty: nobody did."""
        return self._model.exported()

    def layout_at(self, index: Index) -> CellLayout | None:
        """Where things are in a cell; None on a band."""
        return self._delegate.layouts.get((index.row(), index.column()))

    def updateGeometries(self) -> None:
        """Qt: the corner follows the heads."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self.theme_heads.width(), self.case_heads.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the columns share the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a source, on "more", on a band or on the cell."""
        super().mouseReleaseEvent(event)
        place, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        index = self.indexAt(place)
        is_click = event.button() == Qt.MouseButton.LeftButton and pressed is not None
        if is_click and index.isValid() and self.indexAt(pressed or place) == index:
            self._click(index, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the hand over what can be clicked."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        layout, inside = self.layout_at(index), self._inside(index, place)
        is_link = layout is not None and (layout.is_more(inside) or layout.quote_at(inside) is not None)
        is_band = isinstance(self._model.row(index.row()), Band)
        shape = Qt.CursorShape.PointingHandCursor if is_link or is_band else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter, Space, D, Q, M, N, R; with Ctrl the arrows move the column, with Alt the theme."""
        index, key = self.currentIndex(), event.key()
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_ctrl and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and index.isValid():
            self._move(index.column(), -1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_theme(index, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Space and isinstance(row := self._model.row(index.row()), ComparedTheme):
            self._tick(row.theme.id)
        elif key == Qt.Key.Key_R and not is_ctrl:
            self._ask_rating(index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(index)
        elif key == Qt.Key.Key_D and not is_ctrl:
            self.differences_toggled.emit()
        elif key == Qt.Key.Key_Q and not is_ctrl:
            self.quotes_toggled.emit()
        elif key == Qt.Key.Key_N and not is_ctrl:
            self.column_wanted.emit()
        elif key == Qt.Key.Key_M and not is_ctrl:
            self._expand(index)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters jump to the theme that begins with them, not to words inside cells."""
        wanted = search.casefold()
        for number, row in enumerate(self._model.rows):
            if isinstance(row, ComparedTheme) and row.theme.name.casefold().startswith(wanted):
                self.setCurrentIndex(self._model.index(number, max(0, self.currentIndex().column())))
                return

    def _lay_out_rows(self, width: int, most: int | None = None) -> bool:
        """Lay out every cell at a width of the columns; whether they are at most so high (else some are not done)."""
        for section in range(len(self._model.cases)):
            self.case_heads.resizeSection(section, width)
        band, high = self._theme.metrics.tree_row + 1, 0
        for number, row in enumerate(self._model.rows):
            height = band if isinstance(row, Band) else self._lay_out(number, row, width)
            self.theme_heads.resizeSection(number, height)
            high += height
            if most is not None and high > most:
                return False
        return True

    def _lay_out(self, number: int, row: ComparedTheme, width: int) -> int:
        quotes = (2 if width >= _TWO_QUOTES_FROM else 1) if self.shows_quotes else 0
        look = Look(quotes, expanded=row.theme.id in self._expanded)
        height = float(self.theme_heads.wanted_height(row, self.theme_heads.width()))
        for column, cell in enumerate(row.cells):
            layout = CellLayout(cell, width, look, theme=self._theme, words=self._words)
            self._delegate.layouts[number, column] = layout
            height = max(height, layout.height)
        return round(height) + 1

    def _inside(self, index: Index, place: QPoint) -> QPointF:
        return QPointF(place - self.visualRect(index).topLeft())

    def _click(self, index: QModelIndex, place: QPoint) -> None:
        layout, inside = self.layout_at(index), self._inside(index, place)
        if layout is not None and layout.is_more(inside):
            self._expand(index)
        elif layout is not None and (quote := layout.quote_at(inside)) is not None:
            self.quote_chosen.emit(quote)
        elif layout is not None and self._can_rate(index) and layout.is_rating(inside):
            self._ask_rating(index)
        else:
            self._choose(index)

    def _choose(self, index: Index) -> None:
        if isinstance(self._model.row(index.row()), Band):
            self._toggle(index.row())
        elif (cell := self._model.cell(index)) is not None:
            self.cell_chosen.emit(cell)

    def _can_rate(self, index: Index) -> bool:
        """Whether the theme has a scale and the cell a source of its own."""
        row, cell = self._model.row(index.row()), self._model.cell(index)
        if not isinstance(row, ComparedTheme) or cell is None:
            return False
        return row.has_scale and not cell.members and cell.standing != "no_source"

    def _ask_rating(self, index: Index) -> None:
        cell, layout = self._model.cell(index), self.layout_at(index)
        if cell is not None and layout is not None and self._can_rate(index):
            place = self.visualRect(index).topLeft() + layout.first_line.bottomLeft().toPoint()
            self.rating_wanted.emit(cell, self.viewport().mapToGlobal(place))

    def _ask_head_menu(self, place: QPoint) -> None:
        """Right click on the head of a column."""
        section = self.case_heads.logicalIndexAt(place)
        if 0 <= section < len(self._model.cases):
            self.head_menu_wanted.emit(
                self._model.cases[section], self.case_heads.viewport().mapToGlobal(place)
            )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the menu of the column, by the mouse and by the key."""
        index = self.indexAt(event.pos()) if event.reason() == event.Reason.Mouse else self.currentIndex()
        if index.isValid():
            self.head_menu_wanted.emit(self._model.cases[index.column()], event.globalPos())

    def _tick(self, theme_id: int) -> None:
        """Take a theme into the export, or out of it."""
        had = bool(self._model.ticked)
        self._model.tick(theme_id)
        if had != bool(self._model.ticked):
            self.arrange()  # the boxes come and go
        self.theme_heads.viewport().update()
        self.ticks_changed.emit()

    def _move_theme(self, index: Index, step: int) -> None:
        row = self._model.row(index.row())
        order = [one.theme.id for one in self._model.themes()]
        if not isinstance(row, ComparedTheme):
            return
        place = order.index(row.theme.id)
        if 0 <= place + step < len(order):
            order[place], order[place + step] = order[place + step], order[place]
            self._order_themes(order, row.theme.id, index.column())

    def _on_theme_moved(self) -> None:
        """A theme was dragged: the model takes over the order, the header forgets it."""
        heads = self.theme_heads
        sections = [heads.logicalIndex(at) for at in range(heads.count())]
        if sections == sorted(sections) or len(sections) != len(self._model.rows):
            return
        shown = [row for at in sections if isinstance(row := self._model.row(at), ComparedTheme)]
        heads.blockSignals(True)
        for section in range(heads.count()):
            heads.moveSection(heads.visualIndex(section), section)
        heads.blockSignals(False)
        order = [row.theme.id for row in shown]
        hidden = [row.theme.id for row in self._model.themes() if row.theme.id not in order]
        current = self._model.row(self.currentIndex().row())
        chosen = current.theme.id if isinstance(current, ComparedTheme) else 0
        self._order_themes([*order, *hidden], chosen, self.currentIndex().column())

    def _order_themes(self, order: list[int], chosen: int, column: int) -> None:
        self.theme_order_chosen.emit(order)
        for number, row in enumerate(self._model.rows):
            if isinstance(row, ComparedTheme) and row.theme.id == chosen:
                self.setCurrentIndex(self._model.index(number, max(0, column)))

    def _expand(self, index: Index) -> None:
        """Show a row in full, or short again."""
        row = self._model.row(index.row())
        if isinstance(row, ComparedTheme):
            self._expanded ^= {row.theme.id}
            self.arrange()

    def _toggle(self, number: int) -> None:
        row, column = self._model.row(number), max(0, self.currentIndex().column())
        if isinstance(row, Band):
            self._model.toggle(row)
            self.setCurrentIndex(self._model.index(number, column))

    def _move(self, column: int, step: int) -> None:
        order = [compared.case.id for compared in self._model.cases]
        target = column + step
        if 0 <= target < len(order):
            row = self.currentIndex().row()
            order[column], order[target] = order[target], order[column]
            self.order_chosen.emit(order)
            self.setCurrentIndex(self._model.index(row, target))

    def _on_moved(self) -> None:
        """A column was dragged: the model takes over the order, the header forgets it."""
        heads = self.case_heads
        sections = [heads.logicalIndex(at) for at in range(heads.count())]
        if sections == sorted(sections) or len(sections) != len(self._model.cases):
            return
        order = [self._model.cases[section].case.id for section in sections]
        heads.blockSignals(True)
        for section in range(heads.count()):
            heads.moveSection(heads.visualIndex(section), section)
        heads.blockSignals(False)
        self.order_chosen.emit(order)


class _Corner(QWidget):
    """Where both heads meet."""

    def __init__(self, theme: Theme, model: CompareModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        painter, tokens = QPainter(self), self._theme.tokens
        rect = self.rect()
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(tokens.muted))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        words = self.tr("Question") if self._model.by_question else self.tr("Theme")
        painter.drawText(rect.adjusted(12, 0, 0, -8), align, words)
