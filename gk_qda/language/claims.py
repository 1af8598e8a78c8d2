"""What a report claims: these words stand at that source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gk_qda.language.citations import Citation, find_citations, find_quotations, grouped
from gk_qda.language.rows import Heads, cells_of
from gk_qda.spans import Span

_SENTENCE_END = re.compile(r"[.!?…]\s+\S")
_AFTER = re.compile(r"\)?\s*:\s*")
_POINTER = re.compile(
    r"\b(?:vgl\.|siehe|s\.|so|cf\.|see|etwa|ebenso|auch|Interview|Gespräch)(?=\s)", re.IGNORECASE
)
_NAMES_A_CODE = re.compile(r"\s*(?:(?:als|mit)\s+„[^“]+“\s+[ck]odiert|coded\s+“)")
_FEW_WORDS = 3  # up to here words in marks may be a term and not a quotation
QUOTED_WORDS = 6  # fewer words without marks are no quotation

Words = tuple[str, bool, bool]  # what is quoted, whether in marks, whether it is certainly a quotation


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
    lead: str  # what stands before the citation, back to the one before it


def find_claims(blocks: Iterable[str], documents: Iterable[str]) -> list[Claim]:
    """Every citation of a report; one with several quotations gives several claims, one without any gives one.

    A quotation belongs to the first citation behind it in the same sentence, or else to the one before it in the
    same sentence ("In TM07, Abs. 17 heißt es: „…“"). In a row of a table it may stand in another cell than its
    source. Words without marks are a quotation only where nothing else stands in their paragraph or cell.
    """
    names = list(documents)
    found: list[Claim] = []
    heads = Heads()
    for number, block in enumerate(blocks):
        citations = find_citations(block, names)
        heads.read(block, has_citations=bool(citations))
        if citations:
            found += _claims_of(number, block, citations, heads)
    return found


def _claims_of(number: int, block: str, citations: list[Citation], heads: Heads) -> list[Claim]:
    quotations = find_quotations(block)
    groups = list(grouped(block, citations))
    found: list[Claim] = []
    at = 0
    for index, group in enumerate(groups):
        start, end = group[0].span.start, group[-1].span.end
        until = groups[index + 1][0].span.start if index + 1 < len(groups) else len(block)
        claimed = _claimed(block, Span(at, start), quotations)
        if not claimed:
            claimed, at_last = _following(block, end, until, quotations)
            end = max(end, at_last)
        if not claimed and "\t" in block:
            claimed = _in_row(block, group, groups, quotations, heads)
        if not claimed:
            claimed = _unmarked(block, Span(at, start), group[-1].span.end)
        found += [
            Claim(number, one, one.span.of(block), *words, tuple(group), block[at:start])
            for one in group
            for words in claimed or [("", False, False)]
        ]
        at = end
    return found


def _claimed(block: str, stretch: Span, quotations: list[Span]) -> list[Words]:
    """The quotations of a stretch of text that ends with a citation."""
    found: list[Words] = []
    for quotation in reversed([q for q in quotations if stretch.contains(q)]):
        between = block[quotation.end : stretch.end]
        if _parts(between):
            break
        near = not re.search(r"\w", _POINTER.sub("", between))
        found.append(_marked(block, quotation, near=near))
    return found[::-1]


def _following(block: str, end: int, until: int, quotations: list[Span]) -> tuple[list[Words], int]:
    """The quotations behind a citation in its sentence that no other citation follows; and where they end."""
    found: list[Words] = []
    at_last = end
    for quotation in (q for q in quotations if end <= q.start and q.end <= until):
        between = block[at_last : quotation.start]
        if _parts(between) or (found and re.search(r"\w{4}", between)):
            break
        if _NAMES_A_CODE.match(block, end):  # "TM07, Abs. 17 als „Umgang“ codiert" quotes nobody
            break
        is_direct = _AFTER.fullmatch(block[end : quotation.start]) is not None
        of_next = until < len(block) and not _parts(block[quotation.end : until])
        if of_next and not (is_direct and re.search(r"\w", _POINTER.sub("", block[quotation.end : until]))):
            break
        found.append(_marked(block, quotation, near=is_direct))
        at_last = quotation.end
    return found, at_last


def _in_row(
    block: str, group: list[Citation], groups: list[list[Citation]], quotations: list[Span], heads: Heads
) -> list[Words]:
    """The words of a source that has a cell for itself: those in the column of quotations, or those in marks."""
    cells = cells_of(block)
    cited = {place for one in groups for place, cell in enumerate(cells) if cell.contains(one[0].span)}
    own = next(place for place, cell in enumerate(cells) if cell.contains(group[0].span))
    rest = block[cells[own].start : group[0].span.start] + block[group[-1].span.end : cells[own].end]
    if re.search(r"\w{3}", _POINTER.sub("", rest)):
        return []
    behind = [place for place in range(own + 1, len(cells)) if not cited & set(range(own + 1, place + 1))]
    before = [place for place in range(own) if not cited & set(range(place, own))]
    for places in (behind, before):
        inside = [q for q in quotations for place in places if cells[place].contains(q)]
        if inside:
            return [
                _marked(block, q, near=any(q.start == cells[place].start for place in places)) for q in inside
            ]
    column = heads.quotations_of(len(cells))
    if column in (*behind, *before):
        words = cells[column].of(block).strip()
        return [(words, False, len(words.split()) >= QUOTED_WORDS)] if words else []
    return []


def _unmarked(block: str, stretch: Span, end: int) -> list[Words]:
    """The words before a citation where they are all that stands in the paragraph or the cell: a block quotation."""
    cell = next(cell for cell in cells_of(block) if cell.start <= stretch.end <= cell.end)
    if re.search(r"\w", block[end : cell.end]):
        return []
    if re.search(r"\w", block[cell.start : stretch.end]):
        words = block[max(cell.start, stretch.start) : stretch.end] if stretch.start <= cell.start else ""
    else:  # the cell before the one with the source
        words = block[stretch.start : max(stretch.start, cell.start - 1)].rpartition("\t")[2]
    words = words.strip(" \u00a0\n()[].;,")
    return [(words, False, False)] if len(words.split()) >= QUOTED_WORDS else []


def _marked(block: str, quotation: Span, *, near: bool) -> Words:
    words = quotation.of(block)[1:-1]
    return words, True, near or len(words.split()) > _FEW_WORDS


def _parts(between: str) -> bool:
    """Whether a sentence or a cell ends between a quotation and a citation."""
    return "\t" in between or _SENTENCE_END.search(between) is not None
