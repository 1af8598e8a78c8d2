"""Segments for lists on screen: a few documents or codes, a first screenful at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Document
from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.frequencies import FrequencyTable
from gk_qda.queries.index import coding_columns
from gk_qda.queries.segments import Segment, codings_by_id, make_segment, segments_by_id


def list_segments(
    session: Session,
    book: Codebook,
    *,
    document_ids: Collection[int] | None = None,
    code_ids: Collection[int] | None = None,
    coder_ids: Collection[int] | None = None,
    limit: int | None = None,
) -> tuple[list[Segment], int]:
    """Segments in document order, at most ``limit``; and how many there are in all.

    ``code_ids`` are taken as they are (give descendants too where they are meant).
    """
    query = select(Coding.id).join(Document, Document.id == Coding.document_id)
    for column, ids in (
        (Coding.document_id, document_ids),
        (Coding.code_id, code_ids),
        (Coding.coder_id, coder_ids),
    ):
        if ids is not None:
            query = query.where(column.in_(ids))
    order = (Document.position, Document.id, Coding.start, Coding.end, Coding.id)
    found = list(session.scalars(query.order_by(*order)))
    return _segments(session, book, found[:limit]), len(found)


def one_segment(session: Session, book: Codebook, coding_id: int) -> Segment | None:
    """One coding with its words; None where it is gone."""
    found = _segments(session, book, [coding_id])
    return found[0] if found else None


def _segments(session: Session, book: Codebook, ids: list[int]) -> list[Segment]:
    codings = codings_by_id(session, ids)
    used = {coding.document_id for coding in codings.values()}
    known = {document.id: document for document in documents(session) if document.id in used}
    texts, paragraphs, codes = texts_of(session, used), paragraphs_of(session, used), book.by_id()
    return [
        make_segment(
            codings[i],
            codes[codings[i].code_id],
            known[codings[i].document_id],
            texts[codings[i].document_id],
            paragraphs[codings[i].document_id],
        )
        for i in ids
        if i in codings and codings[i].code_id in codes
    ]


def segments_on(project: Project, table: FrequencyTable, code_id: int, group: int | None) -> list[Segment]:
    """The segments behind a cell of a frequency table: of a code with its sub-codes, in a group or in all."""
    from gk_qda.analysis.segments import segment_rows

    columns = coding_columns(project)
    scope = table.scope
    selection = replace(scope.selection, codes=frozenset([code_id]))
    if group is not None and table.by is not None:
        documents_, passages = table.members(group)
        selection = replace(selection, ground=selection.ground.part(documents_, passages))
    ids = [int(i) for i in columns.id[segment_rows(columns, scope.tree, selection)]]
    with project.read() as session:
        return list(segments_by_id(session, scope, ids))
