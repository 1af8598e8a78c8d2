"""Searches in texts that are kept under a name; each is run anew whenever it is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.errors.searching import DictionaryGone, SavedSearchNotFound
from gk_qda.language.searching import MODES, SearchMode, SearchQuery
from gk_qda.models import SavedQuery
from gk_qda.names import name_key
from gk_qda.queries.dictionaries import Dictionary, dictionaries, queries_of
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import choices_now
from gk_qda.queries.saved_queries import saved_rows

SEARCH = "search"  # the kind
BY_DICTIONARY: Literal["dictionary"] = "dictionary"  # beside the modes of words that were typed


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What is looked for and where; the filters and the dictionary are called as they are now.

    Either ``query`` is there, or the search is for the words of a dictionary: ``dictionary`` is None where that was
    deleted meanwhile, and ``dictionary_name`` what it was called last.
    """

    id: int
    guid: str
    name: str
    query: SearchQuery | None
    filters: Filters
    dictionary: Dictionary | None = None
    dictionary_name: str = ""

    @property
    def words(self) -> str:
        """What was typed, or the name of the dictionary."""
        return self.query.words if self.query is not None else self.dictionary_name

    @property
    def mode(self) -> SearchMode | Literal["dictionary"]:
        """How it is looked for."""
        return self.query.mode if self.query is not None else BY_DICTIONARY

    @property
    def match_case(self) -> bool:
        """Whether capitals make a difference."""
        return self.query is not None and self.query.match_case

    def asked(self) -> SearchQuery | Dictionary:
        """What was typed, or the dictionary as it is now; raises ``DictionaryGone``."""
        if self.query is not None:
            return self.query
        if self.dictionary is None:
            raise DictionaryGone(search=self.name, name=self.dictionary_name)
        return self.dictionary

    def queries(self) -> tuple[SearchQuery, ...]:
        """All that is looked for; raises ``DictionaryGone`` or ``DictionaryWordless``."""
        return queries_of(self.asked())


def saved_searches(session: Session) -> list[SavedSearch]:
    """All saved searches in German order of their names."""
    rows = saved_rows(session, SEARCH)
    by_guid = {one.guid: one for one in dictionaries(session)} if rows else {}
    return [_value(session, row, by_guid) for row in rows]


def _value(session: Session, row: SavedQuery, by_guid: Mapping[str, Dictionary]) -> SavedSearch:
    filters = choices_now(session, row.options).filters
    if row.options.get("mode") == BY_DICTIONARY:
        found = by_guid.get(str(row.options.get("dictionary")))
        name = found.name if found is not None else row.expression
        return SavedSearch(row.id, row.guid, row.name, None, filters, found, name)
    mode = next((known for known in MODES if known == row.options.get("mode")), MODES[0])
    query = SearchQuery(row.expression, mode, bool(row.options.get("match_case")))
    return SavedSearch(row.id, row.guid, row.name, query, filters)


def match_search(known: Sequence[SavedSearch], name: str) -> SavedSearch:
    """The saved search of this name; raises ``SavedSearchNotFound``."""
    for one in known:
        if name_key(one.name) == name_key(name):
            return one
    raise SavedSearchNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")
