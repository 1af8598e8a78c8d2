"""Groups compared on a theme: who is in the majority of its group, who deviates, which cases contradict
themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.themes import rating_counts
from gk_qda.models import Attribute
from gk_qda.names import name_key
from gk_qda.queries.derived_attributes import order_of_values
from gk_qda.queries.filters import Scope
from gk_qda.queries.pieces import Piece
from gk_qda.queries.theme_rows import Parts, ThemeRow
from gk_qda.queries.theme_units import Member, Unit, What
from gk_qda.queries.theme_values import Label, Standings
from gk_qda.queries.where import MISSING, NO, YES, Where, is_expression, known_attribute
from gk_qda.spans import Span

_FIRST_CHOICE = "thm_startphase"  # the question of the study for which the program was made
_MOST_GROUPS = 8  # an attribute with more values does not divide a study into groups


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """The members of a unit that share a value of the attribute ("" for none), by name."""

    value: str
    members: tuple[str, ...]
    found: Mapping[Label, tuple[str, ...]]  # standings and sub-codes
    majority: str  # the value of more than half of those that have one; "" without, and where ``value`` is ""
    deviant: tuple[tuple[str, str], ...]  # (member, its value) of those with another value


@dataclass(frozen=True, slots=True)
class Comparison:
    """One unit of counting, divided by an attribute."""

    attribute: str
    unit: Unit
    by_rating: bool  # what is compared are the ratings of theme cells, not codings
    labels: tuple[Label, ...]
    codes: tuple[Label, ...]
    groups: tuple[ComparedGroup, ...]
    by_condition: bool = False  # the groups are ``YES`` and ``NO`` of a condition


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A case whose documents take different positions."""

    row: ThemeRow
    positions: tuple[tuple[str, tuple[str, ...]], ...]  # (value, documents)


def grouping_attribute(session: Session, chosen: Scope, wanted: str | None) -> str | None:
    """The attribute to compare by: as wanted, else the first that divides the documents into a few groups.

    A condition ("typ=Kreis AND thm_stellen_vzae>=1") may be wanted too. Raises ``AttributeNotFound`` for an
    attribute that does not exist, and what ``Where.of`` raises.
    """
    if wanted and is_expression(wanted, chosen.values):
        Where.of((wanted,), chosen.values)
        return " ".join(wanted.split())
    if wanted:
        return known_attribute(wanted, chosen.values)
    choices = select(Attribute.name).where(Attribute.type == "choice")
    order = (Attribute.scope != "case", Attribute.position, Attribute.id)
    names = list(session.scalars(choices.order_by(*order)))
    names.sort(key=lambda name: name_key(name) != _FIRST_CHOICE)
    for name in names:
        values = {value for value in chosen.values.get(name, {}).values() if value}
        if 1 < len(values) <= _MOST_GROUPS:
            return name
    return None


def is_condition(attribute: str | None, chosen: Scope) -> bool:
    """Whether documents are compared by a condition and not by an attribute."""
    return attribute is not None and is_expression(attribute, chosen.values)


def values_of(attribute: str, chosen: Scope) -> Mapping[int, str]:
    """The value of each piece of a document by its id, or for a condition whether it holds there."""
    if not is_condition(attribute, chosen):
        return chosen.values[attribute]
    fitting = Where.of((attribute,), chosen.values)
    return {piece.id: YES if fitting.holds(piece.id) else NO for piece in chosen.pieces}


