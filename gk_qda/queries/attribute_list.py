"""The attributes of a project, each with how many have a value of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Attribute, AttributeValue, Case, Document, Person

_OWNERS = {"case": Case, "document": Document, "person": Person}


@dataclass(frozen=True, slots=True)
class ListedAttribute:
    """``filled`` of ``base`` cases, documents or persons have a value, of whatever state."""

    scope: str
    name: str
    title: str
    type: str
    choices: tuple[str, ...]
    filled: int
    base: int


def attribute_list(session: Session) -> list[ListedAttribute]:
    """All attributes in their order."""
    bases = {
        scope: session.scalar(select(func.count()).select_from(model)) or 0
        for scope, model in _OWNERS.items()
    }
    owner = func.coalesce(AttributeValue.case_id, AttributeValue.document_id, AttributeValue.person_id)
    counted = select(AttributeValue.attribute_id, func.count(owner.distinct()))
    filled = {row[0]: row[1] for row in session.execute(counted.group_by(AttributeValue.attribute_id))}
    return [
        ListedAttribute(
            a.scope,
            a.name,
            a.title,
            a.type,
            tuple(str(choice) for choice in a.choices),
            filled.get(a.id, 0),
            bases[a.scope],
        )
        for a in session.scalars(select(Attribute).order_by(Attribute.position, Attribute.id))
    ]
