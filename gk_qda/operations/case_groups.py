"""Sets of cases and kept conditions by their names: whoever types a name need not know which of the two it is."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from gk_qda.errors.domain import GroupIsCondition, GroupIsSet
from gk_qda.operations import named_groups, sets
from gk_qda.operations.cases import find_case
from gk_qda.queries.group_list import find_listed_group


def add_case_group(
    session: Session, *, name: str, condition: str = "", case_names: Sequence[str] = ()
) -> None:
    """Keep a condition under a name, or (no condition) a set of cases.

    Raises ``CaseNotFound``, and what is wrong with the name or the condition.
    """
    if condition:
        named_groups.save_group(session, name=name, condition=condition)
    else:
        named_groups.require_free(session, name)
        sets.save_set(session, kind="cases", name=name, member_ids=_ids(session, case_names))


def change_case_group(
    session: Session,
    *,
    name: str,
    condition: str | None = None,
    more: Sequence[str] = (),
    fewer: Sequence[str] = (),
) -> None:
    """Another condition, or cases (names) in and out of a set.

    Raises ``NotFound``, ``CaseNotFound``, ``GroupIsSet`` or ``GroupIsCondition`` where the group is the other kind.
    """
    group = find_listed_group(session, name)
    if condition is not None:
        if group.is_set:
            raise GroupIsSet(name=group.name)
        named_groups.change_group(session, name=group.name, condition=condition)
    if more or fewer:
        if group.set_id is None:
            raise GroupIsCondition(name=group.name, condition=group.condition)
        gone = set(_ids(session, fewer))
        kept = [case_id for case_id in (*group.members, *_ids(session, more)) if case_id not in gone]
        sets.update_set(session, set_id=group.set_id, member_ids=kept)
    session.info.get("details", {}).setdefault("name", group.name)


def rename_case_group(session: Session, *, name: str, new_name: str) -> None:
    """Another name; raises ``NotFound``, ``NameEmpty`` and ``NameTaken``."""
    group = find_listed_group(session, name)
    if group.set_id is None:
        named_groups.change_group(session, name=group.name, new_name=new_name)
    else:
        named_groups.require_free(session, new_name, but=group.name)
        sets.rename_set(session, set_id=group.set_id, name=new_name)


def delete_case_group(session: Session, *, name: str) -> None:
    """Forget a set or a condition; its cases stay. Raises ``NotFound``."""
    group = find_listed_group(session, name)
    if group.set_id is None:
        named_groups.delete_group(session, name=group.name)
    else:
        sets.delete_set(session, set_id=group.set_id)


def _ids(session: Session, names: Sequence[str]) -> list[int]:
    return [find_case(session, name).id for name in names]
