"""Cases, what they are made of, and typed attributes of anything."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited

SCOPES = ("case", "document", "person")
TYPES = ("text", "number", "date", "month", "boolean", "choice", "set")
STATES = ("value", "not_applicable", "unknown")


class Case(Edited, Base):
    """What the study speaks about: here a municipality, elsewhere a person or a school."""

    __tablename__ = "cases"

    name: Mapped[str] = mapped_column(String(200))
    name_key: Mapped[str] = mapped_column(String(200), unique=True)
    title: Mapped[str] = mapped_column(String(400), default="")
    kind: Mapped[str] = mapped_column(String(100), default="")
    comment: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class CaseMember(Base):
    """A part of a case: a document, one speaker of it, or one passage."""

    __tablename__ = "case_members"
    __table_args__ = (
        Index("ix_case_members_document", "document_id"),
        UniqueConstraint("case_id", "document_id", "speaker_id", "start", "end"),
        CheckConstraint('start IS NULL OR (0 <= start AND start < "end")', name="span"),
        {"sqlite_autoincrement": True},
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id"))
    start: Mapped[int | None]
    end: Mapped[int | None]


class Attribute(Edited, Base):
    """What can be known of every case, document or person."""

    __tablename__ = "attributes"
    __table_args__ = (
        UniqueConstraint("scope", "name_key"),
        CheckConstraint("scope IN ('case', 'document', 'person')", name="scope"),
        CheckConstraint(
            "type IN ('text', 'number', 'date', 'month', 'boolean', 'choice', 'set')", name="type"
        ),
        {"sqlite_autoincrement": True},
    )

    scope: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    name_key: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(400), default="")
    type: Mapped[str] = mapped_column(String(20), default="text")
    choices: Mapped[list[Any]] = mapped_column(default=list)
    position: Mapped[int] = mapped_column(default=0)


class AttributeValue(Edited, Base):
    """The value of one attribute from a date on; no row at all means *missing*."""

    __tablename__ = "attribute_values"
    __table_args__ = (
        CheckConstraint("state IN ('value', 'not_applicable', 'unknown')", name="state"),
        CheckConstraint(
            "(case_id IS NOT NULL AND document_id IS NULL AND person_id IS NULL)"
            " OR (case_id IS NULL AND document_id IS NOT NULL AND person_id IS NULL)"
            " OR (case_id IS NULL AND document_id IS NULL AND person_id IS NOT NULL)",
            name="owner",
        ),
        Index("ix_attribute_values_case", "case_id", "attribute_id"),
        Index("ix_attribute_values_document", "document_id", "attribute_id"),
        Index("ix_attribute_values_person", "person_id", "attribute_id"),
        {"sqlite_autoincrement": True},
    )

    attribute_id: Mapped[int] = mapped_column(ForeignKey("attributes.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    state: Mapped[str] = mapped_column(String(20), default="value")
    value: Mapped[str] = mapped_column(default="")  # as imported: "2,0", "2020-04", "F1;F2"
    valid_from: Mapped[dt.date | None]
