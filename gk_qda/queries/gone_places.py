"""Where codings stood that are no more: their positions as the history kept them, as paragraphs of today."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import ChangeRow, Document, Paragraph, Speaker, TextVersion
from gk_qda.progress import looking
from gk_qda.project.history import stored_pairs
from gk_qda.queries.places import Place, several_respondents

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Gone:
    """A coding as it was when the step ``change_id`` took it away."""

    change_id: int
    document_id: int
    start: int
    end: int


@dataclass(slots=True)
class _Text:
    """The paragraphs of a document in their order."""

    place: Place  # the document as a whole
    names_speakers: bool
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)  # number and speaker

    def at(self, gone: Gone) -> Place:
        """The paragraphs that a coding touched."""
        first = max(0, bisect_right(self.starts, gone.start) - 1)
        last = bisect_left(self.starts, gone.end)
        touched = [self.said[at] for at in range(first, last) if self.ends[at] > gone.start]
        if not touched:
            return self.place
        (number, speaker), (number_end, _) = touched[0], touched[-1]
        whole = self.place
        speaker = speaker if self.names_speakers else ""
        return Place(whole.document_id, whole.document, number, number_end, speaker, whole.is_minutes)


def places_of_gone(session: Session, gone: Mapping[str, Gone]) -> dict[str, Place]:
    """Where codings stood, by GUID, in the order of the documents; of documents that are gone too nothing.

    No paragraphs are named where the text was edited since: the old positions say nothing about the new text. Where
    the edit was taken back they do.
    """
    if not gone:
        return {}
    by_document: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for guid, one in gone.items():
        by_document[one.document_id].append((one.start, one.end, guid))
    edited = _text_edits(session, min(one.change_id for one in gone.values()))
    found: dict[str, Place] = {}
    for document_id, text in _texts(session, by_document).items():
        for _, _, guid in sorted(by_document[document_id]):
            is_told = edited.get(document_id, 0) < gone[guid].change_id
            found[guid] = text.at(gone[guid]) if is_told else text.place
    return found


def _texts(session: Session, document_ids: Collection[int]) -> dict[int, _Text]:
    """Documents in their order, with their paragraphs."""
    several = several_respondents(session)
    listed, texts = iter(sorted(document_ids)), {}
    while some := list(islice(listed, _CHUNK)):
        for row in session.execute(_DOCUMENTS.where(Document.id.in_(some))):
            place = Place(row.id, row.name, "", "", is_minutes=row.form == "minutes")
            texts[row.position, row.id] = _Text(place, row.id in several)
    by_id = {document_id: text for (_, document_id), text in sorted(texts.items(), key=lambda one: one[0])}
    listed = iter(sorted(by_id))
    while some := list(islice(listed, _CHUNK)):
        paragraphs = session.execute(_PARAGRAPHS.where(Paragraph.document_id.in_(some)))
        for document_id, start, end, number, speaker in looking(paragraphs):
            text = by_id[document_id]
            text.starts.append(start)
            text.ends.append(end)
            text.said.append((number or "", speaker or ""))
    return by_id


def _text_edits(session: Session, since: int) -> dict[int, int]:
    """The last step, from a step on, that gave a document the text it has now, by document.

    An edit that was taken back left no text: what it did is gone with it.
    """
    query = select(ChangeRow.change_id, ChangeRow.before, ChangeRow.after, ChangeRow.block).where(
        ChangeRow.change_id >= since, ChangeRow.table_name == "text_versions"
    )
    made: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for change_id, *stored in session.execute(query):
        for _, new in stored_pairs(*stored):
            if new is not None:
                made[new["document_id"]].append((change_id, new["guid"]))
    last: dict[int, int] = {}
    for document_id, versions in made.items():
        there = set(session.scalars(select(TextVersion.guid).where(TextVersion.document_id == document_id)))
        if kept := [change_id for change_id, guid in versions if guid in there]:
            last[document_id] = max(kept)
    return last


_DOCUMENTS = select(Document.id, Document.name, Document.form, Document.position)
_PARAGRAPHS = (
    select(Paragraph.document_id, Paragraph.start, Paragraph.end, Paragraph.number, Speaker.label)
    .outerjoin(Speaker, Speaker.id == Paragraph.speaker_id)
    .order_by(Paragraph.document_id, Paragraph.start)
)
