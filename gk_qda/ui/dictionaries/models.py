"""The dictionaries, the words of one, and what coding with it would do, as rows of tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    Qt,
    Signal,
)

from gk_qda.operations.dictionaries import DictionaryRun
from gk_qda.queries.dictionaries import Dictionary, DictionaryWord
from gk_qda.ui.search.listing import mode_options
from gk_qda.ui.team.table_look import BOLD, BOTH_ENDS, MUTED, Index

_NOWHERE = QModelIndex()
_CONTEXT = "Dictionaries"
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NAME = 0
CODE, WORD, MODE, HITS = range(4)


class _Rows(QAbstractTableModel):
    """Heads, numbers at the right, and no rows below rows."""

    heads: tuple[Any, ...] = ()
    first_number = 1  # the columns from this one on hold numbers

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(_CONTEXT, self.heads[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= self.first_number:
            return _RIGHT
        return None


class DictionaryModel(_Rows):
    """One row a dictionary; its name can be changed where it stands."""

    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Dictionary"),
        QT_TRANSLATE_NOOP("Dictionaries", "Codes"),
        QT_TRANSLATE_NOOP("Dictionaries", "Words"),
    )
    renamed = Signal(object, str)  # Dictionary, the new name

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.rows: tuple[Dictionary, ...] = ()
        self._read_only = read_only

    def show(self, rows: Sequence[Dictionary]) -> None:
        """Other dictionaries."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        one = self.rows[index.row()]
        if role in (*_SHOWN, Qt.ItemDataRole.EditRole):
            codes = len({entry.code_guid for entry in one.entries})
            return (one.name, number(codes), number(len(one.words)))[index.column()]
        if role == BOLD:
            return index.column() == NAME
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != NAME:
            return _RIGHT
        return None

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


class WordModel(_Rows):
    """One row a word; how often it stands in the texts comes later."""

    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Code"),
        QT_TRANSLATE_NOOP("Dictionaries", "Word or phrase"),
        QT_TRANSLATE_NOOP("Dictionaries", "How it is looked for"),
        QT_TRANSLATE_NOOP("Dictionaries", "Hits"),
    )
    first_number = HITS
    edited = Signal(int, object)  # row, the DictionaryWord that shall stand there
    code_typed = Signal(int, str)  # row, path or name of a code

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.words: list[DictionaryWord] = []
        self._hits: dict[DictionaryWord, int] = {}
        self._gone: frozenset[str] = frozenset()
        self._read_only, self._modes = read_only, dict(mode_options())

    def show(self, dictionary: Dictionary | None) -> None:
        """The words of another dictionary, or others of the same."""
        self.beginResetModel()
        self.words = dictionary.words if dictionary is not None else []
        entries = dictionary.entries if dictionary is not None else ()
        self._gone = frozenset(entry.code_guid for entry in entries if entry.code is None)
        self.endResetModel()

    def show_hits(self, hits: dict[DictionaryWord, int]) -> None:
        """How often each stands in the texts; what is not among them is not known."""
        self._hits = hits
        if self.words:
            self.dataChanged.emit(self.index(0, HITS), self.index(len(self.words) - 1, HITS))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        word, column = self.words[index.row()], index.column()
        is_gone = word.code_guid in self._gone
        if role == Qt.ItemDataRole.EditRole:
            return (word.path, word.word, word.mode, None)[column]
        if role in _SHOWN:
            gone = QCoreApplication.translate("Dictionaries", "{code} (deleted)")
            hits = self._hits.get(word)
            return (
                gone.format(code=word.path) if is_gone else word.path,
                word.word,
                self._modes[word.mode],
                number(hits) if hits is not None else "…",
            )[column]
        if role == MUTED:
            return column == MODE or is_gone or (column == HITS and self._hits.get(word) == 0)
        if role == BOTH_ENDS:
            return column == CODE
        if role == Qt.ItemDataRole.TextAlignmentRole and column == HITS:
            return _RIGHT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() != HITS and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: the word is asked for; it changes with the project."""
        word = self.words[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == index.data(Qt.ItemDataRole.EditRole):
            return True
        if index.column() == CODE:
            self.code_typed.emit(index.row(), str(value))
        elif index.column() == WORD:
            self.edited.emit(index.row(), replace(word, word=str(value)))
        else:
            self.edited.emit(index.row(), replace(word, mode=value))
        return True


class RunModel(_Rows):
    """One row a code: what its words find, and what coding that would add."""

    heads = (
        QT_TRANSLATE_NOOP("Dictionaries", "Code"),
        QT_TRANSLATE_NOOP("Dictionaries", "Hits"),
        QT_TRANSLATE_NOOP("Dictionaries", "Passages"),
        QT_TRANSLATE_NOOP("Dictionaries", "Documents"),
        QT_TRANSLATE_NOOP("Dictionaries", "Coded already"),
        QT_TRANSLATE_NOOP("Dictionaries", "New codings"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.runs: tuple[DictionaryRun, ...] = ()

    def show(self, runs: Sequence[DictionaryRun]) -> None:
        """What was counted."""
        self.beginResetModel()
        self.runs = tuple(runs)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.runs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        run, column = self.runs[index.row()], index.column()
        planned = run.planned
        if role in _SHOWN:
            if column == 0:
                return run.code.path
            numbers = (
                run.hits,
                planned.passages,
                planned.documents,
                planned.coded_before,
                planned.codings,
            )
            return number(numbers[column - 1])
        if role == BOLD:
            return column == len(self.heads) - 1
        if role == BOTH_ENDS:
            return column == 0
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return _RIGHT
        return None


def number(value: int) -> str:
    """With the separator of the language."""
    return QLocale().toString(value)
