"""Cases and attributes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CaseNotFound, NameEmpty, NameTaken
from gk_qda.language.states import state_of
from gk_qda.models import (
    Attribute,
    AttributeValue,
    Case,
    CaseMember,
)
from gk_qda.names import name_key
from gk_qda.operations.case_summaries import forget_case_summary
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.named_groups import require_no_group
from gk_qda.operations.worksheet_texts import delete_texts, rename_texts
from gk_qda.queries.cases import STATE_KEYS
from gk_qda.queries.worksheet_texts import answer_documents


def ensure_case(session: Session, name: str, *, title: str = "", kind: str = "") -> Case:
    """The case of this name, made where there is none."""
    name = name.strip()
    if not name:
        raise NameEmpty
    case = session.scalars(select(Case).where(Case.name_key == name_key(name))).first()
    if case is None:
        position = session.scalar(select(func.count()).select_from(Case)) or 0
        case = Case(name=name, name_key=name_key(name), title=title, kind=kind, position=position)
        session.add(case)
        session.flush()
    elif title:
        case.title = title
    return case


def find_case(session: Session, name: str) -> Case:
    """The case of this name or title; raises ``CaseNotFound``."""
    key = name_key(name)
    case = session.scalars(select(Case).where(Case.name_key == key)).first()
    if case is None:
        titled = [c for c in session.scalars(select(Case)) if name_key(c.title) == key]
        if len(titled) != 1:
            raise CaseNotFound(name=name)
        case = titled[0]
    return case


def rename_case(session: Session, *, case_id: int, name: str, title: str | None = None) -> None:
    """Give a case another name, and a title if wanted."""
    if not name.strip():
        raise NameEmpty
    taken = session.scalar(select(Case.id).where(Case.name_key == name_key(name), Case.id != case_id))
    if taken is not None:
        raise NameTaken(name=name)
    case = session.get_one(Case, case_id)
    case.name, case.name_key = name.strip(), name_key(name)
    if title is not None:
        case.title = title
    rename_texts(session, case_id)


def assign_document(session: Session, *, document_id: int, case_id: int | None) -> None:
    """Make a document part of a case and of no other; None takes it out of every case."""
    whole = select(CaseMember).where(CaseMember.document_id == document_id, CaseMember.speaker_id.is_(None))
    for member in session.scalars(whole.where(CaseMember.start.is_(None))):
        if member.case_id == case_id:
            return
        session.delete(member)
    session.flush()
    if case_id is not None:
        session.add(CaseMember(case_id=case_id, document_id=document_id))


def delete_case(session: Session, *, case_id: int) -> None:
    """Remove a case with attributes, worksheet answers, their texts and summaries; its documents stay."""
    forget_case_summary(session, case_id=case_id)
    texts = [document for (_, case), document in answer_documents(session).items() if case == case_id]
    if texts:
        delete_texts(session, texts)
    delete_with_dependents(session, Case, [case_id])


def ensure_attribute(session: Session, name: str, *, scope: str, **values: Any) -> Attribute:
    """The attribute of this name for cases, documents or persons, made where there is none.

    Raises ``NameEmpty``, and ``NameTaken`` where a set or a group of cases has the name.
    """
    if not name.strip():
        raise NameEmpty
    key = name_key(name)
    found = session.scalars(
        select(Attribute).where(Attribute.scope == scope, Attribute.name_key == key)
    ).first()
    if found is None:
        require_no_group(session, name)
        position = session.scalar(select(func.count()).select_from(Attribute)) or 0
        found = Attribute(scope=scope, name=name.strip(), name_key=key, position=position, **values)
        session.add(found)
        session.flush()
    return found


def _shown(value: AttributeValue) -> str:
    """As tables write it."""
    return value.value if value.state == "value" else value.value or STATE_KEYS[value.state]


def set_attribute_title(session: Session, *, attribute_id: int, title: str) -> None:
    """What people read instead of the name of an attribute; "" is the name again."""
    session.get_one(Attribute, attribute_id).title = title.strip()


def set_attribute(session: Session, *, attribute_id: int, owner: str, owner_id: int, value: str) -> None:
    """Set what is known; an empty ``value`` means missing. ``owner`` is case, document or person.

    A table shows the newest of several dated values: that one is set, and where it says the same nothing changes.
    """
    column = getattr(AttributeValue, f"{owner}_id")
    stored = session.scalars(
        select(AttributeValue)
        .where(AttributeValue.attribute_id == attribute_id, column == owner_id)
        .order_by(AttributeValue.valid_from.is_(None), AttributeValue.valid_from.desc())
    ).first()
    if stored is not None and stored.valid_from is not None and _shown(stored) == value.strip():
        return
    state = state_of(value)
    if state == "missing":
        if stored is not None:
            session.delete(stored)
        return
    if stored is None:
        stored = AttributeValue(attribute_id=attribute_id, **{f"{owner}_id": owner_id})
        session.add(stored)
    stored.state, stored.value = state, value.strip()
