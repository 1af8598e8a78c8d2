"""What is asked before words are replaced, made final or taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gk_qda.operations.pseudonym_keys import KeyPlace
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.pseudonymising.key_fields import KeyFields
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.ticks import RadioChoice, TickBox

if TYPE_CHECKING:
    from gk_qda.operations.pseudonymising import Pseudonymised
    from gk_qda.ui.tasks import Task

_WIDTH = 580
_NAMED = 4  # backups and documents by name; more are counted


@dataclass(frozen=True, slots=True)
class Keyed:
    """Whose key it is, and where; ``last`` was used before in this session."""

    project: Path | None
    last: Path | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What a key file is asked for."""

    title: str
    sentence: str
    go_on: str  # on the button


@dataclass(frozen=True, slots=True)
class ReplaceAnswer:
    """The key file, and whether names of documents, cases and codes are replaced too."""

    key: KeyPlace
    names: bool


@dataclass(frozen=True, slots=True)
class FinalAnswer:
    """The key file, and whether backups that still hold an original go."""

    key: KeyPlace
    with_backups: bool


class KeyDialog(Dialog):
    """A sentence and a key file that is there; the others are made from it."""

    @classmethod
    def ask_key(cls, parent: QWidget, theme: Theme, keyed: Keyed, question: Question) -> KeyPlace | None:
        """The key file, or None when given up."""
        dialog = cls(parent, theme, keyed, question.title, question.sentence)
        dialog.finish(question.go_on)
        return dialog.key.place() if dialog.is_accepted() else None

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        keyed: Keyed,
        title: str,
        sentence: str,
        *,
        may_be_new: bool = False,
    ) -> None:
        super().__init__(parent, theme, title, sentence)
        self.setFixedWidth(_WIDTH)
        self.key = KeyFields(theme, keyed.project, keyed.last, may_be_new=may_be_new)
        self._missing = Label(theme, ink="muted", font="small", wrap=True)

    def finish(self, go_on: str) -> None:
        """Put the key and the buttons under what stands there."""
        self.column.addWidget(self.key)
        self.add_note(self._missing)
        self.go_on = self.add_buttons(go_on)
        self.key.changed.connect(self.check)
        self.check()
        self.key.take_focus()

    def missing(self) -> str:
        """What is still needed, or ""."""
        return self.key.missing()

    def check(self) -> None:
        """Say what is still needed; the button waits for it."""
        missing = self.missing()
        self._missing.setText(missing)
        self.go_on.setEnabled(not missing)
        self.fit()


