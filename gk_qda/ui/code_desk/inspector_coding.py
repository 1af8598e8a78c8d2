"""The page of the inspector for the focused coding: its code and words, its weight, paraphrase and comment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk.name_line import NameLine
from gk_qda.ui.dates import moment_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.naming import place_of
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.number_field import NumberField
from gk_qda.ui.widgets.section import Fields


class CodingPage(QWidget):
    """Code, place, words; weight, paraphrase and comment can be typed."""

    weight_changed = Signal(int, object)  # coding id, weight or None
    comment_changed = Signal(int, str)
    paraphrase_changed = Signal(int, str)
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
        self.comment = _field(self.tr("Comment on this coding"))
        self.paraphrase = _field(self.tr("Say it in your own words"))
        self._stored = (0, "")  # coding and the paraphrase that is stored of it
        self._fields = Fields(theme)
        self._fields.add(self.tr("Weight"), self.weight)
        self._fields.add(self.tr("Paraphrase"), self.paraphrase)
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
        for field in (self.paraphrase, self.comment):
            field.installEventFilter(self)
        self._remove.clicked.connect(self._ask_remove)
        self._anchor.clicked.connect(self._ask_anchor)
        self.show_segment(None)

    def show_segment(self, segment: Segment | None) -> None:
        """Fill the page; a comment being typed into another coding is stored first."""
        if self._segment is not None and (segment is None or segment.coding.id != self._segment.coding.id):
            self._store_comment()
            self._store_paraphrase()
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
        created = moment_words(segment.coding.created)
        self._source.setText(f"{place_of(segment)} · {segment.coding.coder} · {created}")
        self.weight.blockSignals(True)
        self.weight.setValue(-1 if segment.coding.weight is None else segment.coding.weight)
        self.weight.blockSignals(False)
        if not self.comment.hasFocus():
            self.comment.setPlainText(segment.coding.comment)

    def show_paraphrase(self, coding_id: int, text: str) -> None:
        """The paraphrase of the coding; what is being typed stays."""
        if coding_id == self._stored[0] and self.paraphrase.hasFocus():
            return
        self._stored = (coding_id, text)
        if text != self.paraphrase.toPlainText():
            self.paraphrase.setPlainText(text)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Qt: paraphrase and comment are stored when their field is left."""
        if isinstance(event, QEvent) and event.type() == QEvent.Type.FocusOut:
            if watched is self.comment:
                self._store_comment()
            elif watched is self.paraphrase:
                self._store_paraphrase()
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

    def _store_paraphrase(self) -> None:
        coding_id, stored = self._stored
        text = self.paraphrase.toPlainText().strip()
        if coding_id and text != stored:
            self._stored = (coding_id, text)
            self.paraphrase_changed.emit(coding_id, text)

    def _ask_remove(self) -> None:
        if self._segment is not None:
            self.remove_requested.emit(self._segment.coding.id)

    def _ask_anchor(self) -> None:
        if self._segment is not None:
            self.anchor_requested.emit(self._segment.coding.id)


def _field(placeholder: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName("editor")
    field.setPlaceholderText(placeholder)
    field.setMaximumHeight(72)
    field.setTabChangesFocus(True)
    return field
