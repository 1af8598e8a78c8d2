"""Finds codes by a few letters: beginnings of words first, then inside, path, definition, scattered letters.

Case, accents and ß do not matter; "ae" finds "ä" as well. What was used last comes first among equals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from gk_qda.queries.values import CodeValue

_ACCENTS = re.compile("[\u0300-\u036f]+")
_FEWEST_SCATTERED = 3  # letters
_FARTHEST = 3  # characters of a name for each scattered letter
_BEFORE, _EXCERPT = 18, 70  # characters of a definition that are shown before a hit, and at most
_EXACT, _START, _WORD, _INSIDE, _WORDS, _PATH, _DEFINITION, _SCATTERED, _INITIALS = range(9)

Runs = tuple[tuple[int, int], ...]  # (start, length) in code points


@dataclass(frozen=True, slots=True)
class Found:
    """A code with the letters that were meant in its name and in the line below it."""

    code: CodeValue
    in_name: Runs = ()
    below: str = ""  # the way to the code, or the part of its definition that was meant
    in_below: Runs = ()
    is_last_used: bool = False


def folded(text: str) -> str:
    """Without case and accents: "Ämter" is found by "amter"; one character stays one (but for ß)."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", lower)))


def find_codes(codes: Iterable[CodeValue], words: str, recent: Sequence[int] = ()) -> list[Found]:
    """The codes that fit, best first; without words the recent ones, then all in tree order."""
    return CodeFinder(codes).find(words, recent)


class CodeFinder:
    """Has the letters of a codebook ready, so that a key in 5,000 codes costs little."""

    def __init__(self, codes: Iterable[CodeValue]) -> None:
        self._codes = [
            (code, folded(code.name), folded(code.path), folded(code.definition)) for code in codes
        ]

    def find(self, words: str, recent: Sequence[int] = (), most: int | None = None) -> list[Found]:
        """The codes that fit, best first, ``most`` of them or all."""
        wanted = " ".join(folded(words).split())
        used = {code_id: place for place, code_id in enumerate(recent)}
        last = recent[0] if recent else None
        if not wanted:
            ranked = sorted(
                (entry[0] for entry in self._codes), key=lambda code: used.get(code.id, len(used))
            )
            return [Found(code, below=_way(code), is_last_used=code.id == last) for code in ranked[:most]]
        scored = self._held_together(wanted)
        if len(wanted) >= _FEWEST_SCATTERED and (most is None or len(scored) < most):
            scored += self._scattered(wanted, {code.id for _, code in scored}, used, most)
        scored.sort(key=lambda pair: (pair[0], used.get(pair[1].id, len(used))))
        return [_found(code, rank, wanted, code.id == last) for rank, code in scored[:most]]

    def _held_together(self, wanted: str) -> list[tuple[int, CodeValue]]:
        """Codes in tree order with how well they fit."""
        result = []
        ways = [(way, way.split(" ")) for way in _spellings(wanted)]
        for code, name, path, definition in self._codes:
            for way, parts in ways:
                last = parts[-1]  # the part most codes fail at, for what was typed before has been found
                if last not in path and last not in definition:
                    continue
                rank = _rank(name, path, definition, way, parts)
                if rank is not None:
                    result.append((rank, code))
                    break
        return result

    def _scattered(
        self, wanted: str, held: Collection[int], used: Mapping[int, int], most: int | None
    ) -> list[tuple[int, CodeValue]]:
        """Codes that only hold the letters one by one: in the name, or as beginnings of words along the path."""
        result = []
        rest = []
        in_order = re.compile("".join(f"[^{sign}]*{sign}" for sign in map(re.escape, wanted))).match
        for code, name, path, _ in self._codes:
            if code.id in held or not in_order(path):  # which ends with the name
                continue
            if _close_letters(wanted, name):
                result.append((_SCATTERED, code))
            else:
                rest.append((code, path))
        rest.sort(key=lambda pair: used.get(pair[0].id, len(used)))
        for code, path in rest:
            if most is not None and len(held) + len(result) >= most:
                break
            if _initials(wanted, path):
                result.append((_INITIALS, code))
        return result


def marks_in(text: str, runs: Iterable[tuple[int, int]]) -> Runs:
    """Runs in ``folded(text)`` as runs in ``text``."""
    pieces = [len(folded(character)) for character in text]
    if sum(pieces) == len(text) and all(piece == 1 for piece in pieces):
        return tuple(runs)
    places = [at for at, piece in enumerate(pieces) for _ in range(piece)] + [len(text)]
    result = []
    for start, length in runs:
        end = places[start + length - 1] + 1
        while end < len(text) and pieces[end] == 0:
            end += 1  # what only accents the last letter
        result.append((places[start], end - places[start]))
    return tuple(result)


