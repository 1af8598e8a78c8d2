"""What a project holds, as plain values that can be compared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from gk_qda.models import Base
from gk_qda.project import Project

# How it came to be and the heavy values by their hash: undo leaves them where they are.
LEFT_OUT = {"changes", "change_rows", "audit_entries", "contents"}

Dump = dict[str, list[dict[str, Any]]]


def dump(project: Project) -> Dump:
    """Every row of every table of the domain, sorted by id."""
    with project.read() as session:
        connection = session.connection()
        return {
            table.name: [
                dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()
            ]
            for table in Base.metadata.sorted_tables
            if table.name not in LEFT_OUT
        }


def differences(one: Dump, other: Dump) -> dict[str, list[dict[str, Any]]]:
    """The rows that only one of two dumps holds, by table; empty where both are equal."""
    return {
        name: [row for row in one[name] + other[name] if (row in one[name]) != (row in other[name])]
        for name in one
        if one[name] != other[name]
    }
