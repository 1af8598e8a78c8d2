"""The builder of queries: a function, a box of codes, one code beside it, and what the function asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.analysis.query.functions import WITH_DISTANCE, WITH_LEAST, WITH_OTHER, Function, Sketch
from gk_qda.errors import QdaError
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.relating.code_box import CodeBox
from gk_qda.ui.relating.query_words import QueryWords
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.number_field import NumberField

_MOST = 99


class QueryBuilder(QWidget):
    """``changed`` carries the sketch whenever a person changes something."""

    changed = Signal(object)  # Sketch

    def __init__(self, theme: Theme, words: QueryWords, book: Callable[[], Codebook]) -> None:
        super().__init__()
        self._book, self._words, self._is_showing = book, words, False
        self.function = Choice(theme, self.tr("Function"), size="button")
        self.explained = Label(theme, ink="muted", font="small", wrap=True)
        self.codes = CodeBox(theme, self.tr("A"), book)
        self.other = CodeBox(theme, self.tr("B"), book, single=True)
        self.activated = Button(theme, self.tr("Take the activated codes"), kind="link", size="panel")
        self.least = NumberField(theme, 1, _MOST)
        self.distance = NumberField(theme, 0, _MOST)
        self.result = Choice(theme, self.tr("Result"), size="button")
        self.beyond = Label(theme, ink="muted", font="small", wrap=True)
        self._theme = theme
        self.function.set_options(list(words.functions().items()))
        self.result.set_options(list(words.results().items()))
        self._lay_out()
        self._connect()
        self.show_sketch(Sketch())

    def sketch(self) -> Sketch:
        """What stands in the fields."""
        return Sketch(
            function=self.function.value(),
            codes=tuple(code.path for code in self.codes.codes),
            other=self.other.codes[0].path if self.other.codes else "",
            least=self.least.value(),
            distance=self.distance.value(),
            result=self.result.value(),
        )

    def show_sketch(self, sketch: Sketch | None) -> None:
        """Show another query; None is one that goes beyond the builder, which keeps what it shows."""
        self.beyond.setVisible(sketch is None)
        if sketch is None:
            return
        self._is_showing = True
        self.function.set_value(sketch.function)
        self.codes.show_codes(self._found(sketch.codes))
        self.other.show_codes(self._found((sketch.other,) if sketch.other else ()))
        self.least.setValue(sketch.least)
        self.distance.setValue(sketch.distance)
        self.result.set_value(sketch.result)
        self._arrange()
        self._is_showing = False

    def _found(self, paths: tuple[str, ...]) -> list[CodeValue]:
        """The codes of these paths; one that is gone is left out."""
        book, found = self._book(), []
        for path in paths:
            try:
                found.append(book.find(path))
            except QdaError:
                continue
        return found

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap)
        self._least = self._row(self.tr("At least this many codes"), self.least)
        self._distance = self._row(self.tr("Distance in paragraphs, at most"), self.distance)
        self._result = self._row(self.tr("Listed are"), self.result)
        self._head_a = Label(theme, self.tr("A: codes"), font="bold")
        self._head_b = Label(theme, self.tr("B: one code"), font="bold")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._head_a)
        head.addStretch(1)
        head.addWidget(self.activated)
        column.addWidget(Label(theme, self.tr("Function"), font="bold"))
        column.addWidget(self.function)
        column.addWidget(self.explained)
        column.addLayout(head)
        for widget in (
            self.codes,
            self._head_b,
            self.other,
            self._least,
            self._distance,
            self._result,
            self.beyond,
        ):
            column.addWidget(widget)
        self.beyond.setText(
            self.tr(
                "This search goes beyond the builder. A change here writes a new one; Ctrl+Z brings it back."
            )
        )

    def _row(self, words: str, field: QWidget) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        label = Label(self._theme, words)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(field)
        return box

    def _connect(self) -> None:
        self.function.chosen.connect(lambda _: self._on_change())
        self.result.chosen.connect(lambda _: self._on_change())
        for box in (self.codes, self.other):
            box.changed.connect(self._on_change)
        for field in (self.least, self.distance):
            field.valueChanged.connect(lambda _: self._on_change())

    def _arrange(self) -> None:
        function: Function = self.function.value()
        self.explained.setText(self._words.explained(function))
        self._head_b.setVisible(function in WITH_OTHER)
        self.other.setVisible(function in WITH_OTHER)
        self._least.setVisible(function in WITH_LEAST)
        for widget in (self._distance, self._result):
            widget.setVisible(function in WITH_DISTANCE)

    def _on_change(self) -> None:
        if self._is_showing:
            return
        self.beyond.hide()
        self._arrange()
        self.changed.emit(self.sketch())
