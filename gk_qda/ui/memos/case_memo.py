"""From a case on another desk to its memo on the Coding desk: Alt+M, and an entry of the menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place

_KEYS = "Alt+M"


class CaseMemo(QObject):
    """``case`` says which one is meant in a widget: the id of the row, cell or column that is chosen."""

    def __init__(self, owner: QWidget, context: Context, case: Callable[[], int | None]) -> None:
        super().__init__(owner)
        self._context, self._case = context, case
        shortcut = QShortcut(QKeySequence(_KEYS), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open)

    def open(self) -> None:
        """Go to the memo of the case that is chosen."""
        case_id = self._case()
        if case_id is None:
            self._context.messages.inform(self.tr("Choose a case first."))
        else:
            self.show(case_id)

    def show(self, case_id: int) -> None:
        """Go to the memo of a case."""
        self._context.focus.go(Place("code", case_id=case_id))

    def add_to(self, menu: QMenu, case_id: int) -> None:
        """An entry for the menu of a case."""
        action = menu.addAction(self.tr("Memo on the case"), partial(self.show, case_id))
        action.setShortcut(QKeySequence(_KEYS))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # printed; the owner hears it
