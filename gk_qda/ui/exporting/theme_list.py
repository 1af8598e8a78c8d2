"""The code tree as a list of boxes to tick."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_focus, draw_swatch, draw_tick_box
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CODE, _TICKED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.CheckStateRole


class ThemeList(QListWidget):
    """Space, Enter or a click ticks a theme."""

    ticked = Signal()

    def __init__(self, theme: Theme, codes: Sequence[CodeValue], chosen: Collection[int]) -> None:
        super().__init__()
        self.setItemDelegate(_ThemeDelegate(theme))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Themes"))
        first = 0
        for row, code in enumerate(codes):
            item = QListWidgetItem(code.name)
            item.setData(_CODE, code)
            item.setToolTip(code.path)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if code.id in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
            if code.id in chosen and not first:
                first = row
        self.setCurrentRow(first)

    def paths(self) -> tuple[str, ...]:
        """The ticked themes in tree order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(_CODE).path for item in items if item.checkState() == Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._toggle(self.currentItem())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click ticks."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        self.ticked.emit()


class _ThemeDelegate(QStyledItemDelegate):
    """Box, swatch, name, as deep in as the code lies in the tree."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self._theme.metrics.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        code: CodeValue = index.data(_CODE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        side, middle = metrics.icon - 2, rect.center().y()
        box = QRect(rect.left() + metrics.inside, middle - side // 2 + 1, side, side)
        draw_tick_box(painter, box, Qt.CheckState(index.data(_TICKED)), tokens)
        left = box.right() + metrics.inside + (code.level - 1) * metrics.indent
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
