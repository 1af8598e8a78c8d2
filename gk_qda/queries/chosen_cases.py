"""The cases that filters name, and the text that belongs to cases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from gk_qda.errors.domain import CaseNotFound
from gk_qda.queries.cases import Membership, match_case
from gk_qda.queries.pieces import Piece
from gk_qda.queries.values import CaseValue, DocumentValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.ground import Ground


def chosen_cases(
    names: Sequence[str],
    in_sets: frozenset[int] | None,
    with_kinds: Sequence[str],
    *,
    everything: Sequence[DocumentValue],
    known: list[CaseValue],
    members: Membership,
) -> frozenset[int] | None:
    """The cases of which every filter by cases speaks; None where there is no such filter.

    ``in_sets`` are those of named sets, ``with_kinds`` the kinds of document that a case must have. Raises
    ``CaseNotFound``.
    """
    choices = [] if in_sets is None else [in_sets]
    if names:
        named = {name: match_case(known, name) for name in names}
        for name, case in named.items():
            if case is None:
                raise CaseNotFound(name=name)
        choices.append(frozenset(case.id for case in named.values() if case is not None))
    if with_kinds:
        kind_of = {document.id: document.kind for document in everything}
        choices.append(
            frozenset(
                case_id
                for case_id in {*members.documents, *members.passages}
                if set(with_kinds) <= {kind_of[one] for one in members.documents_of(case_id)}
            )
        )
    return frozenset.intersection(*choices) if choices else None


class Parted(Protocol):
    """What says of cases (or other rows of a table), by id, what they are made of."""

    @property
    def documents(self) -> Mapping[int, Sequence[int]]:
        """Documents that belong to it as a whole."""

    @property
    def passages(self) -> Mapping[int, Sequence[tuple[int, int, int]]]:
        """(document, start, end)."""


@dataclass(frozen=True, eq=False)
class CasePart:
    """What belongs to some cases: documents as a whole, and of others only passages, by document."""

    documents: frozenset[int]
    passages: Mapping[int, Sequence[Span]] = field(repr=False)

    @classmethod
    def of(cls, case_ids: Iterable[int], members: Parted) -> CasePart:
        """Of a document that belongs both ways the passages say nothing more."""
        case_ids = list(case_ids)
        whole = frozenset(one for i in case_ids for one in members.documents.get(i, ()))
        passages: defaultdict[int, list[Span]] = defaultdict(list)
        for case_id in case_ids:
            for document_id, start, end in members.passages.get(case_id, ()):
                if document_id not in whole:
                    passages[document_id].append(Span(start, end))
        return cls(whole, dict(passages))

    @classmethod
    def of_pieces(cls, chosen: Sequence[Piece], every: Iterable[Piece]) -> CasePart:
        """What pieces are together: a document of which all of ``every`` are among them is whole."""
        left = Counter(piece.document_id for piece in every)
        left.subtract(piece.document_id for piece in chosen)
        whole = {piece.document_id for piece in chosen if piece.spans is None or not left[piece.document_id]}
        passages: defaultdict[int, list[Span]] = defaultdict(list)
        for piece in chosen:
            if piece.document_id not in whole:
                passages[piece.document_id].extend(piece.spans or ())
        return cls(frozenset(whole), dict(passages))

    @property
    def touched(self) -> frozenset[int]:
        """Every document of which anything belongs to the cases."""
        return self.documents | self.passages.keys()

    def holds(self, document_id: int, span: Span) -> bool:
        """Whether any character of a stretch belongs to the cases."""
        if document_id in self.documents:
            return True
        return any(span.overlaps(one) for one in self.passages.get(document_id, ()))

    def lines(self) -> Iterator[tuple[int, int, int]]:
        """The passages as (document, start, end)."""
        for document_id, found in self.passages.items():
            yield from ((document_id, one.start, one.end) for one in found)

    def on(self, ground: Ground) -> Ground:
        """The countable text of the cases."""
        return ground.part(self.documents, self.lines())
