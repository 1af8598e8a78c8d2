"""The stored history as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Change, Coder
from gk_qda.project import history


@dataclass(frozen=True, slots=True)
class StepName:
    """A step of work by its verb and the fields of its sentence (catalogue ``changes``)."""

    verb: str
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history."""

    id: int
    name: StepName
    kind: str  # do | undo | redo | setup
    state: str  # done | undone | discarded
    at: datetime
    coder: str


def undo_step(session: Session) -> StepName | None:
    """What undo would take back."""
    return _name(history.next_undo(session))


def redo_step(session: Session) -> StepName | None:
    """What redo would repeat."""
    return _name(history.next_redo(session))


def steps(session: Session, *, limit: int | None = None) -> list[Step]:
    """The history, newest first."""
    names = dict(session.execute(select(Coder.id, Coder.name)).all())
    rows = session.scalars(select(Change).order_by(Change.id.desc()).limit(limit))
    return [
        Step(
            id=row.id,
            name=StepName(row.verb, row.details),
            kind=row.kind,
            state=row.state,
            at=row.created_at,
            coder=names.get(row.coder_id, "") if row.coder_id else "",
        )
        for row in rows
    ]


def _name(step: Change | None) -> StepName | None:
    return None if step is None else StepName(step.verb, step.details)
