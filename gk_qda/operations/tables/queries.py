"""The hits of a query as a table, and the list of saved queries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gk_qda.errors import QdaError
from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments
from gk_qda.operations.tables.segments import Sources, segment_columns
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.retrieval import Hit, QueryOptions, Retrieval, hits_of, retrieve
from gk_qda.queries.saved_queries import saved_queries
from gk_qda.words import catalogue


def query_table(
    project: Project,
    expression: str,
    filters: Filters | None = None,
    *,
    options: QueryOptions | None = None,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """One row a hit, in the order of the documents, with the keys of a list of segments.

    A hit that is a coding has its weight, comment and GUID; a part of the text where codings meet has none
    and names all codes of the query that it carries.
    """
    found = retrieve(project, filters or Filters(), expression, options, progress=progress)
    return hit_table(project, found, limit=limit, language=language, format=format)


def hit_table(
    project: Project,
    found: Retrieval,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """The same of a query that is answered already. A spreadsheet has the codings of each hit on a second sheet."""
    base = query_base(project, found, language=language)
    words, layout = catalogue("queries", base.language), layout_of(format)
    with project.read() as session:
        hits = list(hits_of(session, found, limit=limit))
    sources = Sources(found.scope, base.language)
    rows = [hit_row(hit) | {"citation": _source(hit, sources, base.language)} for hit in hits]
    notes = [words("rule_across" if found.options.across else "rule_within")]
    notes.append(words("rule_sub_codes" if found.options.sub_codes else "rule_own"))
    if limit is not None and limit < len(found.places):
        notes.append(base.words("limited", n=limit))
    return base.table(
        words("title", expression=found.text(base.language)),
        segment_columns(base.words, layout),
        rows,
        notes=notes,
        facts={"limit": limit},
        segments=_codings_behind(project, found, base, rows) if layout == "sheet" else None,
    )


def _codings_behind(project: Project, found: Retrieval, base: Base, rows: list[dict[str, Any]]) -> Table:
    """The codings that each hit rests on, the hits by number and source."""
    pairs = zip(rows, found.coding_ids, strict=False)
    cells = [Cell(f"{at}: {row['citation']}", "", ids) for at, (row, ids) in enumerate(pairs, 1)]
    return cell_segments(project, found.scope, base, cells)


def query_base(project: Project, found: Retrieval, *, language: str | None = None) -> Base:
    """What the hits of a query are counted from, and how many they are."""
    counted = Counted(codings=found.codings_base)
    base = table_base(project, found.scope, unit="hits", language=language, counted=counted)
    facts: dict[str, Any] = {
        "expression": found.text(),
        "count": len(found.places),
        "documents_with": found.documents,
        "sub_codes": found.options.sub_codes,
        "coders_related": "across" if found.options.across else "within",
    }
    if found.pairs is not None:
        facts["pairs"] = found.pairs
    words = catalogue("queries", base.language)
    return replace(
        base, facts=base.facts | facts, lines=(base.lines[0], found_line(found, words), *base.lines[1:])
    )


def found_line(found: Retrieval, words: Any) -> str:
    """ "3 Fundstellen in 2 Dokumenten"; with NEAR and FOLLOWED BY also the pairs."""
    line = words(
        "found", hits=words("hits", n=len(found.places)), documents=words("documents", n=found.documents)
    )
    return str(line if found.pairs is None else f"{line} · {words('pairs', n=found.pairs)}")


def hit_row(hit: Hit) -> dict[str, Any]:
    """A hit for programs, all but its citation."""
    coding = hit.coding
    return {
        "document": hit.document.name,
        "paragraph": hit.paragraph,
        "paragraph_end": hit.paragraph_end,
        "speaker": hit.speaker,
        "start": hit.span.start,
        "end": hit.span.end,
        "quote": hit.quote,
        "code": "; ".join(code.path for code in hit.codes),
        "coder": hit.coder or None,
        "weight": coding.weight if coding else None,
        "rating": (coding.rating or None) if coding else None,
        "comment": (coding.comment or None) if coding else None,
        "guid": coding.guid if coding else None,
    }


def saved_query_table(project: Project, *, language: str | None = None) -> Table:
    """One row a saved query, with the hits it finds now, or why it cannot be run."""
    with project.read() as session:
        known = saved_queries(session)
    base = table_base(project, unit="queries", language=language)
    words = catalogue("queries", base.language)
    rows = [
        {
            "name": one.name,
            "expression": one.expression,
            "sub_codes": one.options.sub_codes,
            "coders_related": "across" if one.options.across else "within",
            "guid": one.guid,
            **_counted_now(project, one.expression, one.options, base.language),
        }
        for one in known
    ]
    columns = [
        Column("name", words("name"), width=24),
        Column("expression", words("expression"), width=60),
        Column("count", words("count"), "integer"),
        Column("problem", words("problem"), width=40),
    ]
    return base.table(words("title_saved"), columns, rows)


def _counted_now(project: Project, expression: str, options: QueryOptions, language: str) -> dict[str, Any]:
    try:
        return {"count": len(retrieve(project, Filters(), expression, options).places), "problem": None}
    except QdaError as error:
        return {"count": None, "problem": error.sentence(language)}


def _source(hit: Hit, sources: Sources, language: str) -> str:
    """ "TM07, Abs. 17", with the speaker where several people answer in a document."""
    return citation(
        hit.document.name,
        (hit.paragraph, hit.paragraph_end),
        speaker=hit.speaker if hit.document.id in sources.several else "",
        minutes=hit.document.form == "minutes",
        language=language,
    )
