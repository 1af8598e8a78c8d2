"""Our own rules read by columns: what ``Pipeline.read`` finds, for millions of words in seconds.

Only sentences in which a word may take another form than by itself (a separable verb, a verb that opens a sentence)
are read as sentences.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.language.lemmas import CLOSES, LARGE, MARK, PARTICLE, PRONOUN, LemmaLanguage, base, lemmas, role
from gk_qda.language.sentences import sentences_of
from gk_qda.language.token_columns import TokenReader
from gk_qda.language.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, slots=True)
class QuickText:
    """The tokens of a text: columns of equal length, offsets in code points.

    ``form`` is a place in ``QuickReader.forms``; ``changed`` are the rows whose dictionary form rests on their
    sentence, each with that form.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    form: NDArray[np.int32]
    sentence: NDArray[np.int64]
    changed: list[tuple[int, str]]


class QuickReader(TokenReader):
    """Keeps every word that it met: ``bases`` are what each of ``forms`` is by itself."""

    def __init__(self, language: LemmaLanguage) -> None:
        super().__init__()
        self._language = language
        self.bases: list[str] = []
        self._roles = array("b")

    def met(self, token: Token) -> None:
        """A token with its dictionary form, and what it can do to others."""
        self.bases.append(base(token, self._language))
        self._roles.append(role(token) if self._language == "de" else 0)

    def read(self, text: str) -> QuickText:
        """One text; sentences never run across the end of a line."""
        found = self.columns(text)
        ends = np.array([span.end for span in sentences_of(text)], np.int64)
        sentence = np.searchsorted(ends, found.start, side="right")
        return QuickText(found.start, found.end, found.form, sentence, self._changed(found.form, sentence))

    def _changed(self, form: NDArray[np.int32], sentence: NDArray[np.int64]) -> list[tuple[int, str]]:
        """The rows whose form in their sentence is not that of the word by itself."""
        if not len(form):
            return []
        roles = np.array(self._roles, np.int8)[form]
        begins = np.concatenate([[True], sentence[1:] != sentence[:-1]])
        ends = np.concatenate([begins[1:], [True]])
        after, before = np.append(roles[1:], np.int8(0)), np.concatenate([[np.int8(0)], roles[:-1]])
        opens = begins | (before & MARK != 0)
        asks = opens & ~ends & (roles & LARGE != 0) & (after & PRONOUN != 0)
        closes = ends | (after & CLOSES != 0)
        asks |= closes & (roles & PARTICLE != 0)
        bounds = np.append(np.flatnonzero(begins), len(form))
        found: list[tuple[int, str]] = []
        for at in np.unique(np.searchsorted(bounds, np.flatnonzero(asks), side="right") - 1).tolist():
            low, high = int(bounds[at]), int(bounds[at + 1])
            places: Sequence[int] = form[low:high].tolist()
            inside = lemmas([self.forms[place] for place in places], self._language)
            found += [
                (low + row, said)
                for row, (place, said) in enumerate(zip(places, inside, strict=True))
                if said != self.bases[place]
            ]
        return found
