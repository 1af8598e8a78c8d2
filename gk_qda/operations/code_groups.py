"""Several codes at once: what is done to a selection of the code tree is one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.errors.domain import MoveIntoItself
from gk_qda.models import Code
from gk_qda.operations import codebook


def move_codes(
    session: Session, *, code_ids: Sequence[int], parent_id: int | None, position: int | None = None
) -> None:
    """Hang codes under another parent side by side, in the order given; sub-codes of given ones go with them.

    ``position`` counts from 0 among the living siblings that are not moved; None: last. Raises
    ``MoveIntoItself`` or ``NameTaken``.
    """
    chosen = topmost(session, code_ids)
    stay = [code for code in codebook.living_children(session, parent_id) if code.id not in chosen]
    moved = []
    for code_id in chosen:
        moved.append(codebook.hang_code(session, code_id, parent_id))
        session.flush()  # the next one may have its name
    place = len(stay) if position is None else max(0, min(position, len(stay)))
    for number, code in enumerate([*stay[:place], *moved, *stay[place:]]):
        code.position = number
    _say_number(session, len(chosen))


def merge_into(session: Session, *, source_ids: Sequence[int], target_id: int) -> int:
    """Merge several codes into one; returns how many codings fewer there are.

    Codes that lie below others of the given ones are merged before them. Raises ``MoveIntoItself`` and
    ``NameTaken`` (two sub-codes of one name would meet).
    """
    sources = [i for i in dict.fromkeys(source_ids) if i != target_id]
    for source in sources:
        if target_id in codebook.subtree(session, source):
            raise MoveIntoItself(name=session.get_one(Code, source).name)
    fewer = 0
    for source in sorted(sources, key=lambda i: -len(_ancestors(session, i))):
        fewer += codebook.merge_codes(session, source_id=source, target_id=target_id)
    _say_number(session, len(sources))
    return fewer


def delete_codes(session: Session, *, code_ids: Sequence[int], codings_to_parent: bool = False) -> int:
    """Remove codes with their sub-codes; their codings go too, or (wanted) to the nearest code that stays.

    Codings of main codes have no such code and go in any case. Returns how many codings were deleted.
    """
    chosen = topmost(session, code_ids)
    gone = sum(
        codebook.delete_code(session, code_id=code_id, codings_to_parent=codings_to_parent)
        for code_id in chosen
    )
    _say_number(session, len(chosen))
    return gone


def dissolve_codes(session: Session, *, code_ids: Sequence[int]) -> None:
    """Dissolve codes, the deepest first: what they hold arrives at the nearest code that stays.

    Raises what ``dissolve_code`` raises.
    """
    for code_id in sorted(dict.fromkeys(code_ids), key=lambda i: -len(_ancestors(session, i))):
        codebook.dissolve_code(session, code_id=code_id)
        session.flush()
    _say_number(session, len(code_ids))


def recolor_codes(session: Session, *, code_ids: Sequence[int], color: str | None) -> None:
    """Give codes one colour, or (None) each a tint of its main code's."""
    for code_id in code_ids:
        codebook.recolor_code(session, code_id=code_id, color=color)
    _say_number(session, len(code_ids))


def set_status(session: Session, *, code_ids: Sequence[int], status: Literal["draft", "valid"]) -> None:
    """Call codes drafts or valid; dissolved ones come back that way. Raises what ``restore_code`` raises."""
    for code_id in code_ids:
        if session.get_one(Code, code_id).status == "dissolved":
            codebook.restore_code(session, code_id=code_id)
        codebook.describe_code(session, code_id=code_id, status=status)
    _say_number(session, len(code_ids))


def mark_sensitive(session: Session, *, code_ids: Sequence[int]) -> None:
    """Say of codes that their passages, and those below them, are asked about before they leave."""
    for code_id in code_ids:
        session.get_one(Code, code_id).is_sensitive = True
    _say_number(session, len(code_ids))


def unmark_sensitive(session: Session, *, code_ids: Sequence[int]) -> None:
    """Say of codes that they are sensitive no longer; below a sensitive one they stay it."""
    for code_id in code_ids:
        session.get_one(Code, code_id).is_sensitive = False
    _say_number(session, len(code_ids))


def topmost(session: Session, code_ids: Sequence[int]) -> list[int]:
    """The codes that lie below no other of the given ones, in the order given."""
    chosen = set(code_ids)
    return [i for i in dict.fromkeys(code_ids) if chosen.isdisjoint(_ancestors(session, i))]


def _ancestors(session: Session, code_id: int) -> list[int]:
    found: list[int] = []
    parent = session.get_one(Code, code_id).parent_id
    while parent is not None:
        found.append(parent)
        parent = session.get_one(Code, parent).parent_id
    return found


def _say_number(session: Session, number: int) -> None:
    session.info.get("details", {}).setdefault("n", number)
