"""The small editor for the ratings of a theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.names import name_key
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
_WIDTH = 460
_FIRST = ("full", "half", "empty")  # symbols offered for the first three values


class ScaleDialog(Dialog):
    """One line a value: symbol, words, x. Empty lines are left out."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, code: CodeValue, scale: Sequence[Rating]
    ) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Ratings of a theme"))
        said = self.tr("With which values do you rate “{theme}”? The order is that of the tables.")
        self.column.addWidget(Label(theme, said.format(theme=code.name), wrap=True))
        self._rows: list[_ValueRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.metrics.gap)
        self.column.addLayout(self._lines)
        self.add_button = Button(theme, self.tr("Add value"), icon="plus", kind="flat")
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._trouble = Label(theme, ink="warning_text", wrap=True)
        self.add_note(self._trouble)
        self._go_on = self.add_buttons(self.tr("Use these ratings"))
        self.add_button.clicked.connect(lambda: self.add_value(Rating("", ""), focus=True))
        for value in scale or [Rating("", symbol) for symbol in _FIRST]:
            self.add_value(value)
        self.setMinimumWidth(_WIDTH)
        if self._rows:
            self._rows[0].words.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, code: CodeValue, scale: Sequence[Rating]
    ) -> list[Rating] | None:
        """The new scale; None where it was given up."""
        dialog = cls(parent, theme, code, scale)
        return dialog.values() if dialog.is_accepted() else None

    def values(self) -> list[Rating]:
        """The values as they stand."""
        found = (Rating(" ".join(row.words.text().split()), row.symbol.value()) for row in self._rows)
        return [value for value in found if value.label]

    def add_value(self, value: Rating, *, focus: bool = False) -> None:
        """One more line."""
        row = _ValueRow(self.theme, value)
        row.remove.clicked.connect(lambda: self._remove(row))
        row.words.textChanged.connect(self._check)
        self._rows.append(row)
        self._lines.addWidget(row)
        if focus:
            row.words.setFocus()
        self._check()

    def _remove(self, row: _ValueRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._check()

    def _check(self) -> None:
        """Two values of one name could not be told apart."""
        keys = [name_key(value.label) for value in self.values()]
        twice = len(keys) != len(set(keys))
        self._trouble.setText(self.tr("Two values have the same name.") if twice else "")
        self._go_on.setEnabled(not twice)
        self.add_button.setEnabled(len(self._rows) < _MOST)


class _ValueRow(QWidget):
    def __init__(self, theme: Theme, value: Rating) -> None:
        super().__init__()
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
        self.remove = IconButton(theme, "x", self.tr("Remove this value"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.inside)
        row.addWidget(self._picture)
        row.addWidget(self.symbol)
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)


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
