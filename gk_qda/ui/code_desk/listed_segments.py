"""The segments that the Code desk lists: of this document, of one code, or of what is activated."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gk_qda.queries.segment_lists import list_segments, one_segment
from gk_qda.queries.segments import Segment, make_segment
from gk_qda.queries.values import CodingValue
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter

Found = tuple[list[Segment], int]  # with how many there are in all
_FIRST = 500  # segments in the list at once
_LONG = 1_000  # paragraphs; to read those of a longer document would make the window wait


class ListedSegments(QObject):
    """Fills the list of segments and keeps those at hand that have not changed since."""

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown
        self._newest: Task | None = None  # what is read now
        self._known: dict[int, Segment] = {}  # by coding; those that changed since are left out
        self._say_otherwise = (
            False  # some segments were given another state of their code since the last look
        )

    def show(self) -> None:
        """Fill the list by the chosen scope."""
        if self._takes_long():
            self.show_later(self._select_focused)
            return
        self._newest = None
        question, words, nothing = self._question()
        self._take(self._desk.context.workspace.read(question), words, nothing)

    def show_later(self, then: Callable[[], object]) -> None:
        """Fill it when a task has read what is new in it, unless something else was asked for meanwhile."""
        question, words, nothing = self._question()
        workspace = self._desk.context.workspace
        task = self._newest = workspace.work(lambda _: workspace.read(question))

        def take(found: Found) -> None:
            if task is self._newest:
                self._newest = None
                self._take(found, words, nothing)
                then()

        task.succeeded.connect(take)
        task.start()

    def _takes_long(self) -> bool:
        """Whether very many paragraphs would have to be read for the words of some segments."""
        documents = self._shown.documents
        if self._desk.segments.scope.value() == "document":
            current = self._shown.current_document
            documents = [current] if current is not None else []
        return any(document.paragraphs > _LONG for document in documents)

    def _select_focused(self) -> None:
        self._desk.segments.select_coding(self._desk.context.focus.coding_id)

    def _question(self) -> tuple[Callable[[Session], Found], str, str]:
        """What the list holds; in which words that is named, and why it may be empty."""
        focus, scope, book = self._desk.context.focus, self._desk.segments.scope.value(), self._shown.book
        documents: list[int] | None = None
        codes: list[int] | None = None
        words = nothing = ""
        if scope == "code":
            codes = book.descendants([focus.code_id]) if focus.code_id is not None else []
            words = book.by_id()[focus.code_id].name if focus.code_id is not None and codes else ""
            nothing = "" if codes else self.tr("Select a code to see its segments.")
        elif scope == "active":
            documents = sorted(focus.active_documents) or None
            codes = book.descendants(focus.active_codes) if focus.active_codes else None
            words = self.tr("all documents") if documents is None and codes is None else ""
        else:
            documents = [focus.document_id] if focus.document_id is not None else []
            current = self._shown.current_document
            words = current.name if current else ""
        question = partial(
            list_segments,
            book=book,
            document_ids=documents,
            code_ids=codes,
            coder_ids=self._shown.coder_ids(),
            limit=_FIRST,
            known=dict(self._known),
        )
        return question, words, nothing

    def _take(self, answer: Found, words: str, nothing: str) -> None:
        found, number = answer
        self._known = {segment.coding.id: segment for segment in found}
        count = self.tr("{n} in {name}").format(n=number, name=words) if words else str(number)
        self._desk.segments.show_segments(found, count, nothing)
        self._desk.facts_changed.emit()

    def of_coding(self, coding_id: int) -> Segment | None:
        """A coding with its words."""
        if coding_id in self._known:
            return self._known[coding_id]
        text, coding = self._desk.reading.document, self._desk.reading.sheet.index.get(coding_id)
        if coding is not None and text is not None and len(text.paragraphs) > _LONG:
            self.keep([coding])
            return self._known.get(coding_id)
        return self._desk.context.workspace.read(lambda s: one_segment(s, self._shown.book, coding_id))

    def forget(self, coding_ids: Collection[int] | None = None) -> None:
        """These codings changed; None: anything may have."""
        if coding_ids is None:
            self._known = {}
        else:
            self._known = {i: segment for i, segment in self._known.items() if i not in coding_ids}

    def take_codes(self) -> None:
        """Codes changed: the segments are the same, but what they say of their code may not be."""
        codes, self._say_otherwise = self._shown.book.by_id(), False
        for coding_id, segment in list(self._known.items()):
            code = codes.get(segment.code.id)
            if code is not segment.code:
                self._say_otherwise = True
            if code is None:
                del self._known[coding_id]
            elif code is not segment.code:
                self._known[coding_id] = replace(segment, code=code)

    def follow_codes(self) -> None:
        """Codes changed and no coding did: fill the list anew if it holds others now or says something else."""
        if self._say_otherwise or self._newest is not None or self._desk.segments.scope.value() != "document":
            self.show()

    def keep(self, codings: Iterable[CodingValue]) -> None:
        """Make the segments of codings in the open document from its text, which is at hand."""
        text, codes = self._desk.reading.document, self._shown.book.by_id()
        if text is None:
            return
        for coding in islice(codings, _FIRST):
            if coding.document_id == text.document.id and coding.code_id in codes:
                self._known[coding.id] = make_segment(
                    coding, codes[coding.code_id], text.document, text.text, text.paragraphs
                )
