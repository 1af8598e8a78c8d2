"""The page of the inspector with the codes that the words of a passage speak for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.queries.suggestions import Measured, Place, Suggestion
from gk_qda.ui.code_desk.name_line import NameLine
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Section


class SuggestionRow(QWidget):
    """A code with the words that speak for it, and the button that gives it."""

    taken = Signal(int)  # id of the code

    def __init__(self, theme: Theme, suggestion: Suggestion, number: int) -> None:
        super().__init__()
        code = suggestion.code
        name = NameLine(theme)
        name.show_code(code)
        self.button = Button(theme, self.tr("Code"), size="panel", keys=f"Alt+{number}")
        self.button.setAccessibleName(self.tr("Code with “{name}”").format(name=code.path))
        self.button.clicked.connect(lambda: self.taken.emit(code.id))
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        if len(code.parts) > 1:
            column.addWidget(Label(theme, " › ".join(code.parts[:-1]), ink="muted", font="small", wrap=True))
        self.words = Label(theme, ", ".join(suggestion.words), ink="quiet", font="small", wrap=True)
        self.words.setAccessibleName(self.tr("Words that speak for it"))
        column.addWidget(self.words)


class SuggestionPage(QWidget):
    """Off it says what it would do; on it shows codes, similar passages, and how often it is right."""

    switched = Signal(bool)
    taken = Signal(int)  # id of the code
    place_requested = Signal(object)  # Place
    measure_requested = Signal()
    came_to_front = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[SuggestionRow] = []
        self.similar: list[Button] = []
        sentence = self.tr(
            "Suggestions are off. Switched on, the program learns from the codings of this project which words "
            "speak for which code. That happens on this machine only. It never codes by itself, and it is often "
            "wrong; it tells you how often."
        )
        self.off = EmptyState(theme, sentence, self.tr("Suggest codes"))
        self.off.acted.connect(lambda: self.switched.emit(True))
        self.on = QWidget()
        self.where = Label(theme, font="bold", wrap=True)
        self.said = Label(theme, ink="muted", wrap=True)
        self.stop = Button(theme, self.tr("Stop"), kind="link", size="panel")
        self._list, self._alike = QVBoxLayout(), Section(theme, self.tr("Similar passages"))
        self.rates = Label(theme, ink="muted", font="small", wrap=True)
        self.measure = Button(theme, self.tr("How often are they right?"), kind="link")
        self.switch_off = Button(theme, self.tr("Switch suggestions off"), kind="link")
        self.measure.clicked.connect(self.measure_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.switch_off.clicked.connect(lambda: self.switched.emit(False))
        self._lay_out()
        self.show_on(on=False, writable=True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.on)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.where)
        column.addWidget(self.said)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list)
        column.addWidget(self._alike)
        column.addWidget(self.rates)
        for link in (self.measure, self.switch_off):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.off)
        whole.addWidget(self.on)
        self._alike.hide()
        self.stop.hide()

    def show_on(self, *, on: bool, writable: bool) -> None:
        """Whether there are suggestions; who may only read cannot change that."""
        self.off.setVisible(not on)
        self.on.setVisible(on)
        self.off.button.setVisible(writable)
        self.switch_off.setVisible(writable)

    def show_waiting(self, words: str, *, stoppable: bool = False) -> None:
        """Say what is done meanwhile; what was suggested for another passage is gone."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.stop.setVisible(stoppable)

    def show_suggestions(self, where: str, found: Sequence[Suggestion], nothing: str) -> None:
        """The codes of a passage, or why there are none."""
        self.where.setText(where)
        self.where.setVisible(bool(where))
        self.show_waiting("" if found else nothing)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SuggestionRow(self._theme, one, number) for number, one in enumerate(found, 1)]
        for row in self.rows:
            row.taken.connect(self.taken)
            self._list.addWidget(row)

    def show_similar(self, places: Sequence[tuple[str, Place]]) -> None:
        """Passages with the same telling words, each with its source."""
        for button in self.similar:
            self._alike.column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.similar = []
        for source, place in places:
            button = Button(self._theme, source, kind="link", size="panel")
            button.clicked.connect(partial(self.place_requested.emit, place))
            self._alike.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.similar.append(button)
        self._alike.setVisible(bool(places))

    def show_rates(self, measured: Measured | None) -> None:
        """How often suggestions are right on texts that were left out; None: not measured now."""
        self.rates.setVisible(measured is not None)
        if measured is None:
            return
        rates = measured.rates
        said = self.tr(
            "Measured on {n} coded passages, each in a document left out while learning: the first code was right "
            "{first} times, one of five {five} times. Always naming the most frequent codes: {floor_first} and "
            "{floor_five} times. Words read by {reader}."
        )
        self.rates.setText(
            said.format(
                n=rates.passages,
                first=rates.first,
                five=rates.among_five,
                floor_first=rates.floor_first,
                floor_five=rates.floor_among_five,
                reader=measured.basis.read_by,
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what the caret is in now is asked for."""
        super().showEvent(event)
        self.came_to_front.emit()
