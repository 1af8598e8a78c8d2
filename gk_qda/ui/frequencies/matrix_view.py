"""The matrix: code names frozen at the left, sums at the right, the columns of documents scrolling between them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gk_qda.ui.frequencies.matrix_block import MatrixBlock
from gk_qda.ui.frequencies.matrix_delegates import CodeDelegate, MatrixDelegate
from gk_qda.ui.frequencies.matrix_header import MatrixHeader
from gk_qda.ui.frequencies.matrix_model import MatrixModel
from gk_qda.ui.frequencies.matrix_rows import HeatRow, Place, Row, RowPainter, SumRow
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CODES, _LEAST_CODES = 300, 220  # px of the frozen column
_WIDEST_GROUP = 110
_NARROW = 1300  # px of the whole matrix: below, columns of documents are narrower
_NARROW_COLUMN = 22
_MOST_SPREAD = 40  # px that a sum is wider where there is room
_FLAG = QItemSelectionModel.SelectionFlag


class _Part(QTreeView):
    """One of the three trees; arrow keys walk from one into the next."""

    walked = Signal(object, int, bool)  # from where, -1 or 1, whether what lies between is selected
    sorting_asked = Signal(object)  # by the column of this cell

    def __init__(self, theme: Theme, model: MatrixModel, delegate: MatrixDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.header_of_matrix = MatrixHeader(theme, model)
        self.setHeader(self.header_of_matrix)
        self.header_of_matrix.setSectionsClickable(True)  # which setting it as a header takes away
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Left and Right; on a code they close and open it first. Alt+Down sorts by the column."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.sorting_asked.emit(self.currentIndex())
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and not self._folds(step):
            index = self.currentIndex()
            if index.isValid():
                self.walked.emit(index, step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters jump to the code that begins with them."""
        current = self.currentIndex()
        rows, first = self._rows(), current.siblingAtColumn(0)
        at = next((place for place, row in enumerate(rows) if row == first), -1)
        after = rows[at + (len(search) == 1) :] + rows[: max(at, 0)]
        for row in after:
            if str(row.data()).casefold().startswith(search.casefold()):
                column = max(current.column(), 0)
                self.selectionModel().setCurrentIndex(row.siblingAtColumn(column), _FLAG.ClearAndSelect)
                return

    def _folds(self, step: int) -> bool:
        index = self.currentIndex()
        if index.column() != 0 or not self.model().hasChildren(index):
            return False
        return self.isExpanded(index) is (step < 0)

    def _rows(self) -> list[QModelIndex]:
        found, row = [], self.model().index(0, 0)
        while row.isValid():
            found.append(row)
            row = self.indexBelow(row)
        return found


