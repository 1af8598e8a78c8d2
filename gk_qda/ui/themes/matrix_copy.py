"""The matrix on the clipboard, as it is seen, and the menu on its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from gk_qda.exporting.table import Table
from gk_qda.queries.cases import attribute_titles
from gk_qda.queries.themes import ThemeRow
from gk_qda.ui.code_desk.menus import open_menu
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.tasks import Task
from gk_qda.ui.themes.arrangement import GroupHead

if TYPE_CHECKING:
    from gk_qda.operations.tables.shown_matrix import ShownMatrix
    from gk_qda.ui.themes.desk import ThemesDesk


class MatrixCopy(QObject):
    """Copies what stands in the matrix: rows that are filtered out or in closed groups stay out."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.copier = TableCopier(desk.context, desk)
        desk.context.actions.bind("themes.copy", self.copy)
        self.offer(False)

    def offer(self, there: bool) -> None:
        """Whether there is a matrix."""
        self._desk.context.actions.block("themes.copy", "" if there else self.tr("There is no matrix."))

    def copy(self) -> None:
        """Put the matrix on the clipboard, with its base."""
        from gk_qda.operations.tables.shown_matrix import shown_matrix

        desk, shown = self._desk, self.shown()
        board, project = desk.model.board, desk.context.workspace.project
        if board is None or not shown.rows:
            return
        desk.detail.writer.flush()
        board, language = desk.model.board or board, desk.context.language

        def make(_: Task) -> Table:
            return shown_matrix(project, board, shown, language=language)

        self.copier.copy(make)

    def shown(self) -> ShownMatrix:
        """The rows and columns as they stand, each row with the head above it."""
        from gk_qda.operations.tables.shown_matrix import ShownMatrix

        desk, rows, heads, head = self._desk, list[ThemeRow](), list[str](), ""
        grouping = desk.head.grouping.value()
        for line in desk.model.lines:
            if isinstance(line, GroupHead):
                head = desk.model.group_words(line)
            else:
                rows.append(line)
                heads.append(head if line.kind == desk.keeper.row_kind else "")
        titles = desk.context.workspace.read(attribute_titles) if grouping else {}
        return ShownMatrix(
            tuple(rows),
            tuple(desk.model.columns),
            tuple(heads) if grouping else (),
            titles.get(grouping, grouping),
        )

    def open_menu(self, place: QPoint) -> None:
        """Show the menu at a place of the screen."""
        open_menu(self.menu(), place)

    def menu(self) -> QMenu:
        """What can be done with a cell, and with the whole matrix."""
        desk, menu = self._desk, QMenu(self._desk)
        cell = desk.detail.cell
        menu.addAction(self.tr("Write"), desk.detail.write)
        copy = menu.addAction(self.tr("Copy the text of the cell"), desk.cells.copy)
        copy.setEnabled(cell is not None and bool(cell.text.strip()))
        paste = menu.addAction(self.tr("Paste as a draft"), desk.cells.paste)
        paste.setEnabled(desk.cells.can_paste())
        menu.addSeparator()
        for name in ("themes.page", "themes.left", "themes.right"):
            menu.addAction(desk.context.actions.action(name))
        menu.addSeparator()
        desk.cell_case.add_to(menu)
        menu.addAction(desk.context.actions.action("themes.copy"))
        return menu
