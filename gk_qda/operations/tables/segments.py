"""The list of coded segments with the source of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Counted, Layout, layout_of, table_base
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.coders import coders
from gk_qda.queries.filters import Filters, Scope
from gk_qda.queries.memos import paraphrases_of
from gk_qda.queries.segments import Segment, segments
from gk_qda.words import Catalogue


def segment_table(
    project: Project,
    filters: Filters | None = None,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a coding in the order of the documents, at most ``limit`` of them.

    ``start`` and ``end`` are code points of the text; ``quote`` leaves out labels and time marks. In a
    spreadsheet and in csv a last column of paraphrases comes with the first one.
    """
    found = segments(project, filters or Filters(), limit=limit)
    scope = found.scope
    base = table_base(
        project,
        scope,
        unit="segments",
        language=language,
        counted=Counted(codings=found.codings, segments=found.passages, is_listed=True),
    )
    with project.read() as session:
        names = {coder.id: coder.name for coder in coders(session)}
        said = _paraphrases(session, found.segments, layout_of(format))
    sources = Sources(scope, base.language)
    rows = [
        segment_row(segment, names[segment.coding.coder_id]) | {"citation": sources.citation(segment)}
        for segment in looking(found.segments, every=500)
    ]
    for segment, row in zip(found.segments, rows, strict=True) if said else ():
        row["paraphrase"] = said.get(segment.coding.id)
    notes = [base.words("limited", n=limit)] if limit is not None and limit < found.codings else []
    return base.table(
        base.words("title_segments"),
        segment_columns(base.words, layout_of(format), with_paraphrases=bool(said)),
        rows,
        notes=notes,
        facts={"limit": limit},
    )


def _paraphrases(session: Session, segments: Sequence[Segment], layout: Layout) -> dict[int, str]:
    """By id of the coding; rows for people and for programs that count on their keys have none."""
    if layout not in ("sheet", "flat"):
        return {}
    return paraphrases_of(session, [segment.coding.id for segment in segments])


def segment_row(segment: Segment, coder: str) -> dict[str, Any]:
    """A coding for programs, all but its citation."""
    coding = segment.coding
    return {
        "document": segment.document.name,
        "paragraph": segment.paragraph,
        "paragraph_end": segment.paragraph_end,
        "speaker": segment.speaker,
        "start": coding.start,
        "end": coding.end,
        "quote": segment.quote,
        "code": segment.code.path,
        "coder": coder,
        "weight": coding.weight,
        "rating": coding.rating or None,
        "comment": coding.comment or None,
        "guid": coding.guid,
    }


class Sources:
    """The citations of segments: the speaker is named where several people answer in a document."""

    def __init__(self, scope: Scope, language: str) -> None:
        self.language = language
        self.several = {
            document.id
            for document in scope.documents
            if scope.paragraphs[document.id].signs().has_several_respondents
        }

    def citation(self, segment: Segment) -> str:
        """ "TM07, Abs. 17" or "RG08, B1, Abs. 4–5"."""
        return citation(
            segment.document.name,
            (segment.paragraph, segment.paragraph_end),
            speaker=segment.speaker if segment.document.id in self.several else "",
            minutes=segment.document.form == "minutes",
            language=self.language,
        )


def segment_columns(words: Catalogue, layout: Layout, *, with_paraphrases: bool = False) -> list[Column]:
    """The columns of a list of passages with their sources."""
    if layout == "people":
        return [
            Column("citation", words("source"), width=24),
            Column("code", words("code"), width=44),
            Column("quote", words("quote"), width=60),
            Column("coder", words("coder")),
        ]
    columns = [
        Column("document", words("document"), width=12),
        Column("paragraph", words("paragraph"), width=9),
        Column("paragraph_end", words("paragraph_end"), width=9),
        Column("speaker", words("speaker"), width=10),
        Column("start", words("start"), "integer"),
        Column("end", words("end"), "integer"),
        Column("quote", words("quote"), width=60),
        Column("code", words("code"), width=44),
        Column("coder", words("coder"), width=14),
        Column("weight", words("weight"), "integer"),
        Column("rating", words("rating"), width=16),
        Column("comment", words("comment"), width=40),
        Column("guid", "GUID", width=38),
        Column("citation", words("source"), width=24),
    ]
    if with_paraphrases:
        columns.append(Column("paraphrase", words("paraphrase"), width=50))
    return [c for c in columns if layout != "sheet" or c.key not in ("start", "end", "guid")]
