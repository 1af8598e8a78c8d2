"""The list of memos: title and time, below what it stands on and who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.memos import MemoValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.memos.memo_words import MemoWords
from gk_qda.ui.segments.selected_rows import selected_colors

Index = QModelIndex | QPersistentModelIndex
MEMO = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_ROW = 44
_MOST = 0.6  # of a row may be taken by what stands at the right


class MemoListModel(QAbstractListModel):
    """Memos in the order they were asked for."""

    def __init__(self, words: MemoWords) -> None:
        super().__init__()
        self._words = words
        self.memos: Sequence[MemoValue] = ()

    def show(self, memos: Sequence[MemoValue]) -> None:
        """Other memos."""
        self.beginResetModel()
        self.memos = memos
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.memos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        memo = self.memos[index.row()]
        if role == MEMO:
            return memo
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._words.heading(memo)}, {memo.where}, {self._words.facts(memo)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{memo.where}\n{self._words.facts(memo)}"
        return None


class MemoView(QListView):
    """Shows memos; says which one was chosen."""

    memo_chosen = Signal(object)  # MemoValue
    writing_requested = Signal()  # Enter or double-click
    context_menu_requested = Signal(QPoint, object)  # global place, MemoValue
    removal_requested = Signal(object)  # MemoValue; Del

    def __init__(self, theme: Theme, words: MemoWords) -> None:
        super().__init__()
        self.memos = MemoListModel(words)
        self.setModel(self.memos)
        self._delegate = MemoDelegate(theme, words)
        self._is_following = False
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Memos"))
        self.activated.connect(lambda _: self.writing_requested.emit())
        self.customContextMenuRequested.connect(self._on_menu)
        theme.changed.connect(self._restyle)

    def select(self, memo_id: int | None) -> None:
        """Mark the row of a memo, without choosing it."""
        self._is_following = True
        for row, memo in enumerate(self.memos.memos):
            if memo.id == memo_id:
                self.setCurrentIndex(self.memos.index(row))
                break
        else:
            self.setCurrentIndex(_NOWHERE)
        self._is_following = False

    def step(self, step: int) -> None:
        """Go up or down by ``step`` rows."""
        row = self.currentIndex().row() + step
        if 0 <= row < self.memos.rowCount():
            self.setCurrentIndex(self.memos.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Del asks to remove the memo."""
        memo = self.currentIndex().data(MEMO)
        if event.key() == Qt.Key.Key_Delete and isinstance(memo, MemoValue):
            self.removal_requested.emit(memo)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: the memo is shown as soon as its row is."""
        super().currentChanged(current, previous)
        memo = current.data(MEMO)
        if isinstance(memo, MemoValue) and not self._is_following:
            self.memo_chosen.emit(memo)

    def _on_menu(self, place: QPoint) -> None:
        memo = self.indexAt(place).data(MEMO)
        if isinstance(memo, MemoValue):
            self.context_menu_requested.emit(self.viewport().mapToGlobal(place), memo)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class MemoDelegate(QStyledItemDelegate):
    """Two lines: title and time, what it stands on and who wrote it."""

    def __init__(self, theme: Theme, words: MemoWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(100, round(_ROW * self._theme.metrics.body / 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        memo = index.data(MEMO)
        if not isinstance(memo, MemoValue):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, fonts = self._theme.tokens, self._theme.fonts
        ink: QColor | None = None
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            ground, ink = selected_colors(option)
            painter.fillRect(rect, ground)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        half, muted = (rect.height() - 8) // 2, ink or QColor(tokens.muted)
        area = rect.adjusted(12, 4, -12, -4)
        first, second = QRect(area), QRect(area)
        first.setHeight(half)
        second.setTop(area.top() + half)
        strong = ink or QColor(tokens.text)
        heading = self._words.heading(memo)
        _paint_line(
            painter,
            first,
            (heading, fonts.body(), strong),
            (self._words.day(memo.changed), fonts.small(), muted),
        )
        kind = self._words.kind(memo)
        right = " · ".join(part for part in (kind, memo.initials) if part)
        where = (memo.where, fonts.small(), muted)
        _paint_line(painter, second, where, (right, fonts.small(), muted), Qt.TextElideMode.ElideMiddle)
        painter.restore()


def _paint_line(
    painter: QPainter,
    line: QRect,
    left: tuple[str, QFont, QColor],
    right: tuple[str, QFont, QColor],
    where: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Words at both ends of a line; those at the left give way."""
    words, font, color = right
    painter.setFont(font)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(_MOST * line.width()))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
    room = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(shown) - 8, 0)
    words, font, color = left
    painter.setFont(font)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(words, where, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
