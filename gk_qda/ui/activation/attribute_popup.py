"""The popup in which documents are filtered by kind and by attributes, several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.queries.attribute_choices import AttributeChoice
from gk_qda.ui.activation.conditions import KIND, Conditions
from gk_qda.ui.activation.value_list import ValueList
from gk_qda.ui.activation.value_words import ValueWords
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.flow import flow
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

_WIDTH, _ROWS = 380, 9


class AttributePopup(Popup):
    """Choose an attribute, tick values; what passes is counted at once.

    ``count`` tells how many documents pass conditions. The signals carry the ``Conditions``.
    """

    activation_requested = Signal(object)
    showing_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, count: Callable[[Conditions], tuple[int, int]]) -> None:
        super().__init__(theme, parent)
        self._theme, self._count = theme, count
        self._choices: Sequence[AttributeChoice] = ()
        self._kinds: Sequence[tuple[str, int]] = ()
        self.conditions = Conditions()
        self.words = ValueWords()
        self.attribute = Choice(theme, self.tr("Attribute"), kind="plain", size="button")
        self.list = ValueList(theme)
        self.chips: list[Chip] = []
        self._chip_room = QWidget()
        self.result = Label(theme, font="bold")
        self.show_only = Button(theme, self.tr("Show only these"), kind="primary")
        self.activate = Button(theme, self.tr("Activate these"))
        self._lay_out()
        self.attribute.chosen.connect(lambda _: self._show_values())
        self.list.ticked.connect(self._tick)
        self.show_only.clicked.connect(lambda: self._answer(self.showing_requested))
        self.activate.clicked.connect(lambda: self._answer(self.activation_requested))

    def ask(
        self,
        choices: Sequence[AttributeChoice],
        kinds: Sequence[tuple[str, int]],
        conditions: Conditions,
        below: QRect,
    ) -> None:
        """Open under a button (in global pixels); ``kinds`` are kinds of document with their numbers."""
        self._choices, self._kinds, self.conditions = choices, kinds, conditions
        options = [(KIND, self.tr("Kind of document"))] if len(kinds) > 1 or not choices else []
        options += [(one.name, self.words.attribute(one)) for one in choices]
        self.attribute.set_options(options)
        first = next((name for name, _ in options if conditions.of(name)), options[0][0])
        self.attribute.set_value(first)
        self._show_values()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(below.left(), screen.right() - self.width()))
        self.move(QPoint(left, min(below.bottom() + 2, screen.bottom() - self.height())))
        self.show()
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: chips stand in lines once the width is known."""
        super().showEvent(event)
        self._arrange_chips()

    def _lay_out(self) -> None:
        padding, gap = self._theme.metrics.padding, self._theme.metrics.gap
        head = QHBoxLayout()
        head.setContentsMargins(padding, padding - 2, padding, gap)
        head.setSpacing(self._theme.metrics.inside)
        head.addWidget(Label(self._theme, self.tr("Attribute"), ink="muted"))
        head.addWidget(self.attribute, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(padding, gap, padding, padding)
        foot.setSpacing(gap)
        foot.addWidget(self.show_only)
        foot.addWidget(self.activate)
        foot.addStretch(1)
        self.result.setContentsMargins(padding, gap, padding, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._chip_room)
        column.addWidget(self.result)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _values(self) -> list[tuple[str, str, int, bool]]:
        name = self.attribute.value()
        if name == KIND:
            return [(kind, self.words.kind(kind), number, False) for kind, number in self._kinds]
        chosen = next((one for one in self._choices if one.name == name), None)
        values = chosen.values if chosen is not None else ()
        return [(one.value, self.words.value(one), one.documents, one.state != "value") for one in values]

    def _show_values(self) -> None:
        values = self._values()
        self.list.show_values(values, self.conditions.of(self.attribute.value()))
        rows = max(3, min(_ROWS, len(values)))
        self.list.setFixedHeight(rows * self._theme.metrics.tree_row)
        self._show_result()

    def _tick(self, value: str) -> None:
        self.conditions = self.conditions.switched(self.attribute.value(), value)
        self.list.tick(self.conditions.of(self.attribute.value()))
        self._show_result()

    def _show_result(self) -> None:
        found, of = self._count(self.conditions)
        self.result.setText(self.tr("{n} of {all} documents").format(n=found, all=of))
        self.activate.setEnabled(bool(found))
        self.show_only.setEnabled(bool(found))
        self._show_chips()
        self.adjustSize()

    def _show_chips(self) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for name, values in self.conditions.values.items():
            chip = Chip(self._theme, self.words.condition(self._choices, name, values))
            chip.setParent(self._chip_room)
            chip.removed.connect(lambda name=name: self._drop(name))
            chip.show()
            self.chips.append(chip)
        self._arrange_chips()

    def _arrange_chips(self) -> None:
        metrics = self._theme.metrics
        room = QRect(metrics.padding, metrics.hairgap, _WIDTH - 2 * metrics.padding, 0)
        line = metrics.chip + metrics.hairgap
        lines = flow(self.chips, room, line, metrics.gap) if self.chips else 0
        self._chip_room.setFixedHeight(lines * line + (metrics.inside if lines else 0))

    def _drop(self, name: str) -> None:
        self.conditions = self.conditions.put(name, ())
        self.list.tick(self.conditions.of(self.attribute.value()))
        self._show_result()

    def _answer(self, signal: SignalInstance) -> None:
        self.close()
        signal.emit(self.conditions)
