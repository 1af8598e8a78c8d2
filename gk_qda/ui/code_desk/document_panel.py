"""The documents panel: a tree by kind, case or set, filtered as you type, with activation and codings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSignalBlocker, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gk_qda.queries.sets import SetValue
from gk_qda.queries.values import DocumentValue
from gk_qda.ui.code_desk.document_groups import DocumentView, Group, grouped, shown
from gk_qda.ui.code_desk.document_items import DocumentItems
from gk_qda.ui.code_desk.document_tree import DOCUMENT, GROUP, DocumentTree
from gk_qda.ui.dates import day_words
from gk_qda.ui.look.painters import Activation
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex


class DocumentPanel(Panel):
    """Click selects and opens, the ring activates, a context menu offers the rest."""

    opened = Signal(int)  # document id
    activation_requested = Signal(list, bool)  # document ids, only these
    import_requested = Signal()
    context_menu_requested = Signal(QPoint, object)  # global place, document id or None
    grouping_changed = Signal(str)
    everything_requested = Signal()  # nothing passes the filters: take them off

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Documents"))
        self._theme = theme
        self._documents: Sequence[DocumentValue] = ()
        self._counts: Mapping[int, int] = {}
        self._view = DocumentView()
        self.closed_groups: set[tuple[str, str]] = set()  # (grouping, key) of those that are folded
        self.active: frozenset[int] = frozenset()
        self.noted: Mapping[int, int] = {}
        self._current: int | None = None
        self._items: dict[
            int, list[QStandardItem]
        ] = {}  # rows by document; several where it is in several groups
        self.grouping = Choice(theme, self.tr("Group documents by"), kind="flat", size="panel")
        self.search = SearchField(theme, self.tr("Filter documents"))
        self.filter_button = IconButton(theme, "filter", self.tr("Filter by attributes"))
        self.filter_button.setCheckable(True)
        self.sets_button = Button(theme, self.tr("Sets"), kind="flat", size="panel")
        self.import_button = Button(theme, self.tr("Import"), icon="plus", kind="flat", size="panel")
        self.more_button = IconButton(theme, "dots", self.tr("More for this document"))
        self.model = DocumentItems(self)
        self.tree = DocumentTree(theme, self)
        self.tree.setModel(self.model)
        self.no_hit = EmptyState(theme, self.tr("No document passes the filter."), self.tr("Show all"))
        self._lay_out()
        self._connect()
        self._offer_groupings()

    # What is shown

    def show_documents(self, documents: Sequence[DocumentValue], counts: Mapping[int, int]) -> None:
        """Show the documents with their numbers of codings."""
        self._documents, self._counts = documents, counts
        self.show_empty(not documents)
        self._fill()

    def show_counts(self, counts: Mapping[int, int]) -> None:
        """Other numbers of codings."""
        self._counts = counts
        self.tree.viewport().update()

    def show_sets(self, sets: Sequence[SetValue]) -> None:
        """The sets of documents by which they can be grouped."""
        if tuple(sets) != self._view.sets:
            by = self._view.by
            self._view = replace(self._view, sets=tuple(sets))
            self._offer_groupings()
            if by == "set":
                self._fill()

    def show_only(self, document_ids: frozenset[int] | None) -> None:
        """Show only these documents; None: all."""
        if document_ids != self._view.only:
            self._view = replace(self._view, only=document_ids)
            self._fill()

    def set_grouping(self, by: str) -> None:
        """Group by kind, case or set, if that is offered."""
        if by in [action.data()[0] for action in self.grouping.menu().actions()]:
            self.grouping.set_value(by)
            self._view = replace(self._view, by=by)
            self._fill()

    def show_noted(self, memos: Mapping[int, int]) -> None:
        """How many memos are on each document and its passages."""
        changed = {i for i in memos.keys() | self.noted.keys() if memos.get(i) != self.noted.get(i)}
        self.noted = memos
        for document in self._documents if changed else ():
            if document.id in changed:
                for item in self._items.get(document.id, ()):
                    item.setToolTip(self._facts(document))
        self.tree.viewport().update()

    def set_active(self, document_ids: frozenset[int]) -> None:
        """The activated documents."""
        changed = self.active ^ document_ids
        self.active = document_ids
        blocked = QSignalBlocker(self.model)  # one look at the rows is enough
        for document_id in changed:
            for item in self._items.get(document_id, ()):
                self._speak(item)
        del blocked
        self.tree.viewport().update()

    def show_current(self, document_id: int | None) -> None:
        """Mark the open document, and open the group that it stands in."""
        self._current = document_id
        self._mark_current()
        self.tree.scrollTo(self.tree.currentIndex())

    def put_filter_line(self, widget: QWidget) -> None:
        """Where it is said which filter is on."""
        self._rows.insertWidget(1, widget)

    def selected_documents(self) -> list[int]:
        """The documents of the selected rows, those of selected groups among them."""
        rows = self.tree.selectionModel().selectedRows()
        return list(dict.fromkeys(i for index in rows for i in self.documents_under(index)))

    # What stands in a row

    def selected(self) -> int | None:
        """The document on whose row the keyboard is."""
        document_id: int | None = self.tree.currentIndex().data(DOCUMENT)
        return document_id

    def count_of(self, index: Index) -> int:
        """Codings of a document, documents of a group."""
        document_id = index.data(DOCUMENT)
        return self.model.rowCount(index) if document_id is None else self._counts.get(document_id, 0)

    def state_of(self, index: Index) -> Activation:
        """``full``, ``half`` or ``empty``."""
        ids = self.documents_under(index)
        on = len(self.active.intersection(ids))
        return "empty" if not on else "full" if on == len(ids) else "half"

    def documents_under(self, index: Index) -> list[int]:
        """The document of a row, or all that are shown of a group."""
        document_id = index.data(DOCUMENT)
        if document_id is not None:
            return [document_id]
        model = self.model
        return [model.index(row, 0, index).data(DOCUMENT) for row in range(model.rowCount(index))]

    # Making

    def _lay_out(self) -> None:
        for widget in (self.filter_button, self.import_button, self.more_button):
            self.head.add_right(widget)
        body, row_of_fields, below = QWidget(), QWidget(), QWidget()
        row = QHBoxLayout(row_of_fields)
        row.setContentsMargins(8, 6, 4, 6)
        row.setSpacing(2)
        row.addWidget(self.search, 1)
        row.addWidget(self.grouping)
        row.addWidget(self.sets_button)
        self._below = QStackedLayout(below)
        self._below.addWidget(self.tree)
        self._below.addWidget(self.no_hit)
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(row_of_fields)
        self._rows.addWidget(below, 1)
        self.set_body(body)
        empty = EmptyState(
            self._theme,
            self.tr("No documents yet. Drop transcripts here or import them."),
            self.tr("Import documents"),
        )
        empty.acted.connect(self.import_requested)
        self.set_empty(empty)

    def _open_more(self) -> None:
        """The menu of the open document, for those who do not think of the right button."""
        place = self.more_button.mapToGlobal(self.more_button.rect().bottomLeft())
        self.context_menu_requested.emit(place, self._current)

    def _connect(self) -> None:
        tree = self.tree
        tree.opened.connect(self.opened)
        self.more_button.clicked.connect(self._open_more)
        tree.toggled.connect(self._toggle)
        tree.ring_pressed.connect(
            lambda index, only: self.activation_requested.emit(self.documents_under(index), only)
        )
        tree.customContextMenuRequested.connect(self._on_menu)
        tree.expanded.connect(lambda index: self._fold(index, closed=False))
        tree.collapsed.connect(lambda index: self._fold(index, closed=True))
        self.import_button.clicked.connect(self.import_requested)
        self.grouping.chosen.connect(self._on_grouping)
        self.search.searched.connect(self._on_search)
        self.search.stepped.connect(lambda _: self.tree.setFocus())
        self.no_hit.acted.connect(self._show_all)
        self._theme.changed.connect(tree.restyle)

    def _offer_groupings(self) -> None:
        options = [("kind", self.tr("By kind")), ("case", self.tr("By case"))]
        if self._view.sets:
            options.append(("set", self.tr("By set")))
        self.grouping.set_options(options)
        self._view = replace(self._view, by=self.grouping.value())

    def _fill(self) -> None:
        blocked = QSignalBlocker(self.tree)
        self.model.clear()
        self.model.takes_documents = self._view.by == "case"
        self._items = {}
        for group in grouped(self._documents, self._view):
            head = QStandardItem(self._name(group))
            head.setData(group.key, GROUP)
            head.setDragEnabled(False)
            for document in group.documents:
                head.appendRow(self._item(document))
            self.model.appendRow(head)
        is_searched = bool(self._view.words)
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            self.tree.setExpanded(
                index, is_searched or (self._view.by, index.data(GROUP)) not in self.closed_groups
            )
        del blocked
        self._say_how_many()
        self.tree.setAutoScroll(False)  # what is folded stays so
        self._mark_current()
        self.tree.setAutoScroll(True)

    def _mark_current(self) -> None:
        for item in self._items.get(self._current or 0, ())[:1]:
            self.tree.setCurrentIndex(item.index())

    def _item(self, document: DocumentValue) -> QStandardItem:
        title = ", ".join(title for title in document.case_titles if title) or ", ".join(document.cases)
        item = QStandardItem(f"{document.name}\t{title}")
        item.setData(document.id, DOCUMENT)
        item.setToolTip(self._facts(document))
        self._items.setdefault(document.id, []).append(item)
        self._speak(item)
        return item

    def _speak(self, item: QStandardItem) -> None:
        """What a screen reader says: the document, its case, whether it is activated."""
        words = str(item.text()).replace("\t", ", ").rstrip(", ")
        is_on = item.data(DOCUMENT) in self.active
        item.setAccessibleText(self.tr("{document}, activated").format(document=words) if is_on else words)

    def _say_how_many(self) -> None:
        found, of = len(shown(self._documents, self._view)), len(self._documents)
        talks = sum(not document.is_worksheet for document in self._documents)
        self.head.set_count(f"{found}/{of}" if found < of else str(talks))  # there is no room for more
        self._below.setCurrentWidget(self.tree if found or not of else self.no_hit)

    def _kinds(self) -> dict[str, str]:
        return {
            "interview": self.tr("Interviews"),
            "reflection_talk": self.tr("Reflection talks"),
            "worksheet_text": self.tr("Worksheet texts"),
            "other": self.tr("Other documents"),
        }

    def _name(self, group: Group) -> str:
        if self._view.by == "kind":
            return self._kinds()[group.key]
        if group.key:
            return group.key
        return self.tr("In no set") if self._view.by == "set" else self.tr("Without a case")

    def _facts(self, document: DocumentValue) -> str:
        date = day_words(document.date) if document.date else ""
        words = self.tr("%n word(s)", "", document.words)
        number = self.noted.get(document.id, 0)
        memos = self.tr("%n memo(s)", "", number) if number else ""
        return " · ".join(part for part in (document.name, date, document.mode, words, memos) if part)

    # Answering

    def _toggle(self, rows: Sequence[QModelIndex]) -> None:
        ids = [document_id for index in rows for document_id in self.documents_under(index)]
        if ids:
            self.activation_requested.emit(list(dict.fromkeys(ids)), False)

    def _on_grouping(self, value: str) -> None:
        self._view = replace(self._view, by=value)
        self._fill()
        self.grouping_changed.emit(value)

    def _on_search(self, words: str) -> None:
        self._view = replace(self._view, words=words)
        self._fill()

    def _show_all(self) -> None:
        self.search.clear()
        self._on_search("")
        self.everything_requested.emit()

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        if not self._view.words:
            key = (self._view.by, str(index.data(GROUP)))
            self.closed_groups = self.closed_groups | {key} if closed else self.closed_groups - {key}

    def _on_menu(self, place: QPoint) -> None:
        document_id = self.tree.indexAt(place).data(DOCUMENT)
        self.context_menu_requested.emit(self.tree.viewport().mapToGlobal(place), document_id)
