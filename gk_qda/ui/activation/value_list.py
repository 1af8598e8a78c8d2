"""The values of one attribute to tick, with the number of documents at the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.ui.look.painters import draw_focus, draw_tick_box
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
NUMBER = Qt.ItemDataRole.UserRole + 1
QUIET = Qt.ItemDataRole.UserRole + 2  # missing, unknown, does not apply
_LEFT = 10


class ValueList(QListView):
    """Space, Enter or a click ticks; ``ticked`` carries the value."""

    ticked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.values = QStandardItemModel(0, 1, self)
        self._delegate = _ValueDelegate(theme)
        self.setModel(self.values)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Values"))

    def show_values(self, values: Sequence[tuple[str, str, int, bool]], chosen: Collection[str]) -> None:
        """(value, words, documents, whether it is a missing one) of each; the ``chosen`` are ticked."""
        self.values.clear()
        for value, words, number, quiet in values:
            item = QStandardItem(words)
            item.setData(value, VALUE)
            item.setData(number, NUMBER)
            item.setData(quiet, QUIET)
            item.setAccessibleText(f"{words}, {number}")
            self.values.appendRow(item)
        self.tick(chosen)
        self.setCurrentIndex(self.values.index(0, 0))

    def tick(self, chosen: Collection[str]) -> None:
        """Other ticks on the same values."""
        for row in range(self.values.rowCount()):
            item = self.values.item(row)
            on = item.data(VALUE) in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space and Enter tick the current value."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.ticked.emit(index.data(VALUE))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click anywhere on the row ticks."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.ticked.emit(index.data(VALUE))


class _ValueDelegate(QStyledItemDelegate):
    """Tick box, words, number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(120, self._theme.metrics.tree_row)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Qt: the list ticks, not the box alone."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        side = metrics.icon - 2
        box = QRect(rect.left() + _LEFT, rect.center().y() - side // 2, side, side)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        draw_tick_box(painter, box, ticked, tokens)
        font = self._theme.fonts.body()
        font.setItalic(bool(index.data(QUIET)))
        painter.setFont(font)
        metrics_ = painter.fontMetrics()
        number = str(index.data(NUMBER))
        right = rect.right() - _LEFT - metrics_.horizontalAdvance(number)
        left = box.right() + metrics.gap + 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.muted if index.data(QUIET) else tokens.text))
        words = metrics_.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, right - left - 8)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), middle, words)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRect(right, rect.top(), rect.right() - right, rect.height()), middle, number)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()
