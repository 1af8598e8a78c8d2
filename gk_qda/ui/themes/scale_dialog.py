"""The small editor for the ratings of a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.names import name_key
from gk_qda.queries.ratings import RatingUse
from gk_qda.queries.theme_desk import Rating
from gk_qda.queries.values import CodeValue
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.painters import draw_rating
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.levels import LEVELS
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label

_MOST = 8
_WIDTH = 540
_FIRST = ("full", "half", "empty")  # symbols offered for the first three values


@dataclass(frozen=True, slots=True)
class NewScale:
    """The values of a theme from now on, and the words that those which had another one get ("": none)."""

    values: tuple[Rating, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)


class ScaleDialog(Dialog):
    """One line a value: symbol, words, how much is rated with it, x. Empty lines are left out.

    Other words for a value go through all that is rated with it. A value that is used goes only when it is said
    what becomes of its cells and codings: another value, or none.
    """

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        code: CodeValue,
        scale: Sequence[Rating],
        uses: Sequence[RatingUse] = (),
    ) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Ratings of a theme"))
        said = self.tr("With which values do you rate “{theme}”? The order is that of the tables.")
        self.column.addWidget(Label(theme, said.format(theme=code.name), wrap=True))
        self._rows: list[_ValueRow] = []
        self._leaving: list[_LeavingRow] = []
        self._uses = {use.label: use for use in uses if use.uses}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.metrics.gap)
        self.column.addLayout(self._lines)
        self.add_button = Button(theme, self.tr("Add value"), icon="plus", kind="flat")
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._farewells = QVBoxLayout()
        self._farewells.setSpacing(theme.metrics.gap)
        self.column.addLayout(self._farewells)
        self.column.addStretch(1)
        self._trouble = Label(theme, ink="warning_text", wrap=True)
        self.add_note(self._trouble)
        self._go_on = self.add_buttons(self.tr("Use these ratings"))
        self.add_button.clicked.connect(lambda: self.add_value(Rating("", ""), focus=True))
        for value in scale or [Rating("", symbol) for symbol in _FIRST]:
            self.add_value(value)
        for use in uses:
            if use.uses and not use.is_in_scale:
                self._ask_about(use)
        self._check()
        self.setMinimumWidth(_WIDTH)
        if self._rows:
            self._rows[0].words.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        code: CodeValue,
        scale: Sequence[Rating],
        uses: Sequence[RatingUse],
    ) -> NewScale | None:
        """The new scale; None where it was given up."""
        dialog = cls(parent, theme, code, scale, uses)
        return NewScale(tuple(dialog.values()), dialog.renamed()) if dialog.is_accepted() else None

    def values(self) -> list[Rating]:
        """The values as they stand."""
        return [row.rating() for row in self._rows if row.label()]

    def renamed(self) -> dict[str, str]:
        """What words that were used become: other words, another value, "" for none."""
        kept = {row.was: row.label() for row in self._rows if row.was in self._uses and row.label()}
        gone = {row.use.label: row.becomes() for row in self._leaving if row.is_to_change()}
        return {old: new for old, new in (kept | gone).items() if old != new}

    def add_value(self, value: Rating, *, focus: bool = False) -> None:
        """One more line."""
        row = _ValueRow(self.theme, value)
        row.remove.clicked.connect(lambda: self._remove(row))
        row.words.textChanged.connect(self._check)
        row.say_uses(self._counted(self._uses.get(value.label)))
        self._rows.append(row)
        self._lines.addWidget(row)
        if focus:
            row.words.setFocus()
        self._check()
        if self.isVisible():
            row.show()
            self.fit()

    def _remove(self, row: _ValueRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        if row.was in self._uses:
            self._ask_about(self._uses[row.was])
        self._check()
        if self.isVisible():
            self.fit()

    def _ask_about(self, use: RatingUse) -> None:
        row = _LeavingRow(self.theme, use, self._counted(use))
        row.choice.chosen.connect(self._check)
        self._leaving.append(row)
        self._farewells.addWidget(row)
        if self.isVisible():
            row.show()

    def _counted(self, use: RatingUse | None) -> str:
        """ "6 cells, 2 codings"."""
        if use is None:
            return ""
        words = [
            self.tr("%n cell(s)", "", use.cells) if use.cells else "",
            self.tr("%n coding(s)", "", use.codings) if use.codings else "",
        ]
        return ", ".join(filter(None, words))

    def _check(self) -> None:
        """Two values of one name could not be told apart; what is rated needs a word."""
        for leaving in self._leaving:
            leaving.offer(self._rows)
        keys = [name_key(value.label) for value in self.values()]
        emptied = [row for row in self._rows if row.was in self._uses and not row.label()]
        trouble = ""
        if len(keys) != len(set(keys)):
            trouble = self.tr("Two values have the same name.")
        elif emptied:
            trouble = self.tr("“{value}” is used: give it words, or remove it.").format(value=emptied[0].was)
        elif any(not row.is_answered() for row in self._leaving):
            trouble = self.tr("Say what becomes of what was rated with the removed value.")
        self._trouble.setText(trouble)
        self._go_on.setEnabled(not trouble)
        self.add_button.setEnabled(len(self._rows) < _MOST)


class _ValueRow(QWidget):
    def __init__(self, theme: Theme, value: Rating) -> None:
        super().__init__()
        self.was = value.label
        self.symbol = Choice(theme, self.tr("Symbol"), size="button")
        self.symbol.set_options(
            [
                ("full", self.tr("full circle")),
                ("half", self.tr("half circle")),
                ("empty", self.tr("empty circle")),
                ("question", self.tr("question mark")),
                ("", self.tr("no symbol")),
            ]
        )
        self.symbol.set_value(value.symbol if value.symbol in LEVELS else "")
        self._picture = _Symbol(theme, self.symbol)
        self.words = QLineEdit(value.label)
        self.words.setAccessibleName(self.tr("Words of the rating"))
        self.words.setPlaceholderText(self.tr("Words of the rating"))
        self._uses = Label(theme, ink="muted")
        self.remove = IconButton(theme, "x", self.tr("Remove this value"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.inside)
        row.addWidget(self._picture)
        row.addWidget(self.symbol)
        row.addWidget(self.words, 1)
        row.addWidget(self._uses)
        row.addWidget(self.remove)

    def label(self) -> str:
        """The words, without spaces too many."""
        return " ".join(self.words.text().split())

    def rating(self) -> Rating:
        """Words and symbol."""
        return Rating(self.label(), self.symbol.value())

    def say_uses(self, words: str) -> None:
        """How much is rated with this value."""
        self._uses.setText(words)
        self._uses.setVisible(bool(words))


_KEEP, _ASK = ("keep", ""), ("ask", "")  # no words: left as it is, not answered yet


class _LeavingRow(QWidget):
    """A value that is used and stands in the scale no more: what becomes of its cells and codings."""

    def __init__(self, theme: Theme, use: RatingUse, uses: str) -> None:
        super().__init__()
        self.use = use
        said = self.tr("“{value}” ({uses}) becomes").format(value=use.label, uses=uses)
        self._rows: list[_ValueRow] = []
        self.choice = Choice(theme, self.tr("What “{value}” becomes").format(value=use.label), size="button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.inside)
        row.addWidget(Label(theme, said, wrap=True), 1)
        row.addWidget(self.choice)
        self.offer([])

    def offer(self, rows: Sequence[_ValueRow]) -> None:
        """These values stand in the scale; the row that was chosen stays chosen whatever its words are."""
        self._rows = list(rows)
        first = (_ASK, self.tr("– choose –")) if self.use.is_in_scale else (_KEEP, self.tr("stays as it is"))
        values = [(row, row.label()) for row in rows if row.label()]
        self.choice.set_options([first, *values, ("", self.tr("no rating"))])

    def is_answered(self) -> bool:
        """Whether it is said what becomes of it."""
        return bool(self.choice.value() != _ASK)

    def is_to_change(self) -> bool:
        """Whether what was rated with it gets another rating."""
        return self.choice.value() not in (_ASK, _KEEP)

    def becomes(self) -> str:
        """The words of the value chosen; "" for no rating."""
        row = self.choice.value()
        return row.label() if isinstance(row, _ValueRow) else ""


class _Symbol(QWidget):
    """The circle that the matrix will show."""

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self._theme, self._choice = theme, choice
        side = theme.metrics.rating + 4
        self.setFixedSize(side, side)
        choice.chosen.connect(lambda _: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        symbol = self._choice.value()
        if symbol in LEVELS:
            rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_rating(QPainter(self), rect, LEVELS[symbol], self._theme.tokens)
