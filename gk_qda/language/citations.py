"""Citations in a report and the quotations before them: „…“ (TM07, Abs. 17)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gk_qda.spans import Span

_NUMBER = r"\d+(?:\s?ff?(?:\.(?!\w)|(?![\w.]))|[a-z])?"  # "17", "17a"; "17f." and "17 ff" are those that follow, too
_RANGE = rf"{_NUMBER}(?:\s*[-‐‑–—]\s*{_NUMBER})?"
_ITEM = r"[^\W\d_]{0,4}\d+[a-z]?"  # of a worksheet: "14", "T1"
_ITEMS = rf"{_ITEM}(?:\s*[-‐‑–—]\s*{_ITEM})?"
_PLACE = re.compile(
    r"\b(?:(?:Abs\.|Absatz|Absätzen?|paras?\.|paragraphs?|Pos\.|Positionen|Position)\s*"
    rf"(?P<numbers>{_RANGE}(?:\s*(?:,|und|u\.|and|&)\s*{_RANGE}(?![\w.]))*)"
    rf"|Items?\s+(?P<items>{_ITEMS}(?:\s*(?:,|und|u\.|and|&)\s*{_ITEMS}(?![\w.]))*)"
    # "(TM07: 17)", as other programs write it, in brackets that end with it or go on with words.
    rf"|:\s*(?P<bare>{_RANGE}(?:\s*,\s*{_RANGE})*)(?=\s*(?:[);\]]|,\s*[^\W\d])))"
    r"(?P<rest>,?\s*(?:sinngemäß|paraphrased))?",
    re.IGNORECASE,
)
_RANGES = re.compile(rf"({_NUMBER})(?:\s*[-‐‑–—]\s*({_NUMBER}))?")
_ITEM_RANGES = re.compile(rf"({_ITEM})(?:\s*[-‐‑–—]\s*({_ITEM}))?")
_MINUTES = frozenset(("protokoll", "minutes"))
_PREFIX = re.compile(r"^(?:vgl\.|siehe|s\.|so|cf\.|see|z\. ?B\.|etwa|ebenso|auch)\s+", re.IGNORECASE)
_LOOKS_LIKE_DOCUMENT = re.compile(r"^[^\W\d_]{1,8}[ -]?\d{1,4}[a-z]?$")
_BETWEEN = re.compile(r"[\s;,/·()]*(?:(?:und|and|sowie|u\.|vgl\.|cf\.)[\s;,()]*)?")
_BRACKET = re.compile(r"[(\[][^()\[\]]*$")
_LOOK_BACK = 160  # characters before "Abs." in which document and speaker stand
_LONGEST = 20_000  # characters of a quotation
_PAIRS = {"„": "“”", "“": "”", "»": "«", "«": "»", '"': '"', "‚": "‘", "›": "‹", "‹": "›"}


@dataclass(frozen=True, slots=True)
class Citation:
    """One source named in a text. ``span`` covers document to last number, in characters of the text."""

    span: Span
    document: str  # as the report writes it
    speaker: str
    ranges: tuple[tuple[str, str], ...]  # (first, last) paragraph number, twice the same for one
    minutes: bool
    paraphrased: bool


def find_citations(text: str, documents: Iterable[str]) -> list[Citation]:
    """Every "TM07, Abs. 17" of a text, in its order.

    ``documents`` are the names that are known. A name that is not known is taken for one where it looks
    like TM07 and stands alone before the paragraph ("§ 60b Abs. 5" is law, not a source). In "(TM07,
    Abs. 17; Abs. 19)" the second has the document of the first.
    """
    names = [(name, name.casefold()) for name in sorted(documents, key=len, reverse=True)]
    found: list[Citation] = []
    at = 0
    for place in _PLACE.finditer(text):
        head_start = max(at, place.start() - _LOOK_BACK)
        head = text[head_start : place.start()].replace("\n", " ")  # a line may end anywhere
        is_bare = place["bare"] is not None
        if is_bare and not _BRACKET.search(text[: place.start()][-_LOOK_BACK:]):
            continue
        source = _source(head, names, is_bare or place["items"] is not None)
        if source is None and found and _BETWEEN.fullmatch(text[found[-1].span.end : place.start()]):
            before = found[-1]
            source = (len(head), before.document, before.speaker, before.minutes)
        if source is None:
            continue
        start, document, speaker, minutes = source
        span = Span(head_start + start, place.end())
        ranges = _ranges(place)
        found.append(Citation(span, document, speaker, ranges, minutes, bool(place["rest"])))
        at = place.end()
    return found


def _ranges(place: re.Match[str]) -> tuple[tuple[str, str], ...]:
    """The numbers as documents have them: those of a worksheet begin with "Item"."""
    if place["items"] is not None:
        found = _ITEM_RANGES.findall(place["items"])
        return tuple((f"Item {first}", f"Item {last or first}") for first, last in found)
    found = _RANGES.findall(place["numbers"] or place["bare"])
    return tuple((_plain(first), _plain(last or first)) for first, last in found)


def _plain(number: str) -> str:
    """ "17 ff." as "17ff"."""
    return re.sub(r"[\s.]", "", number)


def _source(head: str, names: list[tuple[str, str]], is_known: bool) -> tuple[int, str, str, bool] | None:
    """Where the source begins in the text before "Abs.": (position, document, speaker, minutes).

    ``is_known``: only documents of the project are meant.
    """
    rest, speaker, minutes = head.rstrip(" \u00a0,(:;"), "", False
    for _ in range(3):
        folded = rest.casefold()
        for name, folded_name in names:
            if folded.endswith(folded_name) and not rest[: -len(name)][-1:].isalnum():
                return len(rest) - len(name), rest[-len(name) :], speaker, minutes
        before, comma, last = rest.rpartition(",")
        last = last.strip()
        if not comma or not last or len(last) > 30 or "(" in last:
            break
        if last.casefold() in _MINUTES:
            minutes = True
        elif not speaker:
            speaker = last
        rest = before.rstrip()
    return None if is_known else _unknown(head)


def _unknown(head: str) -> tuple[int, str, str, bool] | None:
    """A document nobody knows, as in "(TM99, Abs. 3": it must stand first in its brackets."""
    if not head.rstrip(" \u00a0").endswith(","):
        return None
    opened = max(head.rfind("("), head.rfind(";"))
    if opened < 0 or ")" in head[opened:]:
        return None
    inside = head[opened + 1 :]
    stripped = _PREFIX.sub("", inside.lstrip())
    parts = [part.strip() for part in stripped.rstrip(" \u00a0,").split(",")]
    if len(parts) > 3 or not _LOOKS_LIKE_DOCUMENT.match(parts[0]):
        return None
    minutes = any(part.casefold() in _MINUTES for part in parts[1:])
    speaker = next((part for part in parts[1:] if part.casefold() not in _MINUTES), "")
    return len(head) - len(stripped), parts[0], speaker, minutes


def grouped(text: str, citations: list[Citation]) -> Iterator[list[Citation]]:
    """Citations with nothing but signs between them: they stand for the same words."""
    group: list[Citation] = []
    for citation in citations:
        if group and not _BETWEEN.fullmatch(text[group[-1].span.end : citation.span.start]):
            yield group
            group = []
        group.append(citation)
    if group:
        yield group


def find_quotations(text: str) -> list[Span]:
    """The outermost quotations with their marks: „…“, “…”, »…«, «…», "…", ‚…‘; inner ones belong to them."""
    found: list[Span] = []
    at = 0
    while at < len(text):
        end = _closing(text, at) if text[at] in _PAIRS else None
        if end is not None:
            found.append(Span(at, end))
            at = end
        else:
            at += 1
    return found


def _closing(text: str, at: int) -> int | None:
    """The position after the mark that closes the one at ``at``."""
    mark, depth = text[at], 0
    if mark in '‚‘›‹"' and text[at - 1 : at].isalnum():
        return None  # an inch mark or an apostrophe
    closers = _PAIRS[mark]
    for position in range(at, min(len(text), at + _LONGEST)):
        letter = text[position]
        if letter == mark and (position == at or mark not in closers):
            depth += 1
        elif letter in closers:
            depth -= 1
            if depth == 0:
                return position + 1
    return None
