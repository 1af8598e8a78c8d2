"""Which theme cells are outdated, and through which codings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.analysis.themes import Staleness, stale
from gk_qda.models import Change, ChangeRow, Code, Coding, Document, Paragraph, Speaker
from gk_qda.progress import looking
from gk_qda.project.history import stored_pairs
from gk_qda.queries.basis import fingerprint
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.places import Place, several_respondents
from gk_qda.queries.theme_cells import CellKey, StoredCell
from gk_qda.queries.theme_rows import Parts

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class ChangedCoding:
    """A coding that came, went or changed. Of one that is gone only the code is known."""

    guid: str
    place: Place | None
    code: str  # name; "" where the code is gone too
    id: int | None = None
    created_at: datetime | None = None


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


_Coded = tuple[str, str, int, int]  # guid, fingerprint, start, end


def outdated(
    session: Session, book: Codebook, cells: Iterable[StoredCell], parts: Parts | None
) -> dict[CellKey, CellChanges]:
    """The cells that rest on other codings than those of today.

    ``parts`` says what each row is made of; None: the cells are results and rest on all documents. All
    codings of a theme count, whoever made them and whatever a filter leaves out.
    """
    written = [cell for cell in cells if cell.says_something]
    if not written:
        return {}
    by_cell = codings_of_cells(session, book, written, parts)
    found: dict[CellKey, Staleness] = {}
    for cell in written:
        if differences := stale(cell.basis, by_cell[cell.key]):
            found[cell.key] = differences
    return _described(session, found, {cell.key: cell for cell in written})


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
        for code_id in book.descendants([theme_id]):
            themes[code_id].append(theme_id)
    above = {code.id: (code.guid, themes[code.id]) for code in book.codes if code.id in themes}
    query = select(
        Coding.guid, Coding.document_id, Coding.code_id, Coding.start, Coding.end, Coding.rating
    ).where(Coding.code_id.in_(list(themes)))
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
    session: Session, found: Mapping[CellKey, Staleness], cells: Mapping[CellKey, StoredCell]
) -> dict[CellKey, CellChanges]:
    if not found:
        return {}
    present = _present(session, {guid for one in found.values() for guid in (*one.added, *one.changed)})
    known = {guid for one in found.values() for guid in (*one.removed, *one.changed)}
    codes: dict[str, str] = dict(session.execute(select(Code.guid, Code.name)).all())
    dates = _ChangeDates(session, min(cells[key].written_at for key in found), present.values(), known)
    described: dict[CellKey, CellChanges] = {}
    for key, one in found.items():
        basis, written_at = cells[key].basis, cells[key].written_at
        removed = {
            guid: ChangedCoding(guid, None, codes.get(_code_of(basis[guid]), "")) for guid in one.removed
        }
        since, first = dates.first((*one.added, *one.changed, *one.removed), written_at)
        described[key] = CellChanges(
            since=since,
            added=_in_order(present, one.added),
            removed=tuple(removed.values()),
            changed=_in_order(present, one.changed),
            first=present.get(first) or removed.get(first),
        )
    return described


def _in_order(present: Mapping[str, ChangedCoding], guids: Collection[str]) -> tuple[ChangedCoding, ...]:
    """Those of some GUIDs, as ``present`` has them: the same order every time."""
    wanted = set(guids)
    return tuple(coding for guid, coding in present.items() if guid in wanted)


def _code_of(print_: str) -> str:
    """The GUID of the code in a fingerprint."""
    parts = print_.split(" ", 2)
    return parts[1] if len(parts) > 1 else ""


def _present(session: Session, guids: Collection[str]) -> dict[str, ChangedCoding]:
    """The codings of these GUIDs with the paragraphs they touch."""
    several = several_respondents(session)
    touched: defaultdict[str, list[str]] = defaultdict(list)
    first: dict[str, Any] = {}
    listed = sorted(guids)
    for begin in range(0, len(listed), _CHUNK):
        query = _WITH_PARAGRAPHS.where(Coding.guid.in_(listed[begin : begin + _CHUNK]))
        for row in session.execute(query):
            touched[row.guid].append(row.number or "")
            first.setdefault(row.guid, row)
    found: dict[str, ChangedCoding] = {}
    for guid, row in first.items():
        speaker = (row.speaker or "") if row.document_id in several else ""
        numbers = touched[guid]
        place = Place(row.document_id, row.name, numbers[0], numbers[-1], speaker, row.form == "minutes")
        found[guid] = ChangedCoding(guid, place, row.code, row.id, row.created_at)
    return found


_WITH_PARAGRAPHS = (
    select(
        Coding.id,
        Coding.guid,
        Coding.created_at,
        Code.name.label("code"),
        Document.id.label("document_id"),
        Document.name,
        Document.form,
        Paragraph.number,
        Speaker.label.label("speaker"),
    )
    .join(Code, Code.id == Coding.code_id)
    .join(Document, Document.id == Coding.document_id)
    .outerjoin(
        Paragraph,
        (Paragraph.document_id == Coding.document_id)
        & (Paragraph.start < Coding.end)
        & (Paragraph.end > Coding.start),
    )
    .outerjoin(Speaker, Speaker.id == Paragraph.speaker_id)
    .order_by(Document.position, Document.id, Coding.start, Coding.id, Paragraph.position)
)


class _ChangeDates:
    """When codings came, went or changed, as the history tells it, bulk work included.

    A moved code leaves its codings as they are; there the date is that of the first step since then that touched
    codings or codes at all.
    """

    def __init__(
        self, session: Session, since: datetime, present: Iterable[ChangedCoding], known: Collection[str]
    ) -> None:
        """``known`` are those that were there already: that they came is no change."""
        self._session = session
        self._by_guid: defaultdict[str, list[datetime]] = defaultdict(list)
        ids, present = [], tuple(present)
        for coding in present:
            ids.append(coding.id)
            if coding.created_at is not None:
                self._by_guid[coding.guid].append(coding.created_at)
        wanted = {*known, *(coding.guid for coding in present)}
        is_concerned = ChangeRow.row_id.in_(ids) | ChangeRow.after.is_(None) | ChangeRow.block.is_not(None)
        query = (
            select(Change.created_at, ChangeRow.before, ChangeRow.after, ChangeRow.block)
            .join(ChangeRow, ChangeRow.change_id == Change.id)
            .where(Change.created_at > since, ChangeRow.table_name == "codings", is_concerned)
        )
        for at, *stored in looking(session.execute(query)):
            for old, new in stored_pairs(*stored):
                guid = (new or old or {}).get("guid", "")
                if guid in wanted and not (old is None and guid in known):
                    self._by_guid[guid].append(at)

    def first(self, guids: Iterable[str], written_at: datetime) -> tuple[datetime | None, str]:
        """The first change of one of these codings after a moment, and the coding; "" where that is not told."""
        known = [(at, guid) for guid in guids for at in self._by_guid.get(guid, ()) if at > written_at]
        if known:
            return min(known)
        query = (
            select(func.min(Change.created_at))
            .join(ChangeRow, ChangeRow.change_id == Change.id)
            .where(Change.created_at > written_at, ChangeRow.table_name.in_(("codings", "codes")))
        )
        return self._session.scalar(query), ""
