"""Questions and turns for Qt. What is typed or chosen is only asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gk_qda.queries.guide import AskingTurn, Question
from gk_qda.ui.team.table_look import BOLD, MUTED

Index = QModelIndex | QPersistentModelIndex
NUMBER, TEXT, KIND, CODE = range(4)
PLACE, WORDS, ASKS = range(3)
AS_SAID, NONE = -1, 0  # what a turn may be set to beside the ids of questions
_NOWHERE = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TIP = Qt.ItemDataRole.ToolTipRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
KINDS: tuple[tuple[str, Any], ...] = (
    ("interview", QT_TRANSLATE_NOOP("GuideWords", "Interviews")),
    ("reflection_talk", QT_TRANSLATE_NOOP("GuideWords", "Reflection talks")),
    ("other", QT_TRANSLATE_NOOP("GuideWords", "Other documents")),
)


def kind_words(kind: str) -> str:
    """In which documents a question is asked."""
    found = dict(KINDS).get(kind)
    return kind if found is None else QCoreApplication.translate("GuideWords", found)


class _Rows(QAbstractTableModel):
    """A table whose heads are words."""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else self._count()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._heads())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        return self._heads()[section]

    def _count(self) -> int:
        raise NotImplementedError

    def _heads(self) -> list[str]:
        raise NotImplementedError


class QuestionModel(_Rows):
    """A row a question of the guide."""

    changed = Signal(int, str, object)  # question id, "number" | "text" | "kind" | "code", value

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.questions: Sequence[Question] = ()
        self._paths: Mapping[int, str] = {}
        self._read_only = read_only

    def show(self, questions: Sequence[Question], paths: Mapping[int, str]) -> None:
        """Other questions; ``paths`` are those of the codes."""
        self.beginResetModel()
        self.questions, self._paths = questions, paths
        self.endResetModel()

    def question(self, index: Index) -> Question | None:
        """The question of a row."""
        at = index.row()
        return self.questions[at] if index.isValid() and at < len(self.questions) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        question, column = self.question(index), index.column()
        if question is None:
            return None
        path = self._paths.get(question.code_id or 0, "")
        if role == _EDIT:
            return (question.number, question.text, question.kind, path)[column]
        if role == _DISPLAY:
            return (question.number, question.text, kind_words(question.kind), path.rpartition(" > ")[2])[
                column
            ]
        if role == _TIP:
            return path if column == CODE else question.text
        if role == BOLD:
            return column == NUMBER
        return column == KIND if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: other words, another kind or code."""
        question = self.question(index)
        if question is None or role != _EDIT or value == self.data(index, _EDIT):
            return False
        self.changed.emit(question.id, ("number", "text", "kind", "code")[index.column()], value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        return _FIXED if self._read_only else _FIXED | Qt.ItemFlag.ItemIsEditable

    def _count(self) -> int:
        return len(self.questions)

    def _heads(self) -> list[str]:
        return [self.tr("No."), self.tr("Question"), self.tr("Asked in"), self.tr("Main code")]


class TurnModel(_Rows):
    """A row a turn of an interviewer of one document."""

    decided = Signal(int, int)  # paragraph id; question id, NONE or AS_SAID

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.turns: Sequence[AskingTurn] = ()
        self._read_only = read_only

    def show(self, turns: Sequence[AskingTurn]) -> None:
        """Other turns; the same turns stay where they are."""
        is_same = [turn.paragraph_id for turn in turns] == [turn.paragraph_id for turn in self.turns]
        if not is_same:
            self.beginResetModel()
        self.turns = turns
        if not is_same:
            self.endResetModel()
        elif turns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(turns) - 1, ASKS))

    def turn(self, index: Index) -> AskingTurn | None:
        """The turn of a row."""
        return self.turns[index.row()] if index.isValid() and index.row() < len(self.turns) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        turn, column = self.turn(index), index.column()
        if turn is None:
            return None
        if role == _DISPLAY:
            return (turn.number, turn.words, self._asks(turn))[column]
        if role == _EDIT:
            return (turn.question.id if turn.question else NONE) if turn.is_decided else AS_SAID
        if role == _TIP:
            return self._asks(turn) if column == ASKS else turn.words
        if role == BOLD:
            return column == ASKS and turn.is_decided
        if role == MUTED:
            return column == PLACE or turn.question is None
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another decision."""
        turn = self.turn(index)
        if turn is None or role != _EDIT or not isinstance(value, int) or value == self.data(index, _EDIT):
            return False
        self.decided.emit(turn.paragraph_id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        can_edit = not self._read_only and index.column() == ASKS
        return _FIXED | Qt.ItemFlag.ItemIsEditable if can_edit else _FIXED

    def _count(self) -> int:
        return len(self.turns)

    def _heads(self) -> list[str]:
        return [self.tr("Para."), self.tr("What the interviewer says"), self.tr("Asks")]

    def _asks(self, turn: AskingTurn) -> str:
        if turn.question is not None:
            return turn.question.label
        return self.tr("none (decided)") if turn.is_decided else "–"
