"""A window beside the desks: who agreed to what, and what must be deleted by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QWidget

from gk_qda.operations import consents
from gk_qda.queries.consents import STATES, ConsentValue, deadlines, document_dates
from gk_qda.queries.consents import consents as all_consents
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.guide.delegates import ChoosingDelegate
from gk_qda.ui.purging.register_model import STATE, ConsentModel, DateModel
from gk_qda.ui.purging.still_there import StillThereModel
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.row_model import Index
from gk_qda.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from datetime import date

    from gk_qda.project import ChangeSet
    from gk_qda.ui.desk import Context
    from gk_qda.ui.look.theme import Theme

_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
_SIZE = (760, 520)
_STILL_THERE = 2  # place of the tab that is only read


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


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

    import_requested = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        theme, read_only = context.theme, context.workspace.project.is_read_only
        super().__init__(parent, theme, self.tr("Consents and deletion dates"))
        self.resize(*_SIZE)
        self._context = context
        self._saver = FileSaver(context, self)
        self.consents = ConsentModel(read_only=read_only)
        self.dates = DateModel(read_only=read_only, today=_today())
        self.still_there = StillThereModel()
        self.tabs = Tabs(
            theme, self.tr("Consents"), self.tr("Deletion dates"), self.tr("What is still there")
        )
        self.views = QStackedWidget()
        self.tables = []
        nothing, no_days = self.tr("No documents yet."), self.tr("No deletion date has been entered.")
        for model, name, widths, wide, empty in (
            (self.consents, self.tr("Consents"), [150, 130, 130, 120, 180], 4, nothing),
            (self.dates, self.tr("Deletion dates"), [150, 180, 180, 180], 0, nothing),
            (self.still_there, self.tr("What is still there"), [130, 150, 130, 100, 180], 4, no_days),
        ):
            table = RowTable(theme, name)
            table.setModel(model)
            table.setItemDelegate(_Editors(theme, self.consents))
            table.setEditTriggers(_EDITS)
            table.set_widths(widths, wide)
            table.set_nothing(empty)
            self.views.addWidget(table)
            self.tables.append(table)
        self.tabs.currentChanged.connect(self._turn_to)
        hint = self.tr(
            "Double click or F2 changes a cell. Dates as 2026-12-31 or 31.12.2026; an empty cell takes one away."
        )
        self.hint = Label(theme, hint, wrap=True)
        for widget in (self.tabs, self.views, self.hint):
            self.column.addWidget(widget)
        self.add_note(self._make_buttons(is_writable=not read_only))
        self.add_only_button(self.tr("Close")).setAutoDefault(False)
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
        self.still_there.show(self._context.workspace.read(partial(deadlines, today=_today())))
        for table, (row, column) in zip(self.tables, places, strict=True):
            table.setCurrentIndex(table.model().index(max(0, row), max(0, column)))

    def go_to(self, document_id: int) -> None:
        """Show the deletion dates of a document, ready to be typed."""
        self.tabs.setCurrentIndex(1)
        row = next((at for at, one in enumerate(self.dates.rows) if one.document_id == document_id), None)
        if row is not None:
            self.tables[1].setCurrentIndex(self.dates.index(row, 1))
            self.tables[1].setFocus()

    def _make_buttons(self, *, is_writable: bool) -> QWidget:
        theme, buttons = self.theme, QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.inside)
        self.import_ = Button(theme, self.tr("Import consents..."))
        self.import_.setEnabled(is_writable)
        self.import_.clicked.connect(self.import_requested)
        self.export = Button(theme, self.tr("Export..."))
        self.export.clicked.connect(self._save)
        for button in (self.import_, self.export):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return buttons

    def _turn_to(self, tab: int) -> None:
        self.views.setCurrentIndex(tab)
        self.import_.setVisible(tab == 0)
        self.hint.setVisible(tab < _STILL_THERE)

    def _save(self) -> None:
        """The table in front as a file, by the door."""
        project, language = self._context.workspace.project, self._context.language
        of = "consents" if self.tabs.currentIndex() == 0 else "retention"
        name = self.tr("Consents") if of == "consents" else self.tr("Deletion dates")

        def write(path: Path) -> list[Path]:
            from gk_qda.exporting.writing import format_of, write_table
            from gk_qda.operations.tables.protection import register_table

            table = register_table(project, of, language=language)
            return write_table(table, to=path, format=format_of(path, None))

        self._saver.save(f"protect.{of}", f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)", write)

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
