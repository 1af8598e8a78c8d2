"""What the themes desk shows: the matrix with its results and scales, and one cell opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Case, Code, Coding, Document, Paragraph, Person, ScaleValue, SummaryEvidence
from gk_qda.project import Project
from gk_qda.queries.case_summaries import CaseSummary, case_summaries, outdated_case_summaries
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.document_paragraphs import SpokenWords
from gk_qda.queries.filters import Filters, Scope, scope, speech
from gk_qda.queries.index import coding_columns
from gk_qda.queries.places import several_respondents
from gk_qda.queries.segments import Segment, segments_with_texts
from gk_qda.queries.settings import setting
from gk_qda.queries.staleness import outdated
from gk_qda.queries.theme_cells import StoredCell, stored_cells
from gk_qda.queries.theme_groups import places_of_groups, row_groups
from gk_qda.queries.theme_rows import Parts, ThemeRow, theme_rows
from gk_qda.queries.themes import ThemeCell, ThemeGrid, chosen_themes, grid, material_of
from gk_qda.queries.values import CodeValue, ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

RESULT = "all"  # the kind of row that holds what was written about a theme as a whole
# The column that holds what was written about a case as a whole; it stands in the place of a theme.
WHOLE = CodeValue(0, "", None, "", "", 1, "", "", False, False, "valid")
_CONTEXT = 280  # code points shown before and after a segment

CellPlace = tuple[str, int, int]  # kind of row, row id (0 for results), theme id (0 for case summaries)


@dataclass(frozen=True, slots=True)
class Rating:
    """A value of a theme's scale; ``symbol`` is full, half, empty, question or ""."""

    label: str
    symbol: str


@dataclass(frozen=True, eq=False)
class ThemeBoard:
    """The matrix with everything around it, read in one go so that all numbers belong together."""

    grid: ThemeGrid
    results: Mapping[int, ThemeCell]  # by theme id
    scales: Mapping[int, tuple[Rating, ...]]  # by theme id, themes without a scale left out
    groups: Mapping[str, Mapping[int, str]]  # attribute -> row id -> value
    report_language: str
    row_kind: str
    parts: Parts = field(repr=False)
    columns: CodingColumns = field(repr=False)
    several: frozenset[int] = field(repr=False)  # documents in which several people answer
    summaries: Mapping[int, ThemeCell] = field(default_factory=dict, repr=False)  # of cases, by row id
    places: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict, repr=False
    )  # of values of ``groups``

    def cell(self, place: CellPlace) -> ThemeCell | None:
        """The cell of a place, or None where row or theme are not shown."""
        kind, row_id, theme_id = place
        if kind == RESULT:
            return self.results.get(theme_id)
        if theme_id == WHOLE.id:
            return self.summaries.get(row_id) if kind == self.row_kind else None
        return self.grid.cells.get((row_id, theme_id)) if kind == self.row_kind else None

    def with_cells(self, cells: Mapping[CellPlace, ThemeCell]) -> ThemeBoard:
        """The same board with other cells in their places."""
        grid, results, summaries = dict(self.grid.cells), dict(self.results), dict(self.summaries)
        for (kind, row_id, theme_id), cell in cells.items():
            if kind == RESULT:
                results[theme_id] = cell
            elif theme_id == WHOLE.id:
                summaries[row_id] = cell
            else:
                grid[row_id, theme_id] = cell
        matrix = ThemeGrid(self.grid.rows, self.grid.themes, grid, self.grid.scope)
        return replace(self, grid=matrix, results=results, summaries=summaries)

    def cells(self) -> Iterable[ThemeCell]:
        """The cells of the matrix, without results and case summaries."""
        return self.grid.cells.values()

    def cells_behind(self, cell: ThemeCell) -> list[ThemeCell]:
        """The cells that a result or the summary of a case speaks of: a column, or a row."""
        if cell.row.kind == RESULT:
            return list(self.grid.column(cell.theme))
        if cell.theme.id == WHOLE.id:
            return [self.grid.cells[cell.row.id, theme.id] for theme in self.grid.themes]
        return []


