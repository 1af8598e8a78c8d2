"""Anchor examples: typical passages of a code, linked to a coding or in words only, in the order people gave them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import AnchorExample
from gk_qda.operations.living import living
from gk_qda.project import delete_rows


def set_anchors(session: Session, *, code_id: int, texts: Sequence[str]) -> None:
    """Replace the worded anchor examples of a code; links to segments stay."""
    old = session.scalars(
        select(AnchorExample.id).where(AnchorExample.code_id == code_id, AnchorExample.coding_id.is_(None))
    )
    delete_rows(session, AnchorExample, list(old))
    session.add_all(
        AnchorExample(code_id=code_id, text=text, position=position)
        for position, text in enumerate(texts)
        if text.strip()
    )


def add_anchor(session: Session, *, code_id: int, coding_id: int | None = None, text: str) -> None:
    """Put an anchor example behind the others: a coded segment, or (without a coding) words.

    A coding that is one already is not put there twice, and empty words are none. Raises ``CodingsGone``.
    """
    if coding_id is not None:
        living(session, [coding_id])
    elif not text.strip():
        return
    linked = select(AnchorExample.id).where(
        AnchorExample.code_id == code_id, AnchorExample.coding_id == coding_id
    )
    if coding_id is not None and session.scalars(linked).first() is not None:
        return
    last = select(func.max(AnchorExample.position)).where(AnchorExample.code_id == code_id)
    position = session.scalar(last)
    session.add(
        AnchorExample(
            code_id=code_id,
            coding_id=coding_id,
            text=text.strip(),
            position=0 if position is None else position + 1,
        )
    )


def word_anchor(session: Session, *, anchor_id: int, text: str) -> None:
    """Change the words of an anchor example; without words it goes."""
    if text.strip():
        session.get_one(AnchorExample, anchor_id).text = text.strip()
    else:
        remove_anchor(session, anchor_id=anchor_id)


def remove_anchor(session: Session, *, anchor_id: int) -> None:
    """Take an anchor example back; a coding it points at stays."""
    delete_rows(session, AnchorExample, [anchor_id])


def move_anchor(session: Session, *, anchor_id: int, position: int) -> None:
    """Put an anchor example at a place (from 0) among the others of its code."""
    moved = session.get_one(AnchorExample, anchor_id)
    ordered = select(AnchorExample).where(
        AnchorExample.code_id == moved.code_id, AnchorExample.id != moved.id
    )
    others = list(session.scalars(ordered.order_by(AnchorExample.position, AnchorExample.id)))
    others.insert(max(0, min(position, len(others))), moved)
    for place, anchor in enumerate(others):
        anchor.position = place
