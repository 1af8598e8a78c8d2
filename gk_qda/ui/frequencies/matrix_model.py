"""Code frequencies as a tree for Qt: code, sums, and a column for every group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.frequencies import FrequencyTable
from gk_qda.queries.values import CodeValue

Index = QModelIndex | QPersistentModelIndex
CODE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1  # number of a heat cell
SUMS = 5  # code, codings, per cent, documents, cases
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heads:
    """The words over the columns that do not depend on the groups."""

    code: str
    codings: str
    percent: str
    documents: str
    cases: str
    of: str  # "{x} of {n}"


class MatrixModel(QAbstractItemModel):
    """Rows follow the code tree; parents hold what their sub-codes hold together."""

    def __init__(self, heads: Heads) -> None:
        super().__init__()
        self._heads = heads
        self._table: FrequencyTable | None = None
        self._codes: tuple[CodeValue, ...] = ()
        self._children: dict[int | None, list[int]] = {None: []}  # indexes into _codes by parent's index
        self._row: dict[int, int] = {}
        self._parent: dict[int, int | None] = {}
        self._cells: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self.shows_unused = True
        self.shows_percent = True

    def show(self, table: FrequencyTable, cells: NDArray[np.int64]) -> None:
        """Other numbers; ``cells`` are codes × groups."""
        self.beginResetModel()
        self._table, self._cells = table, cells
        self._codes = table.scope.book.codes
        index = {code.id: at for at, code in enumerate(self._codes)}
        self._children, self._row, self._parent = {None: []}, {}, {}
        for at, code in enumerate(self._codes):
            if not table.counts.listed[at] or (not self.shows_unused and not table.counts.codings[at]):
                continue
            parent = index.get(code.parent_id) if code.parent_id is not None else None
            if parent is not None and parent not in self._row:
                parent = None
            siblings = self._children.setdefault(parent, [])
            self._row[at], self._parent[at] = len(siblings), parent
            siblings.append(at)
            self._children.setdefault(at, [])
        self.endResetModel()

    def code(self, index: Index) -> CodeValue | None:
        """The code of a row."""
        return self._codes[index.internalId()] if index.isValid() else None

    def group(self, column: int) -> int | None:
        """Which group a column shows."""
        return column - SUMS if column >= SUMS else None

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Qt."""
        children = self._children.get(parent.internalId() if parent.isValid() else None, [])
        if 0 <= row < len(children) and 0 <= column < self.columnCount():
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> Any:
        """Qt."""
        above = self._parent.get(index.internalId()) if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self._row[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else None, []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return SUMS + (len(self._table.columns) if self._table else 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid() or self._table is None:
            return None
        at, column = index.internalId(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(at, column)
            case Qt.ItemDataRole.TextAlignmentRole if column:
                right = Qt.AlignmentFlag.AlignRight if column < SUMS else Qt.AlignmentFlag.AlignHCenter
                return int(right | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.explain(index)
            case _ if role == CODE:
                return self._codes[at]
            case _ if role == COUNT and column >= SUMS:
                return int(self._cells[at, column - SUMS])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heads = self._heads
            fixed = (heads.code, heads.codings, heads.percent, heads.documents, heads.cases)
            return fixed[section] if section < SUMS else self._group_name(section - SUMS)
        if role == Qt.ItemDataRole.ToolTipRole and section >= SUMS:
            return self._group_name(section - SUMS)
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            across = Qt.AlignmentFlag.AlignHCenter if section >= SUMS else Qt.AlignmentFlag.AlignRight
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        return None

    def explain(self, index: Index) -> str:
        """A cell in words: code, group and number with its unit."""
        code = self.code(index)
        if code is None or self._table is None:
            return ""
        counts, at = self._table.counts, index.internalId()
        if index.column() >= SUMS:
            number = int(self._cells[at, index.column() - SUMS])
            return f"{code.path} × {self._group_name(index.column() - SUMS)}: {number}"
        return f"{code.path}: {counts.codings[at]}"

    def _group_name(self, group: int) -> str:
        assert self._table is not None
        return self._table.columns[group] or "–"

    def _words(self, at: int, column: int) -> str:
        assert self._table is not None
        counts = self._table.counts
        if column == 0:
            return self._codes[at].name
        if column == 1:
            return str(counts.codings[at])
        if column == 2:
            if not self.shows_percent or not counts.codings_base:
                return ""
            return QLocale().toString(100 * int(counts.codings[at]) / counts.codings_base, "f", 1)
        if column == 3:
            return self._heads.of.format(x=counts.documents[at], n=counts.documents_base)
        if column == 4:
            x = 0 if counts.cases is None else counts.cases[at]
            return self._heads.of.format(x=x, n=counts.cases_base or 0)
        number = int(self._cells[at, column - SUMS])
        return str(number) if number else ""
