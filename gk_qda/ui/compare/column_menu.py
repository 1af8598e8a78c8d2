"""What can be done with a case or group that stands in a column."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from gk_qda.queries.comparison import ComparedCase
from gk_qda.ui.cases.reports import CaseReports
from gk_qda.ui.code_desk.menus import open_menu
from gk_qda.ui.focus import Place
from gk_qda.ui.memos.case_memo import CaseMemo

if TYPE_CHECKING:
    from gk_qda.ui.compare.desk import CompareDesk


class ColumnMenu(QObject):
    """Opened on the head of a column, or on a cell of it."""

    def __init__(self, desk: CompareDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.reports = CaseReports(desk.context, desk)
        self.memo = CaseMemo(desk, desk.context, self._case)

    def open(self, compared: ComparedCase, place: QPoint) -> None:
        """Show it at a place of the screen."""
        open_menu(self.menu(compared), place)

    def menu(self, compared: ComparedCase) -> QMenu:
        """The entries; a group has no report and no page."""
        desk, menu, case = self._desk, QMenu(self._desk), compared.case
        if not compared.members:
            themes = (
                [row.theme for row in desk.comparison.themes if row.theme.id > 0]
                if desk.comparison is not None
                else []
            )
            filters = desk.context.activation.filters()
            report = partial(self.reports.save, case.name, case.title, filters, themes)
            menu.addAction(self.tr("Report of the case..."), report)
            show = partial(desk.context.focus.go, Place("team", page="cases", case_id=case.id))
            menu.addAction(self.tr("Show the case"), show)
            self.memo.add_to(menu, case.id)
            menu.addSeparator()
        menu.addAction(desk.context.actions.action("compare.copy"))
        menu.addAction(self.tr("Take the column out"), partial(desk.toggle_column, case.id))
        return menu

    def _case(self) -> int | None:
        """The case of the column in focus; a group is none."""
        model, column = self._desk.model, self._desk.table.currentIndex().column()
        chosen = model.cases[column] if 0 <= column < len(model.cases) else None
        return chosen.case.id if chosen is not None and not chosen.members else None
