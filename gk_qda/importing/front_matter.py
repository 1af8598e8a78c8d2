"""The head of a transcript: ``Key: value`` lines up to a line ``---``, or a YAML block between two of them."""

from __future__ import annotations

import re

_RULE = re.compile(r"-{3,}[ \t]*$")
_KEY = re.compile(
    r"(?P<indent>[ \t]*)(?P<item>-[ \t]+)?(?P<key>[^\W\d_][^:\n]{0,40}?)[ \t]*:(?:[ \t]+|$)(?P<value>.*)$"
)
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_LONGEST = 80  # lines
_FREE_LINES = 2  # a notice and a title


def find_front_matter(text: str) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Where the body begins and what the head says; ``(0, ())`` where there is no head.

    The head is kept in the text. Nested keys are joined with a dot, list items with "; ".
    """
    lines = text.split("\n", _LONGEST)[:_LONGEST]
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return 0, ()
    yaml = bool(_RULE.match(lines[first]))
    opening = first + 1 if yaml else first
    closing = next((n for n in range(opening, len(lines)) if _RULE.match(lines[n])), None)
    if closing is None:
        return 0, ()
    head = lines[opening:closing]
    end = min(len(text), sum(len(line) + 1 for line in lines[: closing + 1]))
    pairs = _pairs(head)
    if not pairs or not (yaml or _is_head(head)) or _speaks(pairs, text[end:]):
        return 0, ()
    return end, pairs


def pairs_of_head(head: str) -> tuple[tuple[str, str], ...]:
    """What the lines of a head say."""
    return _pairs([line for line in head.split("\n") if not _RULE.match(line)])


def _is_head(lines: list[str]) -> bool:
    filled = [line for line in lines if line.strip()]
    return sum(1 for line in filled if not _KEY.match(line)) <= _FREE_LINES


def _speaks(pairs: tuple[tuple[str, str], ...], body: str) -> bool:
    """Whether all the "keys" are labels that speak again below: a rule between two parts of a talk."""
    keys = {key for key, _ in pairs}
    return all(re.search(rf"^{re.escape(key)}[ \t]*:", body, re.MULTILINE) for key in keys)


def _pairs(lines: list[str]) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    parents: list[tuple[int, str]] = []
    for line in lines:
        keyed, item = _KEY.match(line), _ITEM.match(line)
        if keyed and not keyed["item"]:
            indent = len(keyed["indent"])
            while parents and parents[-1][0] >= indent:
                parents.pop()
            parents.append((indent, keyed["key"]))
            pairs.append((".".join(key for _, key in parents), keyed["value"].strip()))
        elif item and pairs:
            key, value = pairs[-1]
            pairs[-1] = (key, f"{value}; {item['value'].strip()}" if value else item["value"].strip())
    return tuple(pairs)
