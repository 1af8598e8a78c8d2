"""What people keep for later: sets, queries, settings of the project."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited


class Setting(Edited, Base):
    """One choice that belongs to the project, not to the person: report language, counted coders ..."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)


class NamedSet(Edited, Base):
    """A named choice of documents, codes or cases."""

    __tablename__ = "named_sets"
    __table_args__ = (
        UniqueConstraint("kind", "name_key"),
        CheckConstraint("kind IN ('documents', 'codes', 'cases')", name="kind"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str]
    name_key: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)


class SetMember(Base):
    """One document, code or case in a set."""

    __tablename__ = "set_members"
    __table_args__ = (
        UniqueConstraint("set_id", "document_id"),
        UniqueConstraint("set_id", "code_id"),
        UniqueConstraint("set_id", "case_id"),
        CheckConstraint(
            "(document_id IS NOT NULL AND code_id IS NULL AND case_id IS NULL)"
            " OR (document_id IS NULL AND code_id IS NOT NULL AND case_id IS NULL)"
            " OR (document_id IS NULL AND code_id IS NULL AND case_id IS NOT NULL)",
            name="member",
        ),
        {"sqlite_autoincrement": True},
    )

    set_id: Mapped[int] = mapped_column(ForeignKey("named_sets.id"))
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    code_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class SavedQuery(Edited, Base):
    """A retrieval kept under a name; it is run anew each time."""

    __tablename__ = "saved_queries"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    expression: Mapped[str] = mapped_column(default="")
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
