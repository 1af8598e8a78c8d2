"""What documents can be filtered by: each attribute with its values, and in how many documents each stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.language.set_values import members_of
from gk_qda.language.states import VALUE, state_of
from gk_qda.models import AttributeValue
from gk_qda.names import name_key
from gk_qda.queries.cases import STATE_KEYS, attributes
from gk_qda.queries.derived_attributes import derived_attributes, order_by, places_of_values
from gk_qda.queries.document_values import of_documents, values_by_piece
from gk_qda.queries.documents import documents
from gk_qda.queries.kept import kept_until
from gk_qda.queries.pieces import pieces
from gk_qda.queries.where import FIELDS, MISSING, Where

State = Literal["value", "not_applicable", "unknown", "missing"]
_STATES: dict[str, State] = {"not_applicable": "not_applicable", "unknown": "unknown"}
_LAST: tuple[State, ...] = ("value", "not_applicable", "unknown", "missing")


@dataclass(frozen=True, slots=True)
class ValueChoice:
    """One value, as it is printed; ``value`` "" are the documents without one. A document may have several."""

    value: str
    documents: int
    state: State = "value"


@dataclass(frozen=True, slots=True)
class AttributeChoice:
    """One attribute of documents, or of the cases that they belong to; ``title`` is "" for fields of documents.

    Of one that ``is_list`` the values are what its lists hold. ``groups`` is how many columns it makes.
    """

    name: str
    title: str
    type: str
    values: tuple[ValueChoice, ...]
    is_list: bool = False
    groups: int = 0

    def condition(self, value: str) -> str:
        """How ``--where`` would say it."""
        sign = "~" if self.is_list and state_of(value) == VALUE else "="
        return f"{self.name}{sign}{value}"


@kept_until("documents", "cases", "case_members", "paragraphs", "attributes", "attribute_values", "settings")
def attribute_choices(session: Session) -> tuple[AttributeChoice, ...]:
    """The attributes by which talks differ, those of cases first, each with its values in their order.

    Spellings that ``--where`` takes for one are one; what it cannot name is left out.
    """
    talks = {document.id for document in documents(session) if not document.is_worksheet}
    told = [piece for piece in pieces(session) if piece.document_id in talks]
    columns = {name: of_documents(column, told) for name, column in values_by_piece(session).items()}
    made = _Maker(columns, len(talks), _states(session), places_of_values(session))
    found: dict[str, AttributeChoice] = {}
    for info in sorted(attributes(session), key=lambda info: info.scope != "case"):
        if info.name in columns and info.name not in found:
            found[info.name] = made.choice(info.name, info.label, info.type)
    for name, kind in FIELDS.items():
        if name not in found:
            found[name] = made.choice(name, "", kind)
    for info in derived_attributes(session):
        if info.name in columns and info.name not in found:
            found[info.name] = made.choice(info.name, info.label, info.type)
    return tuple(one for one in found.values() if not set("=~") & set(one.name) and len(one.values) > 1)


@dataclass(frozen=True)
class _Maker:
    """Makes choices of the columns of a project."""

    columns: Mapping[str, Mapping[int, Sequence[str]]]
    documents: int
    states: Mapping[str, State]
    places: Mapping[str, Mapping[str, int]]

    def choice(self, name: str, title: str, kind: str) -> AttributeChoice:
        """The attribute of this name; one of which somebody wrote several values with ";" between them is a list."""
        column, places = self.columns[name], self.places.get(name, {})
        is_list = kind == "set" or (
            kind == "choice" and any(";" in value for values in column.values() for value in values)
        )
        whole = _values(column, self.documents, self.states, places)
        parts = whole
        if is_list:
            held = {i: [part for value in values for part in _held(value)] for i, values in column.items()}
            parts = _values(held, self.documents, self.states, places)
        groups = sum(bool(one.value) for one in (parts if kind == "set" else whole))
        return AttributeChoice(name, title, kind, parts, is_list, groups)


def _held(value: str) -> Sequence[str]:
    return members_of(value) or (value,)


def _states(session: Session) -> dict[str, State]:
    """Words that stand for a state, by their key: however a table wrote "does not apply"."""
    query = (
        select(AttributeValue.value, AttributeValue.state).where(AttributeValue.state != "value").distinct()
    )
    found = {name_key(words): state for state, words in STATE_KEYS.items()}
    return found | {name_key(value): state for value, state in session.execute(query) if value}  # type: ignore[return-value]


def _values(
    column: Mapping[int, Sequence[str]],
    number: int,
    states: Mapping[str, State],
    places: Mapping[str, int],
) -> tuple[ValueChoice, ...]:
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for values in column.values():
        # "k. A." and "nicht bekannt" are one answer
        once = {states.get(key, key): value for value in values for key in (name_key(value),)}
        for key, value in once.items():
            spellings[key][value.strip()] += 1
    blank = spellings.pop(MISSING, Counter())
    missing = number - len(column) + blank.total()
    made = [
        ValueChoice(counts.most_common(1)[0][0], counts.total(), _STATES.get(key, "value"))
        for key, counts in spellings.items()
    ]
    order = order_by(places)
    made.sort(key=lambda one: (_LAST.index(one.state), order(one.value)))
    if missing:
        made.append(ValueChoice(MISSING, missing, "missing"))
    return tuple(made)


def is_answerable(session: Session, condition: str) -> bool:
    """Whether documents can be asked for a condition: not where an attribute or group of it was deleted."""
    try:
        Where.of((condition,), values_by_piece(session))
    except QdaError:
        return False
    return True
