"""Asks for another passphrase of the open project, and what becomes of the backups made under the present one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from gk_qda.project.rekeying import DELETE, KEEP, RENEW, Copy
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import RadioChoice

_WIDTH = 540
_NAMED = 4  # backups by name; more are counted


@dataclass(frozen=True, slots=True)
class Answer:
    """``present`` and ``new`` passphrase, None where there is none; ``copies``: keep, renew or delete."""

    present: str | None
    new: str | None
    copies: str


class PassphraseDialog(Dialog):
    """Says under the fields what is still missing; the button goes on only when nothing is."""

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, name: str, copies: list[Copy], *, encrypted: bool
    ) -> Answer | None:
        """The answer, or None when given up. ``copies`` are all there are."""
        dialog = cls(parent, theme, name, copies, encrypted=encrypted)
        return dialog.answer() if dialog.is_accepted() else None

    def __init__(
        self, parent: QWidget | None, theme: Theme, name: str, copies: list[Copy], *, encrypted: bool
    ) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Passphrase of the project"))
        self.setFixedWidth(_WIDTH)
        self._encrypted = encrypted
        self._same = [copy for copy in copies if copy.protection == "same"]
        self._open = [copy for copy in copies if copy.protection == "plain"]
        self._other = len(copies) - len(self._same) - len(self._open)
        self.change = RadioChoice(theme, self.tr("Change the passphrase"))
        self.remove = RadioChoice(theme, self.tr("Remove the passphrase: store the project unencrypted"))
        self.present, self.new, self.again = (_secret() for _ in range(3))
        self.keep = RadioChoice(theme, "")
        self.renew = RadioChoice(theme, self.tr("Renew them: they open like the project"))
        self.delete = RadioChoice(theme, self.tr("Delete them"))
        self._fields = Fields(theme)
        self._missing = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out(name)
        self.add_note(self._missing)
        self.go_on = self.add_buttons(self.tr("Go on"))
        self._connect()
        self._check()

    def answer(self) -> Answer:
        """What the fields say."""
        wanted = DELETE if self.delete.isChecked() else RENEW if self.renew.isChecked() else KEEP
        return Answer(
            present=self.present.text() if self._encrypted else None,
            new=None if self.remove.isChecked() else self.new.text(),
            copies=wanted,
        )

    def missing(self) -> str:
        """What is still needed, or ""."""
        if self._encrypted and not self.present.text():
            return self.tr("Enter the present passphrase.")
        if self.remove.isChecked():
            return ""
        if not self.new.text():
            return self.tr("Enter the new passphrase.")
        if self.new.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        return ""

    def _lay_out(self, name: str) -> None:
        theme = self.theme
        if self._encrypted:
            state = self.tr("{name} is encrypted.")
        else:
            state = self.tr("{name} is not encrypted: whoever has the file can read the transcripts.")
        self.column.addWidget(Label(theme, state.format(name=name), wrap=True))
        if self._encrypted:
            self.column.addWidget(self._choices(self.change, self.remove))
            self._fields.add(self.tr("Present passphrase"), self.present)
        self.change.setChecked(True)
        self._fields.add(self.tr("New passphrase"), self.new)
        self._fields.add(self.tr("Once more"), self.again)
        self.column.addWidget(self._fields)
        self._warning = Label(
            theme,
            self.tr(
                "Nobody can recover a lost passphrase, not even we, and there is no second key. "
                "Write it down and keep the sheet apart from the computer."
            ),
            ink="warning_text",
            font="small",
            wrap=True,
        )
        self._plain = Label(
            theme,
            self.tr("Then whoever has the file can read the transcripts."),
            ink="warning_text",
            font="small",
            wrap=True,
        )
        self.column.addWidget(self._warning)
        self.column.addWidget(self._plain)
        self._lay_out_copies()
        closing = self.tr(
            "The project is closed for it and opened again. Every step can still be taken back."
        )
        self.column.addWidget(Label(theme, closing, ink="muted", font="small", wrap=True))

    def _lay_out_copies(self) -> None:
        theme = self.theme
        if self._open and self._same:
            self.keep.setText(self.tr("Keep them: whoever has the unencrypted ones can read the transcripts"))
        elif self._open:
            self.keep.setText(self.tr("Keep them: whoever has them can read the transcripts"))
        else:
            self.keep.setText(self.tr("Keep them: they open with the present passphrase"))
        self.keep.setChecked(not self._open)
        self.renew.setChecked(bool(self._open))
        if self._same:
            said = self.tr("%n backup(s) open with the present passphrase:", "", len(self._same))
            self.column.addWidget(Label(theme, f"{said} {self._named(self._same)}", wrap=True))
        if self._open:
            said = self.tr("%n backup(s) are not encrypted:", "", len(self._open))
            self.column.addWidget(Label(theme, f"{said} {self._named(self._open)}", wrap=True))
        if self._same or self._open:
            self.column.addWidget(self._choices(self.keep, self.renew, self.delete))
        if self._other:
            words = self.tr("%n backup(s) have another passphrase and stay as they are.", "", self._other)
            self.column.addWidget(Label(theme, words, ink="muted", font="small", wrap=True))

    def _named(self, copies: Sequence[Copy]) -> str:
        names = ", ".join(copy.path.stem for copy in copies[:_NAMED])
        more = len(copies) - _NAMED
        return names + (" " + self.tr("and %n more", "", more) if more > 0 else "")

    def _choices(self, *choices: RadioChoice) -> QWidget:
        group, holder = QButtonGroup(self), QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for choice in choices:
            group.addButton(choice)
            column.addWidget(choice)
        group.buttonToggled.connect(self._check)
        return holder

    def _connect(self) -> None:
        for field in (self.present, self.new, self.again):
            field.textChanged.connect(self._check)
        (self.present if self._encrypted else self.new).setFocus()

    def _check(self) -> None:
        if not hasattr(self, "go_on"):
            return  # still being laid out
        removes = self.remove.isChecked()
        for field in (self.new, self.again):
            field.setEnabled(not removes)
        self._warning.setVisible(not removes)
        self._plain.setVisible(removes)
        missing = self.missing()
        self._missing.setText(missing)
        self.go_on.setEnabled(not missing)
        self.fit()


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
