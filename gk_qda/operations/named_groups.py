"""Groups of cases kept as a condition under a name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken, NotFound
from gk_qda.names import name_key
from gk_qda.operations.settings import set_setting
from gk_qda.queries.cases import attributes
from gk_qda.queries.named_groups import NamedGroup, named_groups, values_of_cases
from gk_qda.queries.sets import named_sets
from gk_qda.queries.where import FIELD_ALIASES, FIELDS, Where

_FIELDS = (*FIELDS, *FIELD_ALIASES, "document", "case", "kind", "person", "set")


def save_group(session: Session, *, name: str, condition: str) -> None:
    """Keep a condition under a name, behind the others.

    Raises ``NameEmpty``, ``NameTaken`` (an attribute, a set of cases or another group), and what is wrong with the
    condition.
    """
    name = _free(session, name)
    _check(session, condition)
    _store(session, [*named_groups(session), NamedGroup(name, condition.strip())])


def change_group(
    session: Session, *, name: str, condition: str | None = None, new_name: str | None = None
) -> None:
    """Another condition, or another name; raises what ``save_group`` raises."""
    found = _find(session, name)
    if condition is not None:
        _check(session, condition)
    kept = NamedGroup(
        _free(session, new_name, but=found.name) if new_name is not None else found.name,
        found.condition if condition is None else condition.strip(),
    )
    _store(session, [kept if one == found else one for one in named_groups(session)])


def delete_group(session: Session, *, name: str) -> None:
    """Forget a condition; its cases stay."""
    found = _find(session, name)
    _store(session, [one for one in named_groups(session) if one != found])


def require_free(session: Session, name: str, *, but: str = "") -> None:
    """Raise ``NameEmpty``, or ``NameTaken`` where an attribute, another set of cases or group has the name."""
    _free(session, name, but=but)


def require_no_group(session: Session, name: str) -> None:
    """Raise ``NameTaken`` where a set of cases or a group has the name that an attribute is to get."""
    taken = [one.name for one in named_sets(session, "cases")]
    taken += [one.name for one in named_groups(session)]
    if name_key(name) in map(name_key, taken):
        raise NameTaken(name=name.strip())


def _store(session: Session, groups: list[NamedGroup]) -> None:
    set_setting(session, "case_groups", [{"name": one.name, "where": one.condition} for one in groups])


def _find(session: Session, name: str) -> NamedGroup:
    found = next((one for one in named_groups(session) if name_key(one.name) == name_key(name)), None)
    if found is None:
        raise NotFound(name=name.strip())
    return found


def _check(session: Session, condition: str) -> None:
    Where.of((condition,), values_of_cases(session))


def _free(session: Session, name: str, *, but: str = "") -> str:
    name = " ".join(name.split())
    if not name:
        raise NameEmpty
    taken = [*_FIELDS, *(info.name for info in attributes(session))]
    taken += [one.name for one in named_sets(session, "cases") if one.name != but]
    taken += [one.name for one in named_groups(session) if one.name != but]
    if name_key(name) in map(name_key, taken):
        raise NameTaken(name=name)
    return name
