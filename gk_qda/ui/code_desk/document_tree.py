"""The tree of the documents panel: letters jump, Enter opens, Space and the ring activate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from gk_qda.ui.look.painters import Activation, draw_activation
from gk_qda.ui.look.palette import wear
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.selected_rows import selected_colors

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.document_panel import DocumentPanel

Index = QModelIndex | QPersistentModelIndex
DOCUMENT = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
_RING, _GAP = 11, 5
_NAME = 54  # px that a short name takes, so that the cases stand under each other
_NUMBER = 44
_NOTE = 12


class DocumentTree(QTreeView):
    """Says which documents were asked for; the panel knows what stands in a row."""

    opened = Signal(int)  # document id
    toggled = Signal(list)  # Space: the selected rows
    ring_pressed = Signal(QModelIndex, bool)  # row, only this

    def __init__(self, theme: Theme, panel: DocumentPanel) -> None:
        super().__init__()
        self._theme = theme
        self._on_ring = False  # whether the button went down on a ring
        self._delegate = _DocumentDelegate(theme, panel)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(theme.metrics.indent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Documents"))
        self.clicked.connect(self._on_click)
        self.restyle()

    def restyle(self) -> None:
        """Take colours from the theme again."""
        palette = self._theme.app.palette()
        palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.AlternateBase))
        wear(self, palette)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a press on the ring activates, with Ctrl only this; it neither selects nor opens."""
        self._on_ring = event.button() == Qt.MouseButton.LeftButton and self._is_ring(event)
        if self._on_ring:
            only = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.ring_pressed.emit(self.indexAt(event.position().toPoint()), only)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: the second press on a ring is a press like the first."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_ring(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: what began on a ring ends there."""
        if not self._on_ring:
            super().mouseReleaseEvent(event)
        self._on_ring = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space activates what is selected, Enter opens the document or folds the group."""
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Space:
                chosen = self.selectionModel().selectedRows()
                self.toggled.emit(chosen or ([index] if index.isValid() else []))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                document_id = index.data(DOCUMENT)
                if document_id is None:
                    self.setExpanded(index, not self.isExpanded(index))
                else:
                    self.opened.emit(document_id)
            case _:
                super().keyPressEvent(event)

    def document_at(self, event: QMouseEvent) -> int | None:
        """The document on whose name the mouse is; None on its ring and elsewhere."""
        if self._is_ring(event):
            return None
        document_id: int | None = self.indexAt(event.position().toPoint()).data(DOCUMENT)
        return document_id

    def _is_ring(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self.indexAt(place)
        left = self.visualRect(index).left()
        return index.isValid() and left <= place.x() <= left + _RING + _GAP

    def _on_click(self, index: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it only selects."""
        document_id = index.data(DOCUMENT)
        if document_id is not None and len(self.selectionModel().selectedRows()) == 1:
            self.opened.emit(document_id)


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
        activation: Activation = self._panel.state_of(index)
        draw_activation(painter, ring, activation, tokens)
        name, _, title = str(index.data()).partition("\t")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.body(bold=is_group))
        painter.setPen(ink if selected else QColor(tokens.text))
        left = ring.right() + 1 + _GAP
        area = QRect(left, rect.top(), rect.right() - left - _NUMBER, rect.height())
        if index.data(DOCUMENT) in self._panel.noted:
            color = (ink if selected else QColor(tokens.faint)).name()
            place = QRect(area.right() - _NOTE, rect.center().y() - _NOTE // 2, _NOTE, _NOTE)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(place, self._theme.pixmap("note", _NOTE, color, ratio))
            area.setRight(place.left() - _GAP)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)
        used = max(painter.fontMetrics().horizontalAdvance(shown) + 10, _NAME)
        painter.setFont(fonts.body())
        painter.setPen(ink if selected else QColor(tokens.muted))
        area.setLeft(left + used)
        rest = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, rest)
        number = str(self._panel.count_of(index))
        painter.drawText(rect.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, number)
        painter.restore()
