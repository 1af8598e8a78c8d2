"""Documents, their texts and what lies in the text: paragraphs, speakers, labels, time marks."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited, now

KINDS = ("interview", "reflection_talk", "worksheet_text", "other")
FORMS = ("transcript", "minutes", "form")
ROLES = ("interviewer", "respondent", "other")


class Document(Edited, Base):
    """One interview, talk or text; its words are in the current ``TextVersion``."""

    __tablename__ = "documents"
    __table_args__ = (
        CheckConstraint("kind IN ('interview', 'reflection_talk', 'worksheet_text', 'other')", name="kind"),
        CheckConstraint("form IN ('transcript', 'minutes', 'form')", name="form"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str] = mapped_column(String(20), default="interview")
    form: Mapped[str] = mapped_column(String(20), default="transcript")
    date: Mapped[dt.date | None]
    mode: Mapped[str] = mapped_column(default="")
    duration_minutes: Mapped[int | None]
    comment: Mapped[str] = mapped_column(default="")
    front_matter: Mapped[list[Any]] = mapped_column(default=list)
    is_synthetic: Mapped[bool] = mapped_column(default=False)
    length: Mapped[int] = mapped_column(default=0)
    words: Mapped[int] = mapped_column(default=0)
    head_end: Mapped[int] = mapped_column(default=0)
    source_name: Mapped[str] = mapped_column(default="")
    source_format: Mapped[str] = mapped_column(String(20), default="")
    source_encoding: Mapped[str | None]
    original_id: Mapped[int | None] = mapped_column(ForeignKey("contents.id"), index=True)
    imported_at: Mapped[datetime] = mapped_column(default=now)
    # The deletion calendar; empty where nothing is due, or where it has been done.
    delete_audio_by: Mapped[dt.date | None]
    delete_key_by: Mapped[dt.date | None]
    delete_transcript_by: Mapped[dt.date | None]


class TextVersion(Base):
    """The text of a document as it stood from one correction to the next; the highest number is current."""

    __tablename__ = "text_versions"
    __table_args__ = (UniqueConstraint("document_id", "number"), {"sqlite_autoincrement": True})

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    number: Mapped[int] = mapped_column(default=1)
    content_id: Mapped[int] = mapped_column(ForeignKey("contents.id"), index=True)
    coder_id: Mapped[int | None] = mapped_column(ForeignKey("coders.id"))
    reason: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)


class Person(Edited, Base):
    """Somebody who speaks, perhaps in several documents; never under the real name."""

    __tablename__ = "persons"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    comment: Mapped[str] = mapped_column(default="")


class Speaker(Edited, Base):
    """A speaker label of one document: who that is and whether it counts as a respondent."""

    __tablename__ = "speakers"
    __table_args__ = (
        UniqueConstraint("document_id", "label"),
        CheckConstraint("role IN ('interviewer', 'respondent', 'other')", name="role"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    label: Mapped[str]
    role: Mapped[str] = mapped_column(String(20), default="respondent")
    function: Mapped[str] = mapped_column(default="")  # "THM", "GfS"
    counts_as_respondent: Mapped[bool] = mapped_column(default=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)


class Paragraph(Base):
    """A numbered stretch of text, one speaker's turn; the number is fixed at import and never changes."""

    __tablename__ = "paragraphs"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        CheckConstraint('0 <= start AND start <= "end"', name="span"),
        Index("ix_paragraphs_document_position", "document_id", "position"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    number: Mapped[str] = mapped_column(String(20))
    position: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id"), index=True)


class TextMark(Base):
    """A stretch inside a paragraph that is not speech: a speaker label or a time mark."""

    __tablename__ = "text_marks"
    __table_args__ = (
        CheckConstraint("kind IN ('label', 'time')", name="kind"),
        CheckConstraint('0 <= start AND start < "end"', name="span"),
        Index("ix_text_marks_document", "document_id", "start"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraphs.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    start: Mapped[int]
    end: Mapped[int]
    milliseconds: Mapped[int | None]


class Withdrawal(Base):
    """A paragraph that its speaker took back: numbered, shown as a gap, gone from counts and exports."""

    __tablename__ = "withdrawals"

    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraphs.id"), unique=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    reason: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)


class Consent(Edited, Base):
    """What the people of one document agreed to: recording, quoting, archiving."""

    __tablename__ = "consents"
    __table_args__ = (
        UniqueConstraint("document_id", "purpose"),
        CheckConstraint("purpose IN ('recording', 'quotation', 'archive')", name="purpose"),
        CheckConstraint("state IN ('given', 'refused', 'withdrawn', 'unknown')", name="state"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    purpose: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(20), default="unknown")
    date: Mapped[dt.date | None]
    place_of_form: Mapped[str] = mapped_column(default="")
