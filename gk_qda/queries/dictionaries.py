"""Dictionaries: for each of some codes the words that speak for it, kept under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.errors.searching import DictionaryNotFound, DictionaryWordless
from gk_qda.language.searching import MODES, SearchMode, SearchQuery
from gk_qda.names import name_key
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.saved_queries import saved_rows
from gk_qda.queries.values import CodeValue

DICTIONARY = "dictionary"  # the kind


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """Words of one code, and how they are looked for; ``code`` is None where it was deleted meanwhile."""

    path: str
    code: CodeValue | None
    words: tuple[str, ...]
    mode: SearchMode
    code_guid: str

    @property
    def queries(self) -> list[SearchQuery]:
        """One search a word."""
        return [SearchQuery(word, self.mode) for word in self.words]


@dataclass(frozen=True, slots=True)
class DictionaryWord:
    """One word or phrase of a code; the code is named by its GUID, and by the path it has or had last."""

    code_guid: str
    path: str
    word: str
    mode: SearchMode

    @property
    def query(self) -> SearchQuery:
        """The search for it."""
        return SearchQuery(self.word, self.mode)


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The entries in the order in which they were written."""

    id: int
    guid: str
    name: str
    entries: tuple[DictionaryEntry, ...]

    @property
    def words(self) -> list[DictionaryWord]:
        """Every word by itself, in their order."""
        return [
            DictionaryWord(entry.code_guid, entry.path, word, entry.mode)
            for entry in self.entries
            for word in entry.words
        ]

    @property
    def queries(self) -> list[SearchQuery]:
        """What finds all of its words; a word that speaks for several codes is looked for once."""
        return list(dict.fromkeys(word.query for word in self.words))


def dictionaries(session: Session) -> list[Dictionary]:
    """All dictionaries in German order of their names; codes are called as they are now."""
    by_guid = {code.guid: code for code in current_codebook(session).codes}
    found = []
    for row in saved_rows(session, DICTIONARY):
        entries = []
        for stored in row.options.get("entries", ()):
            code = by_guid.get(stored["code"])
            mode = next((known for known in MODES if known == stored["mode"]), MODES[0])
            path = code.path if code is not None else str(stored["path"])
            entries.append(DictionaryEntry(path, code, tuple(stored["words"]), mode, stored["code"]))
        found.append(Dictionary(row.id, row.guid, row.name, tuple(entries)))
    return found


def queries_of(asked: SearchQuery | Dictionary) -> tuple[SearchQuery, ...]:
    """All that is looked for; raises ``DictionaryWordless``."""
    if isinstance(asked, SearchQuery):
        return (asked,)
    if not asked.entries:
        raise DictionaryWordless(name=asked.name)
    return tuple(asked.queries)


def match_dictionary(known: Sequence[Dictionary], name: str) -> Dictionary:
    """The dictionary of this name; raises ``DictionaryNotFound``."""
    for one in known:
        if name_key(one.name) == name_key(name):
            return one
    raise DictionaryNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")
