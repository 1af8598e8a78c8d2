"""What was changed between two states of a text, word by word.

Lines first, then the words of the lines that differ; both by Myers' greedy algorithm (An O(ND) Difference Algorithm,
1986) as long as few things differ, else by the elements that occur once in both (patience diff). Positions decide:
of two equal sentences each keeps its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from gk_qda.progress import look, looking
from gk_qda.reanchoring import Edit, shortened

Run = tuple[int, int, int]  # so many elements are equal from a place in the one and a place in the other

_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# Differences that Myers' algorithm looks for, in the whole and between anchors: its work grows with their square.
_FEW, _FEW_BETWEEN = 300, 60
_TOGETHER = 7  # elements in a row: three words and the blanks between them
_FARTHEST = 200  # characters that an edit is slid
_MANY = 20_000  # elements between two looks whether somebody stopped it
_LIKE = 0.25  # of the words of a changed stretch must be the same for them to be told apart


def edits_between(old: str, new: str) -> list[Edit]:
    """The edits that make ``new`` out of ``old``, in order."""
    whole = shortened(old, Edit(0, len(old), new))
    if whole is None:
        return []
    # Whole lines around the change, so that words are compared with words.
    start = old.rfind("\n", 0, whole.start) + 1
    end = old.find("\n", whole.end)
    end = len(old) if end < 0 else end + 1
    replacement = old[start : whole.start] + whole.replacement + old[whole.end : end]
    by_lines = _apart(old, Edit(start, end, replacement), _LINE.findall)
    return [word for line in by_lines for word in refined(old, [line])]


def refined(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The same edits, told word by word: what a replacement repeats of the old text is left out of them."""
    result: list[Edit] = []
    for edit in _joined(edits):
        short = shortened(text, edit)
        if short is not None and short.replacement and short.end > short.start:
            result += _by_words(text, edit)
        elif short is not None:
            result.append(short)
    return _by_lines(text, result)


def _by_lines(text: str, edits: list[Edit]) -> list[Edit]:
    """The same edits, those slid to whole lines that can be.

    "I: What?⏎" in front of the line "I: Yes" is a new line; behind its "I: " the same letters would tear it in two.
    """
    for at, edit in enumerate(edits):
        if (not edit.replacement or edit.start == edit.end) and "\n" in text[
            edit.start : edit.end
        ] + edit.replacement:
            low = edits[at - 1].end if at else 0
            high = edits[at + 1].start if at + 1 < len(edits) else len(text)
            edits[at] = _slid(text, edit, low, high)
    return edits


def _slid(text: str, edit: Edit, low: int, high: int) -> Edit:
    if _is_by_lines(text, edit):
        return edit
    left = right = edit
    while left.start > low and edit.start - left.start < _FARTHEST:
        last = left.replacement[-1:] or text[left.end - 1]
        if text[left.start - 1] != last:
            break
        written = last + left.replacement[:-1] if left.replacement else ""
        left = Edit(left.start - 1, left.end - 1, written)
        if _is_by_lines(text, left):
            return left
    while right.end < high and right.start - edit.start < _FARTHEST:
        first = right.replacement[:1] or text[right.start]
        if text[right.end] != first:
            break
        written = right.replacement[1:] + first if right.replacement else ""
        right = Edit(right.start + 1, right.end + 1, written)
        if _is_by_lines(text, right):
            return right
    return edit


def _is_by_lines(text: str, edit: Edit) -> bool:
    moved = edit.replacement or text[edit.start : edit.end]
    begins_line = edit.start == 0 or text[edit.start - 1] == "\n"
    ends_line = edit.end == len(text) or text[edit.end] == "\n"
    return (begins_line and moved.endswith("\n")) or (ends_line and moved.startswith("\n"))


