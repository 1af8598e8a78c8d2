"""What was written about whole cases, for reports."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gk_qda.exporting.report import Block, Cell, Heading, PageBreak, Paragraph, Run, TableBlock
from gk_qda.operations.reports.wording import Wording
from gk_qda.project import Project
from gk_qda.queries.case_summaries import CaseSummary, case_summaries, outdated_case_summaries
from gk_qda.queries.filters import Scope
from gk_qda.queries.staleness import CellChanges
from gk_qda.queries.theme_rows import Parts
from gk_qda.queries.values import CaseValue

_WIDTHS = (3.2, 10.2, 3.2)  # cm


@dataclass(frozen=True, slots=True)
class Summarized:
    """A case with its summary; ``stale`` where a cell it rests on is another one by now."""

    case: CaseValue
    summary: CaseSummary
    stale: CellChanges | None


def summarized_cases(project: Project, chosen: Scope, case_ids: Collection[int]) -> list[Summarized]:
    """The cases among those given for which a summary is written, in their order."""
    parts = Parts(chosen.membership.documents, chosen.membership.passages)
    with project.read() as session:
        written = {key: one for key, one in case_summaries(session, case_ids).items() if one.text.strip()}
        stale = outdated_case_summaries(session, chosen.book, written, parts)
    return [
        Summarized(case, written[case.id], stale.get(case.id))
        for case in chosen.all_cases
        if case.id in written
    ]


def chapter_of_case_summaries(
    found: Collection[Summarized], number: int, wording: Wording
) -> Iterator[Block]:
    """The last chapter of a report on themes: a line a case; nothing where nobody wrote any."""
    if not found:
        return
    words = wording.words
    yield PageBreak()
    yield Heading(1, f"{number} {words('case_summaries')}")
    yield Paragraph(words("case_summaries_rest"), "note")
    rows = []
    for one in found:
        title = (Run(f"\n{one.case.title}"),) if one.case.title else ()
        rows.append((
            Cell((Run(one.case.name, bold=True), *title)),
            Cell(one.summary.text.strip()),
            Cell((Run(about_case_summary(one, wording), muted=True),)),
        ))  # fmt: skip
    head = (wording.for_cases("case"), words("case_summary"), words("state"))
    yield TableBlock(head, tuple(rows), _WIDTHS)


def blocks_of_case_summary(one: Summarized, wording: Wording) -> Iterator[Block]:
    """The summary of one case, in the report on it."""
    yield Heading(2, wording.words("case_summary"))
    for part in one.summary.text.strip().split("\n\n"):
        yield Paragraph(part, "result")
    yield Paragraph(about_case_summary(one, wording), "note")


def about_case_summary(one: Summarized, wording: Wording) -> str:
    """ "A. Brandt, Entwurf, 28.11.2026 · veraltet seit 30.11.2026"."""
    words = wording.words
    state, date = words(f"state_{one.summary.state}"), wording.date(one.summary.written_at)
    key = "written_by" if one.summary.author else "written_without_author"
    text = words(key, author=one.summary.author, state=state, date=date)
    return f"{text} · {wording.outdated(one.stale)}" if one.stale is not None else text
