"""The hits of a search in the order and the groups in which people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.names import search_key, sort_key
from gk_qda.progress import Progress, Silent
from gk_qda.queries.search import Search
from gk_qda.queries.search_texts import search_texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

HitOrder = Literal["document", "before", "hit", "after"]
ORDERS: tuple[HitOrder, ...] = ("document", "before", "hit", "after")
HitGrouping = Literal["", "document", "case", "speaker"]
GROUPINGS: tuple[HitGrouping, ...] = ("", "document", "case", "speaker")

_SEEN = 40  # characters of a context that decide where it stands
_LETTERS = 24  # of these, once folded
_AT_ONCE = 5_000  # hits between two looks at whether somebody wants to stop
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits that stand under one head; ``first`` is a place in the sorted rows."""

    name: str
    first: int
    count: int


def ordered_hits(
    session: Session, found: Search, order: HitOrder, progress: Progress | None = None
) -> NDArray[np.int64]:
    """The rows of a search in an order; what is alike stays in the order of the texts.

    Words are compared as German lists do, without regard to case; the left context by its last word first.
    Raises ``Cancelled``.
    """
    if order == "document" or not len(found):
        return np.arange(len(found), dtype=np.int64)
    keys = np.empty(len(found), dtype=f"<U{_LETTERS}")
    for first, some in _keys(session, found, order, progress or Silent()):
        keys[first : first + len(some)] = some
    return np.argsort(keys, kind="stable").astype(np.int64)


def grouped_hits(
    found: Search, rows: NDArray[np.int64], grouping: HitGrouping
) -> tuple[NDArray[np.int64], tuple[HitGroup, ...]]:
    """Sorted rows put together by document, case or speaker, and the heads over them.

    Documents stand in their order, cases and speakers as German lists sort them; hits of no case, or of nobody,
    come last under an empty name. A hit that belongs to several cases stands under all their names at once.
    """
    if not grouping or not len(rows):
        return rows, ()
    names, of_hit = {"document": _by_document, "case": _by_case, "speaker": _by_speaker}[grouping](found)
    places = list(range(len(names)))
    if grouping != "document":
        places.sort(key=lambda at: (not names[at], sort_key(names[at])))
    rank = np.empty(len(names), np.int64)
    rank[places] = np.arange(len(names))
    ranks = rank[of_hit[rows]]
    order = np.argsort(ranks, kind="stable")
    present, first, count = np.unique(ranks[order], return_index=True, return_counts=True)
    groups = tuple(
        HitGroup(names[places[at]], int(begin), int(number))
        for at, begin, number in zip(present, first, count, strict=True)
    )
    return rows[order], groups


def _keys(
    session: Session, found: Search, order: HitOrder, watch: Progress
) -> Iterator[tuple[int, list[str]]]:
    kept = search_texts(session)
    texts = kept.read(session, {int(one) for one in np.unique(found.document)}, watch)
    low, high = _bounds(found)
    for first in range(0, len(found), _AT_ONCE):
        watch.report(first, len(found))
        part = slice(first, first + _AT_ONCE)
        starts, ends = found.start[part], found.end[part]
        if order == "before":
            starts, ends = np.maximum(low[part], starts - _SEEN), starts
        elif order == "after":
            starts, ends = ends, np.minimum(high[part], ends + _SEEN)
        lines = zip(found.document[part].tolist(), starts.tolist(), ends.tolist(), strict=True)
        yield first, [_key(texts[document].text[start:end], order) for document, start, end in lines]


def _key(words: str, order: HitOrder) -> str:
    if order == "hit":
        return search_key(words)[:_LETTERS]
    found = _WORD.findall(search_key(words))
    return " ".join(reversed(found) if order == "before" else found)[:_LETTERS]


def _bounds(found: Search) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Between which places the context of each hit lies: its turn, up to the next label or time mark."""
    low, high = np.zeros(len(found), np.int64), np.full(len(found), np.iinfo(np.int64).max)
    documents = found.scope.documents
    edges = np.searchsorted(_index_of_document(found), np.arange(len(documents) + 1))
    for place, document in enumerate(documents):
        part = slice(edges[place], edges[place + 1])
        if part.start == part.stop:
            continue
        walls = {0}
        for paragraph in found.scope.paragraphs[document.id]:
            for span in (paragraph.span, paragraph.label, *paragraph.time_marks):
                if span is not None:
                    walls |= {span.start, span.end}
        sorted_walls = np.array([*sorted(walls), np.iinfo(np.int64).max], np.int64)
        low[part] = sorted_walls[np.searchsorted(sorted_walls, found.start[part], side="right") - 1]
        high[part] = sorted_walls[np.searchsorted(sorted_walls, found.end[part])]
    return low, high


def _by_document(found: Search) -> tuple[list[str], NDArray[np.int64]]:
    names = [document.name for document in found.scope.documents]
    return names, _index_of_document(found)


def _by_case(found: Search) -> tuple[list[str], NDArray[np.int64]]:
    members, documents = found.scope.membership, found.scope.documents
    titles = {case.id: case.title or case.name for case in found.scope.all_cases}
    inside = np.zeros((len(titles), len(found)), dtype=bool)
    at = _index_of_document(found)
    for row, case_id in enumerate(titles):
        whole = set(members.documents.get(case_id, ()))
        inside[row] = np.array([document.id in whole for document in documents], dtype=bool)[at]
        for document, start, end in members.passages.get(case_id, ()):
            inside[row] |= (found.document == document) & (found.start < end) & (found.end > start)
    if not titles:
        return [""], np.zeros(len(found), np.int64)
    kinds, of_hit = np.unique(np.packbits(inside, axis=0), axis=1, return_inverse=True)
    columns = np.unpackbits(kinds, axis=0, count=len(titles)).T
    labels = list(titles.values())
    names = [
        ", ".join(label for label, held in zip(labels, column, strict=True) if held) for column in columns
    ]
    return names, of_hit.reshape(-1)


def _by_speaker(found: Search) -> tuple[list[str], NDArray[np.int64]]:
    """Labels such as "B1" are people of one document: the document is named with them."""
    known: dict[str, int] = {}
    of_hit = np.empty(len(found), np.int64)
    documents = found.scope.documents
    bounds = np.searchsorted(_index_of_document(found), np.arange(len(documents) + 1))
    for place, document in enumerate(documents):
        low, high = bounds[place], bounds[place + 1]
        if low == high:
            continue
        paragraphs = found.scope.paragraphs[document.id]
        if not len(paragraphs):
            of_hit[low:high] = known.setdefault("", len(known))
            continue
        starts = np.array([one.start for one in paragraphs], np.int64)
        names = [f"{document.name}, {one.speaker}" if one.speaker else "" for one in paragraphs]
        numbers = np.array([known.setdefault(name, len(known)) for name in names], np.int64)
        at = np.searchsorted(starts, found.start[low:high], side="right") - 1
        of_hit[low:high] = numbers[np.maximum(at, 0)]
    return list(known), of_hit


def _index_of_document(found: Search) -> NDArray[np.int64]:
    """For each hit the place of its document in the scope."""
    ids = np.array([document.id for document in found.scope.documents], np.int64)
    order = np.argsort(ids)
    return order[np.searchsorted(ids[order], found.document)].astype(np.int64)
