"""What is looked at: the views follow this instead of calling one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gk_qda.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go; what is None stays as it is."""

    desk: str = "code"  # code | themes | compare | frequencies | team
    document_id: int | None = None
    span: Span | None = None
    coding_id: int | None = None
    code_id: int | None = None
    case_id: int | None = None
    theme_id: int | None = None
    page: str = ""  # of the Team desk: speakers, else its history; a tab of the Frequencies desk
    coding_ids: tuple[int, ...] = ()  # the segments that are meant, where there are several


class Focus(QObject):
    """The document, code and coding in focus, and the activated documents and codes (a filter, not a selection)."""

    document_changed = Signal(object)  # id or None
    code_changed = Signal(object)  # id or None
    coding_changed = Signal(object)  # id or None
    activation_changed = Signal()
    place_requested = Signal(object)  # Place

    def __init__(self) -> None:
        super().__init__()
        self.document_id: int | None = None
        self.code_id: int | None = None
        self.coding_id: int | None = None
        self.active_documents: frozenset[int] = frozenset()
        self.active_codes: frozenset[int] = frozenset()

    def set_document(self, document_id: int | None) -> None:
        """Open a document in every view that shows one."""
        if document_id != self.document_id:
            self.document_id = document_id
            self.document_changed.emit(document_id)

    def set_code(self, code_id: int | None) -> None:
        """Look at a code."""
        if code_id != self.code_id:
            self.code_id = code_id
            self.code_changed.emit(code_id)

    def set_coding(self, coding_id: int | None) -> None:
        """Look at a coding."""
        if coding_id != self.coding_id:
            self.coding_id = coding_id
            self.coding_changed.emit(coding_id)

    def activate(self, *, documents: Iterable[int] | None = None, codes: Iterable[int] | None = None) -> None:
        """Switch documents or codes on as a filter; nothing active means everything counts."""
        if documents is not None:
            self.active_documents = frozenset(documents)
        if codes is not None:
            self.active_codes = frozenset(codes)
        self.activation_changed.emit()

    def go(self, place: Place) -> None:
        """Ask the window to show a place, on whatever desk it lies."""
        self.place_requested.emit(place)
