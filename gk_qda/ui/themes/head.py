"""The head of the Themes desk: what the rows are, how they are grouped, which ones are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu

from gk_qda.ui.desk import Context
from gk_qda.ui.themes.states import SHOWN, StateWords
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.search_field import SearchField

_EXPORTS = ("export.matrix", "export.themes", "themes.copy")
CONDITION = "\x00"  # the entry that asks for a condition
_FIELD = 136  # px of the search field


class ThemesHead(DeskHead):
    """Choices and buttons over the matrix; ``view_changed`` tells that other lines are to be shown."""

    row_kind_chosen = Signal(object)
    view_changed = Signal()
    themes_requested = Signal()
    condition_requested = Signal()

    def __init__(self, context: Context, words: StateWords) -> None:
        theme = context.theme
        super().__init__(theme, "")
        self.set_title(self.tr("Themes"))
        self._context = context
        self._size, self._grouped = ("", ""), ""
        self.rows = Choice(theme, self.tr("Rows"))
        self.grouping = Choice(theme, self.tr("Grouped by"))
        self.state = Choice(theme, self.tr("Which states"))
        self.search = SearchField(theme, self.tr("Case or theme"))
        self.choose = Button(theme, self.tr("Choose themes..."), icon="columns-3", size="head")
        self.export = Button(theme, self.tr("Export"), icon="file-export", size="head")
        self.more = IconButton(theme, "dots", self.tr("View of this desk"), size="head")
        self.side_by_side = self._option(self.tr("Matrix and cell side by side"))
        self.compact = self._option(self.tr("Rows of one line"))
        self.results = self._option(self.tr("Results of the themes as last row"))
        self.results.setChecked(True)
        self.summaries = self._option(self.tr("Case summaries as last column"))
        self.underline = self._option(self.tr("Underline sentences without evidence"))
        self.underline.setChecked(True)
        self._lay_out()
        self.set_row_words(self.tr("Case"))
        self.set_groups([])
        states = [("", self.tr("All states")), *((state, words.of(state)) for state in SHOWN)]
        self.state.set_options(states)
        self.rows.chosen.connect(self.row_kind_chosen)
        self.grouping.chosen.connect(self._on_grouping)
        self.state.chosen.connect(lambda _: self.view_changed.emit())
        for option in (self.results, self.summaries):
            option.toggled.connect(lambda _: self.view_changed.emit())
        self.search.searched.connect(lambda _: self.view_changed.emit())
        self.choose.clicked.connect(self.themes_requested)

    def set_row_words(self, case: str) -> None:
        """Offer the kinds of rows; ``case`` is what a case of this project is called."""
        options = [("case", case), ("document", self.tr("Document")), ("person", self.tr("Person"))]
        self.rows.set_options(options)

    def set_groups(self, attributes: Sequence[tuple[str, str]]) -> None:
        """Offer attributes to group by: name and what people call it."""
        by_condition = (CONDITION, self.tr("Condition..."))
        self.grouping.set_options([("", self.tr("nothing")), *attributes, by_condition])

    def set_grouping(self, value: str) -> None:
        """Show by what the rows are grouped."""
        self._grouped = value
        self.grouping.set_value(value)

    def _on_grouping(self, value: str) -> None:
        """The last entry is no grouping: it asks for one."""
        if value == CONDITION:
            self.grouping.set_value(self._grouped)
            self.condition_requested.emit()
        else:
            self._grouped = value
            self.view_changed.emit()

    def show_size(self, words: str, short: str) -> None:
        """How many rows and themes there are; ``short`` where the head has no room for the words."""
        self._size = (words, short)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words, short = self._size
        layout = self.layout()
        self.set_count(words)
        if layout is not None and layout.sizeHint().width() > self.width():
            self.set_count(short)

    def _option(self, words: str) -> QAction:
        action = QAction(words, self)
        action.setCheckable(True)
        return action

    def _lay_out(self) -> None:
        theme = self._context.theme
        for words, control in (
            (self.tr("Rows"), self.rows),
            (self.tr("Grouped by"), self.grouping),
        ):
            self.add_label(words)
            self.add_left(control)
        self.add_left(self.state)
        self.search.setFixedWidth(round(_FIELD * theme.metrics.body / 12))
        for widget in (self.search, self.choose, self.export, self.more):
            self.add_right(widget)
        options = QMenu(self.more)
        options.addActions([self.results, self.summaries])
        options.addSeparator()
        options.addActions([self.side_by_side, self.compact, self.underline])
        self.more.setMenu(options)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        exports = QMenu(self.export)
        for name in _EXPORTS:
            action = self._context.actions.action(name)
            exports.addAction(action)
            action.changed.connect(self._offer_exports)
        self.export.setMenu(exports)
        self._offer_exports()

    def _offer_exports(self) -> None:
        """No dead button: it is there when one of the exports is."""
        actions = [self._context.actions.action(name) for name in _EXPORTS]
        self.export.setVisible(any(action.isVisible() for action in actions))
        self.export.setEnabled(any(action.isEnabled() for action in actions))
