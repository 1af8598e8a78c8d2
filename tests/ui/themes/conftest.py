"""The Themes desk on a copy of the demo, and a person in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gk_qda.queries.theme_desk import RESULT, CellPlace, ThemeBoard
from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.desk import ThemesDesk
from gk_qda.ui.themes.summary_editor import SummaryEditor
from tests.ui.desks import Stage, staged

NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """Clicks on cells, types, and looks."""

    stage: Stage

    @property
    def desk(self) -> ThemesDesk:
        assert isinstance(self.stage.desk, ThemesDesk)
        return self.stage.desk

    @property
    def board(self) -> ThemeBoard:
        board = self.desk.model.board
        assert board is not None
        return board

    @property
    def editor(self) -> SummaryEditor:
        return self.desk.detail.editor

    def place(self, row: str, theme: str) -> CellPlace:
        """By the short name of the row ("" for the result) and the end of the theme's path."""
        code = next(t for t in self.board.grid.themes if t.path.endswith(theme))
        if not row:
            return RESULT, 0, code.id
        found = next(r for r in self.board.grid.rows if r.name == row)
        return found.kind, found.id, code.id

    def cell(self, row: str, theme: str) -> ThemeCell:
        cell = self.board.cell(self.place(row, theme))
        assert cell is not None
        return cell

    def index(self, row: str, theme: str) -> QModelIndex:
        index = self.desk.model.index_of(self.place(row, theme))
        assert index.isValid()
        return index

    def point(self, row: str, theme: str) -> QPoint:
        """The middle of a cell in the viewport; it is scrolled to first."""
        view, index = self.desk.grid.cells, self.index(row, theme)
        view.scrollTo(index)
        return view.visualRect(index).center()

    def click(self, row: str, theme: str) -> None:
        place = self.point(row, theme)
        QTest.mouseClick(self.desk.grid.cells.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS, *, on: QWidget | None = None
    ) -> None:
        QTest.keyClick(on or self.desk.grid.cells, key, modifiers)

    def here(self) -> tuple[str, str]:
        """Row and theme of the current cell."""
        cell = self.desk.detail.cell
        assert cell is not None
        return cell.row.name, cell.theme.name

    def caret_to(self, words: str) -> None:
        """Put the caret before some words of the summary."""
        cursor = self.editor.textCursor()
        cursor.setPosition(self.editor.marked.offsets.unit(self.editor.text().index(words)))
        self.editor.setTextCursor(cursor)


@pytest.fixture
def hands(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Hands]:
    with staged(ThemesDesk, tmp_path, theme) as stage:
        yield Hands(stage)
