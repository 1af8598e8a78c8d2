"""Which documents are open in tabs, and which of them is in front. No document is open twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class OpenTabs:
    """Ids of documents in the order of their tabs."""

    def __init__(self) -> None:
        self.documents: list[int] = []
        self.place = 0  # of the tab in front

    @property
    def current(self) -> int | None:
        """The document in front; None without any."""
        return self.documents[self.place] if self.documents else None

    def show(self, document: int) -> None:
        """Bring a document to the front: in its own tab if it has one, else in the current tab."""
        if document in self.documents:
            self.place = self.documents.index(document)
        elif self.documents:
            self.documents[self.place] = document
        else:
            self.documents, self.place = [document], 0

    def add(self, document: int) -> None:
        """Bring a document to the front in a tab of its own, right of the current one if it is new."""
        if document not in self.documents and self.documents:
            self.documents.insert(self.place + 1, document)
        self.show(document)

    def set(self, documents: Iterable[int], current: int | None) -> None:
        """Open these tabs, ``current`` in front if it is among them."""
        self.documents = list(dict.fromkeys(documents))
        self.place = self.documents.index(current) if current in self.documents else 0

    def close(self, place: int) -> None:
        """Close a tab; where it was in front the one at its right follows, else the one at its left."""
        if len(self.documents) > 1:
            del self.documents[place]
            if place < self.place or self.place == len(self.documents):
                self.place -= 1

    def keep(self, known: Collection[int]) -> None:
        """Close the tabs of documents that are no longer known."""
        for document in [one for one in self.documents if one not in known]:
            self.close(self.documents.index(document))
        if self.documents and self.documents[0] not in known:
            self.documents, self.place = [], 0

    def step(self, step: int) -> None:
        """The next (1) or previous (-1) tab comes to the front, round the end."""
        if self.documents:
            self.place = (self.place + step) % len(self.documents)

    def move(self, place: int, to: int) -> None:
        """Put a tab elsewhere; the same document stays in front."""
        current = self.current
        self.documents.insert(to, self.documents.pop(place))
        self.place = self.documents.index(current) if current is not None else 0
