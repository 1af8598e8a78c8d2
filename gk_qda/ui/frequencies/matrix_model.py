"""The matrix as a tree for Qt: code, sums, and a column for every group; sorted, it is a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.queries.code_matrix import CodeMatrix, Over, Value
from gk_qda.queries.values import CodeValue
from gk_qda.ui.frequencies.matrix_numbers import SHARE, MatrixNumbers
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.reading.parcels import pack_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
CODE = Qt.ItemDataRole.UserRole
STEP = Qt.ItemDataRole.UserRole + 1  # of the heat ramp, None for nothing
HATCHED = Qt.ItemDataRole.UserRole + 2  # a document that is not coded yet
_NOWHERE = QModelIndex()
_ALIGN = Qt.AlignmentFlag


class MatrixModel(QAbstractItemModel):
    """Rows follow the code tree; parents hold what their sub-codes hold together.

    Columns: the codes, ``sums`` of them, then the groups from ``first_group`` on.
    """

    sorted_anew = Signal()

    def __init__(self, words: MatrixWords) -> None:
        super().__init__()
        self.words = words
        self.numbers: MatrixNumbers | None = None
        self.shows_unused = True
        self.symbols: Over | None = None  # discs instead of a heat map
        self.is_muted = False  # the numbers are old, new ones are being counted
        self.sorted_by: tuple[int, bool] | None = None  # column, downwards
        self._codes: tuple[CodeValue, ...] = ()
        self._children: dict[int | None, list[int]] = {None: []}  # indexes into _codes by parent's index
        self._row: dict[int, int] = {}
        self._parent: dict[int, int | None] = {}

    # What is shown

    def show(self, matrix: CodeMatrix, value: Value) -> None:
        """Other numbers."""
        self.beginResetModel()
        before = self.matrix
        if before is None or (matrix.by, len(matrix.columns)) != (before.by, len(before.columns)):
            self.sorted_by = None
        self.numbers = MatrixNumbers(matrix, value, self.words, self.symbols)
        self._codes = matrix.table.scope.book.codes
        self._arrange()
        self.endResetModel()

    def sort_by(self, column: int) -> None:
        """Sort by a column: downwards, then upwards, then the tree again; names go upwards first."""
        first = column != 0
        if self.sorted_by is None or self.sorted_by[0] != column:
            self.set_sorting((column, first))
        elif self.sorted_by[1] == first:
            self.set_sorting((column, not first))
        else:
            self.set_sorting(None)

    def set_sorting(self, sorting: tuple[int, bool] | None) -> None:
        """Sort, or show the tree."""
        self.beginResetModel()
        self.sorted_by = sorting
        self._arrange()
        self.endResetModel()
        self.sorted_anew.emit()

    def mute(self, muted: bool) -> None:
        """Say that the numbers are old, or no longer."""
        if muted != self.is_muted:
            self.is_muted = muted
            self.layoutChanged.emit()

    # Columns

    # What the numbers say

    @property
    def matrix(self) -> CodeMatrix | None:
        """What is shown; None before anything is."""
        return self.numbers.matrix if self.numbers is not None else None

    @property
    def first_group(self) -> int:
        """The first column of a group."""
        return 1 + (self.numbers.sums if self.numbers is not None else 0)

    @property
    def is_small(self) -> bool:
        """Whether the sums are too few for percentages."""
        return self.numbers is None or self.numbers.is_small

    def group(self, column: int) -> int | None:
        """Which group a column shows."""
        return column - self.first_group if column >= self.first_group else None

    def is_share(self, column: int) -> bool:
        """Whether the column is the share of the sum."""
        return column == SHARE

    def kind_of(self, column: int) -> str:
        """The kind of document that a column stands under; "" for none."""
        group = self.group(column)
        return self.matrix.columns[group].kind if self.matrix is not None and group is not None else ""

    def number(self, index: Index) -> int:
        """The whole number behind a cell."""
        return self.numbers.number(self.at(index), self.group(index.column())) if self.numbers else 0

    def explain(self, index: Index, *, short: bool = False) -> str:
        """A cell in words: code (its path, or its name), group and number with its unit."""
        code = self.code(index)
        if code is None or self.numbers is None:
            return ""
        return self.numbers.explain(code.name if short else code.path, self.at(index), index.column())

    # Rows

    def code(self, index: Index) -> CodeValue | None:
        """The code of a row."""
        return self._codes[index.internalId()] if index.isValid() else None

    def at(self, index: Index) -> int:
        """Its place in the tree."""
        return int(index.internalId())

    def index_of(self, code_id: int, column: int = 0) -> QModelIndex:
        """Where a code stands; invalid where it is not shown."""
        at = next((at for at, code in enumerate(self._codes) if code.id == code_id), None)
        if at is None or at not in self._row:
            return QModelIndex()
        return self.createIndex(self._row[at], column, at)

    def shown_rows(self) -> list[int]:
        """All rows, as places in the tree, in the order in which they stand below each other."""
        found: list[int] = []

        def walk(parent: int | None) -> None:
            for at in self._children[parent]:
                found.append(at)
                walk(at)

        walk(None)
        return found

    def ancestors(self, at: int) -> list[int]:
        """The rows above a row, as long as the tree is shown."""
        found = []
        above = self._parent.get(at)
        while above is not None:
            found.append(above)
            above = self._parent[above]
        return found

    # Qt

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
        return self.first_group + (len(self.matrix.columns) if self.matrix else 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: codes can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and not index.column() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: codes, as the code tree gives them."""
        return pack_codes([code.id for index in indexes if (code := self.code(index)) is not None])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid() or self.numbers is None:
            return None
        at, column = index.internalId(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.numbers.words_of(at, column)
            case Qt.ItemDataRole.TextAlignmentRole if column:
                right = _ALIGN.AlignRight if column < self.first_group else _ALIGN.AlignHCenter
                return int(right | _ALIGN.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.explain(index)
            case _ if role == CODE:
                return self._codes[at]
            case _ if role == STEP and column >= self.first_group:
                return self.numbers.step(at, column - self.first_group)
            case _ if role == HATCHED and column >= self.first_group:
                return not self.numbers.matrix.columns[column - self.first_group].is_coded
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or self.numbers is None:
            return None
        group = self.group(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.numbers.head_tip(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            across = _ALIGN.AlignRight if group is None else _ALIGN.AlignHCenter
            return int(across | _ALIGN.AlignVCenter)
        return None

    # Making it

    def _arrange(self) -> None:
        """Which rows there are, and where."""
        assert self.numbers is not None
        numbers, counts = self.numbers, self.numbers.matrix.table.counts
        listed, used = counts.listed.tolist(), counts.codings.tolist()
        shown = [at for at in range(len(self._codes)) if listed[at] and (self.shows_unused or used[at])]
        self._children, self._row, self._parent = {None: []}, {}, {}
        if self.sorted_by is not None:
            column, downwards = self.sorted_by
            shown.sort(key=lambda at: numbers.sort_key(at, column), reverse=downwards)
        index = {code.id: at for at, code in enumerate(self._codes)}
        for at in shown:
            parent_id = self._codes[at].parent_id
            parent = index.get(parent_id) if parent_id is not None and self.sorted_by is None else None
            if parent is not None and parent not in self._row:
                parent = None
            siblings = self._children.setdefault(parent, [])
            self._row[at], self._parent[at] = len(siblings), parent
            siblings.append(at)
            self._children.setdefault(at, [])
