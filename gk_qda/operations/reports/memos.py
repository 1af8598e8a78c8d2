"""Memos to read: by what they stand on, each with its place, its author and the words it is about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.exporting.report import Block, Heading, ListBlock, Paragraph, Quote, Report, Run
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.tables.base import moment_in_words
from gk_qda.operations.tables.memos import ExportedMemos, exported_memos
from gk_qda.project import Project
from gk_qda.queries.memos import NOTE, MemoFilters, MemoValue

_SECTIONS = {"passage": "document", "coding": "document"}


def write_memos(
    project: Project, path: Path, filters: MemoFilters | None = None, *, language: str | None = None
) -> None:
    """Write memos to ``path`` as a report: .docx, .odt, .html or .md. Raises ``NotExported``."""
    write_in_house(project, memo_report(project, filters, language=language), path)


def memo_report(
    project: Project, filters: MemoFilters | None = None, *, language: str | None = None
) -> Report:
    """The memos under headings: project, documents with what lies in them, codes, cases, free ones."""
    found = exported_memos(project, filters, language=language)
    words, lines = found.words, found.base.lines
    blocks: list[Block] = [ListBlock((*found.counts, *found.notes(), words("internal")))]
    for section, members in groupby(found.memos, key=_section):
        blocks.append(Heading(1, words(f"section_{section}")))
        blocks.extend(_section_blocks(section, list(members), found))
    if not found.memos:
        blocks.append(Paragraph(words("none"), "note"))
    return Report(
        title=words("title"),
        subtitle=lines[0],
        blocks=tuple(blocks),
        language="de" if found.base.language == "de" else "en",
        notice=found.base.synthetic,
        stand=lines[-1],
    )


def _section(memo: MemoValue) -> str:
    return _SECTIONS.get(memo.target.kind, memo.target.kind)


def _section_blocks(section: str, memos: list[MemoValue], found: ExportedMemos) -> Iterator[Block]:
    for name, members in groupby(memos, key=lambda memo: memo.place.document or memo.where):
        if section not in ("project", "free"):
            yield Heading(2, name)
        for memo in members:
            yield from _memo_blocks(memo, found)


def _memo_blocks(memo: MemoValue, found: ExportedMemos) -> Iterator[Block]:
    words, language, place = found.words, found.base.language, memo.place
    inside = memo.where if memo.target.kind in ("passage", "coding") else ""
    kind = words(f"kind_{memo.kind}") if memo.kind != NOTE else ""
    facts = (kind, inside, memo.author, moment_in_words(memo.changed, language))
    said = " · ".join(part for part in facts if part)
    title = (Run(memo.title, bold=True), Run(" · ", muted=True)) if memo.title else ()
    yield Paragraph((*title, Run(said, muted=True)))
    if place.quote:
        numbers = (place.paragraph, place.paragraph_end)
        yield Quote(
            quotation(" ".join(place.quote.split()), language=language),
            citation(place.document, numbers, language=language),
        )
    for part in memo.text.split("\n"):
        if part.strip():
            yield Paragraph(part.strip(), "result")
