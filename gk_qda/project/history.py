"""The stored history: keeps every step in the transaction it describes, and takes steps back."""

from __future__ import annotations

import itertools
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Table, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from gk_qda import __version__
from gk_qda.errors.project import ChangedSince, ErasedSince, NothingToRedo, NothingToUndo
from gk_qda.models import Base, Change, ChangeRow, Moment
from gk_qda.progress import Progress
from gk_qda.project.changes import ChangeSet, Row, RowChange
from gk_qda.project.recording import batches, chunks, replay, stored_rows

_BLOCK = 16  # so many neighbouring rows of one table and kind are stored as one compressed block
_LONGEST = 2_000  # rows of a block: no other thread works while one is taken apart
_BYTES = 50  # of a block, for a row, roughly
ERASED = "erased"  # in the details of a step of which a part was erased for good
_EFFORT = (
    1  # of the compression: somebody waits for the step; more effort saves a twelfth at three times the time
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose steps are taken back: those of one coder (None: of people without a name), or everybody's."""

    coder_id: int | None
    everybody: bool = False

    def steps(self, state: str) -> tuple[ColumnElement[bool], ...]:
        """Conditions for the steps in ``state``."""
        ours = () if self.everybody else (Change.coder_id == self.coder_id,)
        return (Change.kind == "do", Change.state == state, *ours)


EVERYBODY = Whose(None, everybody=True)


def add(session: Session, changes: ChangeSet, *, coder_id: int | None, whose: Whose) -> ChangeSet:
    """Store a new step in the running transaction; it ends the chance to redo what was taken back."""
    session.connection().execute(
        update(Base.metadata.tables["changes"]).where(*whose.steps("undone")).values(state="discarded")
    )
    step = _store(session, changes, coder_id=coder_id)
    if rows := list(_packed(step.id, changes.rows)):  # an erasure may concern nothing but the past
        session.connection().execute(insert(Base.metadata.tables["change_rows"]), rows)
    return replace(changes, change_id=step.id, at=step.created_at)


def next_undo(session: Session, whose: Whose = EVERYBODY) -> Change | None:
    """The step that undo would take back."""
    return session.scalars(
        select(Change).where(*whose.steps("done")).order_by(Change.id.desc()).limit(1)
    ).first()


def next_redo(session: Session, whose: Whose = EVERYBODY) -> Change | None:
    """The step that redo would repeat."""
    return session.scalars(select(Change).where(*whose.steps("undone")).order_by(Change.id).limit(1)).first()


def take_back(session: Session, *, coder_id: int | None, whose: Whose) -> ChangeSet:
    """Undo the last step; raises ``NothingToUndo`` or ``ChangedSince``."""
    step = next_undo(session, whose)
    if step is None:
        raise NothingToUndo
    return _move(session, step, "undo", coder_id)


def repeat(session: Session, *, coder_id: int | None, whose: Whose) -> ChangeSet:
    """Redo the step taken back last; raises ``NothingToRedo`` or ``ChangedSince``."""
    step = next_redo(session, whose)
    if step is None:
        raise NothingToRedo
    return _move(session, step, "redo", coder_id)


def size(session: Session, step: Change | None) -> int:
    """Roughly how many rows a step wrote, without reading them."""
    if step is None:
        return 0
    lines, stored = session.execute(
        select(func.count(), func.coalesce(func.sum(func.length(ChangeRow.block)), 0)).where(
            ChangeRow.change_id == step.id
        )
    ).one()
    return int(lines) + int(stored) // _BYTES


def load(session: Session, step: Change, *, tables: Sequence[str] = ()) -> ChangeSet:
    """A stored step with all its rows, or those of some tables; undo and redo wrote those of the step they concern."""
    lines = select(ChangeRow).where(ChangeRow.change_id == (step.target_id or step.id))
    if tables:
        lines = lines.where(ChangeRow.table_name.in_(tables))
    stored = session.scalars(lines.order_by(ChangeRow.position))
    rows = tuple(row for packed in stored for row in _unpacked(packed))
    changes = ChangeSet(step.verb, step.details, rows, step.kind, step.id, step.created_at)
    return replace(changes, rows=changes.inverse_rows()) if step.kind == "undo" else changes


def count(session: Session) -> int:
    """How many steps the history holds; the project's version for people."""
    return session.scalar(select(func.count()).select_from(Change)) or 0


def _move(session: Session, step: Change, kind: str, coder_id: int | None) -> ChangeSet:
    if step.details.get(ERASED):
        raise ErasedSince
    recorded = load(session, step)
    rows = recorded.inverse_rows() if kind == "undo" else recorded.rows
    connection = session.connection()
    progress: Progress = session.info["recorder"].progress
    written = 0
    try:
        for batch in batches(rows):
            table = Base.metadata.tables[batch[0].table]
            for some in chunks(batch):
                _require_unchanged(connection, table, some)
                replay(connection, table, some)
                written += len(some)
                progress.report(written, len(rows) + 1)
    except IntegrityError as error:
        raise ChangedSince from error
    step.state = "undone" if kind == "undo" else "done"
    moved = ChangeSet(step.verb, step.details, rows, kind)
    note = _store(session, moved, coder_id=coder_id, target_id=step.id)
    return replace(moved, change_id=note.id, at=note.created_at)


def _require_unchanged(connection: Connection, table: Table, batch: Sequence[RowChange]) -> None:
    expected = {row.id: row.before for row in batch if row.before is not None}
    current = stored_rows(connection, table, list(expected))
    for row_id, before in expected.items():
        now = current.get(row_id)
        if now is None or any(now[name] != value for name, value in before.items()):
            raise ChangedSince


def _store(
    session: Session, changes: ChangeSet, *, coder_id: int | None, target_id: int | None = None
) -> Change:
    step = Change(
        kind=changes.kind,
        verb=changes.verb,
        details=changes.details,
        target_id=target_id,
        coder_id=coder_id,
        program=__version__,
    )
    session.add(step)
    session.flush()
    return step


def _packed(change_id: int, rows: Iterable[RowChange]) -> Iterable[Row]:
    position = itertools.count()
    for batch in batches(rows):
        name = batch[0].table
        if len(batch) >= _BLOCK:
            for some in chunks(batch, _LONGEST):
                yield _line(change_id, next(position), name, block=_compressed(some))
        else:
            for row in batch:
                before, after = _plain(row.before), _plain(row.after)
                yield _line(change_id, next(position), name, row_id=row.id, before=before, after=after)


def _line(change_id: int, position: int, name: str, **values: Any) -> Row:
    empty: Row = {"row_id": None, "before": None, "after": None, "block": None}
    return empty | {"change_id": change_id, "position": position, "table_name": name} | values


def _unpacked(packed: ChangeRow) -> Iterable[RowChange]:
    table = Base.metadata.tables[packed.table_name]
    if packed.block is None:
        assert packed.row_id is not None
        yield RowChange(table.name, packed.row_id, _typed(table, packed.before), _typed(table, packed.after))
        return
    stored = json.loads(zlib.decompress(packed.block))
    for before, after in zip(stored["before"], stored["after"], strict=True):
        old, new = (
            None if values is None else _typed(table, dict(zip(stored["columns"], values, strict=True)))
            for values in (before, after)
        )
        yield RowChange(table.name, ((new or old) or {})["id"], old, new)


def stored_values(before: Row | None, after: Row | None, block: bytes | None) -> Iterator[Row]:
    """The values that the rows of one line of the record had and got, plain as they are stored."""
    for pair in stored_pairs(before, after, block):
        yield from (row for row in pair if row is not None)


def stored_pairs(
    before: Row | None, after: Row | None, block: bytes | None
) -> Iterator[tuple[Row | None, Row | None]]:
    """The same row by row, before and after; None where a row was not there."""
    if block is None:
        yield before, after
        return
    stored = json.loads(zlib.decompress(block))
    for pair in zip(stored["before"], stored["after"], strict=True):
        old, new = (
            None if values is None else dict(zip(stored["columns"], values, strict=True)) for values in pair
        )
        yield old, new


def _compressed(batch: Sequence[RowChange]) -> bytes:
    columns = list((batch[0].after or batch[0].before or {}).keys())
    stored = {
        "columns": columns,
        "before": [None if r.before is None else [r.before[c] for c in columns] for r in batch],
        "after": [None if r.after is None else [r.after[c] for c in columns] for r in batch],
    }
    return zlib.compress(json.dumps(stored, default=_iso, ensure_ascii=False).encode(), _EFFORT)


def _iso(value: object) -> str:
    if isinstance(value, date):  # a datetime is a date too
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _plain(row: Row | None) -> Row | None:
    if row is None:
        return None
    return {name: _iso(value) if isinstance(value, date) else value for name, value in row.items()}


def _typed(table: Table, row: Row | None) -> Row | None:
    if row is None:
        return None
    # A column that a later schema gave up is left out.
    return {name: _value(table, name, value) for name, value in row.items() if name in table.c}


def _value(table: Table, name: str, value: Any) -> Any:
    if value is None:
        return None
    kind = table.c[name].type
    if isinstance(kind, Moment):
        return Moment.in_utc(datetime.fromisoformat(value))
    return date.fromisoformat(value) if isinstance(kind, Date) else value
