"""Which document of the selection a picture shows, or all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gk_qda.queries.filters import Filters, chosen_documents
from gk_qda.ui.desk import Context
from gk_qda.ui.widgets.choice import Choice


class DocumentChoice(Choice):
    """Offers the documents that the filters of the desk choose; the one that is read now comes first to hand."""

    def __init__(self, context: Context, *, everything: str = "") -> None:
        super().__init__(context.theme, "")
        self.set_label(self.tr("Document"))
        self._context, self._everything = context, everything
        self._wanted: str | None = None  # a name taken up from last time
        self._names: tuple[str, ...] = ()

    def fill(self, filters: Filters) -> None:
        """Offer what the filters choose now."""
        found = self._context.workspace.read(lambda session: chosen_documents(session, filters))
        names = tuple(document.name for document in found)
        if names == self._names:
            return
        self._names = names
        options: list[tuple[Any, str]] = [(name, name) for name in names]
        if self._everything:
            options.insert(0, ("", self._everything))
        before = self._wanted if self._wanted is not None else self.value()
        read_now = [document.name for document in found if document.id == self._context.focus.document_id]
        self.set_options(options)
        if before in names or (before == "" and self._everything):
            self.set_value(before)
        elif read_now and not self._everything:
            self.set_value(read_now[0])
        self._wanted = None

    def narrowed(self, filters: Filters) -> Filters:
        """The filters with the document chosen; without one they stay as they are."""
        return replace(filters, documents=(self.value(),)) if self.value() else filters

    def state(self) -> dict[str, Any]:
        """The document."""
        return {"document": self.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """The document of last time, taken when it is offered."""
        self._wanted = state.get("document")
