"""The speakers of the whole project and the persons they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Document, Person, Speaker
from gk_qda.names import sort_key
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import texts_of
from gk_qda.queries.kept import kept_until
from gk_qda.queries.paragraph_table import paragraph_table
from gk_qda.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DOCUMENT, _SPEAKER = 1, 2  # columns of what is spoken
_TOGETHER = 20  # documents whose texts are in memory at the same time


@dataclass(frozen=True, slots=True)
class ProjectSpeaker:
    """One speaker of one document. Turns and words leave out what was withdrawn; words as counted elsewhere."""

    id: int
    document_id: int
    document: str
    label: str
    role: str  # interviewer | respondent | other
    function: str
    counts_as_respondent: bool
    person_id: int | None
    person: str  # "" where it is nobody in particular
    turns: int
    words: int
    first: Span | None  # the first turn, label included
    first_paragraph: str  # its number

    @property
    def name(self) -> str:
        """How the speaker is told from those of other documents: "TM09, B2"."""
        return f"{self.document}, {self.label}"


@dataclass(frozen=True, slots=True)
class PersonValue:
    """Somebody who speaks, perhaps in several documents."""

    id: int
    name: str
    comment: str
    speakers: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one paragraph, without label and time marks at its ends."""

    document_id: int
    speaker_id: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Said:
    turns: int
    words: int
    first: Span | None
    first_paragraph: str


_NOTHING = _Said(0, 0, None, "")


def project_speakers(session: Session) -> list[ProjectSpeaker]:
    """All speakers, by document in its order, then by label in German order."""
    said = _said(session)
    rows = session.execute(
        select(Speaker, Document.name, Person.name)
        .join(Document, Document.id == Speaker.document_id)
        .outerjoin(Person, Person.id == Speaker.person_id)
        .order_by(Document.position, Document.id)
    )
    found = []
    for speaker, document, person in rows:
        what = said.get(speaker.id, _NOTHING)
        found.append(
            ProjectSpeaker(
                id=speaker.id,
                document_id=speaker.document_id,
                document=document,
                label=speaker.label,
                role=speaker.role,
                function=speaker.function,
                counts_as_respondent=speaker.counts_as_respondent and speaker.role != "interviewer",
                person_id=speaker.person_id,
                person=person or "",
                turns=what.turns,
                words=what.words,
                first=what.first,
                first_paragraph=what.first_paragraph,
            )
        )
    place = {document_id: at for at, document_id in enumerate(dict.fromkeys(s.document_id for s in found))}
    return sorted(found, key=lambda one: (place[one.document_id], sort_key(one.label)))


def persons(session: Session) -> list[PersonValue]:
    """All persons in German order, those without a speaker too."""
    numbers: defaultdict[int, int] = defaultdict(int)
    for person_id in session.scalars(select(Speaker.person_id).where(Speaker.person_id.is_not(None))):
        numbers[person_id or 0] += 1
    rows = session.execute(select(Person.id, Person.name, Person.comment))
    found = [PersonValue(row.id, row.name, row.comment, numbers[row.id]) for row in rows]
    return sorted(found, key=lambda person: sort_key(person.name))


def turns_of(session: Session, speaker_ids: Collection[int]) -> list[Turn]:
    """Every turn of some speakers in the order of the texts; without what was withdrawn or holds no words."""
    lines = paragraph_table(session).spoken()
    wanted = lines[np.isin(lines[:, _SPEAKER], list(speaker_ids))]
    found = []
    for document_id, text, pieces in _by_document(session, wanted):
        for _, speaker_id, together in _by_row(pieces):
            said = [(start, end) for start, end in together if text[start:end].strip()]
            if said:
                first, last = text[slice(*said[0])], text[slice(*said[-1])]
                start = said[0][0] + len(first) - len(first.lstrip())
                end = said[-1][1] - (len(last) - len(last.rstrip()))
                found.append(Turn(document_id, speaker_id, Span(start, end)))
    return found


@kept_until("paragraphs", "text_marks", "text_versions", "withdrawals")
def _said(session: Session) -> Mapping[int, _Said]:
    """How much each speaker says; nothing of it changes with roles and names."""
    table = paragraph_table(session)
    turns: Counter[int] = Counter()
    words: Counter[int] = Counter()
    first: dict[int, int] = {}
    for _, text, pieces in _by_document(session, table.spoken()):
        for row, speaker_id, together in _by_row(pieces):
            number = sum(len(text[start:end].split()) for start, end in together)
            if number:
                first.setdefault(speaker_id, row)
                turns[speaker_id] += 1
                words[speaker_id] += number
    found = {}
    for speaker_id, row in first.items():
        paragraph = table.value(row)
        found[speaker_id] = _Said(turns[speaker_id], words[speaker_id], paragraph.span, paragraph.number)
    return found


def _by_document(session: Session, lines: NDArray[np.int64]) -> Iterator[tuple[int, str, NDArray[np.int64]]]:
    """The lines of each document with its text; few texts are in memory at the same time."""
    if not len(lines):
        return
    documents, starts = np.unique(lines[:, _DOCUMENT], return_index=True)
    ends = [*starts[1:].tolist(), len(lines)]
    places = list(zip(documents.tolist(), starts.tolist(), ends, strict=True))
    for part in chunks(places, _TOGETHER):
        texts = texts_of(session, [document_id for document_id, _, _ in part])
        for document_id, start, end in part:
            yield document_id, texts[document_id], lines[start:end]


def _by_row(lines: NDArray[np.int64]) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Row of the paragraph, speaker, and what is said in it piece by piece."""
    row, speaker_id = -1, -1
    together: list[tuple[int, int]] = []
    for line_row, _, line_speaker, start, end in lines.tolist():
        if line_row != row:
            if together:
                yield row, speaker_id, together
            row, speaker_id, together = line_row, line_speaker, []
        together.append((start, end))
    if together:
        yield row, speaker_id, together
