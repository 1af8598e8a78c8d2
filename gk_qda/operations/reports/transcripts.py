"""Coded transcripts to read: numbered paragraphs, coded passages between numbered marks, their codes beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gk_qda.exporting.days import day_in_words
from gk_qda.exporting.quotes import citation
from gk_qda.exporting.report import (
    Block,
    Cell,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Report,
    Run,
    TableBlock,
)
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import Counted, kinds_in_words, table_base
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Filters, Scope
from gk_qda.queries.info import project_info
from gk_qda.queries.segments import Segment, segments
from gk_qda.queries.values import DocumentValue, ParagraphValue
from gk_qda.spans import Span
from gk_qda.words import Catalogue, catalogue

#: What the report may hold of each document, in the usual order.
SECTIONS = ("facts", "text", "codes")

_OPEN, _CLOSE = "⟦", "⟧"
_WIDTHS = (1.3, 10.3, 5.0)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A coded passage with its number in the document, and the codes given to just these characters.

    ``paragraphs`` (ids) are those it touches, the first and the last with its marks: ends may lie between them.
    """

    number: int
    span: Span
    codes: tuple[Segment, ...]
    paragraphs: tuple[int, ...]


def transcript_report(
    project: Project,
    filters: Filters | None = None,
    *,
    language: str | None = None,
    sections: Sequence[str] = SECTIONS,
) -> Report:
    """The chosen documents, each on pages of its own, with the codings that pass the filters.

    Questions of interviewers are printed and their codings shown; withdrawn paragraphs keep their numbers only.
    """
    found = segments(project, replace(filters or Filters(), speakers="all"))
    scope = found.scope
    base = table_base(
        project,
        scope,
        unit="codings",
        language=language,
        counted=Counted(found.codings, found.passages, is_listed=True),
    )
    words, info = catalogue("reports", base.language), project_info(project)
    by_document: defaultdict[int, list[Segment]] = defaultdict(list)
    for one in found.segments:
        by_document[one.document.id].append(one)
    with project.read() as session:
        texts = texts_of(session, scope.document_ids)
    blocks: list[Block] = [ListBlock((*base.lines[1:], words("transcript_marks")))]
    for at, document in enumerate(looking(scope.documents)):
        made = _Document(document, texts[document.id], scope, by_document[document.id], words, base.language)
        if at:
            blocks.append(PageBreak())
        blocks.append(Heading(1, document.name))
        blocks += [block for section in sections for block in made.section(section)]
    return Report(
        title=words("title_transcripts"),
        subtitle=info.name,
        blocks=tuple(blocks),
        language="de" if base.language == "de" else "en",
        notice=info.notice or None,
        stand=Wording(base.language).stand(info),
    )


