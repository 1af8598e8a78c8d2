"""Paints a row of the code tree: activation ring, swatch, name, key cap of its digit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree_model import ACTIVATION, CODE, CodeTreeModel
from gk_qda.ui.look.painters import Activation, draw_activation, draw_key_cap, draw_swatch, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.selected_rows import selected_colors

Index = QModelIndex | QPersistentModelIndex
_RING = 11
_GAP = 5


class CodeTreeDelegate(QStyledItemDelegate):
    """A click on the ring activates, Ctrl+click activates only this code."""

    def __init__(self, theme: Theme, model: CodeTreeModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(80, self._theme.metrics.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, selected_colors(option)[0])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        code: CodeValue | None = index.data(CODE)
        ink = selected_colors(option)[1] if selected else None
        if code is not None and index.column() == 0:
            self._paint_name(painter, rect, code, index.data(ACTIVATION), ink)
        elif code is not None:
            self._paint_number(painter, rect, str(index.data()), index.column(), ink)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt: rename in place."""
        editor = QLineEdit(parent)
        editor.setFrame(True)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: the field stands where the name does."""
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(self._name_left(), 0, 0, 0))

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """Qt: a click on the ring."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            rect: QRect = option.rect
            ring = QRect(rect.left(), rect.top(), _RING + _GAP, rect.height())
            code: CodeValue | None = index.data(CODE)
            if code is not None and index.column() == 0 and ring.contains(event.position().toPoint()):
                only = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._model.activation_requested.emit(code.id, only)
                return True
        return super().editorEvent(event, model, option, index)

    def _name_left(self) -> int:
        return _RING + _GAP + self._theme.metrics.swatch + _GAP

    def _paint_name(
        self, painter: QPainter, rect: QRect, code: CodeValue, activation: Activation, ink: QColor | None
    ) -> None:
        tokens, swatch = self._theme.tokens, self._theme.metrics.swatch
        middle = rect.center().y()
        ring = QRect(rect.left(), middle - _RING // 2, _RING, _RING)
        draw_activation(painter, ring, activation, tokens)
        mark = QRect(rect.left() + _RING + _GAP, middle - swatch // 2, swatch, swatch)
        draw_swatch(painter, mark, code.color, tokens)
        right = rect.right() - 2
        if code.shortcut is not None:
            size = key_cap_size(str(code.shortcut), self._theme.fonts.mini()).toSize()
            right -= size.width() + 2
            cap = QRect(right, middle - size.height() // 2, size.width(), size.height())
            painter.setFont(self._theme.fonts.mini())
            draw_key_cap(painter, cap, str(code.shortcut), tokens)
        area = QRect(rect.left() + self._name_left(), rect.top(), 0, rect.height())
        area.setRight(right - 4)
        font = self._theme.fonts.body()
        font.setItalic(code.status == "draft")
        painter.setFont(font)
        painter.setPen(ink or QColor(tokens.text))
        name = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_number(
        self, painter: QPainter, rect: QRect, number: str, column: int, ink: QColor | None
    ) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.fonts.body())
        painter.setPen(ink or QColor(tokens.text if column == 1 else tokens.muted))
        painter.drawText(
            rect.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number
        )
