"""Asks into which case another one goes, and whose values stay where both have one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gk_qda.names import name_key
from gk_qda.queries.case_sheet import CaseSheet
from gk_qda.ui.cases.words import state_words
from gk_qda.ui.dates import typed_value
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.ticks import RadioChoice

_WIDTH = 480
_MOST = 8  # differing values that are listed


@dataclass(frozen=True, slots=True)
class Merging:
    """What was chosen."""

    into_id: int
    prefer_other: bool


def conflicts(case: CaseSheet, into: CaseSheet) -> list[tuple[str, str, str]]:
    """(attribute, value that ``into`` has, value of ``case``) where both have one and they differ."""
    own = {value.attribute_id: value for value in into.values}
    return [
        (value.label, typed_value(own[value.attribute_id].value), typed_value(value.value))
        for value in case.values
        if value.value
        and own[value.attribute_id].value
        and name_key(value.value) != name_key(own[value.attribute_id].value)
    ]


class MergeDialog(Dialog):
    """Nothing is lost in silence: values that differ are listed before anything happens."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, case: CaseSheet, others: Sequence[CaseSheet]
    ) -> None:
        name = case.title or case.name
        sentence = self.tr(
            "“{name}” goes up in another case: its documents, speakers and passages, values, answers, summaries "
            "and memos move there, and it is gone. Undo brings it back."
        ).format(name=name)
        super().__init__(parent, theme, self.tr("Merge cases"), sentence)
        self._case, self._others = case, {other.id: other for other in others}
        self.into = Choice(theme, self.tr("Into"), size="button")
        self.into.set_options([(one.id, f"{one.name} {one.title}".strip()) for one in others])
        self.listed = Label(theme, ink="muted", wrap=True)
        self.own, self.other = RadioChoice(theme, ""), RadioChoice(theme, "")
        self.own.setChecked(True)
        for widget in (self.into, self.listed, self.own, self.other):
            self.column.addWidget(widget)
        self.add_buttons(self.tr("Merge"))
        self.into.chosen.connect(lambda _: self._show())
        self.setMinimumWidth(_WIDTH)
        self._show()
        self.into.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, case: CaseSheet, others: Sequence[CaseSheet]
    ) -> Merging | None:
        """What was chosen; None when given up."""
        dialog = cls(parent, theme, case, others)
        return Merging(dialog.into.value(), dialog.other.isChecked()) if dialog.is_accepted() else None

    def _show(self) -> None:
        into = self._others[self.into.value()]
        found = conflicts(self._case, into)
        self.own.setText(self.tr("Keep the values of “{name}”").format(name=into.title or into.name))
        self.other.setText(
            self.tr("Keep the values of “{name}”").format(name=self._case.title or self._case.name)
        )
        for button in (self.own, self.other):
            button.setVisible(bool(found))
        if not found:
            self.listed.setText(self.tr("No value of the two contradicts the other."))
        else:
            lines = [self.tr("%n value(s) differ:", "", len(found))]
            for label, own, other in found[:_MOST]:
                lines.append(f"{label}: {state_words(own) or own} / {state_words(other) or other}")
            if len(found) > _MOST:
                lines.append("…")
            self.listed.setText("\n".join(lines))
        self.fit()
