"""The middle of the Compare desk: the table, or the sentence that says why there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from gk_qda.ui.compare.table import CompareTable
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.empty_state import EmptyState


class Centre(QStackedWidget):
    """``all_themes_requested``: the filter that leaves nothing is to be taken off."""

    all_themes_requested = Signal()

    def __init__(self, theme: Theme, table: CompareTable) -> None:
        super().__init__()
        self.table = table
        self.too_few = EmptyState(theme, self.tr("Choose two to four cases or groups."))
        self.no_codes = EmptyState(
            theme, self.tr("Themes are codes by which cases are compared. No codes yet.")
        )
        self.nothing = EmptyState(
            theme, self.tr("No theme has evidence in every column."), self.tr("Show all themes")
        )
        for part in (self.table, self.too_few, self.no_codes, self.nothing):
            self.addWidget(part)
        self.nothing.acted.connect(self.all_themes_requested)
        self.setCurrentWidget(self.too_few)

    def show_part(self, *, has_codes: bool, is_compared: bool, has_rows: bool) -> None:
        """The table if it has something to show."""
        if not is_compared:
            self.setCurrentWidget(self.too_few if has_codes else self.no_codes)
        else:
            self.setCurrentWidget(self.table if has_rows else self.nothing)
