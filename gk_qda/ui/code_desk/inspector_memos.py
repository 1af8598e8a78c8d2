"""The page of the inspector for what is noted on the segment, the code and the document in focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import MemoValue, first_words
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.memos.memo_words import MemoWords
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label

_WORDS = 240  # characters of a memo that are shown


@dataclass(slots=True)
class NotedThing:
    """Something in focus by its name, with the memos on it."""

    target: MemoTarget
    words: str
    memos: Sequence[MemoValue] = field(default_factory=list)


class _MemoCard(QPushButton):
    """One memo: title, its first words, who wrote it when; a click opens it."""

    def __init__(self, theme: Theme, words: MemoWords, memo: MemoValue) -> None:
        super().__init__()
        self._theme = theme
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{words.heading(memo)}, {words.facts(memo)}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 5, 8, 5)
        self._column.setSpacing(2)
        if memo.title:
            self._column.addWidget(ElidedLabel(theme, memo.title, font="bold"))
        self._column.addWidget(Label(theme, first_words(memo.text, _WORDS) or words.heading(memo), wrap=True))
        self._column.addWidget(ElidedLabel(theme, words.facts(memo), ink="muted", font="small"))
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            label = item.widget() if item is not None else None
            if label is not None:
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                label.setForegroundRole(QPalette.ColorRole.WindowText)  # a button would lend its own

    def hasHeightForWidth(self) -> bool:
        """Qt: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: as high as the words need."""
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Qt."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: words give way."""
        return QSize(60, self._column.totalMinimumSize().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a quiet ground, and a line at the left as quotations have it."""
        painter, tokens = QPainter(self), self._theme.tokens
        lively = self.underMouse() or self.hasFocus()
        painter.fillRect(self.rect(), QColor(tokens.hover if lively else tokens.alt))
        painter.fillRect(0, 0, 2, self.height(), QColor(tokens.separator))
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)


class MemoPage(QWidget):
    """A heading for each thing in focus, below it its memos; a plus writes a new one."""

    memo_chosen = Signal(int)
    new_requested = Signal(object)  # MemoTarget

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._words = theme, MemoWords(language)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(theme.metrics.gap)
        self._column.addStretch(1)
        self._shown: object = None  # what the column holds now
        self.cards: list[QPushButton] = []
        self.pluses: list[IconButton] = []
        self.show_things((), is_writable=False)

    def show_things(self, things: Sequence[NotedThing], *, is_writable: bool) -> None:
        """Other things in focus, or other memos on them; where both are the same nothing is made anew."""
        shown = (list(things), is_writable)
        if shown == self._shown:
            return
        self._shown = shown
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards, self.pluses = [], []
        for thing in things:
            self._add(self._heading(thing, is_writable=is_writable))
            for memo in thing.memos:
                card = _MemoCard(self._theme, self._words, memo)
                card.clicked.connect(lambda _=False, memo_id=memo.id: self.memo_chosen.emit(memo_id))
                self.cards.append(card)
                self._add(card)
        if not things:
            self._add(Label(self._theme, self.tr("Nothing is in focus."), ink="muted", wrap=True))

    def _heading(self, thing: NotedThing, *, is_writable: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(ElidedLabel(self._theme, thing.words, ink="muted", font="small bold"), 1)
        if is_writable:
            tip = self.tr("New memo: {place}").format(place=thing.words)
            plus = IconButton(self._theme, "plus", tip)
            plus.clicked.connect(lambda: self.new_requested.emit(thing.target))
            self.pluses.append(plus)
            row.addWidget(plus)
        return line

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
