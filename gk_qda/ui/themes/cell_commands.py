"""What is done to several cells at once, and copying from cell to cell."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gk_qda.operations.cell_filling import Copied, Place, copy_cell, fill_ratings, fill_states
from gk_qda.queries.theme_desk import RESULT, WHOLE, CellPlace
from gk_qda.ui.clipboard import copy_words
from gk_qda.ui.themes.states import SETTABLE

if TYPE_CHECKING:
    from gk_qda.ui.themes.desk import ThemesDesk


_FEW = 8  # cells that are written at once; each looks for the codings that it rests on


class CellCommands(QObject):
    """The keys Alt+1 ... on a selection of cells, Ctrl+C and Ctrl+V on the matrix; one step each."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._copied: int | None = None  # the id of a summary
        for keys, work in (("Ctrl+C", self.copy), ("Ctrl+V", self.paste)):
            shortcut = QShortcut(QKeySequence(keys), desk.grid)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    def set_state(self, number: int) -> None:
        """The state of Alt+``number`` + 1 for the cell, or for all that are selected."""
        desk, places = self._desk, self._desk.grid.chosen()
        if len(places) < 2:
            desk.detail.set_state(number)
        elif desk.detail.is_writable:
            desk.detail.writer.flush()
            work = partial(
                fill_states,
                places=_stored(places),
                state=SETTABLE[number],
                coder_id=desk.context.workspace.coder_id,
            )
            self._fill("fill_states", work, len(places), self.tr("Setting states"))

    def set_rating(self, number: int) -> None:
        """The value at this place of the scale of the open cell's theme, for the cell or for all selected."""
        desk, places = self._desk, self._desk.grid.chosen()
        if len(places) < 2:
            desk.detail.set_rating(number)
            return
        board, cell = desk.model.board, desk.detail.cell
        scale = board.scales.get(cell.theme.id, ()) if board is not None and cell is not None else ()
        if number >= len(scale) or not desk.detail.is_writable:
            return
        desk.detail.writer.flush()
        work = partial(
            fill_ratings,
            places=_stored(places),
            rating=scale[number].label,
            coder_id=desk.context.workspace.coder_id,
        )
        self._fill("fill_ratings", work, len(places), self.tr("Setting ratings"))

    def _fill(self, verb: str, work: Callable[[Any], int], n: int, words: str) -> None:
        """One step; off the window's thread where it is more than a few cells."""

        def tell(changed: int) -> None:
            if changed < n:
                said = self.tr(
                    "%n cell(s) changed; the others had this value, or their theme has none such.",
                    "",
                    changed,
                )
                self._desk.context.messages.inform(said)

        self._desk.context.workspace.change_apart(verb, work, tell, rows=n, words=words, few=_FEW, n=n)

    def copy(self) -> None:
        """Keep the current cell for ``paste``; its text goes to the clipboard too."""
        desk = self._desk
        desk.detail.writer.flush()
        cell = desk.detail.cell
        if cell is None or not cell.text.strip():
            desk.context.messages.inform(self.tr("This cell has no text to copy."))
            return
        self._copied = cell.summary_id
        copy_words(cell.text)
        if cell.summary_id is None:
            desk.context.messages.inform(self.tr("The text is on the clipboard."))
            return
        desk.context.messages.inform(self.tr("Copied. Ctrl+V puts the text into an empty cell, as a draft."))

    def can_paste(self) -> bool:
        """Whether a text was copied and may be put somewhere."""
        return self._copied is not None and self._desk.detail.is_writable

    def paste(self) -> None:
        """Put the copied text into the current cell."""
        desk, place = self._desk, self._desk.grid.current()
        if self._copied is None or place is None or not desk.detail.is_writable:
            return
        desk.detail.writer.flush()
        if place[2] == WHOLE.id:
            desk.context.messages.inform(
                self.tr("The summary of a case has no evidence of its own: paste the words into its text.")
            )
            return
        work = partial(
            copy_cell,
            source_id=self._copied,
            place=_stored([place])[0],
            coder_id=desk.context.workspace.coder_id,
        )
        copied: Copied | None = desk.context.workspace.change("copy_cell", work)
        if copied is not None:
            kept = self.tr("%n piece(s) of evidence went along", "", copied.kept)
            left = self.tr("%n stayed behind: their segments do not belong to this cell", "", copied.left)
            desk.context.messages.inform(f"{kept} · {left}" if copied.left else kept)


def _stored(places: list[CellPlace]) -> list[Place]:
    """Without the summaries of cases, which are no cells."""
    return [
        (kind, None if kind == RESULT else row_id, theme_id)
        for kind, row_id, theme_id in places
        if theme_id != WHOLE.id
    ]
