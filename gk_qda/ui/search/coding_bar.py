"""Coding hits: which of them, how much around each, with which code, and what that would do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.operations.hit_coding import HitCoding, code_hits, preview_hit_codings
from gk_qda.operations.segment_coding import AppliedToSegments
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.search import Search
from gk_qda.queries.search_units import Passage, Unit, passages_of
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.search.listing import unit_options
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import set_plain_tool_tip
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.ui.search.answering import Answer
    from gk_qda.ui.tasks import Task

_AT_ONCE = 2_000  # hits between two looks at whether somebody wants to stop

Planned = tuple[list[Passage], HitCoding]


class CodingBar(QWidget):
    """Says before what coding would do; one step codes all of it."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._answer: Answer | None = None
        self._chosen: list[int] = []
        self._code: CodeValue | None = None
        self._task: Task | None = None
        self.planned: Planned | None = None
        self.which = Choice(theme, self.tr("Which hits are coded"), size="panel")
        self.unit = Choice(theme, self.tr("How much is coded"), size="panel")
        self.code_button = Button(theme, "", icon="tag", size="panel")
        self.preview = ElidedLabel(theme, "", ink="muted")
        self.go = Button(theme, self.tr("Code"), kind="primary", size="panel")
        self.close_button = IconButton(theme, "x", self.tr("Code nothing"))
        self.pick = CodePick(theme, self)
        self.unit.set_options(unit_options())
        self.unit.set_value("sentence")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.padding, 2, theme.metrics.gap, 3)
        row.setSpacing(theme.metrics.gap)
        for widget in (self.which, self.unit, self.code_button):
            row.addWidget(widget)
        row.addWidget(self.preview, 1)
        row.addWidget(self.go)
        row.addWidget(self.close_button)
        self._connect()

    def begin(self, answer: Answer, chosen: list[int]) -> None:
        """Ask for these hits, or for all; the code in focus is proposed."""
        self._chosen = chosen
        self._answer = answer
        self.which.set_options(
            (
                *([("chosen", self.tr("%n selected hit(s)", "", len(chosen)))] if chosen else []),
                ("all", self.tr("All %n hit(s)", "", len(answer.found))),
            )
        )
        self.which.set_value("chosen" if chosen else "all")
        known = self._context.workspace.read(current_codebook).by_id()
        in_focus = known.get(self._context.focus.code_id or 0)
        self._take_code(in_focus or known.get(self._code.id if self._code is not None else 0))
        self.show()
        if self._code is None:
            self.ask_code()

    def ask_code(self) -> None:
        """Choose the code by a few letters of its name."""
        book = self._context.workspace.read(current_codebook)
        corner = self.code_button.mapToGlobal(self.code_button.rect().topLeft())
        self.pick.ask(book.codes, QRect(corner, self.code_button.size()), several=False)

    def end(self) -> None:
        """Code nothing."""
        self._forget_task()
        self._answer, self._chosen = None, []
        self.hide()
        self.closed.emit()

    def apply(self) -> None:
        """Code what was previewed."""
        planned, code, workspace = self.planned, self._code, self._context.workspace
        if planned is None or code is None or self._answer is None:
            return
        passages, read_by = planned[0], self._answer.found.read_by
        operation = partial(code_hits, code_ids=[code.id], coder_id=workspace.coder_id, read_by=read_by)
        workspace.change_apart(
            "code_hits",
            partial(operation, passages=passages),
            partial(self._tell, code.name),
            rows=len(passages),
            words=self.tr("Coding hits"),
            code=code.name,
        )
        self.end()

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _: self._plan())
        self.unit.chosen.connect(lambda _: self._plan())
        self.code_button.clicked.connect(self.ask_code)
        self.pick.picked.connect(self._take_code)
        self.go.clicked.connect(self.apply)
        self.close_button.clicked.connect(self.end)

    def _take_code(self, code: CodeValue | None) -> None:
        self._code = code
        self.code_button.setText(code.name if code is not None else self.tr("Choose a code..."))
        self.code_button.setAccessibleName(
            self.tr("Code: {name}").format(name=code.path) if code is not None else self.tr("Choose a code")
        )
        set_plain_tool_tip(self.code_button, code.path if code is not None else "")
        self._plan()

    def _plan(self) -> None:
        """Count off the thread what would be coded."""
        self._forget_task()
        self.planned = None
        self.go.setEnabled(False)
        answer, code = self._answer, self._code
        if answer is None:
            return
        rows = self._chosen if self.which.value() == "chosen" else None
        unit, coder_id = self.unit.value(), self._context.workspace.coder_id
        self.preview.setText(self.tr("Counting passages..."))

        def ask(task: Task, session: Session) -> Planned:
            passages = _passages(session, answer.found, unit, rows, task)
            code_id = code.id if code is not None else 0
            planned = preview_hit_codings(session, passages=passages, code_id=code_id, coder_id=coder_id)
            return passages, planned

        task = self._task = self._context.workspace.work(
            lambda task: self._context.workspace.read(partial(ask, task))
        )
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(self._show_plan)
        task.start()

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and total:
            share = round(100 * done / total)
            self.preview.setText(self.tr("Counting passages: {n} %").format(n=share))

    def _show_plan(self, planned: Planned) -> None:
        self._task, self.planned = None, planned
        count = planned[1]
        passages = self.tr("%n passage(s)", "", count.passages)
        words = self.tr("{passages} in {documents}").format(
            passages=passages, documents=self.tr("%n document(s)", "", count.documents)
        )
        if self._code is not None:
            words += ", " + self.tr("%n carry the code already", "", count.coded_before)
        self.preview.setText(words)
        read_only = self._context.workspace.project.is_read_only
        self.go.setEnabled(self._code is not None and count.codings > 0 and not read_only)

    def _forget_task(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _tell(self, name: str, applied: AppliedToSegments) -> None:
        messages, workspace = self._context.messages, self._context.workspace
        words = self.tr("“{name}” given to %n passage(s).", "", applied.added)
        messages.inform(words.format(name=name), MessageAction(self.tr("Undo"), workspace.undo))


def _passages(
    session: Session, found: Search, unit: Unit, rows: list[int] | None, task: Task
) -> list[Passage]:
    """What hits stand for, piece by piece: of many thousands it takes its time."""
    wanted = range(len(found)) if rows is None else rows
    passages: set[Passage] = set()
    for first in range(0, len(wanted), _AT_ONCE):
        task.report(first, len(wanted))
        passages.update(passages_of(session, found, unit, wanted[first : first + _AT_ONCE]))
    return sorted(passages)
