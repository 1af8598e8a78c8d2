"""Deletes rows with all that hangs on them: one mechanism for documents, codes, cases and codings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Base
from gk_qda.project import delete_rows, update_rows

# Links that are let go of; every other row that points at a deleted one goes with it.
LET_GO = frozenset(
    {
        "codes.coder_id",
        "guide_questions.code_id",
        "speakers.person_id",
        "summary_evidence.coding_id",
        "worksheet_items.theme_id",
    }
)
_CHUNK = 500


def delete_with_dependents(session: Session, model: type[Base], ids: Iterable[int]) -> None:
    """Remove rows, what points at them first; recorded, so that undo brings everything back."""
    doomed = list(dict.fromkeys(ids))
    if not doomed:
        return
    for child, column in _links(model):
        rows = _pointing_at(session, child, column, doomed)
        if f"{child.__tablename__}.{column}" in LET_GO:
            update_rows(session, child, {row: {column: None} for row in rows})
        else:
            delete_with_dependents(session, child, rows)
    delete_rows(session, model, doomed)


@cache
def _links(model: type[Base]) -> tuple[tuple[type[Base], str], ...]:
    """Every (table, column) that points at a table."""
    target = model.__table__
    return tuple(
        (mapper.class_, foreign_key.parent.name)
        for mapper in Base.registry.mappers
        for foreign_key in mapper.local_table.foreign_keys
        if foreign_key.column.table is target
    )


def _pointing_at(session: Session, child: Any, column: str, ids: list[int]) -> list[int]:
    found: list[int] = []
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        found.extend(session.scalars(select(child.id).where(getattr(child, column).in_(chunk))))
    return found
