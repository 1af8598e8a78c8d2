"""Cases side by side as a table: a cell for each number, a column for rating, state and outdated texts each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gk_qda.exporting.days import value_in_words
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import Base, Layout
from gk_qda.operations.tables.cell_segments import Cell, cell_segments
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.comparison import (
    CaseComparison,
    ComparedCase,
    ComparedCell,
    ComparedTheme,
    codings_of_cell,
)
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.words import Catalogue


@dataclass(frozen=True, eq=False)
class ComparisonTable:
    """Some rows of a comparison with the words for them.

    csv has what cases are in columns, a spreadsheet on a sheet of its own, json in its base; a rating is a value of
    the scale or empty everywhere, and what the state says is never repeated there.
    """

    comparison: CaseComparison
    rows: Sequence[ComparedTheme]
    names: Sequence[str]  # of the columns, each once
    attributes: Sequence[str]  # of cases, those to show
    base: Base
    words: Catalogue
    label: Callable[[str], str]  # of a kind of document
    quoted: Callable[[CellQuote], str] | None  # None: no quotations

    def table(self, project: Project, title: str, layout: Layout, notes: Sequence[str]) -> Table:
        """One row a theme. A spreadsheet has the codings behind each cell on its second sheet, cases on a third."""
        nested = layout == "nested"
        facts = [
            self._facts_of(name, one) for name, one in zip(self.names, self.comparison.cases, strict=True)
        ]
        return self.base.table(
            title,
            self._columns(layout),
            [self._nested(row) if nested else self._flat(row, layout) for row in self.rows],
            notes=notes,
            facts={"compared_cases": facts},
            segments=replace(self._segments(project), segments=self._cases()) if layout == "sheet" else None,
        )

    def said(self, compared: ComparedCase, attribute: str) -> str:
        """What a case says of an attribute, in words; "–" where it says nothing."""
        return value_in_words(dict(compared.case.attributes).get(attribute, ""), self.base.language) or "–"

    def outdated(self, cell: ComparedCell) -> str:
        """That codings changed since a text was written, and when; "" where the text is current."""
        if not cell.is_stale:
            return ""
        if cell.stale_since is None:
            return self.words("stale")
        return self.words("stale_since", date=Wording(self.base.language).date(cell.stale_since))

    def _columns(self, layout: Layout) -> list[Column]:
        columns = [
            Column("theme", self.words("question" if self.comparison.by_question else "theme"), width=30),
            Column("difference", self.words("difference"), width=20),
        ]
        for name, compared in zip(self.names, self.comparison.cases, strict=True):
            columns += [
                replace(column, key=f"{name} {column.key}", title=f"{name}: {column.title}")
                for column in self._columns_of(compared, layout)
            ]
        return columns

    def _columns_of(self, compared: ComparedCase, layout: Layout) -> list[Column]:
        words, numbers = self.words, []
        if compared.members:
            numbers += [("cases", words("cases")), ("base", words("base"))]
        for kind in self.comparison.kinds:
            source = self.label(kind.kind)
            numbers.append((kind.kind, words("codings", source=source)))
            if compared.members:
                numbers.append((f"{kind.kind} documents", words("documents", source=source)))
                numbers.append((f"{kind.kind} base", words("documents_base", source=source)))
        told = [Column("title", words("name")), Column("sources", words("sources"))]
        told += [Column(f"attribute {one}", self._title(one)) for one in self.attributes]
        rated = [Column("rating", words("rating"), width=18), Column("state", words("state"), width=18)]
        if compared.members:
            rated = [Column("ratings", words("ratings"), width=18)]
        outdated = [Column("stale", words("outdated"), width=18)]
        if layout != "sheet":
            outdated.append(Column("stale_since", words("outdated")))
        return [
            *(told if layout != "sheet" else ()),
            *rated,
            *outdated,
            *(Column(key, title, "integer", width=10) for key, title in numbers),
            Column("summary", words("summary"), width=50),
            *([Column("theme", words("theme_summary"), width=50)] if self.comparison.by_question else ()),
            *([Column("quote", words("quote"), width=50)] if self.quoted is not None else ()),
        ]

    def _flat(self, row: ComparedTheme, layout: Layout) -> dict[str, Any]:
        keys = _differences(row)
        in_words = [self.words(f"difference_{key}") for key in keys]
        made: dict[str, Any] = {
            "theme": row.theme.path,
            "difference": "; ".join(in_words if layout == "sheet" else keys),
        }
        for name, compared, cell in zip(self.names, self.comparison.cases, row.cells, strict=True):
            values = self._values(cell, layout)
            if layout != "sheet":
                own = dict(compared.case.attributes)
                values |= {"title": compared.case.title, "sources": ", ".join(_sources(compared))}
                values |= {f"attribute {one}": own.get(one, "") for one in self.attributes}
            made |= {f"{name} {key}": value for key, value in values.items()}
        return made

    def _values(self, cell: ComparedCell, layout: Layout) -> dict[str, Any]:
        values: dict[str, Any] = {"stale": self.outdated(cell)}
        if layout != "sheet":
            values = {"stale": cell.is_stale, "stale_since": _since(cell)}
        if cell.members:
            ratings = " · ".join(f"{rating} {number}" for rating, number in cell.ratings)
            values |= {"ratings": ratings, "cases": cell.evidenced, "base": cell.base}
        else:
            said = cell.said
            values |= {
                "rating": cell.rating,
                "state": self.words(f"state_{said}") if said and layout == "sheet" else said,
            }
        for count in cell.counts:
            # An empty cell says that there is no such document; 0 that it does not address the theme.
            values[count.kind] = count.codings if count.documents else None
            if cell.members:
                values[f"{count.kind} documents"] = count.addressed if count.documents else None
                values[f"{count.kind} base"] = count.documents
        values["summary"] = cell.text
        if cell.is_question:
            values["theme"] = cell.summary
        if self.quoted is not None:
            values["quote"] = "\n".join(self.quoted(quote) for quote in cell.quotes[:1])
        return values

    def _nested(self, row: ComparedTheme) -> dict[str, Any]:
        cells = zip(self.names, row.cells, strict=True)
        return {
            "theme": row.theme.path,
            "difference": _differences(row),
            "cases": [{"name": name} | self._facts(cell) for name, cell in cells],
        }

    def _facts(self, cell: ComparedCell) -> dict[str, Any]:
        if cell.members:
            facts: dict[str, Any] = {
                "ratings": [{"rating": rating, "cases": number} for rating, number in cell.ratings],
                "cases": cell.evidenced,
                "base": cell.base,
            }
        else:
            facts = {"rating": cell.rating, "state": cell.said}
        facts |= {"stale": cell.is_stale, "stale_since": _since(cell)}
        facts["codings"] = [
            {
                "kind": count.kind,
                "documents": count.documents,
                "documents_with_codings": count.addressed,
                "codings": count.codings if count.documents else None,
            }
            for count in cell.counts
        ]
        facts["summary"] = cell.text
        if cell.is_question:
            facts["theme_summary"] = cell.summary
        if self.quoted is not None:
            facts["quotes"] = [self.quoted(quote) for quote in cell.quotes[:1]]
        return facts

    def _facts_of(self, name: str, compared: ComparedCase) -> dict[str, Any]:
        own = dict(compared.case.attributes)
        return {
            "name": name,
            "title": compared.case.title,
            "sources": _sources(compared),
            **({"cases": [member.name for member in compared.members]} if compared.members else {}),
            "attributes": [
                {"name": one, "title": self._title(one), "value": own.get(one, "")} for one in self.attributes
            ],
        }

    def _cases(self) -> Table:
        """Who is compared, for the third sheet of a spreadsheet."""
        columns = [
            Column("case", self.words("case"), width=18),
            Column("title", self.words("name"), width=24),
            Column("sources", self.words("sources"), width=30),
            *(Column(f"attribute {one}", self._title(one), width=24) for one in self.attributes),
        ]
        rows = [
            {"case": name, "title": compared.case.title, "sources": ", ".join(_sources(compared))}
            | {f"attribute {one}": self.said(compared, one) for one in self.attributes}
            for name, compared in zip(self.names, self.comparison.cases, strict=True)
        ]
        return self.base.table(self.words("compared"), columns, rows)

    def _segments(self, project: Project) -> Table:
        """The codings behind the cells, theme by theme."""
        cells = [
            Cell(row.theme.path, name, codings_of_cell(project, self.comparison, cell))
            for row in looking(self.rows)
            for name, cell in zip(self.names, row.cells, strict=True)
        ]
        return cell_segments(project, self.comparison.scope.with_answers, self.base, cells)

    def _title(self, attribute: str) -> str:
        return self.comparison.titles.get(attribute, attribute)


def _differences(row: ComparedTheme) -> list[str]:
    """In what the cases differ, for programs."""
    found = (("rating", row.difference.rating), ("addressed", row.difference.addressed))
    return [key for key, there in found if there]


def _sources(compared: ComparedCase) -> list[str]:
    return [document.name for document in (*compared.sources, *compared.texts)]


def _since(cell: ComparedCell) -> str | None:
    return None if cell.stale_since is None else cell.stale_since.isoformat()
