"""What becomes of the chosen words, one or several at once, and where the word stands in the texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from gk_qda.language.pseudonyms import Replacing, Rule
from gk_qda.operations.pseudonym_review import CHOICES, Review
from gk_qda.queries.personal import Candidate
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.pseudonymising.model import CandidateModel
from gk_qda.ui.pseudonymising.place_list import PlaceList
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import RadioChoice

_NAMED = 3  # originals in the title; more are counted


class DecisionPanel(Panel):
    """Fields that hold for all chosen rows; where they differ, the field says so and is empty."""

    decided = Signal(str)  # choice
    reopened = Signal()
    replacement_given = Signal(str)
    forms_given = Signal(tuple)
    proposal_requested = Signal()

    def __init__(self, theme: Theme, review: Review, model: CandidateModel, *, read_only: bool) -> None:
        super().__init__(theme, self.tr("Decision"))
        self._theme, self._review, self._model, self._read_only = theme, review, model, read_only
        self._chosen: list[Candidate] = []
        self.title = Label(theme, font="heading", wrap=True)
        self.facts = Label(theme, ink="muted", wrap=True)
        self.choices = {
            choice: RadioChoice(theme, f"{number}  {model.choice_words(choice)}")
            for number, choice in enumerate(CHOICES, 1)
        }
        self._group = QButtonGroup(self)
        self.reopen = Button(theme, self.tr("Open again"), kind="link", size="panel")
        self.replacement, self.forms = QLineEdit(), QLineEdit()
        self.propose = Button(theme, self.tr("Propose"), kind="link", size="panel")
        self.trouble = Label(theme, ink="error_text", font="small", wrap=True)
        self.sample = Label(theme, ink="muted", wrap=True)
        self.decisions = QWidget()
        self.place_head = Label(theme, font="bold")
        self.places = PlaceList(theme)
        self._lay_out()
        self._connect()
        self.show_chosen([])

    def show_chosen(self, chosen: Sequence[Candidate]) -> None:
        """Other rows, or the same with other decisions."""
        before, self._chosen = self._chosen, list(chosen)
        self.show_empty(not chosen)
        self.propose.setHidden(self._read_only or not chosen)
        if not chosen:
            self.reopen.hide()
            return
        names = [one.original for one in chosen[:_NAMED]]
        more = len(chosen) - len(names)
        self.title.setText("; ".join(names) + (" " + self.tr("and %n more", "", more) if more else ""))
        documents = {name for one in chosen for name in one.documents}
        parts = [self._model.kind_words(chosen[0].kind)] if len(chosen) == 1 else []
        parts.append(self.tr("%n place(s)", "", sum(one.count for one in chosen)))
        parts.append(self.tr("in %n document(s)", "", len(documents)))
        self.facts.setText(" · ".join(parts))
        self._show_decision()
        if self._chosen != before:
            self.show_places(chosen[0])

    def show_places(self, one: Candidate) -> None:
        """The places of the first chosen word, as far as they were read."""
        if self._chosen and one.original == self._chosen[0].original:
            self.places.places.show(one.places)
            number = self.tr("%n place(s)", "", one.count)
            if one.count > len(one.places):
                number = self.tr("{places}, the first {n}").format(places=number, n=len(one.places))
            self.place_head.setText(number)

    def _show_decision(self) -> None:
        decisions = [self._review.decisions.get(one.original) for one in self._chosen]
        choices = {one.choice if one is not None else "" for one in decisions}
        self._group.setExclusive(False)
        for choice, button in self.choices.items():
            button.setChecked(choices == {choice})
        self._group.setExclusive(True)
        is_replaced = bool(choices & {"pseudonym", "function", "generalisation"}) or choices == {""}
        self.reopen.setVisible(choices != {""} and not self._read_only)
        self.replacement.setEnabled(is_replaced and not self._read_only)
        self.propose.setEnabled(self.replacement.isEnabled())
        self._fill(self.replacement, [one.replacement if one is not None else "" for one in decisions])
        self._fill(self.forms, ["; ".join(one.forms) if one is not None else "" for one in decisions])
        self.forms.setEnabled(len(self._chosen) == 1 and choices != {"harmless"} and not self._read_only)
        self._say()

    def _say(self) -> None:
        """What is wrong, and how the words will read."""
        first = self._chosen[0]
        trouble = self._model.trouble(first.original) if len(self._chosen) == 1 else None
        sentences = {
            "empty": self.tr("Write what is to stand there, or choose omission."),
            "twice": self.tr("The same spelling is given for two words. Keep one of them."),
            "taken": self.tr(
                "This pseudonym stands for another word already, or is itself one of the words. Choose another."
            ),
        }
        self.trouble.setText(sentences[trouble] if trouble is not None else "")
        self.trouble.setVisible(trouble is not None)
        self.sample.setText(self._sample(first) if len(self._chosen) == 1 and trouble is None else "")
        self.sample.setVisible(bool(self.sample.text()))

    def _sample(self, one: Candidate) -> str:
        """Its first place as it will read."""
        decision = self._review.decisions.get(one.original)
        if decision is None or decision.choice == "harmless" or not one.places:
            return ""
        words = "" if decision.choice == "omission" else decision.replacement
        place = one.places[0]
        before, after = place.around(30, 20)
        rule = Rule(one.original, words, decision.choice, one.kind, decision.forms)
        written = Replacing([rule]).replaced(f"{before}{place.words}{after}")
        return self.tr("Will read: {words}").format(words=written)

    def _fill(self, field: QLineEdit, values: list[str]) -> None:
        same = len(set(values)) == 1
        if not (field.hasFocus() and field.isModified()):
            field.setText(values[0] if same else "")
            field.setModified(False)
        field.setPlaceholderText("" if same else self.tr("(different)"))

    def _lay_out(self) -> None:
        theme = self._theme
        padding, gap = theme.metrics.padding, theme.metrics.gap
        decisions = QVBoxLayout(self.decisions)
        decisions.setContentsMargins(0, 0, 0, 0)
        decisions.setSpacing(2)
        for button in self.choices.values():
            self._group.addButton(button)
            decisions.addWidget(button)
        fields = Fields(theme)
        fields.add(self.tr("Replacement"), self.replacement)
        fields.add(
            self.tr("Other spellings"),
            self.forms,
            self.tr("Separated by semicolons; endings are found anyway."),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, padding, 0, 0)
        column.setSpacing(gap)
        upper = QVBoxLayout()
        upper.setContentsMargins(padding, 0, padding, 0)
        upper.setSpacing(gap)
        for widget in (self.title, self.facts, self.decisions, fields, self.trouble, self.sample):
            upper.addWidget(widget)
        upper.addWidget(self.place_head)
        column.addLayout(upper)
        column.addWidget(self.places, 1)
        self.head.add_right(self.propose)
        self.head.add_right(self.reopen)
        self.decisions.setEnabled(not self._read_only)
        for field in (self.replacement, self.forms):
            field.setFixedHeight(theme.metrics.line_edit)
        self.set_body(inside)
        self.set_empty(EmptyState(theme, self.tr("Choose a word to see its places and to decide on it.")))

    def _connect(self) -> None:
        for choice, button in self.choices.items():
            button.clicked.connect(partial(self.decided.emit, choice))
        self.reopen.clicked.connect(self.reopened)
        self.propose.clicked.connect(self.proposal_requested)
        self.replacement.editingFinished.connect(self._give_replacement)
        self.forms.editingFinished.connect(self._give_forms)

    def _give_replacement(self) -> None:
        """What was typed holds for all; what was not touched stays as it is."""
        if self.replacement.isModified() and self._chosen:
            self.replacement.setModified(False)
            self.replacement_given.emit(self.replacement.text().strip())

    def _give_forms(self) -> None:
        if self.forms.isModified() and self._chosen:
            self.forms.setModified(False)
            parts = (part.strip() for part in self.forms.text().split(";"))
            self.forms_given.emit(tuple(part for part in parts if part))
