"""What is known about one theme, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gk_qda.queries.filters import Scope
from gk_qda.queries.staleness import CellChanges
from gk_qda.queries.theme_cells import StoredCell
from gk_qda.queries.theme_units import Unit
from gk_qda.queries.themes import ThemeCell
from gk_qda.queries.values import CodeValue
from gk_qda.queries.worksheets import ItemResult, ThemeAnswer

if TYPE_CHECKING:
    from gk_qda.queries.theme_comparison import Comparison, Contradiction
    from gk_qda.queries.theme_places import CodedPlaces
    from gk_qda.queries.theme_quotes import Quotation
    from gk_qda.queries.theme_relations import Relation
    from gk_qda.queries.theme_values import Label


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the frequency table: who stands here, by name, for each unit of the page."""

    label: Label
    members: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RatingLine:
    """One line of the ratings of theme cells: how many rows an analyst rated so."""

    label: Label
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What an analyst wrote about the theme as a whole."""

    cell: StoredCell
    stale: CellChanges | None


@dataclass(frozen=True, eq=False)
class ThemePage:
    """One theme on the material of a scope.

    ``findings`` count codings, ``ratings`` what analysts wrote into the cells; ``is_evaluative`` says that
    the findings are positions (members *are* something) and not mentions. Where nothing is written the page
    holds the material instead.
    """

    theme: CodeValue
    scope: Scope = field(repr=False)
    units: tuple[Unit, ...]
    is_evaluative: bool
    findings: tuple[Finding, ...]
    comparison: Comparison | None
    cells: tuple[ThemeCell, ...]
    attribute: str  # or condition, that divides the material into groups; "" where none does
    by_condition: bool  # then the values are ``YES`` and ``NO`` of ``queries.where``
    values_by_row: Mapping[int, str]  # its value for each row
    ratings: tuple[RatingLine, ...]
    contradictions: tuple[Contradiction, ...]
    relations: tuple[Relation, ...]
    quotations: tuple[Quotation, ...]
    passages: tuple[Quotation, ...]  # the coded passages, where no result is written yet
    passages_total: int  # segments of the theme
    coded: Mapping[int, CodedPlaces]  # by row id, where no summary is written yet
    worksheet_items: tuple[ItemResult, ...]
    result: Result | None
    worksheet_answers: tuple[ThemeAnswer, ...] = ()  # in own words, to items of the theme

    @property
    def rated_rows(self) -> int:
        """The n of the ratings: rows with a source."""
        return sum(1 for cell in self.cells if cell.is_in_base)
