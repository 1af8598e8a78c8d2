"""Everything the project knows of one case, for readers: attributes, themes, answers, memos, codings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gk_qda.errors.domain import CaseNotFound
from gk_qda.exporting.days import day_in_words, value_in_words
from gk_qda.exporting.quotes import quotation, shortened
from gk_qda.exporting.report import Block, Heading, ListBlock, Paragraph, Quote, Report, Run, TableBlock
from gk_qda.operations.reports.case_summaries import Summarized, blocks_of_case_summary, summarized_cases
from gk_qda.operations.reports.disguise import Level
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.reports.open_questions import changes_in_words
from gk_qda.operations.reports.release import for_readers
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import table_base
from gk_qda.operations.tables.segments import Sources
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.case_values import DatedValue, dated_values
from gk_qda.queries.cases import cases, match_case
from gk_qda.queries.comparison import CaseComparison, ComparedCell, compare_cases
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.info import ProjectInfo, project_info
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import MemoValue, list_memos
from gk_qda.queries.segments import Segment, codings_by_id, segments
from gk_qda.queries.themes import ThemeGrid, chosen_themes, theme_grid
from gk_qda.queries.values import WORKSHEET, CaseValue, CodingValue
from gk_qda.queries.worksheets import GivenAnswer, given_answers, item_results
from gk_qda.words import Catalogue, catalogue

_LONGEST = 240  # code points of a coded passage in the list

#: What the report of a case may hold, in the usual order.
SECTIONS = ("attributes", "summary", "themes", "answers", "memos", "codings")


@dataclass(frozen=True, eq=False)
class _Case:
    """What was looked up."""

    case: CaseValue
    values: Sequence[DatedValue]
    comparison: CaseComparison
    grid: ThemeGrid
    answers: Sequence[GivenAnswer]
    questions: Mapping[tuple[str, str], str]  # by worksheet and item
    memos: Sequence[MemoValue]
    summaries: Sequence[Summarized]
    segments: Sequence[Segment]
    answered: Sequence[Segment]  # codings of answers that are texts
    sources: Sources
    wording: Wording
    words: Catalogue
    quotes: int | None = None  # of a theme, at most


def write_case_report(
    project: Project,
    path: Path,
    *,
    case: str,
    themes: Sequence[str] = (),
    filters: Filters | None = None,
    language: str | None = None,
    names: Level = "full",
) -> None:
    """Write the report of a case (name or title) as .docx, .odt, .html or .md.

    Raises ``CaseNotFound``, ``CodeNotFound``, the errors of filters and ``NotExported``.
    """
    report = case_report(project, case, themes=themes, filters=filters, language=language)
    write_in_house(project, for_readers(project, report, names), path)


def case_report(
    project: Project,
    case: str,
    *,
    themes: Sequence[str] = (),
    filters: Filters | None = None,
    language: str | None = None,
    sections: Sequence[str] = SECTIONS,
    quotes: int | None = None,
) -> Report:
    """The report as values; the themes are those named, else of the filter's codes, else of the project.

    ``sections`` are written in their order; ``quotes`` is the greatest number of quotations of a theme.
    """
    chosen = filters or Filters()
    with project.read() as session:
        found = match_case(cases(session), case)
        if found is None:
            raise CaseNotFound(name=case)
        inside = replace(chosen, cases=(found.name,))
        ground = scope(session, inside)
        codes = chosen_themes(session, ground, themes)
        values = dated_values(session, found.id)
        answers = [one for one in given_answers(session) if one.case == found.name]
        questions = {(one.worksheet, one.item): one.text for one in item_results(session)}
    comparison = compare_cases(project, [found.id], codes, chosen)
    base = table_base(project, comparison.scope, unit="codings", language=language)
    language = "de" if base.language == "de" else "en"
    summaries = summarized_cases(project, ground, [found.id])
    looked_up = _Case(
        case=found,
        values=values,
        comparison=comparison,
        grid=theme_grid(project, [code.path for code in codes], "case", inside),
        answers=answers,
        questions=questions,
        memos=_memos_of(project, ground, found.id, language, {one.summary.memo_id for one in summaries}),
        summaries=summaries,
        segments=segments(project, inside).segments,
        answered=_answered(project, inside, ground),
        sources=Sources(ground, language),
        wording=Wording.of(language, ground),
        words=catalogue("case_report", language),
        quotes=quotes,
    )
    return _report(looked_up, project_info(project), base.lines[1:], sections)


def _answered(project: Project, inside: Filters, ground: Scope) -> Sequence[Segment]:
    """The coded answers of worksheets that stand beside the talks of the filters."""
    if not ground.answers:
        return ()
    return segments(project, replace(inside, kinds=(WORKSHEET,))).segments


def _memos_of(
    project: Project, ground: Scope, case_id: int, language: str, told: Collection[int | None]
) -> list[MemoValue]:
    """What is noted on the case and in its documents, without memos that are ``told`` elsewhere."""
    material = ground.with_answers
    names = {document.name for document in material.documents}
    with project.read() as session:
        noted = [
            one
            for one in list_memos(session, language=language, order="target").memos
            if not one.place.is_withdrawn
            and one.id not in told
            and (one.place.document in names or (one.target.kind, one.target.id) == ("case", case_id))
        ]
        if material.part is None:
            return noted
        ids = [one.target.id for one in noted if one.target.kind == "coding" and one.target.id is not None]
        codings = codings_by_id(session, ids)
    return [one for one in noted if _is_noted_on(material, one.target, codings)]


def _is_noted_on(ground: Scope, target: MemoTarget, codings: Mapping[int, CodingValue]) -> bool:
    """Whether what a memo stands on belongs to the case, where only passages of a document do."""
    if target.kind == "passage" and target.id is not None and target.span is not None:
        return ground.holds(target.id, target.span)
    if target.kind == "coding" and (coding := codings.get(target.id or 0)) is not None:
        return ground.holds(coding.document_id, coding.span)
    return True


def _report(one: _Case, info: ProjectInfo, lines: Sequence[str], sections: Sequence[str]) -> Report:
    return Report(
        title=one.words("title", case=f"{one.case.name} {one.case.title}".strip()),
        subtitle=info.name,
        blocks=(
            ListBlock(tuple(lines)),
            *(block for section in sections if section in _WRITERS for block in _WRITERS[section](one)),
        ),
        language="de" if one.wording.language == "de" else "en",
        notice=info.notice or None,
        stand=one.wording.stand(info),
    )


def _attributes(one: _Case) -> Iterator[Block]:
    words, language = one.words, one.wording.language
    yield Heading(2, words("attributes"))
    if not one.values:
        yield Paragraph(words("no_attributes"), "note")
    else:
        since = any(value.valid_from for value in one.values)
        rows = [
            (
                value.attribute,
                value_in_words(value.value, language)
                if value.state == "value"
                else words(f"value_{value.state}"),
                *([day_in_words(value.valid_from, language) if value.valid_from else "–"] if since else []),
            )
            for value in one.values
        ]
        head = (words("attribute"), words("value"), *([words("since")] if since else []))
        yield TableBlock(head, tuple(rows), (6.0, 8.0, 2.6) if since else (6.0, 10.6))
    sources = [document.name for compared in one.comparison.cases for document in compared.sources]
    yield Paragraph((Run(words("sources") + ": ", bold=True), Run(", ".join(sources) or words("none"))))
    texts = [document.name for compared in one.comparison.cases for document in compared.texts]
    if texts:  # each name holds a comma: "KO06, AH PM"
        yield Paragraph((Run(words("texts") + ": ", bold=True), Run("; ".join(texts))))


def _themes(one: _Case) -> Iterator[Block]:
    yield Heading(2, one.words("themes"))
    written = {(cell.row.id, cell.theme.id): cell for cell in one.grid.cells.values()}
    for row in one.comparison.themes:
        [cell] = row.cells
        yield Heading(3, row.theme.path)
        yield Paragraph(tuple(_first_line(one, cell)))
        for part in cell.text.strip().split("\n\n"):
            if part:
                yield Paragraph(part, "result")
        stored = written.get((one.case.id, row.theme.id))
        evidence = [e.place for e in stored.evidence if not e.is_withdrawn] if stored else []
        if evidence:
            yield Paragraph(one.words("evidence", places="; ".join(one.wording.places(evidence))), "note")
        if stored is not None and stored.stale is not None:
            changes = changes_in_words(stored.stale, one.wording)
            yield Paragraph(
                one.words("stale", date=one.wording.date(stored.stale.since), changes=changes), "note"
            )
        for quote in cell.quotes[: one.quotes] if cell.codings else ():
            text = quotation(" ".join(quote.text.split()), language=one.wording.language)
            yield Quote(text, one.wording.place(quote.place))


def _first_line(one: _Case, cell: ComparedCell) -> Iterator[Run]:
    words = catalogue("comparison", one.wording.language)
    first = cell.rating or ("" if cell.standing == "addressed" else words(cell.standing))
    if first:
        yield Run(first, bold=bool(cell.rating))
    counts = [
        f"{one.words(f'codings_{count.kind}')}: {count.codings}"
        if count.documents
        else one.words(f"none_{count.kind}")
        for count in cell.counts
    ]
    if cell.standing != "no_source" and counts:
        yield Run((" · " if first else "") + " · ".join(counts), muted=True)


def _answers(one: _Case) -> Iterator[Block]:
    if not one.answers:
        return
    words = one.words
    yield Heading(2, words("answers"))
    rows = [
        (
            a.item,
            one.questions.get((a.worksheet, a.item), ""),
            a.value if a.state == "value" else words(f"value_{a.state}"),
        )
        for a in one.answers
    ]
    yield TableBlock((words("number"), words("item"), words("answer")), tuple(rows), (2.0, 8.0, 6.6))


def _memos(one: _Case) -> Iterator[Block]:
    if not one.memos:
        return
    yield Heading(2, one.words("memos"))
    for memo in one.memos:
        about = f"{memo.where} · {memo.initials or memo.author} · {one.wording.date(memo.changed)}"
        yield Paragraph((Run(memo.heading, bold=True), Run(f"  {about}", muted=True)))
        if memo.title or memo.text.strip() != memo.heading:
            yield Paragraph(memo.text.strip())


def _codings(one: _Case) -> Iterator[Block]:
    """All coded passages in the order in which they were said, then those of answers in worksheets."""
    yield Heading(2, one.words("codings"))
    if one.segments:
        yield _passages(one, one.segments)
    else:
        yield Paragraph(one.words("no_codings"), "note")
    if one.answered:
        yield Heading(3, one.words("codings_answers"))
        yield _passages(one, one.answered)


def _passages(one: _Case, found: Sequence[Segment]) -> TableBlock:
    words, language = one.words, one.wording.language
    rows = [
        (
            one.sources.citation(s),
            s.code.path,
            _words(s, language),
        )
        for s in looking(found, every=100)
    ]
    return TableBlock((words("place"), words("code"), words("passage")), tuple(rows), (2.8, 4.8, 9.0))


def _words(segment: Segment, language: str) -> str:
    """What was said, in quotation marks; minutes hold no literal words."""
    words = " ".join(segment.quote.split())
    if segment.document.form == "minutes":
        return shortened(words, _LONGEST)
    return quotation(words, language=language, limit=_LONGEST)


def _summary(one: _Case) -> Iterator[Block]:
    for summary in one.summaries:
        yield from blocks_of_case_summary(summary, one.wording)


_WRITERS: dict[str, Callable[[_Case], Iterator[Block]]] = {
    "attributes": _attributes,
    "summary": _summary,
    "themes": _themes,
    "answers": _answers,
    "memos": _memos,
    "codings": _codings,
}
