"""Codes with a box to tick, as rows of a list or a tree."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_focus, draw_swatch, draw_tick_box
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
CODE = Qt.ItemDataRole.UserRole  # its CodeValue
_TICKS = Qt.ItemFlag.ItemIsUserCheckable


class CodeTickDelegate(QStyledItemDelegate):
    """Box, swatch, name; ``indents`` in lists, which do not show by themselves how deep a code lies."""

    def __init__(self, theme: Theme, view: QAbstractItemView, *, indents: bool = False) -> None:
        super().__init__(view)
        self._theme, self._indents = theme, indents

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self._theme.metrics.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        code: CodeValue = index.data(CODE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        side, middle = metrics.icon - 2, rect.center().y()
        box = QRect(rect.left() + metrics.inside, middle - side // 2 + 1, side, side)
        draw_tick_box(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)), tokens)
        left = box.right() + metrics.inside + ((code.level - 1) * metrics.indent if self._indents else 0)
        swatch = QRect(left, middle - metrics.swatch // 2 + 1, metrics.swatch, metrics.swatch)
        draw_swatch(painter, swatch, code.color, tokens)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.text))
        name = QRect(
            swatch.right() + metrics.gap,
            rect.top(),
            rect.right() - swatch.right() - metrics.padding,
            rect.height(),
        )
        shown = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Qt: Space ticks, and a click anywhere in the row of a view that leaves it to its items."""
        released = event.type() == QEvent.Type.MouseButtonRelease and index.flags() & _TICKS
        if released and cast("QMouseEvent", event).button() == Qt.MouseButton.LeftButton:
            is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return event.type() == QEvent.Type.KeyPress and super().editorEvent(event, model, option, index)
