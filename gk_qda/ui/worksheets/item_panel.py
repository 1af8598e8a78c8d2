"""One item: its question, its theme, how often each answer was given, and the answer of one case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.language.states import MISSING, NOT_APPLICABLE, UNKNOWN, VALUE
from gk_qda.queries.worksheet_grid import GridCase, GridItem
from gk_qda.queries.worksheets import ItemResult
from gk_qda.ui.desk import Context
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel, PanelHead
from gk_qda.ui.worksheets.losses import LossNotice
from gk_qda.ui.worksheets.models import CountModel
from gk_qda.ui.worksheets.words import STORED, state_words, type_words
from gk_qda.ui.writing.text_field import TextField

_ANSWER, _NUMBER, _FIELD = 114, 84, 150  # px at 100 %
_FITTING = 4  # columns of numbers that do not fit beside the answers


class ItemPanel(Panel):
    """What is chosen here is asked for by signals; the page knows which item and case are meant."""

    theme_chosen = Signal(object)  # id of a code, or None
    state_chosen = Signal(str)  # what is stored for the state
    groups_chosen = Signal()
    copy_requested = Signal()
    coding_requested = Signal()

    def __init__(self, context: Context) -> None:
        theme = self._look = context.theme
        super().__init__(theme, self.tr("Item"))
        self._context, self._read_only = context, context.workspace.project.is_read_only
        self.question = Label(theme, wrap=True)
        self.theme = Button(theme, self.tr("Theme..."), icon="tag", size="head")
        self.untie = IconButton(theme, "x", self.tr("Take the item off its theme"))
        self.pick = CodePick(theme, self)
        self.counts = CountModel()
        self.table = RowTable(theme, self.tr("How often each answer was given"))
        self.by = Choice(theme, self.tr("Groups"), size="panel")
        self.copy = IconButton(theme, "copy-plus", self.tr("Copy as table"))
        self.answer_head = PanelHead(theme, self.tr("Answer"))
        self.state = Choice(theme, self.tr("State of the answer"), size="panel")
        self.code = Button(theme, self.tr("Code"), icon="highlight", size="panel", kind="flat")
        self.field = TextField(theme)
        self.losses = LossNotice(theme)
        self._lay_out()
        self._connect()
        self.show_item(None)

    def show_item(self, item: GridItem | None) -> None:
        """Another item, or the same with another theme."""
        self.show_empty(item is None)
        if item is None:
            return
        self.head.set_title(item.item)
        self.head.set_count(type_words(item.type))
        self.question.setText(item.text or "–")
        self.theme.setText(
            self.tr("Theme: {name}").format(name=item.theme) if item.theme else self.tr("Theme...")
        )
        self.untie.setVisible(item.theme_id is not None and not self._read_only)

    def show_counts(self, groups: Sequence[tuple[str, ItemResult]]) -> None:
        """Other counts; all cases first."""
        self.counts.show(groups, self._context.language)
        if groups:  # where not all groups fit, the words of the answers keep their width
            heads = [self.counts.headerData(at + 1, Qt.Orientation.Horizontal) for at in range(len(groups))]
            self.table.set_head_lines(2 if any(" " in str(head) for head in heads) else 1)
            numbers = [max(_NUMBER, self.table.width_of(str(head))) for head in heads]
            self.table.set_widths([_ANSWER, *numbers], 0 if len(groups) < _FITTING else -1)

    def show_answer(self, item: GridItem | None, case: GridCase | None, state: str, value: str) -> None:
        """The answer of the chosen case; the field is written in where the item wants own words."""
        self.answer_head.set_title(
            self.tr("Answer: {case}").format(case=case.title or case.name) if case else self.tr("Answer")
        )
        is_there = item is not None and case is not None
        self.state.setEnabled(is_there and not self._read_only)
        self.state.set_value(state or MISSING)
        self.code.setVisible(bool(item is not None and item.is_text and case and state == VALUE))
        self.field.setReadOnly(self._read_only or not (item is not None and item.is_text and case))
        self.field.setPlaceholderText(
            self.tr("The worksheet was not returned.")
            if is_there and not state
            else self.tr("No answer")
            if state != VALUE
            else ""
        )
        self.field.show_words(value)

    def write(self, letters: str) -> None:
        """Go on in the field, behind what stands there."""
        if self.field.isReadOnly():
            return
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        if letters:
            self.field.insertPlainText(letters)

    def _lay_out(self) -> None:
        theme = self._look
        self.table.setModel(self.counts)
        self.state.set_options(
            [(state, state_words(state)) for state in (VALUE, MISSING, NOT_APPLICABLE, UNKNOWN)]
        )
        self.field.setAccessibleName(self.tr("Answer in own words"))
        self.theme.setEnabled(not self._read_only)
        counts = PanelHead(theme, self.tr("Counts"))
        counts.add_right(self.by)
        counts.add_right(self.copy)
        self.code.setToolTip(self.tr("Open this answer on the Code desk, as a text that is coded"))
        self.answer_head.add_right(self.code)
        self.answer_head.add_right(self.state)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._facts())
        column.addWidget(counts)
        column.addWidget(self.table, 3)
        column.addWidget(self.answer_head)
        self.field.setMinimumHeight(round(_FIELD * theme.metrics.body / 12))
        column.addWidget(self.field, 2)
        column.addWidget(self.losses)
        self.set_body(inside)
        self.set_empty(EmptyState(theme, self.tr("Choose an item at the left.")))

    def _facts(self) -> QWidget:
        box = QWidget()
        padding, gap = self._look.metrics.padding, self._look.metrics.gap
        column = QVBoxLayout(box)
        column.setContentsMargins(padding, gap, padding, gap)
        column.setSpacing(gap)
        column.addWidget(self.question)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(self.theme)
        row.addWidget(self.untie)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _connect(self) -> None:
        self.theme.clicked.connect(self._choose_theme)
        self.untie.clicked.connect(lambda: self.theme_chosen.emit(None))
        self.pick.picked.connect(lambda code: self.theme_chosen.emit(code.id))
        self.by.chosen.connect(lambda _: self.groups_chosen.emit())
        self.copy.clicked.connect(self.copy_requested)
        self.code.clicked.connect(self.coding_requested)
        self.state.chosen.connect(self._on_state)

    def _choose_theme(self) -> None:
        from gk_qda.queries.codebook import current_codebook

        codes = self._context.workspace.read(current_codebook).codes
        near = self.theme.rect()
        near.moveTopLeft(self.theme.mapToGlobal(near.topLeft()))
        self.pick.ask(codes, near, several=False)

    def _on_state(self, state: str) -> None:
        if state == VALUE:
            self.write("")
        else:
            self.state_chosen.emit(STORED[state])
