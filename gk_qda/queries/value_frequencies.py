"""How often each value occurs: of attributes, of a theme's scale, of the weights and ratings of codings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import AttributeNotFound
from gk_qda.models import AttributeValue, Coding, Person
from gk_qda.names import name_key, sort_key
from gk_qda.project import Project
from gk_qda.project.recording import chunks
from gk_qda.queries.cases import AttributeInfo, attributes
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.theme_cells import stored_cells
from gk_qda.queries.theme_rows import theme_rows
from gk_qda.queries.theme_values import scale_of
from gk_qda.queries.values import CodeValue

What = Literal["attribute", "theme_rating", "weight", "coding_rating"]
Unit = Literal["cases", "documents", "persons", "codings"]
State = Literal[
    "value",
    "not_applicable",
    "unknown",
    "missing",
    "without_rating",  # looked at or not: nobody rated it
    "not_addressed",
    "not_asked",
    "no_source",  # no document of the filter speaks of the row
]
_UNITS = {"case": "cases", "document": "documents", "person": "persons"}


@dataclass(frozen=True, slots=True)
class ValueCount:
    """One value, or one reason why there is none; ``members`` name who has it, ``codings`` are ids of those."""

    value: str
    state: State
    n: int
    members: tuple[str, ...] = ()
    codings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueFrequency:
    """The values of one variable. Of a set of values a member has several: then ``is_multiple``."""

    what: What
    name: str  # of the attribute, path of the code
    title: str
    unit: Unit
    counts: tuple[ValueCount, ...]
    base: int  # members looked at, with a value or not
    valid: int  # members with a value
    is_multiple: bool = False


@dataclass(frozen=True, eq=False)
class ValueTable:
    """Frequencies of values with the scope they hold for."""

    scope: Scope
    variables: tuple[ValueFrequency, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which variables are asked for; nothing at all: every attribute, and every theme that has a scale."""

    attributes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()  # ratings of their cells
    row_kind: str = "case"  # of these cells: case | document | person
    weights: bool = False  # of the codings of the filter
    ratings: bool = False  # the same

    @property
    def is_empty(self) -> bool:
        """Whether nothing was named."""
        return not (self.attributes or self.themes or self.weights or self.ratings)


def value_frequencies(project: Project, filters: Filters, wanted: Wanted | None = None) -> ValueTable:
    """Count values. Raises ``AttributeNotFound``, ``CodeNotFound`` and what the filters raise.

    Attributes count cases, documents or persons of the filters; cases without a document stay as long as no filter
    speaks about documents. Weights and ratings count the codings of the filters.
    """
    wanted = wanted or Wanted()
    with project.read() as session:
        chosen = scope(session, filters)
        named = _chosen_attributes(session, wanted)
        found = [_attribute(session, chosen, info) for info in named]
        themes = _chosen_themes(session, chosen, wanted)
        found += [_theme(session, chosen, theme, wanted.row_kind) for theme in themes]
        if wanted.weights or wanted.ratings:
            found += _of_codings(project, session, chosen, wanted)
    return ValueTable(chosen, tuple(found))


def _chosen_attributes(session: Session, wanted: Wanted) -> list[AttributeInfo]:
    known = attributes(session)
    if wanted.is_empty:
        return known
    found: list[AttributeInfo] = []
    for name in wanted.attributes:
        meant = [info for info in known if name_key(name) in (name_key(info.name), name_key(info.title))]
        if not meant:
            raise AttributeNotFound(name=name, known=", ".join(info.name for info in known) or "–")
        found += meant
    return found


def _chosen_themes(session: Session, chosen: Scope, wanted: Wanted) -> list[CodeValue]:
    if wanted.is_empty:
        return [code for code in chosen.book.codes if scale_of(session, code.id)]
    return [chosen.book.find(name) for name in wanted.themes]


def _attribute(session: Session, chosen: Scope, info: AttributeInfo) -> ValueFrequency:
    members = _members(session, chosen, info.scope)
    owner = getattr(AttributeValue, f"{info.scope}_id")
    rows = session.execute(
        select(owner, AttributeValue.state, AttributeValue.value)
        .where(AttributeValue.attribute_id == info.id)
        .order_by(AttributeValue.valid_from.is_not(None), AttributeValue.valid_from)
    )
    today = {owner_id: (state, value.strip()) for owner_id, state, value in rows if owner_id in members}
    values: dict[str, list[str]] = {}
    others: dict[State, list[str]] = {}
    valid = 0
    for member, name in members.items():
        state, value = today.get(member, ("missing", ""))
        parts = [part.strip() for part in value.split(";")] if info.type == "set" else [value]
        if state == "value" and any(parts):
            valid += 1
            for part in dict.fromkeys(filter(None, parts)):
                values.setdefault(part, []).append(name)
        else:
            others.setdefault("missing" if state == "value" else state, []).append(name)
    counts = [ValueCount(v, "value", len(values[v]), tuple(values[v])) for v in _ordered(values, info.type)]
    silent: tuple[State, ...] = ("not_applicable", "unknown", "missing")
    counts += [
        ValueCount("", state, len(others[state]), tuple(others[state])) for state in silent if state in others
    ]
    return ValueFrequency(
        what="attribute",
        name=info.name,
        title=info.label,
        unit=_UNITS[info.scope],  # type: ignore[arg-type]
        counts=tuple(counts),
        base=len(members),
        valid=valid,
        is_multiple=info.type == "set",
    )


