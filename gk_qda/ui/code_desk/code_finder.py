"""Finds codes by a few letters: words' beginnings first, then inside, then the definition; umlauts as typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gk_qda.queries.values import CodeValue

_SPELLED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Found:
    """A code with the letters of its name that were meant, as (start, length) in code points."""

    code: CodeValue
    marked: tuple[int, int] | None
    is_last_used: bool = False


def folded(text: str) -> str:
    """Without case and dots: "Ämter" is found by "amter"; one character stays one (but for ß)."""
    composed = unicodedata.normalize("NFC", text).lower()
    return composed.translate(_SPELLED)


def find_codes(codes: Iterable[CodeValue], words: str, recent: Sequence[int] = ()) -> list[Found]:
    """The codes that fit, best first; without words the recent ones, then all in tree order.

    Letters scattered over a name count only where nothing holds them together.
    """
    known = list(codes)
    wanted = folded(words).strip()
    order = {code_id: place for place, code_id in enumerate(recent)}
    if not wanted:
        ranked = sorted(known, key=lambda code: order.get(code.id, len(order)))
        return [Found(code, None, order.get(code.id) == 0) for code in ranked]
    scored = []
    for place, code in enumerate(known):
        score = _score(code, wanted)
        if score is not None:
            scored.append(((score[0], order.get(code.id, len(order)), place), code, score[1]))
    if not scored:
        scattered = [code for code in known if _is_subsequence(wanted, folded(code.name))]
        return [Found(code, None, order.get(code.id) == 0) for code in scattered]
    scored.sort(key=lambda entry: entry[0])
    return [Found(code, marked, order.get(code.id) == 0) for _, code, marked in scored]


def _score(code: CodeValue, wanted: str) -> tuple[int, tuple[int, int] | None] | None:
    """Lower is better; None where nothing fits."""
    name = folded(code.name)
    at = name.find(wanted)
    if at == 0:
        return 0, (0, len(wanted))
    if at > 0:
        starts = not name[at - 1].isalnum()
        inner = name.find(" " + wanted)
        if starts or inner >= 0:
            return 1, (at if starts else inner + 1, len(wanted))
        return 2, (at, len(wanted))
    path = folded(code.path)
    if all(part in path for part in wanted.split()):
        return 3, None
    return (4, None) if wanted in folded(code.definition) else None


def _is_subsequence(wanted: str, name: str) -> bool:
    letters = iter(name)
    return len(wanted) > 2 and all(letter in letters for letter in wanted)
