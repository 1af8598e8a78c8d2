"""Searches in texts that people keep under a name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from gk_qda.language.searching import SearchQuery, finder
from gk_qda.models import SavedQuery
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.saved_queries import row_named
from gk_qda.queries.dictionaries import Dictionary
from gk_qda.queries.filters import Filters
from gk_qda.queries.report_choices import ReportChoices, stored_choices
from gk_qda.queries.saved_searches import BY_DICTIONARY, SEARCH


def save_search(
    session: Session,
    *,
    name: str,
    query: SearchQuery | Dictionary,
    filters: Filters | None = None,
    replace: bool = False,
) -> int:
    """Keep a search under a name, for words or for those that a dictionary will have; returns its id.

    The dictionary, and codes, cases and documents of the filters, go along with new names. Raises ``NameEmpty``,
    ``QueryNameTaken`` unless the old search may be replaced, and ``SearchEmpty`` or ``PatternWrong`` for what cannot
    be searched.
    """
    asked: dict[str, str | bool]
    if isinstance(query, SearchQuery):
        finder(query)
        asked = {"mode": query.mode, "match_case": query.match_case}
    else:
        asked = {"mode": BY_DICTIONARY, "dictionary": query.guid}
    stored = stored_choices(session, ReportChoices("segments", filters=filters or Filters()))
    found = row_named(session, name, SEARCH, replace=replace)
    found.expression = query.words if isinstance(query, SearchQuery) else query.name
    found.options = {"kind": SEARCH, **asked, **stored}
    session.flush()
    return found.id


def delete_search(session: Session, *, search_id: int) -> None:
    """Forget a saved search."""
    delete_with_dependents(session, SavedQuery, [search_id])
