"""Everything known about one theme: numbers, groups, cells, deviant cases, quotations, worksheets.

Imported only where something is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodeNotFound
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.label_counts import segments_in
from gk_qda.queries.places import several_respondents
from gk_qda.queries.staleness import outdated
from gk_qda.queries.theme_cells import stored_cells
from gk_qda.queries.theme_comparison import (
    Comparison,
    Contradiction,
    ValuesOfMembers,
    compare,
    compare_ratings,
    contradictions,
    grouping_attribute,
    is_condition,
    pairs_of,
)
from gk_qda.queries.theme_page import Finding, RatingLine, Result, ThemePage
from gk_qda.queries.theme_places import CodedPlaces, coded_places
from gk_qda.queries.theme_quotes import passages, quotations
from gk_qda.queries.theme_relations import relations
from gk_qda.queries.theme_rows import ThemeRow, theme_rows
from gk_qda.queries.theme_units import Member, Unit, What, units_of
from gk_qda.queries.theme_values import (
    Label,
    LabelKind,
    Standings,
    ThemeCodings,
    members_with,
    scale_of,
    standings,
    thematic_codings,
    theme_codings,
)
from gk_qda.queries.themes import ThemeCell, ThemeGrid, chosen_themes, grid
from gk_qda.queries.values import CodeValue
from gk_qda.queries.where import NO, YES
from gk_qda.queries.worksheets import ItemResult, ThemeAnswer, item_results, theme_answers

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns


def theme_page(
    project: Project, theme_id: int, filters: Filters | None = None, *, group_by: str | None = None
) -> ThemePage:
    """The page of one theme; ``group_by`` names the attribute of the comparison, None lets the project decide.

    Raises ``CodeNotFound`` for a code that is not in the tree, ``AttributeNotFound``.
    """
    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters or Filters())
        themes = [code for code in chosen.book.codes if code.id == theme_id]
        if not themes:
            raise CodeNotFound(name=str(theme_id))
        return _Reader(session, columns, chosen, themes, group_by).page(themes[0])


def theme_pages(
    project: Project,
    themes: Sequence[str] | None = None,
    filters: Filters | None = None,
    *,
    group_by: str | None = None,
) -> list[ThemePage]:
    """The pages of several themes (paths; None: those of the project) on one and the same material."""
    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters or Filters())
        codes = chosen_themes(session, chosen, themes)
        reader = _Reader(session, columns, chosen, codes, group_by)
        return [reader.page(code) for code in codes]


class _Reader:
    """Makes pages; what all of them share is looked up once."""

    def __init__(
        self,
        session: Session,
        columns: CodingColumns,
        chosen: Scope,
        themes: Sequence[CodeValue],
        group_by: str | None,
    ) -> None:
        self.session = session
        self.columns = columns
        self.chosen = chosen = chosen.naming(themes)
        # A project without cases has its documents as rows.
        self.row_kind = "case" if chosen.all_cases else "document"
        self.grid: ThemeGrid = grid(session, columns, chosen, themes, self.row_kind)
        _, self.parts = theme_rows(session, chosen, self.row_kind)
        self.results = stored_cells(session, "all", [theme.id for theme in themes])
        self.results_outdated = outdated(session, chosen.book, self.results.values(), None)
        self.units = units_of(session, chosen)
        self.pairs, self.owners = pairs_of(self.grid.rows, self.parts, chosen)
        self.everything = thematic_codings(columns, chosen)
        self.several = several_respondents(session)
        self.attribute = grouping_attribute(session, chosen, group_by)

    def page(self, theme: CodeValue) -> ThemePage:
        """One theme."""
        chosen, cells = self.chosen, self.grid.column(theme)
        codings = theme_codings(self.session, self.columns, chosen, theme)
        units = [*self.units, self.pairs]
        found = standings(chosen, codings, units, self.everything, self._not_asked(cells))
        shown = _telling_units(self.units, found)
        against = contradictions(self.pairs, self.owners, len(self.units), found)
        ratings = self._ratings(theme, cells)
        comparison = self._comparison(found, ratings, cells)
        result = self._result(theme)
        return ThemePage(
            theme=theme,
            scope=chosen,
            units=tuple(self.units[at] for at in shown),
            is_evaluative=found.is_evaluative,
            findings=self._findings(shown, found),
            comparison=comparison,
            cells=cells,
            attribute=self.attribute or "",
            by_condition=is_condition(self.attribute, chosen),
            values_by_row=self._values_by_row(),
            ratings=ratings,
            contradictions=against,
            relations=relations(chosen, codings.found, self.everything),
            quotations=quotations(
                self.session, self.columns, chosen, codings, _telling_documents(comparison, against)
            ),
            passages=() if result else passages(self.session, chosen, codings, _MOST_PASSAGES),
            passages_total=segments_in(codings.found),
            coded=self._coded(codings, cells),
            worksheet_items=tuple(self._worksheet_items(theme)),
            result=result,
            worksheet_answers=tuple(self._worksheet_answers(theme)),
        )

    def _coded(self, codings: ThemeCodings, cells: Sequence[ThemeCell]) -> dict[int, CodedPlaces]:
        rows = [cell.row for cell in cells if not cell.text.strip()]
        return coded_places(self.chosen, codings, rows, self.parts, self.several)

    def _findings(self, shown: Sequence[int], found: Standings) -> tuple[Finding, ...]:
        positive = [label for label in found.labels if label.kind not in _SILENCE]
        silent = [label for label in found.labels if label.kind in _SILENCE]
        return tuple(
            Finding(
                label,
                tuple(
                    tuple(member.name for member in members_with(at, self.units[at], found, label))
                    for at in shown
                ),
            )
            for label in (*positive, *found.codes, *silent)
        )

    def _not_asked(self, cells: Sequence[ThemeCell]) -> frozenset[tuple[str, int]]:
        what = "cases" if self.row_kind == "case" else "documents"
        return frozenset((what, cell.row.id) for cell in cells if cell.state == "not_asked")

    def _ratings(self, theme: CodeValue, cells: Sequence[ThemeCell]) -> tuple[RatingLine, ...]:
        """Empty where nobody rated anything."""
        if not any(cell.rating for cell in cells):
            return ()
        by_label: dict[Label, list[str]] = {
            Label("value", value): [] for value in scale_of(self.session, theme.id)
        }
        for cell in cells:
            if cell.is_in_base:
                by_label.setdefault(_rated(cell), []).append(cell.row.name)
        order = [label for label in by_label if label.kind == "value"]
        order += [label for label in by_label if label.kind != "value"]
        return tuple(RatingLine(label, tuple(by_label[label])) for label in order)

    def _comparison(
        self, found: Standings, ratings: Sequence[RatingLine], cells: Sequence[ThemeCell]
    ) -> Comparison | None:
        """Positions in the material, or without such the ratings of analysts, or mentions."""
        if self.attribute is None or not self.units:
            return None
        if not found.is_evaluative and ratings:
            rows = [cell for cell in cells if cell.is_in_base]
            members = tuple(self._member(cell.row) for cell in rows)
            what: What = "cases" if self.row_kind == "case" else "documents"
            return compare_ratings(
                self.session,
                self.chosen,
                self.attribute,
                unit=Unit(what, "", members),
                ratings={cell.row.id: _rated(cell) for cell in rows},
                labels=[line.label for line in ratings],
            )
        return compare(self.session, self.chosen, self.attribute, unit=self.units[0], at=0, found=found)

    def _values_by_row(self) -> dict[int, str]:
        if self.attribute is None:
            return {}
        what: What = "cases" if self.row_kind == "case" else "documents"
        values = ValuesOfMembers(self.attribute, self.chosen, what)
        if is_condition(self.attribute, self.chosen):
            return {
                row.id: YES if YES in values.everywhere(self._member(row)) else NO
                for row in self.grid.rows
                if row.sources
            }
        if self.row_kind == "case":
            of_cases = {case.id: dict(case.attributes) for case in self.chosen.all_cases}
            known = {row.id: of_cases[row.id].get(self.attribute, "") for row in self.grid.rows}
            if any(known.values()):
                return known
        return {row.id: ", ".join(values.everywhere(self._member(row))) for row in self.grid.rows}

    def _member(self, row: ThemeRow) -> Member:
        whole, passages = self.parts.documents.get(row.id, ()), self.parts.passages.get(row.id, ())
        return Member(row.id, row.name, tuple(whole), tuple(passages))

    def _worksheet_items(self, theme: CodeValue) -> list[ItemResult]:
        themes = self.chosen.book.descendants([theme.id])
        cases = {row.id for row in self.grid.rows} if self.row_kind == "case" else None
        return item_results(self.session, themes, cases)

    def _worksheet_answers(self, theme: CodeValue) -> list[ThemeAnswer]:
        themes = self.chosen.book.descendants([theme.id])
        cases = {row.id for row in self.grid.rows} if self.row_kind == "case" else None
        return [answer for answer in theme_answers(self.session, themes, cases) if answer.is_telling]

    def _result(self, theme: CodeValue) -> Result | None:
        cell = self.results.get((None, theme.id))
        if cell is None or not cell.text.strip():
            return None
        return Result(cell, self.results_outdated.get(cell.key))


_MOST_PASSAGES = 60
_SILENCE = ("not_addressed", "not_asked", "not_coded")
_STATES: dict[str, LabelKind] = {"not_addressed": "not_addressed", "not_asked": "not_asked"}


def _rated(cell: ThemeCell) -> Label:
    """What an analyst says of a cell with a source."""
    if cell.rating:
        return Label("value", cell.rating)
    return Label(_STATES.get(cell.state, "open" if cell.state == "open" else "without_value"))


def _telling_units(units: Sequence[Unit], found: Standings) -> list[int]:
    """Units without those that only repeat the numbers of the one before: ten talks, ten cases."""

    def numbers(at: int) -> list[tuple[int, int]]:
        unit = units[at]
        return [
            (len(members_with(at, unit, found, label)), unit.base) for label in (*found.labels, *found.codes)
        ]

    shown: list[int] = []
    for at, unit in enumerate(units):
        alike = [other for other in shown if units[other].kind == unit.kind]
        if not any(numbers(other) == numbers(at) for other in alike):
            shown.append(at)
    return shown


def _telling_documents(comparison: Comparison | None, against: Sequence[Contradiction]) -> set[str]:
    """The documents whose words a reader wants to see: of deviant members and of contradictions."""
    names = {name for one in against for _, documents in one.positions for name in documents}
    if comparison is not None:
        deviant = [name for group in comparison.groups for name, _ in group.deviant]
        names.update(part for name in deviant for part in name.split(", "))
    return names
