"""Takes tables of what cases are made of, and of values with the day from which they hold, into the project."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import AttributeNotFound, SpanOutside, SpeakerNotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Attribute, CaseMember, Document, Speaker
from gk_qda.names import name_key
from gk_qda.operations.attributes import set_value
from gk_qda.operations.case_editing import add_part
from gk_qda.operations.cases import find_case
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import parse_date
from gk_qda.queries.document_values import histories
from gk_qda.spans import Span


def import_case_parts(session: Session, table: ImportedTable) -> int:
    """One row a part of a case: a document, a ``speaker`` of it by label, or the passage ``start``-``end``.

    Positions are code points. What is part already stays it, so that importing twice is the same as once. Returns how
    many parts are new. Cases, documents and speakers that do not exist are trouble.
    """
    rows, locator = Rows(table, "case", "document", optional=("speaker", "start", "end")), Locator(session)
    before = _parts(session)
    with rows.explained():
        for row in rows:
            document, case = locator.document(row["document"]), find_case(session, row["case"])
            label = row.get("speaker", "").strip()
            speaker_id = _speaker(session, document, label).id if label else None
            add_part(
                session,
                case_id=case.id,
                document_id=document.id,
                speaker_id=speaker_id,
                span=_span(document, row.get("start", "").strip(), row.get("end", "").strip()),
            )
            session.flush()
    new = len(_parts(session) - before)
    session.info.get("details", {}).update(n=new)
    return new


def import_attribute_values(session: Session, table: ImportedTable) -> int:
    """One row a value of an attribute of a case; it holds ``from`` a day on, or for all time where none is given.

    An empty value takes away what stood there. Returns the rows read. Raises ``ValueNotOfType`` for what is no value
    of the attribute; cases and attributes that do not exist are trouble.
    """
    rows = Rows(table, "case", "attribute", "value", optional=("from",))
    known = list(session.scalars(select(Attribute).where(Attribute.scope == "case").order_by(Attribute.id)))
    stored = {
        (attribute, owner, since): value
        for (attribute, owner), history in histories(session, "case").items()
        for since, value in history
    }
    with rows.explained():
        for row in rows:
            case, attribute = find_case(session, row["case"]), _attribute(known, row["attribute"])
            since, words = _day(row.get("from", "").strip()), row["value"].strip()
            if stored.get((attribute.id, case.id, since), "") == words:
                continue  # as an import of cases left it, maybe no value of the type
            set_value(session, attribute_id=attribute.id, owner_id=case.id, words=words, valid_from=since)
            session.flush()
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def _parts(session: Session) -> set[int]:
    return set(session.scalars(select(CaseMember.id)))


def _speaker(session: Session, document: Document, label: str) -> Speaker:
    query = select(Speaker).where(Speaker.document_id == document.id).order_by(Speaker.id)
    known = list(session.scalars(query))
    for speaker in known:
        if name_key(speaker.label) == name_key(label):
            return speaker
    raise SpeakerNotFound(
        name=label, document=document.name, known=", ".join(speaker.label for speaker in known) or "–"
    )


def _span(document: Document, start: str, end: str) -> Span | None:
    if not start and not end:
        return None
    first, last = (int(word) if word.isdecimal() else -1 for word in (start, end))
    if not 0 <= first < last <= document.length:
        raise SpanOutside(start=start, end=end, document=document.name, length=document.length)
    return Span(first, last)


def _attribute(known: list[Attribute], name: str) -> Attribute:
    for attribute in known:
        if name_key(name) in (name_key(attribute.name), name_key(attribute.title)):
            return attribute
    raise AttributeNotFound(name=name.strip(), known=", ".join(attribute.name for attribute in known) or "–")


def _day(words: str) -> date | None:
    if not words:
        return None
    day = parse_date(words)
    if day is None:
        raise ValueNotAllowed(value=words, what="from", allowed="2020-03-16, 16.03.2020")
    return day
