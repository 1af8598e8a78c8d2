"""Attributes, their values and conditions in the words of the window."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject

from gk_qda.queries.attribute_choices import AttributeChoice, ValueChoice
from gk_qda.ui.activation.conditions import KIND

_MOST = 3  # values that a chip names


class ValueWords(QObject):
    """Titles where people gave some, else the names of columns; what is not known is said in words."""

    def attribute(self, choice: AttributeChoice) -> str:
        """The title of an attribute, or what a field of documents is called."""
        fields = {"modus": self.tr("Mode"), "form": self.tr("Form"), "datum": self.tr("Date")}
        return choice.title or fields.get(choice.name, choice.name)

    def value(self, choice: ValueChoice) -> str:
        """A value as it is printed; four kinds of not having one are four things."""
        match choice.state:
            case "missing":
                return self.tr("missing")
            case "not_applicable":
                return self.tr("does not apply")
            case "unknown":
                return self.tr("not known")
        forms = {"transcript": self.tr("Transcript"), "minutes": self.tr("Minutes"), "form": self.tr("Form")}
        return forms.get(choice.value, choice.value)

    def kind(self, kind: str) -> str:
        """A kind of document."""
        words = {
            "interview": self.tr("Interviews"),
            "reflection_talk": self.tr("Reflection talks"),
            "worksheet_text": self.tr("Worksheet texts"),
        }
        return words.get(kind, self.tr("Other documents"))

    def condition(self, choices: Iterable[AttributeChoice], name: str, values: Collection[str]) -> str:
        """ "Start: before, during" """
        if name == KIND:
            words = [self.kind(kind) for kind in sorted(values)]
            return ", ".join(words)
        choice = next((one for one in choices if one.name == name), None)
        if choice is None:
            return f"{name}: {', '.join(sorted(values))}"
        words = [self.value(one) for one in choice.values if one.value in values]
        if len(words) > _MOST:
            words = [*words[:_MOST], self.tr("{n} more").format(n=len(words) - _MOST)]
        return f"{self.attribute(choice)}: {', '.join(words)}"
