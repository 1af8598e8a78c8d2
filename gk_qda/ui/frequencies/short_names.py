"""Names of documents shortened to what tells them apart: TM01 ... TM14 become 01 ... 14."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 3  # letters that fit over a column of numbers


def short_names(names: Sequence[str]) -> list[str] | None:
    """The names without what all begin with; None where what is left is too long to stand over a column."""
    if len(names) < 2:
        return list(names) if all(len(name) <= _LONGEST for name in names) else None
    first, last = min(names), max(names)
    shared = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    while shared and any(name[shared - 1].isdigit() for name in names):
        shared -= 1  # "TM10" to "TM14" are 10 to 14, not 0 to 4
    short = [name[shared:] for name in names]
    return short if all(0 < len(name) <= _LONGEST for name in short) else None
