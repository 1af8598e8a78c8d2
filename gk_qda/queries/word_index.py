"""The words of all texts with their dictionary forms, in memory: what is searched and counted by lemma.

Reading half a million words takes seconds, so it is done by a task; texts that were read stay, and after a
correction only the corrected text is read again.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.language.pipeline import Pipeline, PipelineName, pipeline, trained_package
from gk_qda.language.quick_reading import QuickReader
from gk_qda.language.tokens import plain_word
from gk_qda.progress import Progress, Silent, held
from gk_qda.queries.kept import kept_until
from gk_qda.queries.search_texts import search_texts
from gk_qda.queries.settings import setting
from gk_qda.queries.text_language import TextLanguage, text_language

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NUMBER = np.int32
READING = "words"
"""The message with which ``Progress`` is told that words are read, before anything is looked for."""


@dataclass(frozen=True, slots=True)
class TextWords:
    """The words of one text in their order, marks left out; offsets are code points.

    ``word`` and ``lemma`` are places in ``Vocabulary.forms``; a word is kept in small letters. Words of one
    sentence have the same number in ``sentence``.
    """

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    word: NDArray[np.int32]
    lemma: NDArray[np.int32]
    sentence: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.start)


class Vocabulary:
    """Every form once, by number; shared by all texts of a project."""

    def __init__(self) -> None:
        self.forms: list[str] = []
        self._places: dict[str, int] = {}
        self._large: dict[int, str] = {}  # dictionary forms that were met with a capital
        self._small: set[int] = set()  # and those met without one: "Zurück" may only have begun a sentence

    def __len__(self) -> int:
        return len(self.forms)

    def number(self, form: str) -> int:
        """The number of a form, a new one where it is new; capitals and spellings of one word make no difference."""
        place = self._places.get(form)
        if place is None:
            small = plain_form(form)
            place = self._places.get(small)
            if place is None:
                place = self._places[small] = len(self.forms)
                self.forms.append(small)
            self._places[form] = place
        return place

    def spellings(self) -> list[tuple[str, int]]:
        """Every spelling of a form that was met, with its number."""
        return list(self._places.items())

    def base_number(self, form: str) -> int:
        """The number of a dictionary form, whose spelling is kept for whoever reads it."""
        number = self.number(form)
        if form[:1].islower():
            self._small.add(number)
        else:
            self._large.setdefault(number, form)
        return number

    def written(self, number: int) -> str:
        """A dictionary form as a dictionary writes it, a noun with a capital."""
        form = self.forms[number]
        return form if number in self._small else self._large.get(number, form)

    def find(self, form: str) -> int | None:
        """The number of a form that is known."""
        return self._places.get(plain_form(form))


class WordIndex:
    """The words of a project by document; each text is read when it is first asked for."""

    def __init__(
        self,
        reader: Pipeline,
        vocabulary: Vocabulary | None = None,
        known: Mapping[int, TextWords] | None = None,
        numbers: Mapping[str, int] | None = None,
    ) -> None:
        self._reader = reader
        self.vocabulary = vocabulary or Vocabulary()
        self._known = dict(known or {})
        self._numbers = dict(numbers or {})  # of words as they are written
        self._state = (0, 1)  # how many texts of how many whoever reads now has read
        self._quick = QuickReader(reader.language) if type(reader) is Pipeline else None
        self._words, self._lemmas = array("i"), array("i")  # by form of the quick reader
        self._lock = Lock()

    @property
    def name(self) -> PipelineName:
        """What read the texts, with its version: kept with every result."""
        return self._reader.name

    @property
    def language(self) -> str:
        """The language the texts are read in."""
        return self._reader.language

    def without(self, documents: Collection[int]) -> WordIndex:
        """The same but for some documents, which are read anew."""
        left = {id_: words for id_, words in self._known.items() if id_ not in documents}
        return WordIndex(self._reader, self.vocabulary, left, dict(self._numbers))

    def has(self, document_ids: Collection[int]) -> bool:
        """Whether all of these are read already."""
        return all(document_id in self._known for document_id in document_ids)

    def read(
        self, session: Session, document_ids: Sequence[int], progress: Progress | None = None
    ) -> Mapping[int, TextWords]:
        """The words of these documents; raises ``Cancelled`` between two texts, and keeps what was read."""
        watch = progress or Silent()
        # Two that wait for the same words read them once: the second is told how far the first has come.
        with held(self._lock, lambda: watch.report(*self._state, READING)):
            missing = [document_id for document_id in document_ids if document_id not in self._known]
            for number, document_id in enumerate(missing):
                self._state = number, len(missing)
                watch.report(*self._state, READING)
                text = search_texts(session).read(session, [document_id])[document_id].text
                self._known[document_id] = self.words_of(text)
        return self._known

    def words_of(self, text: str) -> TextWords:
        """The words of a text, its forms put into the vocabulary."""
        if self._quick is None:
            return self._read_slowly(text)
        read = self._quick.read(text)
        self._number_forms(self._quick)
        word = np.array(self._words, _NUMBER)[read.form]
        lemma = np.array(self._lemmas, _NUMBER)[read.form]
        for row, form in read.changed:
            lemma[row] = self.vocabulary.number(form)
        rows = np.flatnonzero(word >= 0)
        columns = (read.start[rows], read.end[rows], word[rows], lemma[rows], read.sentence[rows])
        return TextWords(*(column.astype(_NUMBER) for column in columns))

    def _number_forms(self, quick: QuickReader) -> None:
        """Numbers for the tokens that the last text brought; -1 for what is no word."""
        for place in range(len(self._words), len(quick.forms)):
            token = quick.forms[place]
            self._words.append(self._number(token.text) if token.is_word else -1)
            self._lemmas.append(self.vocabulary.base_number(quick.bases[place]) if token.is_word else -1)

    def _number(self, written: str) -> int:
        word = self._numbers.get(written)
        if word is None:
            word = self._numbers[written] = self.vocabulary.number(plain_form(written))
        return word

    def _read_slowly(self, text: str) -> TextWords:
        """As a trained pipeline reads."""
        read = self._reader.read(text)
        rows = array("i")
        ends = iter([span.end for span in read.sentences])
        sentence, end = 0, next(ends, len(text))
        for token, lemma in zip(read.tokens, read.lemmas, strict=True):
            while token.start >= end:
                sentence, end = sentence + 1, next(ends, len(text) + 1)
            if token.is_word:
                word = self._number(token.text)
                rows.extend((token.start, token.end, word, self.vocabulary.base_number(lemma), sentence))
        columns = np.frombuffer(rows, _NUMBER).reshape(-1, 5).T
        return TextWords(*(np.ascontiguousarray(column) for column in columns))

    def spellings(self) -> Mapping[int, str]:
        """How words and forms with a capital are written, by number: the first spelling of each that was read."""
        found: dict[int, str] = {}
        for written, number in (*self.vocabulary.spellings(), *list(self._numbers.items())):
            if written[:1].isupper():
                found.setdefault(number, plain_word(written))
        return found

    def lemmas_of(self, words: str) -> list[int | None]:
        """The dictionary forms of what a person looks for, None for one that no text has."""
        read = self._reader.read(words)
        return [
            self.vocabulary.find(lemma)
            for token, lemma in zip(read.tokens, read.lemmas, strict=True)
            if token.is_word
        ]


def plain_form(word: str) -> str:
    """A word as it is counted: small letters, in one spelling (``plain_word``)."""
    return plain_word(word).lower()


def _renewed(_session: Session, last: WordIndex, documents: frozenset[int]) -> WordIndex:
    return last.without(documents)


@kept_until("text_versions", renew=_renewed)
def _index(session: Session, language: TextLanguage, trained: str | None) -> WordIndex:
    return WordIndex(pipeline(language, trained=trained))


def word_index(session: Session) -> WordIndex:
    """The words of the project in its language, read by a trained pipeline where the project asks for it."""
    language = text_language(session)
    trained = trained_package(language) if setting(session, "trained_pipeline") else None
    index: WordIndex = _index(session, language, trained)
    return index
