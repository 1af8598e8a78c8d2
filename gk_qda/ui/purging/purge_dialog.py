"""Asks what is to be deleted for good, shows what would go, and wants the name typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gk_qda.errors.domain import ReasonNamesSomebody
from gk_qda.operations.reasons import names_somebody
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields

if TYPE_CHECKING:
    from gk_qda.operations.purging import PurgePlan
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.tasks import Task

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Target:
    """Something that may be deleted: a document, paragraphs of it, or a person."""

    kind: str  # document | paragraphs | person
    id: int  # of the document or person
    name: str  # what must be typed
    words: str  # what it is called in the list
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Purge:
    """What somebody decided."""

    target: Target
    reason: str
    with_backups: bool


class PurgeDialog(Dialog):
    """What, why, what goes with it; the button waits until the name is typed and everything is counted.

    ``look`` makes a task that answers with the ``PurgePlan`` of a target.
    """

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        targets: Sequence[Target],
        look: Callable[[Target], Task],
        language: str = "en",
    ) -> Purge | None:
        """What is to be deleted; None when given up."""
        dialog = cls(parent, theme, targets, look, language)
        return dialog.purge() if dialog.is_accepted() else None

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        targets: Sequence[Target],
        look: Callable[[Target], Task],
        language: str = "en",
    ) -> None:
        super().__init__(parent, theme, self.tr("Delete for good"))
        self.setFixedWidth(_WIDTH)
        self._look, self._is_counted, self._language = look, False, language
        self._task: Task | None = None
        self.what = Choice(theme, self.tr("What"))
        self.what.set_options([(target, target.words) for target in targets])
        self.facts = Label(theme, "", wrap=True)
        warning = self.tr(
            "This cannot be undone. The text leaves the history, older versions and the original file kept in the "
            "project too, and earlier steps that concerned it can no longer be taken back. Files that you imported "
            "or exported stay on the disk: those in the folder of the project are looked through and named."
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("stays in the deletion record: no names"))
        self.refusal = Label(theme, "", ink="error_text", wrap=True)
        self.refusal.hide()
        self.reason.textChanged.connect(lambda _: self.refusal.hide())
        fields = Fields(theme)
        fields.add(self.tr("What"), self.what)
        fields.add(self.tr("Reason"), self.reason)
        self.with_backups = QCheckBox(self.tr("Delete backups that still hold it, and make a new one"))
        self.demand = Label(theme, "", wrap=True)
        self.typed = QLineEdit()
        for widget in (
            fields,
            self.refusal,
            self.facts,
            Label(theme, warning, wrap=True),
            self.with_backups,
            self.demand,
            self.typed,
        ):
            self.column.addWidget(widget)
        self.go_on = self.add_buttons(self.tr("Delete for good"))
        self.go_on.setDefault(False)
        self.what.chosen.connect(self._count)
        self.finished.connect(self._let_go)
        self.typed.textChanged.connect(self._switch)
        self._count()

    def accept(self) -> None:
        """Qt: the button that deletes; a reason that names somebody is written anew first."""
        if names_somebody(self.reason.text()):
            self.refusal.setText(ReasonNamesSomebody().sentence(self._language))
            self.refusal.show()
            self.reason.setFocus()
            self.fit()
            return
        super().accept()

    def purge(self) -> Purge:
        """What is entered."""
        return Purge(self.what.value(), self.reason.text().strip(), self.with_backups.isChecked())

    def _count(self) -> None:
        target: Target = self.what.value()
        self._is_counted = False
        self.facts.setText(self.tr("Counting what would go..."))
        self.demand.setText(self.tr("Type “{name}” to confirm:").format(name=target.name))
        self.typed.setAccessibleName(self.demand.text())
        self.typed.clear()
        self._switch()
        self._let_go()
        task = self._task = self._look(target)
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(lambda plan: self._show(target, plan))
        task.start()
        self.fit()

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and not self._is_counted:
            share = round(100 * done / max(total, 1))
            self.facts.setText(self.tr("Counting what would go: {n} %").format(n=share))

    def _let_go(self) -> None:
        """Nobody waits for what is still being counted."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _show(self, target: Target, plan: PurgePlan) -> None:
        if target != self.what.value():
            return
        self._is_counted = True
        facts = self.tr("With it go: {parts}.").format(parts=", ".join(self._parts(plan)))
        if plan.codes:
            facts += " " + self.tr("%n code(s) are called by these words.", "", plan.codes)
        self.facts.setText(facts)
        self._switch()
        self.fit()

    def _switch(self) -> None:
        is_named = self.typed.text().strip() == self.what.value().name
        self.go_on.setEnabled(self._is_counted and is_named)

    def _parts(self, plan: PurgePlan) -> list[str]:
        parts = [self.tr("%n paragraph(s)", "", plan.paragraphs)]
        if plan.codings:
            parts.append(self.tr("%n coding(s)", "", plan.codings))
        if plan.memos:
            parts.append(self.tr("%n memo(s)", "", plan.memos))
        if plan.summaries:
            parts.append(self.tr("%n summary(ies)", "", plan.summaries))
        if plan.attributes:
            parts.append(self.tr("%n attribute(s)", "", plan.attributes))
        if plan.quotes:
            parts.append(self.tr("the quotations in %n place(s)", "", plan.quotes))
        return parts
