"""A few cases side by side: what was written about each theme, what is coded where, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Document
from gk_qda.project import Project
from gk_qda.queries.cases import attribute_titles, cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison_groups import CaseGroup, counted_ratings, majority, with_groups
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.queries.derived_attributes import with_derived
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.settings import setting
from gk_qda.queries.theme_rows import Parts, ThemeRow, theme_rows
from gk_qda.queries.themes import ThemeCell, ThemeGrid, grid, themes_of
from gk_qda.queries.values import WORKSHEET, CaseValue, CodeValue, DocumentValue

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.queries.comparison_material import Material
    from gk_qda.queries.segments import Segment

Standing = Literal[
    "addressed",
    "not_addressed",  # silent although the case is coded, or its author said so
    "not_coded",  # nothing in the case is coded yet: its silence means nothing
    "not_asked",
    "no_talk",  # under a question: only worksheets, and no answer of theirs is coded with its theme
    "no_source",
]
Passage = tuple[int, int, int]  # document id, start, end
_LETTERS = re.compile(r"[^\W\d_]{1,4}(?=[\d _-])")  # "TM" of "TM07"


@dataclass(frozen=True, slots=True)
class ThemeSet:
    """Codes that can be compared together; ``key`` is "themes", "main" or the GUID of their parent."""

    key: str
    parent: CodeValue | None
    codes: tuple[CodeValue, ...]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of document; ``prefix`` is how the names of all of them begin ("TM"), "" where they differ."""

    kind: str
    prefix: str