@dataclass(frozen=True, slots=True)
class CellSegment:
    """A coded passage of a cell; codings of the same characters are one."""

    segment: Segment
    codes: tuple[CodeValue, ...]
    coding_ids: tuple[int, ...]
    paragraph_ids: tuple[int, ...]
    names_speaker: bool  # several people answer in its document
    around: Callable[[], tuple[str, str]] = field(compare=False, repr=False)

    @property
    def before(self) -> str:
        """What is said before it: the rest of its turn, else the turn before. Looked up when it is shown."""
        return self.around()[0]

    @property
    def after(self) -> str:
        """What is said after it."""
        return self.around()[1]


@dataclass(frozen=True, slots=True)
class EvidencePlace:
    """A piece of evidence as it is stored; ``sentence`` counts from 0, None is the whole text."""

    document_id: int
    paragraph_id: int
    coding_id: int | None
    sentence: int | None
    document: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class OpenCell:
    """One cell with its passages and the evidence of its text."""

    segments: tuple[CellSegment, ...]
    evidence: tuple[EvidencePlace, ...]


def place_of(cell: ThemeCell) -> CellPlace:
    """Where a cell stands."""
    return cell.row.kind, cell.row.id, cell.theme.id


def theme_board(
    project: Project, row_kind: str = "case", filters: Filters | None = None, *, condition: str = ""
) -> ThemeBoard:
    """The matrix of the project's themes, or of the codes of the filter; ``row_kind`` is case, document or
    person. A ``condition`` ("typ=Kreis AND thm_stellen_vzae>=1") is offered as heads of the rows beside attributes."""
    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters or Filters())
        themes = chosen_themes(session, chosen, None)
        matrix = grid(session, columns, chosen, themes, row_kind)
        _, parts = theme_rows(session, chosen, row_kind)
        return ThemeBoard(
            grid=matrix,
            results=_results(session, columns, chosen, themes),
            scales=scales(session, [theme.id for theme in themes]),
            groups=row_groups(session, chosen, row_kind, matrix.rows, condition),
            places=places_of_groups(session, condition),
            report_language=str(setting(session, "report_language")),
            row_kind=row_kind,
            parts=parts,
            columns=columns,
            several=several_respondents(session),
            summaries=_summaries(session, chosen.book, parts, matrix.rows) if row_kind == "case" else {},
        )


def resummarized(
    session: Session, board: ThemeBoard, case_ids: Collection[int]
) -> dict[CellPlace, ThemeCell]:
    """The case summaries of some rows as they are now."""
    rows = [row for row in board.grid.rows if row.id in case_ids and row.id in board.summaries]
    cells = _summaries(session, board.grid.scope.book, board.parts, rows)
    return {place_of(cell): cell for cell in cells.values()}


def scales(session: Session, code_ids: Collection[int]) -> dict[int, tuple[Rating, ...]]:
    """The ratings of some themes in their order."""
    query = select(ScaleValue.code_id, ScaleValue.label, ScaleValue.symbol)
    query = query.where(ScaleValue.code_id.in_(code_ids)).order_by(ScaleValue.position, ScaleValue.id)
    found: defaultdict[int, list[Rating]] = defaultdict(list)
    for code_id, label, symbol in session.execute(query):
        found[code_id].append(Rating(label, symbol))
    return {code_id: tuple(values) for code_id, values in found.items()}


def rewritten(session: Session, board: ThemeBoard, theme_ids: Collection[int]) -> dict[CellPlace, ThemeCell]:
    """The cells of some themes with what is written in them now; their segments are taken as they were."""
    known = [theme for theme in board.grid.themes if theme.id in set(theme_ids)]
    ids = [theme.id for theme in known]
    stored = stored_cells(session, board.row_kind, ids)
    stale = outdated(session, board.grid.scope.book, stored.values(), board.parts)
    results = stored_cells(session, RESULT, ids)
    stale_results = outdated(session, board.grid.scope.book, results.values(), None)
    found: dict[CellPlace, ThemeCell] = {}
    for theme in known:
        result = board.results[theme.id]
        written = _written(result, results.get((None, theme.id)))
        found[place_of(result)] = replace(written, stale=stale_results.get((None, theme.id)))
        for cell in board.grid.column(theme):
            key = (cell.row.id, theme.id)
            found[place_of(cell)] = replace(_written(cell, stored.get(key)), stale=stale.get(key))
    return found


