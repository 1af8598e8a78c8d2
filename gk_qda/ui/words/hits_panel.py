"""The hits behind a number of words, beside the table or picture; a press on one goes to its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.search import Search, SearchHit, hits_of
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_MOST = 500  # hits read for the list; the number says how many there are


@dataclass(frozen=True, slots=True)
class ListedHit:
    """A hit with its source in words."""

    hit: SearchHit
    source: str


class HitsPanel(Panel):
    """Hidden until hits are asked for."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "")
        self.head.set_title(self.tr("Hits"))
        self._context = context
        self._task: Task | None = None
        self.model = _HitModel()
        self._delegate = _HitDelegate(context.theme)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.close_button = IconButton(context.theme, "x", self.tr("Close"), keys="Esc")
        self.head.add_right(self.close_button)
        self.set_body(self.list)
        self.set_empty(EmptyState(context.theme, self.tr("No hit in this selection.")))
        self.setMinimumWidth(280)
        self.close_button.clicked.connect(self.put_away)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.hide()

    def ask(self, find: Callable[[], Search], caption: str) -> None:
        """Find hits in a task and list them."""
        if self._task is not None:
            self._task.abandon()
        project, language = self._context.workspace.project, self._context.language

        def read(_: Task) -> tuple[int, list[ListedHit]]:
            from gk_qda.operations.tables.search import hit_citation
            from gk_qda.operations.tables.segments import Sources

            found = find()
            sources = Sources(found.scope, language)
            with project.read() as session:
                hits = hits_of(session, found, range(min(len(found), _MOST)))
                return len(found), [ListedHit(hit, hit_citation(hit, sources, language)) for hit in hits]

        self._task = task = self._context.workspace.work(read)
        task.succeeded.connect(lambda found: self._show(caption, *found))
        task.start()

    def put_away(self) -> None:
        """Hide it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _show(self, caption: str, number: int, hits: Sequence[ListedHit]) -> None:
        self.model.show(hits)
        self.show_empty(not hits)
        words = self.tr("{n} for {name}").format(n=number, name=caption)
        if number > len(hits):
            words = self.tr("{n} for {name}, the first {shown}").format(
                n=number, name=caption, shown=len(hits)
            )
        self.head.set_count(words)
        self.show()

    def _go(self, index: QModelIndex) -> None:
        listed = index.data(HIT)
        if isinstance(listed, ListedHit):
            place = Place("code", document_id=listed.hit.document.id, span=listed.hit.span)
            self._context.focus.go(place)


class _HitModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: list[ListedHit] = []

    def show(self, hits: Sequence[ListedHit]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        listed = self.hits[index.row()]
        if role == HIT:
            return listed
        hit = listed.hit
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return f"{listed.source}: {hit.before}{hit.words}{hit.after}"
        return None


class _HitDelegate(QStyledItemDelegate):
    """The source, and below it the hit in the middle of what stands around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.metrics.theme_row + self._theme.metrics.hairgap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        listed: ListedHit = index.data(HIT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, metrics, fonts = self._theme.tokens, self._theme.metrics, self._theme.fonts
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.separator))
        area = rect.adjusted(metrics.padding, metrics.hairgap, -metrics.padding, -metrics.hairgap)
        above, below = QRect(area), QRect(area)
        above.setHeight(area.height() // 2)
        below.setTop(above.bottom() + 1)
        painter.setFont(fonts.small())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(above, int(Qt.AlignmentFlag.AlignVCenter), listed.source)
        self._paint_hit(painter, below, listed.hit)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect.adjusted(0, 0, -1, -1), tokens)
        painter.restore()

    def _paint_hit(self, painter: QPainter, area: QRect, hit: SearchHit) -> None:
        tokens, plain, bold = self._theme.tokens, self._theme.fonts.body(), self._theme.fonts.body(bold=True)
        wide = QFontMetrics(plain)
        words = QFontMetrics(bold).elidedText(hit.words, Qt.TextElideMode.ElideRight, area.width())
        width = QFontMetrics(bold).horizontalAdvance(words)
        room = max(0, (area.width() - width) // 3)
        before = _from_a_word(hit.before, wide, room)
        x = area.left()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        for text, font, ink in (
            (before, plain, tokens.muted),
            (words, bold, tokens.text),
            (hit.after, plain, tokens.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            left = max(0, area.right() - x)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, left)
            painter.drawText(QRect(x, area.top(), left, area.height()), middle, shown)
            x += QFontMetrics(font).horizontalAdvance(shown)


def _from_a_word(words: str, metrics: QFontMetrics, room: int) -> str:
    """The end of what stands before a hit that fits into so many pixels, beginning with a whole word."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideLeft, room)
    if not shown.startswith("…"):
        return shown
    left = len(words) - len(shown) + 1
    if left and not words[left - 1].isspace() and " " in shown:
        return "…" + shown[1:].partition(" ")[2]
    return "…" + shown[1:].lstrip()
