"""Who codes."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base, Edited


class Coder(Edited, Base):
    """A person who codes and writes, or the consensus layer of a team."""

    __tablename__ = "coders"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    initials: Mapped[str]
    is_consensus: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
