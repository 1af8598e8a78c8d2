"""Dictionaries as tables: which there are, the words of one, and what running one codes."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.dictionaries import DictionaryRun
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.dictionaries import Dictionary, dictionaries
from gk_qda.words import catalogue


def dictionary_list(project: Project, *, language: str | None = None) -> Table:
    """One row a dictionary."""
    with project.read() as session:
        known = dictionaries(session)
    base = table_base(project, unit="dictionaries", language=language)
    words = catalogue("search", base.language)
    rows = [
        {
            "name": one.name,
            "codes": len({entry.path for entry in one.entries}),
            "words": sum(len(entry.words) for entry in one.entries),
            "gone": "; ".join(entry.path for entry in one.entries if entry.code is None),
            "guid": one.guid,
        }
        for one in known
    ]
    columns = [
        Column("name", words("name"), width=24),
        Column("codes", words("codes"), "integer"),
        Column("words", words("word_count"), "integer"),
        Column("gone", words("gone"), width=40),
    ]
    return base.table(words("title_dictionaries"), columns, rows)


def dictionary_table(project: Project, dictionary: Dictionary, *, language: str | None = None) -> Table:
    """One row an entry; the same columns are read by ``import_dictionary``."""
    base = table_base(project, unit="dictionaries", language=language)
    words = catalogue("search", base.language)
    rows = [
        {"code": entry.path, "words": "; ".join(entry.words), "mode": entry.mode}
        for entry in dictionary.entries
    ]
    columns = [Column("code", "code", width=40), Column("words", "words", width=60), Column("mode", "mode")]
    return base.table(words("title_dictionary", name=dictionary.name), columns, rows, is_data=True)


def run_table(
    project: Project, dictionary: Dictionary, runs: Sequence[DictionaryRun], *, language: str | None = None
) -> Table:
    """One row a code: hits, passages, those coded before, and the codings that are new."""
    base = table_base(project, unit="dictionaries", language=language)
    words = catalogue("search", base.language)
    rows = [
        {
            "code": run.code.path,
            "hits": run.hits,
            "passages": run.planned.passages,
            "documents": run.planned.documents,
            "coded_before": run.planned.coded_before,
            "codings": run.planned.codings,
        }
        for run in runs
    ]
    columns = [
        Column("code", "Code", width=40),
        Column("hits", words("count"), "integer"),
        Column("passages", words("passages"), "integer"),
        Column("documents", words("in_documents"), "integer"),
        Column("coded_before", words("coded_before"), "integer"),
        Column("codings", words("new_codings"), "integer"),
    ]
    return base.table(words("title_dictionary", name=dictionary.name), columns, rows)
