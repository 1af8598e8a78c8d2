"""Quotations as they stand in a report: marks nested, long ones shortened, the source behind them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from gk_qda.exporting.numbers import percent
from gk_qda.words import catalogue

__all__ = ["citation", "percent", "quotation", "shortened", "x_of_n"]

_MARKS = {"de": ("„", "“", "‚", "‘"), "en": ("“", "”", "‘", "’")}
# What may close a quotation that began with this mark; sloppy typing mixes curly and straight ones.
_CLOSERS = {
    "„": '“”"',
    "“": '”"',
    "”": "”",
    "»": "«",
    "«": "»",
    '"': '"“”',
    "‚": "‘’",
    "‘": "’",
    "›": "‹",
    "‹": "›",
}
_SINGLE = frozenset("‚‘’‹›")
_QUOTATION_MARKS = frozenset(_CLOSERS) | _SINGLE
_ITEM = "Item "  # what the number of a paragraph that holds an answer of a worksheet begins with
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


@dataclass(slots=True)
class _Mark:
    """A quotation mark; ``level`` counts the quotations around it inside the text."""

    at: int
    character: str
    opens: bool
    level: int = 0
    paired: bool = False


def quotation(text: str, *, language: str = "de", limit: int | None = None) -> str:
    """``text`` in the quotation marks of ``language``, those inside it nested: „Er schreibt ‚ok‘ und geht.“

    Inner marks of every style („ “ ” " » « ‚ ‘ ’ ‹ ›) become single ones, those inside them double again.
    Apostrophes, inch marks and everything else stay as they are; only blanks at both ends go. ``limit`` is
    the greatest length of the words in code points; what goes is replaced by […]. Empty text gives "".
    """
    words = text.strip()
    if not words:
        return ""
    cut = words if limit is None else shortened(words, limit)
    marks = _marks(cut)
    open_double, close_double, open_single, close_single = _MARKS["de" if language == "de" else "en"]
    letters = list(cut)
    pending: list[str] = []
    for mark in marks:
        outer = mark.level % 2 == 0
        closing = close_single if outer else close_double
        if mark.opens:
            letters[mark.at] = open_single if outer else open_double
            pending.append(closing)
        else:
            letters[mark.at] = closing
            if pending:
                pending.pop()
    # A quotation inside the quotation that was cut off is closed again; one the segment left open is not.
    tail = "".join(reversed(pending)) if cut != words else ""
    return f"{open_double}{''.join(letters)}{tail}{close_double}"


def shortened(text: str, limit: int) -> str:
    """At most ``limit`` code points of ``text`` and […], cut between words, never inside a character."""
    if len(text) <= limit:
        return text
    end = max(limit, 1)
    blank = max((at for at in range(end // 2, end + 1) if text[at].isspace()), default=0)
    end = blank or _between_characters(text, end)
    return f"{text[:end].rstrip()} […]"


def _between_characters(text: str, end: int) -> int:
    """``end`` moved to the left until no accent, skin tone or joined emoji is torn from its base."""
    while end > 1 and (_continues(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return end


def _continues(character: str) -> bool:
    joins = character in _JOINERS or "\U0001f3fb" <= character <= "\U0001f3ff"
    return joins or unicodedata.combining(character) != 0


def _marks(text: str) -> list[_Mark]:
    """The marks to rewrite, in order, with their level of nesting.

    A single mark without a partner is an apostrophe and a straight one an inch mark: both stay.
    """
    marks: list[_Mark] = []
    opened: list[_Mark] = []
    for at, character in enumerate(text):
        if character not in _QUOTATION_MARKS or (character == "’" and _inside_word(text, at)):
            continue
        mark = _Mark(at, character, opens=_opens(text, at, marks))
        partner = None if mark.opens else _partner(text, at, opened)
        if partner is not None:
            del opened[opened.index(partner) :]
            mark.level = partner.level
            mark.paired = partner.paired = True
        elif mark.opens:
            mark.level = len(opened)
            opened.append(mark)
        marks.append(mark)
    return [
        mark
        for mark in marks
        if mark.paired or not (mark.character in _SINGLE or (mark.character == '"' and not mark.opens))
    ]


def _opens(text: str, at: int, marks: list[_Mark]) -> bool:
    if text[at] in "„‚":
        return True
    if text[at] == "’":
        return False
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    starts = not before or before.isspace() or before in "([{/–—…"
    starts = starts or (bool(marks) and marks[-1].at == at - 1 and marks[-1].opens)
    return starts and bool(after) and not after.isspace() and after not in ",.;:!?)]}"


def _partner(text: str, at: int, opened: list[_Mark]) -> _Mark | None:
    for mark in reversed(opened):
        if text[at] in _CLOSERS[mark.character]:
            # In ‚das hab’ ich‘ the apostrophe must not end the quotation.
            apostrophe = text[at] == "’" and mark.character == "‚" and "‘" in text[at + 1 :]
            return None if apostrophe else mark
    return None


def _inside_word(text: str, at: int) -> bool:
    """Apostrophes as in klappt’s."""
    return text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()


def citation(
    document: str,
    paragraphs: tuple[str, str] | str,
    *,
    speaker: str = "",
    minutes: bool = False,
    language: str = "de",
) -> str:
    """The source of a quotation, without brackets: "TM07, Abs. 17", "RG08, B1, Abs. 4–5".

    ``paragraphs`` is one paragraph number, the first and the last one, or a list as text ("28, 30");
    in a worksheet they are items: "KO06, AH PM, Item 14".
    ``speaker`` is named where a document has several respondents. Minutes carry no literal words: "RG09,
    Protokoll, Abs. 3, sinngemäß".
    """
    words = catalogue("exporting", language)
    first, last = (paragraphs, paragraphs) if isinstance(paragraphs, str) else paragraphs
    is_item = first.startswith(_ITEM)
    if is_item:  # the numbers of a worksheet say what they are
        first, last = first.replace(_ITEM, ""), last.replace(_ITEM, "")
    numbers = first if first == last or not last else f"{first}–{last}"
    many = numbers != first or "," in first
    key = "item" if is_item else "paragraphs" if many else "paragraph"
    place = words(key, numbers=numbers) if numbers else ""
    kind, remark = (words("minutes"), words("paraphrased")) if minutes else ("", "")
    return ", ".join(part for part in (document, kind, speaker, place, remark) if part)


def x_of_n(x: int, n: int, language: str) -> str:
    """A small number with its base: "9 von 14"."""
    return catalogue("exporting", language)("x_of_n", x=x, n=n)