def has_cell(session: Session, place: CellPlace) -> bool:
    """Whether row and theme of a place still exist."""
    kind, row_id, theme_id = place
    owner = {"case": Case, "document": Document, "person": Person}.get(kind)
    there = owner is None or session.get(owner, row_id) is not None
    return there and (theme_id == WHOLE.id or session.get(Code, theme_id) is not None)


def still_there(
    session: Session, places: Sequence[tuple[int, int, int | None, int | None]]
) -> list[tuple[int, int, int | None, int | None]]:
    """Evidence (document, paragraph, coding, sentence) without what is gone: codings, whole paragraphs."""
    paragraphs = set(
        session.scalars(select(Paragraph.id).where(Paragraph.id.in_([place[1] for place in places])))
    )
    wanted = [place[2] for place in places if place[2] is not None]
    codings = set(session.scalars(select(Coding.id).where(Coding.id.in_(wanted))))
    return [
        (document, paragraph, coding if coding in codings else None, sentence)
        for document, paragraph, coding, sentence in places
        if paragraph in paragraphs
    ]


def open_cell(project: Project, board: ThemeBoard, cell: ThemeCell) -> OpenCell:
    """The passages of a cell in the order of the documents, and the evidence of its text."""
    from gk_qda.analysis.segments import segment_rows
    from gk_qda.queries.label_counts import for_theme

    if cell.theme.id == WHOLE.id:
        return OpenCell((), ())
    chosen = material_of(board.grid.scope, cell.row.kind)
    selection = for_theme(chosen.selection, chosen.tree, cell.theme.id)
    if cell.row.kind != RESULT:
        documents = board.parts.documents.get(cell.row.id, ())
        passages = board.parts.passages.get(cell.row.id, ())
        selection = replace(selection, ground=selection.ground.part(documents, passages))
    ids = [int(i) for i in board.columns.id[segment_rows(board.columns, chosen.tree, selection)]]
    with project.read() as session:
        segments, texts, words = segments_with_texts(session, chosen, ids)
        evidence = () if cell.summary_id is None else _evidence(session, cell.summary_id)
    return OpenCell(tuple(_passages(board, segments, texts, words)), evidence)


def opened_anew(project: Project, cell: ThemeCell, opened: OpenCell) -> OpenCell:
    """A cell of which only what is written changed: the same passages, the evidence of now."""
    with project.read() as session:
        evidence = () if cell.summary_id is None else _evidence(session, cell.summary_id)
    return replace(opened, evidence=evidence)


def passages_meeting(board: ThemeBoard, passages: Sequence[CellSegment], code_id: int) -> list[int]:
    """The numbers, from 1, of the passages that share characters with codings of exactly this code."""
    from gk_qda.analysis.segments import segment_rows

    chosen = board.grid.scope
    selection = replace(chosen.selection, codes=frozenset([code_id]), left_out=frozenset())
    columns, rows = board.columns, segment_rows(board.columns, chosen.tree, selection)
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for row in rows[columns.code[rows] == code_id].tolist():
        spans[int(columns.document[row])].append(Span(int(columns.start[row]), int(columns.end[row])))
    return [
        number
        for number, one in enumerate(passages, 1)
        if any(one.segment.coding.span.overlaps(span) for span in spans[one.segment.document.id])
    ]


def _results(
    session: Session, columns: CodingColumns, chosen: Scope, themes: Sequence[CodeValue]
) -> dict[int, ThemeCell]:
    from gk_qda.queries.label_counts import codings_of_codes, once, under

    ids = [theme.id for theme in themes]
    stored = stored_cells(session, RESULT, ids)
    changes = outdated(session, chosen.book, stored.values(), None)
    selection = material_of(chosen, RESULT).selection
    found = codings_of_codes(columns, chosen.tree, selection, ids)
    row = ThemeRow(RESULT, 0, "", "", tuple(document.name for document in chosen.documents))
    return {
        theme.id: replace(
            _written(ThemeCell(row, theme), stored.get((None, theme.id))),
            segments=int(once(found, under(chosen.tree, found, theme.id, selection)).sum()),
            stale=changes.get((None, theme.id)),
        )
        for theme in themes
    }


