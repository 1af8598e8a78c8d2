"""What can be said of the chosen speakers, one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gk_qda.queries.speakers import ProjectSpeaker
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.speakers.table import completer
from gk_qda.ui.speakers.words import role_choices
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import TickBox

_DIFFERENT = "different"  # the choice while the chosen speakers have several roles


class SelectionPanel(Panel):
    """Fields that hold for all chosen speakers; where they differ, the field says so and is empty."""

    renamed = Signal(int, str)  # speaker id, label
    role_chosen = Signal(list, str)  # speaker ids
    function_given = Signal(list, str)
    counted = Signal(list, bool)
    person_given = Signal(list, str)
    unite_requested = Signal(list)
    merge_requested = Signal(list)
    first_turn_requested = Signal(int)

    def __init__(self, theme: Theme, below: QWidget, *, read_only: bool) -> None:
        super().__init__(theme, self.tr("Selection"))
        self._theme, self._read_only = theme, read_only
        self._speakers: list[ProjectSpeaker] = []
        self._names: list[str] = []
        self._functions: list[str] = []
        self.title = Label(theme, font="heading", wrap=True)
        self.facts = Label(theme, ink="muted", wrap=True)
        self.first_turn = Button(theme, self.tr("Show the first turn"), kind="link")
        self.label = QLineEdit()
        self.person = QLineEdit()
        self.role = Choice(theme, self.tr("Role"), size="button")
        self.function = QLineEdit()
        self.counts = TickBox(theme, self.tr("Counts as a respondent"))
        self.unite = Button(theme, self.tr("One person"), icon="users")
        self.merge = Button(theme, self.tr("Merge"), icon="arrow-merge")
        self.unite_hint = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out(below)
        self._connect()
        self.show_speakers([])

    def propose(self, names: Sequence[str], functions: Sequence[str]) -> None:
        """What may be typed for persons and functions."""
        if (list(names), list(functions)) != (self._names, self._functions):
            self._names, self._functions = list(names), list(functions)
            self.person.setCompleter(completer(names, self.person))
            self.function.setCompleter(completer(functions, self.function))

    def show_speakers(self, speakers: Sequence[ProjectSpeaker]) -> None:
        """Other speakers, or the same with other facts."""
        self._speakers = list(speakers)
        self.show_empty(not speakers)
        self.head.set_count(self.tr("%n speaker(s)", "", len(speakers)) if len(speakers) > 1 else "")
        if not speakers:
            return
        self._show_title()
        self._show_fields()
        self._show_buttons()

    def _show_title(self) -> None:
        first = self._speakers[0]
        documents = len({speaker.document_id for speaker in self._speakers})
        turns = self.tr("%n turn(s)", "", sum(speaker.turns for speaker in self._speakers))
        words = self.tr("%n word(s)", "", sum(speaker.words for speaker in self._speakers))
        facts = [turns, words]
        if len(self._speakers) > 1:
            facts.insert(0, self.tr("in %n document(s)", "", documents))
        names = [speaker.name for speaker in self._speakers[:3]]
        more = len(self._speakers) - len(names)
        title = "; ".join(names) + (" " + self.tr("and %n more", "", more) if more else "")
        self.title.setText(first.name if len(self._speakers) == 1 else title)
        self.facts.setText(" · ".join(facts))
        self.first_turn.setVisible(len(self._speakers) == 1 and first.first is not None)

    def _show_fields(self) -> None:
        several, first = len(self._speakers) > 1, self._speakers[0]
        self.label.setEnabled(not several and not self._read_only)
        self._fill(self.label, [first.label] if not several else ["", " "], "")
        self._fill(self.person, [s.person for s in self._speakers], self.tr("nobody in particular"))
        self._fill(self.function, [s.function for s in self._speakers], self.tr("none"))
        roles = {speaker.role for speaker in self._speakers}
        choices = role_choices()
        if len(roles) > 1:
            choices.insert(0, (_DIFFERENT, self.tr("(different)")))
        self.role.set_options(choices)
        self.role.set_value(roles.pop() if len(roles) == 1 else _DIFFERENT)
        asked = [s.counts_as_respondent for s in self._speakers if s.role != "interviewer"]
        self.counts.setEnabled(bool(asked) and not self._read_only)
        state = Qt.CheckState.Checked if all(asked) and asked else Qt.CheckState.Unchecked
        mixed = any(asked) and not all(asked)
        self.counts.setCheckState(Qt.CheckState.PartiallyChecked if mixed else state)

    def _fill(self, field: QLineEdit, values: list[str], nothing: str) -> None:
        same = len(set(values)) == 1
        field.setText(values[0] if same else "")
        field.setPlaceholderText(nothing if same else self.tr("(different)"))
        field.setModified(False)

    def _show_buttons(self) -> None:
        several = len(self._speakers) > 1
        persons = {speaker.person_id for speaker in self._speakers}
        one_document = len({speaker.document_id for speaker in self._speakers}) == 1
        is_one = len(persons) == 1 and None not in persons
        for button, offered in ((self.unite, not is_one), (self.merge, one_document)):
            button.setVisible(several and offered and not self._read_only)
        self.merge.setText(self.tr("Merge into {label}").format(label=self._speakers[0].label))
        hints = []
        if not self.unite.isHidden():
            hints.append(
                self.tr("One person: whoever speaks here under several labels, also in several documents.")
            )
        if not self.merge.isHidden():
            hints.append(self.tr("Merge: one speaker of this document under one label."))
        self.unite_hint.setText(" ".join(hints))
        self.unite_hint.setVisible(bool(hints))

    def _lay_out(self, below: QWidget) -> None:
        theme = self._theme
        fields = Fields(theme)
        fields.add(
            self.tr("Label"), self.label, self.tr("In lists and citations; the text stays as it was said.")
        )
        fields.add(self.tr("Person"), self.person, self.tr("Type a name and press Enter, known or new."))
        fields.add(self.tr("Role"), self.role)
        fields.add(self.tr("Function"), self.function)
        fields.add("", self.counts)
        for line in (self.label, self.person, self.function):
            line.setFixedHeight(theme.metrics.line_edit)
        for field in (self.label, self.person, self.function, self.role):
            field.setEnabled(not self._read_only)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.metrics.inside)
        buttons.addWidget(self.unite)
        buttons.addWidget(self.merge)
        buttons.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        padding = theme.metrics.padding
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(theme.metrics.inside)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.first_turn, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(fields)
        column.addLayout(buttons)
        column.addWidget(self.unite_hint)
        column.addSpacing(padding)
        column.addWidget(below)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("The speakers that are chosen"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        for ground in (inside, area.viewport()):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
            ground.setAutoFillBackground(True)
        self.set_body(area)
        words = self.tr("Choose speakers at the left to describe them. Ctrl+A chooses all that are listed.")
        self.set_empty(EmptyState(theme, words))

    def _connect(self) -> None:
        self.label.editingFinished.connect(self._rename)
        self.person.editingFinished.connect(partial(self._commit, self.person, self.person_given))
        self.function.editingFinished.connect(partial(self._commit, self.function, self.function_given))
        self.role.chosen.connect(self._choose_role)
        self.counts.clicked.connect(self._count)
        self.unite.clicked.connect(lambda: self.unite_requested.emit(self._ids()))
        self.merge.clicked.connect(lambda: self.merge_requested.emit(self._ids()))
        self.first_turn.clicked.connect(lambda: self.first_turn_requested.emit(self._speakers[0].id))

    def _ids(self) -> list[int]:
        return [speaker.id for speaker in self._speakers]

    def _rename(self) -> None:
        words = self.label.text().strip()
        if len(self._speakers) == 1 and words and words != self._speakers[0].label:
            self.renamed.emit(self._speakers[0].id, words)

    def _commit(self, field: QLineEdit, signal: SignalInstance) -> None:
        """What was typed holds for all; what was not touched stays as it is."""
        if field.isModified() and self._speakers:
            field.setModified(False)
            signal.emit(self._ids(), field.text().strip())

    def _choose_role(self, role: str) -> None:
        if role != _DIFFERENT:
            self.role_chosen.emit(self._ids(), role)

    def _count(self) -> None:
        ids = [speaker.id for speaker in self._speakers if speaker.role != "interviewer"]
        asked = [s.counts_as_respondent for s in self._speakers if s.role != "interviewer"]
        self.counted.emit(ids, not all(asked))
