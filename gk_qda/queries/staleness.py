"""Which theme cells are outdated, and through which codings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.themes import Staleness, stale
from gk_qda.models import Code, Coding
from gk_qda.queries.basis import fingerprint, is_counted, uncounted
from gk_qda.queries.changed_codings import (
    WAYS,
    ChangedCoding,
    CodingHistory,
    compared,
    in_order,
    left_behind,
    present_codings,
)
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.gone_places import places_of_gone
from gk_qda.queries.theme_cells import CellKey, StoredCell
from gk_qda.queries.theme_rows import Parts


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell on which the summary of a case rests and that is another one by now."""

    kind: str  # new | rewritten | coded (its codings changed) | gone
    theme_id: int | None
    theme: str  # name; "" where the theme is gone too
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CellChanges:
    """How the codings of a cell, or the cells of a case, differ from those its text was written on."""

    since: datetime | None  # the first of these changes
    added: tuple[ChangedCoding, ...]
    removed: tuple[ChangedCoding, ...]
    changed: tuple[ChangedCoding, ...]
    cells: tuple[ChangedCell, ...] = ()  # for the summary of a case
    first: ChangedCoding | None = None  # the coding that changed first, where the history tells it

    def by_way(self) -> dict[str, tuple[ChangedCoding, ...]]:
        """What happened to codings: added | moved | recoded | rated | reworded | removed; only what did happen."""
        ways = {way: tuple(one for one in self.changed if way in one.ways) for way in WAYS}
        found = {"added": self.added, **ways, "removed": self.removed}
        return {way: codings for way, codings in found.items() if codings}


_Coded = tuple[str, str, int, int]  # guid, fingerprint, start, end


def outdated(
    session: Session, book: Codebook, cells: Iterable[StoredCell], parts: Parts | None
) -> dict[CellKey, CellChanges]:
    """The cells that rest on other codings than those of today.

    ``parts`` says what each row is made of; None: the cells are results and rest on all documents. All
    codings of a theme by the coders of the project that are counted belong to it, whatever a filter leaves out.
    """
    written = [cell for cell in cells if cell.says_something]
    if not written:
        return {}
    by_cell = codings_of_cells(session, book, written, parts)
    found: dict[CellKey, Staleness] = {}
    left = uncounted(session, {g for cell in written for g in cell.basis if g not in by_cell[cell.key]})
    for cell in written:
        basis = {guid: mark for guid, mark in cell.basis.items() if guid not in left} if left else cell.basis
        if differences := stale(basis, by_cell[cell.key]):
            found[cell.key] = differences
    return _described(session, found, {cell.key: cell for cell in written}, by_cell)


def codings_of_cells(
    session: Session, book: Codebook, cells: Collection[StoredCell], parts: Parts | None
) -> dict[CellKey, dict[str, str]]:
    """``{coding GUID: fingerprint}`` of today for each of some cells; ``parts`` as for ``outdated``."""
    found = _codings_now(session, book, cells, parts)
    return {key: {guid: print_ for guid, print_, _, _ in coded} for key, coded in found.items()}


def _codings_now(
    session: Session, book: Codebook, cells: Collection[StoredCell], parts: Parts | None
) -> dict[CellKey, list[_Coded]]:
    documents = None
    if parts is not None:
        documents = {d for cell in cells if cell.row_id is not None for d in parts.documents_of(cell.row_id)}
    by_document = _by_document_and_theme(session, book, {cell.theme_id for cell in cells}, documents)
    found: dict[CellKey, list[_Coded]] = {}
    for cell in cells:
        if cell.row_id is None or parts is None:
            found[cell.key] = [
                c for (_, theme), listed in by_document.items() if theme == cell.theme_id for c in listed
            ]
        else:
            found[cell.key] = _in_row(by_document, parts, cell.row_id, cell.theme_id)
    return found


def _by_document_and_theme(
    session: Session, book: Codebook, theme_ids: Iterable[int], documents: Collection[int] | None
) -> Mapping[tuple[int, int], list[_Coded]]:
    themes: defaultdict[int, list[int]] = defaultdict(list)  # code id -> the themes above it
    for theme_id in theme_ids:
        for code_id in book.counted_with(theme_id):
            themes[code_id].append(theme_id)
    above = {code.id: (code.guid, themes[code.id]) for code in book.codes if code.id in themes}
    query = select(
        Coding.guid, Coding.document_id, Coding.code_id, Coding.start, Coding.end, Coding.rating
    ).where(Coding.code_id.in_(list(themes)), is_counted(session))
    if documents is not None:
        query = query.where(Coding.document_id.in_(documents))
    found: defaultdict[tuple[int, int], list[_Coded]] = defaultdict(list)
    # Straight from the connection: these may be all codings of a large project.
    for guid, document_id, code_id, start, end, rating in session.connection().execute(query):
        code_guid, own_themes = above[code_id]
        coded = (guid, fingerprint(start, end, code_guid, rating), start, end)
        for theme_id in own_themes:
            found[document_id, theme_id].append(coded)
    return found


def _in_row(
    by_document: Mapping[tuple[int, int], list[_Coded]], parts: Parts, row_id: int, theme_id: int
) -> list[_Coded]:
    whole = parts.documents.get(row_id, ())
    found = [coded for document_id in whole for coded in by_document.get((document_id, theme_id), ())]
    for document_id, start, end in parts.passages.get(row_id, ()):
        if document_id not in whole:
            inside = by_document.get((document_id, theme_id), ())
            found += [coded for coded in inside if coded[2] < end and coded[3] > start]
    return found  # one that lies in two passages is there twice and counts once


def _described(
    session: Session,
    found: Mapping[CellKey, Staleness],
    cells: Mapping[CellKey, StoredCell],
    now: Mapping[CellKey, Mapping[str, str]],
) -> dict[CellKey, CellChanges]:
    if not found:
        return {}
    known = {guid for one in found.values() for guid in (*one.removed, *one.changed)}
    present = present_codings(session, known.union(*(one.added for one in found.values())))
    codes: dict[str, str] = dict(session.execute(select(Code.guid, Code.name)).all())
    history = CodingHistory(session, min(cells[key].written_at for key in found), present.values(), known)
    places = places_of_gone(session, history.gone)
    order = {guid: at for at, guid in enumerate((*places, *present))}
    described: dict[CellKey, CellChanges] = {}
    for key, one in found.items():
        basis, prints = cells[key].basis, now[key]
        removed = [left_behind(guid, basis[guid], present, places, codes) for guid in one.removed]
        changed = [
            compared(coding, basis[coding.guid], prints[coding.guid], codes)
            for coding in in_order(present, one.changed)
        ]
        since, first = history.first((*one.added, *one.changed, *one.removed), cells[key].written_at)
        described[key] = CellChanges(
            since=since,
            added=in_order(present, one.added),
            removed=tuple(sorted(removed, key=lambda coding: order.get(coding.guid, len(order)))),
            changed=tuple(changed),
            first=next(
                (coding for coding in (*changed, *removed) if coding.guid == first), present.get(first)
            ),
        )
    return described
