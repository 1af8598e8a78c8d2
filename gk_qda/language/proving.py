"""Whether a quotation stands in a text, tolerant of what an author may leave out or put in."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from gk_qda.language.folding import fold

_OMISSION = re.compile(r"\[\s*(?:…|\.{2,})\s*\]")
_SIGNED = re.compile(r"\[[^\[\]]*\]")  # also an insertion or a changed letter: "[Anm.: ...]", "[D]ie"
_ROUND = re.compile(r"[\[(]\s*(?:…|\.{2,})\s*[\])]|\[[^\[\]]*\]")
_ENDS = " .,;:!?-"
_WORDS = re.compile(r"\w+")


def proves(quotation: str, text: str) -> bool:
    """Whether the words of ``quotation`` (without its marks) stand in ``text``, in their order.

    "[…]" stands for any words, other square brackets for an insertion or a replacement. Marks, dashes,
    hyphens at line ends, blanks and the punctuation at both ends do not count; the first letter of the
    quotation may be large or small. A quotation without a word proves nothing.
    """
    words = fold(text)
    return any(_stand(_pieces(quotation, gap), words) for gap in (_OMISSION, _SIGNED, _ROUND))


def _pieces(quotation: str, gap: re.Pattern[str]) -> list[tuple[str, bool, bool]]:
    """The parts between the gaps with: does a gap touch its first letter, its last one."""
    found = []
    position = 0
    spans = [*((m.start(), m.end()) for m in gap.finditer(quotation)), (len(quotation), len(quotation))]
    for start, end in spans:
        raw = quotation[position:start]
        tight_left = position > 0 and raw[:1].isalnum()
        tight_right = start < len(quotation) and raw[-1:].isalnum()
        if piece := fold(raw).strip(_ENDS):
            found.append((piece, tight_left, tight_right))
        position = end
    return found


def _stand(pieces: list[tuple[str, bool, bool]], words: str) -> bool:
    if not any(_WORDS.search(piece) for piece, _, _ in pieces):
        return False
    at = 0
    for number, (piece, tight_left, tight_right) in enumerate(pieces):
        variants = [piece]
        if number == 0:
            variants += [piece[0].swapcase() + piece[1:]]
        ends = [e for v in variants if (e := _end(words, v, at, tight_left, tight_right)) is not None]
        if not ends:
            return False
        at = min(ends)
    return True


def _end(words: str, piece: str, at: int, tight_left: bool, tight_right: bool) -> int | None:
    """The end of the first place of ``piece`` from ``at`` on that begins and ends with a word."""
    start = words.find(piece, at)
    while start >= 0:
        end = start + len(piece)
        left = tight_left or not (piece[0].isalnum() and words[start - 1 : start].isalnum())
        right = tight_right or not (piece[-1].isalnum() and words[end : end + 1].isalnum())
        if left and right:
            return end
        start = words.find(piece, start + 1)
    return None


def likeness(quotation: str, text: str) -> float:
    """The share of the quotation's words that ``text`` has too, from 0 to 1."""
    wanted = _WORDS.findall(fold(_ROUND.sub(" ", quotation)).casefold())
    if not wanted:
        return 0.0
    there = set(_WORDS.findall(fold(text).casefold()))
    return sum(word in there for word in wanted) / len(wanted)


def sequence(quotation: str, text: str) -> float:
    """The share of the quotation's words that stand in ``text`` in the same order, from 0 to 1."""
    wanted = _WORDS.findall(fold(_ROUND.sub(" ", quotation)).casefold())
    there = _WORDS.findall(fold(text).casefold())
    matcher = SequenceMatcher(None, wanted, there, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted) if wanted else 0.0
