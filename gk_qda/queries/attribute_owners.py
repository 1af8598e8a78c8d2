"""Documents and persons with the values of their attributes, as cases have them."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Document, Person
from gk_qda.queries.cases import attribute_values, attributes, cases
from gk_qda.queries.values import CaseValue

OwnerScope = Literal["case", "document", "person"]
OWNER_SCOPES: tuple[OwnerScope, ...] = ("case", "document", "person")


def attribute_owners(session: Session, scope: OwnerScope) -> list[CaseValue]:
    """Everything that has attributes of the scope, in the shape of a case; of cases only those with documents."""
    if scope == "case":
        return [case for case in cases(session) if case.documents]
    known, values = attributes(session, scope), attribute_values(session, scope)
    if not known:
        return []
    if scope == "document":
        query = select(Document.id, Document.guid, Document.name).order_by(Document.id)
    else:
        query = select(Person.id, Person.guid, Person.name).order_by(Person.id)
    return [
        CaseValue(
            id=row.id,
            guid=row.guid,
            name=row.name,
            title="",
            kind=scope,
            documents=(),
            attributes=tuple((info.name, values.get((info.id, row.id), "")) for info in known),
        )
        for row in session.execute(query)
    ]
