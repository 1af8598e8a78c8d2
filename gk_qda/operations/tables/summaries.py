"""Summaries and theme results as tables that can be read back."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.exporting.table import Column, Table
from gk_qda.models import Case, Document, Paragraph, Person, Summary, SummaryEvidence
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.case_summaries import case_summaries
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import coders


def summary_table(project: Project, *, language: str | None = None) -> Table:
    """One row a cell: case (or document or person), theme, summary, rating, state, author, evidence."""
    with project.read() as session:
        rows = [row for row in _cells(session) if row["row_kind"] != "all"]
    used = {row["row_kind"] for row in rows} | {"case"}
    owners = [kind for kind in ("case", "document", "person") if kind in used]
    keys = [*owners, "theme", "summary", "rating", "state", "author", "evidence"]
    return _table(project, "summaries", keys, rows, language)


def result_table(project: Project, *, language: str | None = None) -> Table:
    """One row a theme: theme, result, author, state, evidence; summaries of cases follow, with their case."""
    with project.read() as session:
        rows = [row | {"case": ""} for row in _cells(session) if row["row_kind"] == "all"]
        summed_up = _summed_up(session)
    for row in rows:
        row["result"] = row["summary"]
    keys = [*(["case"] if summed_up else []), "theme", "result", "author", "state", "evidence"]
    return _table(project, "results", keys, rows + summed_up, language)


def _summed_up(session: Session) -> list[dict[str, Any]]:
    """The summaries of cases; they rest on cells and have no evidence of their own."""
    names = {case.id: case.name for case in cases(session)}
    written = case_summaries(session)
    return [
        {
            "case": names[case_id],
            "theme": "",
            "result": written[case_id].text,
            "author": written[case_id].author,
            "state": written[case_id].state,
            "evidence": "",
        }
        for case_id in names
        if case_id in written and written[case_id].text.strip()
    ]


def _table(
    project: Project, unit: str, keys: list[str], rows: list[dict[str, Any]], language: str | None
) -> Table:
    base = table_base(project, unit=unit, language=language)
    return base.table(
        base.words(f"title_{unit}"),
        [Column(key, base.words(key)) for key in keys],
        [{key: row[key] for key in keys} for row in rows],
        facts={unit: len(rows)},
        is_data=True,
    )


def _cells(session: Session) -> list[dict[str, Any]]:
    """Every stored cell, by row and by theme in the order of the code tree."""
    themes = {code.id: (at, code.path) for at, code in enumerate(codebook(session).codes)}
    authors = {coder.id: coder.name for coder in coders(session)}
    evidence = _evidence(session)
    owners = {
        "case": {c.id: (c.position, c.id, c.name) for c in session.scalars(select(Case))},
        "document": {d.id: (d.position, d.id, d.name) for d in session.scalars(select(Document))},
        "person": {p.id: (0, p.id, p.name) for p in session.scalars(select(Person))},
    }
    found = []
    for cell in session.scalars(select(Summary).order_by(Summary.id)):
        if cell.theme_id not in themes:
            continue
        row_id = cell.case_id or cell.document_id or cell.person_id
        position, number, name = owners[cell.row_kind][row_id] if row_id is not None else (0, 0, "")
        place, theme = themes[cell.theme_id]
        row = {
            "row_kind": cell.row_kind,
            "case": name if cell.row_kind == "case" else "",
            "document": name if cell.row_kind == "document" else "",
            "person": name if cell.row_kind == "person" else "",
            "theme": theme,
            "summary": cell.text,
            "rating": cell.rating,
            "state": cell.state,
            "author": authors.get(cell.coder_id, "") if cell.coder_id is not None else "",
            "evidence": "; ".join(evidence[cell.id]),
        }
        found.append(((cell.row_kind, position, number, place), row))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _evidence(session: Session) -> defaultdict[int, list[str]]:
    """The places of each cell, "TM07:17"; evidence of one sentence (from 1) reads "TM07:17@2"."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    rows = session.execute(
        select(SummaryEvidence.summary_id, Document.name, Paragraph.number, SummaryEvidence.sentence)
        .join(Document, Document.id == SummaryEvidence.document_id)
        .join(Paragraph, Paragraph.id == SummaryEvidence.paragraph_id)
        .order_by(SummaryEvidence.position, SummaryEvidence.id)
    )
    for summary_id, document, paragraph, sentence in rows:
        place = f"{document}:{paragraph}"
        found[summary_id].append(place if sentence is None else f"{place}@{sentence + 1}")
    return found
