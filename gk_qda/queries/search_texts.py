"""All texts of a project in memory, folded for searching, kept until one of them is corrected."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.folded_text import FoldedText, fold_text
from gk_qda.models import Document
from gk_qda.progress import Progress, Silent
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import texts_of
from gk_qda.queries.kept import kept_until

_AT_ONCE = 20  # texts read between two looks at whether somebody wants to stop


@dataclass(frozen=True, slots=True)
class SearchText:
    """The text of a document as it stands, and folded."""

    text: str
    folded: FoldedText


class SearchTexts:
    """The texts by document id; each is read when it is first asked for, and stays."""

    def __init__(self, known: Mapping[int, SearchText] | None = None) -> None:
        self._known = dict(known or {})

    def without(self, documents: Collection[int]) -> SearchTexts:
        """The same but for some documents, which are read anew."""
        return SearchTexts({id_: text for id_, text in self._known.items() if id_ not in documents})

    def read(
        self, session: Session, document_ids: Collection[int], progress: Progress | None = None
    ) -> Mapping[int, SearchText]:
        """The texts of these documents; raises ``Cancelled`` between two pieces of them."""
        watch = progress or Silent()
        missing = [document_id for document_id in document_ids if document_id not in self._known]
        for number, part in enumerate(chunks(missing, _AT_ONCE)):
            watch.report(number * _AT_ONCE, len(missing))
            for document_id, text in texts_of(session, part).items():
                self._known[document_id] = SearchText(text, fold_text(text))
        return self._known


def _renewed(_session: Session, last: SearchTexts, documents: frozenset[int]) -> SearchTexts:
    return last.without(documents)


@kept_until("text_versions", renew=_renewed)
def search_texts(session: Session) -> SearchTexts:
    """The texts of the project, for searches."""
    return SearchTexts()


def all_document_ids(session: Session) -> list[int]:
    """The documents in their order, texts of worksheets included."""
    return list(session.scalars(select(Document.id).order_by(Document.position, Document.id)))
