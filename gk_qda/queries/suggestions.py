"""Codes that passages may carry, learned from the codings that count; nothing here ever codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, Literal, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import select

from gk_qda.analysis.segments import segment_rows
from gk_qda.analysis.suggesting import (
    ComplementBayes,
    Example,
    HitRates,
    Likeness,
    cross_validate,
)
from gk_qda.analysis.suggestion_checks import (
    NEAR,
    Bar,
    Coded,
    Uncoded,
    measure_doubtful,
    measure_missing,
)
from gk_qda.errors.searching import SuggestionsNeedMore
from gk_qda.language.pipeline import PipelineName
from gk_qda.models import Code, Paragraph
from gk_qda.progress import Part, Progress, Silent, held
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope, speech
from gk_qda.queries.index import coding_columns
from gk_qda.queries.settings import setting
from gk_qda.queries.stop_words import StopWords, stop_words
from gk_qda.queries.values import CodeValue, DocumentValue, ParagraphValue
from gk_qda.queries.word_index import TextWords, WordIndex, word_index
from gk_qda.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns

Doubt = Literal["missing", "doubtful"]
DISMISSED = "dismissed_suggestions"
MINIMUM_CODES = 10
MINIMUM_PASSAGES = 5  # of each of these codes
SHOWN = 5
_TELLING = 5  # distinct words below which a paragraph is no candidate ("Ja, genau.")
_WHY = 5  # words that are named for a code
_ASKED = 20  # words of which those are taken that are no stop words
_FAR = 5  # a coding is doubtful whose code is not among so many, once the coding is left out


class Given(NamedTuple):
    """A code on a passage; given by two coders it is learned once."""

    document: int
    code: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code for a passage, with the dictionary forms and the places of the words that speak for it."""

    code: CodeValue
    words: tuple[str, ...]
    places: tuple[Span, ...]  # code points of the text, in its order


@dataclass(frozen=True, slots=True)
class Basis:
    """What was learned from: passages with a code, codes with enough of them, and what read the words."""

    passages: int
    codes: int
    read_by: PipelineName


