"""One step of the history: what it touched, and the way back to before it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gk_qda.queries.history import (
    ChangedWords,
    Step,
    TouchedRows,
    changed_words,
    steps_to_take_back,
    touched_rows,
)
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.words import StepWords
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.section import Facts

_Touched = tuple[tuple[TouchedRows, ...], tuple[ChangedWords, ...]]


class StepDetails(Panel):
    """``back_requested`` carries the id of a step and how many steps are to be taken back."""

    back_requested = Signal(int, int)

    def __init__(self, context: Context, words: StepWords) -> None:
        super().__init__(context.theme, "")
        self.head.set_title(self.tr("Step"))
        self._context, self._words = context, words
        self._step: Step | None = None
        self._task: Task | None = None
        self._number = 0
        theme = context.theme
        self.sentence = Label(theme, font="heading", wrap=True)
        self.facts = Facts(theme)
        self.explanation = Label(theme, ink="muted", wrap=True)
        self.touched_title = Label(theme, self.tr("Touched"), font="bold")
        self.touched = Facts(theme)
        self.words_title = Label(theme, self.tr("Words of codes"), font="bold")
        self.words = Facts(theme)
        self.back = Button(theme, self.tr("Take back to here..."), icon="arrow-back-up")
        self.question = Label(theme, wrap=True)
        self.confirm = Button(theme, "", kind="primary")
        self.cancel = Button(theme, self.tr("Leave as it is"))
        self._lay_out()
        self.back.clicked.connect(self._ask)
        self.cancel.clicked.connect(self._give_up)
        self.confirm.clicked.connect(self._take_back)
        self.show_step(None)

    def show_step(self, step: Step | None) -> None:
        """Show another step; what it touched is read in a task."""
        self._step = step
        self.show_empty(step is None)
        self.words.set_facts([])  # of the step before
        self.words_title.hide()
        self.head.set_count(self.tr("no. {n}").format(n=step.id) if step is not None else "")
        if step is None:
            return
        self.sentence.setText(self._words.sentence(step))
        facts = [
            (self.tr("Time"), self._words.moment(step)),
            (self.tr("Person"), step.coder or "–"),
            (self.tr("State"), self._words.state(step)),
        ]
        self.facts.set_facts([(name, value) for name, value in facts if value])
        explanation = self._words.explanation(step)
        self.explanation.setText(explanation)
        self.explanation.setVisible(bool(explanation))
        self._count(step)
        self._read_touched(step)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        inside = QWidget()
        column = QVBoxLayout(inside)
        padding = metrics.padding
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(padding)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.inside)
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        for widget in (self.sentence, self.facts, self.explanation):
            column.addWidget(widget)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.question)
        column.addLayout(buttons)
        column.addWidget(self.touched_title)
        column.addWidget(self.touched)
        column.addWidget(self.words_title)
        column.addWidget(self.words)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("The step that is chosen"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        for ground in (inside, area.viewport()):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
            ground.setAutoFillBackground(True)
        self.set_body(area)
        self.set_empty(EmptyState(self._context.theme, self.tr("Choose a step to see what it touched.")))

    def _count(self, step: Step) -> None:
        workspace = self._context.workspace
        is_offered = not workspace.project.is_read_only and workspace.project.path is not None
        question = partial(steps_to_take_back, step_id=step.id)
        self._number = workspace.read(question) if is_offered else 0
        self._give_up()

    def _give_up(self) -> None:
        for widget in (self.question, self.confirm, self.cancel):
            widget.hide()
        self.back.setVisible(self._number > 0)

    def _ask(self) -> None:
        self.back.hide()
        if self._number == 1:
            self.question.setText(self.tr("This takes back the last step. Redo brings it again."))
        else:
            words = self.tr("This takes back {n} steps: this one and all after it. Redo brings them again.")
            self.question.setText(words.format(n=self._number))
        self.confirm.setText(self.tr("Take back %n step(s)", "", self._number))
        for widget in (self.question, self.confirm, self.cancel):
            widget.show()
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self._give_up()
        self.back.hide()
        if self._step is not None:
            self.back_requested.emit(self._step.id, self._number)

    def _read_touched(self, step: Step) -> None:
        project = self._context.workspace.project

        def read(_: Task) -> _Touched:
            with project.read() as session:
                return touched_rows(session, step.id), changed_words(session, step.id)

        task = self._context.workspace.work(read)
        task.succeeded.connect(partial(self._show_touched, task))
        self._task = task
        task.start()

    def _show_touched(self, task: Task, found: _Touched) -> None:
        """A result that is no longer asked for is dropped."""
        if task is self._task:
            rows, words = found
            self.touched.set_facts([(self._words.table(one.table), self._words.touched(one)) for one in rows])
            self.touched_title.setVisible(bool(rows))
            self.words.set_facts([(self._words.field(one), self._words.was_and_is(one)) for one in words])
            self.words_title.setVisible(bool(words))
