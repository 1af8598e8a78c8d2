"""The code tree: adding, naming, arranging, merging, dissolving, deleting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import MoveIntoItself, NameEmpty, NameTaken, NotAColor, ValueNotAllowed
from gk_qda.models import Code, Coding
from gk_qda.names import name_key, one_line
from gk_qda.operations import favorites
from gk_qda.operations.code_handover import hand_over, is_protected, protect
from gk_qda.operations.coding import unite_codings
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.project import update_rows
from gk_qda.queries.codebook import SEPARATOR
from gk_qda.queries.merging import worked_cells

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_DESCRIPTIONS = ("definition", "rule", "delimitation", "gloss", "is_technical", "is_sensitive")


def add_code(
    session: Session,
    *,
    name: str,
    parent_id: int | None = None,
    color: str | None = None,
    coder_id: int | None = None,
    status: str = "valid",
    **description: Any,
) -> int:
    """A new code as the last child of its parent; returns its id.

    Raises ``NameEmpty``, ``NameTaken`` (a sibling has the name) or ``NotAColor``.
    """
    name = _checked_name(session, name, parent_id)
    code = Code(
        name=name,
        name_key=name_key(name),
        parent_id=parent_id,
        color=_checked_color(color),
        position=_last_position(session, parent_id) + 1,
        coder_id=coder_id,
        status=status,
        **{key: description[key] for key in description if key in _DESCRIPTIONS},
    )
    session.add(code)
    session.flush()
    return code.id


def rename_code(session: Session, *, code_id: int, name: str) -> None:
    """Give a code another name; raises ``NameEmpty`` or ``NameTaken``."""
    code = session.get_one(Code, code_id)
    code.name = _checked_name(session, name, code.parent_id, code_id)
    code.name_key = name_key(code.name)


def recolor_code(session: Session, *, code_id: int, color: str | None) -> None:
    """Give a code its own colour, or (None) a tint of its main code's."""
    session.get_one(Code, code_id).color = _checked_color(color)


def describe_code(session: Session, *, code_id: int, **values: Any) -> None:
    """Set definition, rule, delimitation, gloss, is_technical, is_sensitive or status."""
    code = session.get_one(Code, code_id)
    if values.get("status", "valid") not in ("draft", "valid"):
        raise ValueNotAllowed(value=values["status"], what="status", allowed="draft, valid")
    for key, value in values.items():
        if key not in (*_DESCRIPTIONS, "status"):
            raise KeyError(key)
        setattr(code, key, value)


def set_shortcut(session: Session, *, code_id: int, digit: int | None) -> None:
    """Put a code on a digit 1-9; the code that had it loses it."""
    if digit is not None:
        if not 1 <= digit <= 9:
            raise ValueNotAllowed(value=digit, what="digit", allowed="1-9")
        for other in session.scalars(select(Code).where(Code.shortcut == digit, Code.id != code_id)):
            other.shortcut = None
        session.flush()
    session.get_one(Code, code_id).shortcut = digit


def move_code(session: Session, *, code_id: int, parent_id: int | None, position: int | None = None) -> None:
    """Hang a code (with everything below it) under another parent, at a place among its siblings.

    ``position`` counts among the other living siblings from 0; None: last. Codings are not touched. Raises
    ``MoveIntoItself`` or ``NameTaken``.
    """
    siblings = [s for s in living_children(session, parent_id) if s.id != code_id]
    code = hang_code(session, code_id, parent_id)
    siblings.insert(len(siblings) if position is None else max(0, min(position, len(siblings))), code)
    for place, sibling in enumerate(siblings):
        sibling.position = place


def merge_codes(session: Session, *, source_id: int, target_id: int) -> int:
    """Move all that hangs on one code to another (``hand_over``) and remove it.

    Codings of the same coder that overlap afterwards are united, so exact doubles collapse to one. The target
    keeps the protection of a sensitive source. Returns how many codings fewer there are. Raises
    ``MoveIntoItself`` and ``NameTaken`` (a sub-code's name).
    """
    source = session.get_one(Code, source_id)
    if source_id == target_id or target_id in subtree(session, source_id):
        raise MoveIntoItself(name=source.name)
    protect(session, [source_id], target_id)  # sub-codes need no mark of their own then
    for child in living_children(session, source_id):
        move_code(session, code_id=child.id, parent_id=target_id)
    for dissolved in session.scalars(select(Code).where(Code.parent_id == source_id)):
        dissolved.parent_id = target_id  # it stays on record
    session.flush()
    before = _codings(session, [target_id, source_id])
    _give_codings(session, _codings(session, [source_id]), target_id)
    hand_over(session, [source_id], target_id, as_one=True)
    delete_with_dependents(session, Code, [source_id])
    return len(before) - len(_codings(session, [target_id]))


