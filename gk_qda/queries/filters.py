"""The filters that all tables share, and what they choose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from gk_qda.errors.domain import DocumentNotFound, SetEmpty, ValueNotAllowed
from gk_qda.language.set_values import members_of
from gk_qda.models.document import KINDS
from gk_qda.names import name_key
from gk_qda.queries.cases import Membership, attribute_titles, attributes, cases, membership
from gk_qda.queries.chosen_cases import CasePart, chosen_cases
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.coders import coders, counted_coders, match_coder
from gk_qda.queries.derived_attributes import order_by, places_of_values
from gk_qda.queries.document_values import values_by_piece
from gk_qda.queries.documents import documents
from gk_qda.queries.pieces import Piece, members_in, pieces
from gk_qda.queries.sets import SetChoice, choice_of, named_sets
from gk_qda.queries.values import CaseValue, CoderValue, CodeValue, DocumentValue, ParagraphValue
from gk_qda.queries.where import MISSING, NO, YES, Where, is_expression, known_attribute, spelled_attribute
from gk_qda.spans import Span, without

if TYPE_CHECKING:
    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.selection import Selection
    from gk_qda.queries.paragraph_table import ParagraphTable

SPEAKERS = ("answers", "respondents", "all")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a person chose; names as she typed them. Several of one kind: any; of different kinds: all."""

    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()  # of documents, codes or cases; those of one kind widen, other kinds narrow
    where: tuple[str, ...] = ()  # "typ=Kreis", or an expression
    codes: tuple[str, ...] = ()  # with descendants, also technical ones; rows only, never a base
    coders: tuple[str, ...] = ()  # empty: the project's counted coders
    speakers: str = "answers"
    with_kinds: tuple[str, ...] = ()  # only cases that have documents of all these kinds
    include_technical: bool = False


