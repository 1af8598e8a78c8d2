"""What can stand as heads over the rows of the themes desk: attributes, kept groups, and a condition somebody typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.names import name_key
from gk_qda.queries.cases import attribute_values, attributes
from gk_qda.queries.derived_attributes import places_of_values
from gk_qda.queries.document_values import values_by_document
from gk_qda.queries.filters import Scope
from gk_qda.queries.named_groups import add_groups, named_groups, values_of_cases, yes_and_no
from gk_qda.queries.phases import phase_name
from gk_qda.queries.theme_rows import ThemeRow
from gk_qda.queries.where import Where

_GROUPING = ("choice", "boolean")
Values = Mapping[str, Mapping[int, str]]


def row_groups(
    session: Session, chosen: Scope, row_kind: str, rows: Sequence[ThemeRow], condition: str = ""
) -> dict[str, dict[int, str]]:
    """``{name: {row id: value}}`` of the attributes that can group the rows, and of the condition if they have answers.

    A condition has the values of a kept group, "ja" and "nein"; documents are asked for the value of their date.
    """
    values = _values(session, row_kind, [row.id for row in rows])
    known = attributes(session) if row_kind == "document" else attributes(session, row_kind)
    offered = [info.name for info in known if info.type in _GROUPING]
    if row_kind == "case":
        offered += [phase_name(info.name) for info in known if info.type in ("month", "date")]
    if row_kind != "person":
        offered += [one.name for one in named_groups(session)]
    found = {n: {row.id: values[n].get(row.id, "") for row in rows} for n in offered if n in values}
    if condition and condition not in found:
        try:
            fitting = Where.of((condition,), values)
        except QdaError:  # these rows have no such attribute, or it was deleted
            return found
        yes, no = yes_and_no(session)
        found[condition] = {row.id: yes if fitting.holds(row.id) else no for row in rows}
    return found


def places_of_groups(session: Session, condition: str = "") -> dict[str, Mapping[str, int]]:
    """In which order the values of attributes stand, and the answers to the condition."""
    answers = {name_key(word): place for place, word in enumerate(yes_and_no(session))}
    return {**places_of_values(session), **({condition: answers} if condition else {})}


def require_condition(session: Session, row_kind: str, condition: str) -> None:
    """Raise what is wrong with a condition for rows of a kind."""
    Where.of((condition,), _values(session, row_kind, ()))


def _values(session: Session, row_kind: str, ids: Collection[int]) -> Values:
    """What rows of a kind can be asked for, by name."""
    if row_kind == "document":
        return values_by_document(session)
    if row_kind == "case":
        return add_groups(session, dict(values_of_cases(session)), ids)
    known = {info.id: info.name for info in attributes(session, row_kind)}
    found: dict[str, dict[int, str]] = {name: {} for name in known.values()}
    for (attribute_id, owner_id), value in attribute_values(session, row_kind).items():
        if attribute_id in known:
            found[known[attribute_id]][owner_id] = value
    return found