class ValuesOfMembers:
    """The values that members of a unit have by what of the documents is theirs."""

    def __init__(self, attribute: str, chosen: Scope, what: What) -> None:
        self._values, self._what = values_of(attribute, chosen), what
        self._pieces: defaultdict[int, list[Piece]] = defaultdict(list)
        for piece in chosen.counted_pieces:
            self._pieces[piece.document_id].append(piece)

    def of(self, member: Member) -> tuple[str, ...]:
        """The different values in its first document with any; () where it has none.

        A document, or somebody who speaks in it for several cases, may have several; a case has one.
        """
        return next((found for d in member.document_ids if (found := self._in(d, member))), ())

    def everywhere(self, member: Member) -> tuple[str, ...]:
        """The different values in all of its documents, in their order."""
        found = (value for d in sorted(member.document_ids) for value in self._in(d, member))
        return tuple(dict.fromkeys(found))

    def _in(self, document_id: int, member: Member) -> tuple[str, ...]:
        mine = [piece for piece in self._pieces[document_id] if self._is_of(piece, member)]
        told = [piece for piece in mine if not piece.is_rest] or mine
        values = (self._values.get(piece.id, MISSING) for piece in told)
        return tuple(dict.fromkeys(value for value in values if value))

    def _is_of(self, piece: Piece, member: Member) -> bool:
        if self._what == "cases":
            return piece.case_id == member.id
        if piece.document_id in member.whole:
            return True
        return any(piece.meets(document_id, Span(s, e)) for document_id, s, e in member.passages)


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the members of a unit, by their place in it, stand."""

    unit: Unit
    labels: tuple[Label, ...]
    codes: tuple[Label, ...]
    of: Mapping[int, Label]
    spoken: Mapping[int, frozenset[Label]]
    by_rating: bool = False


def compare(
    session: Session, chosen: Scope, attribute: str, *, unit: Unit, at: int, found: Standings
) -> Comparison:
    """Divide a unit, the ``at``-th of the standings, by an attribute."""
    of = {i: found.of[at, i] for i in range(unit.base)}
    spoken = {i: found.spoken[at, i] for i in range(unit.base)}
    return _compare(session, chosen, attribute, _Stand(unit, found.labels, found.codes, of, spoken))


def compare_ratings(
    session: Session,
    chosen: Scope,
    attribute: str,
    *,
    unit: Unit,
    ratings: Mapping[int, Label],
    labels: Sequence[Label],
) -> Comparison:
    """Divide the rated rows, members of ``unit`` by id, by an attribute."""
    of = {i: ratings[member.id] for i, member in enumerate(unit.members)}
    return _compare(session, chosen, attribute, _Stand(unit, tuple(labels), (), of, {}, by_rating=True))


def _compare(session: Session, chosen: Scope, attribute: str, stand: _Stand) -> Comparison:
    divided: dict[str, list[int]] = {}
    values = ValuesOfMembers(attribute, chosen, stand.unit.what)
    for i, member in enumerate(stand.unit.members):
        for value in values.of(member) or (MISSING,):
            divided.setdefault(value, []).append(i)
    by_condition = is_condition(attribute, chosen)
    order = [YES, NO] if by_condition else sorted(divided, key=order_of_values(session, attribute))
    order = [value for value in order if value in divided]
    groups = tuple(_group(stand, value, divided[value]) for value in order)
    labels, codes = stand.labels, stand.codes
    return Comparison(attribute, stand.unit, stand.by_rating, labels, codes, groups, by_condition)


def _group(stand: _Stand, value: str, inside: Sequence[int]) -> ComparedGroup:
    names = {i: stand.unit.members[i].name for i in inside}
    is_group = value != MISSING  # those of whom nothing is known have nothing in common to deviate from
    rated = {i: [stand.of[i].name] for i in inside if is_group and stand.of[i].kind == "value"}
    counts = rating_counts(rated, {value: inside})[value]
    return ComparedGroup(
        value=value,
        members=tuple(names.values()),
        found={
            label: tuple(names[i] for i in inside if stand.of[i] == label or label in stand.spoken.get(i, ()))
            for label in (*stand.labels, *stand.codes)
        },
        majority=counts.majority or "",
        deviant=tuple((names[i], stand.of[i].name) for i in sorted(counts.deviant)),
    )


def pairs_of(rows: Sequence[ThemeRow], parts: Parts, chosen: Scope) -> tuple[Unit, list[ThemeRow]]:
    """Every document within each row as a unit of counting, and the row of each of its members."""
    members: list[Member] = []
    owners: list[ThemeRow] = []
    for row in rows:
        touched = parts.documents_of(row.id)
        for document in chosen.documents:
            if document.id in touched:
                whole = (document.id,) if document.id in parts.documents.get(row.id, ()) else ()
                passages = tuple(p for p in parts.passages.get(row.id, ()) if p[0] == document.id)
                members.append(Member(document.id, document.name, whole, passages))
                owners.append(row)
    return Unit("documents", "", tuple(members)), owners


def contradictions(
    pairs: Unit, owners: Sequence[ThemeRow], at: int, found: Standings
) -> tuple[Contradiction, ...]:
    """The rows in which documents, or one document within itself, take different positions."""
    positions: dict[ThemeRow, dict[str, list[str]]] = {}
    for i, (member, row) in enumerate(zip(pairs.members, owners, strict=True)):
        for value in found.values[at, i]:
            positions.setdefault(row, {}).setdefault(value, []).append(member.name)
    return tuple(
        Contradiction(row, tuple((value, tuple(names)) for value, names in by_value.items()))
        for row, by_value in positions.items()
        if len(by_value) > 1
    )
