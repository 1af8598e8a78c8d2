"""Heavy values by their hash: texts and original files."""

from __future__ import annotations

from sqlalchemy import LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from gk_qda.models.base import Base


class Content(Base):
    """A text or the bytes of an original file, kept once however often it is used.

    Not part of the recorded history: rows that point here come and go by undo and redo, the content stays
    until nothing (the history included) mentions it any more.
    """

    __tablename__ = "contents"

    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    text: Mapped[str | None] = mapped_column(Text)
    data: Mapped[bytes | None] = mapped_column(LargeBinary)
