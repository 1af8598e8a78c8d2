"""What stands where there is nothing to count or to relate, with what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from gk_qda.queries.filters import Filters
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.empty_state import EmptyState


class NothingCounted(EmptyState):
    """Without a filter there is nothing to clear, but something to code; `cleared` asks for no filter."""

    cleared = Signal()

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context.theme, self.tr("No coding in this selection."), self.tr("Clear filter"))
        self._focus, self._filters = context.focus, filters
        self.acted.connect(self._answer)

    def explain(self) -> None:
        """Say why nothing is there, with the filters as they are now."""
        if self._filters() != Filters():
            self.set_sentence(self.tr("No coding in this selection."))
            self.button.setText(self.tr("Clear filter"))
        else:
            self.set_sentence(self.tr("Nothing is coded yet. What is coded is counted here."))
            self.button.setText(self.tr("Go to coding"))

    def _answer(self) -> None:
        if self._filters() != Filters():
            self.cleared.emit()
        else:
            self._focus.go(Place("code"))


class NothingRelated(EmptyState):
    """Where no two codes meet, or there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.explain(has_codes=True)

    def explain(self, *, has_codes: bool) -> None:
        """Say why nothing is there."""
        self.set_sentence(
            self.tr("No two of these codes meet. Choose another value or more codes.")
            if has_codes
            else self.tr("There are no codes yet. Codes that meet on the same passage are shown here.")
        )
