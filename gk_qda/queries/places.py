"""Places in documents as a reader looks them up: document, speaker where several answer, paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Speaker
from gk_qda.queries.settings import setting


@dataclass(frozen=True, slots=True)
class Place:
    """One paragraph, or several in a row, of a document."""

    document_id: int
    document: str
    paragraph: str  # number of the first one
    paragraph_end: str  # number of the last one
    speaker: str = ""  # only where several people answer in the document
    is_minutes: bool = False  # such a text holds no literal words


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """How a project cites: in the language of its reports, with the speaker in documents where several answer."""

    language: str = "en"
    several: frozenset[int] = frozenset()  # ids of documents


def citation_style(session: Session) -> CitationStyle:
    """How reports of the project cite."""
    return CitationStyle(str(setting(session, "report_language")), several_respondents(session))


def several_respondents(session: Session) -> frozenset[int]:
    """Ids of the documents in which more than one person answers: there a citation names the speaker."""
    query = (
        select(Speaker.document_id)
        .where(Speaker.role != "interviewer")
        .group_by(Speaker.document_id)
        .having(func.count() > 1)
    )
    return frozenset(session.scalars(query))
