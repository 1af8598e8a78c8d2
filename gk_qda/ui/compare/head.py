"""The head of the Compare desk: which cases and themes, in what order, with what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gk_qda.queries.cases import AttributeInfo
from gk_qda.queries.comparison import ThemeSet
from gk_qda.queries.guide_comparison import QUESTIONS
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import set_plain_tool_tip
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.ticks import TickBox

MOST_ATTRIBUTES = 4


class CompareHead(DeskHead):
    """The controls; ``attributes_chosen`` carries the names to show under each case."""

    attributes_chosen = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.set_title(self.tr("Compare"))
        self.choose_cases = Button(theme, self.tr("Case or group"), icon="plus", size="head")
        self.choose_cases.setCheckable(True)
        self.themes = Choice(theme, self.tr("Themes"))
        self.differences = TickBox(theme, self.tr("Differences first"))
        self.evidenced = TickBox(theme, self.tr("Evidence in all columns"))
        self.quotes = TickBox(theme, self.tr("Quotations"))
        self.attributes = Button(theme, self.tr("Attributes"), size="head")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", size="head")
        self._menu = QMenu(self)
        self.attributes.setMenu(self._menu)
        self._actions: list[QAction] = []
        self._is_chosen = False
        self._has_quotes_chosen = False  # by a person: then the width decides no more
        self.differences.setChecked(True)
        self.quotes.setChecked(True)
        set_plain_tool_tip(self.differences, self.tr("Themes in which the cases differ come first (D)"))
        set_plain_tool_tip(self.evidenced, self.tr("Only themes with a coding in every case"))
        set_plain_tool_tip(self.quotes, self.tr("Show the best quotation of each cell (Q)"))
        self.quotes.clicked.connect(self._choose_quotes)
        for widget in (self.choose_cases, self.themes, self.differences, self.evidenced, self.quotes):
            self.add_left(widget)
        self.add_right(self.attributes)
        self.add_right(self.export)

    def suggest_quotes(self, on: bool) -> None:
        """Show quotations or not, until a person decides."""
        if not self._has_quotes_chosen:
            self.quotes.setChecked(on)

    def count_ticks(self, number: int) -> None:
        """Say on the button how many themes were ticked for the export."""
        self.export.setText(self.tr("Export ({n})...").format(n=number) if number else self.tr("Export..."))

    def offer_themes(self, sets: Sequence[ThemeSet], *, has_guide: bool = False) -> None:
        """Offer sets of themes, and the questions of the guide; the choice stays where it can."""
        offered = [(one.key, self._name(one)) for one in sets]
        if has_guide:
            offered.insert(1, (QUESTIONS, self.tr("Questions of the guide")))
        self.themes.set_options(offered)
        self.themes.setEnabled(bool(offered))

    def offer_attributes(self, known: Sequence[AttributeInfo], first: Sequence[str]) -> None:
        """Offer the attributes of cases; ``first`` are shown until a person chose others."""
        chosen = self.chosen_attributes() if self._is_chosen else tuple(first)
        offered = [(action.data(), action.text()) for action in self._actions]
        wanted = [(info.name, info.label.replace("&", "&&")) for info in known]
        if offered == wanted and self._is_chosen:
            return
        self._menu.clear()
        self._actions = []
        for name, words in wanted:
            action = QAction(words, self._menu)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.triggered.connect(self._choose)
            self._menu.addAction(action)
            self._actions.append(action)
        self.attributes.setVisible(bool(known))
        self._limit()
        self.attributes_chosen.emit(self.chosen_attributes())

    def set_attributes(self, names: Sequence[str]) -> None:
        """Show these attributes, as far as they exist."""
        for action in self._actions:
            action.setChecked(action.data() in names)
        self._choose()

    def chosen_attributes(self) -> tuple[str, ...]:
        """The attributes shown under each case."""
        return tuple(action.data() for action in self._actions if action.isChecked())

    def state(self) -> dict[str, Any]:
        """What is chosen, but for the attributes."""
        kept = {name: box.isChecked() for name, box in self._boxes().items()}
        if not self._has_quotes_chosen:
            del kept["quotes"]
        return {"themes": self.themes.value(), **kept}

    def restore(self, state: Mapping[str, Any]) -> None:
        """As it was last time, as far as it is still offered."""
        if state.get("themes") in self.themes.values():
            self.themes.set_value(state["themes"])
        self._has_quotes_chosen = "quotes" in state
        for name, box in self._boxes().items():
            box.setChecked(bool(state.get(name, box.isChecked())))
        if "attributes" in state:
            self.set_attributes(state["attributes"])

    def _boxes(self) -> dict[str, TickBox]:
        return {"differences": self.differences, "evidenced": self.evidenced, "quotes": self.quotes}

    def _name(self, one: ThemeSet) -> str:
        if one.parent is not None:
            return self.tr("Sub-codes of {name}").format(name=one.parent.name)
        return self.tr("Themes of the project") if one.key == "themes" else self.tr("Main codes")

    def _choose_quotes(self) -> None:
        self._has_quotes_chosen = True

    def _choose(self, _: bool = False) -> None:
        self._is_chosen = True
        self._limit()
        self.attributes_chosen.emit(self.chosen_attributes())

    def _limit(self) -> None:
        """No more than fit under the name of a case."""
        is_full = len(self.chosen_attributes()) >= MOST_ATTRIBUTES
        for action in self._actions:
            action.setEnabled(action.isChecked() or not is_full)
