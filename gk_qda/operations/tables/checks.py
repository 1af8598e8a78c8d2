"""What deserves a look in a project: faults of the file, doubled codings, loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.models import Case, Code, Summary
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.project.integrity import faults
from gk_qda.queries.cases import membership
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import documents, paragraphs_of
from gk_qda.queries.filters import speech
from gk_qda.queries.segments import codings_of, touched_paragraphs
from gk_qda.queries.settings import setting
from gk_qda.queries.values import CodingValue, DocumentValue, ParagraphValue
from gk_qda.words import Catalogue

_KEYS = ("kind", "place", "document", "paragraph", "code", "coder", "guid", "message")


def check_table(project: Project, *, language: str | None = None) -> Table:
    """One row a finding. ``facts`` of the base say whether the file itself is sound.

    Kinds: fault, overlap (one coder, the same code on overlapping text), outside, silent, dissolved_code,
    empty_document, case_without_documents, lost_setting.
    """
    base = table_base(project, unit="findings", language=language)
    words = base.words
    with project.read() as session:
        broken = faults(session.connection())
        rows = [{"kind": "fault", "place": place} for place in broken]
        rows += _codings(session, base.language)
        rows += _orphans(session)
    for row in rows:
        row["message"] = words(f"finding_{row['kind']}")
    columns = [Column(key, words("finding" if key == "kind" else key)) for key in _KEYS]
    return base.table(
        words("title_check"),
        [column for column in columns if column.key not in ("kind",)],
        [{key: row.get(key) for key in _KEYS} for row in rows],
        notes=_verdict(rows, sound=not broken, words=words),
        facts={"sound": not broken, "findings": len(rows)},
    )


def _verdict(rows: list[dict[str, Any]], *, sound: bool, words: Catalogue) -> list[str]:
    notes = [words("file_sound" if sound else "file_faulty")]
    if not rows:
        notes.append(words("nothing_found"))
    return notes


def _codings(session: Session, language: str) -> Iterator[dict[str, Any]]:
    names = {coder.id: coder.name for coder in coders(session)}
    paths = {code.id: code.path for code in codebook(session, with_dissolved=True).codes}
    dissolved = set(session.scalars(select(Code.id).where(Code.status == "dissolved")))
    for document in documents(session):
        paragraphs = paragraphs_of(session, [document.id])[document.id]
        if not paragraphs:
            yield {"kind": "empty_document", "place": document.name, "document": document.name}
        codings = codings_of(session, document.id)
        for kind, coding in _findings(document, paragraphs, codings, dissolved):
            first, last = touched_paragraphs(paragraphs, coding.span)
            numbers = [p.number for p in paragraphs[first:last]]
            span = (numbers[0], numbers[-1]) if numbers else ""
            yield {
                "kind": kind,
                "place": citation(document.name, span, language=language),
                "document": document.name,
                "paragraph": numbers[0] if numbers else None,
                "code": paths.get(coding.code_id),
                "coder": names.get(coding.coder_id),
                "guid": coding.guid,
            }


def _findings(
    document: DocumentValue,
    paragraphs: list[ParagraphValue],
    codings: list[CodingValue],
    dissolved: set[int],
) -> Iterator[tuple[str, CodingValue]]:
    for coding in codings:
        if coding.end > document.length:
            yield "outside", coding
        elif not _has_speech(paragraphs, coding):
            yield "silent", coding
        if coding.code_id in dissolved:
            yield "dissolved_code", coding
    for coding in _overlapping(codings):
        yield "overlap", coding


def _has_speech(paragraphs: list[ParagraphValue], coding: CodingValue) -> bool:
    """Whether a coding covers anything that somebody said and did not take back."""
    first, last = touched_paragraphs(paragraphs, coding.span)
    return any(
        piece.overlaps(coding.span)
        for paragraph in paragraphs[first:last]
        if not paragraph.is_withdrawn
        for piece in speech(paragraph)
    )


def _overlapping(codings: list[CodingValue]) -> Iterator[CodingValue]:
    """Every coding that overlaps an earlier one of the same code by the same coder."""
    ordered = sorted(codings, key=lambda c: (c.code_id, c.coder_id, c.start, c.end, c.id))
    for _, group in groupby(ordered, key=lambda c: (c.code_id, c.coder_id)):
        end = -1
        for coding in group:
            if coding.start < end:
                yield coding
            end = max(end, coding.end)


def _orphans(session: Session) -> Iterator[dict[str, Any]]:
    """What points at nothing."""
    members = membership(session)
    for case in session.scalars(select(Case).order_by(Case.position, Case.id)):
        if not members.documents.get(case.id) and not members.passages.get(case.id):
            yield {"kind": "case_without_documents", "place": case.name}
    dissolved = select(Code.id).where(Code.status == "dissolved")
    book = codebook(session, with_dissolved=True).by_id()
    for theme_id in session.scalars(select(Summary.theme_id).where(Summary.theme_id.in_(dissolved))):
        yield {"kind": "dissolved_theme", "place": book[theme_id].path, "code": book[theme_id].path}
    living = set(session.scalars(select(Code.guid)))
    known = {coder.guid for coder in coders(session)}
    for key, guids in (("themes", living), ("counted_coders", known)):
        if set(setting(session, key)) - guids:
            yield {"kind": "lost_setting", "place": key}
