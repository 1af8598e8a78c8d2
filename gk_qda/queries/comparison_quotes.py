"""The words that show best what a case says about a theme. Imports no numpy before something is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from gk_qda.queries.chosen_cases import CasePart
from gk_qda.queries.filters import Scope, speech
from gk_qda.queries.places import Place
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import DocumentValue, ParagraphValue
from gk_qda.spans import Span

MOST = 2  # quotations of a cell
READABLE = range(40, 420)  # code points of a passage that can be read by itself
_OMISSION = "[…]"


@dataclass(frozen=True, slots=True)
class CellQuote:
    """Words of respondents under a coding; […] stands where somebody else's turn was left out."""

    text: str
    place: Place
    coding_id: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A coding that could be quoted. ``is_marked``: an analyst said that it is worth quoting."""

    coding_id: int
    document_id: int
    span: Span
    is_marked: bool


class Quoter:
    """Chooses among candidates and reads their words; each text is read once."""

    def __init__(self, chosen: Scope, several: Collection[int], text_of: Callable[[int], str]) -> None:
        self._documents = {document.id: document for document in chosen.documents}
        self._paragraphs = chosen.paragraphs
        self._respondents_only = chosen.filters.speakers == "respondents"
        self._several = several
        self._text_of = text_of
        self._texts: dict[int, str] = {}

    def best(
        self, candidates: Iterable[Candidate], evidence: Collection[int], part: CasePart
    ) -> tuple[CellQuote, ...]:
        """At most two: marked ones first, then those in paragraphs (ids) a summary rests on, then readable
        ones; the second from another document where there is one. Only paragraphs of ``part`` are quoted."""
        left = sorted(candidates, key=lambda one: self._rank(one, evidence))
        taken: list[CellQuote] = []
        used: set[int] = set()
        while left and len(taken) < MOST:
            best = next((one for one in left if one.document_id not in used), left[0])
            left = [
                one for one in left if one.document_id != best.document_id or not one.span.overlaps(best.span)
            ]
            quote = self._quote(best, part)
            if quote is not None:
                taken.append(quote)
                used.add(best.document_id)
        return tuple(taken)

    def _rank(self, candidate: Candidate, evidence: Collection[int]) -> tuple[bool, bool, bool, int, Span]:
        touched = self._touched(candidate)
        return (
            not candidate.is_marked,
            not any(paragraph.id in evidence for paragraph in touched),
            candidate.span.length not in READABLE,
            self._documents[candidate.document_id].position,
            candidate.span,
        )

    def _touched(self, candidate: Candidate) -> list[ParagraphValue]:
        paragraphs = self._paragraphs[candidate.document_id]
        first, last = touched_paragraphs(paragraphs, candidate.span)
        return list(paragraphs[first:last])

    def _quote(self, candidate: Candidate, part: CasePart) -> CellQuote | None:
        document = self._documents[candidate.document_id]
        text = self._text(document)
        parts: list[str] = []
        quoted: list[ParagraphValue] = []
        for paragraph in self._touched(candidate):
            is_ours = part.holds(document.id, paragraph.span)
            words = self._words(paragraph, candidate.span, text) if is_ours else ""
            if words:
                quoted.append(paragraph)
                parts.append(words)
            elif quoted and parts[-1] != _OMISSION:
                parts.append(_OMISSION)
        if not quoted:
            return None
        if parts[-1] == _OMISSION:
            parts.pop()
        place = Place(
            document_id=document.id,
            document=document.name,
            paragraph=quoted[0].number,
            paragraph_end=quoted[-1].number,
            speaker=quoted[0].speaker if document.id in self._several else "",
            is_minutes=document.form == "minutes",
        )
        return CellQuote(" ".join(parts), place, candidate.coding_id)

    def _words(self, paragraph: ParagraphValue, span: Span, text: str) -> str:
        """What a respondent says there; nothing of interviewers, nothing that was withdrawn."""
        if paragraph.is_withdrawn or paragraph.is_interviewer:
            return ""
        if self._respondents_only and not paragraph.counts_as_respondent:
            return ""
        pieces = (piece.intersection(span) for piece in speech(paragraph))
        return "".join(piece.of(text) for piece in pieces if piece is not None).strip()

    def _text(self, document: DocumentValue) -> str:
        if document.id not in self._texts:
            self._texts[document.id] = self._text_of(document.id)
        return self._texts[document.id]
