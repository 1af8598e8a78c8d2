"""Where each respondent, document and case stands on a theme: a value, a mention, or nothing.

Counted are codings, never what somebody wrote about them. Imported only where something is counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, cast

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.groups import Groups
from gk_qda.models import Coding, ScaleValue
from gk_qda.names import name_key
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.filters import Scope
from gk_qda.queries.label_counts import codings_of_codes, count_labels, under
from gk_qda.queries.theme_units import Member, Unit
from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings

LabelKind = Literal[
    "value",  # a position: an evaluative sub-code, or a rating of codings
    "mentioned",  # the theme is spoken about
    "code",  # a sub-code is spoken about
    "contradictory",  # several values
    "without_value",  # spoken about, no value
    "not_addressed",
    "not_asked",
    "not_coded",  # nothing in it is coded yet, so that silence means nothing
    "open",  # of a rating: nobody has looked yet
]


@dataclass(frozen=True, slots=True)
class Label:
    """What can be said of a member; values and sub-codes carry their name."""

    kind: LabelKind
    name: str = ""


@dataclass(frozen=True, eq=False)
class Standings:
    """For each unit and member its one standing, and the sub-codes it speaks about besides."""

    is_evaluative: bool  # there are values, so that members *are* something instead of mentioning it
    labels: tuple[Label, ...]  # the standings that occur, in order; values with no member too
    codes: tuple[Label, ...]  # the sub-codes that are no values
    of: Mapping[tuple[int, int], Label] = field(repr=False)  # (unit, member)
    values: Mapping[tuple[int, int], tuple[str, ...]] = field(repr=False)  # all values found there
    spoken: Mapping[tuple[int, int], frozenset[Label]] = field(repr=False)  # sub-codes found there


@dataclass(frozen=True, eq=False)
class ThemeCodings:
    """The counting codings of a theme, and which carry which value or sub-code."""

    theme: CodeValue
    found: CountedCodings
    values: Mapping[str, NDArray[np.bool_]]
    codes: Mapping[str, NDArray[np.bool_]]


def theme_codings(session: Session, columns: CodingColumns, chosen: Scope, theme: CodeValue) -> ThemeCodings:
    """Look up the codings of a theme and sort them under its values and its direct sub-codes.

    Values are sub-codes with the name of a value of the theme's scale, and ratings of codings.
    """
    tree, book = chosen.tree, chosen.book
    found = codings_of_codes(columns, tree, chosen.selection, [theme.id])
    below = [code for code in book.codes if code.id in set(book.descendants([theme.id]))]
    scale = scale_of(session, theme.id)
    by_name = {name_key(label): label for label in scale}
    parent_scale = {name_key(label) for label in scale_of(session, theme.parent_id)}
    values: dict[str, NDArray[np.bool_]] = {}
    valued: set[int] = set()
    for code in below:
        own_value = code.id == theme.id and name_key(code.name) in parent_scale
        label = code.name if own_value else by_name.get(name_key(code.name))
        if label is not None and (own_value or code.id != theme.id):
            mask = under(tree, found, code.id, chosen.selection)
            values[label] = values[label] | mask if label in values else mask
            valued.update(book.descendants([code.id]))
    for rating, ids in _ratings(session, book, theme).items():
        mask = np.isin(columns.id[found.row], ids)
        if mask.any():
            label = by_name.get(name_key(rating), rating)
            values[label] = values[label] | mask if label in values else mask
    ordered = [label for label in scale if label in values]
    ordered += [label for label in values if label not in scale]
    has_technical = theme.is_technical or chosen.filters.include_technical
    codes = {
        code.name: under(tree, found, code.id, chosen.selection)
        for code in book.children(theme.id)
        if code.id not in valued and (has_technical or not code.is_technical)
    }
    return ThemeCodings(theme, found, {label: values[label] for label in ordered}, codes)


def thematic_codings(columns: CodingColumns, chosen: Scope) -> CountedCodings:
    """Every counting coding: what holds none of them is not coded yet, and its silence means nothing."""
    main = [code.id for code in chosen.book.codes if code.level == 1 and not code.is_technical]
    return codings_of_codes(columns, chosen.tree, chosen.selection, main)


def scale_of(session: Session, code_id: int | None) -> list[str]:
    """The values of a theme's scale in order; empty without one."""
    query = select(ScaleValue.label).where(ScaleValue.code_id == code_id)
    return list(session.scalars(query.order_by(ScaleValue.position, ScaleValue.id)))


