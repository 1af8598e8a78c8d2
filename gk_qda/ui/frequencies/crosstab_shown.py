"""The crosstab as it is shown, as a table: its groups, what it counts, its rows in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gk_qda.exporting.table import Table
from gk_qda.operations.tables.crosstab import Percent, crosstab_table

if TYPE_CHECKING:
    from gk_qda.ui.frequencies.table_tab import TableTab

_PERCENTS: dict[str, Percent] = {
    "row_percent": "row",
    "column_percent": "column",
    "documents_percent": "documents",
}


def shown_crosstab(
    tab: TableTab,
    *,
    shares: bool = False,
    stats: bool = False,
    with_segments: bool = True,
    language: str | None = None,
    format: str = "table",
) -> Callable[[], Table]:
    """Makes the table in a task, of what is chosen at this moment; ``shares`` has documents as shares too."""
    panel, project = tab.crosstab, tab.context.workspace.project
    filters, by = panel.filters(), panel.by.value()
    codes = [code.id for code in panel.model.codes()]
    percent = "documents" if shares and panel.value == "documents" else _PERCENTS.get(panel.value, "none")
    return lambda: crosstab_table(
        project,
        filters,
        by=by,
        percent=percent,
        codes=codes,
        stats=stats,
        with_segments=with_segments,
        language=language,
        format=format,
    )