def _summaries(
    session: Session, book: Codebook, parts: Parts, rows: Sequence[ThemeRow]
) -> dict[int, ThemeCell]:
    """What is written about each case as a whole."""
    if not rows:
        return {}
    written = case_summaries(session, [row.id for row in rows])
    changes = outdated_case_summaries(session, book, written, parts)

    def cell(row: ThemeRow, one: CaseSummary | None) -> ThemeCell:
        blank = ThemeCell(row, WHOLE)
        if one is None:
            return blank
        return replace(
            blank,
            state=one.state,
            text=one.text,
            author=one.author,
            written_at=one.written_at,
            stale=changes.get(row.id),
        )

    return {row.id: cell(row, written.get(row.id)) for row in rows}


def _written(cell: ThemeCell, stored: StoredCell | None) -> ThemeCell:
    if stored is None:
        blank = ThemeCell(cell.row, cell.theme)
        return replace(blank, segments=cell.segments, by_kind=cell.by_kind)
    return replace(
        cell,
        state=stored.state,
        text=stored.text,
        rating=stored.rating,
        evidence=stored.evidence,
        author=stored.author,
        written_at=stored.written_at,
        summary_id=stored.id,
    )


def _evidence(session: Session, summary_id: int) -> tuple[EvidencePlace, ...]:
    query = (
        select(
            SummaryEvidence.document_id,
            SummaryEvidence.paragraph_id,
            SummaryEvidence.coding_id,
            SummaryEvidence.sentence,
            Document.name,
            Paragraph.number,
        )
        .join(Document, Document.id == SummaryEvidence.document_id)
        .join(Paragraph, Paragraph.id == SummaryEvidence.paragraph_id)
        .where(SummaryEvidence.summary_id == summary_id)
        .order_by(SummaryEvidence.position, SummaryEvidence.id)
    )
    return tuple(EvidencePlace(*row) for row in session.execute(query))


def _passages(
    board: ThemeBoard,
    segments: Sequence[Segment],
    texts: Mapping[int, str],
    words: Mapping[int, SpokenWords],
) -> Iterable[CellSegment]:
    table = {document: board.grid.scope.paragraphs[document] for document in texts}
    same: defaultdict[tuple[int, int, int], list[Segment]] = defaultdict(list)
    for segment in segments:
        same[segment.document.id, segment.coding.start, segment.coding.end].append(segment)
    for (document_id, start, end), listed in same.items():
        paragraphs = table[document_id]
        span = Span(start, end)
        first, last = words[document_id].signs.touched(span)
        around = partial(_around, texts[document_id], paragraphs, span, first, last)
        yield CellSegment(
            segment=listed[0],
            codes=tuple({one.code.id: one.code for one in listed}.values()),
            coding_ids=tuple(one.coding.id for one in listed),
            paragraph_ids=tuple(words[document_id].ids[first:last]),
            names_speaker=document_id in board.several,
            around=around,
        )


def _around(
    text: str, paragraphs: Sequence[ParagraphValue], span: Span, first: int, last: int
) -> tuple[str, str]:
    if first == last:
        return "", ""
    before = _said(text, paragraphs[first], 0, span.start)
    if not before and first:
        before = _turn(text, paragraphs[first - 1])
    after = _said(text, paragraphs[last - 1], span.end, len(text))
    if not after and last < len(paragraphs):
        after = _turn(text, paragraphs[last])
    head = before if len(before) <= _CONTEXT else "… " + before[-_CONTEXT:].partition(" ")[2]
    tail = after if len(after) <= _CONTEXT else after[:_CONTEXT].rpartition(" ")[0] + " …"
    return head, tail


def _turn(text: str, paragraph: ParagraphValue) -> str:
    words = _said(text, paragraph, paragraph.start, paragraph.end)
    return f"{paragraph.speaker}: {words}" if words and paragraph.speaker else words


def _said(text: str, paragraph: ParagraphValue, start: int, end: int) -> str:
    """The words of a turn between two positions; nothing of a withdrawn one."""
    if paragraph.is_withdrawn or start >= end:
        return ""
    pieces = (piece.intersection(Span(start, end)) for piece in speech(paragraph))
    return " ".join("".join(piece.of(text) for piece in pieces if piece is not None).split())
