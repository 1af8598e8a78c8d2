"""Asks for a code by the type-to-find popup, whatever is to be coded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_popup import Offer
from gk_qda.ui.segments.segment_list import numbers_of

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.code_desk.desk import CodeDesk

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
        desk.popup.code_chosen.connect(self._on_chosen)
        desk.popup.new_code_requested.connect(self._on_new)
        desk.popup.code_highlighted.connect(desk.shown.preview_code)

    def for_passage(self, span: Span) -> None:
        """A code for a passage of the open document."""
        controller = self._desk.controller
        self.ask(
            self._beside(span),
            self._facts_of(span),
            lambda code: controller.apply([code], span),
            lambda name, parent: controller.apply_new(name, span, parent),
        )

    def ask(self, near: QRect, facts: str, choose: Choose, make: Make, *, moves: bool = False) -> None:
        """A code for whatever ``choose`` and ``make`` do with it; ``near`` in global pixels."""
        self._choose, self._make, self._facts, self._moves = choose, make, facts, moves
        self._desk.popup.ask(self._offer(), near)

    def _offer(self) -> Offer:
        book = self._desk.book
        return Offer(book.codes, self._desk.controller.recent, self._here(), self._facts, self._moves)

    def _here(self) -> CodeValue | None:
        """A new code stands beside the one that is selected in the tree."""
        codes = self._desk.book.by_id()
        selected = codes.get(self._desk.context.focus.code_id or 0)
        return codes.get(selected.parent_id or 0) if selected is not None else None

    def _beside(self, span: Span) -> QRect:
        transcript = self._desk.reading.transcript
        rect = transcript.selection_rect() or QRect(0, 0, 10, 20)
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
                facts.append(self.tr("in para. {numbers}").format(numbers=numbers))
        return " ".join(facts)

    def _on_chosen(self, code_id: int) -> None:
        if self._choose is not None:
            self._choose(code_id)
            self._desk.popup.refresh(self._offer())

    def _on_new(self, name: str, parent_id: int | None) -> None:
        if self._make is not None:
            self._make(name, parent_id)
            self._desk.popup.refresh(self._offer())
