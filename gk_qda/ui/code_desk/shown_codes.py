"""Fills the codes panel: the codebook (on wish with its dissolved codes), marks and favourites."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.project import ChangeSet
from gk_qda.queries.code_marks import code_marks
from gk_qda.queries.codebook import codebook, current_codebook
from gk_qda.queries.favorites import favorites

if TYPE_CHECKING:
    from gk_qda.ui.code_desk.desk import CodeDesk

_MARKING = {"memos", "settings"}


class ShownCodes(QObject):
    """Follows the changes that concern what stands in and above the tree."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workspace = desk.context.workspace
        self._workspace.changed.connect(self._on_changed)
        desk.codes.menu.dissolved_toggled.connect(lambda _: self.show_codes())
        desk.codes.menu.unit_chosen.connect(lambda _: desk.shown.show_counts())

    def take_up(self) -> bool:
        """Read what was written of codes; whether some hang elsewhere now, so that numbers change."""
        shown = self._desk.shown
        before, shown.book = shown.book, self._workspace.read(current_codebook)
        shown.segments.take_codes()
        self.show_codes()
        self._desk.reading.set_codes(shown.book.by_id())
        return not shown.book.hangs_like(before)

    def show_codes(self) -> None:
        """Read the codes anew."""
        book = self._desk.book
        if self._desk.codes.menu.dissolved.isChecked():
            book = self._workspace.read(partial(codebook, with_dissolved=True))
        self._desk.codes.show_codebook(book)
        self.show_marks()

    def show_marks(self) -> None:
        """Read memos and favourites anew."""
        book = self._desk.book
        self._desk.codes.model.set_marks(self._workspace.read(lambda s: code_marks(s, book)))
        self._desk.codes.show_favorites(self._workspace.read(lambda s: favorites(s, book)))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _MARKING:
            self.show_marks()