@lru_cache(maxsize=64)
def _spellings(wanted: str) -> tuple[str, ...]:
    """As typed, and with "ae" for "ä" taken back."""
    plain = wanted.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return (wanted,) if plain == wanted else (wanted, plain)


def _rank(name: str, path: str, definition: str, wanted: str, parts: Sequence[str]) -> int | None:
    """Lower is better; None where the letters do not stand together. ``parts``: what was typed, word by word."""
    at = name.find(wanted)
    if at == 0:
        return _EXACT if name == wanted else _START
    if at > 0:
        return _WORD if _word_start(name, wanted) >= 0 else _INSIDE
    rank = _WORDS if len(parts) > 1 else _PATH
    for (
        part
    ) in parts:  # a loop is twice as quick as three times all(): it runs for every code at every letter
        if part not in name:
            if part in path:
                rank = max(rank, _PATH)
            elif part in definition:
                rank = _DEFINITION
            else:
                return None
    return rank


def _word_start(text: str, wanted: str) -> int:
    at = text.find(wanted)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(wanted, at + 1)
    return at


def _found(code: CodeValue, rank: int, wanted: str, is_last_used: bool) -> Found:
    name, way = folded(code.name), _way(code)
    if rank in (_SCATTERED, _INITIALS):
        runs = _runs(_close_letters(wanted, name)) if rank == _SCATTERED else ()
        return Found(code, marks_in(code.name, runs), way, (), is_last_used)
    spelling = next(
        s
        for s in _spellings(wanted)
        if _rank(name, folded(code.path), folded(code.definition), s, s.split(" ")) == rank
    )
    if rank <= _INSIDE:
        at = _word_start(name, spelling) if rank == _WORD else name.find(spelling)
        return Found(code, marks_in(code.name, ((at, len(spelling)),)), way, (), is_last_used)
    parts = spelling.split(" ")
    in_name = marks_in(code.name, _places(name, parts))
    below = way
    if rank == _DEFINITION:
        below = _excerpt(code.definition, [part for part in parts if part not in folded(code.path)])
    elsewhere = [part for part in parts if part not in name]
    return Found(code, in_name, below, marks_in(below, _places(folded(below), elsewhere)), is_last_used)


def _way(code: CodeValue) -> str:
    return " › ".join(code.parts[:-1])


def _places(text: str, parts: Iterable[str]) -> list[tuple[int, int]]:
    """Where the parts stand in a text, in its order, none inside another."""
    found = sorted((at, len(part)) for part in parts if (at := text.find(part)) >= 0)
    result: list[tuple[int, int]] = []
    for at, length in found:
        if not result or at >= sum(result[-1]):
            result.append((at, length))
    return result


def _excerpt(definition: str, parts: Sequence[str]) -> str:
    """The line of a definition around the first hit."""
    text = " ".join(definition.split())
    at = min((place for part in parts if (place := folded(text).find(part)) >= 0), default=0)
    start = 0 if at <= _BEFORE else text.rfind(" ", 0, at - _BEFORE // 2) + 1
    cut = text[start : start + _EXCERPT]
    return ("…" if start else "") + cut.rstrip() + ("…" if start + _EXCERPT < len(text) else "")


def _letters(wanted: str, text: str) -> list[int]:
    """The places of the letters one after the other, as close as they stand together; empty where one is missing."""
    at = -1
    for letter in wanted:
        at = text.find(letter, at + 1)
        if at < 0:
            return []
    places = []
    at += 1
    for letter in reversed(wanted):
        at = text.rfind(letter, 0, at)
        places.append(at)
    return places[::-1]


def _close_letters(wanted: str, name: str) -> list[int]:
    """Scattered letters, unless they are so far apart that nobody meant them."""
    places = _letters(wanted, name)
    return places if places and places[-1] - places[0] < _FARTHEST * len(wanted) else []


def _runs(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Single letters, those side by side as one run."""
    result: list[tuple[int, int]] = []
    for place in places:
        if result and sum(result[-1]) == place:
            result[-1] = (result[-1][0], result[-1][1] + 1)
        else:
            result.append((place, 1))
    return tuple(result)


def _initials(wanted: str, text: str) -> bool:
    """Whether beginnings of words, in their order, spell it: "kodat" for "Kooperation > Datenaustausch"."""
    starts = [
        at for at, letter in enumerate(text) if letter.isalnum() and not (at and text[at - 1].isalnum())
    ]

    @cache
    def spelled(done: int, word: int) -> bool:
        if done == len(wanted):
            return True
        for number in range(word, len(starts)):
            length = 0
            while done + length < len(wanted) and text.startswith(
                wanted[done + length], starts[number] + length
            ):
                length += 1
                if spelled(done + length, number + 1):
                    return True
        return False

    return spelled(0, 0)
