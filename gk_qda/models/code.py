"""The codebook: a tree of codes with their rules."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited, now


class Code(Edited, Base):
    """A concept given to segments of text; names are unique among living siblings, compared case-folded."""

    __tablename__ = "codes"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'valid', 'dissolved')", name="status"),
        CheckConstraint("shortcut IS NULL OR shortcut BETWEEN 1 AND 9", name="shortcut"),
        Index(
            "uq_codes_sibling",
            "parent_id",
            "name_key",
            unique=True,
            sqlite_where=text("parent_id IS NOT NULL AND status <> 'dissolved'"),
            postgresql_where=text("parent_id IS NOT NULL AND status <> 'dissolved'"),
        ),
        Index(
            "uq_codes_main",
            "name_key",
            unique=True,
            sqlite_where=text("parent_id IS NULL AND status <> 'dissolved'"),
            postgresql_where=text("parent_id IS NULL AND status <> 'dissolved'"),
        ),
        Index("ix_codes_parent", "parent_id"),
        {"sqlite_autoincrement": True},
    )

    parent_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"))
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    name_key: Mapped[str]
    color: Mapped[str | None] = mapped_column(String(7))  # None: a tint of the parent's
    definition: Mapped[str] = mapped_column(default="")
    rule: Mapped[str] = mapped_column(default="")
    delimitation: Mapped[str] = mapped_column(default="")
    gloss: Mapped[str] = mapped_column(default="")  # the name in the other language
    status: Mapped[str] = mapped_column(String(20), default="valid")
    is_technical: Mapped[bool] = mapped_column(default=False)
    is_sensitive: Mapped[bool] = mapped_column(default=False)
    shortcut: Mapped[int | None]
    coder_id: Mapped[int | None] = mapped_column(ForeignKey("coders.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)


class AnchorExample(Edited, Base):
    """A typical passage of a code: a link to a real segment, or words only."""

    __tablename__ = "anchor_examples"

    code_id: Mapped[int] = mapped_column(ForeignKey("codes.id"), index=True)
    coding_id: Mapped[int | None] = mapped_column(ForeignKey("codings.id"), index=True)
    text: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class ScaleValue(Edited, Base):
    """One value a theme cell can be rated with, in the order of the scale."""

    __tablename__ = "scale_values"
    __table_args__ = (UniqueConstraint("code_id", "label"), {"sqlite_autoincrement": True})

    code_id: Mapped[int] = mapped_column(ForeignKey("codes.id"))
    label: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    symbol: Mapped[str] = mapped_column(String(10), default="")  # full | half | empty | question