class ReplaceDialog(KeyDialog):
    """Counts what would be replaced, and asks for the key file.

    ``look`` makes a task that answers with what would be replaced, names too or not; None: nothing is replaced,
    ``harmless`` words are kept.
    """

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        keyed: Keyed,
        harmless: int,
        look: Callable[[bool], Task] | None,
    ) -> ReplaceAnswer | None:
        """The answer, or None when given up."""
        dialog = cls(parent, theme, keyed, harmless, look)
        return dialog.answer() if dialog.is_accepted() else None

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        keyed: Keyed,
        harmless: int,
        look: Callable[[bool], Task] | None,
    ) -> None:
        super().__init__(parent, theme, keyed, "", "", may_be_new=True)
        self.setWindowTitle(self.tr("Replace") if look is not None else self.tr("Keep harmless words"))
        self._look = look
        self._task: Task | None = None
        self._is_counted = look is None
        self.facts = Label(theme, "", wrap=True)
        self.names = TickBox(theme, self.tr("Also in names of documents, cases, persons, codes and sets"))
        kept = self.tr("%n word(s) are kept as harmless in the key file.", "", harmless)
        self.column.addWidget(self.facts)
        self.column.addWidget(self.names)
        if harmless:
            self.column.addWidget(Label(theme, kept, ink="muted", wrap=True))
        if look is not None:
            said = self.tr(
                "Codings, memos, evidence and paragraph numbers stay where they are. It is one step, which can be "
                "taken back until it is made final."
            )
            self.column.addWidget(Label(theme, said, ink="muted", wrap=True))
        self.facts.setVisible(look is not None)
        self.names.setVisible(look is not None)
        self.finish(self.tr("Replace") if look is not None else self.tr("Keep"))
        self.names.toggled.connect(self._count)
        self.finished.connect(self._let_go)
        self._count()

    def answer(self) -> ReplaceAnswer:
        """What is entered."""
        return ReplaceAnswer(self.key.place(), self.names.isChecked())

    def missing(self) -> str:
        """What is still needed, or ""."""
        return super().missing() or ("" if self._is_counted else self.tr("Counting..."))

    def _count(self) -> None:
        if self._look is None:
            return
        self._let_go()
        self._is_counted = False
        self.facts.setText(self.tr("Counting what would be replaced..."))
        self.check()
        task = self._task = self._look(self.names.isChecked())
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(self._show)
        task.start()

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and not self._is_counted:
            share = round(100 * done / max(total, 1))
            self.facts.setText(self.tr("Counting what would be replaced: {n} %").format(n=share))

    def _let_go(self) -> None:
        """Nobody waits for what is still being counted."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _show(self, found: Pseudonymised) -> None:
        self._is_counted = True
        places = self.tr("%n place(s)", "", found.places)
        documents = self.tr("in %n document(s)", "", len(found.documents))
        words = self.tr("To be replaced: {places} {documents}").format(places=places, documents=documents)
        if found.documents:
            names = ", ".join(list(found.documents)[:_NAMED])
            more = len(found.documents) - _NAMED
            rest = " " + self.tr("and %n more", "", more) if more > 0 else ""
            words += f" ({names}{rest})"
        if found.written:
            words += ", " + self.tr("%n of them in memos, summaries and other fields", "", found.written)
        self.facts.setText(f"{words}.")
        self.check()


class FinalDialog(KeyDialog):
    """What goes for good, and what becomes of the backups."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, keyed: Keyed, backups: Sequence[Path]) -> FinalAnswer | None:
        """The answer, or None when given up."""
        dialog = cls(parent, theme, keyed, backups)
        return dialog.answer() if dialog.is_accepted() else None

    def __init__(self, parent: QWidget | None, theme: Theme, keyed: Keyed, backups: Sequence[Path]) -> None:
        super().__init__(parent, theme, keyed, "", "")
        self.setWindowTitle(self.tr("Make replacements final"))
        self.keep = RadioChoice(theme, self.tr("Keep them: whoever has one can read the originals"))
        self.delete = RadioChoice(
            theme, self.tr("Delete those that still hold an original, and make a new one")
        )
        said = self.tr(
            "The originals of the key file leave the history, older versions of the texts and the original files kept "
            "in the project. "
            "Earlier steps that concerned them can no longer be undone, and this cannot be undone either. "
            "With the key file they can still be put back."
        )
        self.column.addWidget(Label(theme, said, wrap=True))
        if backups:
            names = ", ".join(path.stem for path in backups[:_NAMED])
            more = len(backups) - _NAMED
            rest = " " + self.tr("and %n more", "", more) if more > 0 else ""
            heading = self.tr("%n backup(s) are looked through:", "", len(backups))
            self.column.addWidget(Label(theme, f"{heading} {names}{rest}", wrap=True))
            self.column.addWidget(self._choices())
        exports = self.tr(
            "Files that you imported or exported stay on the disk: those in the folder of the project are looked "
            "through and named, and deleted by nobody but you."
        )
        self.column.addWidget(Label(theme, exports, ink="muted", wrap=True))
        self.keep.setChecked(True)
        self.finish(self.tr("Make final"))
        self.go_on.setDefault(False)

    def answer(self) -> FinalAnswer:
        """What is entered."""
        return FinalAnswer(self.key.place(), self.delete.isChecked())

    def _choices(self) -> QWidget:
        group, holder = QButtonGroup(self), QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for choice in (self.keep, self.delete):
            group.addButton(choice)
            column.addWidget(choice)
        return holder


class LeaveDialog(Dialog):
    """Before decisions that nobody carried out are forgotten."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, number: int) -> bool:
        """Whether to leave all the same."""
        return cls(parent, theme, number).is_accepted()

    def __init__(self, parent: QWidget | None, theme: Theme, number: int) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Leave pseudonymisation"))
        self.setFixedWidth(440)
        said = self.tr("%n decision(s) have not been carried out and are forgotten.", "", number)
        hint = self.tr("They name originals and are not stored. “List → Export...” keeps them in a file.")
        self.column.addWidget(Label(theme, said, wrap=True))
        self.column.addWidget(Label(theme, hint, ink="muted", wrap=True))
        self.go_on = self.add_buttons(self.tr("Leave"), cancel=self.tr("Stay"))
        self.go_on.setDefault(False)
        self.stay = next(one for one in self.findChildren(Button) if one is not self.go_on)
        self.stay.setFocus()
        self.fit()
