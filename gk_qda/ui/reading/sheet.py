"""One document on the desk: its text, the codings that are shown, the one in focus. Text and margins look at it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gk_qda.ui.reading.coding_index import CodingIndex
from gk_qda.ui.reading.inks import Inks
from gk_qda.ui.reading.lanes import Lanes
from gk_qda.ui.reading.prepared import CodeFilter, Prepared, Terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gk_qda.queries.values import CodeValue, CodingValue, DocumentText
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.shown_text import ShownText

_MANY = 200  # changes; above, everything is indexed anew


class Sheet(QObject):
    """Holds what the reading pane shows; its parts listen to the signals and paint."""

    opened = Signal()  # another text, or the same one shown otherwise
    codings_changed = Signal(object)  # range of blocks, or None for all
    speakers_changed = Signal()  # their labels look otherwise
    focus_changed = Signal(object)  # id of the focused coding or None

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.inks = Inks(theme)
        self.codes: Mapping[int, CodeValue] = {}
        self.shown: ShownText | None = None
        self.index = CodingIndex([0])
        self.lanes = Lanes(self.index, [0], self._line_at)
        self.focused: int | None = None
        self._all: dict[int, CodingValue] = {}
        self.terms = Terms(self.tr("withdrawn"), time_marks=True, coders=None, codes=None)
        self._line_finder: Callable[[int, int], int] | None = None
        self._speaker_colors = False

    # --- opening

    def open(
        self,
        document: DocumentText | None,
        codings: Iterable[CodingValue],
        codes: Mapping[int, CodeValue],
        coders: Collection[int] | None = None,
    ) -> None:
        """Show a document with its codings; ``coders`` limits to these (ids), None shows everybody's."""
        self.terms = self.terms_for(coders)
        if document is not None:
            self.show(self.terms.prepare(document, codings), codes)
            return
        self._use(codes)
        self.shown, self._all = None, {}
        self._index_anew()
        self._tell_opened()

    def show(self, prepared: Prepared, codes: Mapping[int, CodeValue]) -> None:
        """Show a document that was made ready on the terms of this sheet."""
        self._use(codes)
        self.terms = prepared.terms
        self.shown, self._all = prepared.shown, prepared.codings
        self._take_index(prepared.index)
        self._tell_opened()

    def held(self) -> list[object]:
        """All that is kept of the open document."""
        return [self.shown, self._all, self.index]

    def terms_for(self, coders: Collection[int] | None) -> Terms:
        """How a document is to be made ready that shows the codings of these coders (ids), or everybody's."""
        return replace(self.terms, coders=None if coders is None else frozenset(coders))

    def _use(self, codes: Mapping[int, CodeValue]) -> None:
        self.codes = codes
        self.inks.use(codes)

    def _tell_opened(self) -> None:
        self.focused = None
        self.opened.emit()
        self.focus_changed.emit(None)

    def show_time_marks(self, shown: bool) -> None:
        """Show or hide the time marks in the text."""
        if self.keep_time_marks(shown) and self.shown is not None:
            prepared = self.terms.prepare(self.shown.document, self._all.values())
            self.shown = prepared.shown
            self._take_index(prepared.index)
            self.opened.emit()

    def keep_time_marks(self, shown: bool) -> bool:
        """Show or hide them in what is shown from now on; whether that is something else."""
        is_other = shown != self.terms.time_marks
        self.terms = replace(self.terms, time_marks=shown)
        return is_other

    @property
    def time_marks(self) -> bool:
        """Whether time marks are shown."""
        return self.terms.time_marks

    @property
    def speaker_colors(self) -> bool:
        """Whether the labels of respondents have inks of their own."""
        return self._speaker_colors

    def color_speakers(self, colored: bool) -> None:
        """Give the labels of respondents inks of their own, or the one of all."""
        if colored != self._speaker_colors:
            self._speaker_colors = colored
            self.speakers_changed.emit()

    # --- codings

    def set_codings(self, codings: Iterable[CodingValue]) -> None:
        """Replace every coding."""
        self._all = {coding.id: coding for coding in codings}
        self._refresh()

    def take_codings(self, prepared: Prepared) -> None:
        """Replace every coding of the text by those that were made ready for it."""
        self._all = prepared.codings
        self._take_index(prepared.index)
        self._tell_codings()

    def set_codes(self, codes: Mapping[int, CodeValue]) -> None:
        """Codes were renamed, recoloured, added or removed; codes that are not used here change nothing."""
        before, self.codes = self.codes, codes
        self.inks.use(codes)
        used = {coding.code_id for coding in self._all.values()}
        is_other = any(codes.get(code_id) is not before.get(code_id) for code_id in used)
        if is_other or callable(self.terms.codes):
            self._refresh()

    def set_coders(self, coders: Collection[int] | None) -> None:
        """Show the codings of these coders only (ids), or None for everybody's."""
        self.terms = self.terms_for(coders)
        self._refresh()

    def set_code_filter(self, shown: CodeFilter) -> None:
        """Show codings of these codes only: a collection of ids, a function of the id, or None for all."""
        self.terms = replace(self.terms, codes=shown)
        self._refresh()

    def apply_changes(
        self,
        added: Iterable[CodingValue] = (),
        updated: Iterable[CodingValue] = (),
        removed: Iterable[int] = (),
    ) -> None:
        """Take over what happened to codings; only the blocks concerned are painted again."""
        gone, come = list(removed), [*updated, *added]
        for coding_id in gone:
            self._all.pop(coding_id, None)
        self._all.update((coding.id, coding) for coding in come)
        if len(gone) + len(come) > _MANY:
            self._refresh()
            return
        for coding_id in gone:
            self._leave(coding_id)
        for coding in come:
            self._leave(coding.id)
            if self._shows(coding):
                blocks = self.index.add(coding)
                self.lanes.changed(blocks, added=coding)
                self.codings_changed.emit(blocks)
        if self.focused is not None and self.focused not in self.index:
            self.focus(None)

    def _leave(self, coding_id: int) -> None:
        if coding_id in self.index:
            blocks = self.index.remove(coding_id)
            self.lanes.changed(blocks, removed=coding_id)
            self.codings_changed.emit(blocks)

    def _refresh(self) -> None:
        self._index_anew()
        self._tell_codings()

    def _tell_codings(self) -> None:
        self.codings_changed.emit(None)
        if self.focused is not None and self.focused not in self.index:
            self.focus(None)

    def _index_anew(self) -> None:
        starts = self.shown.starts if self.shown else [0]
        codings = () if self.shown is None else filter(self._shows, self._all.values())
        self._take_index(CodingIndex(starts, codings))

    def _shows(self, coding: CodingValue) -> bool:
        return self.terms.shows(coding) and not (self.shown is not None and self.shown.hides(coding.span))

    def _take_index(self, index: CodingIndex) -> None:
        self.index = index
        self.lanes = Lanes(index, self.shown.starts if self.shown else [0], self._line_at)

    @property
    def has_several_coders(self) -> bool:
        """Whether codings of more than one coder are shown, so that initials are needed."""
        return len(self.index.coders) > 1

    # --- focus and lines

    def focus(self, coding_id: int | None) -> None:
        """Make one coding the focused one, or none."""
        if coding_id is not None and coding_id not in self.index:
            coding_id = None
        if coding_id == self.focused:
            return
        before, self.focused = self.index.get(self.focused), coding_id
        for coding in (before, self.index.get(coding_id)):
            if coding is not None:
                self.codings_changed.emit(self.index.blocks_of(coding.start, coding.end))
        self.focus_changed.emit(coding_id)

    def use_lines(self, line_finder: Callable[[int, int], int]) -> None:
        """The view tells which line shows a position: ``line_finder(block, position)``."""
        self._line_finder = line_finder

    def _line_at(self, block: int, position: int) -> int:
        return self._line_finder(block, position) if self._line_finder else 0
