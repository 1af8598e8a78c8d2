"""The Team desk: who codes, who speaks, what the cases are, and what was done."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from gk_qda.project import ChangeSet
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from gk_qda.ui.cases.page import CasesPage
    from gk_qda.ui.speakers.page import SpeakersPage
    from gk_qda.ui.team.history_page import HistoryPage
    from gk_qda.ui.team.people_page import PeoplePage

PEOPLE, SPEAKERS, CASES, HISTORY = range(4)
_COUNTED = {"coders", "codings", "documents", "summaries", "settings"}


class TeamDesk(Desk):
    """Four tabs; each is read anew when it is shown and something changed."""

    name = "team"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.head = DeskHead(theme)
        self.tabs = Tabs(theme, self.tr("Coders"), self.tr("Speakers"), self.tr("Cases"), self.tr("History"))
        self._outdated = {PEOPLE, SPEAKERS, CASES, HISTORY}
        self._listing: dict[str, Any] = {}  # how speakers are listed, until their page is made
        self._stack = QStackedWidget()
        self.head.add_left(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_tab)
        context.workspace.changed.connect(self._on_changed)

    @cached_property
    def people(self) -> PeoplePage:
        """The page of the coders; each page is made when it is first shown."""
        from gk_qda.ui.team.people_page import PeoplePage

        return PeoplePage(self.context)

    @cached_property
    def speakers(self) -> SpeakersPage:
        """The page of the speakers."""
        from gk_qda.ui.speakers.page import SpeakersPage

        page = SpeakersPage(self.context)
        page.restore(self._listing)
        return page

    @cached_property
    def cases(self) -> CasesPage:
        """The page of the cases."""
        from gk_qda.ui.cases.page import CasesPage

        return CasesPage(self.context)

    @cached_property
    def history(self) -> HistoryPage:
        """The page of the steps."""
        from gk_qda.ui.team.history_page import HistoryPage

        return HistoryPage(self.context)

    def opened(self) -> None:
        """Read anew what changed meanwhile; the list has the keyboard."""
        self._show_tab(self.tabs.currentIndex())

    def place(self) -> str:
        """The tab."""
        return self.tabs.tabText(self.tabs.currentIndex())

    def show_place(self, place: Place) -> None:
        """The window asks for the history, the cases, or the speakers (of a document)."""
        tab = {"speakers": SPEAKERS, "cases": CASES}.get(place.page, HISTORY)
        self.tabs.setCurrentIndex(tab)
        self._show_tab(tab)
        if tab == SPEAKERS and place.document_id is not None:
            self.speakers.show_document(place.document_id)

    def state(self) -> dict[str, Any]:
        """The tab, and how speakers are listed."""
        listing = self.speakers.state() if "speakers" in vars(self) else self._listing
        return {"page": self.tabs.currentIndex(), "speakers": listing}

    def restore(self, state: dict[str, Any]) -> None:
        """The tab of last time."""
        self._listing = state.get("speakers", {})
        if "speakers" in vars(self):
            self.speakers.restore(self._listing)
        tab = state.get("page", PEOPLE)
        if tab in (PEOPLE, SPEAKERS, CASES, HISTORY):
            self.tabs.setCurrentIndex(tab)

    def _page(self, tab: int) -> PeoplePage | SpeakersPage | CasesPage | HistoryPage:
        page: PeoplePage | SpeakersPage | CasesPage | HistoryPage
        match tab:
            case 0:
                page = self.people
            case 1:
                page = self.speakers
            case 2:
                page = self.cases
            case _:
                page = self.history
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def _show_tab(self, tab: int) -> None:
        page = self._page(tab)
        self._stack.setCurrentWidget(page)
        self._refresh()
        page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        tab = self.tabs.currentIndex()
        if tab in self._outdated:
            self._outdated.discard(tab)
            self._page(tab).refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        self._outdated.add(HISTORY)
        if changes.tables() & _COUNTED:
            self._outdated.add(PEOPLE)
        if "speakers" in vars(self) and self.speakers.hears(changes):
            if self.isVisible() and self.tabs.currentIndex() == SPEAKERS:
                self.speakers.follow(changes)
            else:
                self._outdated.add(SPEAKERS)
        if "cases" in vars(self) and self.cases.hears(changes):
            self._outdated.add(CASES)
        if self.isVisible():
            self._refresh()
