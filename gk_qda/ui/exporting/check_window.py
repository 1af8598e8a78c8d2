"""The step before an export leaves: what was found, where it stands, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gk_qda.errors.domain import ReasonNamesSomebody
from gk_qda.operations.export_check import Checked, Finding
from gk_qda.operations.reasons import names_somebody
from gk_qda.operations.reports.levels import EXPORT_LEVELS
from gk_qda.operations.tables.export_check import advice, names_line, summary
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.exporting.finding_model import FindingModel
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from gk_qda.language.known_names import KnownNames

_WIDTHS = [190, 150, 300, 80]
_SIZE = (920, 600)


class ExportCheckWindow(Dialog):
    """Stays beside the transcripts; nothing is written before somebody gives a reason and says so.

    Where the export ``is_over`` it only tells.
    """

    place_requested = Signal(object)  # Finding
    level_requested = Signal(str)  # the same export on another level
    accepted_because = Signal(str)  # the reason
    given_up = Signal()

    def __init__(
        self, parent: QWidget, theme: Theme, name: str, language: str, *, is_over: bool = False
    ) -> None:
        super().__init__(parent, theme, "")
        title = (
            self.tr("What others would be spared: {name}")
            if is_over
            else self.tr("Before {name} is exported")
        )
        self.setWindowTitle(title.format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words, self._language = catalogue("export_check", language), language
        self._is_over = self._is_decided = is_over
        self.model = FindingModel(self._words)
        self.summary = Label(theme, "", font="bold", wrap=True)
        self.level = Choice(theme, self.tr("Level"))
        self.level.set_options([(one, self._words(f"level_{one}")) for one in EXPORT_LEVELS])
        self.table = RowTable(theme, self.tr("Findings"))
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, wide=2)
        self.advice = Label(theme, "", wrap=True)
        self.advice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.names = Label(theme, "", ink="muted", font="small", wrap=True)
        self.open_button = Button(theme, self.tr("Show in the text"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why it may leave"))
        self.reason.setPlaceholderText(self.tr("Why it may leave all the same (is noted: no names)"))
        self.refusal = Label(theme, "", ink="error_text", wrap=True)
        self.refusal.hide()
        self.known_names: KnownNames | None = None
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)

    def show_checked(self, checked: Checked) -> None:
        """What the check of this export found."""
        words = self._words
        self.summary.setText(summary(checked, words))
        self.level.set_value(checked.level)
        self.model.show(checked.findings)
        self.advice.setText("\n".join(advice(checked.groups, words)))
        self.advice.setVisible(bool(self.advice.text()))
        self.names.setText(
            self.tr("Words of a withdrawn paragraph never leave. Take them out first.")
            if checked.is_forbidden
            else names_line(checked, words)
        )
        self._is_forbidden = checked.is_forbidden
        self.reason.setEnabled(not checked.is_forbidden)
        if self.model.rowCount():
            self.table.selectRow(0)
        self._check()
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.level)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.advice)
        self.column.addWidget(self.names)
        self.column.addWidget(self.reason)
        self.column.addWidget(self.refusal)
        self.reason.setHidden(self._is_over)
        self.level.setHidden(self._is_over)
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.add_note(ways)
        if self._is_over:
            self.go_on = self.add_only_button(self.tr("Close"))
        else:
            self.go_on = self.add_buttons(self.tr("Export all the same"), cancel=self.tr("Do not export"))
        self.open_button.setAutoDefault(False)  # Enter in the list leads to the text
        self.go_on.setAutoDefault(False)
        self.go_on.setDefault(False)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._check())
        self.table.activated.connect(lambda _: self._go())
        self.open_button.clicked.connect(self._go)
        self.reason.textChanged.connect(lambda _: self._check())
        self.reason.textChanged.connect(lambda _: self.refusal.hide())
        self.level.chosen.connect(self._change_level)

    def current(self) -> Finding | None:
        """The chosen finding."""
        return self.model.row(self.table.currentIndex())

    def _check(self) -> None:
        one = self.current()
        self.open_button.setEnabled(one is not None and one.document_id is not None)
        if not self._is_over:
            self.go_on.setEnabled(bool(self.reason.text().strip()) and not self._is_forbidden)

    def _go(self) -> None:
        one = self.current()
        if one is not None and one.document_id is not None:
            self.place_requested.emit(one)

    def _change_level(self, level: object) -> None:
        self._is_decided = True
        self.close()
        self.level_requested.emit(str(level))

    def accept(self) -> None:
        """Qt: the button that goes on."""
        if not self.go_on.isEnabled() or self._is_over:
            return
        reason = self.reason.text().strip()
        if names_somebody(reason, self.known_names):
            self.refusal.setText(ReasonNamesSomebody().sentence(self._language))
            self.refusal.show()
            self.reason.setFocus()
            return
        self._is_decided = True
        self.accepted_because.emit(reason)
        super().accept()

    def reject(self) -> None:
        """Qt: Escape, the button that does not, and every other way to close it are giving up."""
        if not self._is_decided:
            self._is_decided = True
            self.given_up.emit()
        super().reject()
