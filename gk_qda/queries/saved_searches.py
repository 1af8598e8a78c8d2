"""Searches in texts that are kept under a name; each is run anew whenever it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.errors.searching import SavedSearchNotFound
from gk_qda.language.searching import MODES, SearchQuery
from gk_qda.names import name_key
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import choices_now
from gk_qda.queries.saved_queries import saved_rows

SEARCH = "search"  # the kind


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What is looked for and where; the filters name things as they are called now."""

    id: int
    guid: str
    name: str
    query: SearchQuery
    filters: Filters


def saved_searches(session: Session) -> list[SavedSearch]:
    """All saved searches in German order of their names."""
    found = []
    for row in saved_rows(session, SEARCH):
        mode = next((known for known in MODES if known == row.options.get("mode")), MODES[0])
        query = SearchQuery(row.expression, mode, bool(row.options.get("match_case")))
        filters = choices_now(session, row.options).filters
        found.append(SavedSearch(row.id, row.guid, row.name, query, filters))
    return found


def match_search(known: Sequence[SavedSearch], name: str) -> SavedSearch:
    """The saved search of this name; raises ``SavedSearchNotFound``."""
    for one in known:
        if name_key(one.name) == name_key(name):
            return one
    raise SavedSearchNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")
