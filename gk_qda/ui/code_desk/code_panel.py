"""The codes panel: favourites, filter, tree with counts, activation, drag and drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gk_qda.queries.code_counts import CodeCounts, Unit
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_panel_menu import CodePanelMenu
from gk_qda.ui.code_desk.code_tree import NUMBER_WIDTH, CodeTreeView
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel
from gk_qda.ui.code_desk.code_tree_rows import Order
from gk_qda.ui.code_desk.favorite_row import FavoriteRow
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
    new_requested = Signal()
    import_requested = Signal()
    named_requested = Signal(str)  # make a code of the words that were filtered for

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Codes"))
        self._theme = theme
        self._favorites: Sequence[CodeValue] = ()
        self.model = CodeTreeModel()
        self.tree = CodeTreeView(theme, self.model)
        self.tree.setAccessibleName(self.tr("Codes"))
        self.favorites = FavoriteRow(theme)
        self.filter_field = SearchField(theme, self.tr("Filter codes"))
        self.sorting = Choice(theme, self.tr("Sort codes"), kind="flat", size="panel")
        self.sorting.set_options(
            (("tree", self.tr("By tree")), ("name", self.tr("By name")), ("number", self.tr("By number")))
        )
        self.menu = CodePanelMenu(theme)
        self.new_button = Button(theme, self.tr("New"), icon="plus", kind="flat", size="panel", keys="Alt+N")
        for widget in (self.sorting, self.new_button):
            self.head.add_right(widget)
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
        self.tree.take_new(book.codes)
        self.model.set_codebook(book)
        living = sum(code.status != "dissolved" for code in book.codes)
        self.head.set_count(str(living))
        self.show_empty(not book.codes)
        self._show_hits()

    def show_counts(self, counts: CodeCounts, document: str, *, activated: int = 0) -> None:
        """Show the numbers of the open document, and of the ``activated`` documents (0: of all)."""
        metrics = self.tree.header().fontMetrics()
        head = metrics.elidedText(document, Qt.TextElideMode.ElideRight, NUMBER_WIDTH - _HEAD_PADDING)
        there = (
            self.tr("In %n activated document(s)", "", activated)
            if activated
            else self.tr("In all documents")
        )
        tips = (self.tr("In {document}").format(document=document) if document else "", there)
        self.model.unit = self.menu.unit()
        self.model.set_heads(head, self.tr("activated") if activated else self.tr("all"), tips)
        self.tree.fit_heads()
        self.model.set_counts(counts.here, counts.everywhere)

    def show_favorites(self, codes: Sequence[CodeValue]) -> None:
        """Offer these codes above the tree."""
        self._favorites = codes
        self.favorites.show_codes(codes, shown=self.menu.favorites.isChecked())

    def put_beside_filter(self, widget: QWidget) -> None:
        """A control between the field and the menu."""
        self._fields.insertWidget(1, widget)

    def select(self, code_id: int | None) -> None:
        """Select one code and open the way to it."""
        self.tree.select_code(code_id)

    def selected_code(self) -> int | None:
        """The code in focus."""
        return self.tree.current_code()

    def edit_name(self, code_id: int, typed: str = "") -> None:
        """Rename in place; ``typed`` is a name that was refused."""
        self.tree.edit_name(code_id, typed)

    def closed_codes(self) -> list[int]:
        """The codes whose sub-codes are folded away."""
        return self.tree.closed_codes()

    def set_closed(self, code_ids: list[int]) -> None:
        """Fold these codes."""
        self.tree.set_closed(code_ids)

    def set_order(self, order: Order) -> None:
        """Sort siblings."""
        self.sorting.set_value(order)
        self.model.set_order(order)

    def set_unit(self, unit: Unit) -> None:
        """Count something else, as if it had been chosen."""
        self.menu.set_unit(unit)
        self.menu.unit_chosen.emit(unit)

    def _lay_out(self) -> None:
        body, field_row, below = QWidget(), QWidget(), QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fields = QHBoxLayout(field_row)
        self._fields.setContentsMargins(8, 6, 6, 6)
        self._fields.setSpacing(self._theme.metrics.hairgap)
        self._fields.addWidget(self.filter_field, 1)
        self._fields.addWidget(self.menu)
        self._below = QStackedLayout(below)
        self._below.addWidget(self.tree)
        self._below.addWidget(self.no_hit)
        column.addWidget(field_row)
        column.addWidget(self.favorites)
        column.addWidget(below, 1)
        self.set_body(body)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.filter_field.searched.connect(self._filter)
        self.tree.code_changed.connect(self.selected)
        self.tree.doubleClicked.connect(lambda index: self.segments_requested.emit(index.internalId()))
        self.tree.entered_code.connect(self.segments_requested)
        self.sorting.chosen.connect(self.set_order)
        self.filter_field.stepped.connect(lambda _: self._go_to_tree())
        self.no_hit.acted.connect(self._add_wanted)
        self.menu.definitions_toggled.connect(lambda _: self._filter(self.filter_field.text()))
        self.menu.favorites_toggled.connect(lambda _: self.show_favorites(self._favorites))
        self.menu.fold_requested.connect(lambda closed: self.tree.fold_all(closed=closed))
        self._theme.changed.connect(self.tree.restyle)

    def _filter(self, words: str) -> None:
        self.model.set_filter(words, with_definitions=self.menu.definitions.isChecked())
        self._show_hits()

    def _go_to_tree(self) -> None:
        """The keyboard goes to the first hit."""
        hits = self.model.rows.hits
        if hits and self.selected_code() not in hits:
            self.select(hits[0])
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

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
