"""The hits of a search as a table: each with its source and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from gk_qda.errors.searching import SearchModeUnknown
from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.language.searching import MODES, SearchQuery
from gk_qda.operations.tables.base import Base, layout_of, table_base
from gk_qda.operations.tables.segments import Sources
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import Search, SearchHit, hits_of, search
from gk_qda.words import Catalogue, catalogue


def search_query(words: str, mode: str = "text", *, match_case: bool = False) -> SearchQuery:
    """A query of a mode given as a word; raises ``SearchModeUnknown``."""
    for known in MODES:
        if known == mode:
            return SearchQuery(words, known, match_case)
    raise SearchModeUnknown(mode=mode)


def search_table(
    project: Project,
    queries: Sequence[SearchQuery],
    filters: Filters | None = None,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """One row a hit in the order of the documents; ``start`` and ``end`` are code points of the text."""
    found = search(project, filters or Filters(), queries, progress=progress)
    return found_table(project, found, limit=limit, language=language, format=format)


def found_table(
    project: Project,
    found: Search,
    *,
    rows: Sequence[int] | None = None,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """The same of a search that is done already; ``rows`` in the order given, for instance as sorted on screen."""
    base = _base(project, found, language)
    words = catalogue("search", base.language)
    wanted = range(len(found)) if rows is None else rows
    with project.read() as session:
        hits = list(hits_of(session, found, wanted[:limit]))
    sources = Sources(found.scope, base.language)
    notes = [base.words("limited", n=limit)] if limit is not None and limit < len(wanted) else []
    return base.table(
        words("title", words=_asked(found)),
        _columns(words, base.words, format),
        [hit_row(hit) | {"citation": hit_citation(hit, sources, base.language)} for hit in hits],
        notes=notes,
        facts={"limit": limit},
    )


def hit_row(hit: SearchHit) -> dict[str, Any]:
    """A hit for programs, all but its citation."""
    return {
        "document": hit.document.name,
        "paragraph": hit.paragraph,
        "speaker": hit.speaker,
        "start": hit.span.start,
        "end": hit.span.end,
        "before": hit.before,
        "hit": hit.words,
        "after": hit.after,
        "context": f"{hit.before}{hit.words}{hit.after}".strip(),
    }


def hit_citation(hit: SearchHit, sources: Sources, language: str) -> str:
    """ "TM07, Abs. 17", with the speaker where several people answer in a document."""
    return citation(
        hit.document.name,
        (hit.paragraph, hit.paragraph),
        speaker=hit.speaker if hit.document.id in sources.several else "",
        minutes=hit.document.form == "minutes",
        language=language,
    )


def _base(project: Project, found: Search, language: str | None) -> Base:
    base = table_base(project, found.scope, unit="search_hits", language=language)
    words = catalogue("search", base.language)
    facts: dict[str, Any] = {
        "query": [query.words for query in found.queries],
        "mode": sorted({query.mode for query in found.queries}),
        "match_case": any(query.match_case for query in found.queries),
        "count": len(found),
        "documents_with": found.documents,
    }
    lines = [
        words("found", hits=words("hits", n=len(found)), documents=words("documents", n=found.documents))
    ]
    if found.read_by is not None:
        facts["read_by"] = str(found.read_by)
        lines.append(words("read_by", name=str(found.read_by)))
    return replace(base, facts=base.facts | facts, lines=(base.lines[0], *lines, *base.lines[1:]))


def _asked(found: Search) -> str:
    return " | ".join(query.words for query in found.queries)


def _columns(words: Catalogue, general: Catalogue, format: str) -> list[Column]:
    if layout_of(format) == "people":
        return [
            Column("citation", general("source"), width=24),
            Column("before", words("before"), width=40),
            Column("hit", words("hit"), width=24),
            Column("after", words("after"), width=40),
        ]
    columns = [
        Column("document", general("document"), width=12),
        Column("paragraph", general("paragraph"), width=9),
        Column("speaker", general("speaker"), width=10),
        Column("start", general("start"), "integer"),
        Column("end", general("end"), "integer"),
        Column("before", words("before"), width=40),
        Column("hit", words("hit"), width=24),
        Column("after", words("after"), width=40),
        Column("citation", general("source"), width=24),
    ]
    if layout_of(format) == "nested":
        columns.insert(8, Column("context", words("context")))
    return [c for c in columns if layout_of(format) != "sheet" or c.key not in ("start", "end")]
