"""The case that a cell of the matrix belongs to, and the way to its memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from gk_qda.queries.cases import cases
from gk_qda.queries.documents import documents
from gk_qda.ui.memos.case_memo import CaseMemo

if TYPE_CHECKING:
    from gk_qda.ui.themes.desk import ThemesDesk


class CellCase(QObject):
    """Alt+M, and an entry of the menu of a cell, open the memo of its case."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._memo = CaseMemo(desk, desk.context, self.case)

    def case(self) -> int | None:
        """The case of the cell in front: of its row, or of the document that is its row."""
        cell = self._desk.detail.cell
        if cell is None:
            return None
        if cell.row.kind == "case":
            return cell.row.id
        if cell.row.kind != "document":
            return None
        read = self._desk.context.workspace.read
        names = next((one.cases for one in read(documents) if one.id == cell.row.id), ())
        return next((one.id for one in read(cases) if one.name in names), None)

    def add_to(self, menu: QMenu) -> None:
        """The entry, where there is a case."""
        case_id = self.case()
        if case_id is not None:
            self._memo.add_to(menu, case_id)
