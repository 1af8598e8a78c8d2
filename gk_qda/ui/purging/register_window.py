"""A window beside the desks: who agreed to what, and what must be deleted by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from gk_qda.operations import consents
from gk_qda.queries.consents import STATES, ConsentValue, document_dates
from gk_qda.queries.consents import consents as all_consents
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.guide.delegates import ChoosingDelegate
from gk_qda.ui.purging.register_model import STATE, ConsentModel, DateModel, Index
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from datetime import date

    from gk_qda.project import ChangeSet
    from gk_qda.ui.desk import Context
    from gk_qda.ui.look.theme import Theme

_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
_SIZE = (760, 520)


class _Editors(ChoosingDelegate):
    """A list of the states; lines for dates and places."""

    def __init__(self, theme: Theme, model: ConsentModel) -> None:
        super().__init__(theme)
        self._model = model

    def offered(self, index: Index) -> Sequence[tuple[Any, str]]:
        """The states."""
        if index.model() is not self._model or index.column() != STATE:
            return ()
        return [(state, self._model.state_words(state)) for state in STATES]


class RegisterWindow(Dialog):
    """Each edit is one step that undo takes back."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        theme, read_only = context.theme, context.workspace.project.is_read_only
        super().__init__(parent, theme, self.tr("Consents and deletion dates"))
        self.resize(*_SIZE)
        self._context = context
        self.consents = ConsentModel(read_only=read_only)
        self.dates = DateModel(read_only=read_only, today=datetime.now(UTC).astimezone().date())
        self.tabs = Tabs(theme, self.tr("Consents"), self.tr("Deletion dates"))
        self.views = QStackedWidget()
        self.tables = []
        for model, name, widths, wide in (
            (self.consents, self.tr("Consents"), [150, 130, 130, 120, 180], 4),
            (self.dates, self.tr("Deletion dates"), [150, 180, 180, 180], 0),
        ):
            table = RowTable(theme, name)
            table.setModel(model)
            table.setItemDelegate(_Editors(theme, self.consents))
            table.setEditTriggers(_EDITS)
            table.set_widths(widths, wide)
            self.views.addWidget(table)
            self.tables.append(table)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        hint = self.tr(
            "Double click or F2 changes a cell. Dates as 2026-12-31 or 31.12.2026; an empty cell takes one away."
        )
        for widget in (self.tabs, self.views, Label(theme, hint, wrap=True)):
            self.column.addWidget(widget)
        self.add_only_button(self.tr("Close"))
        self.consents.edited.connect(self._set_consent)
        self.dates.edited.connect(self._set_date)
        context.workspace.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read anew; the rows stay chosen."""
        rows = [table.currentIndex() for table in self.tables]
        places = [(index.row(), index.column()) for index in rows]
        self.consents.show(self._context.workspace.read(all_consents))
        self.dates.show(self._context.workspace.read(document_dates))
        for table, (row, column) in zip(self.tables, places, strict=True):
            table.setCurrentIndex(table.model().index(max(0, row), max(0, column)))

    def _hear(self, changes: ChangeSet) -> None:
        if changes.tables() & {"consents", "documents"}:
            self.refresh()

    def _set_consent(self, row: ConsentValue, values: dict[str, Any]) -> None:
        new: dict[str, Any] = {"state": row.state, "date": row.date, "place_of_form": row.place_of_form}
        work = partial(
            consents.set_consent, document_id=row.document_id, purpose=row.purpose, **(new | values)
        )
        self._context.workspace.change("set_consent", work, document=row.document)

    def _set_date(self, document_id: int, thing: str, day: date | None) -> None:
        days: dict[str, Any] = {thing: day}
        work = partial(consents.set_deadlines, document_id=document_id, **days)
        self._context.workspace.change("set_deadlines", work)
