"""The page of the inspector for the focused coding: its code and words, its weight and comment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk.name_line import NameLine
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.naming import place_of
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.number_field import NumberField
from gk_qda.ui.widgets.section import Fields


class CodingPage(QWidget):
    """Code, place, words; weight and comment can be typed."""

    weight_changed = Signal(int, object)  # coding id, weight or None
    comment_changed = Signal(int, str)
    remove_requested = Signal(int)
    anchor_requested = Signal(int)  # coding id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._segment: Segment | None = None
        self._path = Label(theme, ink="muted", font="small", wrap=True)
        self._name = NameLine(theme)
        self._quote = Label(theme, wrap=True)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._source = Label(theme, ink="muted", font="small", wrap=True)
        self.weight = NumberField(theme, -1, 100)
        self.weight.setSpecialValueText(self.tr("none"))
        self.comment = QPlainTextEdit()
        self.comment.setObjectName("editor")
        self.comment.setPlaceholderText(self.tr("Comment on this coding"))
        self.comment.setMaximumHeight(72)
        self.comment.setTabChangesFocus(True)
        self._fields = Fields(theme)
        self._fields.add(self.tr("Weight"), self.weight)
        self._fields.add(self.tr("Comment"), self.comment)
        self._remove = Button(theme, self.tr("Remove coding"), icon="trash", size="panel", keys="Del")
        self._anchor = Button(theme, self.tr("Use as anchor example"), icon="bookmark", size="panel")
        self._nothing = Label(
            theme, self.tr("Click a stripe or a segment to see its coding."), ink="muted", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget in (self._nothing, self._path, self._name, self._quote, self._source, self._fields):
            column.addWidget(widget)
        column.addWidget(self._anchor, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.weight.editingFinished.connect(self._store_weight)
        self.comment.installEventFilter(self)
        self._remove.clicked.connect(self._ask_remove)
        self._anchor.clicked.connect(self._ask_anchor)
        self.show_segment(None)

    def show_segment(self, segment: Segment | None) -> None:
        """Fill the page; a comment being typed into another coding is stored first."""
        if self._segment is not None and (segment is None or segment.coding.id != self._segment.coding.id):
            self._store_comment()
        self._segment = segment
        for widget in (
            self._path,
            self._name,
            self._quote,
            self._source,
            self._fields,
            self._remove,
            self._anchor,
        ):
            widget.setVisible(segment is not None)
        self._nothing.setVisible(segment is None)
        if segment is None:
            return
        self._path.setText(" › ".join(segment.code.parts[:-1]))
        self._path.setVisible(len(segment.code.parts) > 1)
        self._name.show_code(segment.code)
        words = " ".join(segment.quote.split())
        self._quote.setText(words if len(words) <= 300 else words[:299] + "…")
        created = segment.coding.created.astimezone().strftime("%d.%m.%Y %H:%M")
        self._source.setText(f"{place_of(segment)} · {segment.coding.coder} · {created}")
        self.weight.blockSignals(True)
        self.weight.setValue(-1 if segment.coding.weight is None else segment.coding.weight)
        self.weight.blockSignals(False)
        if not self.comment.hasFocus():
            self.comment.setPlainText(segment.coding.comment)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Qt: the comment is stored when its field is left."""
        if watched is self.comment and isinstance(event, QEvent) and event.type() == QEvent.Type.FocusOut:
            self._store_comment()
        return False

    def _store_weight(self) -> None:
        if self._segment is None:
            return
        weight = None if self.weight.value() < 0 else self.weight.value()
        if weight != self._segment.coding.weight:
            self.weight_changed.emit(self._segment.coding.id, weight)

    def _store_comment(self) -> None:
        if self._segment is None:
            return
        text = self.comment.toPlainText().strip()
        if text != self._segment.coding.comment:
            self.comment_changed.emit(self._segment.coding.id, text)

    def _ask_remove(self) -> None:
        if self._segment is not None:
            self.remove_requested.emit(self._segment.coding.id)

    def _ask_anchor(self) -> None:
        if self._segment is not None:
            self.anchor_requested.emit(self._segment.coding.id)
