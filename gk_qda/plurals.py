"""Numbers in sentences, each with its own noun and verb: ``"{n:# Dokument|# Dokumente}"``, ``"{n:ist|sind}"``.

What stands before the bar is said of one, what stands behind it of any other number; "#" is the number itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping


class Counted:
    """A whole number in a sentence; ``shown`` is how people read it."""

    def __init__(self, number: int, shown: str) -> None:
        self._number, self._shown = number, shown

    def __str__(self) -> str:
        return self._shown

    def __format__(self, form: str) -> str:
        if "|" in form:
            one, others = form.split("|")
            return (one if self._number == 1 else others).replace("#", self._shown)
        return format(self._number, form) if form else self._shown


def filled(text: str, fields: Mapping[str, object], shown: Callable[[int], str] = str) -> str:
    """A sentence with its fields filled in."""
    return text.format(
        **{
            name: Counted(value, shown(value))
            if isinstance(value, int) and not isinstance(value, bool)
            else value
            for name, value in fields.items()
        }
    )
