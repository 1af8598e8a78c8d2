"""Codings: one code at one stretch of text by one coder."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited, now


class Coding(Edited, Base):
    """A code given to the characters ``start`` (included) to ``end`` (excluded), in code points."""

    __tablename__ = "codings"
    __table_args__ = (
        CheckConstraint('0 <= start AND start < "end"', name="span"),
        CheckConstraint("weight IS NULL OR weight BETWEEN 0 AND 100", name="weight"),
        Index("ix_codings_document", "document_id", "start", "end", "code_id"),
        Index("ix_codings_code", "code_id", "document_id", "start", "end"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    code_id: Mapped[int] = mapped_column(ForeignKey("codes.id"))
    coder_id: Mapped[int] = mapped_column(ForeignKey("coders.id"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    weight: Mapped[int | None]
    rating: Mapped[str] = mapped_column(default="")
    comment: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)


class ConsensusDecision(Edited, Base):
    """What two coders agreed on where their codings differed; the codings themselves stay."""

    __tablename__ = "consensus_decisions"
    __table_args__ = (
        CheckConstraint('0 <= start AND start < "end"', name="span"),
        CheckConstraint("decision IN ('holds', 'dropped', 'other_code', 'later')", name="decision"),
        Index("ix_consensus_decisions_document", "document_id", "start"),
        {"sqlite_autoincrement": True},
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    start: Mapped[int]
    end: Mapped[int]
    code_id: Mapped[int] = mapped_column(ForeignKey("codes.id"), index=True)
    other_code_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"), index=True)
    decision: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(default="")
    coder_id: Mapped[int] = mapped_column(ForeignKey("coders.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)
