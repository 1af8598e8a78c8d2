"""Where the words of the texts stand, for counting how many of them are coded; kept until a text is corrected."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from gk_qda.language.tokens import word_spans
from gk_qda.progress import look
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import texts_of
from gk_qda.queries.kept import kept_until

Lines = NDArray[np.int32]  # (document id, start, end) of a word, one a line, in code points
_AT_ONCE = 20  # texts that are in memory at a time


class WordSpans:
    """The words by document; each text is read when its words are first asked for."""

    def __init__(self, known: Mapping[int, Lines] | None = None) -> None:
        self._known = dict(known or {})
        self._lock = Lock()

    def without(self, documents: Collection[int]) -> WordSpans:
        """The same but for some documents, which are read anew."""
        return WordSpans({id_: lines for id_, lines in self._known.items() if id_ not in documents})

    def read(self, session: Session, document_ids: Sequence[int]) -> Lines:
        """The words of these documents, in their order; can be stopped between two texts, and keeps what was read."""
        with self._lock:  # two that wait for the same words read them once
            missing = [document_id for document_id in document_ids if document_id not in self._known]
            for part in chunks(missing, _AT_ONCE):
                for document_id, text in texts_of(session, part).items():
                    look()
                    self._known[document_id] = _lines(document_id, text)
        known = [self._known[one] for one in document_ids if one in self._known]
        return np.concatenate(known) if known else np.empty((0, 3), np.int32)


def _lines(document_id: int, text: str) -> Lines:
    spans = np.array(word_spans(text), np.int32).reshape(-1, 2)
    return np.column_stack([np.full(len(spans), document_id, np.int32), spans])


def _renewed(_session: Session, last: WordSpans, documents: frozenset[int]) -> WordSpans:
    return last.without(documents)


@kept_until("text_versions", renew=_renewed)
def project_words(session: Session) -> WordSpans:
    """The words of the project."""
    return WordSpans()
