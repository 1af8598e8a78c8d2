"""Queries, searches and word lists that are kept in a project, in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gk_qda.notebook_frames import filters as chosen_filters
from gk_qda.notebook_frames import table_frame

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.project import Project


class SearchMethods:
    """Saved queries, searches and dictionaries; each is looked for anew."""

    _project: Project

    def searches(self) -> DataFrame:
        """One row a saved search in the texts, with the hits it finds now; ``problem`` where it cannot be run."""
        from gk_qda.operations.tables.saved_searches import saved_search_table

        return table_frame(saved_search_table(self._project))

    def run_search(self, name: str, limit: int | None = None) -> DataFrame:
        """One row a hit that a saved search finds now, with the columns of ``search``.

        Raises ``SavedSearchNotFound``, or ``DictionaryGone`` where its dictionary was deleted.
        """
        from gk_qda.operations.tables.search import search_table
        from gk_qda.queries.saved_searches import match_search, saved_searches

        with self._project.read() as session:
            found = match_search(saved_searches(session), name)
        table = search_table(self._project, found.queries(), found.filters, limit=limit, format="json")
        return table_frame(table)

    def dictionaries(self) -> DataFrame:
        """One row a dictionary: how many codes and words it has."""
        from gk_qda.operations.tables.dictionaries import dictionary_list

        return table_frame(dictionary_list(self._project))

    def run_query(self, name: str, limit: int | None = None, **filters: Any) -> DataFrame:
        """One row a hit that a saved query finds now, with the columns of ``segments``. Raises ``QueryNotFound``."""
        from gk_qda.operations.tables.queries import query_table
        from gk_qda.queries.saved_queries import match_query, saved_queries

        with self._project.read() as session:
            found = match_query(saved_queries(session), name)
        chosen = chosen_filters(filters)
        table = query_table(
            self._project, found.expression, chosen, options=found.options, limit=limit, format="json"
        )
        return table_frame(table)
