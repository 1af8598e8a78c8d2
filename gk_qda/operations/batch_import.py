"""Imports many files at once: what cannot be read is reported, what is known already is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.importing import ImportFailure, NoTranscripts
from gk_qda.importing import find_documents, read_document
from gk_qda.importing.table import ImportedTable
from gk_qda.importing.values import ImportedDocument
from gk_qda.models import Content, Document, TextVersion
from gk_qda.names import name_key
from gk_qda.operations.case_import import document_column, import_documents_table
from gk_qda.operations.documents import content_digest, import_documents
from gk_qda.operations.text_plan import EditPreview
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: read (``source``) or not (``error``), new (``name``) or ``known_as``."""

    path: Path
    source: ImportedDocument | None = None
    error: QdaError | None = None
    name: str = ""  # of the document that it became
    update: EditPreview | None = None  # what its new state did to the document that it is
    known_as: str = ""  # name of the document with the same content; it was not imported again


def read_files(
    paths: Iterable[Path], *, encoding: str | None = None, progress: Progress | None = None
) -> list[FileReport]:
    """Read files and whole folders without writing anything; trouble with one does not stop the others."""
    watch = progress or Silent()
    found: list[FileReport | Path] = []
    for path in paths:
        found.extend(_files_of(path))
    reports = []
    for done, file in enumerate(found):
        watch.report(done, len(found), "")
        reports.append(file if isinstance(file, FileReport) else _read(file, encoding))
    watch.report(len(found), len(found))
    return reports


def import_files(
    project: Project,
    files: Sequence[FileReport],
    *,
    kind: str | None = None,
    table: ImportedTable | None = None,
    again: bool = False,
    progress: Progress | None = None,
) -> list[FileReport]:
    """Take the files that could be read into the project, in one step that undo takes back whole.

    A file whose bytes or text the project has already is left out unless ``again``. ``table`` describes the
    documents (kind, case, date ...); its rows about documents that are not there are passed over. Raises a
    ``QdaError`` for a faulty table; then nothing is imported.
    """
    if not any(_is_new(report) for report in files):
        return list(files)
    with project.change("import_documents") as session:
        reports = list(files) if again else _recognised(session, files)
        new = [at for at, report in enumerate(reports) if _is_new(report)]
        sources = [source for at in new if (source := reports[at].source)]
        ids = import_documents(session, sources, kind=kind, progress=progress)
        for at, document_id in zip(new, ids, strict=True):
            reports[at] = replace(reports[at], name=session.get_one(Document, document_id).name)
        if table is not None:
            import_documents_table(session, _about_documents(session, table))
            session.info["details"]["n"] = len(ids)
    return reports


def rows_without_document(project: Project, table: ImportedTable) -> list[str]:
    """The names in a table of documents that no document of the project has; its rows were passed over."""
    place = table.columns.index(document_column(table))
    with project.read() as session:
        known = set(session.scalars(select(Document.name_key)))
    return [row[place] for row in table.rows if name_key(row[place]) not in known]


def _is_new(report: FileReport) -> bool:
    return report.source is not None and report.error is None and not (report.known_as or report.name)


def _files_of(path: Path) -> list[FileReport | Path]:
    """The files behind what a person named; a folder without transcripts and a wrong name are trouble."""
    try:
        found = find_documents([path])
    except ImportFailure as error:
        return [FileReport(path, error=error)]
    return list(found) or [FileReport(path, error=NoTranscripts(file=path.name or str(path)))]


def _read(path: Path, encoding: str | None) -> FileReport:
    try:
        return FileReport(path, read_document(path, encoding=encoding))
    except QdaError as error:
        return FileReport(path, error=error)


def _recognised(session: Session, files: Sequence[FileReport]) -> list[FileReport]:
    """The reports with ``known_as`` where bytes or text are in the project, or earlier in the batch."""
    known = known_contents(session)
    reports = []
    for file in files:
        report = file
        if file.source is not None and _is_new(file):
            marks = marks_of(file.source)
            name = next((known[mark] for mark in marks if mark in known), "")
            report = replace(file, known_as=name)
            known.update(dict.fromkeys(marks, name or file.source.name))
        reports.append(report)
    return reports


def known_contents(session: Session) -> dict[str, str]:
    """The names of documents by the marks of their original files and of all their texts."""
    originals = select(Content.sha256, Document.name).join(Document, Document.original_id == Content.id)
    texts = (
        select(Content.sha256, Document.name)
        .join(TextVersion, TextVersion.content_id == Content.id)
        .join(Document, Document.id == TextVersion.document_id)
    )
    return {mark: name for query in (originals, texts) for mark, name in session.execute(query)}


def marks_of(source: ImportedDocument) -> tuple[str, str]:
    """The marks by which a file is recognised: of its bytes and of its text."""
    return content_digest(data=source.original), content_digest(text=source.text)


def _about_documents(session: Session, table: ImportedTable) -> ImportedTable:
    """The rows of the table about documents of the project."""
    place = table.columns.index(document_column(table))
    names = set(session.scalars(select(Document.name_key)))
    kept = [at for at, row in enumerate(table.rows) if name_key(row[place]) in names]
    return replace(
        table,
        rows=tuple(table.rows[at] for at in kept),
        row_numbers=tuple(table.row_numbers[at] for at in kept),
    )
