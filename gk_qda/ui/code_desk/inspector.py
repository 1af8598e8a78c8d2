"""The inspector: the focused coding with weight and comment, or the code with its definition and rule."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gk_qda.queries.segments import Segment
from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.segment_list import place_of
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.number_field import NumberField
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.tabs import Tabs


class Inspector(QWidget):
    """Follows the focus; what is typed is stored when the field is left."""

    weight_changed = Signal(int, object)  # coding id, weight or None
    comment_changed = Signal(int, str)
    remove_requested = Signal(int)
    code_described = Signal(int, dict)  # code id, changed fields
    anchor_requested = Signal(int)  # coding id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tabs = Tabs(theme)
        self.tabs.addTab(self.tr("Coding"))
        self.tabs.addTab(self.tr("Code"))
        self.coding_page = _CodingPage(theme, self)
        self.code_page = _CodePage(theme, self)
        self._pages = QStackedWidget()
        for page in (self.coding_page, self.code_page):
            area = QScrollArea()
            area.setWidget(page)
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setBackgroundRole(QPalette.ColorRole.Base)
            page.setBackgroundRole(QPalette.ColorRole.Base)
            self._pages.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.setCurrentIndex(1)
        self.setAccessibleName(self.tr("Inspector"))

    def show_coding(self, segment: Segment | None) -> None:
        """The coding in focus."""
        self.coding_page.show_segment(segment)
        if segment is not None:
            self.tabs.setCurrentIndex(0)

    def edit_comment(self) -> None:
        """The keyboard goes into the comment on the coding."""
        self.tabs.setCurrentIndex(0)
        self.coding_page.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: CodeValue | None, facts: str) -> None:
        """The code in focus."""
        self.code_page.show_code(code, facts)

    def bring_code(self) -> None:
        """Show the page of the code."""
        self.tabs.setCurrentIndex(1)


class _NameLine(QWidget):
    """The swatch of a code before its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._color = theme, ""
        self._name = Label(theme, font="heading", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.swatch + 8, 0, 0, 0)
        row.addWidget(self._name, 1)

    def show_code(self, code: CodeValue) -> None:
        """Another code."""
        self._color = code.color
        self._name.setText(code.name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the swatch stands beside the first line."""
        if self._color:
            size, line = self._theme.metrics.swatch, self._name.fontMetrics().height()
            place = QRect(1, (line - size) // 2 + 1, size, size)
            draw_swatch(QPainter(self), place, self._color, self._theme.tokens)


class _CodingPage(QWidget):
    """Code, place, words; weight and comment can be typed."""

    def __init__(self, theme: Theme, inspector: Inspector) -> None:
        super().__init__()
        self._inspector = inspector
        self._segment: Segment | None = None
        self._path = Label(theme, ink="muted", font="small", wrap=True)
        self._name = _NameLine(theme)
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
        from PySide6.QtCore import QEvent

        if watched is self.comment and isinstance(event, QEvent) and event.type() == QEvent.Type.FocusOut:
            self._store_comment()
        return False

    def _store_weight(self) -> None:
        if self._segment is None:
            return
        weight = None if self.weight.value() < 0 else self.weight.value()
        if weight != self._segment.coding.weight:
            self._inspector.weight_changed.emit(self._segment.coding.id, weight)

    def _store_comment(self) -> None:
        if self._segment is None:
            return
        text = self.comment.toPlainText().strip()
        if text != self._segment.coding.comment:
            self._inspector.comment_changed.emit(self._segment.coding.id, text)

    def _ask_remove(self) -> None:
        if self._segment is not None:
            self._inspector.remove_requested.emit(self._segment.coding.id)

    def _ask_anchor(self) -> None:
        if self._segment is not None:
            self._inspector.anchor_requested.emit(self._segment.coding.id)


class _CodePage(QWidget):
    """Definition, rule, delimitation and anchor example of a code, to read and (after "Change") to write."""

    FIELDS = ("definition", "rule", "delimitation", "anchor")

    def __init__(self, theme: Theme, inspector: Inspector) -> None:
        super().__init__()
        self._inspector = inspector
        self._code: CodeValue | None = None
        self._path = Label(theme, ink="muted", font="small", wrap=True)
        self._name = _NameLine(theme)
        self._facts = Label(theme, ink="muted", font="small", wrap=True)
        self._nothing = Label(theme, self.tr("Select a code to see its definition."), ink="muted", wrap=True)
        self._words = {
            "definition": self.tr("Definition"),
            "rule": self.tr("Rule"),
            "delimitation": self.tr("Delimitation"),
            "anchor": self.tr("Anchor example"),
        }
        self._heads = {
            key: Label(theme, words, ink="muted", font="small") for key, words in self._words.items()
        }
        self._texts = {key: Label(theme, wrap=True) for key in self.FIELDS}
        self.editors = {key: QPlainTextEdit() for key in self.FIELDS}
        self.change = Button(theme, self.tr("Change"), icon="pencil", size="panel", kind="flat")
        self.store = Button(theme, self.tr("Store"), size="panel", kind="primary")
        self.cancel = Button(theme, self.tr("Cancel"), size="panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for widget in (self._nothing, self._path, self._name):
            column.addWidget(widget)
        for key in self.FIELDS:
            editor = self.editors[key]
            editor.setObjectName("editor")
            editor.setAccessibleName(self._words[key])
            editor.setMinimumHeight(56)
            editor.setTabChangesFocus(True)
            self._texts[key].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for part in (self._heads[key], self._texts[key], editor):
                column.addWidget(part)
        column.addWidget(self._facts)
        for button in (self.change, self.store, self.cancel):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.change.clicked.connect(lambda: self._edit(True))
        self.cancel.clicked.connect(lambda: self._edit(False))
        self.store.clicked.connect(self._on_store)
        self.show_code(None, "")

    def show_code(self, code: CodeValue | None, facts: str) -> None:
        """Fill the page."""
        self._code = code
        self._nothing.setVisible(code is None)
        for widget in (self._name, self._facts):
            widget.setVisible(code is not None)
        self._path.setVisible(code is not None and code.level > 1)
        if code is not None:
            self._path.setText(" › ".join(code.parts[:-1]))
            self._name.show_code(code)
            self._facts.setText(facts)
            for key in self.FIELDS:
                self._texts[key].setText(getattr(code, key))
                self.editors[key].setPlainText(getattr(code, key))
        self._edit(False)

    def shown_name(self) -> str:
        """The code that is shown."""
        return self._code.name if self._code is not None else ""

    def _edit(self, editing: bool) -> None:
        has_code = self._code is not None
        for key in self.FIELDS:
            filled = has_code and bool(getattr(self._code, key))
            self._heads[key].setVisible(filled or (editing and has_code))
            self._texts[key].setVisible(filled and not editing)
            self.editors[key].setVisible(editing and has_code)
        self.change.setVisible(has_code and not editing)
        self.store.setVisible(has_code and editing)
        self.cancel.setVisible(has_code and editing)

    def _on_store(self) -> None:
        if self._code is None:
            return
        typed = {key: self.editors[key].toPlainText().strip() for key in self.FIELDS}
        changed = {key: text for key, text in typed.items() if text != getattr(self._code, key)}
        self._edit(False)
        if changed:
            self._inspector.code_described.emit(self._code.id, changed)
