"""Theme cells: what was written about a row under a theme, and the evidence it rests on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited, now

ROW_KINDS = ("case", "document", "person", "all")
CELL_STATES = ("open", "draft", "done", "not_addressed", "not_asked")


class Summary(Edited, Base):
    """The cell of one row (case, document or person) and one theme; row kind ``all`` is the theme's result.

    ``basis`` holds what the text was written on, ``{coding guid: fingerprint}``; whatever differs from the
    codings of today makes the cell stale.
    """

    __tablename__ = "summaries"
    __table_args__ = (
        CheckConstraint("row_kind IN ('case', 'document', 'person', 'all')", name="row_kind"),
        CheckConstraint("state IN ('open', 'draft', 'done', 'not_addressed', 'not_asked')", name="state"),
        CheckConstraint(
            "(case_id IS NOT NULL) = (row_kind = 'case')"
            " AND (document_id IS NOT NULL) = (row_kind = 'document')"
            " AND (person_id IS NOT NULL) = (row_kind = 'person')",
            name="row",
        ),
        UniqueConstraint("theme_id", "case_id"),
        UniqueConstraint("theme_id", "document_id"),
        UniqueConstraint("theme_id", "person_id"),
        Index(
            "uq_summaries_result",
            "theme_id",
            unique=True,
            sqlite_where=text("row_kind = 'all'"),
            postgresql_where=text("row_kind = 'all'"),
        ),
        {"sqlite_autoincrement": True},
    )

    row_kind: Mapped[str] = mapped_column(String(20))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    theme_id: Mapped[int] = mapped_column(ForeignKey("codes.id"))
    text: Mapped[str] = mapped_column(default="")
    rating: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(String(20), default="open")
    coder_id: Mapped[int | None] = mapped_column(ForeignKey("coders.id"))
    written_at: Mapped[datetime] = mapped_column(default=now)
    basis: Mapped[dict[str, Any]] = mapped_column(default=dict)


class SummaryEvidence(Base):
    """A place in a document on which a sentence of a summary rests (``sentence`` None: the whole text)."""

    __tablename__ = "summary_evidence"

    summary_id: Mapped[int] = mapped_column(ForeignKey("summaries.id"), index=True)
    sentence: Mapped[int | None]  # counted from 0
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraphs.id"), index=True)
    coding_id: Mapped[int | None] = mapped_column(ForeignKey("codings.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
