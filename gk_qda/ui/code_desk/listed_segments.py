"""The segments that the Code desk lists: of this document, of one code, or of what is activated."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.segment_lists import list_segments, one_segment
from gk_qda.queries.segments import Segment, make_segment
from gk_qda.queries.values import CodingValue
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.code_desk.presenter import Presenter

_FIRST = 500  # segments that are read at once; the next ones when the list is scrolled to its end
_MANY = 2 * _FIRST  # more are never read while the window waits
_MOST = 50_000  # are all selected together
_TEXTS = 100  # documents; the first segments of a code may stand in as many texts
_LONG = 1_000  # paragraphs; to read those of a longer document would make the window wait


@dataclass(frozen=True, slots=True)
class _Found:
    """Segments with how many there are in all; by coding, and where each of them stands."""

    segments: list[Segment]
    number: int
    known: dict[int, Segment]
    rows: dict[int, int]


class ListedSegments(QObject):
    """Fills the list of segments and keeps those at hand that have not changed since.

    The first ones are read at once, the next ones when the list is scrolled to its end, all of them by a task
    before something is done with all.
    """

    def __init__(self, desk: CodeDesk, shown: Presenter) -> None:
        super().__init__(desk)
        self._desk, self._shown = desk, shown
        self._newest: Task | None = None  # what is read now
        self._known: dict[int, Segment] = {}  # by coding; those that changed since are left out
        self._asked: object = None  # of what the list holds the segments
        self._limit: int | None = _FIRST  # how many of them it holds at most; None: all
        self._waiting: list[Callable[[], object]] = []  # for all of them
        desk.segments.model.more_wanted.connect(self.read_more)
        desk.segments.view.touched.connect(self.forget_waiting)
        self._say_otherwise = (
            False  # some segments were given another state of their code since the last look
        )

    def show(self) -> None:
        """Fill the list by the chosen scope."""
        question, words, nothing = self._question()
        if self._takes_long():
            self.show_later(self._select_focused)
            return
        self._newest = None
        self._take(self._desk.context.workspace.read(question), words, nothing)

    def show_later(self, then: Callable[[], object]) -> None:
        """Fill it when a task has read what is new in it, unless something else was asked for meanwhile."""
        question, words, nothing = self._question()
        workspace = self._desk.context.workspace
        task = self._newest = workspace.work(lambda _: workspace.read(question))

        def take(found: _Found) -> None:
            if task is self._newest:
                self._newest = None
                self._take(found, words, nothing)
                then()

        def forget() -> None:
            if task is self._newest:
                self._newest = None

        task.succeeded.connect(take)
        task.finished.connect(forget)
        task.start()

    def read_more(self, then: Callable[[], object] = lambda: None) -> None:
        """The next ones, when a task has read them."""
        if self._newest is not None:
            self._newest.succeeded.connect(lambda _: then())
        elif self._limit is not None:
            self._limit = len(self._desk.segments.model.segments) + _FIRST
            self.show_later(then)

    def come_back(self, rows: int, place: int) -> None:
        """Hold so many rows again, and scroll the list to this place (px)."""
        view = self._desk.segments.view

        def scroll() -> None:
            view.executeDelayedItemsLayout()
            view.verticalScrollBar().setValue(place)

        if self._newest is not None:
            self._newest.succeeded.connect(lambda _: self.come_back(rows, place))
        elif self._desk.segments.model.has_more and rows > len(self._desk.segments.model.segments):
            self._limit = rows
            self.show_later(scroll)
        else:
            scroll()

    @property
    def are_asked_for(self) -> bool:
        """Whether the list has been filled, or is being filled."""
        return self._asked is not None

    @property
    def are_awaited(self) -> bool:
        """Whether all segments are on their way, because something shall be done with all."""
        return bool(self._waiting)

    def when_all(self, then: Callable[[], object]) -> None:
        """Call ``then`` once the list holds all segments, unless it shows something else before or somebody goes on.

        A list that is too long for that is said to be so, and nothing is done.
        """
        if self._desk.segments.model.number > _MOST:
            words = self.tr("More than {most} segments are listed: choose a code or fewer documents first.")
            self._desk.context.messages.inform(words.format(most=_MOST))
            return
        if not self._waiting and not self._desk.segments.model.has_more:
            then()
            return
        self._waiting.append(then)
        if self._limit is not None or self._newest is None:
            self._limit = None
            self._desk.context.progress.start(self.tr("Reading segments"), can_cancel=False)
            self.show_later(lambda: None)

    def forget_waiting(self) -> None:
        """Somebody does something else with the list: what was to be done with all segments is not done any more."""
        if self._waiting:
            self._waiting = []
            self._desk.context.progress.finish()

    def _takes_long(self) -> bool:
        """Whether very much would have to be read for the words of some segments."""
        if self._limit is None or self._limit > _MANY:
            return True
        documents = self._shown.documents
        if self._desk.segments.scope.value() == "document":
            current = self._shown.current_document
            documents = [current] if current is not None else []
        elif len(documents) > _TEXTS:
            return True
        return any(document.paragraphs > _LONG for document in documents)

    def _select_focused(self) -> None:
        self._desk.segments.select_coding(self._desk.context.focus.coding_id)

    def _question(self) -> tuple[Callable[[Session], _Found], str, str]:
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
        coders = self._shown.coder_ids()
        asked = (scope, focus.code_id if scope == "code" else codes, documents, coders)
        if asked != self._asked:
            self._asked, self._limit = asked, _FIRST
            self.forget_waiting()
        question = partial(
            _found,
            book=book,
            document_ids=documents,
            code_ids=codes,
            coder_ids=coders,
            limit=self._limit,
            known=dict(self._known),
        )
        return question, words, nothing

    def _take(self, found: _Found, words: str, nothing: str) -> None:
        self._known = found.known
        count = self.tr("{n} in {name}").format(n=found.number, name=words) if words else str(found.number)
        self._desk.segments.show_segments(found.segments, count, nothing, found.number, found.rows)
        self._desk.facts_changed.emit()
        if self._limit is None and self._waiting:
            self._desk.segments.view.executeDelayedItemsLayout()  # slow for many rows, as is what comes next
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._desk.segments.model.has_more:
            return  # it shows something else by now
        waiting = self._waiting
        self.forget_waiting()
        for then in waiting:
            then()

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


def _found(session: Session, book: Codebook, *, limit: int | None, **asked: Any) -> _Found:
    """What the list takes, made where it is read: for very many rows even a dictionary takes its time."""
    segments, number = list_segments(session, book, limit=limit, **asked)
    known = {segment.coding.id: segment for segment in segments}
    return _Found(segments, number, known, {coding: row for row, coding in enumerate(known)})
