"""Cases made, described and put together by hand."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken
from gk_qda.models import Case, CaseMember, Document, Speaker
from gk_qda.names import name_key, sort_key
from gk_qda.operations.cases import ensure_case
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
