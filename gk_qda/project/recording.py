"""Records what a transaction does, whichever operation does it.

Objects changed through the ORM are caught by mapper events, in the order SQL ran. Bulk work goes through
``insert_rows``, ``update_rows`` and ``delete_rows`` here; any other bulk write is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, event, func, insert, select, update
from sqlalchemy.orm import Mapper, Session, SessionTransaction, object_session

from gk_qda.errors.project import EditedElsewhere
from gk_qda.models import AuditEntry, Base, Change, ChangeRow, Content, Moment
from gk_qda.models.base import new_guids
from gk_qda.progress import Progress, Silent
from gk_qda.project.changes import Row, RowChange

_UNRECORDED = (AuditEntry, Content, Change, ChangeRow)
_CHUNK = 500  # well below SQLite's limit of bound parameters


class Recorder:
    """Collects the row changes of one session; what a savepoint takes back is forgotten."""

    def __init__(self) -> None:
        self.rows: list[RowChange] = []
        self.before: dict[tuple[str, int], Row] = {}
        self.progress: Progress = Silent()
        self._marks: dict[SessionTransaction, int] = {}

    def add(self, change: RowChange) -> None:
        """Keep what happened to a row."""
        self.rows.append(change)
        self.report()

    def write(self, connection: Connection, table: Table, changes: Sequence[RowChange]) -> None:
        """Do and keep what happens to many rows of a table, all of one kind; whoever waits hears of every piece."""
        for some in chunks(changes):
            replay(connection, table, some)
            self.rows.extend(some)
            self.report()

    def report(self) -> None:
        """Say how many rows were written; raises ``Cancelled``."""
        self.progress.report(len(self.rows), 0)

    def mark(self, savepoint: SessionTransaction) -> None:
        """Remember what was recorded when a savepoint was set."""
        self._marks[savepoint] = len(self.rows)

    def back_to(self, savepoint: SessionTransaction) -> None:
        """Forget what was recorded since then."""
        del self.rows[self._marks.pop(savepoint) :]


def chunks(values: Sequence[Any], size: int = _CHUNK) -> Iterator[Sequence[Any]]:
    """The values in pieces small enough for one statement."""
    return (values[i : i + size] for i in range(0, len(values), size))


def stored_rows(connection: Connection, table: Table, ids: Sequence[int]) -> dict[int, Row]:
    """The rows with these ids as they stand in the database."""
    found: dict[int, Row] = {}
    for chunk in chunks(ids):
        for row in connection.execute(select(table).where(table.c.id.in_(chunk))).mappings():
            found[row["id"]] = dict(row)
    return found


def insert_rows(session: Session, model: type[Base], rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Add many rows at once, recorded; returns their ids in order.

    Defaults of the model are filled in here, so that the record holds exactly what was written.
    """
    recorder, table, connection = _for_bulk(session, model)
    given = list(rows)
    if not given:
        return []
    ids = _new_ids(connection, table, len(given))
    defaults: Row = {c.name: c.default for c in table.c if c.default is not None and c.name != "guid"}
    fresh = {name: default.arg for name, default in defaults.items() if default.is_callable}
    empty: Row = dict.fromkeys(table.c.keys()) | {
        name: default.arg for name, default in defaults.items() if name not in fresh
    }
    moments = _moments(table)
    changes: list[RowChange] = []
    for row_id, guid, values in zip(ids, new_guids(len(given)), given, strict=True):
        row: Row = {**empty, "id": row_id, "guid": guid, **values}
        for name, make in fresh.items():
            if name not in values:
                row[name] = make(None)
        changes.append(RowChange(table.name, row["id"], None, _in_utc(row, moments)))
    recorder.write(connection, table, changes)
    return [change.id for change in changes]


