"""The documents of a project with their attributes, as a table that can be read back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from gk_qda.exporting.table import Column, Table
from gk_qda.models import Document
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.cases import attribute_values, attributes
from gk_qda.queries.documents import documents

_KEYS = ("document", "kind", "form", "case", "date", "mode", "duration")
_DAYS = ("delete_audio_by", "delete_key_by", "delete_transcript_by")  # columns only where dates were entered


def document_table(project: Project, *, language: str | None = None) -> Table:
    """One row a document: kind, form, case, date, mode, minutes of duration, then its attributes."""
    with project.read() as session:
        found = documents(session)
        known = attributes(session, "document")
        values = attribute_values(session, "document")
        stored = {row.id: row for row in session.scalars(select(Document))}
    base = table_base(project, unit="documents", language=language)
    days = [key for key in _DAYS if any(getattr(one, key) for one in stored.values())]
    rows = [
        {
            "document": document.name,
            "kind": document.kind,
            "form": document.form,
            "case": "; ".join(document.cases),
            "date": document.date.isoformat() if document.date else None,
            "mode": document.mode,
            "duration": stored[document.id].duration_minutes,
        }
        | {key: _day(getattr(stored[document.id], key)) for key in days}
        | {a.name: values.get((a.id, document.id), "") for a in known}
        for document in found
    ]
    columns = [Column(key, base.words(key), "integer" if key == "duration" else "text") for key in _KEYS]
    return base.table(
        base.words("title_documents"),
        columns + [Column(key, base.words(key)) for key in days] + [Column(a.name, a.name) for a in known],
        rows,
        facts={"documents": len(rows)},
        is_data=True,
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
