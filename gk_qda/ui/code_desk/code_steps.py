"""Codes that go past a sibling by the keyboard: where they arrive, without Qt."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.queries.codebook import Codebook


def step_among(book: Codebook, code_ids: Sequence[int], by: int) -> tuple[list[int], int | None, int] | None:
    """The codes, their parent and their place among the other siblings, once they went one up (-1) or down (1).

    None where they have not one parent or there is nobody to go past.
    """
    known = book.by_id()
    moved = [i for i in code_ids if i in known]
    parents = {known[i].parent_id for i in moved}
    if len(parents) != 1:
        return None
    (parent,) = parents
    siblings = [code.id for code in book.children(parent)]
    others = [i for i in siblings if i not in moved]
    edge = moved[0] if by < 0 else moved[-1]
    before = sum(i not in moved for i in siblings[: siblings.index(edge)])
    place = before + by
    return (moved, parent, place) if 0 <= place <= len(others) else None
