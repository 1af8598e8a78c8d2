"""The stored history as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import Change, Code, Coder
from gk_qda.project import history
from gk_qda.project.changes import RowChange

_WORDS = ("name", "definition", "rule", "delimitation", "gloss")
_MOST = 200  # codes of one step whose words are told
SCANNED = 5_000  # steps that one page looks through for what is searched


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


@dataclass(frozen=True, slots=True)
class StepPage:
    """Some lines of the history; ``before`` asks for the following ones, None at the end."""

    steps: tuple[Step, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class TouchedRows:
    """How many rows of a table a step added, changed and removed."""

    table: str
    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """One field of a code (``name``, ``definition`` ...) that a step changed."""

    code: str
    field: str
    before: str
    after: str


def undo_step(session: Session) -> StepName | None:
    """What undo would take back."""
    return _name(history.next_undo(session))


def redo_step(session: Session) -> StepName | None:
    """What redo would repeat."""
    return _name(history.next_redo(session))


def undo_texts(session: Session) -> frozenset[int]:
    """Ids of the documents whose text undo would change."""
    return _texts(session, history.next_undo(session))


def redo_texts(session: Session) -> frozenset[int]:
    """Ids of the documents whose text redo would change."""
    return _texts(session, history.next_redo(session))


def undo_size(session: Session) -> int:
    """Roughly how many rows undo would write."""
    return history.size(session, history.next_undo(session))


def redo_size(session: Session) -> int:
    """Roughly how many rows redo would write."""
    return history.size(session, history.next_redo(session))


def _texts(session: Session, step: Change | None) -> frozenset[int]:
    if step is None:
        return frozenset()
    return history.load(session, step).values("text_versions", "document_id")


def steps(session: Session, *, limit: int | None = None) -> list[Step]:
    """The history, newest first."""
    return _steps(session, before=None, limit=limit)


def steps_page(
    session: Session, *, before: int | None, limit: int, keep: Callable[[Step], bool] | None = None
) -> StepPage:
    """Steps older than the step ``before`` (None: from the newest), newest first.

    With ``keep``, reads on until ``limit`` steps pass it, but through at most ``SCANNED`` steps: whoever searches
    for something rare gets short pages instead of a long wait.
    """
    found: list[Step] = []
    scanned = 0
    while len(found) < limit and scanned < SCANNED:
        wanted = limit if keep is None else max(limit, SCANNED // 10)
        read = _steps(session, before=before, limit=wanted)
        for step in read:
            before = step.id
            scanned += 1
            if keep is None or keep(step):
                found.append(step)
            if len(found) == limit:
                break
        else:
            if len(read) < wanted:
                return StepPage(tuple(found), None)
    return StepPage(tuple(found), before)


def touched_rows(session: Session, step_id: int) -> tuple[TouchedRows, ...]:
    """What a step did to each table in the end, in the order in which it came to them: each row counts once."""
    step = session.get(Change, step_id)
    if step is None:
        return ()
    ends: dict[tuple[str, int], RowChange] = {}
    for row in history.load(session, step).rows:
        known = ends.get((row.table, row.id))
        ends[row.table, row.id] = row if known is None else replace(known, after=row.after)
    counts: dict[str, Counter[str]] = {}
    for (table, _), row in ends.items():
        if row.before is not None or row.after is not None:
            counts.setdefault(table, Counter())[row.kind] += 1
    return tuple(
        TouchedRows(table, kinds["insert"], kinds["update"], kinds["delete"])
        for table, kinds in counts.items()
    )


def changed_words(session: Session, step_id: int) -> tuple[ChangedWords, ...]:
    """What a step made of the words of codes: name, definition, rule, delimitation, name in the other language.

    Codes that it added or removed are left out: their words did not change.
    """
    step = session.get(Change, step_id)
    if step is None:
        return ()
    ends: dict[int, RowChange] = {}
    for row in history.load(session, step, tables=("codes",)).rows:
        known = ends.get(row.id)
        ends[row.id] = row if known is None else replace(known, after=row.after)
    names = dict(session.execute(select(Code.id, Code.name).where(Code.id.in_(list(ends)[:_MOST]))).all())
    return tuple(
        ChangedWords(
            names.get(row.id) or row.after.get("name", ""),
            name,
            row.before.get(name) or "",
            row.after.get(name) or "",
        )
        for row in list(ends.values())[:_MOST]
        if row.before is not None and row.after is not None
        for name in _WORDS
        if row.before.get(name) != row.after.get(name)
    )


def steps_to_take_back(session: Session, step_id: int) -> int:
    """How often undo must run until this step is taken back too; 0 where it is not in force or cannot be."""
    step = session.get(Change, step_id)
    if step is None or step.kind != "do" or step.state != "done":
        return 0
    conditions = (*history.EVERYBODY.steps("done"), Change.id >= step_id)
    return session.scalar(select(func.count()).select_from(Change).where(*conditions)) or 0


def _steps(session: Session, *, before: int | None, limit: int | None) -> list[Step]:
    names = dict(session.execute(select(Coder.id, Coder.name)).all())
    query = select(Change).order_by(Change.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Change.id < before)
    return [
        Step(
            id=row.id,
            name=StepName(row.verb, row.details),
            kind=row.kind,
            state=row.state,
            at=row.created_at,
            coder=names.get(row.coder_id, "") if row.coder_id else "",
        )
        for row in session.scalars(query)
    ]


def _name(step: Change | None) -> StepName | None:
    return None if step is None else StepName(step.verb, step.details)
