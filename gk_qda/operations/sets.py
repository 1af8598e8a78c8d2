"""Sets that people keep under a name: documents, codes or cases."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, SetNameTaken
from gk_qda.models import NamedSet, SetMember
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.project import delete_rows, insert_rows
from gk_qda.queries.sets import SetKind

_MEMBER = {"documents": "document_id", "codes": "code_id", "cases": "case_id"}


def save_set(session: Session, *, kind: SetKind, name: str, member_ids: Iterable[int]) -> int:
    """Keep members under a name, behind the other sets of their kind; returns the id of the set.

    Raises ``NameEmpty``, and ``SetNameTaken`` where another set of the kind has the name.
    """
    free = _free(session, kind, name)
    number = session.scalar(select(func.count()).select_from(NamedSet).where(NamedSet.kind == kind)) or 0
    made = NamedSet(kind=kind, name=free, name_key=name_key(free), position=number)
    session.add(made)
    session.flush()
    _put(session, made, member_ids)
    return made.id


def rename_set(session: Session, *, set_id: int, name: str) -> None:
    """Another name for a set; raises ``NameEmpty`` or ``SetNameTaken``."""
    found = session.get_one(NamedSet, set_id)
    found.name = _free(session, found.kind, name, but=set_id)
    found.name_key = name_key(found.name)


def update_set(session: Session, *, set_id: int, member_ids: Iterable[int]) -> None:
    """Put other members into a set in place of those it has."""
    old = list(session.scalars(select(SetMember.id).where(SetMember.set_id == set_id)))
    delete_rows(session, SetMember, old)
    _put(session, session.get_one(NamedSet, set_id), member_ids)


def delete_set(session: Session, *, set_id: int) -> None:
    """Forget a set; its documents, codes or cases stay."""
    delete_with_dependents(session, NamedSet, [set_id])


def move_set(session: Session, *, set_id: int, position: int) -> None:
    """Put a set at a place (from 0) among the other sets of its kind."""
    moved = session.get_one(NamedSet, set_id)
    others = [
        one
        for one in session.scalars(
            select(NamedSet).where(NamedSet.kind == moved.kind).order_by(NamedSet.position, NamedSet.id)
        )
        if one.id != set_id
    ]
    others.insert(max(0, position), moved)
    for place, one in enumerate(others):
        if one.position != place:
            one.position = place


def _put(session: Session, owner: NamedSet, member_ids: Iterable[int]) -> None:
    column = _MEMBER[owner.kind]
    rows = [
        {"set_id": owner.id, column: member, "position": place}
        for place, member in enumerate(dict.fromkeys(member_ids))
    ]
    insert_rows(session, SetMember, rows)


def _free(session: Session, kind: str, name: str, *, but: int | None = None) -> str:
    """The name without blanks around it, if no other set of the kind has it."""
    if not name.strip():
        raise NameEmpty
    query = select(NamedSet.name).where(NamedSet.kind == kind, NamedSet.name_key == name_key(name))
    if but is not None:
        query = query.where(NamedSet.id != but)
    if taken := session.scalar(query):
        raise SetNameTaken(name=taken)
    return name.strip()