def _members(session: Session, chosen: Scope, kind: str) -> dict[int, str]:
    """Who can have a value: id -> name."""
    if kind == "document":
        return {document.id: document.name for document in chosen.documents}
    if kind == "person":
        rows, _ = theme_rows(session, chosen, "person")
        if chosen.limits_documents:
            return {row.id: row.name for row in rows}
        return dict(session.execute(select(Person.id, Person.name).order_by(Person.id)).tuples())
    rows, _ = theme_rows(session, chosen, "case")
    return {row.id: row.name for row in rows}


def _ordered(values: Iterable[str], kind: str) -> list[str]:
    """Numbers by their size, everything else in German order."""

    def key(value: str) -> tuple[object, ...]:
        if kind == "number":
            try:
                return 0, float(value.replace(",", ".")), ()
            except ValueError:
                return 1, 0.0, sort_key(value)
        return 0, 0.0, sort_key(value)

    return sorted(values, key=key)


def _theme(session: Session, chosen: Scope, theme: CodeValue, row_kind: str) -> ValueFrequency:
    rows, _ = theme_rows(session, chosen, row_kind)
    cells = stored_cells(session, row_kind, [theme.id])
    scale = scale_of(session, theme.id)
    known = {name_key(label): label for label in scale}
    values: dict[str, list[str]] = {label: [] for label in scale}
    others: dict[State, list[str]] = {}
    for row in rows:
        cell = cells.get((row.id, theme.id))
        if cell is not None and cell.rating:
            label = known.get(name_key(cell.rating), cell.rating)
            values.setdefault(label, []).append(row.name)
        else:
            others.setdefault(_silence(row.sources, cell.state if cell else "open"), []).append(row.name)
    counts = [ValueCount(v, "value", len(names), tuple(names)) for v, names in values.items()]
    silent: tuple[State, ...] = ("not_addressed", "not_asked", "without_rating", "no_source")
    counts += [
        ValueCount("", state, len(others[state]), tuple(others[state])) for state in silent if state in others
    ]
    valid = sum(len(names) for names in values.values())
    return ValueFrequency(
        what="theme_rating",
        name=theme.path,
        title=theme.name,
        unit=_UNITS[row_kind],  # type: ignore[arg-type]
        counts=tuple(counts),
        base=len(rows),
        valid=valid,
    )


def _silence(sources: Sequence[str], state: str) -> State:
    if state == "not_addressed":
        return "not_addressed"
    if state == "not_asked":
        return "not_asked"
    return "without_rating" if sources else "no_source"


def _of_codings(
    project: Project, session: Session, chosen: Scope, wanted: Wanted
) -> Iterator[ValueFrequency]:
    """Weights and ratings of the codings of each chosen code with its sub-codes, or of all together."""
    from gk_qda.analysis.segments import segment_rows

    columns = coding_columns(project)
    for code in chosen.codes or (None,):
        codes = chosen.selection.codes if code is None else frozenset([code.id])
        rows = segment_rows(columns, chosen.tree, replace(chosen.selection, codes=codes))
        ids = [int(i) for i in columns.id[rows]]
        stored = _stored(session, ids)
        ids = [i for i in ids if i in stored]
        if wanted.weights:
            weights = {i: str(stored[i][0]) for i in ids if stored[i][0] is not None}
            order = sorted(set(weights.values()), key=int)
            yield _of_values("weight", code, weights, ids, order)
        if wanted.ratings:
            ratings = {i: stored[i][1] for i in ids if stored[i][1]}
            scale = scale_of(session, code.id) if code is not None else []
            order = [*scale, *sorted(set(ratings.values()) - set(scale), key=sort_key)]
            yield _of_values("coding_rating", code, ratings, ids, order)


def _of_values(
    what: What, code: CodeValue | None, values: Mapping[int, str], ids: Sequence[int], order: Sequence[str]
) -> ValueFrequency:
    """The values of codings in this order, those without one last."""
    inside: dict[str, list[int]] = {value: [] for value in order}
    for coding, value in values.items():
        inside[value].append(coding)
    counts = [ValueCount(v, "value", len(found), codings=tuple(found)) for v, found in inside.items()]
    without = tuple(coding for coding in ids if coding not in values)
    if without:
        counts.append(ValueCount("", "missing", len(without), codings=without))
    name, title = (code.path, code.name) if code is not None else ("", "")
    return ValueFrequency(what, name, title, "codings", tuple(counts), len(ids), len(values))


def _stored(session: Session, ids: Sequence[int]) -> dict[int, tuple[int | None, str]]:
    found: dict[int, tuple[int | None, str]] = {}
    for part in chunks(ids):
        query = select(Coding.id, Coding.weight, Coding.rating).where(Coding.id.in_(part))
        found.update((row[0], (row[1], row[2])) for row in session.execute(query))
    return found
