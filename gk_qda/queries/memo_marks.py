"""What small marks tell of memos, quick however many there are: how many, where in a text, how they begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from gk_qda.models import Memo
from gk_qda.project.recording import chunks
from gk_qda.queries.kept import kept_until
from gk_qda.queries.memos import PARAPHRASE, first_words
from gk_qda.spans import Span

_Place = tuple[int | None, ...]  # the document, code, coding and case of a memo
_COLUMNS = (Memo.document_id, Memo.code_id, Memo.coding_id, Memo.case_id)


@dataclass(frozen=True, slots=True)
class MemoCounts:
    """How many memos stand on each thing, by its row id, for the marks beside it; paraphrases are none of them.

    ``in_documents`` counts those on a document itself together with those on its passages.
    """

    in_documents: Mapping[int, int] = field(default_factory=dict)
    codes: Mapping[int, int] = field(default_factory=dict)
    codings: Mapping[int, int] = field(default_factory=dict)
    cases: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Counted:
    """The numbers, and where each memo was when it was counted."""

    places: dict[int, _Place]
    numbers: tuple[Counter[int], ...]


@dataclass(frozen=True, slots=True)
class MemoBeginning:
    """The title of a memo and its first words."""

    title: str
    words: str


def memo_counts(session: Session) -> MemoCounts:
    """How many memos stand on each document, code, coding and case; kept in memory until memos change."""
    return MemoCounts(*_counted(session).numbers)


def passage_places(session: Session, document_id: int) -> list[tuple[Span, int]]:
    """Where the memos and paraphrases on passages of a document lie, with their ids, in the order of the text."""
    query = select(Memo.start, Memo.end, Memo.id).where(
        Memo.document_id == document_id, Memo.start.is_not(None)
    )
    found = session.connection().execute(query.order_by(Memo.start, Memo.end, Memo.id)).all()
    return [
        (Span(start, end), memo_id) for start, end, memo_id in found if start is not None and end is not None
    ]


def memo_beginnings(session: Session, memo_ids: Sequence[int], limit: int) -> list[MemoBeginning]:
    """Titles and first words (at most ``limit`` characters) of some memos; those that are gone are left out."""
    query = select(Memo.id, Memo.title, Memo.text).where(Memo.id.in_(memo_ids))
    found = {memo_id: (title, text) for memo_id, title, text in session.execute(query)}
    present = (found[memo_id] for memo_id in memo_ids if memo_id in found)
    return [MemoBeginning(title, first_words(text, limit)) for title, text in present]


def _recounted(session: Session, last: _Counted, memo_ids: Collection[int]) -> _Counted:
    """The last numbers, with what became of the memos that were written since."""
    places, numbers = dict(last.places), tuple(Counter(counter) for counter in last.numbers)
    for memo_id in memo_ids:
        for counter, row_id in zip(numbers, places.pop(memo_id, ()), strict=False):
            if row_id is not None:
                counter[row_id] -= 1
                if not counter[row_id]:
                    del counter[row_id]
    for part in chunks(sorted(memo_ids)):
        _enter(_places(session, [Memo.id.in_(part)]), places, numbers)
    return _Counted(places, numbers)


@kept_until("memos", renew=_recounted, by="id")
def _counted(session: Session) -> _Counted:
    counted = _Counted({}, tuple(Counter() for _ in _COLUMNS))
    _enter(_places(session), counted.places, counted.numbers)
    return counted


def _enter(found: dict[int, _Place], places: dict[int, _Place], numbers: tuple[Counter[int], ...]) -> None:
    places.update(found)
    for counter, column in zip(numbers, zip(*found.values(), strict=True), strict=False):
        counter.update(row_id for row_id in column if row_id is not None)


def _places(session: Session, conditions: Sequence[ColumnElement[bool]] = ()) -> dict[int, _Place]:
    query = select(Memo.id, *_COLUMNS).where(Memo.kind != PARAPHRASE, *conditions)
    return {row[0]: tuple(row[1:]) for row in session.connection().execute(query).all()}
