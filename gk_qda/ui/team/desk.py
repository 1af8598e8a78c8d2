"""The Team desk: who codes, who speaks, what the cases are and answered, and what was done."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from gk_qda.project import ChangeSet
from gk_qda.ui.activation.bar import ActivationBar
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from gk_qda.ui.cases.attributes_page import AttributesPage
    from gk_qda.ui.cases.groups_page import GroupsPage
    from gk_qda.ui.cases.page import CasesPage
    from gk_qda.ui.guide.page import GuidePage
    from gk_qda.ui.speakers.page import SpeakersPage
    from gk_qda.ui.team.history_page import HistoryPage
    from gk_qda.ui.team.people_page import PeoplePage
    from gk_qda.ui.worksheets.page import WorksheetsPage

    Page = (
        PeoplePage
        | SpeakersPage
        | CasesPage
        | AttributesPage
        | GroupsPage
        | WorksheetsPage
        | GuidePage
        | HistoryPage
    )

PEOPLE, SPEAKERS, CASES, ATTRIBUTES, GROUPS, WORKSHEETS, GUIDE, HISTORY = range(8)
_PAGES = {
    "speakers": SPEAKERS,
    "cases": CASES,
    "attributes": ATTRIBUTES,
    "groups": GROUPS,
    "worksheets": WORKSHEETS,
    "guide": GUIDE,
}
_COUNTED = {"coders", "codings", "documents", "summaries", "settings"}


class TeamDesk(Desk):
    """Eight tabs; each is read anew when it is shown and something changed."""

    name = "team"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.head = DeskHead(theme)
        names = (
            self.tr("Coders"),
            self.tr("Speakers"),
            self.tr("Cases"),
            self.tr("Attributes"),
            self.tr("Groups"),
            self.tr("Worksheets"),
            self.tr("Interview guide"),
        )
        self.tabs = Tabs(theme, *names, self.tr("History"))
        self._outdated = set(range(self.tabs.count()))
        self._kept: dict[str, dict[str, Any]] = {}  # how pages were left, until they are made
        self._stack = QStackedWidget()
        self.activation = ActivationBar(context, self.name)
        self.head.add_left(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.activation)
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
        page.restore(self._kept.get("speakers", {}))
        return page

    @cached_property
    def cases(self) -> CasesPage:
        """The page of the cases."""
        from gk_qda.ui.cases.page import CasesPage

        return CasesPage(self.context)

    @cached_property
    def attributes(self) -> AttributesPage:
        """The page of the attributes of documents and persons."""
        from gk_qda.ui.cases.attributes_page import AttributesPage

        return AttributesPage(self.context)

    @cached_property
    def groups(self) -> GroupsPage:
        """The page of sets of cases and kept conditions."""
        from gk_qda.ui.cases.groups_page import GroupsPage

        return GroupsPage(self.context)

    @cached_property
    def worksheets(self) -> WorksheetsPage:
        """The page of the worksheets."""
        from gk_qda.ui.worksheets.page import WorksheetsPage

        page = WorksheetsPage(self.context)
        page.restore(self._kept.get("worksheets", {}))
        return page

    @cached_property
    def guide(self) -> GuidePage:
        """The page of the interview guide."""
        from gk_qda.ui.guide.page import GuidePage

        return GuidePage(self.context)

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
        """The window asks for the history, the cases, the worksheets, or the speakers (of a document)."""
        tab = _PAGES.get(place.page, HISTORY)
        self.tabs.setCurrentIndex(tab)
        self._show_tab(tab)
        if tab == CASES and place.case_id is not None:
            self.cases.choose(place.case_id)
        if tab == SPEAKERS and place.document_id is not None:
            self.speakers.show_document(place.document_id)
        elif tab == WORKSHEETS and place.document_id is not None:
            self.worksheets.show_document(place.document_id)

    def may_close(self) -> bool:
        """Answers that were typed and not stored yet are asked about."""
        return "worksheets" not in vars(self) or self.worksheets.may_close()

    def state(self) -> dict[str, Any]:
        """The tab, and how pages were left."""
        made = {name: page for name in ("speakers", "worksheets") if (page := vars(self).get(name))}
        return {
            "page": self.tabs.currentIndex(),
            **self._kept,
            **{n: page.state() for n, page in made.items()},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """The tab of last time."""
        self._kept = {name: state[name] for name in ("speakers", "worksheets") if name in state}
        for name, kept in self._kept.items():
            if name in vars(self):
                vars(self)[name].restore(kept)
        tab = state.get("page", PEOPLE)
        if tab in range(self.tabs.count()):
            self.tabs.setCurrentIndex(tab)

    def _page(self, tab: int) -> Page:
        page: Page
        match tab:
            case 0:
                page = self.people
            case 1:
                page = self.speakers
            case 2:
                page = self.cases
            case 3:
                page = self.attributes
            case 4:
                page = self.groups
            case 5:
                page = self.worksheets
            case 6:
                page = self.guide
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
        if "attributes" in vars(self) and self.attributes.hears(changes):
            self._outdated.add(ATTRIBUTES)
        if "groups" in vars(self) and self.groups.hears(changes):
            self._outdated.add(GROUPS)
        if "worksheets" in vars(self) and self.worksheets.hears(changes):
            self._outdated.add(WORKSHEETS)
        if "guide" in vars(self) and self.guide.hears(changes):
            self._outdated.add(GUIDE)
        if self.isVisible():
            self._refresh()
