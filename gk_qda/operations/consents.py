"""The register of consents, and the deletion calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Consent, Document
from gk_qda.names import name_key
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import parse_date
from gk_qda.queries.consents import PURPOSES, STATES, THINGS, ConsentValue, consents

_PURPOSE_WORDS = {
    "aufnahme": "recording",
    "aufzeichnung": "recording",
    "zitat": "quotation",
    "zitieren": "quotation",
    "quote": "quotation",
    "archiv": "archive",
    "archivierung": "archive",
}
_STATE_WORDS = {
    "erteilt": "given",
    "ja": "given",
    "yes": "given",
    "verweigert": "refused",
    "nein": "refused",
    "no": "refused",
    "widerrufen": "withdrawn",
    "unbekannt": "unknown",
    "offen": "unknown",
    "": "unknown",
}


def set_consent(
    session: Session,
    *,
    document_id: int,
    purpose: str,
    state: str,
    date: date | None = None,
    place_of_form: str = "",
) -> None:
    """Enter what the people of a document said to a purpose; raises ``ValueNotAllowed``."""
    _check(purpose, state)
    document = session.get_one(Document, document_id)
    entered = select(Consent).where(Consent.document_id == document_id, Consent.purpose == purpose)
    consent = session.scalars(entered).first()
    if consent is None:
        consent = Consent(document_id=document_id, purpose=purpose)
        session.add(consent)
    consent.state, consent.date, consent.place_of_form = state, date, place_of_form.strip()
    session.info.get("details", {}).setdefault("document", document.name)


@dataclass(frozen=True, slots=True)
class ConsentPlan:
    """How many lines of the register a table would enter first, change, and leave as they are."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def plan_consents(session: Session, table: ImportedTable) -> ConsentPlan:
    """What ``import_consents`` would do; raises what it raises."""
    entered = {(one.document_id, one.purpose): one for one in consents(session)}
    counts = Counter[str]()
    for line in _lines(session, table):
        known = entered[line.document_id, line.purpose]
        new = replace(known, state=line.state, date=line.date, place_of_form=line.place_of_form)
        is_empty = known == replace(known, state="unknown", date=None, place_of_form="")
        counts["unchanged" if new == known else "added" if is_empty else "changed"] += 1
    return ConsentPlan(**counts)


def import_consents(session: Session, table: ImportedTable) -> int:
    """One row a document and purpose: columns document, purpose, state, date, place_of_form. Returns the rows read."""
    for line in _lines(session, table):
        set_consent(
            session,
            document_id=line.document_id,
            purpose=line.purpose,
            state=line.state,
            date=line.date,
            place_of_form=line.place_of_form,
        )
    details = session.info.get("details", {})
    details.pop("document", None)
    details.update(n=len(table.rows))
    return len(table.rows)


def _lines(session: Session, table: ImportedTable) -> Iterator[ConsentValue]:
    """The rows of a table as lines of the register; trouble names the row."""
    rows = Rows(table, "document", "purpose", "state", optional=("date", "place_of_form"))
    locator = Locator(session)
    with rows.explained():
        for row in rows:
            document = locator.document(row["document"])
            purpose, state = _word(row["purpose"], _PURPOSE_WORDS), _word(row["state"], _STATE_WORDS)
            _check(purpose, state)
            yield ConsentValue(
                document.id,
                document.name,
                purpose,
                state,
                parse_date(row.get("date", "")),
                row.get("place_of_form", "").strip(),
            )


def _check(purpose: str, state: str) -> None:
    for value, what, allowed in ((purpose, "purpose", PURPOSES), (state, "state", STATES)):
        if value not in allowed:
            raise ValueNotAllowed(value=value, what=what, allowed=", ".join(allowed))


def set_deadlines(session: Session, *, document_id: int, **days: date | None) -> None:
    """Enter by when audio, key or transcript of a document must be deleted; None where nothing is due (any more)."""
    document: Any = session.get_one(Document, document_id)
    for thing, day in days.items():
        if thing not in THINGS:
            raise KeyError(thing)
        setattr(document, f"delete_{thing}_by", day)
    session.info.get("details", {}).setdefault("document", document.name)


def _word(cell: str, words: dict[str, str]) -> str:
    key = name_key(cell)
    return words.get(key, key)
