"""A window beside the transcripts: the citations of a report, and what the cited paragraph says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.operations.citation_check import CheckedCitation
from gk_qda.ui.citations.model import CitationModel, verdict_in_words
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label

_WIDTHS = [210, 190, 300, 150]


class CitationWindow(Dialog):
    """Stays open while the transcript is read; Enter or a double click leads to the cited paragraph."""

    place_requested = Signal(object)  # CheckedCitation
    check_requested = Signal(object)  # Path: check the same file again
    save_requested = Signal(object)  # Path

    def __init__(
        self, parent: QWidget, theme: Theme, report: Path, checked: Sequence[CheckedCitation]
    ) -> None:
        super().__init__(parent, theme, self.tr("Citations in {name}").format(name=report.name))
        self.report = report
        self._checked = tuple(checked)
        self.model = CitationModel()
        self.summary = Label(theme, "", wrap=True)
        self.shown = Choice(theme, self.tr("Show"))
        self.table = RowTable(theme, self.tr("Citations"))
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, wide=2)
        self.table.set_nothing(self.tr("Every citation that is listed here is right."))
        self.detail = Label(theme, "", wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setMinimumHeight(theme.metrics.table_row * 3)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.open_button = Button(theme, self.tr("Show in the text"))
        self.again = Button(theme, self.tr("Check again"), icon="repeat")
        self.save = Button(theme, self.tr("Save the list..."), icon="file-export")
        self._lay_out()
        self._connect()
        self.show_checked(checked)
        self.resize(980, 620)
        self.table.setFocus()

    def show_checked(self, checked: Sequence[CheckedCitation]) -> None:
        """What the last check found; those to look at first, where there are any."""
        self._checked = tuple(checked)
        wrong = sum(one.is_wrong for one in checked)
        right = sum(one.verdict == "right" for one in checked)
        words = self.tr("%n citation(s)", "", len(checked))
        proved = self.tr("%n proved word for word", "", right)
        look = self.tr("%n to look at", "", wrong)
        self.summary.setText(f"{words} · {proved} · {look}")
        self.shown.set_options(
            (
                ("wrong", self.tr("To look at ({n})").format(n=wrong)),
                ("all", self.tr("All ({n})").format(n=len(checked))),
            )
        )
        self.shown.set_value("wrong" if wrong else "all")
        self._fill()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.shown)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.detail)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.metrics.inside)
        for button in (self.open_button, self.again, self.save):
            row.addWidget(button)
        row.addStretch(1)
        self.add_note(buttons)
        close = self.add_only_button(self.tr("Close"))
        for button in (self.shown, self.open_button, self.again, self.save, close):
            button.setAutoDefault(False)  # Enter in the list leads to the text and must press nothing
        close.setDefault(False)

    def _connect(self) -> None:
        self.shown.chosen.connect(lambda _: self._fill())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._explain())
        self.table.activated.connect(lambda _: self._go())
        self.open_button.clicked.connect(self._go)
        self.again.clicked.connect(lambda: self.check_requested.emit(self.report))
        self.save.clicked.connect(lambda: self.save_requested.emit(self.report))

    def _fill(self) -> None:
        only_wrong = self.shown.value() == "wrong"
        self.model.show([one for one in self._checked if one.is_wrong or not only_wrong])
        if self.model.rowCount():
            self.table.selectRow(0)
        self._explain()

    def current(self) -> CheckedCitation | None:
        """The chosen citation."""
        return self.model.row(self.table.currentIndex())

    def _explain(self) -> None:
        one = self.current()
        self.open_button.setEnabled(one is not None and one.document_id is not None)
        if one is None:
            nothing = self.tr("The report names no source such as (TM07, Abs. 17).")
            self.detail.setText("" if self._checked else nothing)
            return
        lines = [f"{one.citation}: {verdict_in_words(one)}. "]
        lines[0] += self.tr("Paragraph {n} of the report.").format(n=one.position)
        if one.quotation:
            lines.append(self.tr("In the report: {words}").format(words=one.quotation))
        if one.instead:
            lines.append(self.tr("There it says: {words}").format(words=one.instead))
        if one.found_at:
            lines.append(self.tr("These words stand at: {place}").format(place=one.found_at))
        self.detail.setText("\n".join(lines))

    def _go(self) -> None:
        one = self.current()
        if one is not None and one.document_id is not None:
            self.place_requested.emit(one)
