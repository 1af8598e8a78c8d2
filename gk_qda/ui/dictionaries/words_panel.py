"""The words of a dictionary: a row to add some, and the table in which each can be changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.errors import QdaError
from gk_qda.language.searching import SearchMode
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import Dictionary, DictionaryWord
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.dictionaries.models import CODE, MODE, WORD, WordModel
from gk_qda.ui.guide.delegates import ChoosingDelegate
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.search.listing import mode_options
from gk_qda.ui.team.table_look import Index, RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label, set_plain_tool_tip

_WIDTHS = [230, 200, 150, 104]
_SEPARATOR = ";"
_CODE_WIDTH = 220  # px that the button with the code may take


class _Editors(ChoosingDelegate):
    """Ways to search are chosen, codes proposed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.paths: Sequence[str] = ()

    def offered(self, index: Index) -> Sequence[tuple[Any, str]]:
        """The ways to search."""
        return mode_options() if index.column() == MODE else ()

    def proposals(self, index: Index) -> Sequence[str]:
        """The codes."""
        return self.paths if index.column() == CODE else ()


class WordsPanel(QWidget):
    """Asks for other words by ``wanted``; writes nothing itself."""

    wanted = Signal(list)  # of DictionaryWord: all that the dictionary shall hold

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._code: CodeValue | None = None
        self.is_writable = not context.workspace.project.is_read_only
        self.model = WordModel(read_only=not self.is_writable)
        self.code_button = Button(theme, "", icon="tag", size="panel")
        self.code_button.setMaximumWidth(_CODE_WIDTH)
        self.field = QLineEdit()
        self.mode = Choice(theme, self.tr("How the words are looked for"), size="panel")
        self.add_button = Button(theme, self.tr("Add"), icon="plus", size="panel")
        self.remove_button = Button(theme, self.tr("Remove"), icon="trash", kind="flat", size="panel")
        self.pick = CodePick(theme, self)
        self.table = RowTable(theme, self.tr("Words"))
        self.nothing = EmptyState(theme, "")
        self._editors = _Editors(theme)
        self._lay_out()
        self._connect()
        self.take_code(None)

    def show_dictionary(self, dictionary: Dictionary | None) -> None:
        """Its words; the row of before stays current where it is still there."""
        row = self.table.currentIndex().row()
        self.model.show_dictionary(dictionary)
        self._editors.paths = [code.path for code in self._context.workspace.read(current_codebook).codes]
        count = self.model.rowCount()
        if count:
            self.table.setCurrentIndex(self.model.index(max(0, min(row, count - 1)), WORD))
        self.table.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self._enable()

    def chosen_rows(self) -> list[int]:
        """The selected words."""
        return sorted({index.row() for index in self.table.selectionModel().selectedRows()})

    def take_code(self, code: CodeValue | None) -> None:
        """The code that new words speak for."""
        self._code = code
        self.code_button.setText(code.name if code is not None else self.tr("Choose a code..."))
        named = self.tr("Code: {name}").format(name=code.path) if code else self.tr("Choose a code")
        self.code_button.setAccessibleName(named)
        set_plain_tool_tip(self.code_button, code.path if code is not None else "")
        self._enable()

    def ask_code(self) -> None:
        """Choose the code by a few letters of its name."""
        book = self._context.workspace.read(current_codebook)
        corner = self.code_button.mapToGlobal(self.code_button.rect().topLeft())
        self.pick.ask(book.codes, QRect(corner, self.code_button.size()), several=False)

    def add(self) -> None:
        """Ask for the words in the field, several with ; between them."""
        code = self._code
        if code is None:
            self.ask_code()
            return
        mode: SearchMode = self.mode.value()
        words = split_words(self.field.text(), mode)
        if words and self.is_writable:
            new = [DictionaryWord(code.guid, code.path, word, mode) for word in words]
            self.wanted.emit([*self.model.rows, *new])

    def added(self) -> None:
        """They are in: the field waits for the next ones."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Ask for all words but the selected ones."""
        rows = set(self.chosen_rows())
        if rows and self.is_writable:
            self.wanted.emit([word for row, word in enumerate(self.model.rows) if row not in rows])

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.mode.set_options(mode_options())
        self.mode.set_value("word")
        self.field.setPlaceholderText(self.tr("Words, several with ; between them"))
        self.field.setAccessibleName(self.tr("Words to add"))
        self.field.setFixedHeight(theme.metrics.line_edit)
        self.table.setModel(self.model)
        self.table.setItemDelegate(self._editors)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.set_widths(_WIDTHS, WORD)
        sentence = self.tr(
            "No words yet. Choose a code, type words that speak for it, and press Enter: how often each stands in "
            "the texts is counted at once."
        )
        self.nothing.set_sentence(sentence)
        row = QHBoxLayout()
        row.setContentsMargins(theme.metrics.padding, 6, theme.metrics.gap, 6)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.code_button)
        row.addWidget(self.field, 1)
        for widget in (self.mode, self.add_button, self.remove_button):
            row.addWidget(widget)
        hint = Label(
            theme, self.tr("Double click or F2 changes a cell, Del removes words."), ink="muted", font="small"
        )
        hint.setContentsMargins(theme.metrics.padding, 4, theme.metrics.padding, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(hint)
        for part in (self.code_button, self.field, self.mode, self.add_button, self.remove_button, hint):
            part.setVisible(self.is_writable)

    def _connect(self) -> None:
        self.code_button.clicked.connect(self.ask_code)
        self.pick.picked.connect(self._take_picked)
        self.field.returnPressed.connect(self.add)
        self.field.textChanged.connect(lambda _: self._enable())
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.model.edited.connect(self._put)
        self.model.code_typed.connect(self._put_code)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())

    def _take_picked(self, code: CodeValue) -> None:
        self.take_code(code)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, row: int, word: DictionaryWord) -> None:
        """Another word in the place of one; what is emptied goes."""
        words = list(self.model.rows)
        parts = split_words(word.word, word.mode)
        words[row : row + 1] = [replace(word, word=part) for part in parts]
        self.wanted.emit(words)

    def _put_code(self, row: int, typed: str) -> None:
        workspace, old = self._context.workspace, self.model.rows[row]
        try:
            code = workspace.read(current_codebook).find(typed.strip())
        except QdaError as error:
            workspace.failed.emit(error)
            return
        self._put(row, replace(old, code_guid=code.guid, path=code.path))

    def _enable(self) -> None:
        self.add_button.setEnabled(bool(self.field.text().strip()) and self._code is not None)
        self.remove_button.setEnabled(bool(self.chosen_rows()))


def split_words(typed: str, mode: SearchMode) -> list[str]:
    """What stands between ; – a pattern may hold any sign and is one."""
    parts = [typed] if mode == "regex" else typed.split(_SEPARATOR)
    return [part.strip() for part in parts if part.strip()]
