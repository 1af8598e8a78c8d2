"""A document opened for reading: its text and its codings, as they were at one moment."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Paragraph, TextMark
from gk_qda.progress import Progress, Silent
from gk_qda.queries.documents import document_text
from gk_qda.queries.segments import codings_of
from gk_qda.queries.values import CodingValue, DocumentText


def rows_to_read(session: Session, document_id: int) -> int:
    """How many rows a document opened for reading is made of: what tells beforehand how long that takes."""
    tables = (Paragraph.document_id, TextMark.document_id, Coding.document_id)
    counts = (
        select(func.count()).select_from(column.class_).where(column == document_id).scalar_subquery()
        for column in tables
    )
    return sum(session.execute(select(*counts)).one())


def read_document(
    session: Session, document_id: int, progress: Progress | None = None
) -> tuple[DocumentText, list[CodingValue]]:
    """The text and everybody's codings, that belong together; raises ``DocumentNotFound``.

    ``progress`` hears of each part, and may stop the reading there.
    """
    progress = progress or Silent()
    progress.report(0, 3)
    text = document_text(session, document_id)
    progress.report(1, 3)
    codings = codings_of(session, document_id)
    progress.report(2, 3)
    return text, codings