@dataclass(frozen=True, eq=False)
class _Document:
    document: DocumentValue
    text: str
    scope: Scope
    segments: Sequence[Segment]
    words: Catalogue
    language: str

    def section(self, name: str) -> Iterator[Block]:
        """One part of the document."""
        match name:
            case "facts":
                yield from self._facts()
            case "text":
                yield self._table()
            case "codes":
                yield from self._codes()

    def _facts(self) -> Iterator[Block]:
        document, tables = self.document, catalogue("tables", self.language)
        facts = [kinds_in_words((document.kind,), tables)]
        if document.date is not None:
            facts.append(day_in_words(document.date, self.language))
        titles = [
            " ".join(part for part in pair if part)
            for pair in zip(document.cases, document.case_titles, strict=True)
        ]
        facts += [", ".join(titles)] if titles else []
        facts.append(self.words("transcript_codings", n=len(self.segments)))
        yield Paragraph(" · ".join(facts), "note")

    def _table(self) -> TableBlock:
        touching: defaultdict[int, list[_Passage]] = defaultdict(list)
        for passage in self._passages():
            for paragraph_id in passage.paragraphs:
                touching[paragraph_id].append(passage)
        paragraphs = self.scope.paragraphs[self.document.id]
        rows = tuple(
            self._row(paragraph, touching[paragraph.id]) for paragraph in looking(paragraphs, every=50)
        )
        words = self.words
        head = (words("transcript_paragraph"), words("transcript_text"), words("transcript_code"))
        return TableBlock(head, rows, _WIDTHS)

    def _passages(self) -> list[_Passage]:
        """The coded passages in order, numbered; several codes on the same characters are one."""
        found: defaultdict[Span, list[Segment]] = defaultdict(list)
        for one in looking(self.segments, every=500):
            found[Span(one.coding.start, one.coding.end)].append(one)
        paragraphs = self.scope.paragraphs[self.document.id]
        passages: list[_Passage] = []
        for span in sorted(found, key=lambda span: (span.start, -span.end)):
            first, last = paragraphs.touched(span)
            touched = tuple(one.id for one in paragraphs[first:last] if not one.is_withdrawn)
            if touched:
                passages.append(_Passage(len(passages) + 1, span, tuple(found[span]), touched))
        return passages

    def _row(self, paragraph: ParagraphValue, touching: Sequence[_Passage]) -> tuple[str | Cell, ...]:
        if paragraph.is_withdrawn:
            return paragraph.number, Cell((Run(self.words("transcript_withdrawn"), muted=True),)), ""
        return (
            paragraph.number,
            Cell(tuple(self._runs(paragraph, touching))),
            Cell(self._margin(paragraph, touching)),
        )

    def _runs(self, paragraph: ParagraphValue, touching: Sequence[_Passage]) -> Iterator[Run]:
        """The speaker, then the words with a numbered mark where a passage begins and one where it ends."""
        start = paragraph.start if paragraph.label is None else max(paragraph.label.end, paragraph.start)
        if paragraph.label is not None:
            label = self.text[paragraph.label.start : paragraph.label.end].strip()
            yield Run(f"{label} ", bold=True)
        elif paragraph.speaker:
            yield Run(f"{paragraph.speaker}: ", bold=True)
        marks: list[tuple[int, int, str]] = []  # where, what comes first there, the mark
        for one in touching:
            begins = max(one.span.start, start)
            if one.paragraphs[0] == paragraph.id:
                marks.append((begins, 1, f"{_OPEN}{one.number} "))
            if one.paragraphs[-1] == paragraph.id:
                marks.append((min(max(one.span.end, start), paragraph.end), 0, f" {one.number}{_CLOSE}"))
        at = start
        is_question = paragraph.is_interviewer
        for place, _, mark in sorted(marks):
            if place > at:
                yield Run(self._said(at, place), italic=is_question)
                at = place
            yield Run(mark, muted=True)
        if at < paragraph.end:
            yield Run(self._said(at, paragraph.end).rstrip("\n"), italic=is_question)

    def _said(self, start: int, end: int) -> str:
        return self.text[start:end].replace("\t", " ")

    def _margin(self, paragraph: ParagraphValue, touching: Sequence[_Passage]) -> tuple[Run, ...]:
        """The codes of each passage; of one that began further up only its number."""
        runs: list[Run] = []
        for one in touching:
            lead = "\n" if runs else ""
            if one.paragraphs[0] != paragraph.id:
                runs.append(Run(f"{lead}{one.number} {self.words('transcript_continued')}", muted=True))
                continue
            names = "\n".join(self._code(segment) for segment in one.codes)
            runs += [Run(f"{lead}{one.number} ", muted=True), Run(names)]
        return tuple(runs)

    def _code(self, segment: Segment) -> str:
        rating = f": {segment.coding.rating}" if segment.coding.rating else ""
        return f"{segment.code.name}{rating}"

    def _codes(self) -> Iterator[Block]:
        """How often each code was given in the document, in the order of the tree."""
        counts = Counter(one.code.id for one in self.segments)
        if not counts:
            return
        yield Heading(2, self.words("transcript_codes", document=self.document.name))
        places: defaultdict[int, list[str]] = defaultdict(list)
        for one in self.segments:
            places[one.code.id].append(
                one.paragraph
                if one.paragraph == one.paragraph_end
                else f"{one.paragraph}–{one.paragraph_end}"
            )
        rows = tuple(
            (
                Cell("", code.color),
                code.path,
                str(counts[code.id]),
                citation("", ", ".join(dict.fromkeys(places[code.id])), language=self.language),
            )
            for code in self.scope.book.codes
            if counts[code.id]
        )
        head = (
            "",
            self.words("transcript_code"),
            self.words("transcript_number"),
            self.words("transcript_places"),
        )
        yield TableBlock(head, rows, (0.5, 8.6, 2.0, 5.5), ("left", "left", "right", "left"))
