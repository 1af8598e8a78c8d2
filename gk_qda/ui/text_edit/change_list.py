"""What an edit does to codings, memos and the like: one entry each, those lost first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gk_qda.ui.text_edit.loss_words import in_short, sentence
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import PanelHead

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gk_qda.operations.text_plan import EditPreview, PassageChange
    from gk_qda.queries.values import DocumentText
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.text_edit.laid_over import Collision

_MOST = 100  # entries
_TALLEST = 240  # px


class ChangeList(QWidget):
    """A pane between band and text; it stays until it is closed or the text changes again."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = PanelHead(theme)
        self.shut = IconButton(theme, "x", self.tr("Back to the text"), role="muted")
        self.shut.clicked.connect(self.closed)
        self.head.add_right(self.shut)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What the correction changes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._area)
        self.lines: list[str] = []  # what is shown, for screen readers and tests

    def show_preview(self, preview: EditPreview, *, losses_only: bool) -> None:
        """List what changes, or only what is lost or cut."""
        changes = preview.losses if losses_only else preview.changes
        self.head.set_title(
            self.tr("Lost or cut if you accept") if losses_only else self.tr("What the correction changes")
        )
        self.head.set_count("" if losses_only else self._facts(preview))
        column = self._begin()
        for change in changes[:_MOST]:
            self._add(column, change)
        if len(changes) > _MOST:
            self._say(column, self.tr("and %n more", "", len(changes) - _MOST), muted=True)
        if not changes:
            self._say(column, self.tr("Every coding and memo keeps its words."), muted=True)
        self._show(column)

    def show_collisions(self, document: DocumentText, collisions: Sequence[Collision]) -> None:
        """List the corrections that are at places where the text was changed meanwhile, too."""
        self.head.set_title(self.tr("Changed in the text meanwhile, too"))
        self.head.set_count("")
        column = self._begin()
        for one in collisions[:_MOST]:
            entry = QVBoxLayout()
            entry.setSpacing(0)
            row = bisect_right(document.paragraphs, one.start, key=lambda paragraph: paragraph.start) - 1
            number = document.paragraphs[row].number if row >= 0 else "–"
            now = self.tr("Para. {paragraph}: in the text now: “{words}”")
            self._say(entry, now.format(paragraph=number, words=in_short(one.theirs)), warns=True)
            mine = self.tr("Your correction: “{before}”  →  “{words}”")
            words = mine.format(before=in_short(one.before), words=in_short(one.mine))
            self._say(entry, words, muted=True)
            column.addLayout(entry)
        if len(collisions) > _MOST:
            self._say(column, self.tr("and %n more", "", len(collisions) - _MOST), muted=True)
        self._show(column)

    def _begin(self) -> QVBoxLayout:
        self.lines = []
        column = QVBoxLayout()
        padding = self._theme.metrics.padding
        column.setContentsMargins(padding, padding // 2, padding, padding // 2)
        column.setSpacing(self._theme.metrics.gap)
        return column

    def _show(self, column: QVBoxLayout) -> None:
        column.addStretch(1)
        body = QWidget()
        body.setLayout(column)
        self._area.setWidget(body)
        self._fit()
        self.show()

    def _fit(self) -> None:
        """As tall as the entries, up to a limit."""
        body = self._area.widget()
        layout = body.layout() if body is not None else None
        if layout is not None:
            needed = layout.totalHeightForWidth(max(1, self.width()))
            self._area.setFixedHeight(min(_TALLEST, needed + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other widths make other lines."""
        super().resizeEvent(event)
        self._fit()

    def _facts(self, preview: EditPreview) -> str:
        facts = [self.tr("%n passage(s) only move", "", preview.shifted)] if preview.shifted else []
        if preview.gone_numbers:
            facts.append(self.tr("gone: para. {numbers}").format(numbers=", ".join(preview.gone_numbers)))
        facts += [
            self.tr("para. {one} joins {other}").format(one=one, other=other) for one, other in preview.joined
        ]
        return " · ".join(facts)

    def _add(self, column: QVBoxLayout, change: PassageChange) -> None:
        entry = QVBoxLayout()
        entry.setSpacing(0)
        self._say(entry, sentence(change), warns=change.is_lost or change.is_cut)
        words = self.tr("“{words}”").format(words=in_short(change.before))
        if change.after is not None:
            words += "  →  " + self.tr("“{words}”").format(words=in_short(change.after))
        self._say(entry, words, muted=True)
        column.addLayout(entry)

    def _say(self, column: QVBoxLayout, words: str, *, warns: bool = False, muted: bool = False) -> None:
        self.lines.append(words)
        ink = "warning_text" if warns else "muted" if muted else "text"
        label = Label(self._theme, words, ink=ink, font="small" if muted else "body", wrap=True)  # type: ignore[arg-type]
        column.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the line below."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.tokens.separator))
