"""A text with its codings as a sheet shows it, made ready beforehand: for a long text off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.ui.reading.coding_index import CodingIndex
from gk_qda.ui.reading.shown_text import ShownText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gk_qda.queries.values import CodingValue, DocumentText

CodeFilter = Callable[[int], bool] | Collection[int] | None


@dataclass(frozen=True, slots=True)
class Terms:
    """How a sheet wants to have what it shows; what was made on other terms does not fit it any more."""

    withdrawn: str  # stands in the place of what was withdrawn
    time_marks: bool
    coders: frozenset[int] | None  # whose codings show; None: everybody's
    codes: CodeFilter  # codings of which codes show; None: of all

    def shows(self, coding: CodingValue) -> bool:
        """Whether a coding is among those that are shown."""
        if self.coders is not None and coding.coder_id not in self.coders:
            return False
        if self.codes is None:
            return True
        return self.codes(coding.code_id) if callable(self.codes) else coding.code_id in self.codes

    def prepare(self, document: DocumentText, codings: Iterable[CodingValue]) -> Prepared:
        """Make a document ready."""
        shown = ShownText(document, withdrawn=self.withdrawn, time_marks=self.time_marks)
        return self.prepare_codings(shown, codings)

    def prepare_codings(self, shown: ShownText, codings: Iterable[CodingValue]) -> Prepared:
        """Make the codings of a text ready that is so already."""
        by_id = {coding.id: coding for coding in codings}
        visible = (coding for coding in by_id.values() if self.shows(coding) and not shown.hides(coding.span))
        return Prepared(self, shown, by_id, CodingIndex(shown.starts, visible))


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything a sheet needs of one document; it goes over to the sheet, which changes it."""

    terms: Terms
    shown: ShownText
    codings: dict[int, CodingValue]  # by id, those that are not shown too
    index: CodingIndex
