"""The code tree for Qt: nodes by id, filtered by the model itself, drag and drop as signals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.names import name_key
from gk_qda.queries.code_counts import Unit
from gk_qda.queries.code_marks import CodeMarks
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.activation.rules import above
from gk_qda.ui.code_desk.code_tree_rows import Order, TreeRows
from gk_qda.ui.code_desk.code_tree_steps import Insertion, Move, Removal, Step, steps_between
from gk_qda.ui.code_desk.code_words import spoken, tip_of, unit_tip, unit_words
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
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ABOVE = Qt.ItemFlag.ItemIsDropEnabled
_LOOK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_KINDS = {
    "dissolved": _LOOK,
    "number": _LOOK | Qt.ItemFlag.ItemIsDropEnabled,
    "name": _LOOK
    | Qt.ItemFlag.ItemIsDropEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsEditable,
}
_LEAF = Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = {  # made once, without and with sub-codes: the view asks for those of every row, twice
    kind: (flags | _LEAF, flags) for kind, flags in _KINDS.items()
}
_MOST_STEPS = 16  # Qt looks at all it holds for each of them: over many, a reset is quicker
COLUMNS = 3  # name, numbers here, numbers everywhere


class CodeTreeModel(QAbstractItemModel):
    """Shows a ``Codebook``; it changes nothing itself but says what was asked for."""

    rename_requested = Signal(int, str)
    move_requested = Signal(object, object, int)  # codes, parent or None, place among the other siblings
    drop_on_requested = Signal(object, int)  # codes, the code they were dropped on
    segment_dropped = Signal(int, object, int)  # document, Span, code
    codings_dropped = Signal(list, int, bool)  # codings, code; whether they move there
    activation_requested = Signal(int, bool)  # code, only this one
    stepping = Signal()  # rows will come, move or go
    stepped = Signal(object)  # the steps that were taken

    def __init__(self) -> None:
        super().__init__()
        self.rows = TreeRows()
        self.unit: Unit = "subcodes"
        self.order: Order = "tree"
        self.marks = CodeMarks()
        self.moves_codings = False  # a dropped segment gets the code instead of its own, not besides
        self._book = Codebook(())
        self._filter = ""
        self._with_definitions = False
        self._here: Mapping[int, int] = {}
        self._everywhere: Mapping[int, int] = {}
        self._active: frozenset[int] = frozenset()
        self._half: set[int] = set()  # codes that are off with something below them on
        self._heads = ("", "", "")
        self._tips = ("", "", "")

    # Content

    def set_codebook(self, book: Codebook) -> None:
        """Show other codes, or the same ones changed: then everything stays where it is."""
        self._book, known = book, self.rows.codes
        hangs_otherwise = self.rows.set_codes(book.codes)
        self._half = above(book, self._active) - self._active
        if self._filter:
            self._rebuild()
        elif hangs_otherwise or self.order == "name":
            self._follow(known)
        else:
            self._all_changed()

    def set_filter(self, words: str, *, with_definitions: bool = False) -> None:
        """Show only codes whose name (or definition) holds the words, with the path to them."""
        wanted = (name_key(words), with_definitions)
        if wanted != (self._filter, self._with_definitions):
            self._filter, self._with_definitions = wanted
            self._rebuild()

    def set_order(self, order: Order) -> None:
        """Show siblings in the order of the codebook, by name, or those with most codings first."""
        if order != self.order:
            self.order = order
            self._rebuild()

    @property
    def is_filtered(self) -> bool:
        """Whether some codes are left out."""
        return bool(self._filter)

    def set_counts(self, here: Mapping[int, int], everywhere: Mapping[int, int]) -> None:
        """The numbers of ``unit``: in the open document, and in all or the activated ones."""
        moved = self.order == "number" and everywhere != self._everywhere
        changed = (here, everywhere) != (self._here, self._everywhere)
        self._here, self._everywhere = here, everywhere
        if moved:
            self._follow(self.rows.codes)
        elif changed:
            self._all_changed()

    def set_marks(self, marks: CodeMarks) -> None:
        """Memos and favourites."""
        if marks != self.marks:
            self.marks = marks
            self._all_changed()

    def set_active(self, code_ids: Collection[int]) -> None:
        """The activated codes."""
        self._active = frozenset(code_ids)
        self._half = above(self._book, self._active) - self._active
        self._all_changed()

    def set_heads(self, here: str, everywhere: str, tips: tuple[str, str]) -> None:
        """The words over the two columns of numbers, and what they say when asked."""
        heads, all_tips = (unit_words(self.unit), here, everywhere), (unit_tip(self.unit), *tips)
        if (heads, all_tips) == (self._heads, self._tips):
            return  # the view would lay out all its rows again
        self._heads, self._tips = heads, all_tips
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def code(self, index: Index) -> CodeValue | None:
        """The code of a row."""
        return self.rows.codes.get(index.internalId()) if index.isValid() else None

    def index_of(self, code_id: int) -> QModelIndex:
        """The row of a code; invalid where the filter hides it."""
        place = self.rows.places.get(code_id)
        return QModelIndex() if place is None else self.createIndex(place, 0, code_id)

    def count(self) -> int:
        """How many codes are shown."""
        return len(self.rows.places)

    def id_of(self, index: Index) -> int | None:
        """The id of the code of a row; None for the place above the main codes."""
        return index.internalId() if index.isValid() else None

    def runs(self, code_ids: Collection[int]) -> list[tuple[QModelIndex, QModelIndex]]:
        """First and last cell of each stretch of neighbouring rows that are among the given and shown codes."""
        places = self.rows.places
        return [
            (self.createIndex(places[first], 0, first), self.createIndex(places[last], COLUMNS - 1, last))
            for first, last in self.rows.stretches(code_ids)
        ]

    def living(self, code_ids: Sequence[int]) -> list[int]:
        """Those of the codes that are not dissolved."""
        codes = self.rows.codes
        return [i for i in code_ids if i in codes and codes[i].status != "dissolved"]

    def activation(self, code_id: int) -> Activation:
        """``full``, ``half`` (something below is on) or ``empty``."""
        if code_id in self._active:
            return "full"
        return "half" if code_id in self._half else "empty"

    # Qt's model

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Qt."""
        children = self.rows.children.get(parent.internalId() or None, ())  # 0 where there is no parent
        if 0 <= row < len(children) and 0 <= column < COLUMNS:
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> Any:
        """Qt; without an index that of QObject."""
        parent_id = self.rows.parents.get(index.internalId()) if index.isValid() else None
        return QModelIndex() if parent_id is None else self.index_of(parent_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self.rows.children.get(self.id_of(parent), ()))

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Qt: in one step, because the view asks for every row."""
        return bool(self.rows.children.get(parent.internalId() or None)) and parent.column() <= 0

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
                return code.name if index.column() == 0 else self._number(code, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() > 0:
                return _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return tip_of(code, self.marks)
            case Qt.ItemDataRole.AccessibleTextRole:
                here, there = self._here.get(code.id, 0), self._everywhere.get(code.id, 0)
                return spoken(code, self.marks, self.unit, here, there)
            case _ if role == CODE:
                return code
            case _ if role == ACTIVATION:
                return self.activation(code.id)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a new name typed in place; the tree changes when the project has."""
        code, name = self.code(index), str(value).strip()
        if code is not None and role == Qt.ItemDataRole.EditRole and name not in ("", code.name):
            self.rename_requested.emit(code.id, name)
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self._tips[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return _RIGHT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: dissolved codes can be looked at only."""
        code_id = index.internalId()
        code = self.rows.codes.get(code_id)
        if code is None:
            return _ABOVE
        kind = "dissolved" if code.status == "dissolved" else "number" if index.column() else "name"
        return _FLAGS[kind][code_id in self.rows.children]

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
        """Qt: the dragged codes, in the order of the codebook."""
        dragged = [code.id for i in indexes if i.column() == 0 and (code := self.code(i))]
        return pack_codes(self.rows.in_tree_order(dragged))

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: text on a code; codes on or between others, but not into themselves."""
        if data.hasFormat(SEGMENT_MIME):
            return parent.isValid() and row == -1
        codes, target = unpack_codes(data), self.id_of(parent)
        if row >= 0 and not self.can_arrange:
            return False
        return bool(codes) and (target is None or target not in self._book.descendants(codes))

    @property
    def can_arrange(self) -> bool:
        """Whether there are places between codes: not where they are sorted, nor where some are hidden."""
        return self.order == "tree" and not self._filter

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: say what was dropped; False, so that the view removes nothing."""
        target = self.id_of(parent)
        if (segment := unpack_segment(data)) is not None and target is not None:
            codings = unpack_codings(data)
            if codings:
                self.codings_dropped.emit(codings, target, self.moves_codings)
            else:
                self.segment_dropped.emit(segment[0], segment[1], target)
        elif codes := unpack_codes(data):
            if row < 0 and target is not None:
                self.drop_on_requested.emit(codes, target)
            else:
                self.move_requested.emit(codes, target, self._place(codes, target, row))
        return False

    # Inside

    def _place(self, codes: Sequence[int], parent_id: int | None, row: int) -> int:
        """The place among the other living siblings where a drop before ``row`` puts codes."""
        siblings = self.rows.children.get(parent_id, [])
        before = siblings if row < 0 else siblings[:row]
        return len(self.living([i for i in before if i not in codes]))

    def _number(self, code: CodeValue, column: int) -> str:
        number = (self._here if column == 1 else self._everywhere).get(code.id, 0)
        return str(number) if number else "–"

    def _rebuild(self) -> None:
        self.beginResetModel()
        self.rows.arrange(self._filter, self.order, self._everywhere, with_definitions=self._with_definitions)
        self.endResetModel()

    def _follow(self, known: Mapping[int, CodeValue]) -> None:
        """Few rows come, move and go one by one, so that the view keeps the others; many: all anew.

        ``known``: the codes shown so far, to name those that go until they are gone.
        """
        after = self.rows.arranged(
            self._filter, self.order, self._everywhere, with_definitions=self._with_definitions
        )
        steps = None if self._filter else steps_between(self.rows.children, after, _MOST_STEPS)
        if steps is None:
            self._rebuild()
            return
        codes, self.rows.codes = self.rows.codes, {**known, **self.rows.codes}
        self.stepping.emit()
        for step in steps:
            _take(self, step)
        self.rows.codes = codes
        self.stepped.emit(steps)
        self._all_changed()

    def _all_changed(self) -> None:
        """One row stands for all: the view paints anew in any case, and would look long for many rows."""
        if mains := self.rows.children[None]:
            first = self.createIndex(0, 0, mains[0])
            self.dataChanged.emit(first, first.siblingAtColumn(COLUMNS - 1))


def _take(model: CodeTreeModel, step: Step) -> None:
    """One step, told to Qt."""
    rows = model.rows
    above_it = _NOWHERE if step.parent_id is None else model.index_of(step.parent_id)
    match step:
        case Insertion():
            model.beginInsertRows(above_it, step.row, step.row)
            rows.take(step)
            model.endInsertRows()
        case Removal():
            model.beginRemoveRows(above_it, step.row, step.row)
            rows.take(step)
            model.endRemoveRows()
        case Move():
            source = _NOWHERE if step.from_id is None else model.index_of(step.from_id)
            model.beginMoveRows(source, step.from_row, step.from_row, above_it, step.row)
            rows.take(step)
            model.endMoveRows()
