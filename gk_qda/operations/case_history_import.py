"""Takes tables of what cases are made of, and of values with the day from which they hold, into the project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import AttributeNotFound, SpanOutside, SpeakerNotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Attribute, Case, CaseMember, Document, Speaker
from gk_qda.names import name_key
from gk_qda.operations.attributes import set_value, value_of
from gk_qda.operations.case_editing import add_part
from gk_qda.operations.case_import_plan import CellChange
from gk_qda.operations.cases import find_case
from gk_qda.operations.locating import Locator
from gk_qda.operations.row_import_plan import RowCount, RowPlan
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import parse_date
from gk_qda.queries.document_values import histories
from gk_qda.spans import Span


def import_case_parts(session: Session, table: ImportedTable) -> int:
    """One row a part of a case: a document, a ``speaker`` of it by label, or the passage ``start``-``end``.

    Positions are code points. What is part already stays it, so that importing twice is the same as once. Returns how
    many parts are new. Cases, documents and speakers that do not exist are trouble.
    """
    told = PartRows(session, table)
    before = _parts(session)
    with told.rows.explained():
        for row in told.rows:
            part = told.said(row)
            add_part(
                session,
                case_id=part.case_id,
                document_id=part.document_id,
                speaker_id=part.speaker_id,
                span=part.span,
            )
            session.flush()
    new = len(_parts(session) - before)
    session.info.get("details", {}).update(n=new)
    return new


def plan_case_parts(session: Session, table: ImportedTable) -> RowPlan:
    """What ``import_case_parts`` would do; raises what it would raise."""
    told, count = PartRows(session, table), RowCount()
    known = {
        SaidOfPart(
            part.case_id,
            part.document_id,
            part.speaker_id,
            None if part.start is None or part.end is None else Span(part.start, part.end),
        )
        for part in session.scalars(select(CaseMember))
    }
    with told.rows.explained():
        for row in told.rows:
            part = told.said(row)
            count.count(is_said=part in known)
            known.add(part)
    return count.plan()


def import_attribute_values(session: Session, table: ImportedTable) -> int:
    """One row a value of an attribute of a case; it holds ``from`` a day on, or for all time where none is given.

    An empty value takes away what stood there. Returns the rows read. Raises ``ValueNotOfType`` for what is no value
    of the attribute; cases and attributes that do not exist are trouble.
    """
    told, stored = ValueRows(session, table), _stored(session)
    with told.rows.explained():
        for row in told.rows:
            case, attribute, since, words = told.said(row)
            if stored.get((attribute.id, case.id, since), "") == words:
                continue  # as an import of cases left it, maybe no value of the type
            set_value(session, attribute_id=attribute.id, owner_id=case.id, words=words, valid_from=since)
            session.flush()
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def plan_attribute_values(session: Session, table: ImportedTable) -> RowPlan:
    """What ``import_attribute_values`` would do; raises what it would raise."""
    told, stored, count = ValueRows(session, table), _stored(session), RowCount()
    with told.rows.explained():
        for row in told.rows:
            case, attribute, since, words = told.said(row)
            key = attribute.id, case.id, since
            before = stored.get(key, "")
            after = stored[key] = words if words == before else value_of(attribute, words)
            changes = []
            if before and before != after:
                place = f"{case.name}, {since.isoformat()}" if since else case.name
                changes.append(CellChange(place, attribute.title or attribute.name, before, after))
            count.count(is_said=before == after, changes=changes)
    return count.plan()


@dataclass(frozen=True, slots=True)
class SaidOfPart:
    """What a row says a case is made of: a document, one speaker of it, or a passage."""

    case_id: int
    document_id: int
    speaker_id: int | None
    span: Span | None


class PartRows:
    """Walks a table of parts: columns case, document, and speaker or start and end."""

    def __init__(self, session: Session, table: ImportedTable) -> None:
        self.rows = Rows(table, "case", "document", optional=("speaker", "start", "end"))
        self._session, self._locator = session, Locator(session)

    def said(self, row: dict[str, str]) -> SaidOfPart:
        """What a row says; raises what is wrong with it."""
        document, case = self._locator.document(row["document"]), find_case(self._session, row["case"])
        label = row.get("speaker", "").strip()
        speaker_id = _speaker(self._session, document, label).id if label else None
        span = _span(document, row.get("start", "").strip(), row.get("end", "").strip())
        return SaidOfPart(case.id, document.id, speaker_id, span)


class ValueRows:
    """Walks a table of values: columns case, attribute, value, and the day from which it holds."""

    def __init__(self, session: Session, table: ImportedTable) -> None:
        self.rows = Rows(table, "case", "attribute", "value", optional=("from",))
        query = select(Attribute).where(Attribute.scope == "case").order_by(Attribute.id)
        self._session, self._known = session, list(session.scalars(query))

    def said(self, row: dict[str, str]) -> tuple[Case, Attribute, date | None, str]:
        """What a row says; raises what is wrong with it."""
        case = find_case(self._session, row["case"])
        attribute = _attribute(self._known, row["attribute"])
        return case, attribute, _day(row.get("from", "").strip()), row["value"].strip()


def _stored(session: Session) -> dict[tuple[int, int, date | None], str]:
    return {
        (attribute, owner, since): value
        for (attribute, owner), history in histories(session, "case").items()
        for since, value in history
    }


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