def in_whole_words(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The same edits as people read them: a word of which a part changed is another word."""
    result: list[Edit] = []
    for edit in edits:
        start, end = edit.start, edit.end
        low = result[-1].end if result else 0
        if any(part[:1].isalnum() for part in (text[start:end], edit.replacement)):
            while start > low and text[start - 1].isalnum():
                start -= 1
        if any(part[-1:].isalnum() for part in (text[start : edit.end], edit.replacement)):
            while end < len(text) and text[end].isalnum():
                end += 1
        whole = Edit(start, end, text[start : edit.start] + edit.replacement + text[edit.end : end])
        if result and result[-1].end > edit.start:  # two changes within one word
            before = result.pop()
            kept = before.replacement[: len(before.replacement) - (before.end - edit.start)]
            whole = Edit(
                before.start,
                max(end, before.end),
                kept + edit.replacement + text[edit.end : max(end, before.end)],
            )
        result.append(whole)
    return result


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    """One word written in front of another that was taken out then is written in its place."""
    waiting: Edit | None = None
    for edit in edits:
        if waiting is not None and _is_in_place_of(waiting, edit):
            waiting = Edit(edit.start, edit.end, waiting.replacement)
            continue
        if waiting is not None:
            yield waiting
        waiting = edit
    if waiting is not None:
        yield waiting


def _is_in_place_of(written: Edit, removed: Edit) -> bool:
    touch = written.start == written.end == removed.start
    return touch and not removed.replacement and len(written.replacement.split()) == 1


def _by_words(text: str, edit: Edit) -> list[Edit]:
    old, new = text[edit.start : edit.end], edit.replacement
    parts = _apart(text, edit, _TOKEN.findall)
    changed = max(
        sum(_letters(text[part.start : part.end]) for part in parts),
        sum(_letters(part.replacement) for part in parts),
    )
    everything = max(_letters(old), _letters(new))
    if len(parts) > 1 and changed > (1 - _LIKE) * everything and not _word_for_word(old, new):
        parts = [edit]
    return [short for part in parts if (short := shortened(text, part)) is not None]


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _word_for_word(old: str, new: str) -> bool:
    """Whether the one text has as many words as the other, with the same signs between them."""
    return re.sub(r"\w+", "w", old) == re.sub(r"\w+", "w", new)


def _apart(text: str, edit: Edit, split: Callable[[str], list[str]]) -> list[Edit]:
    """One edit as several, without the elements that are the same before and after."""
    one, other = split(text[edit.start : edit.end]), split(edit.replacement)
    places = [edit.start, *(edit.start + length for length in accumulate(map(len, one)))]
    runs = sorted(equal_runs(one, other))
    parts = []
    for (a, b, n), (next_a, next_b, _) in pairwise([(0, 0, 0), *runs, (len(one), len(other), 0)]):
        if a + n < next_a or b + n < next_b:
            parts.append(Edit(places[a + n], places[next_a], "".join(other[b + n : next_b])))
    return parts


def equal_runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Which elements of two sequences are the same, as runs in order; never crossing."""
    runs: list[Run] = []
    waiting, most = [(0, len(one), 0, len(other))], _FEW
    while waiting:
        look()
        low, high, other_low, other_high = waiting.pop()
        while low < high and other_low < other_high and one[low] == other[other_low]:
            runs.append((low, other_low, 1))
            low, other_low = low + 1, other_low + 1
        while low < high and other_low < other_high and one[high - 1] == other[other_high - 1]:
            high, other_high = high - 1, other_high - 1
            runs.append((high, other_high, 1))
        if low == high or other_low == other_high:
            continue
        left, right = one[low:high], other[other_low:other_high]
        found = _greedy(left, right, most)
        most = _FEW_BETWEEN
        if found is not None:
            runs += [(low + a, other_low + b, n) for a, b, n in found]
            continue
        found_once = _anchors(left, right) or _anchors(_shingles(left), _shingles(right))
        anchors = [(low + a, other_low + b) for a, b in looking(found_once, _MANY)]
        runs += [(a, b, 1) for a, b in looking(anchors, _MANY)]
        if anchors:
            corners = [(low - 1, other_low - 1), *anchors, (high, other_high)]
            between = looking(pairwise(corners), _MANY)
            waiting += [(a + 1, c, b + 1, d) for (a, b), (c, d) in between]
    return sorted(runs)


def _greedy(one: Sequence[str], other: Sequence[str], most: int) -> list[Run] | None:
    """Myers' algorithm; None where more than ``most`` elements differ."""
    reach = {1: 0}
    history: list[dict[int, int]] = []
    for differences in range(min(len(one) + len(other), most) + 1):
        look()
        history.append(dict(reach))
        for diagonal in range(-differences, differences + 1, 2):
            down = diagonal == -differences or (
                diagonal != differences and reach[diagonal - 1] < reach[diagonal + 1]
            )
            x = reach[diagonal + 1] if down else reach[diagonal - 1] + 1
            y = x - diagonal
            while x < len(one) and y < len(other) and one[x] == other[y]:
                x, y = x + 1, y + 1
            reach[diagonal] = x
            if x >= len(one) and y >= len(other):
                return _traced(history, len(one), len(other))
    return None


def _traced(history: list[dict[int, int]], x: int, y: int) -> list[Run]:
    runs: list[Run] = []
    for differences in range(len(history) - 1, -1, -1):
        reach, diagonal = history[differences], x - y
        down = diagonal == -differences or (
            diagonal != differences and reach[diagonal - 1] < reach[diagonal + 1]
        )
        came_from = diagonal + 1 if down else diagonal - 1
        before_x = reach[came_from] if differences else 0
        before_y = before_x - came_from if differences else 0
        start_x = before_x if down or not differences else before_x + 1
        if x > start_x:
            runs.append((start_x, y - (x - start_x), x - start_x))
        x, y = before_x, before_y
    return runs[::-1]


def _shingles(elements: Sequence[str]) -> list[tuple[str, ...]]:
    """Each element with those behind it: what no single one tells, several may."""
    return list(looking(zip(*(elements[at:] for at in range(_TOGETHER)), strict=False), _MANY))


def _anchors(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The elements that occur once in both sequences, as many as stand in the same order."""
    counts, other_counts = Counter(looking(one, _MANY)), Counter(looking(other, _MANY))
    places = {e: at for at, e in enumerate(looking(other, _MANY)) if other_counts[e] == 1}
    pairs = [(a, places[e]) for a, e in enumerate(looking(one, _MANY)) if counts[e] == 1 and e in places]
    tops: list[int] = []  # the smallest end of a rising run of each length
    chain: list[tuple[int, int]] = []  # for each pair: its length, the pair before it
    ends: list[int] = []
    for at, (_, b) in enumerate(looking(pairs, _MANY)):
        length = bisect_left(tops, b)
        chain.append((length, ends[length - 1] if length else -1))
        tops[length : length + 1], ends[length : length + 1] = [b], [at]
    result, at = [], ends[-1] if ends else -1
    while at >= 0:
        result.append(pairs[at])
        at = chain[at][1]
    return result[::-1]
