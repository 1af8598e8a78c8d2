"""The attributes of a project as a table: what can be known, of what, and for how many it is known."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.attribute_list import attribute_list


def attribute_table(project: Project, *, language: str | None = None) -> Table:
    """One row an attribute: scope, name, title, type, choices (";" between them), how many have a value."""
    with project.read() as session:
        found = attribute_list(session)
    base = table_base(project, unit="attributes", language=language)
    columns = [
        Column(key, base.words(f"attribute_{key}")) for key in ("scope", "name", "title", "type", "choices")
    ]
    columns += [Column(key, base.words(f"attribute_{key}"), "integer") for key in ("filled", "base")]
    rows = [
        {
            "scope": one.scope,
            "name": one.name,
            "title": one.title,
            "type": one.type,
            "choices": ";".join(one.choices),
            "filled": one.filled,
            "base": one.base,
        }
        for one in found
    ]
    return base.table(base.words("title_attributes"), columns, rows, is_data=True)
