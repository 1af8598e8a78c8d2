"""The page of the interview guide: the questions at the left, which turns ask them at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.guide import asking_turns, guide
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.guide.delegates import QuestionDelegate, TurnDelegate
from gk_qda.ui.guide.models import (
    AS_SAID,
    ASKS,
    KINDS,
    NONE,
    TEXT,
    WORDS,
    QuestionModel,
    TurnModel,
    kind_words,
)
from gk_qda.ui.guide.requests import GuideRequests
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import FootBar, Panel
from gk_qda.ui.widgets.side_by_side import SideBySide

_SHOWN = {"guide_questions", "settings", "documents", "speakers", "text_versions", "codes", "withdrawals"}
_QUESTIONS, _TURNS = [56, 240, 152, 140], [56, 260, 190]
_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class GuidePage(QWidget):
    """Each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, read_only = context.theme, context.workspace.project.is_read_only
        self.questions = QuestionModel(read_only=read_only)
        self.turns = TurnModel(read_only=read_only)
        self.table = RowTable(theme, self.tr("Questions of the guide"))
        self.turn_table = RowTable(theme, self.tr("Turns of the interviewer"))
        self._editing, self._deciding = QuestionDelegate(theme), TurnDelegate(theme)
        self.panel = Panel(theme, self.tr("Interview guide"))
        self.asked = Panel(theme, self.tr("Who asks what"))
        self.base = BaseLine(theme)
        self.import_ = Button(theme, self.tr("Import..."), icon="file-import", size="panel", kind="flat")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", size="panel", kind="flat")
        self.up = IconButton(theme, "chevron-up", self.tr("Move the question up"))
        self.down = IconButton(theme, "chevron-down", self.tr("Move the question down"))
        self.delete = IconButton(theme, "trash", self.tr("Delete the question"))
        self.text = QLineEdit()
        self.kind = Choice(theme, self.tr("Asked in"), size="button")
        self.add = Button(theme, self.tr("Add question"), icon="plus")
        self.document = Choice(theme, self.tr("Document"), size="panel")
        self.requests = GuideRequests(context, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew; the chosen question and document stay chosen."""
        read = self._context.workspace.read
        chosen = self.questions.row(self.table.currentIndex())
        row = max(0, self.table.currentIndex().row())
        found, codes = read(guide), read(current_codebook).codes
        self._editing.paths = [code.path for code in codes]
        self.questions.show_guide(found, {code.id: code.path for code in codes})
        self.panel.head.set_count(str(len(found)))
        self.panel.show_empty(not found)
        ids = [question.id for question in found]
        if chosen is not None and chosen.id in ids:
            row = ids.index(chosen.id)
        if found:
            self.table.setCurrentIndex(self.questions.index(min(row, len(found) - 1), TEXT))
        kinds = {question.kind for question in found}
        offered = [(d.id, d.name) for d in read(documents) if d.kind in kinds]
        self.document.set_options(offered)
        self.document.setVisible(bool(offered))
        self.asked.show_empty(not offered)
        self._show_turns()
        self._show_choices()

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def _lay_out(self) -> None:
        theme, writable = self._context.theme, not self._context.workspace.project.is_read_only
        for table, model, delegate, widths, wide in (
            (self.table, self.questions, self._editing, _QUESTIONS, TEXT),
            (self.turn_table, self.turns, self._deciding, _TURNS, WORDS),
        ):
            table.setModel(model)
            table.setItemDelegate(delegate)
            table.setEditTriggers(_EDITS)
            table.set_widths(widths, wide)
        for button in (self.import_, self.export, self.up, self.down, self.delete):
            self.panel.head.add_right(button)
            button.setVisible(writable or button is self.export)
        self.asked.head.add_right(self.document)
        self.panel.set_body(self.table)
        self.panel.set_empty(
            EmptyState(
                theme,
                self.tr(
                    "No questions yet. Type the first one below, or import a table with number and text."
                ),
            )
        )
        self.asked.set_body(self.turn_table)
        self.asked.set_empty(EmptyState(theme, self.tr("Here you see which turns ask the questions.")))
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.panel, 1)
        inside.addWidget(self._foot(writable=writable))
        splitter = SideBySide(left, self.asked, [640, 600], is_shared=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        column.addWidget(splitter, 1)

    def _foot(self, *, writable: bool) -> FootBar:
        theme = self._context.theme
        self.text.setPlaceholderText(self.tr("New question"))
        self.text.setAccessibleName(self.tr("New question"))
        self.text.setFixedHeight(theme.metrics.line_edit)
        self.text.setMinimumWidth(round(220 * theme.metrics.body / 12))
        self.kind.set_options([(kind, kind_words(kind)) for kind, _ in KINDS])
        foot = FootBar(theme)
        for widget in (self.text, self.kind, self.add):
            foot.add_left(widget)
        if not writable:
            foot.hide()
        return foot

    def _connect(self) -> None:
        context, requests = self._context, self.requests
        self.import_.clicked.connect(lambda: context.actions.run("import.guide"))
        self.export.clicked.connect(lambda: context.actions.run("export.guide"))
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.delete.clicked.connect(self._delete)
        self.text.textChanged.connect(lambda _: self._show_choices())
        self.text.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.questions.changed.connect(requests.change)
        self.turns.decided.connect(requests.decide)
        self.document.chosen.connect(lambda _: self._show_turns())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_choices())
        self.turn_table.doubleClicked.connect(self._go)

    def _show_choices(self) -> None:
        row, last = self.table.currentIndex().row(), len(self.questions.rows) - 1
        self.add.setEnabled(bool(self.text.text().strip()))
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.delete.setEnabled(row >= 0)
        self.export.setEnabled(last >= 0)

    def _show_turns(self) -> None:
        document_id = self.document.value()
        if document_id is None:
            self.turns.show([])
            self.asked.head.set_count("")
            self.base.set_plain(self.tr("The words of the interviewer tell which question a turn asks."))
            return
        read = self._context.workspace.read
        turns = read(partial(asking_turns, document_id=document_id))
        document = next(one for one in read(documents) if one.id == document_id)
        questions = [question for question in self.questions.rows if question.kind == document.kind]
        self._deciding.choices = [
            (AS_SAID, self.tr("what the words say")),
            (NONE, self.tr("none")),
            *((question.id, question.label) for question in questions),
        ]
        self.turns.show(turns)
        self.asked.head.set_count(self.tr("%n turn(s)", "", len(turns)))
        found = {turn.question.id for turn in turns if turn.question is not None}
        missing = [question.number for question in questions if question.id not in found]
        words = self.tr("{document}: questions asked: {x} of {n}").format(
            document=document.name, x=len(found), n=len(questions)
        )
        if missing:
            words += "; " + self.tr("not recognised: {numbers}").format(numbers=", ".join(missing))
        self.base.set_plain(f"{words}.")

    def _add(self) -> None:
        if (words := self.text.text().strip()) and self.requests.add(words, self.kind.value()) is not None:
            self.text.clear()
            last = len(self.questions.rows) - 1
            self.table.setCurrentIndex(self.questions.index(last, TEXT))

    def _move(self, by: int) -> None:
        question = self.questions.row(self.table.currentIndex())
        if question is not None:
            self.requests.move(question.id, by)

    def _delete(self) -> None:
        question = self.questions.row(self.table.currentIndex())
        if question is not None:
            self.requests.delete(question.id)

    def _go(self, index: QModelIndex) -> None:
        turn, document_id = self.turns.row(index), self.document.value()
        if turn is not None and document_id is not None and index.column() != ASKS:
            self._context.focus.go(Place("code", document_id=document_id, span=turn.span))
