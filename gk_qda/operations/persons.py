"""Persons: who speaks, across documents; named by a pseudonym."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken
from gk_qda.models import AttributeValue, Memo, Person, Speaker, Summary, SummaryEvidence
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.project import update_rows


def ensure_person(session: Session, name: str) -> Person:
    """The person of this name, made where there is none; raises ``NameEmpty``."""
    name = name.strip()
    if not name:
        raise NameEmpty
    person = session.scalars(select(Person).where(Person.name_key == name_key(name))).first()
    if person is None:
        person = Person(name=name, name_key=name_key(name))
        session.add(person)
        session.flush()
    return person


def rename_person(session: Session, *, person_id: int, name: str) -> None:
    """Give a person another name; raises ``NameEmpty`` or ``NameTaken``."""
    name = name.strip()
    if not name:
        raise NameEmpty
    others = select(Person.id).where(Person.name_key == name_key(name), Person.id != person_id)
    if session.scalars(others).first() is not None:
        raise NameTaken(name=name)
    person = session.get_one(Person, person_id)
    person.name, person.name_key = name, name_key(name)


def merge_persons(session: Session, *, person_ids: Sequence[int], into_id: int) -> None:
    """Make several persons one: speakers, attributes, notes and summaries move to it, the others go.

    Where both have a value of an attribute, its own stays; where both have a summary of a theme, the other's
    text is put behind its own.
    """
    into = session.get_one(Person, into_id)
    for person_id in dict.fromkeys(person_ids):
        if person_id == into_id:
            continue
        person = session.get_one(Person, person_id)
        into.comment = "\n".join(part for part in (into.comment, person.comment) if part)
        session.flush()
        for model in (Speaker, Memo):
            _move(session, model, _of(session, model, person_id), into_id)
        _move_attributes(session, person_id, into_id)
        _move_summaries(session, person_id, into_id)
        delete_with_dependents(session, Person, [person_id])
    session.info.get("details", {}).setdefault("name", into.name)


def delete_persons(session: Session, *, person_ids: Sequence[int]) -> None:
    """Remove persons with their attributes, notes and summaries; their speakers are nobody's from then on."""
    delete_with_dependents(session, Person, person_ids)
    session.info.get("details", {}).setdefault("n", len(person_ids))


def drop_unknown(session: Session, *, person_ids: Sequence[int]) -> None:
    """Remove those of whom nothing is left: no speaker, no attribute, no note, no summary, no comment."""
    known: set[int | None] = set()
    for model in (Speaker, AttributeValue, Memo, Summary):
        known.update(session.scalars(select(model.person_id).where(model.person_id.in_(person_ids))))
    noted = select(Person.id).where(Person.id.in_(person_ids), Person.comment != "")
    known.update(session.scalars(noted))
    delete_with_dependents(session, Person, [one for one in person_ids if one not in known])


def _of(session: Session, model: Any, person_id: int) -> list[int]:
    return list(session.scalars(select(model.id).where(model.person_id == person_id)))


def _move(session: Session, model: Any, ids: Sequence[int], into_id: int) -> None:
    update_rows(session, model, {row_id: {"person_id": into_id} for row_id in ids})


def _move_attributes(session: Session, person_id: int, into_id: int) -> None:
    def values(owner: int) -> dict[tuple[int, Any], int]:
        rows = select(AttributeValue.attribute_id, AttributeValue.valid_from, AttributeValue.id)
        found = session.execute(rows.where(AttributeValue.person_id == owner))
        return {(attribute_id, since): row_id for attribute_id, since, row_id in found}

    known = values(into_id)
    _move(
        session,
        AttributeValue,
        [row_id for key, row_id in values(person_id).items() if key not in known],
        into_id,
    )


def _move_summaries(session: Session, person_id: int, into_id: int) -> None:
    """Cells of themes that only the other has become its own; a twin keeps the other's text and evidence."""
    own = {s.theme_id: s for s in session.scalars(select(Summary).where(Summary.person_id == into_id))}
    for cell in list(session.scalars(select(Summary).where(Summary.person_id == person_id))):
        twin = own.get(cell.theme_id)
        if twin is None:
            cell.person_id = into_id
            continue
        twin.text = "\n".join(text for text in (twin.text, cell.text) if text)
        for evidence in session.scalars(select(SummaryEvidence).where(SummaryEvidence.summary_id == cell.id)):
            evidence.summary_id = twin.id
        for memo in session.scalars(select(Memo).where(Memo.summary_id == cell.id)):
            memo.summary_id = twin.id
    session.flush()