@dataclass(frozen=True, slots=True)
class Measured:
    """Hit rates on documents left out in turn; every number counts passages."""

    basis: Basis
    rates: HitRates


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a document for a list: ``rank`` of the code in question, ``words`` that speak for it."""

    document: DocumentValue
    paragraph: ParagraphValue
    span: Span
    rank: int
    words: tuple[str, ...] = ()
    instead: tuple[CodeValue, ...] = ()  # of a doubtful coding: what the words look like
    likeness: float = 0.0  # cosine, of a similar passage


class Suggester:
    """What a project's codings teach; after a change only what was changed is learned or forgotten.

    Counted as in every table: counted coders, no technical codes, what interviewers say left out. Its methods
    may be called from any thread; those that are not ``basis`` raise ``SuggestionsNeedMore`` below the minimum.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._lock = RLock()
        self._learned: _Learned | None = None
        self._bars: dict[Doubt, tuple[int, Bar]] = {}  # with the number of codings they were measured on

    def basis(self, progress: Progress | None = None) -> Basis:
        """What is learned now; reads the words of all texts the first time."""
        with held(self._lock):
            return self._now(progress, enough=False).basis

    def suggest(
        self, document_id: int, span: Span, number: int = SHOWN, progress: Progress | None = None
    ) -> list[Suggestion]:
        """The likeliest codes of a passage, best first; those it carries already are not left out."""
        with held(self._lock):
            learned = self._now(progress)
            words = learned.words(document_id, span)
            found = learned.model.suggest(np.unique(words), number, _ASKED)
            return [
                learned.suggestion(document_id, span, likely.code, likely.words)
                for likely in found
                if likely.words  # where no word speaks for a code, naming it would be a guess
            ]

    def measure(self, progress: Progress | None = None) -> Measured:
        """Cross-validation by documents, on the passages of the codes with enough of them."""
        with held(self._lock):
            learned = self._now(progress)
            return Measured(learned.basis, cross_validate(learned.model, learned.examples(), progress))

    def missing(self, code_id: int, progress: Progress | None = None, *, weak: bool = False) -> list[Place]:
        """Paragraphs without the code that look like it, the likeliest first.

        Those that score as high as ``bar`` asks for; all that look like it at all where no score is high enough,
        or where the ``weak`` ones are wanted, too.
        """
        watch = progress or Silent()
        with held(self._lock):
            learned = self._now(Part(watch, 0, 3))
            least = None if weak else self._bar("missing", learned, Part(watch, 1, 3)).least
            found, paragraphs = [], learned.uncoded
            for at, (row, own) in enumerate(paragraphs):
                if at % 200 == 0:
                    Part(watch, 2, 3).report(at, len(paragraphs))
                document_id, paragraph, _ = learned.paragraphs[row]
                if learned.is_coded(document_id, paragraph.span, code_id):
                    continue
                likely = learned.model.suggest(own.words, NEAR, 0)
                rank = next((n for n, one in enumerate(likely, 1) if one.code == code_id), None)
                if rank is None or (least is not None and likely[rank - 1].score < least):
                    continue
                why = learned.forms(learned.told(learned.model.words_for(own.words, code_id, _ASKED)))
                if why:
                    place = replace(learned.place(document_id, paragraph, rank), words=why)
                    found.append((-likely[rank - 1].score, at, place))
            places = [place for *_, place in sorted(found, key=lambda one: one[:2])]
            return self._undismissed("missing", code_id, places)

    def doubtful(self, code_id: int, progress: Progress | None = None) -> list[Place]:
        """Passages with the code that, left out, would not be given it: the least likely first."""
        watch = progress or Silent()
        with held(self._lock):
            learned = self._now(Part(watch, 0, 3))
            least = max(self._bar("doubtful", learned, Part(watch, 1, 3)).least or 0, _FAR + 1)
            given = sorted(one for one in learned.given if one.code == code_id)
            found = []
            for at, one in enumerate(given):
                Part(watch, 2, 3).report(at, len(given))
                if (place := learned.left_out(one)) is not None and place.rank >= least:
                    found.append(place)
            found.sort(key=lambda place: -place.rank)
            return self._undismissed("doubtful", code_id, found)

    def bar(self, doubt: Doubt, progress: Progress | None = None) -> Bar:
        """From where on passages are listed, and how many of those listed were right where that is known."""
        with held(self._lock):
            return self._bar(doubt, self._now(progress), progress)

    def _bar(self, doubt: Doubt, learned: _Learned, progress: Progress | None) -> Bar:
        """Measured again once a twentieth of the codings are others."""
        codings, kept = len(learned.given), self._bars.get(doubt)
        if kept is None or abs(kept[0] - codings) * 20 > codings:
            given = learned.coded()
            if doubt == "missing":
                bar = measure_missing(learned.model, given, [own for _, own in learned.uncoded], progress)
            else:
                bar = measure_doubtful(learned.model, given, progress)
            kept = self._bars[doubt] = codings, bar
        return kept[1]

    def similar(
        self, document_id: int, span: Span, number: int = 10, progress: Progress | None = None
    ) -> list[Place]:
        """Other paragraphs with the same telling words, the most alike first; needs no codings."""
        with held(self._lock):
            learned = self._now(progress, enough=False)
            found: list[Place] = []
            for row, cosine in learned.likeness.similar(learned.words(document_id, span), number + 20):
                other, paragraph, _ = learned.paragraphs[row]
                if other == document_id and paragraph.span.intersection(span) is not None:
                    continue
                found.append(replace(learned.place(other, paragraph, len(found) + 1), likeness=cosine))
            return found[:number]

    def _undismissed(self, doubt: Doubt, code_id: int, places: list[Place]) -> list[Place]:
        """Those that nobody has said no to."""
        with self._project.read() as session:
            guid = session.scalar(select(Code.guid).where(Code.id == code_id))
            gone = {
                entry["paragraph"]
                for entry in setting(session, DISMISSED)
                if entry["doubt"] == doubt and entry["code"] == guid
            }
            ids = (
                set(session.scalars(select(Paragraph.id).where(Paragraph.guid.in_(gone)))) if gone else set()
            )
        return [place for place in places if place.paragraph.id not in ids]

    def _now(self, progress: Progress | None, *, enough: bool = True) -> _Learned:
        with self._project.read() as session:
            chosen = scope(session, Filters())
            index = word_index(session)
            index.read(session, chosen.document_ids, progress)
            known = index.read(session, chosen.document_ids)
            stops = stop_words(session)
        learned, self._learned = self._learned, None  # half taken up, in trouble, it must not stay
        if learned is None or not learned.stands_on(chosen, index):
            learned = _Learned(chosen, index, dict(known), stops)
        learned.stops = stops
        learned.take(chosen, coding_columns(self._project))
        self._learned = learned
        if enough and learned.model.ready < MINIMUM_CODES:
            raise SuggestionsNeedMore(
                codes=learned.model.ready, minimum=MINIMUM_CODES, passages=MINIMUM_PASSAGES
            )
        return learned


