"""What a report claims: these words stand at that source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gk_qda.language.citations import Citation, find_citations, find_quotations, grouped
from gk_qda.spans import Span

_SENTENCE_END = re.compile(r"[.!?…]\s+\S")
_AFTER = re.compile(r"\)?\s*:\s*")
_POINTER = re.compile(
    r"\b(?:vgl\.|siehe|s\.|so|cf\.|see|etwa|ebenso|auch|Interview|Gespräch)(?=\s)", re.IGNORECASE
)
_FEW_WORDS = 3  # up to here words in marks may be a term and not a quotation


@dataclass(frozen=True, slots=True)
class Claim:
    """One citation with the quotation that it is to prove.

    ``quotation`` is "" where the report only points at a source. ``marked`` says whether it stands in
    quotation marks; without them (a block quotation, a report in own words) only the text can tell.
    ``sources`` are the citations that stand together with this one: the words may be at any of them.
    ``certain`` is False for a few words in marks that do not stand right before the citation: a term, perhaps.
    """

    block: int  # counted from 0
    citation: Citation
    written: str  # the citation as the report has it
    quotation: str
    marked: bool
    certain: bool
    sources: tuple[Citation, ...]


def find_claims(blocks: Iterable[str], documents: Iterable[str]) -> list[Claim]:
    """Every citation of a report; one with several quotations gives several claims, one without any gives one.

    A quotation belongs to the first citation behind it in the same sentence, or to the one right before it
    ("TM07, Abs. 17: „…“").
    """
    names = list(documents)
    found: list[Claim] = []
    for number, block in enumerate(blocks):
        citations = find_citations(block, names)
        if citations:
            found += _claims_of(number, block, citations)
    return found


def _claims_of(number: int, block: str, citations: list[Citation]) -> list[Claim]:
    quotations = find_quotations(block)
    found: list[Claim] = []
    at = 0
    for group in grouped(block, citations):
        start, end = group[0].span.start, group[-1].span.end
        claimed = _claimed(block, Span(at, start), quotations)
        if not claimed:
            claimed = _following(block, end, quotations)
        found += [claim for one in group for claim in _of_citation(number, block, one, claimed, group)]
        at = end
    return found


def _of_citation(
    number: int,
    block: str,
    citation: Citation,
    claimed: list[tuple[str, bool, bool]],
    group: list[Citation],
) -> list[Claim]:
    written = citation.span.of(block)
    return [
        Claim(number, citation, written, words, marked, certain, tuple(group))
        for words, marked, certain in claimed or [("", False, False)]
    ]


def _claimed(block: str, stretch: Span, quotations: list[Span]) -> list[tuple[str, bool, bool]]:
    """The quotations of a stretch of text that ends with a citation: (words, in marks, certain)."""
    inside = [q for q in quotations if stretch.contains(q)]
    found: list[tuple[str, bool, bool]] = []
    for quotation in reversed(inside):
        between = block[quotation.end : stretch.end]
        if _SENTENCE_END.search(between):
            break
        words = quotation.of(block)[1:-1]
        near = not re.search(r"\w", _POINTER.sub("", between))
        found.append((words, True, near or len(words.split()) > _FEW_WORDS))
    if found:
        return found[::-1]
    cell = (
        block[stretch.start : stretch.end]
        .rstrip(" \u00a0\n\t(")
        .rpartition("\t")[2]
        .strip(" \u00a0\n()[].;,")
    )
    return [(cell, False, False)] if cell and not inside else []


def _following(block: str, end: int, quotations: list[Span]) -> list[tuple[str, bool, bool]]:
    match = _AFTER.match(block, end)
    if match is None:
        return []
    return [(q.of(block)[1:-1], True, True) for q in quotations if q.start == match.end()]
