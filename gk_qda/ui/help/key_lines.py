"""The lines of keys that shortcut sheet and shortcut editor show, in their groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.ui.action_table import CONTEXT, MENUS, TABLE
from gk_qda.ui.entry import Entry
from gk_qda.ui.look.painters import draw_focus, draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.selected_rows import selected_colors
from gk_qda.ui.view_keys import PLACES
from gk_qda.ui.widgets.buttons import native_keys

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_OTHERS = QT_TRANSLATE_NOOP("Actions", "Palette only")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """An entry of the table with its words and keys as they are printed now."""

    entry: Entry
    words: str
    keys: tuple[str, ...]
    is_changed: bool = False

    def caps(self) -> tuple[str, ...]:
        """The keys in the words of this desktop and language."""
        return tuple(native_keys(keys) or keys for keys in self.keys)

    def searched(self) -> str:
        """Everything that a search looks into."""
        return " ".join((self.words, *self.keys, *self.caps())).casefold()

    def spoken(self) -> str:
        """For screen readers."""
        return ": ".join(part for part in (self.words, ", ".join(self.caps())) if part)


def grouped() -> Iterator[tuple[str, list[Entry]]]:
    """The entries of the table by menus, then by the places whose views handle keys; titles in words."""
    groups = [(menu, [e for e in TABLE if e.menu == at]) for at, menu in enumerate(MENUS)]
    groups.append((_OTHERS, [e for e in TABLE if e.menu < 0 and not e.place]))
    groups += [(words, [e for e in TABLE if e.place == place]) for place, words in PLACES.items()]
    for title, entries in groups:
        if entries:
            yield QCoreApplication.translate(CONTEXT, title).replace("&", ""), entries


class KeyLineDelegate(QStyledItemDelegate):
    """Words at the left, key caps at the right; heads of groups are bold, changed keys have the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, self._theme.metrics.tree_row + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, fonts, line = self._theme.tokens, self._theme.fonts, index.data(LINE)
        area = rect.adjusted(12, 0, -12, 0)
        painter.save()
        if not isinstance(line, KeyLine):
            painter.setFont(fonts.body(bold=True))
            painter.setPen(QColor(tokens.text))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            painter.restore()
            return
        ink = QColor(tokens.muted if line.entry.place else tokens.text)
        if state & QStyle.StateFlag.State_Selected:
            ground, ink = selected_colors(option)
            painter.fillRect(rect, ground)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        left = self._paint_caps(painter, area, line)
        painter.setFont(fonts.body())
        painter.setPen(ink)
        words = area.adjusted(12, 0, left - area.right() - 8, 0)
        shown = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_caps(self, painter: QPainter, area: QRect, line: KeyLine) -> int:
        """From the right; where they begin."""
        font, right = self._theme.fonts.mini(), area.right()
        painter.setFont(font)
        for cap in reversed(line.caps()):
            size = key_cap_size(cap, font).toSize()
            top = area.center().y() - size.height() // 2
            place = QRect(right - size.width(), top, size.width(), size.height())
            ink = self._theme.tokens.accent if line.is_changed else ""
            draw_key_cap(painter, place, cap, self._theme.tokens, ink=ink)
            right = place.left() - 4
        return right
