"""What becomes of activated codes when one is switched. Knows no widgets.

An activated code has all its sub-codes with it, so that a ring is full where everything below is on, half where
something is, and so that the codes from which the activation hangs say it whole, as ``--code`` would.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue


def closed(book: Codebook, code_ids: Iterable[int]) -> frozenset[int]:
    """The codes that still exist, with everything below them."""
    return frozenset(book.descendants(code_ids))


def switched(book: Codebook, active: frozenset[int], code_ids: Collection[int]) -> frozenset[int]:
    """Codes on with their sub-codes, or off if all of them are on; what lies above one that is off is off."""
    if active.issuperset(code_ids):
        return without(book, active, code_ids)
    return active | closed(book, code_ids)


def without(book: Codebook, active: frozenset[int], code_ids: Iterable[int]) -> frozenset[int]:
    """These codes off, with their sub-codes and with all that holds them."""
    off = set(book.descendants(code_ids))
    return active - off - above(book, off)


def inverted(book: Codebook, active: frozenset[int]) -> frozenset[int]:
    """On what was off, as far as nothing below it was on."""
    return frozenset(code.id for code in book.codes) - active - above(book, active)


def above(book: Codebook, code_ids: Iterable[int]) -> set[int]:
    """The codes that hold any of these, without these themselves unless they hold others."""
    known, found = book.by_id(), set[int]()
    for code_id in code_ids:
        parent = known[code_id].parent_id if code_id in known else None
        while parent is not None and parent not in found:
            found.add(parent)
            parent = known[parent].parent_id
    return found


def roots(codes: Sequence[CodeValue], active: Collection[int]) -> tuple[CodeValue, ...]:
    """The activated codes that are not below another one, in the order of the tree."""
    return tuple(code for code in codes if code.id in active and code.parent_id not in active)
