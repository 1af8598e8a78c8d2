"""Coders: who codes and writes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NameEmpty, NameTaken, ValueNotAllowed
from gk_qda.models import Coder
from gk_qda.names import name_key
from gk_qda.operations.settings import set_setting


def initials_of(name: str) -> str:
    """ "A. Brandt" -> "AB": the first letters of the words, at most three."""
    letters = "".join(
        word[0] for word in name.replace(".", " ").replace("-", " ").split() if word[0].isalnum()
    )
    return letters[:3].upper() or name[:2].upper()


def ensure_coder(session: Session, name: str, *, is_consensus: bool = False) -> Coder:
    """The coder of this name, made where there is none."""
    name = name.strip()
    if not name:
        raise NameEmpty
    coder = session.scalars(select(Coder).where(Coder.name_key == name_key(name))).first()
    if coder is None:
        position = session.scalar(select(func.count()).select_from(Coder)) or 0
        coder = Coder(
            name=name,
            name_key=name_key(name),
            initials=initials_of(name),
            is_consensus=is_consensus,
            position=position,
        )
        session.add(coder)
        session.flush()
    return coder


def rename_coder(session: Session, *, coder_id: int, name: str, initials: str | None = None) -> None:
    """Give a coder another name, and initials if wanted; raises ``NameEmpty`` or ``NameTaken``."""
    name = name.strip()
    if not name:
        raise NameEmpty
    others = select(Coder.id).where(Coder.name_key == name_key(name), Coder.id != coder_id)
    if session.scalars(others).first() is not None:
        raise NameTaken(name=name)
    coder = session.get_one(Coder, coder_id)
    coder.name, coder.name_key = name, name_key(name)
    coder.initials = initials or initials_of(name)


def count_coders(session: Session, *, guids: Sequence[str]) -> None:
    """Let every table count these coders by default; all of them: whoever joins later counts too.

    Raises ``ValueNotAllowed`` for none, as tables without anybody would be empty.
    """
    known = list(session.scalars(select(Coder).order_by(Coder.position)))
    counted = [coder for coder in known if coder.guid in set(guids)]
    if not counted:
        allowed = ", ".join(coder.name for coder in known)
        raise ValueNotAllowed(value="–", what="counted_coders", allowed=allowed)
    session.info.get("details", {})["coders"] = ", ".join(coder.name for coder in counted)
    everybody = len(counted) == len(known)
    set_setting(session, "counted_coders", [] if everybody else [coder.guid for coder in counted])
