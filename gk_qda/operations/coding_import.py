"""Takes a table of codings into the project."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import SpanOutside, WeightOutside
from gk_qda.importing.table import ImportedTable
from gk_qda.models import Coding, Document, now
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import Rows
from gk_qda.project import insert_rows
from gk_qda.queries.codebook import codebook
from gk_qda.spans import Span

_OPTIONAL = (
    "paragraph",
    "start",
    "end",
    "quote",
    "coder",
    "weight",
    "rating",
    "comment",
    "created",
    "guid",
)


def import_codings(session: Session, table: ImportedTable, *, coder_id: int) -> int:
    """Add the codings of a table; imports keep what they get, so overlaps are not united.

    A row names document and code, and its place by start and end or by paragraph and quote. Rows whose GUID
    is known already are passed over, so that importing twice is the same as once. ``coder_id`` is who coded
    where the row does not say. Returns how many codings are new.
    """
    rows = Rows(table, "document", "code", optional=_OPTIONAL)
    if "start" not in rows.columns or "end" not in rows.columns:
        rows = Rows(table, "document", "code", "quote", optional=_OPTIONAL)
    known = set(session.scalars(select(Coding.guid)))
    locator, book = Locator(session), codebook(session)
    paths: dict[str, int] = {}
    coders: dict[str, int] = {}
    taken: list[dict[str, Any]] = []
    with rows.explained():
        for row in rows:
            if row.get("guid") and row["guid"] in known:
                continue
            if row["code"] not in paths:
                paths[row["code"]] = book.find(row["code"]).id
            name = row.get("coder", "").strip()
            if name and name not in coders:
                coders[name] = ensure_coder(session, name).id
            document = locator.document(row["document"])
            span = _span(locator, document, row)
            taken.append(
                _values(row)
                | {
                    "document_id": document.id,
                    "code_id": paths[row["code"]],
                    "coder_id": coders[name] if name else coder_id,
                    "start": span.start,
                    "end": span.end,
                }
            )
    insert_rows(session, Coding, taken)
    session.info.get("details", {}).update(n=len(taken))
    return len(taken)


def _span(locator: Locator, document: Document, row: dict[str, str]) -> Span:
    if row.get("start") and row.get("end"):
        try:
            start, end = int(row["start"]), int(row["end"])
        except ValueError:
            start, end = -1, -1
        if not 0 <= start < end <= document.length:
            raise SpanOutside(
                start=row["start"], end=row["end"], document=document.name, length=document.length
            )
        return Span(start, end)
    return locator.quote(document, row.get("paragraph", "").strip(), row.get("quote", ""))


def _values(row: dict[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {
        "comment": row.get("comment", ""),
        "rating": row.get("rating", ""),
        "created_at": _moment(row.get("created", "")),
    }
    if row.get("guid"):
        values["guid"] = row["guid"]
    if weight := row.get("weight", "").strip():
        if not weight.isdecimal() or int(weight) > 100:
            raise WeightOutside(weight=weight)
        values["weight"] = int(weight)
    return values


def _moment(word: str) -> datetime:
    try:
        return datetime.fromisoformat(word).astimezone()
    except ValueError:
        return now()
