"""What a theme is: its definition and rule, what it was rated, ways to its result and its report."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.exporting.quotes import x_of_n
from gk_qda.queries.theme_desk import ThemeBoard
from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_rating, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.levels import LEVELS
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

_WIDTH = 420


class ThemeCard(Popup):
    """Opens below the head of a theme; a click elsewhere closes it."""

    result_requested = Signal()
    scale_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        board: ThemeBoard,
        code: CodeValue,
        language: str,
        *,
        is_writable: bool,
        can_export: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(code.path)
        self._column = QVBoxLayout(self)
        padding = theme.metrics.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._column.setSpacing(theme.metrics.gap)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.gap)
        head.addWidget(_Picture(theme, code=code))
        head.addWidget(Label(theme, code.name, font="heading", wrap=True), 1)
        self._column.addLayout(head)
        if code.level > 1:
            self._column.addWidget(Label(theme, code.path, ink="muted", font="small", wrap=True))
        self._describe(code)
        self._count(board, code, language)
        self._offer(is_writable=is_writable, can_export=can_export)
        self.setFixedWidth(round(_WIDTH * theme.metrics.body / 12))

    def open_below(self, head: QRect) -> None:
        """Show the card under the head of its theme, inside the screen."""
        self.adjustSize()
        screen = self._theme.app.screenAt(head.center()) or self._theme.app.primaryScreen()
        room = screen.availableGeometry()
        left = max(room.left(), min(head.left(), room.right() - self.width()))
        top = min(head.bottom() + 2, max(room.top(), room.bottom() - self.height()))
        self.move(QPoint(left, top))
        self.show()

    def _describe(self, code: CodeValue) -> None:
        for words, text in (
            (self.tr("Definition"), code.definition),
            (self.tr("Coding rule"), code.rule),
            (self.tr("Delimitation"), code.delimitation),
        ):
            if text:
                self._column.addWidget(Label(self._theme, words, ink="muted", font="small"))
                self._column.addWidget(Label(self._theme, text, wrap=True))
        if not code.definition:
            self._column.addWidget(
                Label(self._theme, self.tr("This theme has no definition yet."), ink="muted", wrap=True)
            )

    def _count(self, board: ThemeBoard, code: CodeValue, language: str) -> None:
        """The ratings as "9 of 15"; the base is the rows that have a source."""
        column = [cell for cell in board.grid.column(code) if cell.has_source]
        ratings = Counter(cell.rating for cell in column if cell.rating)
        if not ratings:
            return
        self._column.addWidget(
            Label(self._theme, self.tr("Rated, of all rows with a source"), ink="muted", font="small")
        )
        symbols = {value.label: value.symbol for value in board.scales.get(code.id, ())}
        order = [*symbols, *(label for label in ratings if label not in symbols)]
        for label in order:
            row = QHBoxLayout()
            row.setSpacing(self._theme.metrics.gap)
            row.addWidget(_Picture(self._theme, symbol=symbols.get(label, "")))
            row.addWidget(Label(self._theme, label))
            row.addStretch(1)
            row.addWidget(Label(self._theme, x_of_n(ratings[label], len(column), language)))
            self._column.addLayout(row)

    def _offer(self, *, is_writable: bool, can_export: bool) -> None:
        theme = self._theme
        result = Button(theme, self.tr("Result of the theme"), icon="note", size="head")
        scale = Button(theme, self.tr("Ratings..."), size="head")
        export = Button(theme, self.tr("Export..."), icon="file-export", size="head")
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.metrics.gap, 0, 0)
        row.setSpacing(theme.metrics.gap)
        for button, signal, offered in (
            (result, self.result_requested, True),
            (scale, self.scale_requested, is_writable),
            (export, self.export_requested, can_export),
        ):
            if offered:
                button.clicked.connect(self.close)
                button.clicked.connect(signal)
                row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)


class _Picture(QWidget):
    """A swatch or the circle of a rating."""

    def __init__(self, theme: Theme, *, code: CodeValue | None = None, symbol: str = "") -> None:
        super().__init__()
        self._theme, self._code, self._symbol = theme, code, symbol
        side = theme.metrics.swatch
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._code is not None:
            draw_swatch(painter, rect, self._code.color, self._theme.tokens)
        elif self._symbol in LEVELS:
            draw_rating(painter, rect, LEVELS[self._symbol], self._theme.tokens)
