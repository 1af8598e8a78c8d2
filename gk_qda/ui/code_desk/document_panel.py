"""The documents panel: a tree grouped by kind or case, with activation and the number of codings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from gk_qda.names import sort_key
from gk_qda.queries.values import DocumentValue
from gk_qda.ui.look.painters import Activation, draw_activation
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.selected_rows import selected_colors
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel

Index = QModelIndex | QPersistentModelIndex
DOCUMENT = Qt.ItemDataRole.UserRole
_RING, _GAP = 11, 5


class DocumentPanel(Panel):
    """Click selects and opens, the ring activates, a context menu offers the rest."""

    opened = Signal(int)  # document id
    activation_requested = Signal(list, bool)  # document ids, only these
    import_requested = Signal()
    context_menu_requested = Signal(QPoint, object)  # global place, document id or None
    grouping_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Documents"))
        self._theme = theme
        self._documents: Sequence[DocumentValue] = ()
        self._counts: Mapping[int, int] = {}
        self.active: frozenset[int] = frozenset()
        self._current: int | None = None
        self.grouping = Choice(theme, self.tr("Group documents by"), kind="flat", size="panel")
        self.grouping.set_options((("kind", self.tr("By kind")), ("case", self.tr("By case"))))
        self.import_button = Button(theme, self.tr("Import"), icon="plus", kind="flat", size="panel")
        self.head.add_right(self.grouping)
        self.head.add_right(self.import_button)
        self.model = QStandardItemModel(0, 1, self)
        self.tree = QTreeView()
        self._make_tree()
        self.set_body(self.tree)
        empty = EmptyState(
            theme,
            self.tr("No documents yet. Drop transcripts here or import them."),
            self.tr("Import documents"),
        )
        empty.acted.connect(self.import_requested)
        self.set_empty(empty)
        self.import_button.clicked.connect(self.import_requested)
        self.grouping.chosen.connect(self._on_grouping)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_documents(self, documents: Sequence[DocumentValue], counts: Mapping[int, int]) -> None:
        """Show the documents with their numbers of codings."""
        self._documents, self._counts = documents, counts
        self.head.set_count(str(len(documents)))
        self.show_empty(not documents)
        self._fill()

    def show_counts(self, counts: Mapping[int, int]) -> None:
        """Other numbers of codings."""
        self._counts = counts
        self.tree.viewport().update()

    def set_active(self, document_ids: frozenset[int]) -> None:
        """The activated documents."""
        self.active = document_ids
        self.tree.viewport().update()

    def show_current(self, document_id: int | None) -> None:
        """Mark the open document."""
        self._current = document_id
        for item in self._items():
            if item.data(DOCUMENT) == document_id:
                self.tree.setCurrentIndex(item.index())
                self.tree.scrollTo(item.index())

    def count_of(self, index: Index) -> int:
        """Codings of a document, documents of a group."""
        item = self.model.itemFromIndex(QModelIndex(index))  # type: ignore[arg-type]
        document_id = index.data(DOCUMENT)
        return item.rowCount() if document_id is None else self._counts.get(document_id, 0)

    def state_of(self, index: Index) -> Activation:
        """``full``, ``half`` or ``empty``."""
        document_id = index.data(DOCUMENT)
        if document_id is not None:
            return "full" if document_id in self.active else "empty"
        ids = self.documents_under(index)
        on = len(self.active.intersection(ids))
        return "empty" if not on else "full" if on == len(ids) else "half"

    def documents_under(self, index: Index) -> list[int]:
        """The document of a row, or all of a group."""
        document_id = index.data(DOCUMENT)
        if document_id is not None:
            return [document_id]
        model = self.model
        return [model.index(row, 0, index).data(DOCUMENT) for row in range(model.rowCount(index))]

    def _make_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        self._delegate = _DocumentDelegate(self._theme, self)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setMouseTracking(True)
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setIndentation(self._theme.metrics.indent)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setAccessibleName(self.tr("Documents"))
        tree.clicked.connect(self._on_chosen)
        tree.activated.connect(self._on_chosen)
        tree.customContextMenuRequested.connect(self._on_menu)

    def _restyle(self) -> None:
        palette = self._theme.app.palette()
        palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.AlternateBase))
        self.tree.viewport().setPalette(palette)  # set on the view, it would not reach what is painted
        self.tree.viewport().update()

    def _on_grouping(self, value: str) -> None:
        self._fill()
        self.grouping_changed.emit(value)

    def _fill(self) -> None:
        self.model.clear()
        for name, documents in self._groups():
            group = QStandardItem(name)
            group.setEditable(False)
            for document in documents:
                title = ", ".join(document.case_titles) or ", ".join(document.cases)
                item = QStandardItem(f"{document.name}\t{title}")
                item.setData(document.id, DOCUMENT)
                item.setToolTip(self._facts(document))
                item.setAccessibleText(f"{document.name}, {title}")
                group.appendRow(item)
            self.model.appendRow(group)
        self.tree.expandAll()
        self.show_current(self._current)

    def _groups(self) -> list[tuple[str, list[DocumentValue]]]:
        if self.grouping.value() == "case":
            cases: dict[str, list[DocumentValue]] = {}
            for document in self._documents:
                for title in document.case_titles or (self.tr("Without a case"),):
                    cases.setdefault(title, []).append(document)
            return [(name, cases[name]) for name in sorted(cases, key=sort_key)]
        words = {
            "interview": self.tr("Interviews"),
            "reflection_talk": self.tr("Reflection talks"),
            "worksheet_text": self.tr("Worksheet texts"),
            "other": self.tr("Other documents"),
        }
        found = [(words[kind], [d for d in self._documents if d.kind == kind]) for kind in words]
        return [(name, documents) for name, documents in found if documents]

    def _facts(self, document: DocumentValue) -> str:
        date = document.date.strftime("%d.%m.%Y") if document.date else ""
        words = self.tr("{n} words").format(n=document.words)
        return " · ".join(part for part in (document.name, date, document.mode, words) if part)

    def _items(self) -> list[QStandardItem]:
        model = self.model
        groups = [model.item(row) for row in range(model.rowCount())]
        return [group.child(row) for group in groups for row in range(group.rowCount())]

    def _on_chosen(self, index: QModelIndex) -> None:
        document_id = index.data(DOCUMENT)
        if document_id is not None:
            self.opened.emit(document_id)

    def _on_menu(self, place: QPoint) -> None:
        document_id = self.tree.indexAt(place).data(DOCUMENT)
        self.context_menu_requested.emit(self.tree.viewport().mapToGlobal(place), document_id)


class _DocumentDelegate(QStyledItemDelegate):
    """Ring, name, case in muted, number at the right."""

    def __init__(self, theme: Theme, panel: DocumentPanel) -> None:
        super().__init__()
        self._theme, self._panel = theme, panel

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(120, self._theme.metrics.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, fonts = self._theme.tokens, self._theme.fonts
        selected = bool(state & QStyle.StateFlag.State_Selected)
        is_group = index.data(DOCUMENT) is None
        ground, ink = selected_colors(option)
        painter.save()
        if selected:
            painter.fillRect(rect, ground)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        ring = QRect(rect.left() + 1, rect.center().y() - _RING // 2, _RING, _RING)
        draw_activation(painter, ring, self._panel.state_of(index), tokens)
        name, _, title = str(index.data()).partition("\t")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.body(bold=is_group))
        painter.setPen(ink if selected else QColor(tokens.text))
        left = ring.right() + 1 + _GAP
        area = QRect(left, rect.top(), rect.right() - left - 44, rect.height())
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)
        used = max(painter.fontMetrics().horizontalAdvance(shown) + 10, 54)
        painter.setFont(fonts.body())
        painter.setPen(ink if selected else QColor(tokens.muted))
        area.setLeft(left + used)
        rest = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, rest)
        number = str(self._panel.count_of(index))
        painter.drawText(rect.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, number)
        painter.restore()

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """Qt: a click on the ring activates; Ctrl+click activates only this."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            rect: QRect = option.rect
            if rect.left() <= event.position().x() <= rect.left() + _RING + _GAP:
                only = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._panel.activation_requested.emit(self._panel.documents_under(index), only)
                return True
        return False
