"""Transcripts and the table that describes them, taken in as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from gk_qda.importing.table import ImportedTable
from gk_qda.importing.values import ImportedDocument
from gk_qda.names import name_key
from gk_qda.operations.case_import import document_column, import_documents_table
from gk_qda.operations.documents import import_documents
from gk_qda.progress import Progress
from gk_qda.queries.documents import documents


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of it: the new documents, how many rows described a document, and the names no row fits."""

    document_ids: tuple[int, ...]
    described: int = 0
    unknown: tuple[str, ...] = ()


def import_batch(
    session: Session,
    sources: Sequence[ImportedDocument],
    *,
    kind: str | None = None,
    table: ImportedTable | None = None,
    progress: Progress | None = None,
) -> Batch:
    """Take documents in, then describe them by the rows of ``table``; rows of other documents are passed over."""
    ids = tuple(import_documents(session, sources, kind=kind, progress=progress))
    if table is None:
        return Batch(ids)
    known = {name_key(document.name) for document in documents(session)}
    names = [row[table.columns.index(document_column(table))] for row in table.rows]
    fitting = [at for at, name in enumerate(names) if name_key(name) in known]
    unknown = tuple(name for name in names if name_key(name) not in known)
    if fitting:
        part = replace(
            table,
            rows=tuple(table.rows[at] for at in fitting),
            row_numbers=tuple(table.row_numbers[at] for at in fitting),
        )
        import_documents_table(session, part)
    session.info.get("details", {}).update(n=len(ids))
    return Batch(ids, len(fitting), unknown)
