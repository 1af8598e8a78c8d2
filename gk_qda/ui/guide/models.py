"""Questions and turns for Qt. What is typed or chosen is only asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal

from gk_qda.queries.guide import AskingTurn, Question
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel

NUMBER, TEXT, KIND, CODE = range(4)
PLACE, WORDS, ASKS = range(3)
AS_SAID, NONE = -1, 0  # what a turn may be set to beside the ids of questions
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


class QuestionModel(RowModel[Question]):
    """A row a question of the guide."""

    changed = Signal(int, str, object)  # question id, "number" | "text" | "kind" | "code", value

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._paths: Mapping[int, str] = {}
        self._read_only = read_only

    def show_guide(self, questions: Sequence[Question], paths: Mapping[int, str]) -> None:
        """Other questions; ``paths`` are those of the codes."""
        self._paths = paths
        self.show(questions)

    def cell(self, row: Question, column: int, role: int) -> object:
        """A question, where it is asked, and the main code of its answers."""
        path = self._paths.get(row.code_id or 0, "")
        if role == _EDIT:
            return (row.number, row.text, row.kind, path)[column]
        if role == _DISPLAY:
            return (row.number, row.text, kind_words(row.kind), path.rpartition(" > ")[2])[column]
        if role == _TIP:
            return path if column == CODE else row.text
        if role == BOLD:
            return column == NUMBER
        return column == KIND if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: other words, another kind or code."""
        question = self.row(index)
        if question is None or role != _EDIT or value == self.data(index, _EDIT):
            return False
        self.changed.emit(question.id, ("number", "text", "kind", "code")[index.column()], value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        return _FIXED if self._read_only else _FIXED | Qt.ItemFlag.ItemIsEditable

    def head_words(self) -> Sequence[str]:
        """Number and words of a question, where it is asked, of which code."""
        return [self.tr("No."), self.tr("Question"), self.tr("Asked in"), self.tr("Main code")]


class TurnModel(RowModel[AskingTurn]):
    """A row a turn of an interviewer of one document."""

    decided = Signal(int, int)  # paragraph id; question id, NONE or AS_SAID

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def show(self, rows: Sequence[AskingTurn]) -> None:
        """Other turns; the same turns stay where they are."""
        if [turn.paragraph_id for turn in rows] != [turn.paragraph_id for turn in self.rows]:
            super().show(rows)
            return
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, ASKS))

    def cell(self, row: AskingTurn, column: int, role: int) -> object:
        """What is said, and which question it asks."""
        if role == _DISPLAY:
            return (row.number, row.words, self._asks(row))[column]
        if role == _EDIT:
            return (row.question.id if row.question else NONE) if row.is_decided else AS_SAID
        if role == _TIP:
            return self._asks(row) if column == ASKS else row.words
        if role == BOLD:
            return column == ASKS and row.is_decided
        if role == MUTED:
            return column == PLACE or row.question is None
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another decision."""
        turn = self.row(index)
        if turn is None or role != _EDIT or not isinstance(value, int) or value == self.data(index, _EDIT):
            return False
        self.decided.emit(turn.paragraph_id, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        can_edit = not self._read_only and index.column() == ASKS
        return _FIXED | Qt.ItemFlag.ItemIsEditable if can_edit else _FIXED

    def head_words(self) -> Sequence[str]:
        """Where, what is said, and which question that is."""
        return [self.tr("Para."), self.tr("What the interviewer says"), self.tr("Asks")]

    def _asks(self, turn: AskingTurn) -> str:
        if turn.question is not None:
            return turn.question.label
        return self.tr("none (decided)") if turn.is_decided else "–"