class _Numbers(_Part):
    """A part whose rows are painted in one go."""

    def __init__(self, theme: Theme, model: MatrixModel, rows: RowPainter) -> None:
        super().__init__(theme, model, MatrixDelegate(theme, model))
        self._matrix, self._painter = model, rows
        self._places: list[Place] = []
        self._marked: dict[int, set[int]] = {}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: find out once which columns are in sight and which cells are selected."""
        header, width = self.header(), self.viewport().width()
        first = max(header.visualIndexAt(0), 0)
        self._places, self._marked = [], {}
        for visual in range(first, header.count()):
            column = header.logicalIndex(visual)
            left = header.sectionViewportPosition(column)
            if left >= width:
                break
            if not header.isSectionHidden(column):
                self._places.append(Place(column, left, header.sectionSize(column)))
        for index in self.selectionModel().selectedIndexes():
            self._marked.setdefault(self._matrix.at(index), set()).add(index.column())
        super().paintEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        at, current = self._matrix.at(index), self.currentIndex()
        focused = self.hasFocus() and current.isValid() and self._matrix.at(current) == at
        column = current.column() if focused else None
        row = Row(option.rect, at, self._places, self._marked.get(at, ()), column)
        self._painter.paint(painter, row)


class MatrixView(QWidget):
    """Three trees on one model that scroll, open, close and select together."""

    cell_chosen = Signal(object)  # QModelIndex: its segments are wanted
    cell_changed = Signal(object)  # QModelIndex: the current one
    marking_changed = Signal()  # other cells are selected
    order_changed = Signal()

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self.codes = _Part(theme, model, CodeDelegate(theme, model))
        self.numbers = _Numbers(theme, model, HeatRow(theme, model))
        self.sums = _Numbers(theme, model, SumRow(theme, model))
        self._closed: set[int] = set()
        self._edge = QFrame()
        self._edge.setFixedWidth(1)
        self._lay_out()
        self._connect()
        self.arrange()

    @property
    def parts(self) -> tuple[_Part, _Part, _Part]:
        """From left to right."""
        return self.codes, self.numbers, self.sums

    def arrange(self) -> None:
        """After other numbers: hide what the other views show, set widths, open what was open."""
        model, first = self._model, self._model.first_group
        for column in range(model.columnCount()):
            self.codes.setColumnHidden(column, column != 0)
            self.numbers.setColumnHidden(column, column < first)
            self.sums.setColumnHidden(
                column, not 0 < column < first or (model.is_share(column) and model.is_small)
            )
        self._set_widths()
        for part in self.parts:
            part.header().setFixedHeight(part.header_of_matrix.sizeHint().height())
        with QSignalBlocker(self.codes):  # opening everything is not what the person folded
            for part in self.parts:
                part.expandAll()
            self._restore(QModelIndex())

    def order(self) -> list[str]:
        """The names of the columns as they stand; empty while nobody has moved one."""
        names, header = (
            [c.name for c in self._model.matrix.columns] if self._model.matrix else [],
            self.numbers.header(),
        )
        groups = [self._model.group(header.logicalIndex(at)) for at in range(header.count())]
        found = [names[group] for group in groups if group is not None]
        return found if found != names else []

    def set_order(self, names: list[str]) -> None:
        """Put the columns into this order; others follow as they were."""
        if self._model.matrix is None:
            return
        header, first = self.numbers.header(), self._model.first_group
        known = [column.name for column in self._model.matrix.columns]
        wanted = [known.index(name) for name in names if name in known]
        wanted += [at for at in range(len(known)) if at not in set(wanted)]
        with QSignalBlocker(header):
            for visual, group in enumerate(wanted, first):
                header.moveSection(header.visualIndex(first + group), visual)
        self.numbers.viewport().update()
        header.viewport().update()

    def columns(self) -> list[int]:
        """All groups in the order in which their columns stand."""
        header = self.numbers.header()
        groups = (self._model.group(header.logicalIndex(at)) for at in range(header.count()))
        return [group for group in groups if group is not None]

    def marked(self) -> MatrixBlock | None:
        """The selected cells of groups, if they are more than one."""
        block = MatrixBlock(self._model, self.codes.selectionModel(), self.columns())
        return block if len(block.cells) > 1 else None

    def select(self, index: QModelIndex) -> None:
        """Bring a cell into sight and focus."""
        part = self._part_of(index.column())
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self.codes.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect)
        part.scrollTo(index)

    def closed(self) -> list[int]:
        """Ids of the codes that are closed."""
        return sorted(self._closed)

    def close_codes(self, ids: list[int]) -> None:
        """Close these codes when they are shown."""
        self._closed = set(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: narrow windows get narrow columns."""
        super().resizeEvent(event)
        self._set_widths()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rooms = [QWidget(), QWidget()]  # as high as the scroll bar beside them
        for place, room in ((self.codes, self._rooms[0]), (self.sums, self._rooms[1])):
            place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(place, 1)
            column.addWidget(room)
            room.hide()
            if place is self.codes:
                row.addLayout(column)
                row.addWidget(self.numbers, 1)
                row.addWidget(self._edge)
            else:
                row.addLayout(column)
        self.codes.setRootIsDecorated(True)
        self.codes.setIndentation(self._theme.metrics.indent)
        self.codes.header().setStretchLastSection(True)
        self.codes.setDragEnabled(True)
        self.codes.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.codes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.sums.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.sums.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        for part in (self.numbers, self.sums):
            part.setItemsExpandable(False)
            part.setSelectionModel(self.codes.selectionModel())
        self.numbers.header().setSectionsMovable(True)
        self.codes.setAccessibleName(self.tr("Codes"))
        self.numbers.setAccessibleName(self.tr("Code frequencies"))
        self.sums.setAccessibleName(self.tr("Sums"))
        self._restyle()

    def _connect(self) -> None:
        for part in self.parts:
            part.activated.connect(self.cell_chosen.emit)
            part.walked.connect(self._walk)
            part.sorting_asked.connect(self.sort)
            part.header().sectionClicked.connect(self._model.sort_by)
            for other in self.parts:
                if other is not part:
                    part.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.codes.expanded.connect(lambda index: self._fold(index, closed=False))
        self.codes.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.codes.selectionModel().currentChanged.connect(lambda now, _: self.cell_changed.emit(now))
        self.codes.selectionModel().selectionChanged.connect(self._on_selection)
        self.numbers.header().sectionMoved.connect(self._on_moved)
        self.numbers.horizontalScrollBar().rangeChanged.connect(self._level)
        self._model.sorted_anew.connect(self.arrange)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._edge.setStyleSheet(f"background: {self._theme.tokens.edge};")
        for part in self.parts:
            part.viewport().update()

    def _set_widths(self) -> None:
        model, body = self._model, self._theme.metrics.body
        room = self.width()
        self.codes.setFixedWidth(round((_CODES if room >= 1000 else _LEAST_CODES) * body / 12))
        advance = self.sums.fontMetrics().horizontalAdvance
        plain = self._theme.metrics.heat_column
        narrow = round(_NARROW_COLUMN * body / 12) if room < _NARROW else plain
        value = model.numbers.value if model.numbers is not None else "total"
        by_content = value not in ("total", "own", "documents", "segments")
        for column in range(model.first_group, model.columnCount()):
            width = narrow
            if by_content or model.matrix is None or model.matrix.by != "document":
                width = max(narrow, self._width_of(column, advance, most=_WIDEST_GROUP))
            self.numbers.header().resizeSection(column, width)
        self._share_out(room - self.codes.width() - 1, advance)

    def _share_out(self, room: int, advance: Callable[[str], int]) -> None:
        """The sums stand right behind the numbers; what is left of the width makes them wider."""
        shown = [at for at in range(1, self._model.first_group) if not self.sums.isColumnHidden(at)]
        widths = [self._width_of(column, advance) for column in shown]
        scroll = self.sums.verticalScrollBar().sizeHint().width()
        numbers = self.numbers.header().length()
        left = max(0, room - numbers - sum(widths) - scroll)
        more = min(left // max(len(shown), 1), _MOST_SPREAD)
        for column, width in zip(shown, widths, strict=True):
            self.sums.header().resizeSection(column, width + more)
        total = sum(widths) + more * len(shown) + scroll if shown else 0
        self.sums.setMinimumWidth(total)
        self.sums.setMaximumWidth(total if left < _MOST_SPREAD * len(shown) else 16_777_215)
        self.numbers.setMaximumWidth(numbers if left and shown else 16_777_215)

    def _width_of(self, column: int, advance: Callable[[str], int], most: int = 140) -> int:
        """Room for the head, folded once if it has several words, and for the largest numbers."""
        head = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        if self._model.kind_of(column):
            head = ""
        words = head.split()
        folds = [
            advance(head),
            *(max(map(advance, (" ".join(words[:n]), " ".join(words[n:])))) for n in range(1, len(words))),
        ]
        longest = max(
            (str(row.siblingAtColumn(column).data() or "") for row in self._sample()), key=len, default=""
        )
        return min(most, max(min(folds), advance(longest)) + 18)

    def _sample(self) -> list[QModelIndex]:
        """Main codes hold the largest numbers; a sorted list begins or ends with them."""
        rows = self._model.rowCount()
        return [self._model.index(row, 0) for row in range(rows)]

    def _level(self) -> None:
        """A scroll bar below the numbers leaves the same room below the other two."""
        bar = self.numbers.horizontalScrollBar()
        for room in self._rooms:
            room.setFixedHeight(bar.sizeHint().height())
            room.setVisible(bar.maximum() > 0)

    def _on_selection(self, *_: QItemSelection) -> None:
        self.marking_changed.emit()

    def _on_moved(self, *_: int) -> None:
        self.numbers.viewport().update()
        self.order_changed.emit()

    def _part_of(self, column: int) -> _Part:
        if column == 0:
            return self.codes
        return self.sums if column < self._model.first_group else self.numbers

    def _line(self) -> list[int]:
        """The columns as they stand from left to right, through all three parts."""
        found = []
        for part in self.parts:
            header = part.header()
            logical = [header.logicalIndex(at) for at in range(header.count())]
            found += [column for column in logical if not part.isColumnHidden(column)]
        return found

    def _walk(self, index: QModelIndex, step: int, extends: bool) -> None:
        line = self._line()
        neighbours = dict(pairwise(line)) if step > 0 else dict(pairwise(reversed(line)))
        column = neighbours.get(index.column())
        if column is None:
            return
        there, part = index.siblingAtColumn(column), self._part_of(column)
        if extends and part is self.numbers and self._part_of(index.column()) is part:
            self._extend(there)
        else:
            self.select(there)

    def sort(self, index: QModelIndex) -> None:
        """As a click on the head does; the cell stays the current one."""
        code, column = self._model.code(index), index.column()
        if code is not None:
            self._model.sort_by(column)
            self.select(self._model.index_of(code.id, column))

    def _extend(self, there: QModelIndex) -> None:
        """Select the block between where marking began and ``there``."""
        self.numbers.setFocus(Qt.FocusReason.OtherFocusReason)
        model = self.codes.selectionModel()
        cells = model.selectedIndexes()
        columns = {cell.column() for cell in cells} | {there.column()}
        rows = {cell.siblingAtColumn(0) for cell in cells} | {there.siblingAtColumn(0)}
        if model.isSelected(there):  # going back: what lies behind is let go
            columns.discard(model.currentIndex().column())
        chosen = QItemSelection()
        for row in rows:
            for column in columns:
                cell = row.siblingAtColumn(column)
                chosen.select(cell, cell)
        model.setCurrentIndex(there, _FLAG.NoUpdate)
        model.select(chosen, _FLAG.ClearAndSelect)
        self.numbers.scrollTo(there)

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        for part in (self.numbers, self.sums):
            part.setExpanded(index, not closed)
        code = self._model.code(index)
        if code is not None:
            (self._closed.add if closed else self._closed.discard)(code.id)

    def _restore(self, parent: QModelIndex) -> None:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            self._restore(index)
            code = self._model.code(index)
            if code is not None and code.id in self._closed:
                for part in self.parts:
                    part.collapse(index)
