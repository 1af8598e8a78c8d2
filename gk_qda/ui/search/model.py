"""The hits of a search as rows: source, what stands before, the hit, what stands behind it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QCoreApplication, Qt

from gk_qda.operations.tables.search import hit_citation
from gk_qda.queries.search import SearchHit, hits_of
from gk_qda.queries.search_order import HitGroup
from gk_qda.ui.search.answering import Answer
from gk_qda.ui.team.table_look import BOLD, MUTED, Index
from gk_qda.ui.workspace import Workspace

SOURCE, BEFORE, HIT, AFTER = range(4)
GROUP = Qt.ItemDataRole.UserRole + 60  # HitGroup of a row that is a head
_HEADS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("SearchHits", "Source"),
    QT_TRANSLATE_NOOP("SearchHits", "Before"),
    QT_TRANSLATE_NOOP("SearchHits", "Hit"),
    QT_TRANSLATE_NOOP("SearchHits", "After"),
)
_RIGHT, _LEFT = int(Qt.AlignmentFlag.AlignRight), int(Qt.AlignmentFlag.AlignLeft)
_CONTEXT = 140  # characters on each side; a wide window shows as many
_BLOCK, _MOST = 24, 40  # rows whose words are read at once, blocks that are kept


class HitModel(QAbstractTableModel):
    """Knows all hits by their numbers; the words of the rows in view are read when they are painted."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        super().__init__()
        self._workspace, self._language = workspace, language
        self.answer: Answer | None = None
        self._blocks: dict[int, dict[int, SearchHit]] = {}

    def take(self, answer: Answer | None) -> None:
        """Show what a search found; None shows nothing."""
        self.beginResetModel()
        self.answer = answer
        self._blocks = {}
        self.endResetModel()

    def hit_row(self, line: int) -> int | None:
        """The row of the search in a line; None for the head of a group."""
        if self.answer is None or not 0 <= line < len(self.answer.lines):
            return None
        row = int(self.answer.lines[line])
        return row if row >= 0 else None

    def hit_rows(self, first: int, last: int) -> list[int]:
        """The rows of the search from one line to another, both included."""
        if self.answer is None:
            return []
        lines = self.answer.lines[first : last + 1]
        return [int(row) for row in lines[lines >= 0]]

    def group(self, line: int) -> HitGroup | None:
        """The group over whose hits this line stands."""
        if self.answer is None or not 0 <= line < len(self.answer.lines):
            return None
        row = int(self.answer.lines[line])
        return self.answer.groups[-row - 1] if row < 0 else None

    def hit(self, line: int) -> SearchHit | None:
        """The hit in a line with its words; those of the lines around it are read with it."""
        if self.hit_row(line) is None:
            return None
        number = line // _BLOCK
        if number not in self._blocks:
            if len(self._blocks) >= _MOST:
                self._blocks.pop(next(iter(self._blocks)))
            self._blocks[number] = self._read(number * _BLOCK)
        return self._blocks[number].get(line)

    def next_hit(self, line: int, step: int) -> int | None:
        """The next line (1) or the one before (-1) in which a hit stands; None at the end."""
        if self.answer is None:
            return None
        line += step
        while 0 <= line < len(self.answer.lines):
            if self.answer.lines[line] >= 0:
                return line
            line += step
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt."""
        if self.answer is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.answer.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt."""
        return 0 if parent is not None and parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("SearchHits", _HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (_RIGHT if section == BEFORE else _LEFT) | int(Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: heads of groups are passed over."""
        if self.hit_row(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        column = index.column()
        if role == GROUP:
            return self.group(index.row())
        if role == BOLD:
            return column == HIT
        if role == MUTED:
            return column == SOURCE
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == BEFORE else _LEFT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index.row(), column)
        return None

    def _words(self, line: int, column: int) -> str:
        hit = self.hit(line)
        if hit is None or self.answer is None:
            return ""
        if column == SOURCE:
            return hit_citation(hit, self.answer.sources, self._language)
        return {BEFORE: hit.before, HIT: hit.words, AFTER: hit.after}[column]

    def _read(self, first: int) -> dict[int, SearchHit]:
        assert self.answer is not None
        found, part = self.answer.found, self.answer.lines[first : first + _BLOCK]
        lines = [first + int(at) for at in np.flatnonzero(part >= 0)]
        rows = [int(row) for row in part[part >= 0]]
        hits = self._workspace.read(lambda session: list(hits_of(session, found, rows, context=_CONTEXT)))
        return dict(zip(lines, hits, strict=True))
