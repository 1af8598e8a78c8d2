"""The values of one case with the days from which they hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Attribute, AttributeValue


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value of an attribute; ``valid_from`` None: it was always so. ``state``: value | not_applicable |
    unknown."""

    attribute: str  # its title, or its name
    state: str
    value: str
    valid_from: dt.date | None


def dated_values(session: Session, case_id: int) -> list[DatedValue]:
    """Every value of a case, by attribute and then by day."""
    query = (
        select(Attribute.title, Attribute.name, AttributeValue)
        .join(AttributeValue, AttributeValue.attribute_id == Attribute.id)
        .where(AttributeValue.case_id == case_id)
        .order_by(
            Attribute.position,
            Attribute.id,
            AttributeValue.valid_from.is_not(None),
            AttributeValue.valid_from,
        )
    )
    return [
        DatedValue(title or name, value.state, value.value, value.valid_from)
        for title, name, value in session.execute(query)
    ]