class _Learned:
    """The model with what it was made of."""

    def __init__(
        self, chosen: Scope, index: WordIndex, known: dict[int, TextWords], stops: StopWords
    ) -> None:
        self.chosen, self.index, self.stops, self._known = chosen, index, stops, known
        self.model = ComplementBayes(MINIMUM_PASSAGES)
        self.given: dict[Given, NDArray[np.int32]] = {}
        self._counting: dict[int, NDArray[np.bool_]] = {}
        self._by_passage: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)

    def stands_on(self, chosen: Scope, index: WordIndex) -> bool:
        """Whether texts, speakers and documents are those of last time."""
        return (
            self.index is index
            and self.chosen.paragraphs is chosen.paragraphs
            and self.chosen.document_ids == chosen.document_ids
        )

    def take(self, chosen: Scope, columns: CodingColumns) -> None:
        """Learn what was coded and forget what was taken back since last time."""
        self.chosen = chosen
        rows = segment_rows(columns, chosen.tree, chosen.selection)
        table = np.stack([columns.document[rows], columns.code[rows], columns.start[rows], columns.end[rows]])
        now = {Given(*one) for one in table.T.tolist()}
        for gone in self.given.keys() - now:
            self.model.forget(gone.code, self.given.pop(gone))
        for new in sorted(now - self.given.keys()):
            words = np.unique(self.words(new.document, Span(new.start, new.end)))
            self.given[new] = words
            self.model.learn(new.code, words)
        self._by_passage.clear()
        for one in self.given:
            self._by_passage[one.document, one.code].append((one.start, one.end))

    @property
    def basis(self) -> Basis:
        return Basis(len(self.given), self.model.ready, self.index.name)

    def words(self, document_id: int, span: Span) -> NDArray[np.int32]:
        """The lemmas of a passage in its order, of countable text only."""
        low, high = self._rows(document_id, span)
        words = self._known.get(document_id)
        if words is None:
            return np.empty(0, np.int32)
        return words.lemma[low:high][self._counts(document_id)[low:high]]

    def _rows(self, document_id: int, span: Span) -> tuple[int, int]:
        words = self._known.get(document_id)
        if words is None:
            return 0, 0
        low, high = np.searchsorted(words.start, [span.start, span.end])
        return int(low), int(high)

    def _counts(self, document_id: int) -> NDArray[np.bool_]:
        """Which words of a document stand on countable text."""
        found = self._counting.get(document_id)
        if found is None:
            words, ground = self._known[document_id], self.chosen.selection.ground
            index = ground.document_indexes(np.full(len(words), document_id))
            first, last = ground.places(index, words.start, words.end)
            found = self._counting[document_id] = last > first
        return found

    def examples(self) -> list[Example]:
        """Distinct passages with all their codes; codes with too few passages are no part of it."""
        passages: defaultdict[tuple[int, int, int], set[int]] = defaultdict(set)
        words: dict[tuple[int, int, int], NDArray[np.int32]] = {}
        for one, own in self.given.items():
            if self.model.passages(one.code) >= MINIMUM_PASSAGES:
                key = one.document, one.start, one.end
                passages[key].add(one.code)
                words[key] = own
        return [Example(key[0], frozenset(passages[key]), words[key]) for key in sorted(passages)]

    @cached_property
    def paragraphs(self) -> list[tuple[int, ParagraphValue, NDArray[np.int32]]]:
        """Paragraphs with countable words in the order of the documents."""
        return [
            (document_id, paragraph, words)
            for document_id in self.chosen.document_ids
            for paragraph in self.chosen.paragraphs[document_id]
            if len(words := self.words(document_id, paragraph.span))
        ]

    @cached_property
    def uncoded(self) -> list[tuple[int, Uncoded]]:
        """The paragraphs that say enough to look like a code, each with its row."""
        found = []
        for row, (document_id, paragraph, words) in enumerate(self.paragraphs):
            if len(words) >= _TELLING:
                span = paragraph.span
                found.append((row, Uncoded(document_id, span.start, span.end, np.unique(words))))
        return found

    def coded(self) -> list[Coded]:
        """All that was learned."""
        return [Coded(*key, self.given[key]) for key in sorted(self.given)]

    @cached_property
    def likeness(self) -> Likeness:
        return Likeness([words for _, _, words in self.paragraphs])

    def is_coded(self, document_id: int, span: Span, code_id: int) -> bool:
        """Whether some of the passage carries the code."""
        return any(
            start < span.end and span.start < end for start, end in self._by_passage[document_id, code_id]
        )

    def forms(self, words: Sequence[int]) -> tuple[str, ...]:
        """As people write them: nouns with a capital."""
        return tuple(self.index.vocabulary.written(word) for word in words)

    def told(self, words: Sequence[int]) -> tuple[int, ...]:
        """The strongest of the words that say something to people; stop words only where there are no others."""
        forms = self.index.vocabulary.forms
        return tuple([word for word in words if forms[word] not in self.stops] or words)[:_WHY]

    def suggestion(self, document_id: int, span: Span, code: int, speaking: tuple[int, ...]) -> Suggestion:
        words = self.told(speaking)
        return Suggestion(
            self.chosen.book.by_id()[code], self.forms(words), tuple(self._places(document_id, span, words))
        )

    def _places(self, document_id: int, span: Span, words: Sequence[int]) -> Iterator[Span]:
        known = self._known[document_id]
        low, high = self._rows(document_id, span)
        fits = np.isin(known.lemma[low:high], words) & self._counts(document_id)[low:high]
        for row in (np.flatnonzero(fits) + low).tolist():
            yield Span(int(known.start[row]), int(known.end[row]))

    def left_out(self, one: Given) -> Place | None:
        """A coding whose code is not among the likeliest once it is forgotten; None where all is well."""
        words, span = self.given[one], Span(one.start, one.end)
        if len(words) < _TELLING:
            return None
        alike = [
            self.given[Given(one.document, one.code, start, end)]
            for start, end in self._by_passage[one.document, one.code]
            if start < one.end and one.start < end  # what another coder gave here knows the words, too
        ]
        for own in alike:
            self.model.forget(one.code, own)
        try:
            rank = self.model.rank(words, one.code)
            instead = self.model.suggest(words, 3, 0)
        finally:
            for own in alike:
                self.model.learn(one.code, own)
        if rank is None or rank <= _FAR:
            return None
        codes = self.chosen.book.by_id()
        paragraph = next(p for p in self.chosen.paragraphs[one.document] if p.span.intersection(span))
        others = tuple(codes[likely.code] for likely in instead)
        return replace(self.place(one.document, paragraph, rank), span=span, instead=others)

    @cached_property
    def _documents(self) -> dict[int, DocumentValue]:
        return {document.id: document for document in self.chosen.documents}

    def place(self, document_id: int, paragraph: ParagraphValue, rank: int) -> Place:
        return Place(self._documents[document_id], paragraph, said(paragraph), rank)


def said(paragraph: ParagraphValue) -> Span:
    """A paragraph from its first to its last word, without the speaker label before it."""
    pieces = speech(paragraph)
    return Span(pieces[0].start, pieces[-1].end) if pieces else paragraph.span


_SUGGESTERS: WeakKeyDictionary[Project, Suggester] = WeakKeyDictionary()
_MAKING = RLock()


def suggester(project: Project) -> Suggester:
    """What the codings of a project teach, one a project."""
    with _MAKING:
        found = _SUGGESTERS.get(project)
        if found is None:
            found = _SUGGESTERS[project] = Suggester(project)
        return found