def dissolve_code(session: Session, *, code_id: int) -> None:
    """Give all that hangs on a code to its parent; the code stays in the codebook as dissolved, with its words.

    A main code has no parent: it can only be dissolved when it holds no codings, and nothing is written about
    it. Raises ``NameTaken``.
    """
    code = session.get_one(Code, code_id)
    own = _codings(session, [code_id])
    if code.parent_id is None and (own or worked_cells(session, [code_id])):
        raise ValueNotAllowed(value=code.name, what="code to dissolve", allowed="sub-codes")
    if code.parent_id is not None:
        protect(session, [code_id], code.parent_id)
    for child in living_children(session, code_id):
        move_code(session, code_id=child.id, parent_id=code.parent_id)
    if code.parent_id is not None:
        _give_codings(session, own, code.parent_id)
        hand_over(session, [code_id], code.parent_id, as_one=False)
    code = session.get_one(Code, code_id)
    code.status, code.shortcut = "dissolved", None
    favorites.remove_favorites(session, code_ids=[code_id])


def restore_code(session: Session, *, code_id: int) -> None:
    """Make a dissolved code valid again, below the nearest code above it that lives; its codings stay there.

    Raises ``NameTaken`` where a sibling has got the name since.
    """
    code = session.get_one(Code, code_id)
    parent_id = code.parent_id
    while parent_id is not None and (parent := session.get_one(Code, parent_id)).status == "dissolved":
        parent_id = parent.parent_id
    _checked_name(session, code.name, parent_id, code_id)
    code.position = _last_position(session, parent_id) + 1
    code.parent_id, code.status = parent_id, "valid"


def delete_code(session: Session, *, code_id: int, codings_to_parent: bool = False) -> int:
    """Remove a code with its sub-codes; what hangs on them goes too, or (wanted) to the parent.

    Returns how many codings were deleted; undo brings everything back.
    """
    code = session.get_one(Code, code_id)
    doomed = subtree(session, code_id)
    codings = _codings(session, doomed)
    if codings_to_parent and code.parent_id is not None:
        protect(session, doomed, code.parent_id)
        _give_codings(session, codings, code.parent_id)
        hand_over(session, doomed, code.parent_id, as_one=False)
        codings = []
    favorites.remove_favorites(session, code_ids=doomed)
    delete_with_dependents(session, Code, [code_id])
    return len(codings)


def hang_code(session: Session, code_id: int, parent_id: int | None) -> Code:
    """Give a code another parent, at a place among its siblings that the caller has to set.

    A code that is sensitive by one above it stays sensitive where it goes.
    Raises ``MoveIntoItself`` or ``NameTaken``.
    """
    code = session.get_one(Code, code_id)
    if parent_id is not None and parent_id in subtree(session, code_id):
        raise MoveIntoItself(name=code.name)
    _checked_name(session, code.name, parent_id, code_id)
    was_protected = is_protected(session, code_id)
    code.parent_id = parent_id
    if was_protected and not is_protected(session, code_id):
        code.is_sensitive = True
        session.info.get("details", {})["sensitive"] = code.name
    return code


def subtree(session: Session, code_id: int) -> list[int]:
    """The code and everything below it, parents before children; dissolved ones included."""
    found, level = [code_id], [code_id]
    while level:
        level = list(session.scalars(select(Code.id).where(Code.parent_id.in_(level))))
        found.extend(level)
    return found


def living_children(session: Session, parent_id: int | None) -> list[Code]:
    """The sub-codes of a code, or the main codes, in their order; dissolved ones left out."""
    living = select(Code).where(Code.parent_id == parent_id, Code.status != "dissolved")
    return list(session.scalars(living.order_by(Code.position, Code.id)))


def ensure_path(session: Session, path: str, **values: Any) -> int:
    """The id of the code at ``path``, made together with the parents that are missing."""
    parent: int | None = None
    parts = [one_line(part) for part in path.split(SEPARATOR)]
    for depth, part in enumerate(parts):
        found = _sibling(session, part, parent)
        if found is None:
            last = depth == len(parts) - 1
            found = add_code(session, name=part, parent_id=parent, **(values if last else {}))
        parent = found
    if parent is None:
        raise NameEmpty
    return parent


def _give_codings(session: Session, coding_ids: Sequence[int], code_id: int) -> None:
    if not coding_ids:
        return
    update_rows(session, Coding, {i: {"code_id": code_id} for i in coding_ids})
    documents = session.scalars(select(Coding.document_id).where(Coding.code_id == code_id).distinct())
    unite_codings(session, code_id=code_id, document_ids=list(documents))


def _codings(session: Session, code_ids: Sequence[int]) -> list[int]:
    return list(session.scalars(select(Coding.id).where(Coding.code_id.in_(code_ids)).order_by(Coding.id)))


def _sibling(session: Session, name: str, parent_id: int | None) -> int | None:
    return session.scalar(
        select(Code.id).where(
            Code.parent_id == parent_id, Code.name_key == name_key(name), Code.status != "dissolved"
        )
    )


def _last_position(session: Session, parent_id: int | None) -> int:
    last = session.scalar(select(func.max(Code.position)).where(Code.parent_id == parent_id))
    return -1 if last is None else last


def _checked_name(session: Session, name: str, parent_id: int | None, code_id: int | None = None) -> str:
    name = one_line(name)
    if not name or SEPARATOR in name:
        raise NameEmpty
    taken = _sibling(session, name, parent_id)
    if taken is not None and taken != code_id:
        raise NameTaken(name=name)
    return name


def _checked_color(color: str | None) -> str | None:
    if color is None or not color.strip():
        return None
    if not _COLOR.fullmatch(color.strip()):
        raise NotAColor(color=color)
    return color.strip().upper()
