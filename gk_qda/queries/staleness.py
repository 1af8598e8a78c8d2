"""Which theme cells are outdated, and through which codings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.analysis.themes import Staleness, stale
from gk_qda.models import Code
from gk_qda.queries.basis import speaking, uncounted, ways_between
from gk_qda.queries.cell_codings import codings_of_cells
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
from gk_qda.queries.silence_history import SILENCED, silences
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
        """What happened to codings: added, one of ``WAYS``, removed; only what did happen."""
        ways = {way: tuple(one for one in self.changed if way in one.ways) for way in WAYS}
        found = {"added": self.added, **ways, "removed": self.removed}
        return {way: codings for way, codings in found.items() if codings}


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
    by_cell = codings_of_cells(session, book, [cell.key for cell in written], parts)
    found: dict[CellKey, Staleness] = {}
    left = uncounted(session, {g for cell in written for g in cell.basis if g not in by_cell[cell.key]})
    for cell in written:
        basis = {guid: mark for guid, mark in cell.basis.items() if guid not in left} if left else cell.basis
        if differences := _differences(basis, by_cell[cell.key]):
            found[cell.key] = differences
    return _described(session, found, {cell.key: cell for cell in written}, by_cell)


def _differences(basis: Mapping[str, str], now: Mapping[str, str]) -> Staleness:
    """What counts now against what counted then; a coding that is there and no longer counts, or again, is changed."""
    found = stale(speaking(basis), speaking(now))
    silent = tuple(guid for guid in found.removed if guid in now)
    heard = tuple(guid for guid in found.added if guid in basis)
    if not (silent or heard):
        return found
    return Staleness(
        added=tuple(guid for guid in found.added if guid not in basis),
        removed=tuple(guid for guid in found.removed if guid not in now),
        changed=(*found.changed, *silent, *heard),
    )


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
    begin = min(cells[key].written_at for key in found)
    history = CodingHistory(session, begin, present.values(), known)
    if silent := _silenced(found, cells, now):
        history.add(silences(session, silent, begin))
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


def _silenced(
    found: Mapping[CellKey, Staleness],
    cells: Mapping[CellKey, StoredCell],
    now: Mapping[CellKey, Mapping[str, str]],
) -> set[str]:
    """The codings of which less or more counts than when a text was written."""
    return {
        guid
        for key, one in found.items()
        for guid in one.changed
        if not SILENCED.isdisjoint(ways_between(cells[key].basis[guid], now[key][guid]))
    }
