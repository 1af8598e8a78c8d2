"""The dictionaries, the words of one, and what coding with it would do, as rows of tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, Signal

from gk_qda.operations.dictionaries import DictionaryRun
from gk_qda.queries.dictionaries import Dictionary, DictionaryWord
from gk_qda.ui.search.listing import mode_options
from gk_qda.ui.team.table_look import BOLD, BOTH_ENDS, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
NAME = 0
CODE, WORD, MODE, HITS = range(4)


class DictionaryModel(RowModel[Dictionary]):
    """One row a dictionary; its name can be changed where it stands."""

    context = "Dictionaries"
    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Dictionary"),
        QT_TRANSLATE_NOOP("Dictionaries", "Codes"),
        QT_TRANSLATE_NOOP("Dictionaries", "Words"),
    )
    numbers = frozenset({1, 2})
    renamed = Signal(object, str)  # Dictionary, the new name

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def cell(self, row: Dictionary, column: int, role: int) -> object:
        """Its name, and how much it holds."""
        if role in (*_SHOWN, Qt.ItemDataRole.EditRole):
            codes = len({entry.code_guid for entry in row.entries})
            return (row.name, number(codes), number(len(row.words)))[column]
        return column == NAME if role == BOLD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() == NAME and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: the name is asked for; it changes with the project."""
        one, name = self.rows[index.row()], str(value).strip()
        if role == Qt.ItemDataRole.EditRole and name != one.name:
            self.renamed.emit(one, name)
        return True


class WordModel(RowModel[DictionaryWord]):
    """One row a word; how often it stands in the texts comes later."""

    context = "Dictionaries"
    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Code"),
        QT_TRANSLATE_NOOP("Dictionaries", "Word or phrase"),
        QT_TRANSLATE_NOOP("Dictionaries", "How it is looked for"),
        QT_TRANSLATE_NOOP("Dictionaries", "Hits"),
    )
    numbers = frozenset({HITS})
    edited = Signal(int, object)  # row, the DictionaryWord that shall stand there
    code_typed = Signal(int, str)  # row, path or name of a code

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._hits: dict[DictionaryWord, int] = {}
        self._gone: frozenset[str] = frozenset()
        self._read_only, self._modes = read_only, dict(mode_options())

    def show_dictionary(self, dictionary: Dictionary | None) -> None:
        """The words of another dictionary, or others of the same."""
        entries = dictionary.entries if dictionary is not None else ()
        self._gone = frozenset(entry.code_guid for entry in entries if entry.code is None)
        self.show(dictionary.words if dictionary is not None else [])

    def show_hits(self, hits: dict[DictionaryWord, int]) -> None:
        """How often each stands in the texts; what is not among them is not known."""
        self._hits = hits
        if self.rows:
            self.dataChanged.emit(self.index(0, HITS), self.index(len(self.rows) - 1, HITS))

    def cell(self, row: DictionaryWord, column: int, role: int) -> object:
        """A word, the code it speaks for, and how often it stands."""
        is_gone, hits = row.code_guid in self._gone, self._hits.get(row)
        if role == Qt.ItemDataRole.EditRole:
            return (row.path, row.word, row.mode, None)[column]
        if role in _SHOWN:
            gone = QCoreApplication.translate("Dictionaries", "{code} (deleted)")
            return (
                gone.format(code=row.path) if is_gone else row.path,
                row.word,
                self._modes[row.mode],
                number(hits) if hits is not None else "…",
            )[column]
        if role == MUTED:
            return column == MODE or is_gone or (column == HITS and hits == 0)
        return column == CODE if role == BOTH_ENDS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() != HITS and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: the word is asked for; it changes with the project."""
        word = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == index.data(Qt.ItemDataRole.EditRole):
            return True
        if index.column() == CODE:
            self.code_typed.emit(index.row(), str(value))
        elif index.column() == WORD:
            self.edited.emit(index.row(), replace(word, word=str(value)))
        else:
            self.edited.emit(index.row(), replace(word, mode=value))
        return True


class RunModel(RowModel[DictionaryRun]):
    """One row a code: what its words find, and what coding that would add."""

    context = "Dictionaries"
    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Code"),
        QT_TRANSLATE_NOOP("Dictionaries", "Hits"),
        QT_TRANSLATE_NOOP("Dictionaries", "Passages"),
        QT_TRANSLATE_NOOP("Dictionaries", "Documents"),
        QT_TRANSLATE_NOOP("Dictionaries", "Coded already"),
        QT_TRANSLATE_NOOP("Dictionaries", "New codings"),
    )

    numbers = frozenset(range(1, 6))

    def cell(self, row: DictionaryRun, column: int, role: int) -> object:
        """The code, then numbers."""
        if role in _SHOWN and column:
            plan = row.planned
            counted = (row.hits, plan.passages, plan.documents, plan.coded_before, plan.codings)
            return number(counted[column - 1])
        if role in _SHOWN:
            return row.code.path
        if role == BOLD:
            return column == len(self.heads) - 1
        return column == 0 if role == BOTH_ENDS else None


def number(value: int) -> str:
    """With the separator of the language."""
    return QLocale().toString(value)
