"""The list of candidates under its filters, with how many are open and decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.pseudonymising.model import ALL, DECIDED, FAULTY, OPEN, CandidateModel
from gk_qda.ui.pseudonymising.table import CandidateTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField


class CandidatePanel(Panel):
    """While texts are read it says how far; ``acted`` is the button that stands there while nothing is listed."""

    acted = Signal()

    def __init__(self, theme: Theme, model: CandidateModel, *, read_only: bool) -> None:
        super().__init__(theme, self.tr("Words"))
        self._theme, self._model, self._read_only = theme, model, read_only
        name = self.tr("Words that may tell who is meant")
        self.table = CandidateTable(theme, model, name, read_only=read_only)
        self.stop = Button(theme, self.tr("Stop"), kind="link", size="panel")
        self.search = SearchField(theme, self.tr("Find words"))
        self.kind = Choice(theme, self.tr("Kind"), kind="flat", size="panel")
        self.state = Choice(theme, self.tr("Decided or open"), kind="flat", size="panel")
        self.kind.set_options([("", self.tr("All kinds"))])
        self.state.set_options(
            [
                (ALL, self.tr("All")),
                (OPEN, self.tr("Open")),
                (DECIDED, self.tr("Decided")),
                (FAULTY, self.tr("To be mended")),
            ]
        )
        self.search.setFixedWidth(round(170 * theme.metrics.body / 12))
        self.head.add_left(self.stop)
        for field in (self.search, self.kind, self.state):
            self.head.add_right(field)
        self.set_body(self.table)
        self.kind.chosen.connect(lambda _: self.filter())
        self.state.chosen.connect(lambda _: self.filter())
        self.search.searched.connect(lambda _: self.filter())
        self.search.stepped.connect(lambda _: self.table.setFocus(Qt.FocusReason.OtherFocusReason))

    def begin_reading(self) -> None:
        """The texts are being read; what is listed stays meanwhile."""
        self.stop.show()
        self._say(self.tr("Looking for names, places and numbers in the texts..."))
        self.show_empty(not self._model.rows)
        self.head.set_count(self.tr("Reading..."))

    def advance(self, share: float) -> None:
        """How much of them was read, 0 to 1."""
        self.head.set_count(self.tr("Reading: {n} %").format(n=round(100 * share)))

    def end_reading(self, *, stopped: bool = False) -> None:
        """They were read, or somebody stopped it."""
        self.stop.hide()
        if stopped:
            self._say(self.tr("Stopped."), self.tr("Read the texts"))

    def arrange(self) -> None:
        """Other candidates: the filters hold for them too."""
        self.kind.set_options([("", self.tr("All kinds")), *self._model.kinds()])
        self.filter()

    def filter(self) -> None:
        """List what the fields ask for."""
        words = self.search.text().strip()
        self._model.filter(kind=self.kind.value() or "", state=self.state.value(), wanted=words)
        if words and not self._model.rows:
            add = self.tr("Add “{word}” to the list").format(word=words)
            sentence = self.tr("No word with “{word}” on the list.").format(word=words)
            self._say(sentence, "" if self._read_only else add)
        else:
            self._say(self.tr("Nothing is left to look at here."))
        self.show_empty(not self._model.rows)

    def show_word(self, original: str) -> None:
        """List everything and choose one word."""
        self.search.show_text("")
        self.state.set_value(ALL)
        self.arrange()
        self.kind.set_value("")
        self.filter()
        self.table.choose(original)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self, still: int, decided: int) -> None:
        """Say how many are open and decided, and how many decisions cannot be carried out."""
        parts = [self.tr("%n open", "", still), self.tr("%n decided", "", decided)]
        if self._model.trouble_count:
            parts.append(self.tr("%n to be mended", "", self._model.trouble_count))
        self.head.set_count(" · ".join(parts))

    def _say(self, sentence: str, button: str = "") -> None:
        empty = EmptyState(self._theme, sentence, button)
        empty.acted.connect(self.acted)
        self.set_empty(empty)
