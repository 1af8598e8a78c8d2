"""Searches and word lists that are kept in a project, in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.notebook_frames import frame

if TYPE_CHECKING:
    from pandas import DataFrame

    from gk_qda.project import Project


class SearchMethods:
    """Saved searches and dictionaries; each is looked for anew."""

    _project: Project

    def searches(self) -> DataFrame:
        """One row a saved search in the texts, with the hits it finds now; ``problem`` where it cannot be run."""
        from gk_qda.operations.tables.saved_searches import saved_search_table

        table = saved_search_table(self._project)
        return frame(list(table.rows))

    def dictionaries(self) -> DataFrame:
        """One row a dictionary: how many codes and words it has."""
        from gk_qda.operations.tables.dictionaries import dictionary_list

        return frame(list(dictionary_list(self._project).rows))
