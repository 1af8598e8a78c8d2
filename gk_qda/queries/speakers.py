"""The speakers of the whole project and the persons they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Document, Paragraph, Person, Speaker
from gk_qda.names import sort_key
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import paragraphs_of, texts_of
from gk_qda.queries.filters import speech
from gk_qda.queries.kept import kept_until
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span

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
    """Every turn of some speakers in the order of the text; without what was withdrawn or holds no words."""
    ids = sorted(set(speaker_ids))
    documents: set[int] = set()
    for part in chunks(ids):
        documents.update(session.scalars(select(Speaker.document_id).where(Speaker.id.in_(part)).distinct()))
    owner = _owners(session, ids)
    found = []
    for part in chunks(sorted(documents), _TOGETHER):
        texts, paragraphs = texts_of(session, part), paragraphs_of(session, part)
        for document_id in part:
            for paragraph in paragraphs[document_id]:
                span = _words_of(paragraph, texts[document_id]) if paragraph.id in owner else None
                if span is not None:
                    found.append(Turn(document_id, owner[paragraph.id], span))
    return found


def _owners(session: Session, speaker_ids: list[int]) -> dict[int, int]:
    owner: dict[int, int] = {}
    for part in chunks(speaker_ids):
        rows = select(Paragraph.id, Paragraph.speaker_id).where(Paragraph.speaker_id.in_(part))
        owner.update((row_id, speaker_id or 0) for row_id, speaker_id in session.execute(rows))
    return owner


def _words_of(paragraph: ParagraphValue, text: str) -> Span | None:
    """From the first to the last word of a turn; None where there is none, or it was taken back."""
    if paragraph.is_withdrawn:
        return None
    said = [piece for piece in speech(paragraph) if piece.of(text).strip()]
    if not said:
        return None
    first, last = said[0].of(text), said[-1].of(text)
    start = said[0].start + len(first) - len(first.lstrip())
    return Span(start, said[-1].end - (len(last) - len(last.rstrip())))


@kept_until("paragraphs", "text_marks", "text_versions", "withdrawals")
def _said(session: Session) -> Mapping[int, _Said]:
    """How much each speaker says; nothing of it changes with roles and names."""
    rows = select(Paragraph.document_id, Paragraph.speaker_id, Paragraph.id).where(
        Paragraph.speaker_id.is_not(None)
    )
    owner: dict[int, int] = {}
    documents: set[int] = set()
    for document_id, speaker_id, paragraph_id in session.execute(rows):
        owner[paragraph_id] = speaker_id or 0
        documents.add(document_id)
    found: dict[int, _Said] = {}
    for part in chunks(sorted(documents), _TOGETHER):
        texts, paragraphs = texts_of(session, part), paragraphs_of(session, part)
        for document_id in part:
            _count(found, owner, paragraphs[document_id], texts[document_id])
    return found


def _count(
    found: dict[int, _Said], owner: Mapping[int, int], paragraphs: list[ParagraphValue], text: str
) -> None:
    for paragraph in paragraphs:
        if paragraph.is_withdrawn or paragraph.id not in owner:
            continue
        before = found.get(owner[paragraph.id], _NOTHING)
        words = sum(len(piece.of(text).split()) for piece in speech(paragraph))
        found[owner[paragraph.id]] = _Said(
            before.turns + 1,
            before.words + words,
            before.first or paragraph.span,
            before.first_paragraph or paragraph.number,
        )