@dataclass(frozen=True, slots=True)
class SourceCount:
    """Codings of a theme in the documents of one kind that a case has; 0 documents: there is none.

    ``addressed`` of the ``documents`` have a coding.
    """

    kind: str
    documents: int
    codings: int
    addressed: int = 0


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """One theme in one case, or in a group of cases.

    ``level`` is the place of the rating on its scale, 0 to 1, None where the scale has a question mark.
    ``state`` is the author's: open | draft | done | not_addressed | not_asked. A group has ``members``, its
    cases, and ``ratings``, how many of them have which; its ``rating`` is that of more than half of those.
    Under a question ``text`` is what was said; if it is ``tied`` to a theme, rating and ``summary`` are those of
    the theme in the whole case.
    """

    theme: CodeValue
    case: CaseValue
    standing: Standing
    state: str
    rating: str
    level: float | None
    text: str
    counts: tuple[SourceCount, ...]
    quotes: tuple[CellQuote, ...]
    is_stale: bool
    members: tuple[ComparedCell, ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()
    stale_since: datetime | None = None
    tied: CodeValue | None = None
    summary: str = ""

    @property
    def rated(self) -> CodeValue:
        """What the rating is about: the theme, or that of the question."""
        return self.tied or self.theme

    @property
    def words(self) -> str:
        """All that is written here: the summary of the question's theme, named, above what was said."""
        if self.tied is None or not self.summary.strip():
            return self.text
        return f"{self.tied.name}: {self.summary.strip()}\n{self.text}".rstrip()

    @property
    def said(self) -> str:
        """One word on the cell: what the material lacks, else the author's state; "" for an answer of no theme."""
        if self.is_question and self.standing == "not_asked":
            return "not_recognised"
        if self.standing != "addressed":
            return self.standing
        return "" if self.is_question and self.tied is None else self.state

    @property
    def codings(self) -> int:
        """Codings of the theme and its sub-codes in all documents of the case."""
        return sum(count.codings for count in self.counts)

    @property
    def is_question(self) -> bool:
        """Whether the row is a question of the guide, not a theme."""
        return self.theme.id < 0

    @property
    def is_evidenced(self) -> bool:
        """Whether there is a coding of the theme, or an answer to the question."""
        return self.standing == "addressed" if self.is_question else bool(self.codings)

    @property
    def is_in_base(self) -> bool:
        """Whether "x of n" of a group counts the case: it has a talk, or an answer of a worksheet is coded here."""
        return self.is_evidenced or any(one.documents for one in self.counts if one.kind != WORKSHEET)

    @property
    def base(self) -> int:
        """Cases of a group which ``evidenced`` counts from."""
        return sum(1 for member in self.members if member.is_in_base)

    @property
    def evidenced(self) -> int:
        """Cases of a group with a coding of the theme, or an answer to the question."""
        return sum(1 for member in self.members if member.is_evidenced)


@dataclass(frozen=True, slots=True)
class Difference:
    """In what the cases differ on a theme; ``spread`` is the largest number of codings less the smallest."""

    rating: bool
    addressed: bool
    spread: int

    @property
    def exists(self) -> bool:
        """Whether a reader should look: numbers of codings alone are no difference."""
        return self.rating or self.addressed


@dataclass(frozen=True, slots=True)
class ComparedTheme:
    """A row: one theme in all cases."""

    theme: CodeValue
    has_scale: bool
    cells: tuple[ComparedCell, ...]
    difference: Difference

    @property
    def is_evidenced_everywhere(self) -> bool:
        """Whether every case has a coding of the theme, or an answer to the question."""
        return all(cell.is_evidenced for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ComparedCase:
    """A column: a case, or a group with its ``members``, and the analysed documents it consists of.

    ``texts`` are its answers in own words that are texts: counted in the cells as a source of their own, in no base.
    """

    case: CaseValue
    sources: tuple[DocumentValue, ...]
    members: tuple[CaseValue, ...] = ()
    texts: tuple[DocumentValue, ...] = ()


@dataclass(frozen=True, eq=False)
class CaseComparison:
    """Cases in the order they were asked for, themes in that of the code tree.

    ``kinds`` are those of all documents of the project that the filters leave, so that a case without one can say so;
    texts of worksheets are among them where one of the columns has some.
    """

    scope: Scope = field(repr=False)
    cases: tuple[ComparedCase, ...]
    themes: tuple[ComparedTheme, ...]
    kinds: tuple[SourceKind, ...]
    titles: Mapping[str, str] = field(default_factory=dict)  # of attributes, by name
    parts: Parts = field(default_factory=Parts, repr=False)  # what the columns consist of
    answers: Mapping[tuple[int, int], tuple[Passage, ...]] = field(default_factory=dict, repr=False)
    # where rows are questions: (id of the column, of the row) -> the passages that answer

    @property
    def by_question(self) -> bool:
        """Whether the rows are questions of the guide."""
        return any(row.theme.id < 0 for row in self.themes)

    @property
    def case_count(self) -> int:
        """Different cases with a document, or a text of a worksheet, in all columns, those in groups too."""
        return len({case.id for case in self._inside()} & self._with_material())

    @property
    def without_material(self) -> tuple[CaseValue, ...]:
        """The cases in all columns that have neither document nor text of a worksheet; they are in no base."""
        found = self._with_material()
        return tuple({case.id: case for case in self._inside() if case.id not in found}.values())

    def _with_material(self) -> set[int]:
        return {case.id for case in self.scope.with_answers.cases}

    def _inside(self) -> list[CaseValue]:
        return [case for one in self.cases for case in (one.members or (one.case,))]

    def differences_first(self) -> list[ComparedTheme]:
        """Other ratings before other silence before other numbers, then the code tree; questions as in the guide."""
        if self.by_question:
            return list(self.themes)
        return sorted(
            self.themes,
            key=lambda row: (
                not row.difference.rating,
                not row.difference.addressed,
                -row.difference.spread,
            ),
        )

    def in_order(self, case_ids: Sequence[int]) -> CaseComparison:
        """The same values with the columns in another order; ``case_ids`` are those of ``cases``."""
        place = {compared.case.id: at for at, compared in enumerate(self.cases)}
        order = [place[case_id] for case_id in case_ids]
        return replace(
            self,
            cases=tuple(self.cases[at] for at in order),
            themes=tuple(replace(row, cells=tuple(row.cells[at] for at in order)) for row in self.themes),
        )


def theme_sets(session: Session) -> list[ThemeSet]:
    """What can be compared: the themes of the project if it has chosen some, the main codes, the sub-codes of
    each main code."""
    book = codebook(session)
    main = tuple(code for code in book.codes if code.level == 1 and not code.is_technical)
    found = [ThemeSet("main", None, main)]
    if setting(session, "themes"):
        found.insert(0, ThemeSet("themes", None, tuple(_in_tree_order(themes_of(session), book.codes))))
    found.extend(ThemeSet(code.guid, code, tuple(book.children(code.id))) for code in main)
    return [one for one in found if one.codes]


def compare_cases(
    project: Project,
    columns: Sequence[int | CaseGroup],
    themes: Sequence[CodeValue],
    filters: Filters | None = None,
) -> CaseComparison:
    """Put cases (ids) and groups side by side under themes; one may stand there twice.

    Numbers are codings with sub-codes that the filters count, in talks and in coded answers of worksheets; cases
    that are gone meanwhile are left out, and those without a document in the filters have no source.
    """
    codings = coding_columns(project)
    with project.read() as session:
        known = {case.id: with_derived(session, case) for case in cases(session)}
        chosen = [one for one in columns if isinstance(one, CaseGroup) or one in known]
        groups = {one.id: one for one in chosen if isinstance(one, CaseGroup)}
        every = [one.as_case() if isinstance(one, CaseGroup) else known[one] for one in chosen]
        members = [case for one in every for case in (groups[one.id].members if one.id in groups else [one])]
        names = tuple(dict.fromkeys(case.name for case in members))
        ground = scope(session, replace(filters or Filters(), cases=names))
        wanted = ground.filters.kinds
        kinds = kinds_of(session, wanted)
        if WORKSHEET not in wanted and any(one.is_worksheet for one in ground.with_answers.documents):
            kinds = (*kinds, SourceKind(WORKSHEET, ""))
        titles = attribute_titles(session)
        if not chosen:
            return CaseComparison(ground, (), (), kinds)
        ordered = _in_tree_order(themes, ground.book.codes)
        matrix = grid(session, codings, ground, ordered, "case")
        parts = with_groups(theme_rows(session, ground, "case")[1], groups.values())
        rows = _Rows.of(session, codings, ground, matrix=matrix, parts=parts, kinds=kinds, groups=groups)
        compared = tuple(
            ComparedCase(
                case,
                tuple(d for d in ground.documents if d.id in parts.documents_of(case.id)),
                groups[case.id].members if case.id in groups else (),
                tuple(d for d in ground.answers if d.id in parts.documents_of(case.id)),
            )
            for case in every
        )
        found = tuple(rows.row(theme, every) for theme in ordered)
    return CaseComparison(ground.naming(ordered), compared, found, kinds, titles, parts)


def segments_of_cell(project: Project, comparison: CaseComparison, cell: ComparedCell) -> list[Segment]:
    """The coded segments behind a cell, in document order."""
    from gk_qda.queries.segments import segments_by_id

    ids = codings_of_cell(project, comparison, cell)
    with project.read() as session:
        return list(segments_by_id(session, comparison.scope.with_answers, ids))


def codings_of_cell(project: Project, comparison: CaseComparison, cell: ComparedCell) -> list[int]:
    """The ids of the codings behind a cell, in document order."""
    from gk_qda.analysis.segments import segment_rows
    from gk_qda.queries.label_counts import for_theme

    columns, chosen = coding_columns(project), comparison.scope.with_answers
    members, case_id = comparison.parts, cell.case.id
    if cell.is_question:  # whatever is coded in its answers
        ground = chosen.selection.ground.part((), comparison.answers.get((case_id, cell.theme.id), ()))
        technical = frozenset(code.id for code in chosen.book.codes if code.is_technical)
        selection = replace(chosen.selection, ground=ground, left_out=technical, named=frozenset())
    else:
        ground = chosen.selection.ground.part(
            members.documents.get(case_id, []), members.passages.get(case_id, [])
        )
        selection = replace(for_theme(chosen.selection, chosen.tree, cell.theme.id), ground=ground)
    ids: list[int] = columns.id[segment_rows(columns, chosen.tree, selection)].tolist()
    return ids


def difference(cells: Iterable[ComparedCell]) -> Difference:
    """What differs among the cells of a theme; cells that can say nothing take no part."""
    telling = [cell for cell in cells if cell.standing in ("addressed", "not_addressed")]
    ratings = {cell.rating for cell in telling if cell.rating}
    standings = {cell.standing for cell in telling}
    numbers = [cell.codings for cell in telling]
    return Difference(len(ratings) > 1, len(standings) > 1, max(numbers) - min(numbers) if numbers else 0)


def _in_tree_order(codes: Iterable[CodeValue], tree: Sequence[CodeValue]) -> list[CodeValue]:
    wanted = {code.id for code in codes}
    return [code for code in tree if code.id in wanted]


def kinds_of(session: Session, wanted: Collection[str] = ()) -> tuple[SourceKind, ...]:
    """The kinds of talk of the project, or those ``wanted``, with what the names of each have in common."""
    beginnings: dict[str, set[str]] = {}
    for kind, name in session.execute(select(Document.kind, Document.name).order_by(Document.kind)):
        letters = _LETTERS.match(name) if kind != WORKSHEET else None  # that would be the case's
        beginnings.setdefault(kind, set()).add(letters[0] if letters else "")
    taken = Counter(prefix for prefixes in beginnings.values() for prefix in prefixes)
    return tuple(
        SourceKind(kind, next(iter(prefixes)) if len(prefixes) == 1 and taken[min(prefixes)] == 1 else "")
        for kind, prefixes in beginnings.items()
        if (kind in wanted if wanted else kind != WORKSHEET)
    )


@dataclass(frozen=True, eq=False)
class _Rows:
    """Makes rows from what was written and what was counted."""

    matrix: ThemeGrid
    material: Material
    groups: Mapping[int, CaseGroup]
    by_id: Mapping[int, ThemeRow]

    @classmethod
    def of(
        cls,
        session: Session,
        columns: CodingColumns,
        ground: Scope,
        *,
        matrix: ThemeGrid,
        parts: Parts,
        kinds: Sequence[SourceKind],
        groups: Mapping[int, CaseGroup],
    ) -> _Rows:
        """Count what the rows are made of."""
        from gk_qda.queries.comparison_material import Material

        material = Material(
            session, columns, ground, themes=matrix.themes, parts=parts, kinds=[one.kind for one in kinds]
        )
        return cls(matrix, material, groups, {row.id: row for row in matrix.rows})

    def row(self, theme: CodeValue, columns: Sequence[CaseValue]) -> ComparedTheme:
        """One theme in all columns."""
        cells = tuple(
            self._group(theme, case, self.groups[case.id].members)
            if case.id in self.groups
            else self._cell(theme, case)
            for case in columns
        )
        return ComparedTheme(theme, bool(self.material.levels[theme.id]), cells, difference(cells))

    def _cell(self, theme: CodeValue, case: CaseValue, *, quoted: bool = True) -> ComparedCell:
        row = self.by_id.get(case.id)
        written = self.matrix.cell(row, theme) if row is not None else ThemeCell(_without_source(case), theme)
        counts = self._counts(case, theme)
        codings = sum(count.codings for count in counts)
        evidence = {one.paragraph_id for one in written.evidence}
        return ComparedCell(
            theme=theme,
            case=case,
            standing=_standing(written, codings, case.id in self.material.coded),
            state=written.state,
            rating=written.rating,
            level=self.material.levels[theme.id].get(written.rating),
            text=written.text,
            counts=counts,
            quotes=self.material.quotes(case.id, theme.id, evidence) if quoted else (),
            is_stale=written.stale is not None,
            stale_since=written.stale_since,
        )

    def _group(self, theme: CodeValue, case: CaseValue, members: Sequence[CaseValue]) -> ComparedCell:
        """What the cases of a group say together; the numbers are those of their documents, each once."""
        cells = tuple(self._cell(theme, member, quoted=False) for member in members)
        told = [cell for cell in cells if cell.standing != "no_source"]
        scale = self.material.levels[theme.id]
        ratings = counted_ratings((cell.rating for cell in told if cell.is_in_base), scale)
        rating = majority(ratings)
        texts = [f"{cell.case.name}: {cell.text.strip()}" for cell in told if cell.text.strip()]
        return ComparedCell(
            theme=theme,
            case=case,
            standing=_standing_of_group(cells),
            state="done" if told and all(cell.state == "done" for cell in told) else "open",
            rating=rating,
            level=scale.get(rating),
            text="\n".join(texts),
            counts=self._counts(case, theme),
            quotes=self.material.quotes(case.id, theme.id, ()),
            is_stale=any(cell.is_stale for cell in cells),
            members=cells,
            ratings=ratings,
        )

    def _counts(self, case: CaseValue, theme: CodeValue) -> tuple[SourceCount, ...]:
        return tuple(SourceCount(*numbers) for numbers in self.material.counts(case.id, theme.id))


def _standing_of_group(cells: Sequence[ComparedCell]) -> Standing:
    """What the first that can say most says: a group is silent only where all are."""
    order: tuple[Standing, ...] = ("addressed", "not_addressed", "not_coded", "not_asked", "no_talk")
    found = {cell.standing for cell in cells}
    return next((standing for standing in order if standing in found), "no_source")


def _without_source(case: CaseValue) -> ThemeRow:
    return ThemeRow("case", case.id, case.name, case.title, ())


def _standing(written: ThemeCell, codings: int, is_coded: bool) -> Standing:
    says_something = written.state in ("draft", "done") and bool(written.text.strip() or written.rating)
    if codings or says_something:
        return "addressed"
    if not written.has_source:
        return "no_source"
    if written.state == "not_asked":
        return "not_asked"
    return "not_addressed" if is_coded or written.state == "not_addressed" else "not_coded"
