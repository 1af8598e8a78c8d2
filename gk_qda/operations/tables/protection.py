"""The register of consents and the deletion calendar as tables."""

from __future__ import annotations

from datetime import UTC, date, datetime

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.consents import consents, deadlines

REGISTERS = ("consents", "retention")


def register_table(project: Project, of: str, *, language: str | None = None) -> Table:
    """The register of ``consents``, or the deletion calendar (``retention``)."""
    return {"consents": consent_table, "retention": retention_table}[of](project, language=language)


def consent_table(project: Project, *, language: str | None = None) -> Table:
    """Three rows a document: purpose, state, date, place of the form. Can be read back."""
    with project.read() as session:
        found = consents(session)
    base = table_base(project, unit="documents", language=language)
    rows = [
        {
            "document": one.document,
            "purpose": one.purpose,
            "state": one.state,
            "date": one.date.isoformat() if one.date else None,
            "place_of_form": one.place_of_form or None,
        }
        for one in found
    ]
    keys = ("document", "purpose", "state", "date", "place_of_form")
    columns = [Column(key, base.words(f"consent_{key}"), "date" if key == "date" else "text") for key in keys]
    given = sum(one.purpose == "quotation" and one.state == "given" for one in found)
    facts = {"documents": len(found) // 3, "quotation_given": given}
    return base.table(base.words("title_consents"), columns, rows, facts=facts, is_data=True)


def retention_table(project: Project, *, language: str | None = None, today: date | None = None) -> Table:
    """What must be deleted by when, the earliest first, and whether the project still holds it."""
    with project.read() as session:
        found = deadlines(session, today or datetime.now(UTC).astimezone().date())
    base = table_base(project, unit="documents", language=language)
    rows = [
        {
            "document": one.document,
            "thing": base.words(f"retention_{one.thing}"),
            "delete_by": one.date.isoformat(),
            "due": base.words("retention_due" if one.is_due else "retention_later"),
            "there": base.words(f"retention_there_{one.is_there}".lower()),
        }
        for one in found
    ]
    keys = ("document", "thing", "delete_by", "due", "there")
    columns = [
        Column(key, base.words(f"retention_column_{key}"), "date" if key == "delete_by" else "text")
        for key in keys
    ]
    facts = {"due": sum(one.is_due for one in found), "dates": len(found)}
    notes = [] if rows else [base.words("retention_none")]
    return base.table(base.words("title_retention"), columns, rows, notes=notes, facts=facts)
