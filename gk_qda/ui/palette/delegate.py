"""Draws the rows of the palette."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.ui.look.painters import draw_key_cap, draw_swatch, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.palette.entries import Entry, Head
from gk_qda.ui.widgets.buttons import native_keys

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_LEFT, _WORDS = 14, 40  # where icon and words begin
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class PaletteDelegate(QStyledItemDelegate):
    """Icon or swatch, name with the letters meant, where it belongs, and at the right keys or a number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def height_of(self, row: Head | Entry) -> int:
        """In logical pixels."""
        metrics = self._theme.metrics
        return metrics.popup_row if isinstance(row, Entry) else metrics.tree_row

    def head_words(self, head: Head) -> str:
        """The name of a group."""
        return {
            "codes": self.tr("Codes"),
            "commands": self.tr("Commands"),
            "documents": self.tr("Documents, cases and projects"),
            "text": self.tr("Text"),
        }[head.group]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self.height_of(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        row, tokens = index.data(ROW), self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        selected = isinstance(row, Entry) and bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.selection if selected else tokens.raised))
        if isinstance(row, Head):
            painter.setFont(self._theme.fonts.small())
            painter.setPen(QColor(tokens.muted))
            painter.drawText(rect.adjusted(_LEFT, 0, 0, 0), _CENTRE, self.head_words(row))
        else:
            self._paint_entry(painter, rect, row, selected)
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, row: Entry, selected: bool) -> None:
        tokens, metrics, fonts = self._theme.tokens, self._theme.metrics, self._theme.fonts
        strong = tokens.selected_text if selected else tokens.muted if row.reason else tokens.text
        weak = tokens.selected_text if selected else tokens.muted
        middle = rect.center().y() + 1
        if row.color:
            place = QRect(_LEFT + 2, middle - metrics.swatch // 2, metrics.swatch, metrics.swatch)
            draw_swatch(painter, place, row.color, tokens)
        elif row.icon:
            side = metrics.icon
            place = QRect(_LEFT, middle - side // 2, side, side)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(place, self._theme.pixmap(row.icon, side, weak, ratio))
        right = self._paint_right(painter, rect, row, weak)
        left = self._paint_title(
            painter, QRect(_WORDS, rect.top(), right - _WORDS, rect.height()), row, strong
        )
        painter.setFont(fonts.small())
        painter.setPen(QColor(weak))
        room = right - left - metrics.padding
        if row.more and room > metrics.padding:
            shown = painter.fontMetrics().elidedText(row.more, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left + metrics.inside, rect.top(), room, rect.height()), _CENTRE, shown)

    def _paint_right(self, painter: QPainter, rect: QRect, row: Entry, ink: str) -> int:
        """The reason, the keys or a number; returns where the words must end."""
        metrics, fonts, right = self._theme.metrics, self._theme.fonts, rect.right() - _LEFT
        if row.keys and not row.reason:
            keys = native_keys(row.keys)
            painter.setFont(fonts.mini())
            cap = key_cap_size(keys, fonts.mini()).toSize()
            place = QRect(
                right - cap.width(), rect.center().y() - cap.height() // 2, cap.width(), cap.height()
            )
            draw_key_cap(painter, place, keys, self._theme.tokens)
            return right - cap.width() - metrics.padding
        words = row.reason or row.right
        if not words:
            return right
        painter.setFont(fonts.small())
        painter.setPen(QColor(ink))
        width = painter.fontMetrics().horizontalAdvance(words) + 1
        painter.drawText(QRect(right - width, rect.top(), width, rect.height()), _CENTRE, words)
        return right - width - metrics.padding

    def _paint_title(self, painter: QPainter, area: QRect, row: Entry, ink: str) -> int:
        start, length = row.marked or (0, 0)
        parts = (row.title[:start], row.title[start : start + length], row.title[start + length :])
        left = area.left()
        painter.setPen(QColor(ink))
        for part, is_meant in zip(parts, (False, True, False), strict=True):
            font = self._theme.fonts.body(bold=is_meant)
            font.setUnderline(is_meant)
            painter.setFont(font)
            room = max(0, area.right() - left)
            shown = painter.fontMetrics().elidedText(part, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, area.top(), room, area.height()), _CENTRE, shown)
            left += painter.fontMetrics().horizontalAdvance(shown)
        return left
