"""Everything the project holds on one person, to be handed to her: what she said, and what was made of it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound
from gk_qda.exporting.days import day_in_words
from gk_qda.exporting.report import Block, Heading, ListBlock, Paragraph, Report, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.writing import REPORT_SUFFIXES, format_of, write_table
from gk_qda.language.known_names import KnownNames
from gk_qda.models import (
    Attribute,
    AttributeValue,
    AuditEntry,
    Code,
    Coding,
    Consent,
    Document,
    Memo,
    Person,
    Speaker,
    Summary,
    Withdrawal,
)
from gk_qda.models import Paragraph as StoredParagraph
from gk_qda.names import name_key
from gk_qda.operations.person_parts import (
    Part,
    Turn,
    cases_part,
    copies_part,
    dates_part,
    key_part,
    mentions_part,
    rules_of_person,
    withdrawn_note,
    written_part,
)
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.tables.base import moment_in_words, table_base
from gk_qda.operations.tables.history import sentence
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import texts_of
from gk_qda.queries.info import project_info
from gk_qda.words import Catalogue, catalogue

_STATES = {"withdrawn": "consent_withdrawn"}


# The columns of the one table that a chapter fills.
_COLUMNS = {
    "known": ("name", "text"),
    "consents": ("document", "name", "text", "date", "place"),
    "turns": ("document", "paragraph", "text"),
    "codings": ("document", "paragraph", "name", "text"),
    "memos": ("document", "name", "text"),
    "key": ("name", "text"),
    "mentions": ("document", "paragraph", "text"),
    "written": ("name", "text"),
    "cases": ("name", "document", "text"),
    "dates": ("document", "name", "date", "text"),
    "copies": ("name", "date", "text"),
    "audit": ("date", "text"),
}
SUFFIXES = (*REPORT_SUFFIXES, ".xlsx", ".csv")


def write_person_report(
    project: Project,
    path: Path,
    *,
    person: str,
    known: KnownNames | None = None,
    language: str | None = None,
) -> list[Path]:
    """Write what is held on a person as a report or a table; raises ``NotFound`` and ``NotExported``.

    ``known`` are the names of an open key file: what she is called in texts and what stands there now. Returns the
    files. That it was asked for is noted in the audit trail, by the person's id.
    """
    if path.suffix.lower() in REPORT_SUFFIXES:
        write_in_house(project, person_report(project, person, known=known, language=language), path)
        files = [path]
    else:
        table = person_table(project, person, known=known, language=language)
        files = write_table(table, to=path, format=format_of(path, None))
    if not project.is_read_only:
        with project.read() as session:
            found = _find(session, person)
        project.note(
            "person_report", file_sha256=sha256(path.read_bytes()).hexdigest(), id=found.id, guid=found.guid
        )
    return files


def person_report(
    project: Project, person: str, *, known: KnownNames | None = None, language: str | None = None
) -> Report:
    """The report as values, a chapter each for what is known, agreed to, said, coded, noted, logged and copied."""
    base = table_base(project, unit="documents", language=language)
    words = catalogue("person_report", base.language)
    name, parts = _parts(project, person, known, words)
    blocks = [block for part in parts for block in _blocks(part, words)]
    info = project_info(project)
    return Report(
        title=words("title", person=name),
        subtitle=info.name,
        blocks=(ListBlock((words("names_person"), *base.lines[1:])), *blocks),
        language="de" if base.language == "de" else "en",
        notice=info.notice,
    )


def person_table(
    project: Project, person: str, *, known: KnownNames | None = None, language: str | None = None
) -> Table:
    """The same as one table, a row for each thing that is held; raises ``NotFound``."""
    base = table_base(project, unit="documents", language=language)
    words = catalogue("person_report", base.language)
    name, parts = _parts(project, person, known, words)
    rows = [
        {"part": words(f"part_{part.key}")} | dict(zip(_COLUMNS[part.key], row, strict=True))
        for part in parts
        for row in part.rows
    ]
    columns = [
        Column("part", words("part"), width=20),
        Column("document", words("document"), width=12),
        Column("paragraph", words("paragraph"), width=9),
        Column("name", words("name"), width=30),
        Column("text", words("text"), width=70),
        Column("date", words("date"), width=17),
        Column("place", words("place"), width=20),
    ]
    notes = (words("names_person"), *(part.note for part in parts if part.note))
    return base.table(words("title", person=name), columns, rows, notes=notes)


def _parts(
    project: Project, person: str, known: KnownNames | None, words: Catalogue
) -> tuple[str, list[Part]]:
    with project.read() as session:
        found = _find(session, person)
        turns = _turns(session, found.id)
        spoken = {turn.document_id for turn in turns}
        texts = texts_of(session, spoken)
        guids = set(session.scalars(select(Document.guid).where(Document.id.in_(spoken))))
        rules = rules_of_person(session, found, known)
        return found.name, [
            _known(session, found, words),
            key_part(known, found.name, words),
            cases_part(session, found, turns, words),
            _consents(session, turns, words),
            dates_part(session, turns, words),
            _said(session, turns, texts, words),
            _coded(session, turns, words),
            _noted(session, found, turns, words),
            mentions_part(session, rules, turns, words),
            written_part(session, rules, found, words),
            copies_part(project, found.guid, guids, words),
            _logged(session, found, turns, words),
        ]


def _find(session: Session, name: str) -> Person:
    found = session.scalars(select(Person).where(Person.name_key == name_key(name))).first()
    if found is None:
        raise NotFound(name=name)
    return found


def _turns(session: Session, person_id: int) -> list[Turn]:
    rows = session.execute(
        select(
            Document.id,
            Document.name,
            StoredParagraph.number,
            StoredParagraph.start,
            StoredParagraph.end,
            StoredParagraph.id,
        )
        .join(Document, Document.id == StoredParagraph.document_id)
        .join(Speaker, Speaker.id == StoredParagraph.speaker_id)
        .where(Speaker.person_id == person_id)
        .order_by(Document.position, Document.id, StoredParagraph.position)
    )
    return [Turn(*row) for row in rows]


def _known(session: Session, person: Person, words: Catalogue) -> Part:
    rows = [
        (name, value if state == "value" else words(state))
        for name, state, value in session.execute(
            select(Attribute.name, AttributeValue.state, AttributeValue.value)
            .join(Attribute, Attribute.id == AttributeValue.attribute_id)
            .where(AttributeValue.person_id == person.id)
            .order_by(Attribute.position, Attribute.id)
        )
    ]
    roles = session.execute(
        select(Document.name, Speaker.label, Speaker.function)
        .join(Document, Document.id == Speaker.document_id)
        .where(Speaker.person_id == person.id)
        .order_by(Document.position)
    )
    rows += [(words("speaks_in", document=name), f"{label} {role}".strip()) for name, label, role in roles]
    if person.comment:
        rows.append((words("comment"), person.comment))
    return Part("known", (words("attribute"), words("value")), rows)


def _consents(session: Session, turns: list[Turn], words: Catalogue) -> Part:
    rows = session.execute(
        select(Document.name, Consent.purpose, Consent.state, Consent.date, Consent.place_of_form)
        .join(Document, Document.id == Consent.document_id)
        .where(Consent.document_id.in_({turn.document_id for turn in turns}))
        .order_by(Document.position, Consent.id)
    )
    head = tuple(words(key) for key in ("document", "purpose", "state", "date", "place"))
    lines = [
        (
            name,
            words(purpose),
            words(_STATES.get(state, state)),
            day_in_words(day, words.language) if day else "",
            place,
        )
        for name, purpose, state, day, place in rows
    ]
    return Part("consents", head, lines)


def _said(session: Session, turns: list[Turn], texts: dict[int, str], words: Catalogue) -> Part:
    gone = set(session.scalars(select(Withdrawal.paragraph_id)))
    rows = [
        (
            turn.document,
            turn.number,
            words("withdrawn")
            if turn.paragraph_id in gone
            else texts[turn.document_id][turn.start : turn.end].strip(),
        )
        for turn in turns
    ]
    head = (words("document"), words("paragraph"), words("said"))
    n = sum(turn.paragraph_id in gone for turn in turns)
    return Part("turns", head, rows, widths=(2, 1, 12), note=withdrawn_note(n, words))


def _coded(session: Session, turns: list[Turn], words: Catalogue) -> Part:
    paths = {code.id: code.path for code in codebook(session).codes}
    rows = []
    for document_id in dict.fromkeys(turn.document_id for turn in turns):
        found = session.execute(
            select(Coding.start, Coding.end, Coding.code_id, Coding.comment)
            .join(Code, Code.id == Coding.code_id)
            .where(Coding.document_id == document_id)
            .order_by(Coding.start, Coding.id)
        ).all()
        for turn in turns:
            if turn.document_id == document_id:
                rows += [
                    (turn.document, turn.number, paths[code_id], comment)
                    for start, end, code_id, comment in found
                    if start < turn.end and turn.start < end
                ]
    head = tuple(words(key) for key in ("document", "paragraph", "code", "comment"))
    return Part("codings", head, rows)


def _noted(session: Session, person: Person, turns: list[Turn], words: Catalogue) -> Part:
    rows = [
        ("", memo.title, memo.text)
        for memo in session.scalars(select(Memo).where(Memo.person_id == person.id).order_by(Memo.id))
    ]
    names = {turn.document_id: turn.document for turn in turns}
    passages = session.scalars(
        select(Memo).where(Memo.document_id.in_(names), Memo.start.is_not(None)).order_by(Memo.id)
    )
    rows += [
        (names[memo.document_id or 0], memo.title, memo.text)
        for memo in passages
        if any(
            turn.document_id == memo.document_id
            and (memo.start or 0) < turn.end
            and turn.start < (memo.end or 0)
            for turn in turns
        )
    ]
    cells = session.execute(
        select(Code.name, Summary.text)
        .join(Code, Code.id == Summary.theme_id)
        .where(Summary.person_id == person.id, Summary.text != "")
    )
    rows += [("", theme, text) for theme, text in cells]
    return Part("memos", tuple(words(key) for key in ("document", "heading", "text")), rows)


def _logged(session: Session, person: Person, turns: list[Turn], words: Catalogue) -> Part:
    guids = {person.guid}
    guids.update(
        session.scalars(select(Document.guid).where(Document.id.in_({turn.document_id for turn in turns})))
    )
    rows = [
        (
            moment_in_words(entry.created_at, words.language),
            sentence(entry.action, entry.details, words.language),
        )
        for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        if entry.details.get("guid") in guids
    ]
    return Part("audit", (words("time"), words("what")), rows)


def _blocks(part: Part, words: Catalogue) -> list[Block]:
    heading = Heading(1, words(f"part_{part.key}"))
    notes = [Paragraph(part.note, "note")] if part.note else []
    if not part.rows:
        return [heading, Paragraph(words("nothing"), "note"), *notes]
    return [heading, TableBlock(part.head, tuple(part.rows), part.widths), *notes]
