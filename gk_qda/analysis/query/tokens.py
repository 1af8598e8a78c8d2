"""A query cut into words: operators in capitals, names bare or in quotation marks, brackets, commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gk_qda.errors.queries import QueryQuoteOpen

Kind = Literal["word", "quoted", "operator", "open", "close", "comma", "end"]

# Longer ones first. What stands in brackets of the pattern becomes the detail of the token.
_OPERATORS = (
    ("NOT", r"AND\s+NOT|UND\s+NICHT|NOT|NICHT"),
    ("AND", r"AND|UND"),
    ("OR", r"OR|ODER"),
    ("XOR", r"XOR"),
    ("ONE OF", r"ONE\s+OF|EINER\s+VON"),
    ("AT LEAST OVERLAPPING", r"AT\s+LEAST\s+(\d+)\s+OVERLAPPING\s+OF|MINDESTENS\s+(\d+)\s+ÜBERLAPPEND\s+VON"),
    ("AT LEAST", r"AT\s+LEAST\s+(\d+)\s+OF|MINDESTENS\s+(\d+)\s+VON"),
    ("NEAR", r"NEAR(?:\s*/\s*(\d+))?|NAHE(?:\s*/\s*(\d+))?"),
    ("FOLLOWED BY", r"FOLLOWED\s+BY(?:\s*/\s*(\d+))?|GEFOLGT\s+VON(?:\s*/\s*(\d+))?"),
    ("WITHIN", r"WITHIN|INNERHALB|IN"),
    ("ENCLOSES", r"ENCLOSES|UMSCHLIE(?:SS|ẞ|ß)T"),
    ("OVERLAPS", r"OVERLAPS|ÜBERLAPPT"),
    ("ALONE AMONG", r"ALONE\s+AMONG|ALLEIN\s+UNTER"),
    ("ALONE", r"ALONE|ALLEIN"),
    ("GIVING", r"GIVING\s+(FIRST|SECOND|BOTH)|ERGIBT\s+(ERSTE|ZWEITE|BEIDE)"),
)
_BOUNDARY = r"(?=[\s(),;]|$)"
_PATTERNS = [(name, re.compile(f"(?:{pattern}){_BOUNDARY}")) for name, pattern in _OPERATORS]
_WORD = re.compile(r"[^\s(),;]+")
_QUOTES = {'"': '"', "„": "“”\"", "“": "”“\"", "»": "«", "«": "»"}  # fmt: skip
_SIGNS: dict[str, Kind] = {"(": "open", ")": "close", ",": "comma", ";": "comma"}
_SMALL = re.compile(
    r"(?<=\s)(and not|and|or|not|xor|within|near|followed by|overlaps|encloses"
    r"|und nicht|und|oder|nicht|in|nahe|gefolgt von|überlappt)(?=[\s/])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; ``value`` is the name or the English operator, ``detail`` its number or choice."""

    kind: Kind
    value: str
    start: int
    end: int
    detail: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The pieces in order, closed by one of kind "end"; raises ``QueryQuoteOpen``."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _next(text, at)
        yield token
        at = token.end
    yield Token("end", "", len(text), len(text))


def _next(text: str, at: int) -> Token:
    character = text[at]
    if character in _SIGNS:
        return Token(_SIGNS[character], character, at, at + 1)
    if character in _QUOTES:
        return _quoted(text, at)
    for name, pattern in _PATTERNS:
        if match := pattern.match(text, at):
            detail = next((group for group in match.groups() if group), "")
            return Token("operator", name, at, match.end(), detail)
    match = _WORD.match(text, at)
    assert match is not None
    return Token("word", match[0], at, match.end())


def _quoted(text: str, start: int) -> Token:
    """A name in quotation marks; a mark that belongs to the name is written twice."""
    closers, at, name = _QUOTES[text[start]], start + 1, ""
    while at < len(text):
        if text[at] in closers:
            if text[at] != '"' or text[at + 1 : at + 2] != '"':
                return Token("quoted", name, start, at + 1)
            at += 1
        name += text[at]
        at += 1
    raise QueryQuoteOpen(position=start + 1)


def in_capitals(name: str) -> str | None:
    """What may have been meant where an operator in small letters stands in a name; None where none does."""
    written = _SMALL.sub(lambda match: match[0].upper(), name)
    return written if written != name else None


def needs_quotes(name: str) -> bool:
    """Whether a name would not come back as it is without quotation marks."""
    try:
        found = list(tokens(name))[:-1]
    except QueryQuoteOpen:
        return True
    return any(token.kind != "word" for token in found) or " ".join(t.value for t in found) != name
