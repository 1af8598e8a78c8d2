"""Editors in the tables of the guide: lists to choose from, lines with proposals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem, QWidget

from gk_qda.ui.guide.models import CODE, KIND, KINDS, kind_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.table import completer
from gk_qda.ui.team.table_look import RowDelegate

Index = QModelIndex | QPersistentModelIndex


class ChoosingDelegate(RowDelegate):
    """A list where there is something to choose from, else a line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt."""
        offered = self.offered(index)
        head = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        if not offered:
            line = QLineEdit(parent)
            line.setAccessibleName(head)
            if words := self.proposals(index):
                line.setCompleter(completer(words, line))
            return line
        choice = QComboBox(parent)
        choice.setAccessibleName(head)
        for value, words in offered:
            choice.addItem(words, value)
        choice.activated.connect(partial(self._finish, choice))
        return choice

    def offered(self, index: Index) -> Sequence[tuple[Any, str]]:
        """(value, words) to choose from."""
        return ()

    def proposals(self, index: Index) -> Sequence[str]:
        """What a line proposes."""
        return ()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Qt."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())

    def _finish(self, editor: QComboBox, _: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class QuestionDelegate(ChoosingDelegate):
    """Kinds of documents are chosen, main codes proposed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.paths: Sequence[str] = ()

    def offered(self, index: Index) -> Sequence[tuple[Any, str]]:
        """The kinds."""
        return [(kind, kind_words(kind)) for kind, _ in KINDS] if index.column() == KIND else ()

    def proposals(self, index: Index) -> Sequence[str]:
        """The codes."""
        return self.paths if index.column() == CODE else ()


class TurnDelegate(ChoosingDelegate):
    """The questions that a turn may ask."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.choices: Sequence[tuple[int, str]] = ()

    def offered(self, index: Index) -> Sequence[tuple[Any, str]]:
        """Questions, none, or what the words say."""
        return self.choices
