"""The numbers of the matrix in words: cells, sums, heads, and what each of them says in a sentence."""

from __future__ import annotations

import math
from typing import Any

from gk_qda.names import sort_key
from gk_qda.queries.code_matrix import PERCENTS, CodeMatrix, Over, Value
from gk_qda.ui.frequencies.heat_scale import heat_scale
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.short_names import short_names

VALUE, SHARE = 1, 2  # the sums that are always there
_KINDS = 3  # where the documents of each kind begin


class MatrixNumbers:
    """One matrix with one value. ``at`` are places in the code tree; columns are those of the model.

    Column 0 are the codes, then ``sums`` of them: value, share, documents of each kind, cases; then the groups.
    """

    def __init__(
        self, matrix: CodeMatrix, value: Value, words: MatrixWords, symbols: Over | None = None
    ) -> None:
        """``symbols``: cells are discs, their area a share of the largest number among these; None: a heat map."""
        self.matrix, self.value, self.symbols, self._words = matrix, value, symbols, words
        self._ratios: list[list[float]] = matrix.ratios(value, symbols).tolist() if symbols else []
        self._cells: list[list[Any]] = matrix.cells(value).tolist()
        self._parts: list[list[int]] = matrix.parts(value).tolist()
        self._bases: list[list[int]] = matrix.bases(value).tolist()
        self._sums: list[int] = matrix.sums(value).tolist()
        self._sum_base = matrix.sum_base(value)
        self.sums = 2 + len(matrix.kinds) + (matrix.table.counts.cases is not None)
        self._short = self._short_names()
        self.scale = heat_scale(value, max((n for row in self._cells for n in row if n > 0), default=0))

    @property
    def is_small(self) -> bool:
        """Whether the sums are too few for percentages."""
        return self._sum_base < self.matrix.small_n

    @property
    def has_short_heads(self) -> bool:
        """Whether every head fits over a narrow column."""
        return self._short is not None

    def group(self, column: int) -> int | None:
        """Which group a column shows."""
        return column - 1 - self.sums if column > self.sums else None

    def group_name(self, group: int) -> str:
        """What people call a column, in full."""
        return self._words.name(self.matrix.by, self.matrix.columns[group].name)

    def kind_head(self, kind: str) -> str:
        """ "14 Interviews"."""
        n = self.matrix.by_kind.documents_base[self.matrix.kinds.index(kind)]
        return f"{self._words.number(int(n))} {self._words.kind(kind)}"

    def head(self, column: int) -> str:
        """What stands over a column."""
        group = self.group(column)
        if group is None:
            return self._sum_head(column) if column else self._words.head()
        return self._short[group] if self._short is not None else self.group_name(group)

    def head_tip(self, column: int) -> str:
        """The same in full."""
        group = self.group(column)
        if group is None:
            return self.head(column)
        shown, name = self.matrix.columns[group], self.group_name(group)
        if not shown.is_coded:
            return self._words.whole(name, self._words.not_coded())
        return (
            name if shown.kind else self._words.whole(name, self._words.counted("documents", shown.documents))
        )

    def number(self, at: int, group: int | None) -> int:
        """The whole number behind a cell: that of its part where it is a percentage."""
        if group is None:
            return self._sums[at]
        return self._parts[at][group] if self.value in PERCENTS else int(self._cells[at][group])

    def step(self, at: int, group: int) -> int | None:
        """Where a cell stands on the heat ramp."""
        return self.scale.step(self._cells[at][group])

    def ratio(self, at: int, group: int) -> float:
        """The share of the largest number that a disc shows."""
        return self._ratios[at][group]

    def words_of(self, at: int, column: int) -> str:
        """What stands in a cell."""
        counts = self.matrix.table.counts
        group = self.group(column)
        if group is not None:
            return self.cell_words(at, group)
        if column == 0:
            return self.matrix.table.scope.book.codes[at].name
        if column == VALUE:
            return self._words.number(self._sums[at])
        if column == SHARE:
            share = None if self.is_small else self.matrix.sum_percent(self.value, at)
            return "" if share is None else self._words.percent(share)
        if column - _KINDS < len(self.matrix.kinds):
            by_kind, kind = self.matrix.by_kind, column - _KINDS
            return self._words.of(int(by_kind.documents[at, kind]), int(by_kind.documents_base[kind]))
        x = 0 if counts.cases is None else counts.cases[at]
        return self._words.of(int(x), counts.cases_base or 0)

    def explain(self, code: str, at: int, column: int) -> str:
        """A cell as a sentence: code, group and number with its unit and, where it is a share, its base."""
        group = self.group(column)
        if group is None:
            what = self._words.counted(self.value, self._sums[at])
            if column > SHARE:
                what = f"{self._sum_head(column)}: {self.words_of(at, column)}"
            return self._words.whole(code, what)
        what = self._words.counted(self.value, self.number(at, group))
        if not self.matrix.columns[group].is_coded:
            what = self._words.not_coded()
        elif self.value in PERCENTS and self._bases[at][group]:
            what = self._words.of(self._parts[at][group], self._bases[at][group])
            if self._bases[at][group] >= self.matrix.small_n:
                what = f"{self._words.percent(self._cells[at][group])} % ({what})"
        return self._words.cell(code, self.group_name(group), what)

    def sort_key(self, at: int, column: int) -> Any:
        """What a column is sorted by."""
        counts, group = self.matrix.table.counts, self.group(column)
        if column == 0:
            return sort_key(self.matrix.table.scope.book.codes[at].name)
        if group is not None:
            number = self._cells[at][group]
            return -1.0 if math.isnan(number) else float(number)
        if column <= SHARE:
            return self._sums[at]
        if column - _KINDS < len(self.matrix.kinds):
            return int(self.matrix.by_kind.documents[at, column - _KINDS])
        return 0 if counts.cases is None else int(counts.cases[at])

    def cell_words(self, at: int, group: int) -> str:
        """What stands in the cell of a group."""
        number = self._cells[at][group]
        if self.value not in PERCENTS:
            return self._words.number(number) if number else ""
        if math.isnan(number) or not self._parts[at][group]:
            return self._words.number(self._parts[at][group]) if self._parts[at][group] else ""
        if self._bases[at][group] < self.matrix.small_n:
            return self._words.of(self._parts[at][group], self._bases[at][group])
        return self._words.percent(number)

    def _sum_head(self, column: int) -> str:
        if column == VALUE:
            return self._words.unit(self.value)
        if column == SHARE:
            return self._words.percent_of(self._sum_base)
        kinds = self.matrix.kinds
        if column - _KINDS < len(kinds):
            return (
                self._words.short_kind(kinds[column - _KINDS]) if len(kinds) > 1 else self._words.documents()
            )
        return self._words.cases()

    def _short_names(self) -> list[str] | None:
        """Names over narrow columns, each kind for itself; None where one of them needs more room."""
        if self.matrix.by != "document":
            return None
        found: list[str] = []
        for kind in self.matrix.kinds:
            names = short_names([column.name for column in self.matrix.columns if column.kind == kind])
            if names is None:
                return None
            found += names
        return found
