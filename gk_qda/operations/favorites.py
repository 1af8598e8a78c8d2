"""Favourite codes: a short list of the project, kept by their GUIDs in the setting ``favorite_codes``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code
from gk_qda.operations.settings import set_setting
from gk_qda.queries.settings import setting

KEY = "favorite_codes"


def add_favorites(session: Session, *, code_ids: Sequence[int]) -> None:
    """Put codes behind the favourites; those among them already keep their place."""
    known = list(setting(session, KEY))
    new = [guid for guid in _guids(session, code_ids) if guid not in known]
    if new:
        set_setting(session, KEY, known + new)


def remove_favorites(session: Session, *, code_ids: Collection[int]) -> None:
    """Take codes out of the favourites. Every verb that removes codes calls this first."""
    known = list(setting(session, KEY))
    gone = set(_guids(session, list(code_ids))) if known else set()
    if gone.intersection(known):
        set_setting(session, KEY, [guid for guid in known if guid not in gone])


def hand_over_favorites(session: Session, *, code_ids: Sequence[int], target_id: int) -> None:
    """Let a code take the places of others among the favourites; one is enough."""
    known, sources = list(setting(session, KEY)), set(_guids(session, code_ids))
    if sources.intersection(known):
        [target] = _guids(session, [target_id])
        now = dict.fromkeys(target if guid in sources else guid for guid in known)
        set_setting(session, KEY, list(now))


def move_favorite(session: Session, *, code_id: int, position: int) -> None:
    """Put a favourite at a place (from 0) among the other ones."""
    known = list(setting(session, KEY))
    [guid] = _guids(session, [code_id])
    if guid in known:
        others = [other for other in known if other != guid]
        others.insert(max(0, min(position, len(others))), guid)
        if others != known:
            set_setting(session, KEY, others)


def _guids(session: Session, code_ids: Sequence[int]) -> list[str]:
    """In the order of the ids."""
    guids = dict(session.execute(select(Code.id, Code.guid).where(Code.id.in_(code_ids))).all())
    return [guids[i] for i in code_ids if i in guids]
