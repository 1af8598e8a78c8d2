"""The theme-centred summary: for each theme numbers, result, groups, matrix, quotations and what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import (
    Align,
    Block,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Report,
    Run,
    TableBlock,
)
from gk_qda.operations.reports.case_summaries import chapter_of_case_summaries, summarized_cases
from gk_qda.operations.reports.disguise import Level
from gk_qda.operations.reports.findings import deviant_blocks, quotation_blocks, worksheet_blocks
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.reports.matrix import matrix_blocks
from gk_qda.operations.reports.numbers import comparison_blocks, frequency_blocks
from gk_qda.operations.reports.open_questions import open_blocks
from gk_qda.operations.reports.release import for_readers
from gk_qda.operations.reports.wording import Wording, runs_of_names
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.info import project_info
from gk_qda.queries.theme_page import Result, ThemePage
from gk_qda.queries.theme_pages import theme_pages
from gk_qda.queries.values import DocumentValue

_PASSAGE = 240  # characters of a passage where nothing is written yet

#: What a report may hold of each theme, in the usual order; "overview" stands before them, "case_summaries" behind.
SECTIONS = (
    "overview",
    "frequency",
    "result",
    "comparison",
    "matrix",
    "deviant",
    "quotations",
    "worksheets",
    "open",
    "case_summaries",
)


def write_theme_report(
    project: Project,
    path: Path,
    *,
    themes: Sequence[str] = (),
    filters: Filters | None = None,
    language: str | None = None,
    group_by: str | None = None,
    names: Level = "full",
) -> None:
    """Write the summary to ``path`` (.docx, .odt, .html, .md); the same project gives the same bytes.

    Raises ``UnknownFormat`` and other ``NotExported``, and whatever ``theme_report`` raises.
    """
    report = theme_report(project, themes=themes, filters=filters, language=language, group_by=group_by)
    write_in_house(project, for_readers(project, report, names), path)


def theme_report(
    project: Project,
    *,
    themes: Sequence[str] = (),
    filters: Filters | None = None,
    language: str | None = None,
    group_by: str | None = None,
    sections: Sequence[str] = SECTIONS,
    quotes: int | None = None,
    quantifiers: bool = False,
) -> Report:
    """The theme-centred summary of some themes (paths or names; none: those of the project).

    ``language`` None is the report language of the project; ``group_by`` names the attribute to compare by.
    ``sections`` are written in their order; ``quotes`` is the greatest number of quotations of a theme;
    ``quantifiers`` put "about half" beside "7 of 14", with a legend.
    Raises ``CodeNotFound``, ``CodeAmbiguous``, ``AttributeNotFound`` and the errors of filters.
    """
    chosen = filters or Filters()
    pages = theme_pages(project, themes, chosen, group_by=group_by)
    info = project_info(project)
    base = table_base(project, pages[0].scope if pages else None, unit="themes", language=language)
    wording = Wording.of(base.words.language, pages[0].scope) if pages else Wording(base.words.language)
    wording = replace(wording, quantifiers=quantifiers)
    numbered = list(_numbered(pages, wording))
    blocks = [*_opening(base.lines[1:], wording)]
    if "overview" in sections:
        blocks += _overview(numbered, wording)
    for number, heading, page in numbered:
        if heading:
            blocks += [PageBreak(), Heading(1, heading)]
        blocks += [Heading(2, f"{number} {_title(page, wording)}"), *_theme(page, wording, sections, quotes)]
    if pages and "case_summaries" in sections:
        rows = [cell.row.id for cell in pages[0].cells if cell.row.kind == "case"]
        chapter = len({page.theme.parts[0] for page in pages}) + 1
        found = summarized_cases(project, pages[0].scope, rows)
        blocks += chapter_of_case_summaries(found, chapter, wording)
    return Report(
        title=wording.words("title"),
        subtitle=info.name,
        blocks=tuple(blocks),
        language="de" if wording.language == "de" else "en",
        notice=info.notice or None,
        stand=wording.stand(info),
    )


def _numbered(pages: Iterable[ThemePage], wording: Wording) -> Iterator[tuple[str, str, ThemePage]]:
    """(number, heading of the chapter where one begins, page): themes of one main code stand together."""
    chapters: dict[str, list[ThemePage]] = {}
    for page in pages:
        chapters.setdefault(page.theme.parts[0], []).append(page)
    for chapter, (main, members) in enumerate(chapters.items(), 1):
        for section, page in enumerate(members, 1):
            yield f"{chapter}.{section}", f"{chapter} {main}" if section == 1 else "", page


def _title(page: ThemePage, wording: Wording) -> str:
    name = page.theme.name
    return name if page.theme.level > 1 else wording.words("whole_theme", name=name)


def _opening(base_lines: Iterable[str], wording: Wording) -> Iterator[Block]:
    words = wording.words
    yield Heading(2, words("basis"))
    yield ListBlock((*base_lines, words("internal")))
    yield Heading(2, words("reading"))
    legend = (words("reading_quantifiers"),) if wording.quantifiers else ()
    yield ListBlock((words("reading_mention"), words("reading_silence"), words("reading_places"), *legend))


def _overview(numbered: Sequence[tuple[str, str, ThemePage]], wording: Wording) -> Iterator[Block]:
    """One line a theme: what is written, what is outdated."""
    if not numbered:
        return
    words = wording.words
    rows = []
    for number, _, page in numbered:
        cells = [cell for cell in page.cells if cell.is_in_base]
        written = sum(1 for cell in cells if cell.state != "open")
        stale = sum(1 for cell in cells if cell.stale is not None)
        rows.append((
            number,
            page.theme.path,
            words("rows_segment", n=page.passages_total),
            wording.x_of_n(written, len(cells)),
            str(stale) if stale else "–",
            _result_state(page, wording),
        ))  # fmt: skip
    yield Heading(2, words("overview"))
    align: tuple[Align, ...] = ("left", "left", "right", "right", "right", "left")
    head = tuple(
        words(key) for key in ("number", "theme", "material", "cells_written", "cells_stale", "result")
    )
    yield TableBlock(head, tuple(rows), (1.1, 6.5, 2.4, 2.6, 1.9, 2.1), align)


def _result_state(page: ThemePage, wording: Wording) -> str:
    if page.result is None:
        return wording.words("result_missing")
    return wording.words("result_there" if page.result.stale is None else "result_stale")


def _theme(page: ThemePage, wording: Wording, sections: Sequence[str], quotes: int | None) -> Iterator[Block]:
    words = wording.words
    yield _labelled(words("category"), page.theme.path)
    yield _labelled(words("definition"), page.theme.definition.strip() or words("no_definition"))
    yield _labelled(words("data_base"), _data_base(page, wording))
    if quotes is not None:
        page = replace(page, quotations=page.quotations[:quotes])
    for section in sections:
        if section in _WRITERS:
            yield from _WRITERS[section](page, wording)


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph((Run(f"{label}: ", bold=True), Run(text)))


def _data_base(page: ThemePage, wording: Wording) -> str:
    """ "14 Interviews (TM01–TM14, 13 Kommunen), 10 Reflexionsgespräche (RG01–RG10, 10 Kommunen)."."""
    kinds: dict[str, list[DocumentValue]] = {}
    for document in page.scope.documents:
        kinds.setdefault(document.kind, []).append(document)
    if not kinds:
        return wording.words("no_documents")
    parts = []
    for kind, documents in kinds.items():
        inside = ", ".join(runs_of_names([document.name for document in documents]))
        if cases := len({name for document in documents for name in document.cases}):
            inside += f", {wording.for_cases('cases_with', n=cases)}"
        parts.append(f"{wording.words(f'count_{kind}', n=len(documents))} ({inside})")
    return f"{', '.join(parts)}."


def _result(page: ThemePage, wording: Wording) -> Iterator[Block]:
    """What an analyst wrote, or that nothing is written yet and the material for it."""
    words = wording.words
    yield Heading(3, words("result"))
    if page.result is not None:
        cell = page.result.cell
        for part in cell.text.strip().split("\n\n"):
            yield Paragraph(part, "result")
        yield from _signature(page.result, wording)
        return
    yield Paragraph(words("result_none" if page.passages else "result_nothing"))
    if not page.passages:
        return
    yield _passages(page, wording)
    if (more := page.passages_total - len(page.passages)) > 0:
        yield Paragraph(words("more_passages", n=more), "note")


def _passages(page: ThemePage, wording: Wording) -> TableBlock:
    """Case, place, code and words of each passage; without a column that would say the same in every row."""
    cases = {document.id: ", ".join(document.cases) for document in page.scope.documents}
    columns: dict[str, tuple[float, list[str]]] = {}
    if any(cases.values()):
        columns["case"] = 1.4, [cases[passage.place.document_id] for passage in page.passages]
    columns["place"] = 3.2, [wording.place(passage.place) for passage in page.passages]
    if len({passage.label for passage in page.passages}) > 1:
        columns["code"] = 3.4, [passage.label for passage in page.passages]
    columns["passage"] = (
        8.6,
        [quotation(passage.text, language=wording.language, limit=_PASSAGE) for passage in page.passages],
    )
    return TableBlock(
        head=tuple(wording.words(key) for key in columns),
        rows=tuple(zip(*(texts for _, texts in columns.values()), strict=True)),
        widths=tuple(width for width, _ in columns.values()),
    )


def _signature(result: Result, wording: Wording) -> Iterator[Block]:
    words = wording.words
    state, date = words(f"state_{result.cell.state}"), wording.date(result.cell.written_at)
    key = "written_by" if result.cell.author else "written_without_author"
    text = words(key, author=result.cell.author, state=state, date=date)
    if result.stale is not None:
        text += f" · {wording.outdated(result.stale)}"
    if places := wording.places(e.place for e in result.cell.evidence if not e.is_withdrawn):
        text += f" · {words('evidence')}: {'; '.join(places)}"
    yield Paragraph(text, "note")


_WRITERS: dict[str, Callable[[ThemePage, Wording], Iterator[Block]]] = {
    "frequency": frequency_blocks,
    "result": _result,
    "comparison": comparison_blocks,
    "matrix": matrix_blocks,
    "deviant": deviant_blocks,
    "quotations": quotation_blocks,
    "worksheets": worksheet_blocks,
    "open": open_blocks,
}
