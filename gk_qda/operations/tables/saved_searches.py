"""Saved searches as a table, with what each finds now."""

from __future__ import annotations

from typing import Any

from gk_qda.errors import QdaError
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.saved_searches import SavedSearch, saved_searches
from gk_qda.queries.search import search
from gk_qda.words import catalogue


def saved_search_table(
    project: Project, *, language: str | None = None, progress: Progress | None = None
) -> Table:
    """One row a saved search, with the hits it finds now, or why it cannot be run."""
    with project.read() as session:
        known = saved_searches(session)
    base = table_base(project, unit="searches", language=language)
    words = catalogue("search", base.language)
    rows = [
        {
            "name": one.name,
            "words": one.words,
            "mode": one.mode,
            "match_case": one.match_case,
            "guid": one.guid,
            **_counted_now(project, one, base.language, progress),
        }
        for one in known
    ]
    columns = [
        Column("name", words("name"), width=24),
        Column("words", words("words"), width=40),
        Column("mode", words("mode"), width=12),
        Column("count", words("count"), "integer"),
        Column("documents", words("in_documents"), "integer"),
        Column("problem", words("problem"), width=40),
    ]
    return base.table(words("title_saved"), columns, rows)


def _counted_now(
    project: Project, one: SavedSearch, language: str, progress: Progress | None
) -> dict[str, Any]:
    try:
        found = search(project, one.filters, one.queries(), progress=progress)
    except QdaError as error:
        return {"count": None, "documents": None, "problem": error.sentence(language)}
    return {"count": len(found), "documents": found.documents, "problem": None}
