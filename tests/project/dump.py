"""What a project holds, as plain values that can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table, select

from gk_qda.models import Base
from gk_qda.project import Project

# How it came to be and the heavy values by their hash: undo leaves them where they are.
LEFT_OUT = {"changes", "change_rows", "audit_entries", "contents"}

Dump = dict[str, list[dict[str, Any]]]
Stored = dict[str, list[tuple[Any, ...]]]


def dump(project: Project) -> Dump:
    """Every row of every table of the domain, sorted by id."""
    with project.read() as session:
        return {
            table.name: [
                dict(zip(table.columns.keys(), row, strict=True))
                for row in session.execute(select(table).order_by(table.c.id)).all()
            ]
            for table in _tables()
        }


def stored(project: Project) -> Stored:
    """The same as the database itself holds it, to the letter; a third of the time where rows are only compared."""
    with project.read() as session:
        cursor = session.connection().connection.cursor()
        found: Stored = {}
        for name, question in _questions().items():
            cursor.execute(question)
            found[name] = cursor.fetchall()
        cursor.close()
        return found


@cache
def _questions() -> dict[str, str]:
    return {table.name: str(select(table).order_by(table.c.id)) for table in _tables()}


def _tables() -> list[Table]:
    return [table for table in Base.metadata.sorted_tables if table.name not in LEFT_OUT]


def differences(one: Mapping[str, list[Any]], other: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """The rows that only one of two dumps holds, by table; empty where both are equal."""
    return {
        name: [row for row in one[name] + other[name] if (row in one[name]) != (row in other[name])]
        for name in one
        if one[name] != other[name]
    }
