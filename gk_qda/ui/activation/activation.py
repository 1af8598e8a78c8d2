"""The activated documents and codes of the open project: asked by every desk, kept from one start to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gk_qda.errors.domain import SetEmpty
from gk_qda.project import ChangeSet
from gk_qda.queries.cases import membership
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.pieces import pieces
from gk_qda.queries.sets import SetKind, SetValue, named_sets
from gk_qda.queries.values import CodeValue, DocumentValue
from gk_qda.ui.activation import rules
from gk_qda.ui.focus import Focus
from gk_qda.ui.workspace import Workspace


class Activation(QObject):
    """Switches documents and codes on and off in the focus, and says what is on.

    Nothing active means that everything counts. What is deleted leaves; ``ended`` tells that with it the last
    activated document or code went, so that more counts than before.
    """

    ended = Signal()

    def __init__(self, workspace: Workspace, focus: Focus) -> None:
        super().__init__()
        self._workspace, self._focus = workspace, focus
        workspace.changed.connect(self._follow)

    # What is on

    @property
    def is_on(self) -> bool:
        """Whether anything is activated."""
        return bool(self._focus.active_documents or self._focus.active_codes)

    @property
    def everything(self) -> list[DocumentValue]:
        """All documents of the project."""
        return self._workspace.read(documents)

    @property
    def book(self) -> Codebook:
        """All codes of the project."""
        return self._workspace.read(current_codebook)

    def documents(self) -> list[DocumentValue]:
        """The activated documents in their order."""
        active = self._focus.active_documents
        return [document for document in self.everything if document.id in active] if active else []

    def shared_documents(self) -> list[DocumentValue]:
        """The activated documents of which several cases have a part: they are on as a whole."""
        chosen = self.documents()
        if not chosen:
            return []
        owners: Counter[int] = Counter()
        for piece in self._workspace.read(pieces):
            owners[piece.document_id] += piece.case_id is not None
        return [document for document in chosen if owners[document.id] > 1]

    def roots(self) -> tuple[CodeValue, ...]:
        """The activated codes, those below another activated one left out."""
        active = self._focus.active_codes
        return rules.roots(self.book.codes, active) if active else ()

    def sets(self, kind: SetKind) -> list[SetValue]:
        """The sets that can be activated."""
        return self._workspace.read(lambda session: named_sets(session, kind))

    def set_of(self, kind: SetKind) -> SetValue | None:
        """The set whose members are just what is activated."""
        active = self._focus.active_codes if kind == "codes" else self._focus.active_documents
        if not active:
            return None
        return next((one for one in self.sets(kind) if self.members(one) == active), None)

    def members(self, one: SetValue) -> frozenset[int]:
        """What activating a set switches on: documents, or codes with their sub-codes."""
        if one.kind == "codes":
            return rules.closed(self.book, one.members)
        if one.kind == "documents":
            return frozenset(one.members)
        parts = self._workspace.read(membership)
        return frozenset(
            document_id for case_id in one.members for document_id in parts.documents_of(case_id)
        )

    def filters(self, others: Filters | None = None, *, codes: bool = True) -> Filters:
        """The activation as a filter by names, besides ``others``; just what the command line would be given."""
        chosen = others or Filters()
        if names := tuple(document.name for document in self.documents()):
            chosen = replace(chosen, documents=names)
        roots = self.roots() if codes else ()
        if roots and len(self._focus.active_codes) >= len(self.book.codes):
            # A technical code that is named counts; all on names none.
            roots = tuple(code for code in roots if not code.is_technical) or roots
        if roots:
            chosen = replace(chosen, codes=tuple(code.path for code in roots))
        return chosen

    # Documents

    def switch_documents(self, ids: Collection[int], *, only: bool = False) -> None:
        """Documents on, or off if all of them are on; ``only``: these on and no others."""
        wanted, active = frozenset(ids), self._focus.active_documents
        switched = active - wanted if wanted <= active else active | wanted
        self._activate(documents=wanted if only else switched)

    def all_documents(self) -> None:
        """Every document on, each by itself."""
        self._activate(documents=(document.id for document in self.everything))

    def invert_documents(self) -> None:
        """On what was off."""
        active = self._focus.active_documents
        self._activate(documents=(d.id for d in self.everything if d.id not in active))

    # Codes

    def switch_codes(self, ids: Collection[int], *, only: bool = False) -> None:
        """Codes with their sub-codes on, or off if all of them are on; ``only``: these on and no others."""
        book = self.book
        known = rules.closed(book, ids)
        if known:  # dissolved codes are still shown, but hold nothing
            self._activate(codes=known if only else rules.switched(book, self._focus.active_codes, known))

    def all_codes(self) -> None:
        """Every code on."""
        self._activate(codes=(code.id for code in self.book.codes))

    def invert_codes(self) -> None:
        """On what was off, as far as nothing below it was on."""
        self._activate(codes=rules.inverted(self.book, self._focus.active_codes))

    # Both

    def take_set(self, chosen: SetValue, *, add: bool = False) -> None:
        """Activate what a set holds, or add it to what is on. Raises ``SetEmpty``: that must not mean "everything"."""
        members = self.members(chosen)
        if not members:
            raise SetEmpty(name=chosen.name)
        if chosen.kind == "codes":
            self._activate(codes=members | self._focus.active_codes if add else members)
        else:
            self._activate(documents=members | self._focus.active_documents if add else members)

    def reset(self, *, documents: bool = True, codes: bool = True) -> None:
        """Nothing on: everything counts again."""
        self._activate(documents=() if documents else None, codes=() if codes else None)

    # From one start to the next

    def state(self) -> dict[str, Any]:
        """GUIDs of what is on."""
        return {
            "documents": [document.guid for document in self.documents()],
            "codes": [code.guid for code in self.roots()],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave; what is gone from the project is left out."""
        wanted, codes = set(state.get("documents", ())), set(state.get("codes", ()))
        if wanted or codes:
            book = self.book
            self._activate(
                documents=(d.id for d in self.everything if d.guid in wanted),
                codes=rules.closed(book, (c.id for c in book.codes if c.guid in codes)),
            )

    def _activate(
        self, *, documents: Iterable[int] | None = None, codes: Iterable[int] | None = None
    ) -> None:
        focus = self._focus
        chosen = focus.active_documents if documents is None else frozenset(documents)
        meant = focus.active_codes if codes is None else frozenset(codes)
        if (chosen, meant) != (focus.active_documents, focus.active_codes):
            focus.activate(documents=chosen, codes=meant)

    def _follow(self, changes: ChangeSet) -> None:
        """What is deleted leaves; what comes below an activated code is on with it."""
        focus, tables = self._focus, changes.tables()
        documents_now, codes_now = focus.active_documents, focus.active_codes
        if documents_now and "documents" in tables:
            documents_now &= {document.id for document in self.everything}
        if codes_now and "codes" in tables:
            book = self.book
            kept = frozenset(code.id for code in book.codes) & codes_now
            codes_now = rules.closed(book, kept)
        emptied = (focus.active_documents and not documents_now) or (focus.active_codes and not codes_now)
        self._activate(documents=documents_now, codes=codes_now)
        if emptied:
            self.ended.emit()
