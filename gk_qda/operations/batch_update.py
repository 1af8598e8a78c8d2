"""Takes over corrected files of documents that are in the project: a new state of each, codings on their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.domain import TextWouldLose
from gk_qda.importing.values import ImportedDocument
from gk_qda.models import Document
from gk_qda.names import name_key
from gk_qda.operations.batch_import import FileReport
from gk_qda.operations.text_edit import update_document
from gk_qda.operations.text_plan import EditPreview, edits_to, preview_edit
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.documents import text_of


def update_files(
    project: Project,
    files: Sequence[FileReport],
    *,
    accept_losses: bool = False,
    progress: Progress | None = None,
) -> list[FileReport]:
    """The reports with ``update`` where a file is a new state of a document, which undo takes back one by one.

    A file belongs to the document of its name (or of the "ID" in its head). One with the text of today is
    ``known_as``; those of other names are left as they are, for import. What would be lost or cut is refused
    (``error`` says so) unless ``accept_losses``.
    """
    watch = progress or Silent()
    reports = []
    for done, file in enumerate(files):
        watch.report(done, len(files), "")
        reports.append(file if file.source is None else _updated(project, file, file.source, accept_losses))
    watch.report(len(files), len(files))
    return reports


def new_state(session: Session, source: ImportedDocument) -> EditPreview | None:
    """What taking a file over would do to the document that it is a state of; None where it is none.

    A file that cannot be taken over, because it would change what was withdrawn, is a document of its own.
    """
    document = _document_of(session, source)
    if document is None or text_of(session, document.id) == source.text:
        return None
    try:
        return _preview(session, document.id, source)
    except QdaError:
        return None


def _updated(project: Project, file: FileReport, source: ImportedDocument, accept_losses: bool) -> FileReport:
    try:
        with project.read() as session:
            document = _document_of(session, source)
            if document is None:
                return file
            if text_of(session, document.id) == source.text:
                return replace(file, known_as=document.name)
            preview = _preview(session, document.id, source)
        if preview.losses and not accept_losses:
            raise TextWouldLose(document=document.name, n=len(preview.losses))
        with project.change("update_document") as session:
            update_document(session, document_id=document.id, source=source, coder_id=project.coder_id)
    except QdaError as error:
        return replace(file, error=error)
    return replace(file, name=document.name, update=preview)


def _document_of(session: Session, source: ImportedDocument) -> Document | None:
    """The document that a file is a state of, found as import names it."""
    head = {name_key(key): value for key, value in source.front_matter}
    name = name_key(head.get("id") or source.name)
    return session.scalars(select(Document).where(Document.name_key == name)).first()


def _preview(session: Session, document_id: int, source: ImportedDocument) -> EditPreview:
    return preview_edit(session, document_id, edits_to(session, document_id, source.text))
