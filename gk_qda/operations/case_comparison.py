"""Cases side by side as a file: landscape pages for readers, a table for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gk_qda.errors.domain import AttributeNotFound, CaseNotFound, ComparisonSize
from gk_qda.errors.pictures import GuideEmpty
from gk_qda.exporting.quotes import citation, quotation
from gk_qda.exporting.report import Cell, ListBlock, Paragraph, Report, Run, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.writing import REPORT_SUFFIXES, format_of, write_table
from gk_qda.names import name_key
from gk_qda.operations.reports.disguise import Level
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.reports.release import for_readers
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import Base, Counted, layout_of, table_base
from gk_qda.operations.tables.case_comparison import ComparisonTable
from gk_qda.project import Project
from gk_qda.queries.cases import cases, match_case
from gk_qda.queries.comparison import (
    CaseComparison,
    ComparedCell,
    ComparedTheme,
    SourceCount,
    compare_cases,
)
from gk_qda.queries.comparison_groups import CaseGroup, case_groups, named_or_typed
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.guide import guide
from gk_qda.queries.guide_comparison import compare_questions
from gk_qda.queries.info import project_info
from gk_qda.queries.themes import chosen_themes
from gk_qda.queries.values import WORKSHEET
from gk_qda.words import Catalogue, catalogue

_SIGNS = {1.0: "●", 0.5: "◐", 0.0: "○"}  # of the places on a scale
_THEMES, _LEAST = 3.4, 4.5  # cm
_MEMBER = 150  # code points of the summary of a case inside a group, on pages
FEWEST, MOST = 2, 4  # columns


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of a comparison: the export holds just that."""

    attributes: tuple[str, ...] = ()
    differences_first: bool = True
    only_evidenced: bool = False
    quotes: bool = True
    themes: tuple[
        int, ...
    ] = ()  # ids of just these, in this order, whatever the choices above say; empty: by them


