"""The codes panel: filter, tree with counts, activation, drag and drop."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gk_qda.queries.code_counts import CodeCounts
from gk_qda.queries.codebook import Codebook
from gk_qda.ui.code_desk.code_tree import NUMBER_WIDTH, CodeTreeView
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel, Order
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField

_HEAD_PADDING = 10  # px of a head that hold no letters


class CodePanel(Panel):
    """Shows the code tree and says what people want done with it."""

    selected = Signal(object)  # code id or None
    segments_requested = Signal(int)  # double-click on a code
    context_menu_requested = Signal(QPoint, object)  # global place, code id or None
    new_requested = Signal()
    import_requested = Signal()
    named_requested = Signal(str)  # make a code of the words that were filtered for

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Codes"))
        self._theme = theme
        self._closed: set[int] = set()
        self._known: set[int] = set()
        self._selected: int | None = None
        self.model = CodeTreeModel()
        self.tree = CodeTreeView(theme, self.model)
        self.tree.setAccessibleName(self.tr("Codes"))
        self.filter_field = SearchField(theme, self.tr("Filter codes"))
        self.sorting = Choice(theme, self.tr("Sort codes"), kind="flat", size="panel")
        self.sorting.set_options(
            (("tree", self.tr("By tree")), ("name", self.tr("By name")), ("number", self.tr("By codings")))
        )
        self.new_button = Button(theme, self.tr("New"), icon="plus", kind="flat", size="panel", keys="Alt+N")
        self.head.add_right(self.sorting)
        self.head.add_right(self.new_button)
        self.no_hit = EmptyState(theme, "", self.tr("Add code"))
        self._lay_out()
        empty = EmptyState(
            theme,
            self.tr("No codes yet. Start with the codebook, or select text and press Enter."),
            self.tr("New code"),
            self.tr("Import codebook"),
        )
        empty.acted.connect(self.new_requested)
        empty.linked.connect(self.import_requested)
        self.set_empty(empty)
        self._connect()

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
        self._show_hits()

    def show_counts(self, counts: CodeCounts, document: str) -> None:
        """Show the numbers of the open document and of all."""
        metrics = self.tree.header().fontMetrics()
        head = metrics.elidedText(document, Qt.TextElideMode.ElideRight, NUMBER_WIDTH - _HEAD_PADDING)
        self.model.set_heads(head, self.tr("all"))
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

    def set_order(self, order: Order) -> None:
        """Sort siblings."""
        self.sorting.set_value(order)
        self.model.set_order(order)
        self._restore_tree()

    def _lay_out(self) -> None:
        body, field_row, below = QWidget(), QWidget(), QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        field_column = QVBoxLayout(field_row)
        field_column.setContentsMargins(8, 6, 8, 6)
        field_column.addWidget(self.filter_field)
        self._below = QStackedLayout(below)
        self._below.addWidget(self.tree)
        self._below.addWidget(self.no_hit)
        column.addWidget(field_row)
        column.addWidget(below, 1)
        self.set_body(body)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.filter_field.searched.connect(self._filter)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._on_selected())
        self.tree.doubleClicked.connect(self._on_double_click)
        self.tree.entered_code.connect(self.segments_requested)
        self.sorting.chosen.connect(self.set_order)
        self.filter_field.stepped.connect(lambda _: self.tree.setFocus())
        self.no_hit.acted.connect(self._add_wanted)
        self.tree.expanded.connect(lambda index: self._fold(index, closed=False))
        self.tree.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self._theme.changed.connect(self.tree.restyle)

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)
        self._restore_tree()
        self._show_hits()

    def _show_hits(self) -> None:
        nothing = self.model.is_filtered and not self.model.count()
        if nothing:
            words = self.filter_field.text().strip()
            self.no_hit.set_sentence(self.tr("No code contains “{words}”.").format(words=words))
        self._below.setCurrentWidget(self.no_hit if nothing else self.tree)

    def _add_wanted(self) -> None:
        words = self.filter_field.text().strip()
        self.filter_field.clear()
        self._filter("")  # now, not after the pause of typing
        self.named_requested.emit(words)

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