def update_rows(session: Session, model: type[Base], changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Change many rows by id at once, recorded; versions are counted up.

    Raises ``EditedElsewhere`` where a row is gone.
    """
    recorder, table, connection = _for_bulk(session, model)
    before = stored_rows(connection, table, list(changes))
    if len(before) < len(changes):
        raise EditedElsewhere
    moments = _moments(table)
    recorded: list[RowChange] = []
    for row_id, values in changes.items():
        old = before[row_id]
        new = _in_utc({**old, **values}, moments)
        if new != old:
            if "version" in new:
                new["version"] = old["version"] + 1
            recorded.append(RowChange(table.name, row_id, old, new))
    recorder.write(connection, table, recorded)
    session.expire_all()


def delete_rows(session: Session, model: type[Base], ids: Iterable[int]) -> None:
    """Remove many rows by id at once, recorded. The caller removes what points at them first."""
    recorder, table, connection = _for_bulk(session, model)
    before = stored_rows(connection, table, list(ids))
    changes = [RowChange(table.name, row_id, row, None) for row_id, row in before.items()]
    recorder.write(connection, table, changes)
    session.expire_all()


def batches(rows: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """Neighbouring changes of one table and one kind, no row twice: what one statement can replay."""
    for _, group in groupby(rows, key=lambda row: (row.table, row.kind)):
        batch: list[RowChange] = []
        seen: set[int] = set()
        for row in group:
            if row.id in seen:
                yield batch
                batch, seen = [], set()
            batch.append(row)
            seen.add(row.id)
        yield batch


def replay(connection: Connection, table: Table, batch: Sequence[RowChange]) -> None:
    """Write the changes of one batch, in order."""
    if not batch:
        return
    this_row = table.c.id == bindparam("row_id")
    if batch[0].before is None:
        connection.execute(insert(table), [change.after or {} for change in batch])
    elif batch[0].after is None:
        connection.execute(delete(table).where(this_row), [{"row_id": change.id} for change in batch])
    else:
        columns = [name for name in batch[0].after if name != "id"]
        statement = update(table).where(this_row).values({name: bindparam(f"new_{name}") for name in columns})
        connection.execute(
            statement,
            [
                {"row_id": change.id} | {f"new_{name}": (change.after or {})[name] for name in columns}
                for change in batch
            ],
        )


def _for_bulk(session: Session, model: type[Base]) -> tuple[Recorder, Table, Connection]:
    recorder = session.info.get("recorder")
    if not isinstance(recorder, Recorder):
        raise TypeError("Rows are written inside Project.change only.")
    session.flush()  # the record keeps the order of what was done
    return recorder, _table(model.__mapper__), session.connection()


@cache
def _moments(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.c if isinstance(column.type, Moment))


def _in_utc(row: Row, moments: Iterable[str]) -> Row:
    """The row as it comes back from the database: moments in UTC."""
    for name in moments:
        if isinstance(row[name], datetime):
            row[name] = Moment.in_utc(row[name])
    return row


def _new_ids(connection: Connection, table: Table, number: int) -> Sequence[int]:
    """Ids never used in the table; on a server they are reserved, as others insert at the same time."""
    if connection.dialect.name == "postgresql":
        reserved = select(func.nextval(f"{table.name}_id_seq")).select_from(func.generate_series(1, number))
        return connection.execute(reserved).scalars().all()
    highest = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    used = connection.exec_driver_sql(
        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", (table.name,)
    ).scalar_one()
    first = int(max(highest, used)) + 1
    return range(first, first + number)


def _table(mapper: Mapper[Any]) -> Table:
    assert isinstance(mapper.local_table, Table)
    return mapper.local_table


def _recorder(target: Base) -> Recorder | None:
    session = object_session(target)
    if session is None or isinstance(target, _UNRECORDED):
        return None
    recorder = session.info.get("recorder")
    return recorder if isinstance(recorder, Recorder) else None


@cache
def _row_by_id(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("row_id"))


def _stored(connection: Connection, mapper: Mapper[Any], row_id: int) -> Row:
    return dict(connection.execute(_row_by_id(_table(mapper)), {"row_id": row_id}).mappings().one())


def _inserted(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        written = _stored(connection, mapper, target.id)
        recorder.add(RowChange(_table(mapper).name, target.id, None, written))


def _about_to_update(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        recorder.before[_table(mapper).name, target.id] = _stored(connection, mapper, target.id)


def _updated(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        before = recorder.before.pop((_table(mapper).name, target.id))
        after = _stored(connection, mapper, target.id)
        if before != after:
            recorder.add(RowChange(_table(mapper).name, target.id, before, after))


def _about_to_delete(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        stored = _stored(connection, mapper, target.id)
        recorder.add(RowChange(_table(mapper).name, target.id, stored, None))


for _name, _listener in {
    "after_insert": _inserted,
    "before_update": _about_to_update,
    "after_update": _updated,
    "before_delete": _about_to_delete,
}.items():
    event.listen(Base, _name, _listener, propagate=True)
