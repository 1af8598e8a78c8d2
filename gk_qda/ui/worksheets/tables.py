"""The table of a worksheet: names and questions stay where they are while the cases scroll."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QScrollBar,
    QSplitter,
    QStyleOptionViewItem,
    QWidget,
)

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.table import completer
from gk_qda.ui.team.table_look import RowDelegate, RowTable
from gk_qda.ui.worksheets.models import FIRST, ITEM, TEXT, SheetModel
from gk_qda.ui.worksheets.words import STORED

Index = QModelIndex | QPersistentModelIndex
_ITEM, _TEXT, _CASE, _LEFT = 72, 240, 104, 330  # px at 100 %
_OFF, _ON = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_EDITS = (
    QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class SheetTables(QWidget):
    """``chosen`` comes when another item or case is chosen, ``writing_requested`` for answers in own words."""

    chosen = Signal()
    writing_requested = Signal(str)  # what was typed already
    clearing_requested = Signal()

    def __init__(self, theme: Theme, model: SheetModel) -> None:
        super().__init__()
        self._theme, self.model = theme, model
        self.items = RowTable(theme, self.tr("Items"))
        self.answers = AnswerTable(theme, model, self.tr("Answers of the cases"))
        self._is_following = False
        self._lay_out()
        self._connect()

    def place(self) -> QModelIndex:
        """The cell in focus; where only an item was chosen, the first case."""
        return self.answers.currentIndex()

    def go(self, row: int, column: int = FIRST) -> None:
        """Choose a cell."""
        index = self.model.index(row, max(FIRST, column))
        if index.isValid():
            self.answers.setCurrentIndex(index)

    def places(self) -> list[tuple[int, int]]:
        """(item id, case id) of the chosen cells."""
        found = []
        for index in self.answers.selectionModel().selectedIndexes():
            item, case = self.model.item(index), self.model.case(index)
            if item is not None and case is not None:
                found.append((item.id, case.id))
        return found

    def rows(self) -> list[int]:
        """The rows with chosen cells."""
        return sorted({index.row() for index in self.answers.selectionModel().selectedIndexes()})

    def arrange(self) -> None:
        """Each column on its side; after the model was reset."""
        scale = self._theme.metrics.body / 12
        for column in range(self.model.columnCount()):
            self.items.setColumnHidden(column, column >= FIRST)
            self.answers.setColumnHidden(column, column < FIRST)
            if column >= FIRST:
                self.answers.setColumnWidth(column, round(_CASE * scale))
        if self.model.columnCount():
            self.items.set_widths([_ITEM, _TEXT], TEXT)

    def _lay_out(self) -> None:
        scale = self._theme.metrics.body / 12
        for table in (self.items, self.answers):
            table.setModel(self.model)
        self.items.setVerticalScrollBarPolicy(_OFF)
        self.items.setHorizontalScrollBar(_Spacer(self._theme))
        self.items.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.answers.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.answers.setEditTriggers(_EDITS)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.items)
        splitter.addWidget(self.answers)
        splitter.setSizes([round(_LEFT * scale), round(3 * _LEFT * scale)])
        splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        self.arrange()

    def _connect(self) -> None:
        left, right = self.items.verticalScrollBar(), self.answers.verticalScrollBar()
        left.valueChanged.connect(right.setValue)
        right.valueChanged.connect(left.setValue)
        bar = self.answers.horizontalScrollBar()
        bar.rangeChanged.connect(
            lambda _, most: self.items.setHorizontalScrollBarPolicy(_ON if most else _OFF)
        )
        self.model.modelReset.connect(self.arrange)
        self.items.selectionModel().currentChanged.connect(lambda now, _: self._follow(now, self.answers))
        self.answers.selectionModel().currentChanged.connect(lambda now, _: self._follow(now, self.items))
        self.answers.writing_requested.connect(self.writing_requested)
        self.answers.clearing_requested.connect(self.clearing_requested)

    def _follow(self, now: QModelIndex, other: RowTable) -> None:
        """Both sides have the same row in focus."""
        if self._is_following or not now.isValid():
            return
        self._is_following = True
        column = ITEM if other is self.items else max(FIRST, self.answers.currentIndex().column())
        if other.currentIndex().row() != now.row():
            other.setCurrentIndex(self.model.index(now.row(), column))
        self._is_following = False
        self.chosen.emit()


class _Spacer(QScrollBar):
    """As high as the bar of the answers, so that rows stay side by side; it has nowhere to go and shows nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground of the table."""
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.base))


class AnswerTable(RowTable):
    """Choices are typed where they stand; answers in own words in the field beside the table."""

    writing_requested = Signal(str)
    clearing_requested = Signal()

    def __init__(self, theme: Theme, model: SheetModel, name: str) -> None:
        super().__init__(theme, name)
        self._sheet = model
        self._editing = AnswerDelegate(theme, model)
        self.setItemDelegate(self._editing)
        self.doubleClicked.connect(self._on_double_click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter and letters write, Del clears."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the line being typed in left over
            return
        item, letters = self._sheet.item(self.currentIndex()), event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Delete:
            self.clearing_requested.emit()
        elif item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if item.is_text:
                self.writing_requested.emit("")
            else:
                self.edit(self.currentIndex())
        elif item is not None and item.is_text and plain and letters.isprintable() and letters.strip():
            self.writing_requested.emit(letters)
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, index: QModelIndex) -> None:
        item = self._sheet.item(index)
        if item is not None and item.is_text:
            self.writing_requested.emit("")


class AnswerDelegate(RowDelegate):
    """A line that proposes the options of the item."""

    def __init__(self, theme: Theme, model: SheetModel) -> None:
        super().__init__(theme)
        self._sheet = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt."""
        line = QLineEdit(parent)
        item, case = self._sheet.item(index), self._sheet.case(index)
        if item is not None and case is not None:
            line.setAccessibleName(f"{item.item}, {case.name}")
            line.setCompleter(completer([*item.options, *filter(None, STORED.values())], line))
        return line
