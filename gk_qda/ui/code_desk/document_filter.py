"""Filter by attribute on the Code desk: the popup, the line that says what is filtered, the panel that follows."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect

from gk_qda.project import ChangeSet
from gk_qda.queries.attribute_choices import AttributeChoice, attribute_choices
from gk_qda.queries.filters import chosen_documents
from gk_qda.ui.activation.attribute_popup import AttributePopup
from gk_qda.ui.activation.conditions import KIND, Conditions
from gk_qda.ui.activation.filter_line import FilterLine
from gk_qda.ui.activation.gone import Gone
from gk_qda.ui.activation.value_words import ValueWords

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_KNOWN = {"documents", "cases", "case_members", "paragraphs", "attributes", "attribute_values", "settings"}


class DocumentFilter(QObject):
    """Keeps the conditions; what is gone from the project leaves them."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.gone = Gone(desk.context, desk)
        self.conditions = Conditions()
        self.line = FilterLine(desk.context.theme)
        desk.documents.put_filter_line(self.line)
        desk.documents.filter_button.clicked.connect(self.ask)
        desk.documents.everything_requested.connect(lambda: self.show_only(Conditions()))
        self.line.removed.connect(lambda name: self.show_only(self.conditions.put(name, ())))
        self.line.clicked.connect(self.ask)
        self.line.activation_requested.connect(lambda: self.activate(self.conditions))
        desk.context.workspace.changed.connect(self._on_changed)
        desk.context.actions.bind("documents.filter", self.ask)

    @cached_property
    def popup(self) -> AttributePopup:
        """Where conditions are chosen, made when it is first wanted."""
        popup = AttributePopup(self._desk.context.theme, self._desk, self._count)
        popup.activation_requested.connect(self.activate)
        popup.showing_requested.connect(self.show_only)
        return popup

    def ask(self) -> None:
        """Open the popup under its button."""
        self._show_button()
        button, shown = self._desk.documents.filter_button, self._desk.shown
        below = QRect(button.mapToGlobal(button.rect().topLeft()), button.size())
        kinds = Counter(document.kind for document in shown.documents)
        if shown.documents:
            self.popup.ask(self._choices(), list(kinds.items()), self.conditions, below)

    def activate(self, conditions: Conditions) -> None:
        """Activate the documents that pass, and no others."""
        ids = self._passing(conditions)
        if ids:
            self._desk.context.activation.switch_documents(ids, only=True)

    def show_only(self, conditions: Conditions) -> None:
        """Let the panel show only the documents that pass; no condition: all."""
        self.conditions = conditions
        choices = self._choices() if conditions else ()
        words = ValueWords()
        self._show_button()
        self.line.show_conditions(
            [(name, words.condition(choices, name, values)) for name, values in conditions.values.items()]
        )
        self._desk.documents.show_only(self._passing(conditions) if conditions else None)

    def state(self) -> dict[str, Any]:
        """For the next start."""
        return self.conditions.state()

    def restore(self, state: Any) -> None:
        """Take up what ``state`` gave, as far as it still means something."""
        conditions = Conditions.of_state(state)
        if conditions:
            self.show_only(conditions.kept(self._choices()))

    def _choices(self) -> tuple[AttributeChoice, ...]:
        return self._desk.context.workspace.read(attribute_choices)

    def _passing(self, conditions: Conditions) -> frozenset[int]:
        filters = conditions.filters(self._choices())
        found = self._desk.context.workspace.read(partial(chosen_documents, filters=filters))
        return frozenset(document.id for document in found)

    def _count(self, conditions: Conditions) -> tuple[int, int]:
        return len(self._passing(conditions)), len(self._desk.shown.documents)

    def _show_button(self) -> None:
        """The button stays pressed while something is filtered."""
        self._desk.documents.filter_button.setChecked(bool(self.conditions))

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.conditions and changes.tables() & _KNOWN:
            choices = self._choices()
            known = {one.name for one in choices}
            self.gone.note((n for n in self.conditions.values if n not in known and n != KIND), "filter")
            self.show_only(self.conditions.kept(choices))
