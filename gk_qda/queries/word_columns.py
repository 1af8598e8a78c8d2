"""The words that count under some filters, taken text by text out of the index of all words, in little memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.progress import look
from gk_qda.queries.search import inside

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.ground import Ground
    from gk_qda.queries.search_texts import SearchText
    from gk_qda.queries.word_index import TextWords

_CAPITALS = np.array([chr(letter).isupper() for letter in range(0x500)], np.int8)  # Latin, Greek, Cyrillic
_NUMBER = np.int32
_NUMBERS = ("document", "start", "end", "word", "lemma", "sentence")


@dataclass(frozen=True, eq=False, slots=True)
class WordColumns:
    """Columns of equal length, in reading order; ``document`` is a place in the documents asked for.

    ``capital`` says how each word begins: 1 with a capital, 0 with a small letter, -1 for the first word of a sentence,
    which has a capital anyway. Words of one sentence, and of no other in any text, have the same number in it.
    """

    document: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    word: NDArray[np.int32]
    lemma: NDArray[np.int32]
    sentence: NDArray[np.int32]
    capital: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.start)


def word_columns(
    documents: Sequence[int],
    known: Mapping[int, TextWords],
    texts: Mapping[int, SearchText],
    grounds: Sequence[Ground],
) -> WordColumns:
    """The words of some documents that lie wholly on every ground.

    All that is held at a time besides the columns is one text: half a thousand of them have millions of words.
    """
    numbers: dict[str, list[NDArray[np.int32]]] = {name: [] for name in _NUMBERS}
    capitals: list[NDArray[np.int8]] = []
    sentences = 0
    for place, document_id in enumerate(documents):
        look()
        one = known[document_id]
        if not len(one):
            continue
        kept = np.flatnonzero(_inside_all(grounds, place, one))
        numbered = one.sentence[kept] + _NUMBER(sentences)
        sentences += int(one.sentence[-1]) + 1
        whole = np.full(len(kept), place, _NUMBER)
        columns = (whole, one.start[kept], one.end[kept], one.word[kept], one.lemma[kept], numbered)
        for name, column in zip(_NUMBERS, columns, strict=True):
            numbers[name].append(column)
        capitals.append(_capitals(texts[document_id].text, one)[kept])
    document, start, end, word, lemma, sentence = (
        np.concatenate([np.empty(0, _NUMBER), *numbers.pop(name)]) for name in _NUMBERS
    )
    capital = np.concatenate([np.empty(0, np.int8), *capitals])
    return WordColumns(document, start, end, word, lemma, sentence, capital)


def _inside_all(grounds: Sequence[Ground], place: int, words: TextWords) -> NDArray[np.bool_]:
    fits = np.ones(len(words), bool)
    index = np.full(len(words), place, _NUMBER)
    for ground in grounds:
        fits &= inside(ground, index, words.start, words.end)
    return fits


def _capitals(text: str, words: TextWords) -> NDArray[np.int8]:
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)[words.start]
    found = _CAPITALS[np.minimum(letters, len(_CAPITALS) - 1)]
    for at in np.flatnonzero(letters >= len(_CAPITALS)).tolist():
        found[at] = chr(letters[at]).isupper()
    found[0] = -1
    found[1:][words.sentence[1:] != words.sentence[:-1]] = -1
    return found
