"""The page of the inspector for the code in focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.name_line import NameLine
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label


class CodePage(QWidget):
    """Definition, rule, delimitation and anchor example of a code, to read and (after "Change") to write."""

    described = Signal(int, dict)  # code id, changed fields

    FIELDS = ("definition", "rule", "delimitation", "anchor")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._code: CodeValue | None = None
        self._path = Label(theme, ink="muted", font="small", wrap=True)
        self._name = NameLine(theme)
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
            self.described.emit(self._code.id, changed)
