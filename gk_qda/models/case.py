"""Cases, what they are made of, and typed attributes of anything."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import SPAN, Base, Edited

SCOPES = ("case", "document", "person")
TYPES = ("text", "number", "date", "month", "boolean", "choice", "set")
STATES = ("value", "not_applicable", "unknown")


def _once(name: str, where: str, *columns: str) -> Index:
    """A part belongs to a case once."""
    condition = text(where)
    return Index(
        f"uq_case_members_{name}", *columns, unique=True, sqlite_where=condition, postgresql_where=condition
    )


class Case(Edited, Base):
    """What the study speaks about: here a municipality, elsewhere a person or a school."""

    __tablename__ = "cases"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="")
    comment: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class CaseMember(Base):
    """A part of a case: a document, one speaker of it, or one passage."""

    __tablename__ = "case_members"
    __table_args__ = (
        Index("ix_case_members_document", "document_id"),
        Index("ix_case_members_speaker", "speaker_id"),
        _once("document", "speaker_id IS NULL AND start IS NULL", "case_id", "document_id"),
        _once("speaker", "speaker_id IS NOT NULL AND start IS NULL", "case_id", "speaker_id"),
        UniqueConstraint("case_id", "document_id", "start", "end"),
        CheckConstraint(SPAN, name="span"),
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
    name: Mapped[str]
    name_key: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    type: Mapped[str] = mapped_column(String(20), default="text")
    choices: Mapped[list[Any]] = mapped_column(default=list)
    position: Mapped[int] = mapped_column(default=0)


def _undated(scope: str) -> Index:
    """At most one value without a date: NULLs are never equal to a unique constraint."""
    condition = text("valid_from IS NULL")
    return Index(
        f"uq_attribute_values_{scope}",
        f"{scope}_id",
        "attribute_id",
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


class AttributeValue(Edited, Base):
    """The value of one attribute, from a date on or for all time; no row at all means *missing*."""

    __tablename__ = "attribute_values"
    __table_args__ = (
        CheckConstraint("state IN ('value', 'not_applicable', 'unknown')", name="state"),
        CheckConstraint(
            "(case_id IS NOT NULL AND document_id IS NULL AND person_id IS NULL)"
            " OR (case_id IS NULL AND document_id IS NOT NULL AND person_id IS NULL)"
            " OR (case_id IS NULL AND document_id IS NULL AND person_id IS NOT NULL)",
            name="owner",
        ),
        Index("ix_attribute_values_attribute", "attribute_id"),
        UniqueConstraint("case_id", "attribute_id", "valid_from"),
        UniqueConstraint("document_id", "attribute_id", "valid_from"),
        UniqueConstraint("person_id", "attribute_id", "valid_from"),
        _undated("case"),
        _undated("document"),
        _undated("person"),
        {"sqlite_autoincrement": True},
    )

    attribute_id: Mapped[int] = mapped_column(ForeignKey("attributes.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    state: Mapped[str] = mapped_column(String(20), default="value")
    value: Mapped[str] = mapped_column(default="")  # as imported: "2,0", "2020-04", "F1;F2"
    valid_from: Mapped[dt.date | None]
