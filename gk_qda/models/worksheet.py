"""Interview guide and worksheets (Arbeitshilfen): questions, items, answers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited

MULTIPLE = "multiple"
SEVERAL = ""  # before the options of an item of type "choice": several of them may be ticked (decision 022)


class GuideQuestion(Edited, Base):
    """A numbered question of the interview guide and the main code it leads to."""

    __tablename__ = "guide_questions"

    number: Mapped[str]
    text: Mapped[str]
    document_kind: Mapped[str] = mapped_column(String(20), default="interview")
    code_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class WorksheetItem(Edited, Base):
    """One item of a worksheet, perhaps tied to a theme."""

    __tablename__ = "worksheet_items"
    __table_args__ = (
        UniqueConstraint("worksheet", "item"),
        CheckConstraint("type IN ('choice', 'scale', 'text', 'todo')", name="type"),
        {"sqlite_autoincrement": True},
    )

    worksheet: Mapped[str]
    item: Mapped[str]
    section: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    type: Mapped[str] = mapped_column(String(20), default="text")
    options: Mapped[list[Any]] = mapped_column(default=list)
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("codes.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)

    @property
    def kind(self) -> str:
        """The type as people know it: "multiple" for a choice of which several options may be ticked."""
        return MULTIPLE if self.options[:1] == [SEVERAL] else self.type

    @property
    def offered(self) -> tuple[str, ...]:
        """The options."""
        return tuple(str(option) for option in self.options if option != SEVERAL)


class WorksheetAnswer(Edited, Base):
    """What one case answered; missing, not applicable and "no answer" are told apart."""

    __tablename__ = "worksheet_answers"
    __table_args__ = (
        UniqueConstraint("item_id", "case_id"),
        CheckConstraint("state IN ('value', 'missing', 'not_applicable', 'unknown')", name="state"),
        {"sqlite_autoincrement": True},
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("worksheet_items.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    state: Mapped[str] = mapped_column(String(20), default="value")
    value: Mapped[str] = mapped_column(default="")
