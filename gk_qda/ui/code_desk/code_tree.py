"""The tree view of the codes: what is open and selected outlives every change of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree_delegate import CodeTreeDelegate
from gk_qda.ui.code_desk.code_tree_model import COLUMNS, CodeTreeModel
from gk_qda.ui.code_desk.code_tree_rows import TreeRows
from gk_qda.ui.code_desk.code_tree_steps import Insertion, Removal, Step
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.palette import wear
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.parcels import unpack_codes

NUMBER_WIDTH = 44  # px
_HEAD_SIDES = 16  # px of a head that hold no letters
_OPENS_AFTER = 700  # milliseconds that something is dragged over a folded code
_FIRST = 200  # rows that a filter opens at once; what lies deeper is one click away
_MOST_STRETCHES = 40  # of neighbouring siblings that can be selected together
_ALT = Qt.KeyboardModifier.AltModifier
_Flag = QItemSelectionModel.SelectionFlag


class _Selection(QItemSelectionModel):
    """Qt compares every stretch of a selection with every other one: over hundreds of parents it would stall."""

    def select(self, selection: QItemSelection | QModelIndex, command: _Flag) -> None:  # type: ignore[override]
        """Qt."""
        if isinstance(selection, QItemSelection) and selection.count() > _MOST_STRETCHES:
            first = QItemSelection()
            for place in range(_MOST_STRETCHES):
                first.append(selection.at(place))
            selection = first
        super().select(selection, command)


class CodeTreeView(QTreeView):
    """Shows a ``CodeTreeModel`` with its two columns of numbers.

    ``code_changed`` tells of the current code, ``codes_selected`` of the selection; neither when a change of the
    codebook only puts both back.
    """

    code_changed = Signal(object)  # id or None
    codes_selected = Signal()
    entered_code = Signal(int)  # Enter on a code
    activation_toggled = Signal(list)  # Space: ids of the selected codes
    delete_requested = Signal()  # Delete
    step_requested = Signal(int)  # Alt+Up (-1), Alt+Down (1): the selected codes go past a neighbour
    menu_requested = Signal(QPoint, object)  # global place, code id or None

    def __init__(self, theme: Theme, model: CodeTreeModel) -> None:
        super().__init__()
        self._theme, self._codes = theme, model
        self.drop_place = QPoint()  # of the last drop, on the screen
        self._closed: set[int] = set()
        self._known: set[int] = set()
        self._chosen: list[int] = []
        self._current: int | None = None
        self._scrolled = 0
        self._is_restoring = False
        self._came_by_mouse = False
        self._delegate = CodeTreeDelegate(theme, model)
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._lay_out_columns()
        self.setSelectionModel(_Selection(model, self))
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self.restore)
        model.stepping.connect(self._hold)
        model.stepped.connect(self._settle)
        self.expanded.connect(lambda index: self._fold(index, closed=False))
        self.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self.restyle()

    # What is open and selected

    def take_new(self, codes: Iterable[CodeValue]) -> None:
        """Fold new codes; call it before the model shows them."""
        codes = list(codes)
        if not {code.id for code in codes} - self._known:
            return
        new = [code for code in codes if code.id not in self._known]
        if not self._known:
            self._closed = set()
        self._closed |= {code.id for code in new if code.level > 1}
        self._known |= {code.id for code in new}

    def closed_codes(self) -> list[int]:
        """The codes whose sub-codes are folded away."""
        return sorted(self._closed)

    def set_closed(self, code_ids: Iterable[int]) -> None:
        """Fold these codes and open all others."""
        self._closed = set(code_ids)
        self._remember_place()
        self.reset()
        self.restore()

    def fold_all(self, *, closed: bool) -> None:
        """Fold or open every code that has sub-codes."""
        self.set_closed(i for i, below in self._codes.rows.children.items() if i and below and closed)

    def selected_codes(self) -> list[int]:
        """The selected codes in the order of the codebook; those that a filter hides count too."""
        return self._codes.rows.in_tree_order(self._chosen)

    def current_code(self) -> int | None:
        """The code the keyboard is on."""
        return self._current

    def select_code(self, code_id: int | None) -> None:
        """Select one code and open the way to it; None: nothing."""
        index = self._codes.index_of(code_id) if code_id is not None else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self._current, self._chosen = code_id, [] if code_id is None else [code_id]

    def edit_name(self, code_id: int, typed: str = "") -> None:
        """Rename in place; ``typed`` is a name that was refused and can be mended."""
        index = self._codes.index_of(code_id)
        if not index.isValid():
            return
        self.scrollTo(index)
        self.setCurrentIndex(index)
        self.edit(index)
        if typed:
            for editor in self.viewport().findChildren(QLineEdit):
                editor.setText(typed)  # one that was just closed may still be among them
                editor.selectAll()

    def restore(self) -> None:
        """After a reset: open, selected and scrolled as before; under a filter the first hits are open."""
        self._put_back(lambda: self._open(self._codes.rows))

    # Qt's view

    def restyle(self) -> None:
        """Take colours and type from the theme again."""
        palette = self._theme.app.palette()
        palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.AlternateBase))
        wear(self, palette)
        self.header().setFont(self._theme.fonts.small())
        self.viewport().update()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: between sorted codes there is no place; the mouse says why."""
        super().dragMoveEvent(event)
        place = event.position().toPoint()
        rect = self.visualRect(self.indexAt(place))
        margin = round(rect.height() / 5.5)  # as Qt tells "between" from "on"
        between = min(place.y() - rect.top(), rect.bottom() - place.y()) < margin
        if between and unpack_codes(event.mimeData()) and not self._codes.can_arrange:
            QToolTip.showText(self.viewport().mapToGlobal(place), self.sorted_hint(), self)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: the model sees neither the keys nor the place."""
        self._codes.moves_codings = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self.drop_place = self.viewport().mapToGlobal(event.position().toPoint())
        super().dropEvent(event)

    def sorted_hint(self) -> str:
        """Why codes cannot be arranged now."""
        if self._codes.is_filtered:
            return self.tr("Some codes are hidden by the filter: empty it to arrange codes.")
        return self.tr("The codes are sorted. Choose “By tree” to arrange them.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter, Space, Delete and Alt with arrows on codes, but not in the field in which one is renamed."""
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if not is_editing and self._current is not None:
            match event.key():
                case (Qt.Key.Key_Up | Qt.Key.Key_Down) as key if event.modifiers() & _ALT:
                    self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
                    return
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.entered_code.emit(self._current)
                    return
                case Qt.Key.Key_Space:
                    if living := self._codes.living(self.selected_codes()):
                        self.activation_toggled.emit(living)
                    return
                case Qt.Key.Key_Delete:
                    self.delete_requested.emit()
                    return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the click that brings the focus begins no renaming."""
        self._came_by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a second slow click on the one selected code renames it."""
        slow = not self._came_by_mouse and len(self._chosen) == 1
        triggers = QAbstractItemView.EditTrigger.EditKeyPressed
        if slow:
            triggers |= QAbstractItemView.EditTrigger.SelectedClicked
        self.setEditTriggers(triggers)
        self._came_by_mouse = False
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the menu key asks for the menu of the current code, wherever the mouse is."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        else:
            place = self.viewport().mapFromGlobal(event.globalPos())
        index = self.indexAt(place)
        code_id = index.internalId() if index.isValid() else None
        self.menu_requested.emit(self.viewport().mapToGlobal(place), code_id)

    def selectAll(self) -> None:
        """Qt: the codes beside the current one; what lies below them goes with them in all that can be done."""
        beside = self._codes.rows.children.get(self._codes.id_of(self.currentIndex().parent()), [])
        selection = QItemSelection()
        for first, last in self._codes.runs(beside):
            selection.select(first, last)
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        """Qt: where the row of the keyboard is not the only selected one, a frame shows it."""
        super().drawRow(painter, option, index)
        if self._chosen != [index.internalId()] == [self._current] and self.hasFocus():
            draw_focus(painter, option.rect, self._theme.tokens)

    # Inside

    def _set_up(self) -> None:
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(self._theme.metrics.indent)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAutoExpandDelay(_OPENS_AFTER)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def _lay_out_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(NUMBER_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, COLUMNS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, NUMBER_WIDTH)

    def fit_heads(self) -> None:
        """Give the last column the room that its head needs."""
        words = str(self._codes.headerData(COLUMNS - 1, Qt.Orientation.Horizontal))
        needed = self.header().fontMetrics().horizontalAdvance(words) + _HEAD_SIDES
        self.setColumnWidth(COLUMNS - 1, max(NUMBER_WIDTH, needed))

    def _remember_place(self) -> None:
        self._scrolled = self.verticalScrollBar().value()

    def _hold(self) -> None:
        """Rows come, move and go: that Qt chooses another current one for one that goes is nobody's wish."""
        self._remember_place()
        self._is_restoring = True

    def _settle(self, steps: Sequence[Step]) -> None:
        """All others stay open and folded by themselves."""
        self._put_back(lambda: self._open_touched(steps))

    def _put_back(self, open_codes: Callable[[], None]) -> None:
        self._is_restoring = True
        blocked = self.blockSignals(True)
        open_codes()
        self._select_again()
        self.verticalScrollBar().setValue(self._scrolled)
        self.blockSignals(blocked)
        self._is_restoring = False
        codes = self._codes.rows.codes
        if self._current is not None and self._current not in codes:
            self._current = None
            self._chosen = [i for i in self._chosen if i in codes]
            self.code_changed.emit(None)

    def _open_touched(self, steps: Sequence[Step]) -> None:
        """What came below a code is seen, unless the code is folded."""
        for step in steps:
            if not isinstance(step, Removal):
                below = step.below if isinstance(step, Insertion) else ()
                for code_id in (step.parent_id, *below):
                    if code_id is not None:
                        self.setExpanded(self._codes.index_of(code_id), code_id not in self._closed)

    def _open(self, rows: TreeRows) -> None:
        """Step by step, or all at once where little is folded: each is quicker in its case."""
        parents = {i for i, below in rows.children.items() if i and below}
        wanted = set(rows.ways(_FIRST)) if self._codes.is_filtered else parents - self._closed
        folded = parents - wanted
        if len(folded) < len(wanted):
            self.expandAll()
        for code_id in folded if len(folded) < len(wanted) else wanted:
            index = self._codes.index_of(code_id)
            self.setExpanded(index, code_id in wanted)

    def _select_again(self) -> None:
        selection = QItemSelection()
        for first, last in self._codes.runs(self._chosen):
            selection.select(first, last)
        model = self.selectionModel()
        model.select(selection, _Flag.ClearAndSelect)
        current = QModelIndex() if self._current is None else self._codes.index_of(self._current)
        model.setCurrentIndex(current, _Flag.NoUpdate)

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        if self._is_restoring or self._codes.is_filtered or not index.isValid():
            return
        if closed:
            self._closed.add(index.internalId())
        else:
            self._closed.discard(index.internalId())

    def _on_current(self) -> None:
        if not self._is_restoring:
            index = self.currentIndex()
            self._current = index.internalId() if index.isValid() else None
            self.code_changed.emit(self._current)

    def _on_selection(self) -> None:
        if not self._is_restoring:
            self._chosen = [index.internalId() for index in self.selectionModel().selectedRows()]
            self.codes_selected.emit()
            self.viewport().update()
