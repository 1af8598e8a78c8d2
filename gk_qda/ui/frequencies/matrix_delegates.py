"""How the codes of the matrix are painted, and how high all its rows are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.values import CodeValue
from gk_qda.ui.frequencies.matrix_model import CODE, MatrixModel
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """Height, ground, the line below, the frame of what is selected."""

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__()
        self.theme, self.model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(26, self.theme.metrics.heat_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self.theme.tokens
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.base))
        if state & QStyle.StateFlag.State_MouseOver and not selected:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self.content(painter, rect, index, selected=selected)
        if state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setOpacity(1)
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """What stands in the cell."""


class CodeDelegate(MatrixDelegate):
    """Swatch and name; main codes bold. In a sorted list the path above a code follows it."""

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """Swatch, name, path."""
        code = index.data(CODE)
        if not isinstance(code, CodeValue):
            return
        tokens, metrics = self.theme.tokens, self.theme.metrics
        if selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(tokens.selection))
        size = metrics.swatch
        draw_swatch(
            painter, QRect(rect.left() + 2, rect.center().y() - size // 2, size, size), code.color, tokens
        )
        painter.setFont(self.theme.fonts.body(bold=code.level == 1))
        painter.setPen(QColor(tokens.selected_text if selected else tokens.text))
        area = rect.adjusted(size + 8, 0, -4, 0)
        across = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, across, name)
        if self.model.sorted_by is not None and code.level > 1:
            used = painter.fontMetrics().horizontalAdvance(name) + metrics.gap
            painter.setFont(self.theme.fonts.small())
            painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
            room = area.adjusted(used, 0, 0, 0)
            above = code.path.rpartition(" > ")[0]
            words = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, across, words)
