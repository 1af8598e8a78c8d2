"""The stored history: every change with its rows before and after."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, now


class Change(Base):
    """One step as a person sees it.

    ``undo`` and ``redo`` are steps too and point at the step they concern; ``setup`` is what a project was
    made with and cannot be undone.
    """

    __tablename__ = "changes"
    __table_args__ = (
        CheckConstraint("kind IN ('do', 'undo', 'redo', 'setup')", name="kind"),
        CheckConstraint("state IN ('done', 'undone', 'discarded')", name="state"),
        Index("ix_changes_state", "kind", "state"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[str] = mapped_column(String(10), default="do")
    verb: Mapped[str] = mapped_column(String(60))  # "apply_code"; words in resources/words/changes.*.json
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)  # fields of the sentence: names, counts
    target_id: Mapped[int | None] = mapped_column(ForeignKey("changes.id"))
    state: Mapped[str] = mapped_column(String(10), default="done")
    coder_id: Mapped[int | None]  # no foreign key: the history outlives the coder
    created_at: Mapped[datetime] = mapped_column(default=now)
    program: Mapped[str] = mapped_column(String(40), default="")


class ChangeRow(Base):
    """What happened to one row (``before``/``after``), or to a block of rows of one table.

    ``block`` is a zlib-compressed JSON object ``{"columns": [...], "before": [...], "after": [...]}``.
    """

    __tablename__ = "change_rows"
    __table_args__ = (Index("ix_change_rows_change", "change_id", "position"), {"sqlite_autoincrement": True})

    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"))
    position: Mapped[int]
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[int | None]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    block: Mapped[bytes | None] = mapped_column(LargeBinary)


class AuditEntry(Base):
    """What was done with the data besides editing: exports, erasures, opened keys. Rows only ever come.

    No text of a transcript ever stands here. Each row's ``chain`` is a hash over its own values and the
    chain before it, so that a row altered or taken away later shows.
    """

    __tablename__ = "audit_entries"

    action: Mapped[str] = mapped_column(String(60))  # words in resources/words/audit.*.json
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)  # ids, counts, kinds of files
    file_sha256: Mapped[str | None] = mapped_column(String(64))
    coder_id: Mapped[int | None]  # no foreign key: the audit trail outlives the coder
    created_at: Mapped[datetime] = mapped_column(default=now)
    chain: Mapped[str] = mapped_column(String(64))
