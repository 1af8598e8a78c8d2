"""The rows and columns of the crosstab panel: a code in each group of an attribute, with its share as a bar."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.code_matrix import PERCENTS, CodeMatrix, Value
from gk_qda.queries.values import CodeValue
from gk_qda.ui.frequencies.matrix_words import MatrixWords

Index = QModelIndex | QPersistentModelIndex
Rows = Literal["differences", "chosen", "all"]
CrossValue = Value | Literal["residuals"]  # the standardised ones, of own codings
CODE = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1  # 0 to 1; None for no bar
_MOST = 8  # rows of the largest differences
_NOWHERE = QModelIndex()
_ALIGN = Qt.AlignmentFlag


def counted_value(value: CrossValue) -> Value:
    """What is counted for a value: own codings for residuals."""
    return "own" if value == "residuals" else value


def largest_differences(matrix: CodeMatrix, most: int = _MOST) -> list[int]:
    """Codes with own codings whose share of documents differs most between two groups, as places in the tree.

    Groups without documents, and those without a value, are no reason for a difference.
    """
    groups = matrix.groups
    kept = [at for at, column in enumerate(matrix.columns) if column.name and groups.documents_base[at] > 0]
    if not kept:
        return []
    shares = groups.documents[:, kept] / groups.documents_base[kept]
    spread = shares.max(axis=1) - shares.min(axis=1)
    counts = matrix.table.counts
    places = [at for at in np.flatnonzero(counts.listed & (counts.own > 0)).tolist() if spread[at] > 0]
    return sorted(places, key=lambda at: (-spread[at], -counts.documents[at], at))[:most]


class CrosstabModel(QAbstractTableModel):
    """Columns: the code, the groups, all together. The last row holds the sums where codings are counted."""

    def __init__(self, words: MatrixWords) -> None:
        super().__init__()
        self.words = words
        self.matrix: CodeMatrix | None = None
        self.value: CrossValue = "documents"
        self._rows: list[int | None] = []  # places in the tree; None for the sums
        self._cells: Any = None
        self._parts: Any = None
        self._bases: Any = None

    def show(self, matrix: CodeMatrix, value: CrossValue, rows: Rows, chosen: Sequence[int]) -> None:
        """Other numbers; ``chosen`` are ids of codes in their order."""
        self.beginResetModel()
        self.matrix, self.value = matrix, value
        counts, codes = matrix.table.counts, matrix.table.scope.book.codes
        if rows == "chosen":
            place = {code.id: at for at, code in enumerate(codes)}
            self._rows = [place[code_id] for code_id in chosen if code_id in place]
        elif rows == "all":
            self._rows = [int(at) for at in np.flatnonzero(counts.listed & (counts.codings > 0))]
        else:
            self._rows = list(largest_differences(matrix))
        if self._rows and value in ("total", "own", "row_percent", "column_percent"):
            self._rows.append(None)
        counted = counted_value(value)
        self._cells, self._parts = matrix.cells(counted), matrix.parts(counted)
        self._bases = matrix.bases(counted)
        if value == "residuals":
            self._cells, self._parts = matrix.residuals.standardised, matrix.groups.own
        self.endResetModel()

    def codes(self) -> list[CodeValue]:
        """The codes shown, in their order."""
        if self.matrix is None:
            return []
        codes = self.matrix.table.scope.book.codes
        return [codes[at] for at in self._rows if at is not None]

    def code(self, index: Index) -> CodeValue | None:
        """The code of a row; None for the sums."""
        at = self._rows[index.row()] if index.isValid() else None
        return self.matrix.table.scope.book.codes[at] if self.matrix is not None and at is not None else None

    def group(self, index: Index) -> int | None:
        """The group of a cell; None for the code and for all groups together."""
        return index.column() - 1 if self.matrix and 0 < index.column() <= len(self.matrix.columns) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid() or self.matrix is None:
            return None
        at, group = self._rows[index.row()], self.group(index)
        if role == CODE:
            return self.code(index)
        if role == SHARE:
            return None if group is None or at is None else self._share(at, group)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(at, index)
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            code = self.code(index)
            return code.path if code else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._explain(at, index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or self.matrix is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return self.tr("Code")
            if section > len(self.matrix.columns):
                return self.tr("in all")
            column = self.matrix.columns[section - 1]
            n = self.words.number(column.documents)
            return f"{self.words.name(self.matrix.by, column.name)} · {n}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            last = section > len(self.matrix.columns)
            return int((_ALIGN.AlignRight if last else _ALIGN.AlignLeft) | _ALIGN.AlignVCenter)
        return None

    def _share(self, at: int, group: int) -> float | None:
        if self.value == "residuals":
            return None
        number = float(self._cells[at, group])
        if self.value in PERCENTS:
            return None if math.isnan(number) else number / 100
        if self.value == "documents":
            base = int(self._bases[at, group])
            return number / base if base else None
        largest = max((float(self._cells[row].max()) for row in self._rows if row is not None), default=0)
        return number / largest if largest else None

    def _words(self, at: int | None, index: Index) -> str:
        assert self.matrix is not None
        if index.column() == 0:
            code = self.code(index)
            return code.name if code else self.tr("Sum of codings")
        group = self.group(index)
        if at is None:
            return self.words.number(self._sum(group))
        if group is None:
            return self._whole(at)
        if self.value in PERCENTS:
            return self._percent_words(at, group)
        if self.value == "documents":
            return self.words.of(int(self._cells[at, group]), int(self._bases[at, group]))
        if self.value == "residuals":
            return self.words.signed(float(self._cells[at, group]))
        return self.words.number(int(self._cells[at, group]))

    def _percent_words(self, at: int, group: int) -> str:
        assert self.matrix is not None
        part, base = int(self._parts[at, group]), int(self._bases[at, group])
        if part and not base:
            return self.words.number(part)  # of a code that is in no base
        if base < self.matrix.small_n:
            return self.words.of(part, base)
        return f"{self.words.percent(float(self._cells[at, group]))} %"

    def _sum(self, group: int | None) -> int:
        """The codings of a column, or of all together: columns may overlap, this is no sum of theirs."""
        assert self.matrix is not None
        if group is None:
            return self.matrix.table.counts.codings_base
        return int(self.matrix.groups.codings_base[group])

    def _whole(self, at: int) -> str:
        assert self.matrix is not None
        counts = self.matrix.table.counts
        if self.value in ("documents", "documents_percent"):
            return self.words.of(int(counts.documents[at]), counts.documents_base)
        return self.words.number(int(self.matrix.sums(counted_value(self.value))[at]))

    def _explain(self, at: int | None, index: Index) -> str:
        assert self.matrix is not None
        code, group = self.code(index), self.group(index)
        if at is None or code is None:
            return self._words(at, index)
        if group is None:
            return self.words.whole(code.path, self._whole(at))
        name = self.words.name(self.matrix.by, self.matrix.columns[group].name)
        what = self._words(at, index)
        if self.value in PERCENTS:
            counted = self.words.of(int(self._parts[at, group]), int(self._bases[at, group]))
            what = f"{what} ({counted})" if what != counted else what
        elif self.value == "documents":
            what = f"{what} {self.words.documents()}"
        elif self.value == "residuals":
            own = self.words.counted("own", int(self._parts[at, group]))
            expected = float(self.matrix.residuals.expected[at, group])
            what = f"{what} ({self.words.expected(own, expected)})"
        else:
            what = self.words.counted(self.value, int(self._cells[at, group]))
        return self.words.cell(code.path, name, what)
