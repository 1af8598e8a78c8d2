"""What the palette can find, and how the best of it is put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from gk_qda.ui.code_desk.code_finder import folded
from gk_qda.ui.palette.matching import SPREAD, Marked, match

Group = Literal["codes", "commands", "documents", "text"]
GROUPS: tuple[Group, ...] = ("codes", "commands", "documents", "text")
PREFIXES: dict[str, tuple[Group, ...]] = {"#": ("codes",), ">": ("commands",), "@": ("documents",)}
_MOST = 12  # rows, heads of groups included
_SHARE: dict[Group, int] = {"codes": 4, "commands": 4, "documents": 3, "text": 1}
_FARTHER = SPREAD + 1  # found in the second line only
_SHORT = 60  # characters of a line that may be shown as the reason


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find. ``run`` is Enter; ``run_with_shift`` and ``run_with_control`` do more where they can.

    ``icon`` is the name of an icon, ``color`` a swatch instead; the lines of ``also`` are searched, too, and a
    short one is shown where it is the reason of the hit.
    """

    group: Group
    title: str
    run: Callable[[], object]
    more: str = ""
    right: str = ""
    keys: str = ""
    icon: str = ""
    color: str = ""
    also: str = ""
    reason: str = ""  # why it cannot run now
    run_with_shift: Callable[[], object] | None = None
    run_with_control: Callable[[], object] | None = None
    marked: Marked = None


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a group between the entries."""

    group: Group


def split_prefix(typed: str) -> tuple[tuple[Group, ...], str]:
    """ "#aus" -> (("codes",), "aus"): the groups to search and the words, folded."""
    words = typed.strip()
    if words[:1] in PREFIXES:
        return PREFIXES[words[0]], folded(words[1:].strip())
    return GROUPS, folded(words)


def find(entries: Iterable[Entry], groups: Sequence[Group], wanted: str) -> list[tuple[int, Entry]]:
    """The entries that fit with their scores, best first; equals stay in their order."""
    scored = []
    for entry in entries:
        if entry.group not in groups:
            continue
        found = match(entry.title, wanted)
        if found is not None:
            scored.append((found[0], replace(entry, marked=found[1])))
        elif entry.group != "commands" and match(entry.more, wanted) is not None:
            scored.append((_FARTHER, entry))
        elif (line := _line_with(entry.also, wanted)) is not None:
            more = (
                " · ".join(part for part in (entry.more, line) if part) if len(line) <= _SHORT else entry.more
            )
            scored.append((_FARTHER + 1, replace(entry, more=more)))
    scored.sort(key=lambda pair: pair[0])
    return scored


def _line_with(also: str, wanted: str) -> str | None:
    return next((line for line in also.split("\n") if match(line, wanted) is not None), None)


def arrange(scored: Sequence[tuple[int, Entry]], groups: Sequence[Group]) -> list[Head | Entry]:
    """At most twelve rows: the group of the best hit first, then the others in their order."""
    by_group: dict[Group, list[tuple[int, Entry]]] = {}
    for pair in scored:
        by_group.setdefault(pair[1].group, []).append(pair)
    order: list[Group] = [group for group in groups if group in by_group]
    order.sort(key=lambda group: by_group[group][0][0])
    if "text" in order:  # it is the last resort
        order.remove("text")
        order.append("text")
    room = _MOST - len(order)
    shares = {group: min(len(by_group[group]), _SHARE[group]) for group in order}
    spare = room - sum(shares.values())
    rows: list[Head | Entry] = []
    for group in order:
        count = shares[group]
        extra = max(0, min(spare, len(by_group[group]) - count))
        spare -= extra
        rows.append(Head(group))
        rows += [entry for _, entry in by_group[group][: count + extra]]
    return rows
