"""Below the matrix at the right: the summary of the cell, its rating, its state, what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.queries.theme_desk import RESULT, WHOLE, OpenCell, Rating
from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.dates import day_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.stale_bar import StaleBar
from gk_qda.ui.themes.states import SETTABLE, State, StateWords, icon_of
from gk_qda.ui.themes.summary_editor import SummaryEditor
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import FootBar, Panel

_OF_RESULTS = ("done", "draft", "open")


class SummaryPanel(Panel):
    """Shows a cell and says what was chosen; it stores nothing itself."""

    rating_chosen = Signal(object)  # str, "" for none
    state_chosen = Signal(object)  # str
    scale_requested = Signal()

    def __init__(self, theme: Theme, language: str, words: StateWords) -> None:
        super().__init__(theme, self.tr("Summary"))
        self._words_of = words
        self._states: Sequence[State] = SETTABLE
        self._is_whole = False  # the summary of a case, which rests on cells
        self.rating_words = Label(theme, self.tr("Rating"), ink="muted")
        self.rating = Choice(theme, self.tr("Rating"), size="panel")
        self.scale = Button(theme, self.tr("Define ratings..."), kind="flat", size="panel")
        self.state = Choice(theme, self.tr("State"), size="panel")
        self.stale = StaleBar(theme, language)
        self.editor = SummaryEditor(theme)
        self.counts = ElidedLabel(theme, ink="muted", font="small")
        self.quote = Button(theme, self.tr("Insert quotation"), icon="quote")
        self.evidence = Button(theme, self.tr("Set as evidence"), icon="bookmark", keys="Ctrl+B")
        self.previous = Button(theme, self.tr("Previous cell"), icon="chevron-up")
        self.next = Button(theme, self.tr("Next cell"), icon="chevron-down", keys="Ctrl+Down")
        self._lay_out()
        self.rating.chosen.connect(self.rating_chosen)
        self.state.chosen.connect(self.state_chosen)
        self.scale.clicked.connect(self.scale_requested)
        self.editor.cursorPositionChanged.connect(self.show_counts)

    def show_cell(self, cell: ThemeCell, scale: Sequence[Rating], *, is_writable: bool) -> None:
        """Everything around the text."""
        written = day_words(cell.written_at) if cell.written_at else ""
        is_whole = cell.theme is WHOLE
        self._is_whole = is_whole
        title = self.tr("Result") if cell.row.kind == RESULT else self.tr("Summary")
        self.head.set_title(self.tr("Case summary") if is_whole else title)
        self.head.set_count(" · ".join(part for part in (cell.author, written) if part))
        self._offer_ratings(cell, scale, is_writable=is_writable)
        states = _OF_RESULTS if is_whole or cell.row.kind == RESULT else SETTABLE
        self._states = [state for state in SETTABLE if state in states or state == cell.state]
        self.state.set_options([(state, self._words_of.of(state)) for state in self._states])
        self.state.set_value(cell.state)
        self.state.set_icon_name(next(icon_of(state) for state in SETTABLE if state == cell.state))
        self.state.setEnabled(is_writable)
        self.stale.show_changes(cell.stale)
        self.stale.confirm_button.setEnabled(is_writable)
        self.editor.setReadOnly(not is_writable)
        for button in (self.quote, self.evidence):
            button.setVisible(not is_whole)
        self.editor.set_takes_evidence(not is_whole)
        self.editor.setPlaceholderText(self._question(cell))

    def offered_states(self) -> Sequence[State]:
        """The states that the cell can be given."""
        return self._states

    def show_text(self, cell: ThemeCell, opened: OpenCell) -> None:
        """The text with its evidence."""
        self.editor.show_text(cell.text, opened.evidence, opened.segments)
        self.show_counts()

    def show_counts(self) -> None:
        """How many sentences, how many with evidence; what the buttons can do at the caret."""
        editor = self.editor
        tally = editor.marked.tally()
        parts = [self.tr("%n sentence(s)", "", tally.sentences)] if tally.sentences else []
        if tally.sentences and tally.whole:
            own = self.tr("%n with evidence of its own", "", tally.proven)
            parts += [own] if tally.proven else []
            parts.append(self.tr("%n piece(s) of evidence for the whole text", "", tally.whole))
        elif self._is_whole and tally.sentences:
            parts.append(self.tr("rests on the cells of the case"))
        elif tally.sentences:
            parts.append(self.tr("%n with evidence", "", tally.proven))
            if tally.bare:
                parts.append(self.tr("%n without", "", tally.bare))
        used = editor.marked.used()
        if tally.sentences and used is not None and (unused := len(editor.marked.passages) - len(used)):
            parts.append(self.tr("%n segment(s) unused", "", unused))
        self.counts.setText(" · ".join(parts))
        passages, number = editor.marked.passages, editor.focused_number
        writable = not editor.isReadOnly()
        self.quote.setEnabled(writable and 0 < number <= len(passages))
        self.evidence.setEnabled(self.quote.isEnabled() and bool(tally.sentences))
        tied = self.evidence.isEnabled() and editor.marked.is_tied(editor.caret(), passages[number - 1])
        self.evidence.setText(self.tr("Untie evidence") if tied else self.tr("Set as evidence"))

    def _question(self, cell: ThemeCell) -> str:
        if cell.theme is WHOLE:
            return self.tr("What do the cells say about the case as a whole?")
        if cell.row.kind == RESULT:
            return self.tr("What do the cases say about the theme?")
        return self.tr("What do the segments say about the theme?")

    def _offer_ratings(self, cell: ThemeCell, scale: Sequence[Rating], *, is_writable: bool) -> None:
        is_cell = cell.row.kind != RESULT and cell.theme is not WHOLE
        self.rating_words.setVisible(is_cell and bool(scale))
        self.rating.setVisible(is_cell and bool(scale))
        self.scale.setVisible(is_cell and not scale and is_writable)
        labels = [value.label for value in scale]
        if cell.rating and cell.rating not in labels:
            labels.append(cell.rating)
        self.rating.set_options([("", self.tr("none")), *((label, label) for label in labels)])
        self.rating.set_value(cell.rating)
        self.rating.setEnabled(is_writable)
        menu = self.rating.menu()
        menu.addSeparator()
        menu.addAction(self.tr("Change ratings..."), self.scale_requested.emit)

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        for widget in (self.rating_words, self.rating, self.scale):
            self.head.add_right(widget)
        self.head.add_right_label(self.tr("State"))
        self.head.add_right(self.state)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(metrics.padding, metrics.inside, metrics.padding, metrics.gap)
        column.setSpacing(metrics.hairgap)
        column.addWidget(self.editor, 1)
        line = QHBoxLayout()
        line.addWidget(self.counts, 1)
        column.addLayout(line)
        foot = FootBar(self._theme)
        for left in (self.quote, self.evidence):
            foot.add_left(left)
        for right in (self.previous, self.next):
            foot.add_right(right)
        body = QWidget()
        body.setAutoFillBackground(True)
        body.setBackgroundRole(QPalette.ColorRole.Base)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stale)
        rows.addWidget(page, 1)
        rows.addWidget(foot)
        self.set_body(body)