def _ratings(session: Session, book: Codebook, theme: CodeValue) -> dict[str, list[int]]:
    """The ratings that codings of the theme carry, each with the ids of the codings."""
    query = select(Coding.id, Coding.rating).where(
        Coding.code_id.in_(book.descendants([theme.id])), Coding.rating != ""
    )
    found: dict[str, list[int]] = {}
    for coding_id, rating in session.execute(query.order_by(Coding.id)):
        found.setdefault(rating, []).append(coding_id)
    return found


def standings(
    chosen: Scope,
    codings: ThemeCodings,
    units: Sequence[Unit],
    anything: CountedCodings,
    not_asked: Collection[tuple[str, int]] = (),
) -> Standings:
    """Where every member of the units stands.

    ``anything`` are all ``thematic_codings``, ``not_asked`` the (unit, member id) known not to be asked.
    """
    groups = _groups(units)
    masks = [*codings.values.values(), *codings.codes.values(), np.ones(len(codings.found), bool)]
    counts = count_labels(codings.found, masks, groups, chosen.selection).counts > 0
    coded = count_labels(anything, [np.ones(len(anything), bool)], groups, chosen.selection).counts[0]
    of: dict[tuple[int, int], Label] = {}
    values: dict[tuple[int, int], tuple[str, ...]] = {}
    spoken: dict[tuple[int, int], frozenset[Label]] = {}
    names, codes = tuple(codings.values), tuple(Label("code", name) for name in codings.codes)
    for at, (unit, member) in enumerate(cast("tuple[tuple[int, int], ...]", groups.keys)):
        found = counts[:, at]
        values[unit, member] = tuple(n for n, there in zip(names, found, strict=False) if there)
        within = found[len(names) : len(names) + len(codes)]
        spoken[unit, member] = frozenset(c for c, there in zip(codes, within, strict=True) if there)
        asked = (units[unit].what, units[unit].members[member].id) not in not_asked
        of[unit, member] = _standing(
            values[unit, member],
            bool(found[-1]),
            is_coded=bool(coded[at]),
            is_asked=asked,
            scaled=bool(names),
        )
    return Standings(bool(names), _occurring(names, of.values()), codes, of, values, spoken)


def _groups(units: Sequence[Unit]) -> Groups:
    members = [((at, i), member) for at, unit in enumerate(units) for i, member in enumerate(unit.members)]
    return Groups.of(
        {key: member.whole for key, member in members}, {key: member.passages for key, member in members}
    )


def _standing(
    values: tuple[str, ...], spoken: bool, *, is_coded: bool, is_asked: bool, scaled: bool
) -> Label:
    if len(values) == 1:
        return Label("value", values[0])
    if values:
        return Label("contradictory")
    if spoken:
        return Label("without_value" if scaled else "mentioned")
    if not is_asked:
        return Label("not_asked")
    return Label("not_addressed" if is_coded else "not_coded")


def _occurring(values: tuple[str, ...], found: Iterable[Label]) -> tuple[Label, ...]:
    """Values, or the mention, and silence always; the rest where it occurs."""
    there = set(found)
    always = [Label("value", name) for name in values] or [Label("mentioned")]
    between = [Label("contradictory"), Label("without_value")]
    closing = [Label("not_asked"), Label("not_coded")]
    return (
        *always,
        *(label for label in between if label in there),
        Label("not_addressed"),
        *(label for label in closing if label in there),
    )


def members_with(unit_at: int, unit: Unit, found: Standings, label: Label) -> tuple[Member, ...]:
    """The members of a unit with a standing, or with a sub-code."""
    return tuple(
        member
        for at, member in enumerate(unit.members)
        if found.of[unit_at, at] == label or label in found.spoken[unit_at, at]
    )
