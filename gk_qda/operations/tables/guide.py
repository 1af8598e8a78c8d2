"""The interview guide as a table, as it is imported."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.guide import guide

_KEYS = ("number", "text", "kind", "code")


def guide_table(project: Project, *, language: str | None = None) -> Table:
    """One row a question: number, text, kind of the documents it is asked in, path of its main code."""
    with project.read() as session:
        questions = guide(session)
        paths = {code.id: code.path for code in codebook(session, with_dissolved=True).codes}
    base = table_base(project, unit="questions", language=language)
    rows = [
        {"number": q.number, "text": q.text, "kind": q.kind, "code": paths.get(q.code_id or 0, "")}
        for q in questions
    ]
    columns = [Column(key, base.words(f"question_{key}")) for key in _KEYS]
    return base.table(base.words("title_guide"), columns, rows, is_data=True)
