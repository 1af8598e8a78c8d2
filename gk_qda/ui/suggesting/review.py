"""A window beside the transcripts: passages that seem to lack a code, or to carry it wrongly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.suggesting.model import Checked, CheckModel
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label

_WIDTHS = [150, 260, 400]


class ReviewWindow(Dialog):
    """Stays open while the transcript is read. Nothing is coded before somebody says so for one passage."""

    place_requested = Signal(object)  # Place
    accepted_place = Signal(object)  # Place: give it the code
    dismissed_place = Signal(object)  # Place: never list it again
    doubt_chosen = Signal(str)  # missing | weak | doubtful
    stop_requested = Signal()

    def __init__(self, parent: QWidget, theme: Theme, code: CodeValue, *, writable: bool) -> None:
        super().__init__(parent, theme, self.tr("Check suggestions"))
        self.code = code
        self._writable = writable
        self.model = CheckModel()
        self.name = Label(theme, code.path, font="heading", wrap=True)
        self.summary = Label(theme, "", ink="muted", wrap=True)
        self.stop = Button(theme, self.tr("Stop"), kind="link", size="panel")
        self.doubt = Choice(theme, self.tr("Show"))
        self.doubt.set_options(
            (
                ("missing", self.tr("Not coded, look like it")),
                ("weak", self.tr("Not coded, look a little like it")),
                ("doubtful", self.tr("Coded, do not look like it")),
            )
        )
        self.doubt.set_value("missing")
        self.table = RowTable(theme, self.tr("Passages to check"))
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, wide=2)
        self.detail = Label(theme, "", wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setMinimumHeight(theme.metrics.table_row * 4)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.table.set_nothing(self.tr("There is nothing to look at here."))
        self.open_button = Button(theme, self.tr("Show in the text"))
        self.accept_button = Button(theme, self.tr("Code it"), icon="tag")
        self.dismiss_button = Button(theme, self.tr("Not this one"))
        self._lay_out()
        self._connect()
        self.resize(960, 620)

    def show_rows(self, rows: Sequence[Checked], summary: str) -> None:
        """What was found, or (no rows) why there is nothing."""
        self.stop.hide()
        self.model.show(rows)
        self.summary.setText(summary)
        if rows:
            self.table.selectRow(0)
        self._explain()

    def show_waiting(self, words: str) -> None:
        """How far it is; nothing is listed meanwhile."""
        if self.model.rows:
            self.show_rows([], words)
        self.summary.setText(words)
        self.stop.show()

    def current(self) -> Checked | None:
        """The chosen passage."""
        return self.model.row(self.table.currentIndex())

    def take_out(self) -> None:
        """The chosen passage is done with; the next one is chosen."""
        row = self.table.currentIndex().row()
        self.model.remove(row)
        if self.model.rows:
            self.table.selectRow(min(row, len(self.model.rows) - 1))
        self._explain()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.doubt, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        said = QHBoxLayout()
        said.addWidget(self.summary, 1)
        said.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(said)
        self.stop.hide()
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.detail)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.metrics.inside)
        for button in (self.open_button, self.accept_button, self.dismiss_button):
            row.addWidget(button)
        row.addStretch(1)
        self.add_note(buttons)
        close = self.add_only_button(self.tr("Close"))
        for button in (
            self.doubt,
            self.stop,
            self.open_button,
            self.accept_button,
            self.dismiss_button,
            close,
        ):
            button.setAutoDefault(False)  # Enter in the list leads to the text and must press nothing
        close.setDefault(False)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._explain())
        self.stop.clicked.connect(self.stop_requested)
        self.doubt.chosen.connect(lambda value: self.doubt_chosen.emit(str(value)))
        for button, signal in (
            (self.open_button, self.place_requested),
            (self.accept_button, self.accepted_place),
            (self.dismiss_button, self.dismissed_place),
        ):
            button.clicked.connect(lambda _=False, ask=signal: self._ask(ask))
        self.table.activated.connect(lambda _: self._ask(self.place_requested))

    def _ask(self, signal: object) -> None:
        one = self.current()
        if one is not None:
            signal.emit(one.place)  # type: ignore[attr-defined]

    def _explain(self) -> None:
        one = self.current()
        self.detail.setText("" if one is None else one.text)
        for button in (self.open_button, self.accept_button, self.dismiss_button):
            button.setEnabled(one is not None)
        self.accept_button.setVisible(self._writable and self.doubt.value() != "doubtful")
        self.dismiss_button.setVisible(self._writable)
