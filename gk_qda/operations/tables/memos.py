"""Memos as a table that can be read back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, table_base
from gk_qda.project import Project
from gk_qda.queries.coders import coders
from gk_qda.queries.memos import MemoFilters, MemoValue, list_memos
from gk_qda.words import Catalogue, catalogue

KEYS = (
    *("target", "kind", "place", "title", "text"),
    *("document", "paragraph", "paragraph_end", "start", "end", "quote"),
    *("code", "case", "person", "author", "created", "changed", "coding", "summary", "guid"),
)
_WIDTHS = {"place": 30, "title": 30, "text": 60, "quote": 50, "code": 30, "author": 16}


@dataclass(frozen=True, slots=True)
class ExportedMemos:
    """The memos that leave the project, on their base; ``withheld`` lie in withdrawn paragraphs.

    ``counts`` are the sentences of the base that say how many there are and which.
    """

    memos: tuple[MemoValue, ...]
    base: Base
    counts: tuple[str, ...]
    withheld: int

    @property
    def words(self) -> Catalogue:
        """The words for memos in the language of the export."""
        return catalogue("memos", self.base.language)

    def notes(self) -> list[str]:
        """What was left out."""
        return [self.words("withheld", n=self.withheld)] if self.withheld else []


def exported_memos(
    project: Project, filters: MemoFilters | None = None, *, language: str | None = None
) -> ExportedMemos:
    """The memos of some filters in the order of what they stand on, and the base that says so."""
    base = table_base(project, unit="memos", language=language)
    chosen = filters or MemoFilters()
    with project.read() as session:
        found = list_memos(session, chosen, language=base.language, order="target", with_quotes=True)
        people = {coder.id: coder.name for coder in coders(session)}
    shown = tuple(memo for memo in found.memos if not memo.place.is_withdrawn)
    words = catalogue("memos", base.language)
    *lines, state = base.lines
    counts = [words("base", n=len(shown), all=found.everything)]
    if left := _filter_words(chosen, people, words):
        counts.append(words("filters", filters="; ".join(left)))
    facts = {
        "memos": len(shown),
        "all_memos": found.everything,
        "withheld": found.number - len(shown),
        "filters": {
            key: list(values)
            for key, values in (
                ("targets", chosen.targets),
                ("kinds", chosen.kinds),
                ("authors", [people[i] for i in chosen.coder_ids]),
                ("words", chosen.words.split()),
            )
            if values
        },
    }
    base = replace(base, facts=base.facts | facts, lines=(*lines, *counts, state))
    return ExportedMemos(shown, base, tuple(counts), found.number - len(shown))


def memo_table(project: Project, filters: MemoFilters | None = None, *, language: str | None = None) -> Table:
    """One row a memo: what it stands on part by part, its words, its author, its GUID.

    ``start`` and ``end`` are code points; ``quote`` and ``place`` are for the reader.
    """
    found = exported_memos(project, filters, language=language)
    words = found.words
    columns = [
        Column(
            key,
            words(f"column_{key}"),
            "integer" if key in ("start", "end") else "text",
            width=_WIDTHS.get(key),
        )
        for key in KEYS
    ]
    rows = [_row(memo) for memo in found.memos]
    return found.base.table(words("title"), columns, rows, notes=found.notes(), is_data=True)


def _row(memo: MemoValue) -> dict[str, Any]:
    place = memo.place
    return {
        "target": memo.target.kind,
        "kind": memo.kind,
        "place": memo.where,
        "title": memo.title,
        "text": memo.text,
        "document": place.document,
        "paragraph": place.paragraph,
        "paragraph_end": place.paragraph_end,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
        "code": place.code,
        "case": place.case,
        "person": place.person,
        "author": memo.author,
        "created": memo.created.isoformat(),
        "changed": memo.changed.isoformat(),
        "coding": place.coding,
        "summary": place.summary,
        "guid": memo.guid,
    }


def _filter_words(filters: MemoFilters, people: dict[int, str], words: Catalogue) -> list[str]:
    found = []
    if filters.targets:
        found.append(
            words("filter_targets", values=", ".join(words(f"on_{kind}") for kind in filters.targets))
        )
    if filters.kinds:
        found.append(words("filter_kinds", values=", ".join(words(f"kind_{kind}") for kind in filters.kinds)))
    if filters.coder_ids:
        found.append(words("filter_authors", values=", ".join(people[i] for i in filters.coder_ids)))
    if filters.words.strip():
        found.append(words("filter_words", values=filters.words.strip()))
    return found
