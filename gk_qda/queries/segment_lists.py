"""Segments for lists on screen: a few documents or codes, a first screenful at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Document
from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.documents import documents, paragraphs_of
from gk_qda.queries.frequencies import FrequencyTable
from gk_qda.queries.index import coding_columns
from gk_qda.queries.segments import Segment, codings_by_id, make_segments, segments_by_id
from gk_qda.queries.values import ParagraphValue
from gk_qda.queries.withdrawn_codings import withdrawn_codings

_FEW = 10  # documents whose paragraphs are read one by one


def list_segments(
    session: Session,
    book: Codebook,
    *,
    document_ids: Collection[int] | None = None,
    code_ids: Collection[int] | None = None,
    coder_ids: Collection[int] | None = None,
    limit: int | None = None,
    known: Mapping[int, Segment] | None = None,
) -> tuple[list[Segment], int]:
    """Segments in document order, at most ``limit``; and how many there are in all.

    ``code_ids`` are taken as they are (give descendants too where they are meant). Segments that the caller
    has already, ``known`` by the id of their coding, are not read again. Codings on withdrawn paragraphs are none.
    """
    chosen = ((Coding.document_id, document_ids), (Coding.code_id, code_ids), (Coding.coder_id, coder_ids))
    wanted = [column.in_(ids) for column, ids in chosen if ids is not None]
    if withdrawn := withdrawn_codings(session):
        wanted.append(Coding.id.not_in(withdrawn))
    order = (Document.position, Document.id, Coding.start, Coding.end, Coding.id)
    listed = (
        select(Coding.id)
        .join(Document, Document.id == Coding.document_id)
        .where(*wanted)
        .order_by(*order)
        .limit(limit)
    )
    found = list(session.scalars(listed))
    number = len(found)
    if number == limit:
        number = session.scalar(select(func.count(Coding.id)).where(*wanted)) or 0
    return _segments(session, book, found, known or {}), number


def one_segment(session: Session, book: Codebook, coding_id: int) -> Segment | None:
    """One coding with its words; None where it is gone."""
    found = _segments(session, book, [coding_id], {})
    return found[0] if found else None


def segments_by_coding(session: Session, book: Codebook, coding_ids: Sequence[int]) -> dict[int, Segment]:
    """Codings with their words by the ids of the codings; those that are gone are left out."""
    return {segment.coding.id: segment for segment in _segments(session, book, coding_ids, {})}


def _segments(
    session: Session, book: Codebook, ids: Sequence[int], known: Mapping[int, Segment]
) -> list[Segment]:
    codings = codings_by_id(session, [i for i in ids if i not in known])
    ordered = [codings[i] for i in ids if i in codings]
    everything = {document.id: document for document in documents(session)}
    paragraphs = _paragraphs(session, {coding.document_id for coding in ordered})
    made = make_segments(session, ordered, everything, book.by_id(), paragraphs)
    found = {**known, **{segment.coding.id: segment for segment in made}}
    return [found[i] for i in ids if i in found]


def _paragraphs(session: Session, document_ids: Collection[int]) -> Mapping[int, Sequence[ParagraphValue]]:
    """The paragraphs of a few documents, or the table of all."""
    if len(document_ids) <= _FEW:
        return paragraphs_of(session, document_ids)
    from gk_qda.queries.paragraph_table import paragraph_table

    return paragraph_table(session)


def coding_ids_on(project: Project, table: FrequencyTable, code_id: int, group: int | None) -> list[int]:
    """The codings behind a cell of a frequency table: of a code with its sub-codes, in a group or in all."""
    from gk_qda.analysis.segments import segment_rows

    columns = coding_columns(project)
    selection = replace(table.scope.selection, codes=frozenset([code_id]))
    if group is not None and table.by is not None:
        documents_, passages = table.members(group)
        selection = replace(selection, ground=selection.ground.part(documents_, passages))
    return [int(i) for i in columns.id[segment_rows(columns, table.scope.tree, selection)]]


def segments_on(project: Project, table: FrequencyTable, code_id: int, group: int | None) -> list[Segment]:
    """The same with their words."""
    ids = coding_ids_on(project, table, code_id, group)
    with project.read() as session:
        return list(segments_by_id(session, table.scope, ids))
