"""The code tree for Qt: nodes by id, filtered by the model itself, drag and drop as signals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.names import name_key, sort_key
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.activation.rules import above
from gk_qda.ui.look.painters import Activation
from gk_qda.ui.reading.parcels import (
    CODE_MIME,
    SEGMENT_MIME,
    pack_codes,
    unpack_codes,
    unpack_codings,
    unpack_segment,
)

Index = QModelIndex | QPersistentModelIndex
CODE = Qt.ItemDataRole.UserRole
ACTIVATION = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
Order = Literal["tree", "name", "number"]
COLUMNS = 3  # name, codings here, codings everywhere


class CodeTreeModel(QAbstractItemModel):
    """Shows a ``Codebook``; it changes nothing itself but says what was asked for."""

    rename_requested = Signal(int, str)
    move_requested = Signal(int, object, int)  # code, parent or None, place among the other siblings
    segment_dropped = Signal(int, object, int)  # document, Span, code
    codings_dropped = Signal(list, int, bool)  # codings, code; whether they move there
    activation_requested = Signal(int, bool)  # code, only this one

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[int, CodeValue] = {}
        self._children: dict[int | None, list[int]] = {None: []}
        self._rows: dict[int, int] = {}
        self._book = Codebook(())
        self._filter = ""
        self._order: Order = "tree"
        self.moves_codings = False  # a dropped segment gets the code instead of its own, not besides
        self._here: Mapping[int, int] = {}
        self._everywhere: Mapping[int, int] = {}
        self._active: frozenset[int] = frozenset()
        self._half: set[int] = set()  # codes that are off with something below them on
        self._heads = ("", "", "")

    # Content

    def set_codebook(self, book: Codebook) -> None:
        """Show other codes, or the same ones changed."""
        self._book = book
        self._codes = book.by_id()
        self._half = above(book, self._active) - self._active
        self._rebuild()

    def set_filter(self, words: str) -> None:
        """Show only codes whose name holds the words, with the path to them."""
        if name_key(words) != self._filter:
            self._filter = name_key(words)
            self._rebuild()

    def set_order(self, order: Order) -> None:
        """Show siblings in the order of the codebook, by name, or those with most codings first."""
        self._order = order
        self._rebuild()

    @property
    def is_filtered(self) -> bool:
        """Whether some codes are left out."""
        return bool(self._filter)

    def set_counts(self, here: Mapping[int, int], everywhere: Mapping[int, int]) -> None:
        """Codings with sub-codes: in the open document, in all."""
        moved = self._order == "number" and everywhere != self._everywhere
        self._here, self._everywhere = here, everywhere
        if moved:
            self._rebuild()
        else:
            self._all_changed()

    def set_active(self, code_ids: Collection[int]) -> None:
        """The activated codes."""
        self._active = frozenset(code_ids)
        self._half = above(self._book, self._active) - self._active
        self._all_changed()

    def set_heads(self, here: str, everywhere: str) -> None:
        """The words over the two columns of numbers."""
        self._heads = (self.tr("Codings with sub-codes"), here, everywhere)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def code(self, index: Index) -> CodeValue | None:
        """The code of a row."""
        return self._codes.get(index.internalId()) if index.isValid() else None

    def index_of(self, code_id: int) -> QModelIndex:
        """The row of a code; invalid where the filter hides it."""
        if code_id not in self._rows:
            return QModelIndex()
        return self.createIndex(self._rows[code_id], 0, code_id)

    def count(self) -> int:
        """How many codes are shown."""
        return len(self._rows)

    def activation(self, code_id: int) -> Activation:
        """``full``, ``half`` (something below is on) or ``empty``."""
        if code_id in self._active:
            return "full"
        return "half" if code_id in self._half else "empty"

    # Qt's model

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Qt."""
        children = self._children.get(self._id(parent), [])
        if 0 <= row < len(children) and 0 <= column < COLUMNS:
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> Any:
        """Qt; without an index that of QObject."""
        if not index.isValid():
            return QModelIndex()
        parent_id = self._codes[index.internalId()].parent_id
        return QModelIndex() if parent_id is None else self.createIndex(self._rows[parent_id], 0, parent_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._children.get(self._id(parent), []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        code = self.code(index)
        if code is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._shown(code, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() > 0:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (code.path, code.definition) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(code)
            case _ if role == CODE:
                return code
            case _ if role == ACTIVATION:
                return self.activation(code.id)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a new name typed in place; the tree changes when the project has."""
        code = self.code(index)
        if (
            code is not None
            and role == Qt.ItemDataRole.EditRole
            and str(value).strip() not in ("", code.name)
        ):
            self.rename_requested.emit(code.id, str(value).strip())
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return flags

    # Drag and drop

    def mimeTypes(self) -> list[str]:
        """Qt."""
        return [CODE_MIME, SEGMENT_MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the dragged codes."""
        return pack_codes([code.id for i in indexes if i.column() == 0 and (code := self.code(i))])

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: text on a code; a code under or between others, but not into itself."""
        if data.hasFormat(SEGMENT_MIME):
            return parent.isValid() and row == -1
        codes = unpack_codes(data)
        target = self._id(parent)
        if row >= 0 and self._order != "tree":
            return False  # there is no place between codes that are sorted
        return bool(codes) and (target is None or target not in self._book.descendants(codes))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: say what was dropped; False, so that the view removes nothing."""
        target = self._id(parent)
        if (segment := unpack_segment(data)) is not None and target is not None:
            codings = unpack_codings(data)
            if codings:
                self.codings_dropped.emit(codings, target, self.moves_codings)
            else:
                self.segment_dropped.emit(segment[0], segment[1], target)
            return False
        for code_id in unpack_codes(data):
            self.move_requested.emit(code_id, target, self._place(code_id, target, row))
        return False

    # Inside

    def _place(self, code_id: int, parent_id: int | None, row: int) -> int:
        """The place among the *other* siblings where a drop before ``row`` puts a code."""
        siblings = self._children.get(parent_id, [])
        if row < 0:
            return len([s for s in siblings if s != code_id])
        return len([s for s in siblings[:row] if s != code_id])

    def _id(self, index: Index) -> int | None:
        return index.internalId() if index.isValid() else None

    def _shown(self, code: CodeValue, column: int) -> str:
        if column == 0:
            return code.name
        number = (self._here if column == 1 else self._everywhere).get(code.id, 0)
        return str(number) if number else "–"

    def _spoken(self, code: CodeValue) -> str:
        return self.tr("{code}, {here} codings here, {all} in all").format(
            code=code.path, here=self._here.get(code.id, 0), all=self._everywhere.get(code.id, 0)
        )

    def _rebuild(self) -> None:
        self.beginResetModel()
        kept = self._kept()
        self._children, self._rows = {None: []}, {}
        for code in self._sorted():
            if code.id in kept:
                siblings = self._children.setdefault(code.parent_id, [])
                self._rows[code.id] = len(siblings)
                siblings.append(code.id)
                self._children.setdefault(code.id, [])
        self.endResetModel()

    def _sorted(self) -> Sequence[CodeValue]:
        codes = self._book.codes
        match self._order:
            case "name":
                return sorted(codes, key=lambda code: sort_key(code.name))
            case "number":
                return sorted(codes, key=lambda code: -self._everywhere.get(code.id, 0))
        return codes

    def _kept(self) -> set[int]:
        if not self._filter:
            return set(self._codes)
        kept: set[int] = set()
        for code in reversed(self._book.codes):  # children come after their parents
            if code.id in kept or self._filter in name_key(code.name):
                kept.add(code.id)
                if code.parent_id is not None:
                    kept.add(code.parent_id)
        return kept

    def _all_changed(self) -> None:
        self.layoutChanged.emit()
