"""Paints a row of the code tree: activation ring, swatch, name, marks, numbers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree_model import ACTIVATION, CODE, CodeTreeModel
from gk_qda.ui.look.painters import (
    Activation,
    draw_activation,
    draw_draft_swatch,
    draw_key_cap,
    draw_own_color_dot,
    draw_star,
    draw_swatch,
    key_cap_size,
)
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.selected_rows import selected_colors

Index = QModelIndex | QPersistentModelIndex
_RING = 11
_GAP = 5
_RULE, _NOTE, _STAR, _MARK_GAP = "§", 11, 10, 3  # the mark of a rule; sizes in px


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
            has_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
            end = self._paint_marks(painter, rect, code, ink, is_looked_at=selected or has_mouse)
            self._paint_ring(painter, rect, code, index.data(ACTIVATION))
            self._paint_swatch(painter, rect, code)
            area = rect.adjusted(self._name_left(), 0, 0, 0)
            area.setRight(end - 4)
            self._paint_name(painter, area, code, ink)
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
            has_ring = code is not None and code.status != "dissolved" and index.column() == 0
            if code is not None and has_ring and ring.contains(event.position().toPoint()):
                only = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._model.activation_requested.emit(code.id, only)
                return True
        return super().editorEvent(event, model, option, index)

    def _name_left(self) -> int:
        return _RING + _GAP + self._theme.metrics.swatch + _GAP

    def _paint_ring(self, painter: QPainter, rect: QRect, code: CodeValue, activation: Activation) -> None:
        if code.status != "dissolved":
            ring = QRect(rect.left(), rect.center().y() - _RING // 2, _RING, _RING)
            draw_activation(painter, ring, activation, self._theme.tokens)

    def _paint_name(self, painter: QPainter, area: QRect, code: CodeValue, ink: QColor | None) -> None:
        tokens = self._theme.tokens
        is_dissolved = code.status == "dissolved"
        font = self._theme.fonts.body()
        font.setItalic(code.status == "draft")
        font.setStrikeOut(is_dissolved)
        painter.setFont(font)
        painter.setPen(ink or QColor(tokens.muted if is_dissolved else tokens.text))
        name = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_swatch(self, painter: QPainter, rect: QRect, code: CodeValue) -> None:
        tokens, size = self._theme.tokens, self._theme.metrics.swatch
        mark = QRect(rect.left() + _RING + _GAP, rect.center().y() - size // 2, size, size)
        if code.status == "valid":
            draw_swatch(painter, mark, code.color, tokens)
            if code.has_own_color and code.level > 1:
                draw_own_color_dot(painter, mark, code.color, tokens)
        else:
            color = tokens.field if code.status == "dissolved" else code.color
            draw_draft_swatch(painter, mark, color, tokens)

    def _paint_marks(
        self, painter: QPainter, rect: QRect, code: CodeValue, ink: QColor | None, *, is_looked_at: bool
    ) -> int:
        """From the right: key, star, memo, shield, rule; returns where the name has to end.

        In a good codebook every code has a definition: the mark of one without a rule is painted only in the rows
        people look at (``is_looked_at``), but always has its room: no name moves under the mouse.
        """
        tokens, marks = self._theme.tokens, self._model.marks
        color = (ink or QColor(tokens.faint)).name()
        right, middle = rect.right() - 2, rect.center().y()
        painter.setFont(self._theme.fonts.mini())
        if code.shortcut is not None:
            size = key_cap_size(str(code.shortcut), self._theme.fonts.mini()).toSize()
            right -= size.width()
            cap = QRect(right, middle - size.height() // 2, size.width(), size.height())
            draw_key_cap(painter, cap, str(code.shortcut), tokens)
            right -= _MARK_GAP
        if code.id in marks.favorites:
            right -= _STAR
            draw_star(painter, QRect(right, middle - _STAR // 2, _STAR, _STAR), color)
            right -= _MARK_GAP
        if code.id in marks.memos:
            right -= _NOTE
            place = QRect(right, middle - _NOTE // 2, _NOTE, _NOTE)
            painter.drawPixmap(
                place, self._theme.pixmap("note", _NOTE, color, painter.device().devicePixelRatioF())
            )
            right -= _MARK_GAP
        if code.is_sensitive:
            right -= _NOTE
            place = QRect(right, middle - _NOTE // 2, _NOTE, _NOTE)
            shade = (ink or QColor(tokens.warning_text)).name()
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(place, self._theme.pixmap("shield-lock", _NOTE, shade, ratio))
            right -= _MARK_GAP
        if code.rule or code.definition:
            width = painter.fontMetrics().horizontalAdvance(_RULE)
            right -= width
            if code.rule or is_looked_at:
                painter.setPen(QColor(color))
                place = QRect(right, rect.top(), width + 1, rect.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _RULE)
            right -= _MARK_GAP
        return right

    def _paint_number(
        self, painter: QPainter, rect: QRect, number: str, column: int, ink: QColor | None
    ) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.fonts.body())
        painter.setPen(ink or QColor(tokens.text if column == 1 else tokens.muted))
        painter.drawText(
            rect.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number
        )
