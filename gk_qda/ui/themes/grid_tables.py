"""The two tables of the theme matrix and how the keyboard moves in them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from gk_qda.ui.themes.grid_model import GridModel, place_at


class LineTable(QTableView):
    """A table without anything that the delegates draw themselves."""

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setCornerButtonEnabled(False)


class CellTable(LineTable):
    """The cells: arrows leave out the heads of groups, Enter writes."""

    writing_requested = Signal()
    resized = Signal()

    def __init__(self, model: GridModel) -> None:
        super().__init__(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def next_cell(self, row: int, step: int, column: int) -> QModelIndex:
        """The nearest cell of a column after a row (in steps of 1 or -1); invalid where there is none."""
        model = self.model()
        at = row + step
        while 0 <= at < model.rowCount():
            index = model.index(at, column)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            at += step
        return QModelIndex()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Qt: where a key leads."""
        kinds = QAbstractItemView.CursorAction
        here, model = self.currentIndex(), self.model()
        row, column, last = here.row(), max(1, here.column()), model.columnCount() - 1
        page = max(1, self.viewport().height() // max(1, self.rowHeight(max(0, row))) - 1)
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        target = here
        match action:
            case kinds.MoveUp | kinds.MoveDown:
                target = self.next_cell(row, -1 if action == kinds.MoveUp else 1, column)
            case kinds.MoveLeft | kinds.MovePrevious:
                target = model.index(row, max(1, column - 1))
            case kinds.MoveRight | kinds.MoveNext:
                target = model.index(row, min(last, column + 1))
            case kinds.MovePageUp | kinds.MovePageDown:
                step = -1 if action == kinds.MovePageUp else 1
                to = min(max(row + step * page, 0), model.rowCount() - 1)
                target = self.next_cell(to - step, step, column)
                if not target.isValid():
                    target = self.next_cell(to + step, -step, column)
            case kinds.MoveHome:
                target = self.next_cell(-1, 1, column) if ctrl else model.index(row, 1)
            case kinds.MoveEnd:
                target = self.next_cell(model.rowCount(), -1, column) if ctrl else model.index(row, last)
        is_cell = target.isValid() and bool(target.flags() & Qt.ItemFlag.ItemIsSelectable)
        return target if is_cell else here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter goes on to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.writing_requested.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: a letter leads to the next row whose name begins with it."""
        model = self.model()
        here, rows = self.currentIndex(), model.rowCount()
        for step in range(1, rows + 1):
            at = (here.row() + step) % rows
            words = str(model.index(at, 0).data() or "")
            index = model.index(at, max(1, here.column()))
            if words.casefold().startswith(search.casefold()) and place_at(index) is not None:
                self.setCurrentIndex(index)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the themes share the new width."""
        super().resizeEvent(event)
        self.resized.emit()
