"""What points to a person besides her own words: what others say and write of her, her cases, dates and copies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from gk_qda.exporting.days import day_in_words
from gk_qda.language.known_names import KnownNames
from gk_qda.language.ordinary import is_ordinary
from gk_qda.language.personal import tells_somebody, without_title
from gk_qda.language.pseudonyms import Rule
from gk_qda.language.sentences import sentence_at
from gk_qda.models import Case, CaseMember, Document, Memo, Person, Speaker, Summary
from gk_qda.names import name_key
from gk_qda.operations.written_fields import fields
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.project.copies import copies_with
from gk_qda.queries.consents import deadlines
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span
from gk_qda.words import Catalogue

_GAP = "…"
_CALLED = ("Frau", "Herr", "Herrn", "Familie")
_SHORTEST = 3  # letters of a name that is looked for


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph that the person said."""

    document_id: int
    document: str
    number: str
    start: int
    end: int
    paragraph_id: int


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter: a table, or nothing; ``note`` is said below it."""

    key: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    widths: tuple[float, ...] | None = None
    note: str = ""


def rules_of_person(session: Session, person: Person, known: KnownNames | None) -> tuple[Rule, ...]:
    """What the person is called in texts and notes; the first one is her name in the project.

    Labels that only number somebody tell nothing. Of a name of several parts the last one counts where a form of
    address stands in front, or where it is no ordinary word and nobody else's. ``known`` adds the originals that a
    pseudonym of hers stands for, and the other way round.
    """
    labels = session.scalars(select(Speaker.label).where(Speaker.person_id == person.id).distinct())
    called = [person.name, *filter(tells_somebody, sorted(labels))]
    spelt: dict[str, tuple[str, ...]] = dict.fromkeys(called, ())
    for rule in () if known is None else _in_key(known, person.name):
        spelt.setdefault(rule.original, rule.forms)
        spelt.setdefault(known.stands_for(rule) if known else "", ())
    others = [name_key(name) for name in session.scalars(select(Person.name).where(Person.id != person.id))]
    return tuple(
        Rule(name, _GAP, kind="name", forms=(*forms, *_shorter(name, others)))
        for name, forms in spelt.items()
        if len(name) >= _SHORTEST
    )


def _in_key(known: KnownNames, name: str) -> tuple[Rule, ...]:
    return tuple(dict.fromkeys(rule for one in (name, without_title(name)) for rule in known.called(one)))


def _shorter(name: str, others: Sequence[str]) -> tuple[str, ...]:
    bare = without_title(name)
    last = bare.split()[-1]
    if len(last) < _SHORTEST or last == name:
        return ()
    forms = [bare, *(f"{called} {last}" for called in _CALLED)]
    is_shared = any(name_key(last) in other.split() for other in others)
    if not is_shared and last[0].isupper() and not is_ordinary(last):
        forms.append(last)
    return tuple(dict.fromkeys(forms))


def key_part(known: KnownNames | None, name: str, words: Catalogue) -> Part:
    """What the key file says of her, and that it was not open where it was not."""
    rules = () if known is None else _in_key(known, name)
    rows = [] if known is None else [(rule.original, known.stands_for(rule)) for rule in rules]
    note = words("key_closed") if known is None else ""
    return Part("key", (words("original"), words("replacement")), rows, note=note)


def mentions_part(session: Session, rules: Sequence[Rule], turns: Sequence[Turn], words: Catalogue) -> Part:
    """Sentences in which others name her: in turns that are not hers, and in the heads of documents."""
    names = KnownNames(rules)
    own = {(turn.document_id, turn.number) for turn in turns}
    rows: dict[tuple[str, ...], None] = {}
    withdrawn: set[tuple[int, str]] = set()
    for document in looking(documents(session)):
        text = texts_of(session, [document.id])[document.id]
        places = names.places(text)
        paragraphs = paragraphs_of(session, [document.id])[document.id] if places else []
        for number, sentence, is_gone in _sentences(text, places, paragraphs):
            if (document.id, number) not in own:
                withdrawn.update([(document.id, number)] if is_gone else [])
                rows[document.name, number, words("withdrawn") if is_gone else sentence] = None
    head = (words("document"), words("paragraph"), words("said"))
    note = withdrawn_note(len(withdrawn), words)
    return Part("mentions", head, tuple(rows), widths=(2, 1, 12), note=note)


def withdrawn_note(n: int, words: Catalogue) -> str:
    """That the words of withdrawn paragraphs are held though they are not printed; "" where there are none."""
    return words("withdrawn_held", n=n) if n else ""


def _sentences(
    text: str, places: Sequence[Span], paragraphs: Sequence[ParagraphValue]
) -> Iterator[tuple[str, str, bool]]:
    """Paragraph number, sentence around each place, and whether it was withdrawn; lines of the head have no number."""
    starts = [one.span.start for one in paragraphs]
    for place in places:
        at = bisect_right(starts, place.start) - 1
        if at >= 0 and place.start < paragraphs[at].span.end:
            one = paragraphs[at]
            span = sentence_at(text, one.span, place.start) or one.span
            yield one.number, span.of(text).strip(), one.is_withdrawn
        else:
            line = Span(text.rfind("\n", 0, place.start) + 1, (text + "\n").find("\n", place.end))
            yield "", line.of(text).strip(), False


def written_part(session: Session, rules: Sequence[Rule], person: Person, words: Catalogue) -> Part:
    """Notes, summaries and all else that was written in which she is named; what is hers itself is listed elsewhere."""
    names = KnownNames(rules)
    listed = {person.guid}
    for model in (Memo, Summary, Speaker):
        listed.update(session.scalars(select(model.guid).where(model.person_id == person.id)))
    rows = [
        (words(f"in_{one.model.__tablename__}"), string)
        for one in looking(fields(session, names=True), 100)
        if one.place.split("/")[1] not in listed
        for string in one.strings()
        if names.places(string)
    ]
    return Part("written", (words("where"), words("text")), tuple(dict.fromkeys(rows)), widths=(3, 12))


def cases_part(session: Session, person: Person, turns: Sequence[Turn], words: Catalogue) -> Part:
    """The cases she is a part of: by a document she speaks in, as a speaker, or by a passage of her words."""
    speakers = set(session.scalars(select(Speaker.id).where(Speaker.person_id == person.id)))
    spoken = {turn.document_id for turn in turns}
    rows = session.execute(
        select(Case.name, Case.title, Document.name, CaseMember)
        .join(CaseMember, CaseMember.case_id == Case.id)
        .join(Document, Document.id == CaseMember.document_id)
        .where(or_(CaseMember.document_id.in_(spoken), CaseMember.speaker_id.in_(speakers)))
        .order_by(Case.position, Case.id, Document.position)
    )
    found = [
        (f"{name} {title}".strip(), document, words(how))
        for name, title, document, member in rows
        if (how := _belongs(member, speakers, turns))
    ]
    return Part("cases", (words("case"), words("document"), words("belongs")), tuple(dict.fromkeys(found)))


def _belongs(member: CaseMember, speakers: set[int], turns: Sequence[Turn]) -> str:
    if member.speaker_id is not None:
        return "by_speaker" if member.speaker_id in speakers else ""
    if member.start is None or member.end is None:
        return "by_document"
    said = any(
        turn.document_id == member.document_id and member.start < turn.end and turn.start < member.end
        for turn in turns
    )
    return "by_passage" if said else ""


def dates_part(session: Session, turns: Sequence[Turn], words: Catalogue, today: date | None = None) -> Part:
    """By when what is to be deleted of the documents she speaks in, and whether it is still there."""
    today = today or datetime.now(UTC).astimezone().date()
    spoken = {turn.document_id for turn in turns}
    rows = [
        (
            one.document,
            words(f"thing_{one.thing}"),
            day_in_words(one.date, words.language),
            words({True: "there", False: "deleted", None: "elsewhere"}[one.is_there]),
        )
        for one in deadlines(session, today)
        if one.document_id in spoken
    ]
    head = tuple(words(key) for key in ("document", "what_of_it", "delete_by", "state"))
    return Part("dates", head, rows)


def copies_part(project: Project, person_guid: str, document_guids: set[str], words: Catalogue) -> Part:
    """The backups in which she or a document she speaks in still is; those of a server are its keepers' affair."""
    rows = []
    if project.path is not None:
        wanted = {"persons": {person_guid}, "documents": document_guids}
        rows = [
            (
                holder.path.name,
                _day(holder.path.stat().st_mtime, words.language),
                words("holds_her" if holder.is_readable else "cannot_be_read"),
            )
            for holder in copies_with(project.path, project.key, wanted)
        ]
    note = words("copies_of_server") if project.path is None else words("copies_elsewhere")
    return Part("copies", (words("file"), words("date"), words("state")), rows, note=note)


def _day(moment: float, language: str) -> str:
    return day_in_words(datetime.fromtimestamp(moment, UTC).astimezone(), language)
