"""Asks for a code by the type-to-find popup, whatever is to be coded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from gk_qda.queries.segments import Segment, touched_paragraphs
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_popup import Offer
from gk_qda.ui.place_words import with_items
from gk_qda.ui.segments.naming import numbers_of

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.reading.transcript_view import TranscriptView

Choose = Callable[[int], object]  # with the id of a code
Make = Callable[[str, "int | None"], object]  # with the name of a new code and the id of its parent


class Asking(QObject):
    """Opens the popup beside what is meant, and does with it what is chosen."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._choose: Choose | None = None
        self._make: Make | None = None
        self._facts = ""
        self._moves = False
        self._first: int | None = None
        desk.popup.code_chosen.connect(self._on_chosen)
        desk.popup.new_code_requested.connect(self._on_new)
        desk.popup.code_highlighted.connect(desk.shown.preview_code)

    def for_passage(self, span: Span, first: int | None = None) -> None:
        """A code for a passage of the open document; ``first`` stands on top of the list."""
        controller = self._desk.controller
        self.ask(
            self.beside(self._desk.reading.transcript, span),
            self._facts_of(span),
            lambda code: controller.apply([code], span),
            lambda name, parent: controller.apply_new(name, span, parent),
            first=first,
        )

    def for_codings(self, segments: Sequence[Segment], near: QRect) -> None:
        """Another code for codings that are there."""
        controller = self._desk.controller
        ids = [segment.coding.id for segment in segments]
        self.ask(
            near,
            self.tr("%n coding(s)", "", len(ids)),
            lambda code: controller.recode(ids, code),
            lambda name, parent: controller.recode_new(ids, name, parent),
            moves=True,
        )

    def ask(
        self,
        near: QRect,
        facts: str,
        choose: Choose,
        make: Make,
        *,
        moves: bool = False,
        first: int | None = None,
    ) -> None:
        """A code for whatever ``choose`` and ``make`` do with it; ``near`` in global pixels."""
        self._choose, self._make, self._facts, self._moves = choose, make, facts, moves
        self._first = first
        self._desk.popup.ask(self._offer(), near)

    def _offer(self) -> Offer:
        book = self._desk.book
        recent = self._desk.controller.recent
        if self._first is not None:
            recent = [self._first, *(code for code in recent if code != self._first)]
        return Offer(book.codes, recent, self._here(), self._facts, self._moves)

    def _here(self) -> CodeValue | None:
        """A new code stands beside the one that is selected in the tree."""
        codes = self._desk.book.by_id()
        selected = codes.get(self._desk.context.focus.code_id or 0)
        return codes.get(selected.parent_id or 0) if selected is not None else None

    @staticmethod
    def beside(transcript: TranscriptView, span: Span) -> QRect:
        """Where a passage is on the screen, as far as it is in view."""
        rects = transcript.places.rects_in_view(span)
        rect = QRect(0, 0, 10, 20) if not rects else QRect()
        for line in rects:
            rect = rect.united(line)
        end = transcript.places.caret_point(span.end)
        if end is not None and rect.left() < end.x() <= rect.right():
            rect.setRight(end.x())
        return QRect(transcript.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _facts_of(self, span: Span) -> str:
        document = self._desk.reading.document
        facts = [self.tr("%n character(s)", "", span.length)]
        if document is not None:
            first, last = touched_paragraphs(document.paragraphs, span)
            touched = document.paragraphs[first:last]
            if touched:
                numbers = numbers_of(touched[0].number, touched[-1].number)
                facts.append(with_items(self.tr("in para. {numbers}").format(numbers=numbers)))
        return " ".join(facts)

    def _on_chosen(self, code_id: int) -> None:
        if self._choose is not None:
            self._choose(code_id)
            self._desk.popup.refresh(self._offer())

    def _on_new(self, name: str, parent_id: int | None) -> None:
        if self._make is not None:
            self._make(name, parent_id)
            self._desk.popup.refresh(self._offer())
