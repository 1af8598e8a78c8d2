"""The quotations of documents for the approval of those who said them, as pages or as a table to be returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import Block, Cell, Heading, ListBlock, PageBreak, Paragraph, Report, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.names import name_key
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import table_base
from gk_qda.operations.tables.segments import Sources
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.approvals import Approval, approvals
from gk_qda.queries.filters import Filters
from gk_qda.queries.info import project_info
from gk_qda.queries.segments import Segment, SegmentList, segments
from gk_qda.words import Catalogue, catalogue

_MARKS = frozenset({"zitierwürdig", "quotable"})


@dataclass(frozen=True, eq=False)
class _Found:
    """The passages of a list with what was decided on them before."""

    passages: Sequence[Segment]
    sources: Sources
    decided: dict[str, Approval]  # by coding
    words: Catalogue
    listed: SegmentList


def approval_report(
    project: Project, filters: Filters | None = None, *, language: str | None = None
) -> Report:
    """Each document on pages of its own: place, words, and boxes to tick for yes, change and no."""
    base = table_base(project, None, unit="quotations", language=language)
    found = _found(project, filters or Filters(), base.language)
    words, info = found.words, project_info(project)
    blocks: list[Block] = []
    for document, members in groupby(found.passages, key=lambda one: one.document.name):
        if blocks:
            blocks.append(PageBreak())
        blocks += [
            Heading(1, words("approval_document", document=document)),
            Paragraph(words("approval_request")),
            ListBlock(tuple(words(f"approval_how_{key}") for key in ("accepted", "changed", "refused"))),
            _block(list(members), found),
            Paragraph(words("approval_signature")),
        ]
    if not blocks:
        blocks.append(Paragraph(words("no_quotations"), "note"))
    return Report(
        title=words("title_approvals"),
        subtitle=info.name,
        blocks=tuple(blocks),
        language="de" if base.language == "de" else "en",
        notice=info.notice or None,
        stand=Wording(base.language).stand(info),
    )


def approval_table(project: Project, filters: Filters | None = None, *, language: str | None = None) -> Table:
    """One row a quotation with empty cells for the answer; it is read back by ``import_approvals``."""
    base = table_base(project, None, unit="quotations", language=language)
    found = _found(project, filters or Filters(), base.language)
    words = found.words
    keys = ("document_name", "source", "quotation", "decision", "changed", "comment", "id")
    widths = {"quotation": 70, "changed": 50, "comment": 30, "source": 20, "decision": 16}
    columns = [
        Column(words(f"approval_{key}"), words(f"approval_{key}"), width=widths.get(key, 12)) for key in keys
    ]
    rows = []
    for passage in looking(found.passages, every=100):
        before = found.decided.get(passage.coding.guid)
        values = {
            "document_name": passage.document.name,
            "source": found.sources.citation(passage),
            "quotation": _words(passage),
            "decision": "" if before is None else words(f"decision_{before.decision}"),
            "changed": "" if before is None else before.changed,
            "comment": "" if before is None else before.comment,
            "id": passage.coding.guid,
        }
        rows.append({words(f"approval_{key}"): value for key, value in values.items()})
    notes = [
        words("approval_request"),
        *(words(f"approval_how_{k}") for k in ("accepted", "changed", "refused")),
    ]
    return base.table(words("title_approvals"), columns, rows, notes=notes, is_data=True)


def _found(project: Project, filters: Filters, language: str) -> _Found:
    """Passages marked as quotable, or under the codes of the filter; each once."""
    listed = segments(project, _quotable(project, filters))
    with project.read() as session:
        decided = {one.coding: one for one in approvals(session)}
    passages: dict[tuple[int, int, int], Segment] = {}
    for one in looking(listed.segments, every=500):
        key = (one.document.id, one.coding.start, one.coding.end)
        if key not in passages or one.coding.guid in decided:
            passages[key] = one
    words = catalogue("reports", language)
    return _Found(tuple(passages.values()), Sources(listed.scope, language), decided, words, listed)


def _quotable(project: Project, filters: Filters) -> Filters:
    if filters.codes or filters.sets:
        return filters
    from gk_qda.queries.codebook import codebook

    with project.read() as session:
        marks = [code.path for code in codebook(session).codes if name_key(code.name) in _MARKS]
    return replace(filters, codes=tuple(marks), include_technical=True) if marks else filters


def _block(passages: Sequence[Segment], found: _Found) -> TableBlock:
    words = found.words
    rows = []
    for number, passage in enumerate(looking(passages, every=100), 1):
        before = found.decided.get(passage.coding.guid)
        boxes = "\n".join(
            f"{'☒' if before is not None and before.decision == key else '☐'} {words(f'decision_{key}')}"
            for key in ("accepted", "changed", "refused")
        )
        said = quotation(_words(passage), language=words.language)
        changed = before.changed if before is not None else ""
        rows.append((str(number), found.sources.citation(passage), said, Cell(boxes), changed))
    keys = ("number", "source", "quotation", "decision", "changed")
    return TableBlock(tuple(words(f"approval_{key}") for key in keys), tuple(rows), (0.9, 2.4, 6.6, 3.2, 3.5))


def _words(passage: Segment) -> str:
    return " ".join(passage.quote.split())
