"""Which hints the table tab shows, and what their buttons do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gk_qda.operations.tables.number_notes import NoteWords, note_words
from gk_qda.queries.code_matrix import NUMBERS_OF
from gk_qda.queries.number_notes import Dominance, NumberNote, OnlyOthers, SmallBase, Unused
from gk_qda.ui.frequencies.tab import SegmentsAsked

if TYPE_CHECKING:
    from gk_qda.ui.frequencies.table_tab import TableTab


class NotesGuide:
    """For one table tab."""

    def __init__(self, tab: TableTab) -> None:
        self._tab = tab
        self.shown: tuple[tuple[NumberNote, NoteWords], ...] = ()

    def show(self) -> None:
        """Those of the matrix, and one on percentages in the crosstab."""
        tab = self._tab
        notes = list(tab.counted.notes) if tab.counted is not None else []
        small = tab.crosstab.small_base()
        if small is not None and not any(isinstance(note, SmallBase) for note, _ in notes):
            notes.insert(0, (small, note_words(small, tab.context.language)))
        self.shown = tuple(notes)
        tab.notes.show_notes(notes)
        tab.layout_of_panels.set_notes(len(notes))

    def act(self, note: NumberNote) -> None:
        """The one button of a hint."""
        match note:
            case Dominance():
                self._ask_dominant(note)
            case OnlyOthers():
                filters = replace(self._tab.shared_filters(), speakers="respondents")
                self._tab.filters_asked.emit(filters)
            case Unused():
                self._show_unused(note)
            case SmallBase():
                self._show_numbers()

    def _show_numbers(self) -> None:
        """Numbers instead of percentages, where these were asked for."""
        self._tab.crosstab.show_numbers()
        value = self._tab.value.value()
        if value in NUMBERS_OF:
            self._tab.value.set_value(NUMBERS_OF[value])
            self._tab.value.chosen.emit(NUMBERS_OF[value])

    def _ask_dominant(self, note: Dominance) -> None:
        assert self._tab.counted is not None
        found = self._tab.counted.matrix.coding_ids_in(note.document.id, note.code.id)
        place = f"{note.code.name} × {note.document.name}"
        self._tab.segments_asked.emit(SegmentsAsked(tuple(found), place))

    def _show_unused(self, note: Unused) -> None:
        """Bring the first of them into sight, whatever hid it."""
        tab = self._tab
        if not tab.model.shows_unused:
            tab.chip_pressed("unused")
        if tab.model.sorted_by is not None:
            tab.model.set_sorting(None)
        index = tab.model.index_of(note.codes[0].id)
        above = index.parent()
        while above.isValid():
            tab.matrix.codes.expand(above)
            above = above.parent()
        tab.matrix.select(index)
