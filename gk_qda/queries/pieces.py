"""Pieces of documents: what of each belongs to one case, or to none. A piece has one value of every attribute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from gk_qda.queries.cases import Membership, membership
from gk_qda.queries.documents import documents
from gk_qda.queries.kept import kept_until
from gk_qda.spans import Span, without

_Passages = list[tuple[int, int, int]]  # document, start, end


@dataclass(frozen=True, slots=True)
class Piece:
    """A whole document (``spans`` None) or passages of it in code points; several cases may share them.

    ``case_id`` None: the words that belong to no case. ``id`` is the place among all pieces.
    """

    id: int
    document_id: int
    case_id: int | None
    spans: tuple[Span, ...] | None = field(default=None, repr=False)

    @property
    def lines(self) -> _Passages:
        """The passages as (document, start, end); none of a whole document."""
        return [(self.document_id, one.start, one.end) for one in self.spans or ()]

    @property
    def is_rest(self) -> bool:
        """Whether it is what cases left over of a document: words of interviewers, of people of no case."""
        return self.case_id is None and self.spans is not None

    def meets(self, document_id: int, span: Span) -> bool:
        """Whether a stretch of a document has a character in common with the piece."""
        if document_id != self.document_id:
            return False
        return self.spans is None or any(span.overlaps(one) for one in self.spans)


@kept_until("documents", "paragraphs", "cases", "case_members")
def pieces(session: Session) -> tuple[Piece, ...]:
    """Every document in its order, cut into what belongs to each of its cases and, last, to none of them.

    A document that belongs to a case as a whole leaves nothing over, one without a case is one piece.
    """
    owners = _owners(membership(session))
    found: list[Piece] = []
    for document in documents(session):
        own = owners.get(document.id, {})
        for case_id, spans in own.items():
            found.append(Piece(len(found), document.id, case_id, spans))
        if not own:
            found.append(Piece(len(found), document.id, None))
        elif taken := _taken(own.values()):
            rest = tuple(without(Span(0, document.length), taken))
            if rest:
                found.append(Piece(len(found), document.id, None, rest))
    return tuple(found)


def members_in(chosen: Iterable[Piece], case_ids: Iterable[int]) -> Membership:
    """What each of these cases holds of some pieces."""
    whole: dict[int, list[int]] = {case_id: [] for case_id in case_ids}
    passages: dict[int, _Passages] = {case_id: [] for case_id in whole}
    for piece in chosen:
        if piece.case_id is None or piece.case_id not in whole:
            continue
        if piece.spans is None:
            whole[piece.case_id].append(piece.document_id)
        else:
            passages[piece.case_id].extend(piece.lines)
    return Membership(whole, {case_id: lines for case_id, lines in passages.items() if lines})


def _owners(members: Membership) -> dict[int, dict[int, tuple[Span, ...] | None]]:
    """By document what each of its cases has of it, None: all of it."""
    found: defaultdict[int, dict[int, tuple[Span, ...] | None]] = defaultdict(dict)
    for case_id in dict.fromkeys([*members.documents, *members.passages]):
        parts: defaultdict[int, list[Span]] = defaultdict(list)
        for document_id, start, end in members.passages.get(case_id, ()):
            parts[document_id].append(Span(start, end))
        for document_id, spans in parts.items():
            found[document_id][case_id] = tuple(spans)
        for document_id in members.documents.get(case_id, ()):
            found[document_id][case_id] = None
    return dict(found)


def _taken(shares: Iterable[tuple[Span, ...] | None]) -> list[Span]:
    """The passages that belong to cases; nothing where a case has the whole document."""
    taken: list[Span] = []
    for spans in shares:
        if spans is None:
            return []
        taken.extend(spans)
    return taken
