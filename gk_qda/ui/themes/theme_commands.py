"""What can be done with the themes themselves: choose, order, give ratings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.queries.codebook import codebook
from gk_qda.queries.ratings import rating_uses
from gk_qda.queries.theme_desk import ThemeBoard
from gk_qda.queries.themes import themes_of
from gk_qda.queries.values import CodeValue
from gk_qda.ui.key_printer import KeyPrinter
from gk_qda.ui.themes.scale_dialog import ScaleDialog
from gk_qda.ui.themes.theme_dialog import ThemeDialog

if TYPE_CHECKING:
    from gk_qda.ui.themes.desk import ThemesDesk


class ThemeCommands(QObject):
    """The commands on the heads of the matrix."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        actions = desk.context.actions
        quote = desk.detail.summary.quote
        actions.bind("themes.quote", desk.detail.insert_quotation)
        KeyPrinter(quote, quote.set_keys, actions.keymap, "themes.quote")
        actions.bind("themes.page", self.open_page)
        actions.bind("themes.left", partial(self.step, -1))
        actions.bind("themes.right", partial(self.step, 1))

    def choose(self) -> None:
        """Ask which codes are columns."""
        board = self._desk.model.board
        if board is None:
            return
        book = self._desk.context.workspace.read(codebook)
        chosen = [theme.guid for theme in self._desk.context.workspace.read(themes_of)]
        guids = ThemeDialog.ask(self._desk, self._desk.context.theme, book, chosen)
        if guids is not None and guids != chosen:
            self._desk.detail.writer.choose_themes(guids)

    def move(self, theme_id: int, to: int) -> None:
        """Put a theme elsewhere among the columns."""
        found = self._theme(theme_id)
        if found is not None:
            board, moved = found
            themes = [theme for theme in board.grid.themes if theme is not moved]
            themes.insert(to, moved)
            self._desk.detail.writer.choose_themes([theme.guid for theme in themes])

    def step(self, by: int) -> None:
        """Let the theme of the current cell change places with its neighbour at the left (-1) or right (1)."""
        place, board = self._desk.grid.current(), self._desk.model.board
        if place is None or board is None or not self._desk.grid.header.sectionsMovable():
            self._desk.context.messages.inform(self.tr("The order of the columns cannot be changed now."))
            return
        ids = [theme.id for theme in board.grid.themes]
        if place[2] in ids and 0 <= ids.index(place[2]) + by < len(ids):
            self.move(place[2], ids.index(place[2]) + by)

    def open_page(self) -> None:
        """The page of the theme of the current cell."""
        place = self._desk.grid.current()
        if place is not None:
            self._desk.pages.open(place[2])

    def rate_current(self) -> None:
        """Ask for the ratings of the theme of the open cell."""
        cell = self._desk.detail.cell
        if cell is not None:
            self.rate(cell.theme.id)

    def rate(self, theme_id: int) -> None:
        """Ask for the ratings of a theme."""
        found = self._theme(theme_id)
        if found is None:
            return
        board, code = found
        before = board.scales.get(theme_id, ())
        self._desk.detail.writer.flush()
        uses = self._desk.context.workspace.read(partial(rating_uses, code_id=theme_id))
        scale = ScaleDialog.ask(self._desk, self._desk.context.theme, code, before, uses)
        if scale is not None and (scale.values != tuple(before) or scale.renamed):
            rated = sum(use.uses for use in uses if use.label in scale.renamed)
            self._desk.detail.writer.set_ratings(code, scale, rated, self._say_renamed)

    def _say_renamed(self, n: int) -> None:
        if n:
            said = self.tr("%n cell(s) and coding(s) have another rating now.", "", n)
            self._desk.context.messages.inform(said)

    def _theme(self, theme_id: int) -> tuple[ThemeBoard, CodeValue] | None:
        board = self._desk.model.board
        if board is None:
            return None
        return next(((board, theme) for theme in board.grid.themes if theme.id == theme_id), None)
