"""The anchor examples of a code: passages that lead to their place, and examples in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gk_qda.queries.code_details import AnchorValue
from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk import menus
from gk_qda.ui.look.colors import edge
from gk_qda.ui.look.painters import draw_focus, swatch_ground
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.naming import place_of
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.in_place_text import InPlaceText
from gk_qda.ui.widgets.labels import Label

_LONGEST = 160  # characters of a quote; a click shows all of it in its place
_BAR = 3  # px


class AnchorList(QWidget):
    """Rows that stay as long as their examples do, so that the keyboard keeps its place."""

    opened = Signal(object)  # Segment
    worded = Signal(int, str)  # example, other words
    added = Signal(str)  # a new example in words
    removed = Signal(int)
    moved = Signal(int, int)  # example, place
    left = Signal()  # Esc

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._color, self._is_writable = theme, "", True
        self.rows: list[AnchorRow] = []
        self._before: QWidget | None = None
        self.add = Button(theme, self.tr("Example in words"), icon="plus", size="panel", kind="flat")
        self.new = InPlaceText(theme, self.tr("New anchor example"), self.tr("Type an example"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.hairgap)
        self._column.addWidget(self.new)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.new.hide()
        self.add.clicked.connect(self._begin)
        self.new.stored.connect(self._end)
        self.new.left.connect(self._give_up)

    def show_anchors(self, anchors: Sequence[AnchorValue], color: str, *, is_writable: bool) -> None:
        """Show these examples beside a bar of this colour."""
        self._color, self._is_writable = color, is_writable
        self.add.setVisible(is_writable and self.new.isHidden())
        shape = [(anchor.id, anchor.segment is None) for anchor in anchors]
        if shape != [(row.anchor.id, row.anchor.segment is None) for row in self.rows]:
            self._remake(anchors)
        for row, anchor in zip(self.rows, anchors, strict=True):
            row.show_anchor(anchor, color, is_writable=is_writable)

    def follow(self, before: QWidget) -> None:
        """Tab comes here from this field."""
        self._before = before
        self._order_keys()

    def close_new(self) -> None:
        """Another code is shown: what was begun there is not begun here."""
        self.new.show_text("")
        self.new.hide()

    def step(self, row: AnchorRow, by: int) -> None:
        """Put an example before or behind its neighbour."""
        place = self.rows.index(row) + by
        if self._is_writable and 0 <= place < len(self.rows):
            self.moved.emit(row.anchor.id, place)

    def _remake(self, anchors: Sequence[AnchorValue]) -> None:
        """The keyboard stays with its example, or goes to the one that took its place."""
        held = next((place for place, row in enumerate(self.rows) if row.holds_focus()), None)
        held_id = None if held is None else self.rows[held].anchor.id
        gone, self.rows = self.rows, [AnchorRow(self._theme, self, anchor) for anchor in anchors]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            row.show()
        if held is not None:
            same = next((row for row in self.rows if row.anchor.id == held_id), None)
            near = self.rows[min(held, len(self.rows) - 1)] if self.rows else self.add
            (same or near).setFocus(Qt.FocusReason.OtherFocusReason)
        for row in gone:
            row.hide()
            row.deleteLater()
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab goes down the list, whenever its rows were made."""
        stops: list[QWidget] = [self._before] if self._before is not None else []
        for row in self.rows:
            stops += [row if row.anchor.segment is not None else row.words, row.remove]
        stops += [self.new, self.add]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _begin(self) -> None:
        self.new.show_text("")
        self.new.show()
        self.add.hide()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self.close_new()
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, words: str) -> None:
        self.close_new()
        self.add.show()
        self.added.emit(words)


class AnchorRow(QWidget):
    """One example. Enter and a click go to the passage; Delete takes it out, Alt+Up and Alt+Down move it."""

    def __init__(self, theme: Theme, owner: AnchorList, anchor: AnchorValue) -> None:
        super().__init__()
        self._theme, self._owner, self.anchor = theme, owner, anchor
        self._color, self._is_writable = "", True
        self.remove = IconButton(theme, "x", self.tr("Remove anchor example"), role="muted")
        self.quote = Label(theme, wrap=True)
        self.source = Label(theme, ink="accent", font="small")
        self.words = InPlaceText(theme, self.tr("Anchor example"))
        is_linked = anchor.segment is not None
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.quote, self.source) if is_linked else (self.words,):
            column.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAR + (7 if is_linked else 3), 1, 0, 1)
        row.setSpacing(2)
        row.addLayout(column, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        if not is_linked:
            self.setFocusProxy(self.words)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words.left.connect(owner.left)
        self.words.stored.connect(lambda text: owner.worded.emit(self.anchor.id, text))
        self.remove.clicked.connect(lambda: owner.removed.emit(self.anchor.id))

    def show_anchor(self, anchor: AnchorValue, color: str, *, is_writable: bool) -> None:
        """The same example, perhaps with other words."""
        self.anchor, self._color, self._is_writable = anchor, color, is_writable
        self.remove.setVisible(is_writable)
        self.words.setReadOnly(not is_writable)
        if anchor.segment is None:
            self.words.show_text(anchor.text)
        else:
            words = " ".join(anchor.text.split())
            quote = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
            self.quote.setText(self.tr("“{quote}”").format(quote=quote))
            self.source.setText(place_of(anchor.segment))
            self.setAccessibleName(f"{self.quote.text()}, {self.source.text()}")
            self.setToolTip(self.tr("Go to the passage"))
        self.update()

    def holds_focus(self) -> bool:
        """Whether the keyboard is in this row."""
        return self.hasFocus() or self.words.hasFocus() or self.remove.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the bar at the left, and the focus."""
        painter, tokens = QPainter(self), self._theme.tokens
        if self._color:
            bar = QRect(0, 1, _BAR, self.height() - 2)
            painter.fillRect(bar, QColor(edge(self._color, swatch_ground(tokens))))
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: go to the passage."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: see the class."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._owner.step(self, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        elif event.key() == Qt.Key.Key_Escape:
            self._owner.left.emit()
        elif event.key() == Qt.Key.Key_Delete and self._is_writable:
            self._owner.removed.emit(self.anchor.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the same by the mouse."""
        menus.open_menu(self.menu(), event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the example."""
        menu, place = QMenu(self), self._owner.rows.index(self)
        if self.anchor.segment is not None:
            menu.addAction(self.tr("Go to the passage"), self._open)
        if self._is_writable:
            if place:
                menu.addAction(self.tr("Move up"), lambda: self._owner.step(self, -1))
            if place < len(self._owner.rows) - 1:
                menu.addAction(self.tr("Move down"), lambda: self._owner.step(self, 1))
            menu.addAction(self.tr("Remove anchor example"), lambda: self._owner.removed.emit(self.anchor.id))
        return menu

    def _open(self) -> None:
        segment: Segment | None = self.anchor.segment
        if segment is not None:
            self._owner.opened.emit(segment)
