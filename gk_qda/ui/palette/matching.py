"""How well a name fits what was typed: its beginning, the beginning of a word, anywhere, spread over words."""

from __future__ import annotations

from gk_qda.ui.code_desk.code_finder import folded

Marked = tuple[int, int] | None
START, WORD, INSIDE, SPREAD = range(4)


def match(name: str, wanted: str) -> tuple[int, Marked] | None:
    """Score (lower is better) and the letters meant, as (start, length); None where it does not fit.

    ``wanted`` is folded already; "" fits everything.
    """
    if not wanted:
        return INSIDE, None
    text = folded(name)
    at = text.find(wanted)
    if at == 0:
        return START, (0, len(wanted))
    if at > 0:
        inner = _word_start(text, wanted)
        return (WORD, (inner, len(wanted))) if inner >= 0 else (INSIDE, (at, len(wanted)))
    if len(wanted.split()) > 1 and all(part in text for part in wanted.split()):
        return SPREAD, None
    return None


def _word_start(text: str, wanted: str) -> int:
    at = text.find(wanted)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(wanted, at + 1)
    return at
