"""From one arrangement of codes to another in few steps: rows that come, move and go, without Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Children = Mapping[
    int | None, Sequence[int]
]  # codes below a code, of those that have any; None: the main codes


@dataclass(frozen=True, slots=True)
class Insertion:
    """A code appears in a row, with what is as new below it."""

    code_id: int
    parent_id: int | None
    row: int
    below: Mapping[int, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Move:
    """A code goes with everything below it before a row, counted as long as it still stands where it was."""

    code_id: int
    from_id: int | None
    from_row: int
    parent_id: int | None
    row: int


@dataclass(frozen=True, slots=True)
class Removal:
    """A code disappears with everything below it."""

    code_id: int
    parent_id: int | None
    row: int


Step = Insertion | Move | Removal


def steps_between(before: Children, after: Children, most: int) -> list[Step] | None:
    """The steps to take one after the other, at most so many; None where it would take more.

    What is new comes first and what is gone goes last, so that codes can move between both. Parents are
    looked at from the top: where a code is put, everything above has its final place, so nothing moves into itself.
    """
    touched = {i for i in before.keys() | after.keys() if before.get(i, ()) != after.get(i, ())}
    way = _Way(before, after, touched)
    if not way.hangs_together():
        return None
    for parent_id in sorted(touched & after.keys(), key=way.depth):
        way.fill(parent_id)
        if len(way.steps) > most:
            return None
    way.empty()
    return way.steps if len(way.steps) <= most else None


class _Way:
    """The steps so far, and what stands below the touched codes when they are taken."""

    def __init__(self, before: Children, after: Children, touched: set[int | None]) -> None:
        self.steps: list[Step] = []
        self._before, self._after, self._touched = before, after, touched
        self._was = {child: i for i in touched for child in before.get(i, ())}
        self._is = {child: i for i in touched for child in after.get(i, ())}
        self._added = self._is.keys() - self._was.keys()
        self._removed = self._was.keys() - self._is.keys()
        self._parents = {child: i for i, below in after.items() for child in below}
        self._now = {
            i: [child for child in after.get(i, ()) if child in self._added]
            if i in self._added
            else list(before.get(i, ()))
            for i in touched
        }

    def hangs_together(self) -> bool:
        """Whether every touched code is itself shown, so that there are rows to speak of."""
        for code_id in self._touched - {None}:
            stays = code_id in self._parents
            was = code_id in self._was or (stays and code_id not in self._added)
            if (code_id in self._before and not was) or (code_id in self._after and not stays):
                return False
        return True

    def depth(self, code_id: int | None) -> int:
        """How many codes stand above."""
        steps = 0
        while code_id is not None:
            code_id = self._parents.get(code_id)
            steps += 1
        return steps

    def fill(self, parent_id: int | None) -> None:
        """Put what belongs below a code there, in its order."""
        now, at = self._now[parent_id], 0  # at: the row behind those in their place
        staying = self._staying(parent_id)
        for child in self._after[parent_id]:
            if child in staying:
                at = now.index(child, at)
            elif child in self._added:
                self.steps.append(Insertion(child, parent_id, at, self._new_below(child)))
                now.insert(at, child)
            else:
                source = self._was[child]
                row = self._now[source].index(child)
                if (source, row) != (parent_id, at):
                    self.steps.append(Move(child, source, row, parent_id, at))
                    del self._now[source][row]
                    at -= source == parent_id and row < at
                    now.insert(at, child)
            at += 1

    def empty(self) -> None:
        """Take away what is gone; by now only such codes stand below it."""
        for parent_id in self._touched - self._removed:
            now = self._now[parent_id]
            for row in reversed(range(len(now))):
                if now[row] in self._removed:
                    self.steps.append(Removal(now[row], parent_id, row))

    def _staying(self, parent_id: int | None) -> set[int]:
        """As many codes as possible that need not move for the others to stand in order."""
        if parent_id in self._added:
            return set(self._now[parent_id])
        rows = {child: row for row, child in enumerate(self._before.get(parent_id, ()))}
        return _longest_rising([(rows[i], i) for i in self._after[parent_id] if i in rows])

    def _new_below(self, code_id: int) -> dict[int, list[int]]:
        found, waiting = {}, [code_id]
        while waiting:
            above = waiting.pop()
            below = [child for child in self._after.get(above, ()) if child in self._added]
            if below:
                found[above] = below
                waiting += below
        return found


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """The codes of the longest rising row numbers among ``(row, code)``."""
    ends: list[int] = []  # row at which the shortest rise of each length ends
    places: list[int] = []  # of each pair in its rise
    for row, _ in pairs:
        place = bisect_left(ends, row)
        ends[place : place + 1] = [row]
        places.append(place)
    wanted, found = len(ends) - 1, set()
    for (_, code_id), place in zip(reversed(pairs), reversed(places), strict=True):
        if place == wanted:
            found.add(code_id)
            wanted -= 1
    return found
