"""Copies of the crosstab: its rows as they are shown as a table, its bars as a picture, by menu or by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.crosstab_shown import shown_crosstab
from gk_qda.ui.frequencies.table_pictures import crosstab_chart, crosstab_image

if TYPE_CHECKING:
    from gk_qda.ui.frequencies.table_tab import TableTab


class CrosstabCopies(QObject):
    """Belongs to the tab; the commands of the desk copy the crosstab while it has the keyboard."""

    def __init__(self, tab: TableTab, copier: TableCopier) -> None:
        super().__init__(tab)
        self._tab, self._copier = tab, copier
        self._view = tab.crosstab.table
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)

    def is_meant(self) -> bool:
        """Whether the crosstab has the keyboard and something to copy."""
        # While the palette or a menu is open nothing has the focus, but this window keeps its place.
        return self._view.window().focusWidget() is self._view and self.can_copy()

    def can_copy(self) -> bool:
        """Whether any row is shown."""
        return bool(self._tab.crosstab.matrix is not None and self._tab.crosstab.model.codes())

    def entries(self) -> list[tuple[str, Callable[[], None]]]:
        """What menus offer; residuals are no shares and have no bars."""
        if not self.can_copy():
            return []
        found: list[tuple[str, Callable[[], None]]] = [(self.tr("Copy crosstab as table"), self.copy_table)]
        if crosstab_chart(self._tab) is not None:
            found.append((self.tr("Copy crosstab as picture"), self.copy_picture))
        return found

    def copy_table(self) -> None:
        """The rows that are shown, with their base; beside residuals everything that they come from."""
        if not self.can_copy():
            return
        tab, language = self._tab, self._tab.context.language
        if tab.crosstab.value == "residuals":
            make = shown_crosstab(tab, stats=True, with_segments=False, language=language, format="xlsx")
        else:
            make = shown_crosstab(tab, shares=True, language=language)
        self._copier.copy(lambda _: make())

    def copy_picture(self) -> None:
        """The bars, as they would be on paper."""
        if (make := crosstab_image(self._tab)) is not None:
            self._copier.copy_image(make)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self._view.currentIndex()  # a right click has chosen it, the menu key leaves it
        if index.isValid() and index.column() > 0 and self._tab.crosstab.model.code(index) is not None:
            menu.addAction(self.tr("Show segments"), lambda: self._view.cell_chosen.emit(index))
            menu.addSeparator()
        for words, act in self.entries():
            menu.addAction(words, act)
        if menu.actions():
            menu.popup(self._view.viewport().mapToGlobal(place))
