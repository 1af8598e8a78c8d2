"""The Team desk: who codes, who speaks, and what was done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from gk_qda.project import ChangeSet
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.speakers.page import SpeakersPage
from gk_qda.ui.team.history_page import HistoryPage
from gk_qda.ui.team.people_page import PeoplePage
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.tabs import Tabs

PEOPLE, SPEAKERS, HISTORY = range(3)
_COUNTED = {"coders", "codings", "documents", "summaries", "settings"}


class TeamDesk(Desk):
    """Three tabs; each is read anew when it is shown and something changed."""

    name = "team"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.head = DeskHead(theme)
        self.tabs = Tabs(theme, self.tr("Coders"), self.tr("Speakers"), self.tr("History"))
        self.people = PeoplePage(context)
        self.speakers = SpeakersPage(context)
        self.history = HistoryPage(context)
        self._pages = (self.people, self.speakers, self.history)
        self._outdated = {PEOPLE, SPEAKERS, HISTORY}
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page)
        self.head.add_left(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_tab)
        context.workspace.changed.connect(self._on_changed)

    def opened(self) -> None:
        """Read anew what changed meanwhile; the list has the keyboard."""
        self._show_tab(self.tabs.currentIndex())

    def place(self) -> str:
        """The tab."""
        return self.tabs.tabText(self.tabs.currentIndex())

    def show_place(self, place: Place) -> None:
        """The window asks for the history, or for the speakers (of a document)."""
        tab = SPEAKERS if place.page == "speakers" else HISTORY
        self.tabs.setCurrentIndex(tab)
        self._show_tab(tab)
        if tab == SPEAKERS and place.document_id is not None:
            self.speakers.show_document(place.document_id)

    def state(self) -> dict[str, Any]:
        """The tab, and how speakers are listed."""
        return {"page": self.tabs.currentIndex(), "speakers": self.speakers.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """The tab of last time."""
        tab = state.get("page", PEOPLE)
        if tab in (PEOPLE, SPEAKERS, HISTORY):
            self.tabs.setCurrentIndex(tab)
        self.speakers.restore(state.get("speakers", {}))

    def _show_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._refresh()
        self._pages[tab].table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        tab = self.tabs.currentIndex()
        if tab in self._outdated:
            self._outdated.discard(tab)
            self._pages[tab].refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        self._outdated.add(HISTORY)
        if changes.tables() & _COUNTED:
            self._outdated.add(PEOPLE)
        if self.speakers.hears(changes):
            if self.isVisible() and self.tabs.currentIndex() == SPEAKERS:
                self.speakers.follow(changes)
            else:
                self._outdated.add(SPEAKERS)
        if self.isVisible():
            self._refresh()
