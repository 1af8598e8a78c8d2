"""The history for Qt: the newest step first, read page by page while the list is scrolled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.names import name_key
from gk_qda.queries.history import Step, steps_page
from gk_qda.ui.team.table_look import MUTED
from gk_qda.ui.team.words import StepWords
from gk_qda.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
TIME, PERSON, WHAT, STATE = range(4)
_PAGE = 100  # steps
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """A row a step; ``search`` keeps those whose line holds all the words."""

    def __init__(self, workspace: Workspace, words: StepWords) -> None:
        super().__init__()
        self._workspace, self._words = workspace, words
        self.steps: list[Step] = []
        self._before: int | None = None
        self._is_complete = True
        self._wanted: list[str] = []

    def reload(self, at_least: int = _PAGE) -> None:
        """Read anew from the newest step, at least so many."""
        self.beginResetModel()
        self.steps, self._before, self._is_complete = [], None, False
        while not self._is_complete and len(self.steps) < at_least:
            self.steps.extend(self._read())
        self.endResetModel()

    def search(self, text: str) -> None:
        """Keep the steps whose line holds these words; none: all."""
        self._wanted = name_key(text).split()
        self.reload()

    def step(self, index: Index) -> Step | None:
        """The step of a row."""
        return self.steps[index.row()] if index.isValid() else None

    def row_of(self, step_id: int) -> int:
        """Where a step stands, -1 where it is not read."""
        return next((row for row, step in enumerate(self.steps) if step.id == step_id), -1)

    def canFetchMore(self, parent: Index) -> bool:
        """Qt."""
        return not parent.isValid() and not self._is_complete

    def fetchMore(self, parent: Index) -> None:
        """Qt: the next page."""
        found = self._read()
        if found:
            self.beginInsertRows(_NOWHERE, len(self.steps), len(self.steps) + len(found) - 1)
            self.steps.extend(found)
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else STATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        step = self.step(index)
        if step is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            column = index.column()
            if column == WHAT:
                return self._words.sentence(step)
            return {TIME: self._words.moment(step), PERSON: step.coder, STATE: self._words.state(step)}[
                column
            ]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WHAT:
            return self._words.sentence(step)
        if role == MUTED:
            return index.column() in (TIME, STATE) or step.kind in ("undo", "redo") or step.state != "done"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return [self.tr("Time"), self.tr("Person"), self.tr("What was done"), self.tr("State")][section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _read(self) -> list[Step]:
        keep = self._keeps if self._wanted else None
        page = self._workspace.read(partial(steps_page, before=self._before, limit=_PAGE, keep=keep))
        self._before, self._is_complete = page.before, page.before is None
        return list(page.steps)

    def _keeps(self, step: Step) -> bool:
        line = name_key(self._words.searchable(step))
        return all(word in line for word in self._wanted)
