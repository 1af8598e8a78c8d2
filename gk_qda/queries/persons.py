"""Persons by name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound
from gk_qda.models import Person
from gk_qda.names import name_key


def find_person(session: Session, name: str) -> int:
    """The id of the person of this name; raises ``NotFound``."""
    found = session.scalar(select(Person.id).where(Person.name_key == name_key(name)))
    if found is None:
        raise NotFound(name=name)
    return found


def person_names(session: Session) -> list[tuple[int, str]]:
    """All persons, by id, in the order of their names."""
    rows = session.execute(select(Person.id, Person.name).order_by(Person.name_key))
    return [(row.id, row.name) for row in rows]
