"""What each person said, across documents: somebody heard twice is one."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from gk_qda.models import Document, Paragraph, Person, Speaker
from gk_qda.queries.kept import kept_until
from gk_qda.queries.where import MISSING

Passages = list[tuple[int, int, int]]  # document id, start, end


@kept_until("persons", "speakers", "paragraphs", "documents")
def person_passages(session: Session) -> dict[str, Passages]:
    """The turns of everybody but interviewers, by person, in the order of the documents.

    A speaker without a person is one of its own, called after document and label; what is said by nobody in
    particular stands last under ``MISSING``.
    """
    rows = session.execute(
        select(Document.id, Document.name, Speaker.label, Person.name, Paragraph.start, Paragraph.end)
        .outerjoin(Speaker, Speaker.id == Paragraph.speaker_id)
        .join(Document, Document.id == Paragraph.document_id)
        .outerjoin(Person, Person.id == Speaker.person_id)
        .where(or_(Speaker.id.is_(None), Speaker.role != "interviewer"))
        .order_by(Document.position, Document.id, Paragraph.start)
    )
    found: defaultdict[str, Passages] = defaultdict(list)
    for document_id, document, label, person, start, end in rows:
        name = person or (f"{document}: {label}" if label else MISSING)
        found[name].append((document_id, start, end))
    if MISSING in found:
        found[MISSING] = found.pop(MISSING)  # last
    return dict(found)
