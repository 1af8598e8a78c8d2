"""How often each value occurs: of attributes, of a theme's scale, of the weights and ratings of codings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import AttributeNotFound
from gk_qda.language.set_values import members_of
from gk_qda.models import AttributeValue, Coding, Person
from gk_qda.names import name_key, sort_key
from gk_qda.project import Project
from gk_qda.project.recording import chunks
from gk_qda.queries.cases import AttributeInfo, attributes, list_choices
from gk_qda.queries.derived_attributes import columns_of_cases, derived_attributes, order_of_values
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.theme_rows import Parts, theme_rows
from gk_qda.queries.theme_values import scale_of
from gk_qda.queries.themes import ThemeCell, grid
from gk_qda.queries.values import CodeValue
from gk_qda.queries.where import FIELD_ALIASES, FIELDS

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

What = Literal["attribute", "theme_rating", "weight", "coding_rating"]
Unit = Literal["cases", "documents", "persons", "codings"]
State = Literal[
    "value",
    "not_applicable",
    "unknown",
    "missing",
    "open",  # a cell in which nothing is written yet
    "without_rating",
    "not_addressed",
    "not_asked",
    "not_coded",  # a row with nothing but answers of worksheets, of which none is coded here
    "no_source",  # no document of the filter speaks of the row
]
OUTSIDE: frozenset[State] = frozenset(("not_coded", "no_source"))  # rows that "x of n" leaves out
_UNITS: dict[str, Unit] = {"case": "cases", "document": "documents", "person": "persons"}
_FIELD = 0  # id of what is no attribute but a field of every document
_SILENT: tuple[State, ...] = (
    "not_addressed",
    "not_asked",
    "without_rating",
    "open",
    "not_coded",
    "no_source",
)
_KINDS = {unit: kind for kind, unit in _UNITS.items()}


@dataclass(frozen=True, slots=True)
class ValueCount:
    """One value, or one reason why there is none.

    ``members`` name who has it, ``member_ids`` are theirs in the same order; of codings there are only ``codings``,
    their ids.
    """

    value: str
    state: State
    n: int
    members: tuple[str, ...] = ()
    member_ids: tuple[int, ...] = ()
    codings: tuple[int, ...] = ()

    @property
    def is_in_base(self) -> bool:
        """Whether its members are among those that "x of n" counts."""
        return self.state not in OUTSIDE


@dataclass(frozen=True, slots=True)
class ValueFrequency:
    """The values of one variable. Of a set of values a member has several: then ``is_multiple``."""

    what: What
    name: str  # of the attribute, path of the code
    title: str
    unit: Unit
    counts: tuple[ValueCount, ...]
    base: int  # members with a value or without; of a theme's ratings those with material, as on its page
    valid: int  # members with a value
    is_multiple: bool = False
    code_id: int | None = None  # of the theme that is rated


@dataclass(frozen=True, eq=False)
class ValueTable:
    """Frequencies of values with the scope they hold for, and what members are made of."""

    scope: Scope
    variables: tuple[ValueFrequency, ...]
    parts: Mapping[Unit, Parts] = field(default_factory=dict, repr=False)

    def coding_ids(
        self, columns: CodingColumns, variable: ValueFrequency, count: ValueCount
    ) -> tuple[int, ...]:
        """The counted codings behind a row, in reading order: of its members, with the theme that was rated.

        Members without a document of the filter have none.
        """
        from gk_qda.analysis.segments import segment_rows

        if variable.unit == "codings":
            return count.codings
        parts = self.parts[variable.unit]
        documents = [d for member in count.member_ids for d in parts.documents.get(member, ())]
        passages = [p for member in count.member_ids for p in parts.passages.get(member, ())]
        chosen = self.scope.selection
        codes = chosen.codes if variable.code_id is None else frozenset([variable.code_id])
        selection = replace(chosen, codes=codes, ground=chosen.ground.part(documents, passages))
        rows = segment_rows(columns, self.scope.tree, selection)
        return tuple(int(i) for i in columns.id[rows])


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
    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters)
        named = _chosen_attributes(session, wanted)
        found = [_attribute(session, chosen, info) for info in named]
        themes = _chosen_themes(session, chosen, wanted)
        if themes:
            found += _themes(session, columns, chosen, themes, wanted.row_kind)
        if wanted.weights or wanted.ratings:
            found += _of_codings(project, session, chosen, wanted)
        units = {variable.unit for variable in found} - {"codings"}
        parts = {unit: theme_rows(session, chosen, _KINDS[unit])[1] for unit in units}
    return ValueTable(chosen, tuple(found), parts)


def _chosen_attributes(session: Session, wanted: Wanted) -> list[AttributeInfo]:
    known = [*attributes(session), *derived_attributes(session)]
    if wanted.is_empty:
        return known
    names = [info.name for info in known]
    known += [AttributeInfo(_FIELD, "document", name, kind) for name, kind in FIELDS.items()]
    found: list[AttributeInfo] = []
    for name in wanted.attributes:
        meant = [info for info in known if name_key(name) in (name_key(info.name), name_key(info.title))]
        if not meant and (field := FIELD_ALIASES.get(name_key(name))):
            meant = [info for info in known if info.name == field]
        if meant and any(info.id != _FIELD for info in meant):
            meant = [info for info in meant if info.id != _FIELD]  # an attribute of that name wins
        if not meant:
            raise AttributeNotFound(name=name, known=", ".join([*names, *FIELDS]))
        found += meant
    return found


def _chosen_themes(session: Session, chosen: Scope, wanted: Wanted) -> list[CodeValue]:
    if wanted.is_empty:
        return [code for code in chosen.book.codes if scale_of(session, code.id)]
    return [chosen.book.find(name) for name in wanted.themes]


def _attribute(session: Session, chosen: Scope, info: AttributeInfo) -> ValueFrequency:
    members = _members(session, chosen, info.scope)
    today: dict[int, tuple[State, str]]
    if info.id == _FIELD:
        fields = chosen.values[info.name]
        today = {p.document_id: ("value", fields[p.id]) for p in chosen.pieces if p.id in fields}
    else:
        derived = columns_of_cases(session).get(info.name, {}) if info.scope == "case" else {}
        today = {one: ("value", derived[one]) for one in members if one in derived}
        stored = _stored_values(session, info, members)
        today |= {i: told for i, told in stored.items() if i not in today or told != ("value", "")}
    choices = list_choices(session).get(info.id, ())
    values: dict[str, list[int]] = {}
    others: dict[State, list[int]] = {}
    valid = 0
    for member in members:
        state, value = today.get(member, ("missing", ""))
        parts = members_of(value, choices) if info.type == "set" else tuple(filter(None, [value]))
        if state == "value" and parts:
            valid += 1
            for part in parts:
                values.setdefault(part, []).append(member)
        else:
            others.setdefault("missing" if state == "value" else state, []).append(member)
    counts = [
        _counted(members, values[v], v) for v in sorted(values, key=order_of_values(session, info.name))
    ]
    silent: tuple[State, ...] = ("not_applicable", "unknown", "missing")
    counts += [_counted(members, others[state], "", state) for state in silent if state in others]
    return ValueFrequency(
        what="attribute",
        name=info.name,
        title=info.label,
        unit=_UNITS[info.scope],
        counts=tuple(counts),
        base=len(members),
        valid=valid,
        is_multiple=info.type == "set",
    )


def _stored_values(
    session: Session, info: AttributeInfo, members: Collection[int]
) -> dict[int, tuple[State, str]]:
    """(state, value) of today by member."""
    owner = getattr(AttributeValue, f"{info.scope}_id")
    rows = session.execute(
        select(owner, AttributeValue.state, AttributeValue.value)
        .where(AttributeValue.attribute_id == info.id)
        .order_by(AttributeValue.valid_from.is_not(None), AttributeValue.valid_from)
    )
    return {owner_id: (state, value.strip()) for owner_id, state, value in rows if owner_id in members}


def _counted(
    names: Mapping[int, str], members: Sequence[int], value: str, state: State = "value"
) -> ValueCount:
    return ValueCount(value, state, len(members), tuple(names[one] for one in members), tuple(members))


def _members(session: Session, chosen: Scope, kind: str) -> dict[int, str]:
    """Who can have a value: id -> name."""
    if kind == "document":
        return {document.id: document.name for document in chosen.documents}
    if kind == "person":
        rows, _ = theme_rows(session, chosen, "person")
        if chosen.limits_documents:
            return {row.id: row.name for row in rows}
        people = session.execute(select(Person.id, Person.name).order_by(Person.id))
        return {person.id: person.name for person in people}
    rows, _ = theme_rows(session, chosen, "case")
    return {row.id: row.name for row in rows}


def _themes(
    session: Session, columns: CodingColumns, chosen: Scope, themes: Sequence[CodeValue], row_kind: str
) -> Iterator[ValueFrequency]:
    """The ratings of the cells of each theme, counted as its page counts them."""
    cells = grid(session, columns, chosen, themes, row_kind, with_age=False)
    for theme in themes:
        scale = scale_of(session, theme.id)
        yield _ratings(theme, scale, cells.column(theme), row_kind)


def _ratings(
    theme: CodeValue, scale: Sequence[str], cells: Sequence[ThemeCell], row_kind: str
) -> ValueFrequency:
    known = {name_key(label): label for label in scale}
    names = {cell.row.id: cell.row.name for cell in cells}
    values: dict[str, list[int]] = {label: [] for label in scale}
    others: dict[State, list[int]] = {}
    for cell in cells:
        if cell.is_in_base and cell.rating:
            label = known.get(name_key(cell.rating), cell.rating)
            values.setdefault(label, []).append(cell.row.id)
        else:
            others.setdefault(_silence(cell), []).append(cell.row.id)
    counts = [_counted(names, members, v) for v, members in values.items()]
    counts += [_counted(names, others[state], "", state) for state in _SILENT if state in others]
    valid = sum(len(members) for members in values.values())
    return ValueFrequency(
        what="theme_rating",
        name=theme.path,
        title=theme.name,
        unit=_UNITS[row_kind],
        counts=tuple(counts),
        base=sum(1 for cell in cells if cell.is_in_base),
        valid=valid,
        code_id=theme.id,
    )


def _silence(cell: ThemeCell) -> State:
    if not cell.is_in_base:
        return "not_coded" if cell.has_source else "no_source"
    states: dict[str, State] = {"not_addressed": "not_addressed", "not_asked": "not_asked", "open": "open"}
    return states.get(cell.state, "without_rating")


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
