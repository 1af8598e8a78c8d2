"""What the columns of the matrix are and what a cell counts, chosen in the head of the desk."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.code_matrix import Over
from gk_qda.queries.sets import named_sets
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label


class MatrixControls(QWidget):
    """Two choices with their labels, and how the cells look."""

    def __init__(self, context: Context, words: MatrixWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.columns = Choice(context.theme, self.tr("Columns"))
        self.value = Choice(context.theme, self.tr("Value"))
        self.value.set_options(words.values())
        self.look = Choice(context.theme, self.tr("Cells"))
        self.look.set_options(words.looks())
        self.offer()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.metrics.gap)
        for label, choice in ((self.tr("Columns"), self.columns), (self.tr("Value"), self.value)):
            row.addWidget(Label(context.theme, label, ink="muted"))
            row.addWidget(choice)
        row.addWidget(self.look)

    def offer(self) -> None:
        """The attributes and sets that the project has now."""
        read = self._context.workspace.read
        groups = [(name, self._words.by(name)) for name in ("document", "case", "person", "kind")]
        if any(one.kind != "codes" for one in read(named_sets)):
            groups.append(("set", self._words.by("set")))
        found = read(attribute_choices)
        groups += [(one.name, one.title or self._words.by(one.name)) for one in found if one.name != "set"]
        self.columns.set_options(groups)

    def symbols(self) -> Over | None:
        """Among which numbers the largest disc is looked for; None for a heat map."""
        look = self.look.value()
        return None if look in (None, "heat") else cast("Over", look)

    def state(self) -> dict[str, Any]:
        """What is chosen."""
        return {"columns": self.columns.value(), "value": self.value.value(), "look": self.look.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """What was chosen last time, as far as it is still offered."""
        for choice, key in ((self.columns, "columns"), (self.value, "value"), (self.look, "look")):
            if state.get(key) in [action.data()[0] for action in choice.menu().actions()]:
                choice.set_value(state[key])
