"""Notes on anything."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import SPAN, Base, Edited, now


class Memo(Edited, Base):
    """A researcher's note on one thing: a document, a passage of it, a coding, a code, a case, a person,
    a summary, or (without a target) the project."""

    __tablename__ = "memos"
    __table_args__ = (
        CheckConstraint("kind IN ('note', 'paraphrase', 'case_summary')", name="kind"),
        CheckConstraint(SPAN, name="span"),
        CheckConstraint("start IS NULL OR document_id IS NOT NULL", name="passage"),
        Index("ix_memos_document", "document_id", "start"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[str] = mapped_column(String(20), default="note")
    title: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    start: Mapped[int | None]
    end: Mapped[int | None]
    coding_id: Mapped[int | None] = mapped_column(ForeignKey("codings.id"), index=True)
    code_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    summary_id: Mapped[int | None] = mapped_column(ForeignKey("summaries.id"), index=True)
    coder_id: Mapped[int | None] = mapped_column(ForeignKey("coders.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)
    changed_at: Mapped[datetime] = mapped_column(default=now)