@dataclass(frozen=True, eq=False)
class Scope:
    """What the filters choose, looked up once: documents, codes, coders, cases, countable text."""

    filters: Filters
    documents: tuple[DocumentValue, ...]
    book: Codebook
    codes: tuple[CodeValue, ...]  # the chosen codes themselves; empty: all
    coders: tuple[CoderValue, ...] | None  # None: all
    left_out_coders: tuple[CoderValue, ...]
    all_cases: tuple[CaseValue, ...]
    membership: Membership
    limits_documents: bool  # whether some filter speaks about documents
    paragraphs: ParagraphTable = field(repr=False)  # of all documents
    values: Mapping[str, Mapping[int, str]] = field(repr=False)  # attribute -> id of a piece -> value
    every_piece: tuple[Piece, ...] = field(repr=False)  # of all documents
    chosen_pieces: tuple[Piece, ...] = field(
        repr=False
    )  # of documents and answers: what filters leave of them
    answers: tuple[
        DocumentValue, ...
    ] = ()  # texts of worksheets that the filters would choose, were they documents
    chosen_cases: frozenset[int] | None = None  # None: no filter names cases, by name, set or kinds
    titles: Mapping[str, str] = field(default_factory=dict, repr=False)  # of attributes, as people call them
    lists: frozenset[str] = frozenset()  # attributes of which somebody may have several values at once
    places: Mapping[str, Mapping[str, int]] = field(default_factory=dict, repr=False)  # of their values
    named_besides: tuple[CodeValue, ...] = ()  # codes that are no filter: of a query, themes

    @cached_property
    def with_answers(self) -> Scope:
        """The same with the texts of worksheets, for what speaks of cases and not of talks."""
        if not self.answers:
            return self
        everything = sorted((*self.documents, *self.answers), key=lambda d: (d.position, d.id))
        return replace(self, documents=tuple(everything), answers=())

    @cached_property
    def document_ids(self) -> tuple[int, ...]:
        """The analysed documents in their order."""
        return tuple(document.id for document in self.documents)

    @cached_property
    def cases(self) -> tuple[CaseValue, ...]:
        """The cases with at least one analysed document; only those that filters name, where they name any."""
        return tuple(case for case in self.named_cases if self.members.documents_of(case.id))

    @cached_property
    def named_cases(self) -> tuple[CaseValue, ...]:
        """The cases that filters name, or all; with documents or without."""
        named = self.chosen_cases
        return tuple(case for case in self.all_cases if named is None or case.id in named)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What the filters leave of the analysed documents."""
        inside = set(self.document_ids)
        return tuple(piece for piece in self.chosen_pieces if piece.document_id in inside)

    @cached_property
    def counted_pieces(self) -> tuple[Piece, ...]:
        """The same without the words of no case where nobody says anything in them that counts."""
        if not any(piece.is_rest for piece in self.pieces):
            return self.pieces
        ground = self.ground(self.filters.speakers)
        return tuple(
            piece for piece in self.pieces if not piece.is_rest or ground.part((), piece.lines).characters
        )

    @cached_property
    def members(self) -> Membership:
        """What of the analysed documents the filters leave to each of the named cases."""
        return members_in(self.pieces, [case.id for case in self.named_cases])

    @cached_property
    def part(self) -> CasePart | None:
        """What of the documents the filters leave; None where that is all there is in them."""
        if len(self.chosen_pieces) == len(self.every_piece):
            return None
        part = CasePart.of_pieces(self.chosen_pieces, self.every_piece)
        return None if part.documents.issuperset(self.document_ids) else part

    @property
    def documents_in_part(self) -> tuple[DocumentValue, ...]:
        """The analysed documents of which the filters leave only passages: those of some cases."""
        part = self.part
        return () if part is None else tuple(d for d in self.documents if d.id not in part.documents)

    def holds(self, document_id: int, span: Span) -> bool:
        """Whether a stretch of an analysed document belongs to what the filters leave of it."""
        return self.part is None or self.part.holds(document_id, span)

    def ground(self, speakers: str) -> Ground:
        """The countable text: what "answers", "respondents" or "all" say in the documents of the filters.

        Of a document that belongs to a chosen case by a speaker or a passage it is only that.
        """
        ground = self.paragraphs.ground(self.document_ids, speakers)
        return ground if self.part is None else self.part.on(ground)

    @cached_property
    def withdrawn(self) -> tuple[tuple[str, str], ...]:
        """(document, paragraph number) of what is left out because its speaker took it back."""
        names = {document.id: document.name for document in self.documents}
        return tuple(
            (names[i], number)
            for i, number, span in self.paragraphs.withdrawn_of(self.document_ids)
            if self.holds(i, span)
        )

    @property
    def tree(self) -> CodeTree:
        """The code tree for counting."""
        return self.book.tree

    @cached_property
    def named_technical(self) -> tuple[CodeValue, ...]:
        """The technical codes that count although technical codes are left out: who names one means it."""
        if self.filters.include_technical:
            return ()
        named = {code.id for code in (*self.codes, *self.named_besides) if code.is_technical}
        return tuple(code for code in self.book.codes if code.id in named)

    def naming(self, codes: Iterable[CodeValue]) -> Scope:
        """The same for a table that names codes which are no filter."""
        return replace(self, named_besides=(*self.named_besides, *codes))

    @cached_property
    def selection(self) -> Selection:
        """The filters as the analyses take them."""
        from gk_qda.analysis.selection import Selection

        technical = frozenset(code.id for code in self.book.codes if code.is_technical)
        is_left_out = not self.filters.include_technical
        return Selection(
            ground=self.ground(self.filters.speakers),
            coders=None if self.coders is None else frozenset(coder.id for coder in self.coders),
            codes=frozenset(code.id for code in self.codes) if self.codes else None,
            left_out=technical if is_left_out else frozenset(),
            named=technical & {code.id for code in self.codes} if is_left_out else frozenset(),
            cases=self.members.groups,
        )

    def title_of(self, attribute: str) -> str:
        """What people call an attribute that groups; of anything else what was asked for."""
        name = spelled_attribute(attribute, self.values) or attribute
        return self.titles.get(name, name)

    def grouped(self, attribute: str) -> dict[str, CasePart]:
        """What of the documents has each value of a case or document attribute, in the order of its values.

        What belongs to several cases has the value of each of them. What has none comes last under ``MISSING``; of a
        list each value is a group. An expression ("typ=Kreis AND thm_stellen_vzae>=1")
        makes two groups, ``YES`` and ``NO``. Raises ``AttributeNotFound``.
        """
        groups: defaultdict[str, list[Piece]] = defaultdict(list)
        if is_expression(attribute, self.values):
            fitting = Where.of((attribute,), self.values)
            for piece in self.counted_pieces:
                groups[YES if fitting.holds(piece.id) else NO].append(piece)
            order = [YES, NO]
        else:
            name = known_attribute(attribute, self.values)
            for piece in self.counted_pieces:
                value = self.values[name].get(piece.id, MISSING)
                for one in (members_of(value) or (MISSING,)) if name in self.lists else (value,):
                    groups[one].append(piece)
            order = sorted(groups, key=order_by(self.places.get(name, {})))
        return {key: CasePart.of_pieces(groups[key], self.counted_pieces) for key in order}


def speech(paragraph: ParagraphValue) -> list[Span]:
    """The words of a paragraph without its label and its time marks."""
    holes = list(paragraph.time_marks)
    if paragraph.label is not None:
        holes.append(paragraph.label)
    return without(paragraph.span, holes)


def scope(session: Session, filters: Filters) -> Scope:
    """Look up what the filters choose; raises a ``QdaError`` that names what does not exist."""
    from gk_qda.queries.paragraph_table import paragraph_table

    _check_words(filters)
    everything = documents(session)
    all_cases = cases(session)
    members = membership(session)
    book = current_codebook(session)
    sets = choice_of(named_sets(session), filters.sets) if filters.sets else SetChoice()
    named = _named_cases(filters, sets, everything, all_cases, members)
    left = _chosen_pieces(session, filters, named)
    found = _chosen_documents(filters, sets, everything, left)
    chosen = _without_answers(found, filters, sets)
    chosen_ids = {document.id for document in chosen}
    people = coders(session)
    counting = _counting_coders(session, filters, people)
    return Scope(
        filters=filters,
        documents=tuple(chosen),
        book=book,
        codes=_chosen_codes(filters, book, sets),
        coders=None if counting is None else tuple(counting),
        left_out_coders=()
        if counting is None
        else tuple(c for c in people if c.id not in {d.id for d in counting} and c.codings),
        all_cases=tuple(all_cases),
        membership=members,
        limits_documents=bool(
            filters.documents
            or filters.kinds
            or filters.where
            or filters.with_kinds
            or sets.documents is not None
            or sets.cases is not None
        ),
        paragraphs=paragraph_table(session),
        values=values_by_piece(session),
        every_piece=pieces(session),
        chosen_pieces=left,
        answers=tuple(document for document in found if document.id not in chosen_ids),
        chosen_cases=named,
        titles=attribute_titles(session),
        lists=frozenset(info.name for info in attributes(session) if info.type == "set"),
        places=places_of_values(session),
    )


def chosen_documents(session: Session, filters: Filters) -> list[DocumentValue]:
    """The documents that the filters choose, in their order; cheaper than a whole ``scope``."""
    _check_words(filters)
    sets = choice_of(named_sets(session), filters.sets) if filters.sets else SetChoice()
    everything = documents(session)
    named = _named_cases(filters, sets, everything, cases(session), membership(session))
    found = _chosen_documents(filters, sets, everything, _chosen_pieces(session, filters, named))
    return _without_answers(found, filters, sets)


def _check_words(filters: Filters) -> None:
    if filters.speakers not in SPEAKERS:
        raise ValueNotAllowed(value=filters.speakers, what="speakers", allowed=", ".join(SPEAKERS))
    for kind in (*filters.kinds, *filters.with_kinds):
        if kind not in KINDS:
            raise ValueNotAllowed(value=kind, what="kind", allowed=", ".join(KINDS))


def _counting_coders(session: Session, filters: Filters, people: list[CoderValue]) -> list[CoderValue] | None:
    if filters.coders:
        return [match_coder(people, name) for name in filters.coders]
    return counted_coders(session)


def _named_cases(
    filters: Filters,
    sets: SetChoice,
    everything: Sequence[DocumentValue],
    known: list[CaseValue],
    members: Membership,
) -> frozenset[int] | None:
    return chosen_cases(
        filters.cases, sets.cases, filters.with_kinds, everything=everything, known=known, members=members
    )


def _chosen_pieces(session: Session, filters: Filters, named: frozenset[int] | None) -> tuple[Piece, ...]:
    """What is left of all documents: of the named cases, and where the conditions hold."""
    left = pieces(session)
    if named is not None:
        left = tuple(piece for piece in left if piece.case_id in named)
    if filters.where:
        fitting = Where.of(filters.where, values_by_piece(session))
        left = tuple(piece for piece in left if fitting.holds(piece.id))
    return left


def _chosen_documents(
    filters: Filters, sets: SetChoice, everything: Sequence[DocumentValue], left: Sequence[Piece]
) -> list[DocumentValue]:
    touched = {piece.document_id for piece in left}
    chosen = [document for document in everything if document.id in touched]
    if filters.documents:
        keys = {name_key(name): name for name in filters.documents}
        unknown = set(keys) - {name_key(document.name) for document in everything}
        if unknown:
            raise DocumentNotFound(name=keys[min(unknown)])
        chosen = [document for document in chosen if name_key(document.name) in keys]
    if filters.kinds:
        chosen = [document for document in chosen if document.kind in filters.kinds]
    if sets.documents is not None:
        chosen = [document for document in chosen if document.id in sets.documents]
    return chosen


def _without_answers(found: list[DocumentValue], filters: Filters, sets: SetChoice) -> list[DocumentValue]:
    """Texts of worksheets are in no base unless somebody asks for them: by their kind, or one by one."""
    if filters.kinds or filters.documents or sets.documents is not None:
        return found
    return [document for document in found if not document.is_worksheet]


def _chosen_codes(filters: Filters, book: Codebook, sets: SetChoice) -> tuple[CodeValue, ...]:
    """The codes of ``--code``; those of the sets; of both what lies in both."""
    named = [book.find(path) for path in filters.codes]
    if sets.codes is None:
        return tuple(named)
    inside = set(book.descendants(sets.codes))
    if named:
        inside &= set(book.descendants(code.id for code in named))
    if not inside:  # no code at all must not come to mean every code
        raise SetEmpty(name=", ".join(filters.sets))
    return tuple(code for code in book.codes if code.id in inside and code.parent_id not in inside)
