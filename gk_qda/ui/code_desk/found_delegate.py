"""The rows of the code popup: what was found, and what would be new."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import Found, Runs
from gk_qda.ui.look.painters import draw_key_cap, draw_swatch, key_cap_size
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NewCode:
    """The row that makes a code: its name and where it would stand, None for the top level."""

    name: str
    parent: CodeValue | None


class FoundDelegate(QStyledItemDelegate):
    """Swatch, name with the meant letters underlined, path or definition below, "last used" and Enter at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def row_height(self) -> int:
        """In logical pixels."""
        return self._theme.metrics.popup_row_tall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, size = self._theme.tokens, self._theme.metrics.swatch
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.selection if selected else tokens.raised))
        ink = QColor(tokens.selected_text if selected else tokens.text)
        mark = QRect(rect.left() + 12, rect.center().y() - size // 2, size, size)
        area = rect.adjusted(12 + size + 8, 4, -12, -4)
        found = index.data(FOUND)
        right = self._paint_right(painter, area, found, selected)
        if isinstance(found, Found):
            draw_swatch(painter, mark, found.code.color, tokens)
            self._paint_found(painter, area.adjusted(0, 0, right - area.right() - 8, 0), found, ink, selected)
        else:
            role = "selected_text" if selected else "text"
            self._theme.icon("plus", size, role).paint(painter, mark)
            painter.setFont(self._theme.fonts.body())
            painter.setPen(ink)
            room = right - area.left() - 8
            words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_found(self, painter: QPainter, area: QRect, found: Found, ink: QColor, selected: bool) -> None:
        tokens, fonts = self._theme.tokens, self._theme.fonts
        name = QRect(area.left(), area.top(), area.width(), area.height() // (2 if found.below else 1))
        painter.setPen(ink)
        self._paint_marked(
            painter, name, (found.code.name, found.in_name), (fonts.body(), fonts.body(bold=True))
        )
        if found.below:
            painter.setPen(ink if selected else QColor(tokens.muted))
            below = name.translated(0, name.height())
            self._paint_marked(
                painter, below, (found.below, found.in_below), (fonts.small(), fonts.small(bold=True))
            )

    def _paint_right(self, painter: QPainter, area: QRect, found: object, selected: bool) -> int:
        """What stands at the right of the row; where it begins."""
        tokens, fonts = self._theme.tokens, self._theme.fonts
        right = area.right()
        if selected:
            cap = key_cap_size("Enter", fonts.mini()).toSize()
            painter.setFont(fonts.mini())
            top = area.center().y() - cap.height() // 2
            place = QRect(right - cap.width(), top, cap.width(), cap.height())
            draw_key_cap(painter, place, "Enter", tokens)
            right -= cap.width() + 8
        if isinstance(found, Found) and found.is_last_used:
            words = self.tr("last used")
            painter.setFont(fonts.small())
            painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
            width = painter.fontMetrics().horizontalAdvance(words)
            place = QRect(right - width, area.top(), width, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            right -= width + 8
        return right

    def _paint_marked(
        self, painter: QPainter, area: QRect, text: tuple[str, Runs], fonts: tuple[QFont, QFont]
    ) -> None:
        """Text in pieces, the meant ones underlined in the second font; what has no room ends in an ellipsis."""
        fonts[1].setUnderline(True)
        left = area.left()
        for piece, is_meant in _pieces(*text):
            painter.setFont(fonts[is_meant])
            room = area.right() - left
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, max(0, room))
            place = QRect(left, area.top(), max(0, room), area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            if shown != piece:
                return
            left += metrics.horizontalAdvance(piece)


def _pieces(text: str, runs: Runs) -> list[tuple[str, bool]]:
    pieces = []
    at = 0
    for start, length in runs:
        pieces += [(text[at:start], False), (text[start : start + length], True)]
        at = start + length
    return [(piece, is_meant) for piece, is_meant in [*pieces, (text[at:], False)] if piece]
