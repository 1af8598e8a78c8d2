"""Speakers of documents: what they are called, what they are, and which are one person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import (
    InterviewersDoNotCount,
    NameEmpty,
    SpeakersApart,
    SpeakerTaken,
    ValueNotAllowed,
)
from gk_qda.models import CaseMember, Document, Paragraph, Speaker
from gk_qda.models.document import ROLES
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.persons import drop_unknown, ensure_person, merge_persons
from gk_qda.project import delete_rows, update_rows


def rename_speaker(session: Session, *, speaker_id: int, label: str) -> None:
    """Give a speaker another label in lists and citations; the words of the text stay as they are.

    Raises ``NameEmpty``, or ``SpeakerTaken`` where another speaker of the document has the label.
    """
    label = label.strip()
    if not label:
        raise NameEmpty
    speaker = session.get_one(Speaker, speaker_id)
    others = select(Speaker.label).where(Speaker.document_id == speaker.document_id, Speaker.id != speaker_id)
    if name_key(label) in {name_key(other) for other in session.scalars(others)}:
        raise SpeakerTaken(name=label, document=session.get_one(Document, speaker.document_id).name)
    speaker.label = label


def describe_speakers(session: Session, *, speaker_ids: Sequence[int], **values: Any) -> None:
    """Set role, function or counts_as_respondent of several speakers at once.

    A new role decides anew who counts as a respondent: respondents do, others do not, unless
    ``counts_as_respondent`` is given too. Raises ``ValueNotAllowed`` for a role that does not exist and
    ``InterviewersDoNotCount``.
    """
    if unknown := set(values) - {"role", "function", "counts_as_respondent"}:
        raise KeyError(*unknown)
    if values.get("role", "other") not in ROLES:
        raise ValueNotAllowed(value=values["role"], what="role", allowed=", ".join(ROLES))
    changes = {}
    for speaker in _speakers(session, speaker_ids):
        new = dict(values)
        if isinstance(values.get("function"), str):
            new["function"] = values["function"].strip()
        role = values.get("role", speaker.role)
        if role != speaker.role:
            new.setdefault("counts_as_respondent", role == "respondent")
        if role == "interviewer" and new.get("counts_as_respondent", False):
            raise InterviewersDoNotCount(name=speaker.label)
        changes[speaker.id] = new
    update_rows(session, Speaker, changes)
    session.info.get("details", {}).setdefault("n", len(changes))


def merge_speakers(session: Session, *, speaker_ids: Sequence[int], into_id: int) -> None:
    """Make several speakers of one document one: turns and parts of cases move, the others go.

    What ``into_id`` lacks (function, person) it takes from the others. Raises ``SpeakersApart`` where they
    speak in different documents: there they become one person instead.
    """
    into = session.get_one(Speaker, into_id)
    others = [speaker for speaker in _speakers(session, speaker_ids) if speaker.id != into_id]
    if any(other.document_id != into.document_id for other in others):
        raise SpeakersApart
    for other in others:
        into.function = into.function or other.function
        into.person_id = into.person_id or other.person_id
    session.flush()
    gone = [other.id for other in others]
    turns = session.scalars(select(Paragraph.id).where(Paragraph.speaker_id.in_(gone)))
    update_rows(session, Paragraph, {row_id: {"speaker_id": into_id} for row_id in turns})
    _move_parts_of_cases(session, gone, into_id)
    delete_with_dependents(session, Speaker, gone)
    session.info.get("details", {}).setdefault("label", into.label)


def assign_person(session: Session, *, speaker_ids: Sequence[int], name: str) -> int | None:
    """Say who some speakers are, in whatever documents they speak; "": nobody in particular.

    A name nobody has yet becomes a new person. Persons who are left without speakers and of whom nothing is
    noted are removed. Returns the person's id.
    """
    person_id = ensure_person(session, name).id if name.strip() else None
    before = _give(session, speaker_ids, person_id)
    drop_unknown(session, person_ids=sorted(before))
    session.info.get("details", {}).update(name=name.strip(), n=len(set(speaker_ids)))
    return person_id


def unite_as_person(session: Session, *, speaker_ids: Sequence[int], name: str) -> int:
    """Make speakers of whatever documents one person of this name, known or new; returns its id.

    Persons whose last speakers these were are that person from now on, with what was noted of them. Raises
    ``NameEmpty``.
    """
    person = ensure_person(session, name)
    before = _give(session, speaker_ids, person.id)
    left = set(session.scalars(select(Speaker.person_id).where(Speaker.person_id.in_(before))))
    merge_persons(session, person_ids=sorted(before - left), into_id=person.id)
    session.info.get("details", {}).update(name=person.name, n=len(set(speaker_ids)))
    return person.id


def _give(session: Session, speaker_ids: Sequence[int], person_id: int | None) -> set[int]:
    """Let speakers be a person; returns who they were before."""
    speakers = _speakers(session, speaker_ids)
    before = {speaker.person_id for speaker in speakers if speaker.person_id is not None} - {person_id}
    update_rows(session, Speaker, {speaker.id: {"person_id": person_id} for speaker in speakers})
    return before


def _speakers(session: Session, speaker_ids: Sequence[int]) -> list[Speaker]:
    return [session.get_one(Speaker, speaker_id) for speaker_id in dict.fromkeys(speaker_ids)]


def _move_parts_of_cases(session: Session, gone: Sequence[int], into_id: int) -> None:
    """Turns that belonged to a case still do, once."""
    known = set(session.scalars(select(CaseMember.case_id).where(CaseMember.speaker_id == into_id)))
    moved, doubled = {}, []
    rows = select(CaseMember.id, CaseMember.case_id).where(CaseMember.speaker_id.in_(gone))
    for row_id, case_id in session.execute(rows.order_by(CaseMember.id)).all():
        if case_id in known:
            doubled.append(row_id)
        else:
            known.add(case_id)
            moved[row_id] = {"speaker_id": into_id}
    update_rows(session, CaseMember, moved)
    delete_rows(session, CaseMember, doubled)
