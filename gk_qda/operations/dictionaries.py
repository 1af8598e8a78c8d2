"""Keeps dictionaries, takes them from tables, and codes what their words find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from gk_qda.errors.searching import DictionaryEmpty
from gk_qda.importing.table import ImportedTable
from gk_qda.language.pipeline import PipelineName
from gk_qda.language.searching import finder
from gk_qda.models import SavedQuery
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.hit_coding import HitCoding, code_hits, preview_hit_codings
from gk_qda.operations.rows import Rows
from gk_qda.operations.saved_queries import rename_query, row_named
from gk_qda.operations.tables.search import search_query
from gk_qda.progress import Part, Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import DICTIONARY, Dictionary, DictionaryWord
from gk_qda.queries.filters import Filters
from gk_qda.queries.saved_queries import saved_rows
from gk_qda.queries.saved_searches import SEARCH
from gk_qda.queries.search import search
from gk_qda.queries.search_units import Passage, Unit, passages_of
from gk_qda.queries.values import CodeValue


@dataclass(frozen=True, slots=True)
class DictionaryRun:
    """What the words of one code find, and what coding them would do."""

    code: CodeValue
    hits: int
    passages: tuple[Passage, ...]
    planned: HitCoding
    read_by: PipelineName | None = (
        None  # what has read the words, where some are looked for by dictionary form
    )


def import_dictionary(session: Session, table: ImportedTable, *, name: str, replace: bool = False) -> int:
    """Keep a table with the columns code, words (several with ; between them) and mode; returns its entries.

    Without a mode whole words are looked for. Raises ``RowTrouble`` for a code that is not there or a pattern
    that cannot be read, ``DictionaryEmpty``, ``NameEmpty``, and ``QueryNameTaken`` unless the old one gives way.
    """
    book, rows = current_codebook(session), Rows(table, "code", "words", optional=("mode",))
    entries = []
    with rows.explained():
        for row in rows:
            mode = row.get("mode", "").strip().casefold() or "word"
            # A pattern may hold any sign: it stands alone in its row.
            parts = [row["words"]] if mode == "regex" else row["words"].split(";")
            words = [part.strip() for part in parts if part.strip()]
            for word in words:
                finder(search_query(word, mode))
            if words:
                code = book.find(row["code"].strip())
                entries.append({"code": code.guid, "path": code.path, "words": words, "mode": mode})
    if not entries:
        raise DictionaryEmpty(file=table.path.name)
    found = row_named(session, name, DICTIONARY, replace=replace)
    found.options = {"kind": DICTIONARY, "entries": entries}
    session.flush()
    return len(entries)


def add_dictionary(session: Session, *, name: str) -> int:
    """Begin a dictionary without words; returns its id. Raises ``NameEmpty`` or ``QueryNameTaken``."""
    found = row_named(session, name, DICTIONARY, replace=False)
    found.options = {"kind": DICTIONARY, "entries": []}
    session.flush()
    return found.id


def rename_dictionary(session: Session, *, dictionary_id: int, name: str) -> None:
    """Another name, in saved searches for its words too; raises ``NameEmpty`` or ``QueryNameTaken``."""
    rename_query(session, query_id=dictionary_id, name=name)
    found = session.get_one(SavedQuery, dictionary_id)
    for row in saved_rows(session, SEARCH):
        if row.options.get("dictionary") == found.guid:
            row.expression = found.name  # what is said of it should it be deleted


def write_words(session: Session, *, dictionary_id: int, words: Sequence[DictionaryWord]) -> None:
    """Let a dictionary hold these words in this order, each once for a code and a way of searching.

    Raises ``SearchEmpty`` or ``PatternWrong`` for a word that cannot be looked for.
    """
    entries: list[dict[str, Any]] = []
    for word in dict.fromkeys(words):
        text = word.word if word.mode == "regex" else word.word.strip()
        finder(search_query(text, word.mode))
        last = entries[-1] if entries else {}
        # A pattern may hold any sign, that between words too: it stands alone, as in a table.
        if word.mode != "regex" and (last.get("code"), last.get("mode")) == (word.code_guid, word.mode):
            last["words"].append(text)
        else:
            entries.append({"code": word.code_guid, "path": word.path, "words": [text], "mode": word.mode})
    found = session.get_one(SavedQuery, dictionary_id)
    found.options = {"kind": DICTIONARY, "entries": entries}


def free_name(known: Sequence[str], wanted: str) -> str:
    """``wanted``, with a number behind it where the name is given already."""
    taken, name, number = {name_key(one) for one in known}, wanted.strip(), 1
    while name_key(name) in taken:
        number += 1
        name = f"{wanted.strip()} {number}"
    return name


def delete_dictionary(session: Session, *, dictionary_id: int) -> None:
    """Forget a dictionary; codings that it made stay."""
    delete_with_dependents(session, SavedQuery, [dictionary_id])


def preview_dictionary(
    project: Project,
    dictionary: Dictionary,
    *,
    unit: Unit,
    filters: Filters | None = None,
    coder_id: int,
    progress: Progress | None = None,
) -> list[DictionaryRun]:
    """What running it would code, by code in the order of the dictionary; codes that are gone are left out."""
    entries = [entry for entry in dictionary.entries if entry.code is not None]
    order = list(dict.fromkeys(entry.path for entry in entries))
    entries.sort(key=lambda entry: order.index(entry.path))
    where = replace(filters or Filters(), codes=())
    runs, watch = [], progress or Silent()
    by_code = [list(some) for _, some in groupby(entries, key=lambda entry: entry.path)]
    for at, some in enumerate(by_code):
        queries = [query for entry in some for query in entry.queries]
        found = search(project, where, queries, progress=Part(watch, at, len(by_code)))
        code = some[0].code
        assert code is not None
        with project.read() as session:
            passages = passages_of(session, found, unit)
            planned = preview_hit_codings(session, passages=passages, code_id=code.id, coder_id=coder_id)
        runs.append(DictionaryRun(code, len(found), tuple(passages), planned, found.read_by))
    return runs


def run_dictionary(session: Session, *, runs: Sequence[DictionaryRun], coder_id: int) -> int:
    """Code what ``preview_dictionary`` found, all codes in one step; returns how many codings are new."""
    added = 0
    for run in runs:
        if run.planned.codings:
            done = code_hits(
                session,
                passages=run.passages,
                code_ids=[run.code.id],
                coder_id=coder_id,
                read_by=run.read_by,
            )
            added += done.added
    session.info.get("details", {})["n"] = added
    return added
