"""Deleting for good: a document, a person, paragraphs, or words; nothing of it can be undone.

Everything that hangs on them goes too, quotations of twenty characters and more are taken out of memos, summaries and
whatever else people wrote, and the record of changes forgets them (``project.erasing``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ParagraphNotFound
from gk_qda.models import (
    AttributeValue,
    Base,
    CaseMember,
    Coding,
    Content,
    Document,
    GuideQuestion,
    Memo,
    Paragraph,
    Person,
    Speaker,
    Summary,
    SummaryEvidence,
    TextMark,
    TextVersion,
    Withdrawal,
    WorksheetItem,
)
from gk_qda.names import name_key
from gk_qda.operations.deleting import LET_GO, delete_with_dependents
from gk_qda.operations.reasons import require_nameless
from gk_qda.operations.text_edit import edit_text
from gk_qda.progress import Part, Progress, Silent, watched
from gk_qda.project import Project, delete_rows, insert_rows, update_rows
from gk_qda.project.erasing import Erased, Erasure, erase
from gk_qda.project.traces import GAP, Traces
from gk_qda.queries.documents import text_of, texts_of
from gk_qda.queries.named_codes import codes_called_by
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span, without

_SHORTEST_NAME = 4  # characters; a shorter name stands inside too many words
_NUMBERED = re.compile(r"person(?: (\d+))?")  # the key of a name that tells nothing


@dataclass(frozen=True, slots=True)
class PurgePlan:
    """What would go, counted; nothing has been written."""

    kind: str  # document | person | paragraphs | words
    documents: int = 0  # that go, or of which a part goes
    paragraphs: int = 0
    words: int = 0
    inside: int = 0  # of these places within longer words, which lose a part
    codings: int = 0
    memos: int = 0
    summaries: int = 0  # that go with it
    evidence: int = 0  # places on which summaries rest
    attributes: int = 0
    quotes: int = 0  # memos, summaries ... that get a gap where they quote it
    codes: int = 0  # that are called by words of it, and by nobody else's


def purge_document(
    project: Project, *, document_id: int, reason: str = "", progress: Progress | None = None
) -> Erased:
    """Delete a document for good, with all that lies in it."""
    with project.read() as session:
        require_nameless(session, reason)
        document = session.get_one(Document, document_id)
        names = {document.name, document.source_name} - {""}
        details = {"id": document.id, "guid": document.guid, "reason": reason}

    def body(session: Session) -> list[str]:
        texts = _all_texts(session, [document_id])
        delete_with_dependents(session, Document, [document_id])
        return texts

    what = Erasure("purge_document", details, body, names=names, loose=LET_GO, but_not=_other_texts)
    return erase(project, what, progress)


def purge_paragraphs(
    project: Project,
    *,
    document_id: int,
    numbers: Sequence[str],
    reason: str = "",
    progress: Progress | None = None,
) -> Erased:
    """Take the words of paragraphs out of the text for good; their numbers stay, as withdrawn paragraphs.

    Raises ``ParagraphNotFound``.
    """
    with project.read() as session:
        require_nameless(session, reason)
        wanted = _paragraphs(session, document_id, numbers)
        document = session.get_one(Document, document_id)
        details = {"id": document.id, "guid": document.guid, "numbers": list(numbers), "reason": reason}

    def body(session: Session) -> list[str]:
        return _take_out(session, {document_id: wanted}, reason)

    what = Erasure("purge_paragraphs", details, body, loose=LET_GO, but_not=_other_texts)
    return erase(project, what, progress)


def purge_person(
    project: Project, *, person_id: int, reason: str = "", progress: Progress | None = None
) -> Erased:
    """Delete a person for good: what was known of it, and what it said in every document.

    Where its name is the label of its turns, a number takes its place ("Person 12").
    """
    with project.read() as session:
        require_nameless(session, reason)
        person = session.get_one(Person, person_id)
        details = {"id": person.id, "guid": person.guid, "reason": reason}
        name = person.name
        words = _telling(session, person_id, name)

    def body(session: Session) -> list[str]:
        speakers = list(session.scalars(select(Speaker.id).where(Speaker.person_id == person_id)))
        turns = _turns_of(session, speakers)
        texts = _take_out(session, turns, reason)
        _number_labels(session, speakers, turns, name)
        parts = session.scalars(select(CaseMember.id).where(CaseMember.speaker_id.in_(speakers)))
        delete_with_dependents(session, CaseMember, parts)
        update_rows(session, Speaker, {row_id: {"function": ""} for row_id in speakers})
        delete_with_dependents(session, Person, [person_id])
        _gap_words(session, words)
        return texts

    what = Erasure(
        "purge_person", details, body, words=words, names={name}, loose=LET_GO, but_not=_other_texts
    )
    return erase(project, what, progress)


def purge_words(
    project: Project, *, words: Collection[str], reason: str = "", progress: Progress | None = None
) -> Erased:
    """Take words out of every text, everything that people wrote, and the record; a gap stands in their place."""
    with project.read() as session:
        require_nameless(session, reason)

    def body(session: Session) -> list[str]:
        _gap_words(session, words)
        return []

    what = Erasure("purge_words", {"n": len(words), "reason": reason}, body, words=words, loose=LET_GO)
    return erase(project, what, progress)


def plan_document(session: Session, document_id: int, *, progress: Progress | None = None) -> PurgePlan:
    """What ``purge_document`` would do."""
    document = session.get_one(Document, document_id)
    texts = _all_texts(session, [document_id])
    others = [text for other, text in _current_texts(session).items() if other != document_id]
    watch = progress or Silent()
    kept = watched([*others, *_questions(session)], Part(watch, 0, 2))
    traces = Traces(texts=texts, but_not=kept)
    paragraphs = select(Paragraph.id).where(Paragraph.document_id == document_id)
    return PurgePlan(
        "document",
        documents=1,
        paragraphs=len(session.scalars(paragraphs).all()),
        words=document.words,
        codings=_number(session, Coding, Coding.document_id == document_id),
        memos=_number(session, Memo, Memo.document_id == document_id),
        summaries=_number(session, Summary, Summary.document_id == document_id),
        evidence=_number(session, SummaryEvidence, SummaryEvidence.document_id == document_id),
        attributes=_number(session, AttributeValue, AttributeValue.document_id == document_id),
        quotes=_quoting(session, traces, Part(watch, 1, 2)),
        codes=len(codes_called_by(session, texts, others)),
    )


def plan_paragraphs(
    session: Session, document_id: int, numbers: Sequence[str], *, progress: Progress | None = None
) -> PurgePlan:
    """What ``purge_paragraphs`` would do; raises ``ParagraphNotFound``."""
    wanted = _paragraphs(session, document_id, numbers)
    return _plan_turns(session, "paragraphs", {document_id: wanted}, progress or Silent())


def plan_person(session: Session, person_id: int, *, progress: Progress | None = None) -> PurgePlan:
    """What ``purge_person`` would do."""
    speakers = list(session.scalars(select(Speaker.id).where(Speaker.person_id == person_id)))
    found = _plan_turns(session, "person", _turns_of(session, speakers), progress or Silent())
    own = Memo.person_id == person_id
    return PurgePlan(
        **{
            **{name: getattr(found, name) for name in PurgePlan.__dataclass_fields__},
            "memos": found.memos + _number(session, Memo, own),
            "summaries": _number(session, Summary, Summary.person_id == person_id),
            "attributes": _number(session, AttributeValue, AttributeValue.person_id == person_id),
        }
    )


def plan_words(session: Session, words: Collection[str]) -> PurgePlan:
    """What ``purge_words`` would do; ``words`` counts the places in texts."""
    traces = Traces(words=words)
    texts = _current_texts(session)
    places = {document_id: _places(text, words) for document_id, text in texts.items()}
    return PurgePlan(
        "words",
        documents=sum(map(bool, places.values())),
        words=sum(map(len, places.values())),
        inside=sum(_cuts_a_word(texts[id_], span) for id_, spans in places.items() for span in spans),
        quotes=_quoting(session, traces, Silent()),
    )


def _plan_turns(session: Session, kind: str, turns: dict[int, list[int]], watch: Progress) -> PurgePlan:
    spans = {document_id: _spoken(session, document_id, ids) for document_id, ids in turns.items()}
    texts = texts_of(session, turns)
    gone = [span.of(texts[document_id]) for document_id, parts in spans.items() for span in parts]
    left = [
        text
        for document_id, text in _current_texts(session).items()
        for text in _rest(text, spans.get(document_id, []))
    ]
    ids = [row_id for some in turns.values() for row_id in some]
    kept = watched([*left, *_questions(session)], Part(watch, 0, 2))
    traces = Traces(texts=gone, but_not=kept)
    return PurgePlan(
        kind,
        documents=len(turns),
        paragraphs=len(ids),
        words=sum(len(text.split()) for text in gone),
        codings=_inside(session, Coding, spans),
        memos=_inside(session, Memo, spans),
        evidence=_number(session, SummaryEvidence, SummaryEvidence.paragraph_id.in_(ids)),
        quotes=_quoting(session, traces, Part(watch, 1, 2)),
        codes=len(codes_called_by(session, gone, left)),
    )


def _take_out(session: Session, turns: dict[int, list[int]], reason: str) -> list[str]:
    """Put a gap in the place of what was said in some paragraphs, and mark them withdrawn; returns the words."""
    gone: list[str] = []
    for document_id, ids in turns.items():
        spans = _spoken(session, document_id, ids)
        text = text_of(session, document_id)
        gone += [span.of(text) for span in spans]
        with _withdrawals_lifted(session, ids):
            edits = [Edit(span.start, span.end, GAP) for span in spans if span.of(text) != GAP]
            _delete_inside(session, document_id, spans)
            edit_text(session, document_id=document_id, edits=edits, coder_id=None, reason="purge")
        known = set(session.scalars(select(Withdrawal.paragraph_id).where(Withdrawal.paragraph_id.in_(ids))))
        insert_rows(
            session,
            Withdrawal,
            [
                {"paragraph_id": row_id, "document_id": document_id, "reason": reason}
                for row_id in ids
                if row_id not in known
            ],
        )
    return gone


def _number_labels(session: Session, speakers: Sequence[int], turns: dict[int, list[int]], name: str) -> None:
    """Let a number stand for a name that is a label, in lists; and the label of the list for the name at the turns."""
    key = name_key(name)
    if _NUMBERED.fullmatch(key):
        return
    rows = session.execute(select(Speaker).where(Speaker.id.in_(speakers)).order_by(Speaker.id)).scalars()
    labels = {row.id: row.label for row in rows}
    named = [row_id for row_id, label in labels.items() if name_key(label) == key]
    taken = [*session.scalars(select(Speaker.label)), *session.scalars(select(Person.name))]
    numbers = [int(found[1]) for one in taken if (found := _NUMBERED.fullmatch(name_key(one))) and found[1]]
    next_one = max(numbers, default=0) + 1
    labels |= {row_id: f"Person {number}" for number, row_id in enumerate(named, next_one)}
    update_rows(session, Speaker, {row_id: {"label": labels[row_id]} for row_id in named})
    said = _spelt(name)
    for document_id, ids in turns.items():
        text = text_of(session, document_id)
        marks = session.execute(
            select(TextMark.start, TextMark.end, Paragraph.speaker_id)
            .join(Paragraph, Paragraph.id == TextMark.paragraph_id)
            .where(TextMark.paragraph_id.in_(ids), TextMark.kind == "label")
            .order_by(TextMark.start)
        )
        edits = [
            Edit(*place.span(), labels[speaker_id])
            for start, end, speaker_id in marks
            if speaker_id is not None and key not in name_key(labels[speaker_id])
            if (place := said.search(text, start, end))
        ]
        with _withdrawals_lifted(session, ids):
            edit_text(session, document_id=document_id, edits=edits, coder_id=None, reason="purge")


def _spelt(name: str) -> re.Pattern[str]:
    """A name as a label writes it: in capitals or not, in composed or decomposed form, with any blanks."""
    forms = [" ".join(normalize(form, name).split()) for form in ("NFC", "NFD")]
    return re.compile("|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms), re.IGNORECASE)


def _gap_words(session: Session, words: Collection[str]) -> None:
    for document_id, text in _current_texts(session).items():
        spans = _places(text, words)
        if spans:
            ids = list(session.scalars(select(Paragraph.id).where(Paragraph.document_id == document_id)))
            with _withdrawals_lifted(session, ids):
                edits = [Edit(span.start, span.end, GAP) for span in spans]
                edit_text(session, document_id=document_id, edits=edits, coder_id=None, reason="purge")


@contextmanager
def _withdrawals_lifted(session: Session, paragraph_ids: Sequence[int]) -> Iterator[None]:
    """The text of withdrawn paragraphs cannot be changed otherwise."""
    columns = (Withdrawal.paragraph_id, Withdrawal.document_id, Withdrawal.reason, Withdrawal.created_at)
    rows = session.execute(
        select(Withdrawal.id, *columns).where(Withdrawal.paragraph_id.in_(paragraph_ids))
    ).mappings()
    kept = [dict(row) for row in rows]
    delete_rows(session, Withdrawal, [row.pop("id") for row in kept])
    yield
    insert_rows(session, Withdrawal, kept)


def _delete_inside(session: Session, document_id: int, spans: Sequence[Span]) -> None:
    """Codings of nothing but what goes; those that reach beyond it are cut by the edit."""
    rows = session.execute(
        select(Coding.id, Coding.start, Coding.end).where(Coding.document_id == document_id)
    )
    inside = [row_id for row_id, start, end in rows if _is_inside(Span(start, end), spans)]
    delete_with_dependents(session, Coding, inside)


def _is_inside(span: Span, spans: Iterable[Span]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)


def _paragraphs(session: Session, document_id: int, numbers: Sequence[str]) -> list[int]:
    rows = session.execute(select(Paragraph.number, Paragraph.id).where(Paragraph.document_id == document_id))
    ids = dict(rows.all())
    for number in numbers:
        if number not in ids:
            name = session.get_one(Document, document_id).name
            raise ParagraphNotFound(document=name, name=number, count=len(ids))
    return [ids[number] for number in dict.fromkeys(numbers)]


def _turns_of(session: Session, speakers: Sequence[int]) -> dict[int, list[int]]:
    rows = session.execute(
        select(Paragraph.document_id, Paragraph.id)
        .where(Paragraph.speaker_id.in_(speakers))
        .order_by(Paragraph.document_id, Paragraph.position)
    )
    found: defaultdict[int, list[int]] = defaultdict(list)
    for document_id, paragraph_id in rows:
        found[document_id].append(paragraph_id)
    return dict(found)


def _spoken(session: Session, document_id: int, ids: Collection[int]) -> list[Span]:
    """What is said in paragraphs: without the label, time marks included."""
    labels = dict(
        session.execute(
            select(TextMark.paragraph_id, TextMark.end).where(
                TextMark.document_id == document_id, TextMark.kind == "label"
            )
        ).all()
    )
    text = text_of(session, document_id)
    rows = session.execute(
        select(Paragraph.id, Paragraph.start, Paragraph.end)
        .where(Paragraph.document_id == document_id)
        .order_by(Paragraph.position)
    )
    wanted = set(ids)
    spans = [
        Span(max(start, labels.get(row_id, start)), end) for row_id, start, end in rows if row_id in wanted
    ]
    return [span for one in spans if (span := _trimmed(text, one)).start < span.end]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _rest(text: str, spans: Sequence[Span]) -> list[str]:
    return [one.of(text) for one in without(Span(0, len(text)), list(spans))]


def _places(text: str, words: Collection[str]) -> list[Span]:
    """Where words stand, in order; the longest where several begin at a place, none twice."""
    taken, found = bytearray(len(text)), list[Span]()
    for word in Traces(words=words).words:
        at = text.find(word)
        while at >= 0:
            if not any(taken[at : at + len(word)]):
                taken[at : at + len(word)] = b"\1" * len(word)
                found.append(Span(at, at + len(word)))
            at = text.find(word, at + len(word))
    return sorted(found, key=lambda span: span.start)


def _cuts_a_word(text: str, span: Span) -> bool:
    """Whether a letter or digit touches the span: it is a part of a longer word."""
    return text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum()


def _telling(session: Session, person_id: int, name: str) -> tuple[str, ...]:
    """The name of a person as a word to erase; not where it is short or (part of a word that) names something else."""
    labels = select(Speaker.label)
    if not _NUMBERED.fullmatch(name_key(name)):  # else the labels of the person get a number
        labels = labels.where(Speaker.person_id.is_distinct_from(person_id))
    others = {*session.scalars(labels), *session.scalars(select(Person.name).where(Person.id != person_id))}
    cuts = any(_cuts_a_word(one, place) for one in others for place in _places(one, [name]))
    others.update(session.scalars(select(Document.name)))
    return (name,) if len(name) >= _SHORTEST_NAME and name not in others and not cuts else ()


def _all_texts(session: Session, document_ids: Sequence[int]) -> list[str]:
    """The texts of documents, older ones too."""
    query = select(Content.text).join(TextVersion, TextVersion.content_id == Content.id)
    return [text for text in session.scalars(query.where(TextVersion.document_id.in_(document_ids))) if text]


def _other_texts(session: Session) -> list[str]:
    """What stays as it is: texts of today, older ones of documents that are not changed, questions that were asked."""
    recorded = session.info["recorder"].rows
    changed = {row.after["document_id"] for row in recorded if row.table == "text_versions" and row.after}
    rows = session.execute(
        select(TextVersion.document_id, Content.text).join(Content, Content.id == TextVersion.content_id)
    )
    older = [text for document_id, text in rows if document_id not in changed and text]
    return [*older, *_current_texts(session).values(), *_questions(session)]


def _current_texts(session: Session) -> dict[int, str]:
    return texts_of(session, session.scalars(select(Document.id)))


def _questions(session: Session) -> list[str]:
    return [*session.scalars(select(GuideQuestion.text)), *session.scalars(select(WorksheetItem.text))]


def _number(session: Session, model: type[Base], condition: Any) -> int:
    return session.scalar(select(func.count()).select_from(model).where(condition)) or 0


def _inside(session: Session, model: Any, spans: dict[int, list[Span]]) -> int:
    found = 0
    for document_id, parts in spans.items():
        rows = session.execute(
            select(model.start, model.end).where(model.document_id == document_id, model.start.is_not(None))
        )
        found += sum(_is_inside(Span(start, end), parts) for start, end in rows)
    return found


def _quoting(session: Session, traces: Traces, watch: Progress) -> int:
    """Memos, summaries and other writing that quote it."""
    from gk_qda.project.scrubbing import rows_written

    return sum(1 for _ in rows_written(session.connection(), traces, watch))
