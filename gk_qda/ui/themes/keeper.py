"""Keeps the matrix current: counts off the window's thread, re-reads what somebody wrote at once."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from gk_qda.project import ChangeSet
from gk_qda.queries.case_summaries import is_of_case_summary, setting_key
from gk_qda.queries.filters import Filters
from gk_qda.queries.memos import CASE_SUMMARY
from gk_qda.queries.theme_desk import CellPlace, ThemeBoard, resummarized, rewritten, theme_board
from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.tasks import Task
from gk_qda.ui.workspace import Workspace

_WRITTEN = {"summaries", "summary_evidence"}
_MOST_CASES = 12  # whose summaries are compared with their cells at once
_COUNTED = {
    "attribute_values",
    "attributes",
    "case_members",
    "cases",
    "coders",
    "codes",
    "codings",
    "documents",
    "paragraphs",
    "persons",
    "scale_values",
    "speakers",
    "text_versions",
    "withdrawals",
}


class BoardKeeper(QObject):
    """Answers changes of the project: with other cells where only summaries were written, else with a new board.

    While nobody looks (``is_watched`` False) nothing is counted; ``catch_up`` does it later.
    """

    loaded = Signal(object, object)  # ThemeBoard, lines of its base
    rewritten = Signal(object)  # {CellPlace: ThemeCell}

    def __init__(self, workspace: Workspace, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._task: Task | None = None
        self._is_outdated = True
        self._is_overtaken = False  # something was written since the running task began to read
        self.row_kind = "case"
        self.filters = Filters()
        self.condition = ""  # offered as heads of the rows
        self.board: ThemeBoard | None = None
        self.is_watched = False
        workspace.changed.connect(self._on_changed)

    def load(self) -> None:
        """Count in a task; what was asked before is dropped."""
        if self._task is not None:
            self._task.abandon()
        project, kind, language = self._workspace.project, self.row_kind, self._language
        filters, condition = self.filters, self.condition

        def count(_: Task) -> tuple[ThemeBoard, tuple[str, ...]]:
            from gk_qda.operations.tables.base import table_base
            from gk_qda.operations.tables.theme_base import counted_rows

            board = theme_board(project, kind, filters, condition=condition)
            counted = counted_rows(project, board.grid, kind)
            base = table_base(project, board.grid.scope, unit="cells", language=language, counted=counted)
            return board, base.lines

        task = self._workspace.work(count)
        task.succeeded.connect(partial(self._take, task))
        self._task, self._is_outdated, self._is_overtaken = task, False, False
        task.start()

    def limit(self, filters: Filters) -> None:
        """Count on other material, and other themes where the filters name codes."""
        if filters != self.filters:
            self.filters, self._is_outdated = filters, True
            if self.is_watched:
                self.load()

    def catch_up(self) -> None:
        """Count if something changed since."""
        if self._is_outdated:
            self.load()

    def follow(self, board: ThemeBoard) -> None:
        """What is shown now, with the cells that were re-read."""
        self.board = board

    def _take(self, task: Task, result: tuple[ThemeBoard, tuple[str, ...]]) -> None:
        if task is not self._task:
            return
        self._task = None
        board, lines = result
        if self._is_overtaken:
            themes = [theme.id for theme in board.grid.themes]
            board = board.with_cells(self._reread(board, themes, board.summaries))
        self.board = board
        self.loaded.emit(board, lines)

    def _on_changed(self, changes: ChangeSet) -> None:
        tables = changes.tables()
        cases = _summarized(changes, self.board)
        if tables & _COUNTED or _has_settings(changes) or len(cases) > _MOST_CASES:
            self._is_outdated = True
            if self.is_watched:
                self.load()
        elif tables & _WRITTEN or cases:
            self._is_overtaken = True
            if self.board is not None:
                themes = self._themes(self.board, changes)
                self.rewritten.emit(self._reread(self.board, themes, cases))

    def _themes(self, board: ThemeBoard, changes: ChangeSet) -> set[int]:
        themes = set(changes.values("summaries", "theme_id"))
        owners = changes.values("summary_evidence", "summary_id")
        cells = [*board.cells(), *board.results.values()]
        themes.update(cell.theme.id for cell in cells if cell.summary_id in owners)
        return themes

    def _reread(
        self, board: ThemeBoard, theme_ids: Collection[int], case_ids: Collection[int]
    ) -> dict[CellPlace, ThemeCell]:
        cells = self._workspace.read(partial(rewritten, board=board, theme_ids=theme_ids))
        return cells | self._workspace.read(partial(resummarized, board=board, case_ids=case_ids))


def _has_settings(changes: ChangeSet) -> bool:
    """Whether a choice of the project changed; what is kept for the summaries of cases is none."""
    return not all(is_of_case_summary(key) for key in changes.values("settings", "key"))


def _summarized(changes: ChangeSet, board: ThemeBoard | None) -> set[int]:
    """The cases whose summary, its state, or a cell under it was written."""
    cases = set(changes.values("summaries", "case_id"))
    if CASE_SUMMARY in changes.values("memos", "kind"):
        cases |= changes.values("memos", "case_id")
    keys = changes.values("settings", "key")
    if keys and board is not None:
        cases |= {case.id for case in board.grid.scope.all_cases if setting_key(case.guid) in keys}
    return {case_id for case_id in cases if case_id is not None}