def write_comparison(
    project: Project,
    comparison: CaseComparison,
    path: Path,
    shown: Shown,
    *,
    language: str | None = None,
    excel_de: bool = False,
    names: Level = "full",
) -> list[Path]:
    """Write to ``path``: .xlsx, .csv, .json, or as pages .docx, .odt, .html, .md (landscape).

    Returns the files written. Raises ``UnknownFormat`` and other ``NotExported``.
    """
    made = _Comparison.of(project, comparison, shown, language)
    if path.suffix.lower() in REPORT_SUFFIXES:
        write_in_house(project, for_readers(project, made.report(project), names), path)
        return [path]
    chosen = format_of(path, None)
    table = for_readers(project, made.table(project, chosen), names)
    return write_table(table, to=path, format=chosen, excel_de=excel_de)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asks for by name: cases, groups ("typ=Kreis", a condition, or the name of a
    set or kept condition), themes.

    Without themes those of the filter's codes, else those of the project.
    """

    cases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    by_question: bool = False  # rows are the questions of the guide


def named_comparison(project: Project, wanted: Wanted, filters: Filters | None = None) -> CaseComparison:
    """Compare what is named: first the cases, also those of the filters, then the groups.

    Raises ``ComparisonSize``, ``CaseNotFound``, ``AttributeNotFound``, ``ValueNotAllowed``, ``CodeNotFound``
    and the errors of filters.
    """
    chosen = filters or Filters()
    with project.read() as session:
        known = cases(session)
        columns: list[int | CaseGroup] = []
        for name in (*wanted.cases, *chosen.cases):
            case = match_case(known, name)
            if case is None:
                raise CaseNotFound(name=name)
            columns.append(case.id)
        offered = case_groups(session) if wanted.groups else []
        columns += [named_or_typed(session, offered, text, at) for at, text in enumerate(wanted.groups)]
        if not FEWEST <= len(columns) <= MOST:
            raise ComparisonSize(given=len(columns))
        themes = chosen_themes(session, scope(session, replace(chosen, cases=())), wanted.themes)
        if wanted.by_question and not guide(session):
            raise GuideEmpty
    if wanted.by_question:
        return compare_questions(project, columns, chosen)
    return compare_cases(project, columns, themes, chosen)


def comparison_report(
    project: Project, comparison: CaseComparison, shown: Shown, *, language: str | None = None
) -> Report:
    """The comparison as landscape pages."""
    return _Comparison.of(project, comparison, shown, language).report(project)


def known_attributes(comparison: CaseComparison, wanted: Sequence[str]) -> tuple[str, ...]:
    """Attributes of cases as people type their names or titles. Raises ``AttributeNotFound``."""
    names = dict.fromkeys(name for one in comparison.cases for name, _ in one.case.attributes)
    by_key = {name_key(comparison.titles.get(name, name)): name for name in names}
    by_key |= {name_key(name): name for name in names}
    for text in wanted:
        if name_key(text) not in by_key:
            raise AttributeNotFound(name=text, known=", ".join(names) or "–")
    return tuple(by_key[name_key(text)] for text in wanted)


def comparison_table(
    project: Project, comparison: CaseComparison, shown: Shown, *, language: str | None = None, format: str
) -> Table:
    """One row a theme. ``format`` "table" has one column a case or group, all others one for each number."""
    made = _Comparison.of(project, comparison, shown, language)
    return made.short_table() if format == "table" else made.table(project, format)


def seen_table(
    project: Project, comparison: CaseComparison, shown: Shown, *, language: str | None = None
) -> Table:
    """The comparison as it is on the screen: a column a case or group, each cell in one piece with all it says."""
    return for_readers(project, _Comparison.of(project, comparison, shown, language).seen_table())


@dataclass(frozen=True, eq=False)
class _Comparison:
    """A comparison with the words and the base to print it."""

    comparison: CaseComparison
    shown: Shown
    base: Base
    words: Catalogue

    @classmethod
    def of(
        cls, project: Project, comparison: CaseComparison, shown: Shown, language: str | None
    ) -> _Comparison:
        """Look up base and words."""
        base = table_base(
            project,
            comparison.scope,
            unit="codings",
            language=language,
            counted=Counted(cases=comparison.case_count),
        )
        return cls(comparison, shown, base, catalogue("comparison", base.language))

    @property
    def rows(self) -> list[ComparedTheme]:
        """The themes in the order on screen."""
        ordered = (
            self.comparison.differences_first()
            if self.shown.differences_first
            else list(self.comparison.themes)
        )
        if self.shown.themes:
            by_id = {row.theme.id: row for row in self.comparison.themes}
            return [by_id[theme_id] for theme_id in self.shown.themes if theme_id in by_id]
        return [row for row in ordered if not self.shown.only_evidenced or row.is_evidenced_everywhere]

    @property
    def title(self) -> str:
        """Which cases are compared."""
        return self.words("title", cases=", ".join(self._names()))

    @property
    def notes(self) -> list[str]:
        """How the rows were chosen and ordered, and what the numbers are."""
        order = "order_differences" if self.shown.differences_first else "order_tree"
        if self.shown.themes:
            order = "order_chosen"
        elif self.comparison.by_question:
            order = "order_guide"
        keys = ["note", order, *(["only_evidenced"] if self.shown.only_evidenced else [])]
        members = [
            self.words("group_members", name=one.case.name, members=", ".join(m.name for m in one.members))
            for one in self.comparison.cases
            if one.members
        ]
        if self.comparison.by_question:
            keys.append("note_questions")
            if any(cell.tied is not None for row in self.comparison.themes for cell in row.cells):
                keys.append("note_tied")
        if any(one.texts for one in self.comparison.cases):
            keys.append("note_texts")
        silent = self.comparison.without_material
        if silent:
            members.append(self.words("without_material", names=", ".join(case.name for case in silent)))
        return [
            *(self.words(key) for key in keys),
            *([self.words("note_groups")] if members else []),
            *members,
        ]

    @property
    def numbers(self) -> ComparisonTable:
        """The same rows with a cell for each number."""
        return ComparisonTable(
            comparison=self.comparison,
            rows=self.rows,
            names=self._names(),
            attributes=self.shown.attributes,
            base=self.base,
            words=self.words,
            label=self._label,
            quoted=self._quoted if self.shown.quotes else None,
        )

    def table(self, project: Project, format: str) -> Table:
        """One row a theme, for spreadsheets and programs."""
        return self.numbers.table(project, self.title, layout_of(format), self.notes)

    def short_table(self) -> Table:
        """For a terminal: what the first line of each cell says and the numbers of its sources."""
        columns = [Column("theme", self._row_title, width=30)]
        columns.extend(Column(name, name, width=36) for name in self._names())
        rows = [
            {"theme": title} | dict(zip(self._names(), said, strict=True)) for title, said in self._told()
        ]
        rows += [
            {"theme": row.theme.name}
            | {
                name: "; ".join(
                    part
                    for part in (
                        self._first_line(cell),
                        self._ratings(cell) if cell.members else "",
                        self._counts(cell),
                        self.numbers.outdated(cell),
                    )
                    if part
                )
                for name, cell in zip(self._names(), row.cells, strict=True)
            }
            for row in self.rows
        ]
        return self.base.table(self.title, columns, rows, notes=self.notes)

    def seen_table(self) -> Table:
        """The table of the report, its cells as plain text."""
        block = self._block()
        columns = [Column(str(at), title, width=30) for at, title in enumerate(block.head)]
        rows = [{str(at): _in_one_piece(cell) for at, cell in enumerate(row)} for row in block.rows]
        return self.base.table(self.title, columns, rows, notes=self.notes)

    def report(self, project: Project) -> Report:
        """For readers: one table over landscape pages."""
        info = project_info(project)
        return Report(
            title=self.title,
            subtitle=info.name,
            blocks=(
                ListBlock(tuple(self.base.lines[1:])),
                *(Paragraph(note, "note") for note in self.notes),
                self._block(),
            ),
            language="de" if self.base.language == "de" else "en",
            notice=info.notice or None,
            stand=Wording(self.base.language).stand(info),
            landscape=True,
        )

    def _names(self) -> list[str]:
        """Names of the columns; a case that stands there twice gets a number."""
        found: list[str] = []
        for compared in self.comparison.cases:
            name = compared.case.name
            found.append(f"{name} ({found.count(name) + 1})" if name in found else name)
        return found

    def _label(self, kind: str) -> str:
        prefix = next((one.prefix for one in self.comparison.kinds if one.kind == kind), "")
        return prefix or self.words(f"kind_{kind}" if f"kind_{kind}" in self.words else "kind_other")

    def _difference(self, row: ComparedTheme) -> str:
        found = [
            self.words(f"difference_{key}")
            for key, there in (("rating", row.difference.rating), ("addressed", row.difference.addressed))
            if there
        ]
        return "; ".join(found)

    def _block(self) -> TableBlock:
        head = (self._row_title, *self._heads())
        rows: list[tuple[str | Cell, ...]] = [(Cell(title, bold=True), *said) for title, said in self._told()]
        rows.extend(
            (Cell(self._theme(row)), *(Cell(self._runs(cell)) for cell in row.cells)) for row in self.rows
        )
        return TableBlock(head, tuple(rows), (_THEMES, *(_LEAST for _ in self.comparison.cases)))

    def _told(self) -> Iterator[tuple[str, list[str]]]:
        """What stands above the themes: attributes and sources, of each case."""
        compared = self.comparison.cases
        for name in self.shown.attributes:
            yield self.comparison.titles.get(name, name), [self.numbers.said(one, name) for one in compared]
        sources = (" · ".join(document.name for document in (*one.sources, *one.texts)) for one in compared)
        yield self.words("sources"), [names or self.words("no_sources") for names in sources]

    def _heads(self) -> Sequence[str]:
        return [f"{one.case.name} {one.case.title}".strip() for one in self.comparison.cases]

    @property
    def _row_title(self) -> str:
        return self.words("question" if self.comparison.by_question else "theme")

    def _theme(self, row: ComparedTheme) -> tuple[Run, ...]:
        below = [self._difference(row)]
        if self.comparison.by_question and len(self.comparison.kinds) > 1:
            below.insert(0, ", ".join(self.words(f"kind_{one.kind}") for one in row.cells[0].counts))
        return Run(row.theme.name, bold=True), *(Run(f"\n{said}", muted=True) for said in below if said)

    def _runs(self, cell: ComparedCell) -> tuple[Run, ...]:
        lines = (
            [Run(_marked(cell, first), bold=bool(cell.rating or cell.members))]
            if (first := self._first_line(cell))
            else []
        )
        if cell.members and cell.ratings:
            lines.append(Run(self._ratings(cell)))
        if cell.standing != "no_source" and (counts := self._counts(cell)):
            lines.append(Run(counts, muted=True))
        if cell.is_stale:
            lines.append(Run(self.numbers.outdated(cell), muted=True, italic=True))
        if cell.words.strip():
            lines.append(Run(_shortened(cell)))
        if self.shown.quotes and cell.codings:
            lines.extend(Run(self._quoted(quote), muted=True) for quote in cell.quotes[:1])
        return tuple(
            Run(("\n" if at else "") + one.text, one.bold, one.italic, one.muted)
            for at, one in enumerate(lines)
        )

    def _first_line(self, cell: ComparedCell) -> str:
        if cell.members and cell.base:
            return self.words("cases_of", x=cell.evidenced, n=cell.base)
        if cell.is_question and cell.standing == "not_asked":
            return self.words("not_recognised")
        return cell.rating or (self.words(cell.standing) if cell.standing != "addressed" else "")

    def _ratings(self, cell: ComparedCell) -> str:
        return " · ".join(f"{rating} {number}" for rating, number in cell.ratings)

    def _counts(self, cell: ComparedCell) -> str:
        """The numbers of the sources; "" where the question was asked in none: a dash would say that it was."""
        if cell.is_question and cell.standing in ("not_asked", "no_talk"):
            return ""
        return " · ".join(self._count(one, grouped=bool(cell.members)) for one in cell.counts)

    def _count(self, count: SourceCount, *, grouped: bool = False) -> str:
        source = self._label(count.kind)
        if not count.documents:
            return self.words("no_text" if count.kind == WORKSHEET else "no_document", source=source)
        if grouped:
            return self.words(
                "count_of_group", source=source, x=count.addressed, base=count.documents, n=count.codings
            )
        return self.words("count", source=source, n=count.codings or "–")

    def _quoted(self, quote: CellQuote) -> str:
        language, place = self.base.language, quote.place
        source = citation(
            place.document,
            (place.paragraph, place.paragraph_end),
            speaker=place.speaker,
            minutes=place.is_minutes,
            language=language,
        )
        return f"{quotation(' '.join(quote.text.split()), language=language)} ({source})"


def _marked(cell: ComparedCell, words: str) -> str:
    """The rating behind its sign, as the window paints it; a value with a question mark has none."""
    sign = _SIGNS.get(cell.level) if cell.rating and not cell.members and cell.level is not None else None
    return f"{sign} {words}" if sign else words


def _in_one_piece(cell: str | Cell) -> str:
    """The lines of a cell one after the other."""
    content = cell if isinstance(cell, str) else cell.content
    pieces = [content] if isinstance(content, str) else [run.text for run in content]
    said = (" ".join(piece.split()) for piece in pieces)
    return "; ".join(piece for piece in said if piece)


def _shortened(cell: ComparedCell) -> str:
    """The summary; in a group the beginning of each, with its case and rating: tables hold all of it."""
    if not cell.members:
        return cell.words.strip()
    lines = []
    for member in cell.members:
        text = " ".join(member.words.split())
        if len(text) > _MEMBER:
            text = f"{text[:_MEMBER].rsplit(' ', 1)[0]} […]"
        if text:
            rating = f" ({member.rating})" if member.rating else ""
            lines.append(f"{member.case.name}{rating}: {text}")
    return "\n".join(lines)
