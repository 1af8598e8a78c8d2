"""Cases made, described and put together by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken
from gk_qda.models import Case, CaseMember, Document, Speaker
from gk_qda.names import name_key, sort_key
from gk_qda.operations.cases import assign_document, ensure_case
from gk_qda.project import delete_rows
from gk_qda.spans import Span


def add_case(session: Session, *, name: str, title: str = "", kind: str = "") -> int:
    """Make a case behind the others; returns its id. Raises ``NameEmpty`` or ``NameTaken``."""
    if not name.strip():
        raise NameEmpty
    if session.scalar(select(Case.id).where(Case.name_key == name_key(name))) is not None:
        raise NameTaken(name=name.strip())
    return ensure_case(session, name, title=title.strip(), kind=kind.strip()).id


def describe_case(
    session: Session,
    *,
    case_id: int,
    title: str | None = None,
    kind: str | None = None,
    comment: str | None = None,
) -> None:
    """Title, kind and comment of a case; None leaves what is there."""
    case = session.get_one(Case, case_id)
    session.info.get("details", {}).setdefault("name", case.name)
    for field, words in (("title", title), ("kind", kind), ("comment", comment)):
        if words is not None:
            setattr(case, field, words.strip())


def sort_cases(session: Session) -> None:
    """Put all cases into German order, by title or name."""
    found = list(session.scalars(select(Case).order_by(Case.position, Case.id)))
    for place, case in enumerate(sorted(found, key=lambda case: sort_key(case.title or case.name))):
        if case.position != place:
            case.position = place


def move_cases(session: Session, *, case_ids: Sequence[int], position: int) -> None:
    """Put cases, in the order they have, before the one that stands at ``position`` (from 0) now."""
    found = list(session.scalars(select(Case).order_by(Case.position, Case.id)))
    moved = [case for case in found if case.id in case_ids]
    before = [case for case in found[: max(0, position)] if case not in moved]
    after = [case for case in found[max(0, position) :] if case not in moved]
    session.info.get("details", {}).setdefault("n", len(moved))
    for place, case in enumerate([*before, *moved, *after]):
        if case.position != place:
            case.position = place


def assign_documents(session: Session, *, document_ids: Sequence[int], case_id: int | None) -> int:
    """Make whole documents part of a case and of no other; None takes them out of every case.

    Returns how many documents changed; speakers and passages of them stay where they are.
    """
    changed = 0
    for document_id in dict.fromkeys(document_ids):
        whole = select(CaseMember.case_id).where(
            CaseMember.document_id == document_id,
            CaseMember.speaker_id.is_(None),
            CaseMember.start.is_(None),
        )
        known = set(session.scalars(whole))
        if known == {case_id} - {None}:
            continue
        changed += 1
        assign_document(session, document_id=document_id, case_id=None)  # of several cases, maybe
        session.flush()
        assign_document(session, document_id=document_id, case_id=case_id)
    return changed


def add_part(
    session: Session,
    *,
    case_id: int,
    document_id: int,
    speaker_id: int | None = None,
    span: Span | None = None,
) -> None:
    """Make a document, one speaker of it, or one passage part of a case; what is part already stays it."""
    case = session.get_one(Case, case_id)
    session.info.get("details", {}).setdefault("name", case.name)
    if speaker_id is not None:
        speaker = session.get_one(Speaker, speaker_id)
        document_id = speaker.document_id
    start, end = (None, None) if span is None else (span.start, span.end)
    session.get_one(Document, document_id)
    known = select(CaseMember.id).where(
        CaseMember.case_id == case_id,
        CaseMember.document_id == document_id,
        CaseMember.speaker_id.is_(None) if speaker_id is None else CaseMember.speaker_id == speaker_id,
        CaseMember.start.is_(None) if start is None else CaseMember.start == start,
        CaseMember.end.is_(None) if end is None else CaseMember.end == end,
    )
    if session.scalar(known) is None:
        session.add(
            CaseMember(case_id=case_id, document_id=document_id, speaker_id=speaker_id, start=start, end=end)
        )


def remove_part(session: Session, *, member_id: int) -> None:
    """Take a part out of its case; documents, speakers and texts stay."""
    member = session.get_one(CaseMember, member_id)
    session.info.get("details", {}).setdefault("name", session.get_one(Case, member.case_id).name)
    delete_rows(session, CaseMember, [member_id])
