"""Opens the page of a theme in the place of the matrix, keeps it current, and follows its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gk_qda.queries.segments import Segment
from gk_qda.queries.theme_desk import RESULT, passages_meeting
from gk_qda.ui.focus import Place
from gk_qda.ui.themes.page import PageLink, ThemePageView

if TYPE_CHECKING:
    from gk_qda.ui.themes.desk import ThemesDesk


class PageCommands(QObject):
    """The page is made when it is first asked for; the cell below it is the result of its theme."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page: ThemePageView | None = None

    @property
    def theme_id(self) -> int | None:
        """The theme whose page is open."""
        page = self.page
        shown = page is not None and self._desk.upper.currentWidget() is page
        return page.theme_shown.id if shown and page is not None and page.theme_shown is not None else None

    def open(self, theme_id: int) -> None:
        """Show the page of a theme, and its result below."""
        desk, board = self._desk, self._desk.model.board
        code = next((one for one in board.grid.themes if one.id == theme_id), None) if board else None
        if code is None:
            return
        page = self._made()
        desk.upper.setCurrentWidget(page)
        page.open(code, desk.keeper.filters)
        if not desk.head.results.isChecked():
            desk.head.results.setChecked(True)
        desk.shown.go((RESULT, 0, theme_id))
        page.text.setFocus(Qt.FocusReason.OtherFocusReason)
        desk.facts_changed.emit()

    def close(self) -> None:
        """Show the matrix again."""
        if self.page is None or self.theme_id is None:
            return
        self.page.close_page()
        self._desk.upper.setCurrentWidget(self._desk.grid)
        self._desk.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.facts_changed.emit()

    def follow(self) -> None:
        """Something changed: count once more, on the material of now; a theme that is gone closes its page."""
        theme_id, board = self.theme_id, self._desk.model.board
        if theme_id is None or self.page is None or board is None:
            return
        code = next((one for one in board.grid.themes if one.id == theme_id), None)
        if code is None:
            self.close()
        else:
            self.page.open(code, self._desk.keeper.filters)

    def _made(self) -> ThemePageView:
        if self.page is None:
            page = ThemePageView(self._desk.context)
            page.closed.connect(self.close)
            page.link_clicked.connect(self._go)
            page.all_rows_requested.connect(self._list_cells)
            page.scale_requested.connect(self._desk.commands.rate)
            page.report_requested.connect(lambda: self._desk.context.actions.run("export.themes"))
            self._desk.upper.addWidget(page)
            self.page = page
        return self.page

    def _list_cells(self) -> None:
        self._show_result()
        self._desk.detail.segments.cells_button.setChecked(True)

    def _show_result(self) -> None:
        theme_id = self.theme_id
        if theme_id is not None and self._desk.grid.current() != (RESULT, 0, theme_id):
            self._desk.shown.go((RESULT, 0, theme_id))
        self._desk.detail.segments.cells_button.setChecked(False)

    def _go(self, link: PageLink) -> None:
        desk, theme_id = self._desk, self.theme_id
        if theme_id is None:
            return
        if link.kind == "case":
            desk.shown.go(("case", link.id, theme_id))
            return
        self._show_result()
        if desk.detail.is_waiting:
            return
        passages = desk.detail.opened.segments
        if link.kind == "code":
            self._limit(self._meeting(link.id), self._code_name(link.id))
            return
        inside = [n for n, one in enumerate(passages, 1) if one.segment.document.id == link.id]
        numbers = [
            n for n in inside if not link.paragraph or _touches(passages[n - 1].segment, link.paragraph)
        ]
        if not numbers:  # silent, or a place without the theme: its document says why
            desk.context.focus.go(Place("code", document_id=link.id))
            return
        self._limit(inside, passages[inside[0] - 1].segment.document.name)
        desk.detail.segments.view.focus_number(numbers[0])

    def _limit(self, numbers: list[int], words: str) -> None:
        if numbers:
            self._desk.detail.segments.limit(numbers, words)

    def _meeting(self, code_id: int) -> list[int]:
        board, opened = self._desk.model.board, self._desk.detail.opened
        return passages_meeting(board, opened.segments, code_id) if board is not None else []

    def _code_name(self, code_id: int) -> str:
        board = self._desk.model.board
        codes = board.grid.scope.book.codes if board is not None else ()
        return next((code.name for code in codes if code.id == code_id), "")


def _touches(segment: Segment, paragraph: str) -> bool:
    return paragraph in (segment.paragraph, segment.paragraph_end)
