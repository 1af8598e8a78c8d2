"""The codes panel: filter, tree with counts, activation, drag and drop."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from gk_qda.queries.code_counts import CodeCounts
from gk_qda.queries.codebook import Codebook
from gk_qda.ui.code_desk.code_tree_delegate import CodeTreeDelegate
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField

_NUMBER_WIDTH = 44


class CodePanel(Panel):
    """Shows the code tree and says what people want done with it."""

    selected = Signal(object)  # code id or None
    segments_requested = Signal(int)  # double-click on a code
    context_menu_requested = Signal(QPoint, object)  # global place, code id or None
    new_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Codes"))
        self._theme = theme
        self._closed: set[int] = set()
        self._known: set[int] = set()
        self._selected: int | None = None
        self.model = CodeTreeModel()
        self.tree = QTreeView()
        self.filter_field = SearchField(theme, self.tr("Filter codes"))
        self.new_button = Button(theme, self.tr("New"), icon="plus", kind="flat", size="panel", keys="Alt+N")
        self.head.add_right(self.new_button)
        self._make_tree()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        field_row = QWidget()
        field_column = QVBoxLayout(field_row)
        field_column.setContentsMargins(8, 6, 8, 6)
        field_column.addWidget(self.filter_field)
        column.addWidget(field_row)
        column.addWidget(self.tree, 1)
        self.set_body(body)
        empty = EmptyState(
            theme,
            self.tr("No codes yet. Start with the codebook, or select text and press Enter."),
            self.tr("New code"),
        )
        empty.acted.connect(self.new_requested)
        self.set_empty(empty)
        self._connect()
        self._restyle()

    def show_codebook(self, book: Codebook) -> None:
        """Show the codes; what was open and selected stays so."""
        new = {code.id for code in book.codes}
        self._closed |= {code.id for code in book.codes if code.id not in self._known and code.level > 1}
        if not self._known:
            self._closed = {code.id for code in book.codes if code.level > 1}
        self._known = new
        self.model.set_codebook(book)
        self.head.set_count(str(len(book.codes)))
        self.show_empty(not book.codes)
        self._restore_tree()

    def show_counts(self, counts: CodeCounts, document: str) -> None:
        """Show the numbers of the open document and of all."""
        self.model.set_heads(document, self.tr("all"))
        self.model.set_counts(counts.here, counts.everywhere)

    def select(self, code_id: int | None) -> None:
        """Select a code and open the way to it."""
        self._selected = code_id
        index = self.model.index_of(code_id) if code_id is not None else QModelIndex()
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def selected_code(self) -> int | None:
        """The code in focus."""
        code = self.model.code(self.tree.currentIndex())
        return code.id if code else None

    def edit_name(self, code_id: int) -> None:
        """Rename in place."""
        index = self.model.index_of(code_id)
        if index.isValid():
            self.tree.scrollTo(index)
            self.tree.edit(index)

    def closed_codes(self) -> list[int]:
        """The codes whose sub-codes are folded away."""
        return sorted(self._closed)

    def set_closed(self, code_ids: list[int]) -> None:
        """Fold these codes."""
        self._closed = set(code_ids)
        self._restore_tree()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a code shows its segments."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tree.hasFocus():
            code = self.selected_code()
            if code is not None:
                self.segments_requested.emit(code)
                return
        super().keyPressEvent(event)

    def _make_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(CodeTreeDelegate(self._theme, self.model))
        self._delegate = tree.itemDelegate()
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setIndentation(self._theme.metrics.indent)
        tree.setMouseTracking(True)
        tree.setDragEnabled(True)
        tree.setAcceptDrops(True)
        tree.setDropIndicatorShown(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        tree.setExpandsOnDoubleClick(False)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Codes"))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_NUMBER_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            tree.setColumnWidth(column, _NUMBER_WIDTH)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.filter_field.searched.connect(self._filter)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._on_selected())
        self.tree.doubleClicked.connect(self._on_double_click)
        self.tree.expanded.connect(lambda index: self._fold(index, closed=False))
        self.tree.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        palette = self._theme.app.palette()
        palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.AlternateBase))
        self.tree.setPalette(palette)
        self.tree.header().setFont(self._theme.fonts.small())
        self.tree.viewport().update()

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)
        self.filter_field.set_note("" if not words or self.model.count() else self.tr("no code"))
        self._restore_tree()

    def _restore_tree(self) -> None:
        """After a reset: everything open that was open; under a filter everything is."""
        blocked = self.tree.blockSignals(True)
        self.tree.expandAll()
        if not self.model.is_filtered:
            for code_id in self._closed:
                index = self.model.index_of(code_id)
                if index.isValid():
                    self.tree.collapse(index)
        self.tree.blockSignals(blocked)
        self.select(self._selected)

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        code = self.model.code(index)
        if code is None or self.model.is_filtered:
            return
        if closed:
            self._closed.add(code.id)
        else:
            self._closed.discard(code.id)

    def _on_selected(self) -> None:
        self._selected = self.selected_code()
        self.selected.emit(self._selected)

    def _on_double_click(self, index: QModelIndex) -> None:
        code = self.model.code(index)
        if code is not None:
            self.segments_requested.emit(code.id)

    def _on_menu(self, place: QPoint) -> None:
        code = self.model.code(self.tree.indexAt(place))
        self.context_menu_requested.emit(self.tree.viewport().mapToGlobal(place), code.id if code else None)
