"""What can be done with the rows of the matrix that are marked: by a right click, or by the command of the crosstab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

if TYPE_CHECKING:
    from gk_qda.ui.frequencies.table_tab import TableTab


class MatrixMenu(QObject):
    """Belongs to the tab; the three trees of the matrix share one menu."""

    def __init__(self, tab: TableTab) -> None:
        super().__init__(tab)
        self._tab = tab
        for part in tab.matrix.parts:
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(partial(self._show, part))
        tab.context.actions.bind("frequencies.cross", self.cross)

    def cross(self) -> None:
        """Make the marked rows, or the current one, rows of the crosstab; the keyboard stays in the matrix."""
        ids = self._codes()
        if ids and self._tab.is_in_front:
            panel = self._tab.crosstab
            panel.add_codes(ids)
            rows = [code.id for code in panel.model.codes()]
            if ids[-1] in rows:  # in front, so that it is seen what came
                panel.table.setCurrentIndex(panel.model.index(rows.index(ids[-1]), 0))

    def menu(self) -> QMenu:
        """The entries for what is current now."""
        tab, menu = self._tab, QMenu(self._tab)
        current = tab.matrix.codes.currentIndex  # asked for again: numbers may come while the menu is open
        if current().isValid():
            menu.addAction(self.tr("Show segments"), lambda: tab.matrix.cell_chosen.emit(current()))
            menu.addAction(tab.context.actions.action("frequencies.cross"))
            menu.addAction(self.tr("Sort by this column"), lambda: tab.matrix.sort(current()))
            menu.addSeparator()
        menu.addAction(tab.context.actions.action("frequencies.copy"))
        return menu

    def _codes(self) -> list[int]:
        """Ids of the marked rows from top to bottom."""
        tab, block = self._tab, self._tab.matrix.marked()
        if block is not None and tab.counted is not None:
            codes = tab.counted.matrix.table.scope.book.codes
            return [codes[at].id for at in block.rows()]
        code = tab.model.code(tab.matrix.codes.currentIndex())
        return [] if code is None else [code.id]

    def _show(self, part: QAbstractItemView, place: QPoint) -> None:
        """A right click has made a cell the current one, the menu key leaves it."""
        if self._tab.counted is None:
            return
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(part.viewport().mapToGlobal(place))
