"""The codings through which a text became outdated: what happened to them, where they are or were, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Change, ChangeRow, Code, Coding, Document, Paragraph, Speaker
from gk_qda.progress import looking
from gk_qda.project.history import stored_pairs
from gk_qda.queries.basis import Print, ways_between
from gk_qda.queries.gone_places import Gone
from gk_qda.queries.places import Place, several_respondents

#: How a coding can change: itself, or in what of it counts. ``asked``: an interviewer says it by now.
WAYS = ("moved", "recoded", "rated", "reworded", "withdrawn", "lifted", "asked", "answered")
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class ChangedCoding:
    """A coding that came, went or changed; the place of one that is gone is the one it had, as far as that is told.

    ``ways`` says what of it changed. ``other_code`` is the code it had before; of a coding that left the theme
    the one it has now.
    """

    guid: str
    place: Place | None
    code: str  # name; "" where the code is gone too
    id: int | None = None
    created_at: datetime | None = None
    ways: tuple[str, ...] = ()
    other_code: str = ""
    rating: str = ""
    other_rating: str = ""  # before


def in_order(present: Mapping[str, ChangedCoding], guids: Collection[str]) -> tuple[ChangedCoding, ...]:
    """Those of some GUIDs, as ``present`` has them: the same order every time."""
    wanted = set(guids)
    return tuple(coding for guid, coding in present.items() if guid in wanted)


def compared(coding: ChangedCoding, before: str, now: str, codes: Mapping[str, str]) -> ChangedCoding:
    """A coding with what of it changed between two fingerprints; ``codes`` are names by GUID."""
    was, is_now = Print.of(before), Print.of(now)
    return replace(
        coding,
        ways=ways_between(before, now),
        other_code=codes.get(was.code, ""),
        rating=is_now.rating,
        other_rating=was.rating,
    )


def left_behind(
    guid: str,
    before: str,
    present: Mapping[str, ChangedCoding],
    places: Mapping[str, Place],
    codes: Mapping[str, str],
) -> ChangedCoding:
    """A coding that belongs to a cell no more; ``places`` are those of codings that are gone altogether."""
    code, still = codes.get(Print.of(before).code, ""), present.get(guid)
    if still is None:
        return ChangedCoding(guid, places.get(guid), code)
    return ChangedCoding(guid, still.place, code, other_code=still.code if still.code != code else "")


def present_codings(session: Session, guids: Collection[str]) -> dict[str, ChangedCoding]:
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


class CodingHistory:
    """When codings came, went or changed, as the history tells it, bulk work included; where those stood that are gone.

    A moved code leaves its codings as they are; there the date is that of the first step since then that touched
    codings or codes at all.
    """

    def __init__(
        self, session: Session, since: datetime, present: Iterable[ChangedCoding], known: Collection[str]
    ) -> None:
        """``known`` are those that were there already: that they came is no change."""
        self._session = session
        self._by_guid: defaultdict[str, list[datetime]] = defaultdict(list)
        self.gone: dict[str, Gone] = {}  # by GUID
        ids, present = [], tuple(present)
        for coding in present:
            ids.append(coding.id)
            if coding.created_at is not None:
                self._by_guid[coding.guid].append(coding.created_at)
        wanted = {*known, *(coding.guid for coding in present)}
        is_concerned = ChangeRow.row_id.in_(ids) | ChangeRow.after.is_(None) | ChangeRow.block.is_not(None)
        query = (
            select(Change.id, Change.created_at, ChangeRow.before, ChangeRow.after, ChangeRow.block)
            .join(ChangeRow, ChangeRow.change_id == Change.id)
            .where(Change.created_at > since, ChangeRow.table_name == "codings", is_concerned)
            .order_by(Change.id)
        )
        for change_id, at, *stored in looking(session.execute(query)):
            for old, new in stored_pairs(*stored):
                guid = (new or old or {}).get("guid", "")
                if guid in wanted and not (old is None and guid in known):
                    self._by_guid[guid].append(at)
                if new is None and old is not None and guid in known:
                    self.gone[guid] = Gone(change_id, old["document_id"], old["start"], old["end"])

    def add(self, moments: Mapping[str, Iterable[datetime]]) -> None:
        """Moments, by GUID, at which something else happened to codings than a change of themselves."""
        for guid, known in moments.items():
            self._by_guid[guid].extend(known)

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
