"""The codings behind the cells of a table, for the second sheet of its spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.models import Coding
from gk_qda.operations.tables.base import Base
from gk_qda.progress import Progress, Silent, looking
from gk_qda.project import Project
from gk_qda.project.recording import chunks
from gk_qda.queries.document_paragraphs import ParagraphSigns
from gk_qda.queries.filters import Scope
from gk_qda.queries.frequencies import FrequencyTable, codings_by_cell
from gk_qda.queries.numbers import raw_rows
from gk_qda.spans import Span
from gk_qda.words import catalogue

_MANY = 10_000  # codings


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as its table names it, and the codings it was counted from, in their order."""

    row: str
    column: str
    coding_ids: Sequence[int]


def cell_segments(
    project: Project,
    scope: Scope,
    base: Base,
    cells: Sequence[Cell],
    *,
    with_sub_codes: bool = False,
    progress: Progress | None = None,
) -> Table:
    """One row a coding and cell: document, paragraph, source, positions (code points) and GUID; no words.

    ``with_sub_codes`` adds the sentence that a cell of the table holds the rows of its sub-codes too. Codings that
    are gone meanwhile are left out.
    """
    words, tables, watch = catalogue("numbers", base.language), base.words, progress or Silent()
    with project.read() as session:
        places = _places(session, [i for cell in cells for i in cell.coding_ids], watch)
    sources, rows = _Sources(scope, base.language), []
    for done, cell in enumerate(looking(cells, every=100)):
        found = [places[coding] for coding in cell.coding_ids if coding in places]
        for part in looking(chunks(found)):
            rows += [{"row": cell.row, "column": cell.column, **sources.row(place)} for place in part]
            watch.report(done, len(cells))
    columns = [Column("row", words("cell_row"), width=52)]
    if any(cell.column for cell in cells):
        columns.append(Column("column", words("cell_column"), width=18))
    columns += [
        Column("document", tables("document"), width=12),
        Column("paragraph", tables("paragraph"), width=9),
        Column("paragraph_end", tables("paragraph_end"), width=9),
        Column("citation", tables("source"), width=24),
        Column("start", tables("start"), "integer", width=9),
        Column("end", tables("end"), "integer", width=9),
        Column("guid", "GUID", width=38),
    ]
    says = words("cell_segments" if with_sub_codes else "cell_segments_plain")
    return base.table(words("title_cell_segments"), columns, rows, notes=[says])


def frequency_segments(
    project: Project,
    table: FrequencyTable,
    base: Base,
    titles: Sequence[str] = (),
    progress: Progress | None = None,
) -> Table:
    """The own codings of every code in every column of a frequency table; ``titles`` name the columns."""
    codes = table.scope.book.codes
    cells = [
        Cell(codes[c.code].path, titles[c.group] if c.group is not None else "", c.coding_ids)
        for c in looking(codings_by_cell(table), every=5000)
    ]
    return cell_segments(project, table.scope, base, cells, with_sub_codes=True, progress=progress)


def guids_of(project: Project, ids: Iterable[int]) -> dict[int, str]:
    """The GUID of each coding that is there, by its id: what programs know a segment by."""
    with project.read() as session:
        return {coding: guid for coding, (*_, guid) in _places(session, ids, Silent()).items()}


_Place = tuple[int, int, int, str]  # document, start, end, GUID


def _places(session: Session, ids: Iterable[int], watch: Progress) -> dict[int, _Place]:
    wanted = set(ids)
    query = select(Coding.id, Coding.document_id, Coding.start, Coding.end, Coding.guid)
    # Many are read as quickly with all others as by their ids.
    queries = (
        [query] if len(wanted) > _MANY else [query.where(Coding.id.in_(p)) for p in chunks(sorted(wanted))]
    )
    found: dict[int, _Place] = {}
    for one in queries:
        for at, row in enumerate(raw_rows(session, one)):
            if at % _MANY == 0:
                watch.report(0, len(wanted))
            if row[0] in wanted:
                found[row[0]] = row[1:]
    return found


class _Sources:
    """Documents and paragraphs by the place of a coding."""

    def __init__(self, scope: Scope, language: str) -> None:
        self._scope, self._language = scope, language
        self._documents = {document.id: document for document in scope.documents}
        self._signs: dict[int, ParagraphSigns] = {}
        self._cited: dict[tuple[int, int, int], dict[str, str]] = {}

    def row(self, place: _Place) -> dict[str, Any]:
        document_id, start, end, guid = place
        signs = self._signs.get(document_id)
        if signs is None:
            signs = self._signs[document_id] = self._scope.paragraphs[document_id].signs()
        key = (document_id, *signs.touched(Span(start, end)))
        cited = self._cited.get(key)
        if cited is None:
            cited = self._cited[key] = self._source(signs, *key)
        return {**cited, "start": start, "end": end, "guid": guid}

    def _source(self, signs: ParagraphSigns, document_id: int, first: int, last: int) -> dict[str, str]:
        """Of the same paragraphs many codings tell."""
        document = self._documents[document_id]
        numbers = (signs.numbers[first], signs.numbers[last - 1]) if last > first else ("", "")
        named = signs.speakers[first] if last > first and signs.has_several_respondents else ""
        source = citation(
            document.name,
            numbers,
            speaker=named,
            minutes=document.form == "minutes",
            language=self._language,
        )
        return {
            "document": document.name,
            "paragraph": numbers[0],
            "paragraph_end": numbers[1],
            "citation": source,
        }
