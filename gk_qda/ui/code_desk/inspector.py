"""The inspector: a tab for the focused coding, one for the code in focus, and room for more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gk_qda.queries.segments import Segment
from gk_qda.ui.code_desk.inspector_code import CodePage
from gk_qda.ui.code_desk.inspector_coding import CodingPage
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.tabs import Tabs


class Inspector(QWidget):
    """Follows the focus; each page says itself what a person wants changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._suggestions = -1  # place of their tab
        self.tabs = Tabs(theme)
        self._pages = QStackedWidget()
        self._areas: list[QWidget] = []
        self.coding_page = CodingPage(theme)
        self.code_page = CodePage(theme)
        self.add_page(self.tr("Coding"), self.coding_page)
        self.add_page(self.tr("Code"), self.code_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.bring_code()
        self.setAccessibleName(self.tr("Inspector"))

    def add_page(self, words: str, page: QWidget) -> int:
        """Another tab at the right; ``page`` scrolls where it is higher than the pane. Returns its place."""
        area = QScrollArea()
        area.setAccessibleName(words)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setBackgroundRole(QPalette.ColorRole.Base)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        self._pages.addWidget(area)
        self._areas.append(area)
        return self.tabs.addTab(words)

    def areas(self) -> list[QWidget]:
        """What the style sheet is put on, one by one: of the pages one is seen."""
        return [self.tabs, *self._areas]

    def add_suggestions(self, page: QWidget) -> None:
        """The page of suggestions: asked for, and in front it stays, whatever comes into focus."""
        self._suggestions = self.add_page(self.tr("Suggestions"), page)
        self.tabs.setTabVisible(self._suggestions, False)  # a narrow window has room for three tabs

    def offer_suggestions(self) -> None:
        """Show the tab of the suggestions, as long as the project is open."""
        self.tabs.setTabVisible(self._suggestions, True)

    def bring_suggestions(self) -> None:
        """Show the page of suggestions."""
        self.offer_suggestions()
        self.tabs.setCurrentIndex(self._suggestions)

    def show_coding(self, segment: Segment | None) -> None:
        """The coding in focus."""
        self.coding_page.show_segment(segment)
        if segment is not None and self.tabs.currentIndex() != self._suggestions:
            self.tabs.setCurrentIndex(0)

    def edit_comment(self) -> None:
        """The keyboard goes into the comment on the coding."""
        self.tabs.setCurrentIndex(0)
        self.coding_page.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_code(self) -> None:
        """Show the page of the code."""
        if self.tabs.currentIndex() != self._suggestions:
            self.tabs.setCurrentIndex(1)
