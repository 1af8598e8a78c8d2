"""Records what a transaction does, whichever operation does it.

Objects changed through the ORM are caught by mapper events, in the order SQL ran. Bulk work goes through
``insert_rows``, ``update_rows`` and ``delete_rows`` here; any other bulk write is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, event, func, insert, select, update
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, object_session

from gk_qda.models import AuditEntry, Base, Change, ChangeRow, Content, new_guid
from gk_qda.project.changes import Row, RowChange

_UNRECORDED = (AuditEntry, Content, Change, ChangeRow)
_CHUNK = 500  # well below SQLite's limit of bound parameters


class Recorder:
    """Collects the row changes of one session."""

    def __init__(self, session: Session) -> None:
        self.rows: list[RowChange] = []
        self.before: dict[tuple[str, int], Row] = {}
        session.info["recorder"] = self
        event.listen(session, "do_orm_execute", _refuse_bulk_writes)


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
    table = _table(model.__mapper__)
    session.flush()
    connection = session.connection()
    first = _next_id(connection, table)
    defaults: dict[str, Any] = {
        c.name: c.default for c in table.c if c.default is not None and c.name != "guid"
    }
    complete: list[Row] = []
    for offset, given in enumerate(rows):
        row: Row = {c.name: None for c in table.c} | {"id": first + offset, "guid": new_guid()}
        for name, default in defaults.items():
            if name not in given:
                row[name] = default.arg(None) if default.is_callable else default.arg
        row.update(given)
        complete.append(row)
    if complete:
        connection.execute(insert(table), complete)
        _bump_sequence(connection, table, complete[-1]["id"])
        if recorder := session.info.get("recorder"):
            recorder.rows.extend(RowChange(table.name, row["id"], None, row) for row in complete)
    return [row["id"] for row in complete]


def update_rows(session: Session, model: type[Base], changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Change many rows by id at once, recorded; versions are counted up."""
    table = _table(model.__mapper__)
    session.flush()
    connection = session.connection()
    before = stored_rows(connection, table, list(changes))
    pairs: list[tuple[Row, Row]] = []
    for row_id, values in changes.items():
        old = before[row_id]
        new = old | dict(values)
        if new != old:
            if "version" in new:
                new["version"] = old["version"] + 1
            pairs.append((old, new))
    replay(connection, table, [RowChange(table.name, old["id"], old, new) for old, new in pairs])
    if recorder := session.info.get("recorder"):
        recorder.rows.extend(RowChange(table.name, old["id"], old, new) for old, new in pairs)
    session.expire_all()


def delete_rows(session: Session, model: type[Base], ids: Iterable[int]) -> None:
    """Remove many rows by id at once, recorded. The caller removes what points at them first."""
    table = _table(model.__mapper__)
    session.flush()
    connection = session.connection()
    wanted = list(ids)
    before = stored_rows(connection, table, wanted)
    changes = [RowChange(table.name, row_id, before[row_id], None) for row_id in wanted if row_id in before]
    replay(connection, table, changes)
    if recorder := session.info.get("recorder"):
        recorder.rows.extend(changes)
    session.expire_all()


def replay(connection: Connection, table: Table, changes: Sequence[RowChange]) -> None:
    """Write changes of one table and one kind, in order."""
    if not changes:
        return
    kind = changes[0].kind
    if kind == "insert":
        connection.execute(insert(table), [change.after or {} for change in changes])
    elif kind == "delete":
        connection.execute(
            delete(table).where(table.c.id == bindparam("row_id")), [{"row_id": c.id} for c in changes]
        )
    else:
        columns = [c.name for c in table.c if c.name != "id"]
        statement = (
            update(table)
            .where(table.c.id == bindparam("row_id"))
            .values({name: bindparam(f"new_{name}") for name in columns})
        )
        connection.execute(
            statement,
            [{"row_id": c.id} | {f"new_{name}": (c.after or {})[name] for name in columns} for c in changes],
        )


def _next_id(connection: Connection, table: Table) -> int:
    """The first id never used in the table."""
    highest = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    if connection.dialect.name == "sqlite":
        used = connection.exec_driver_sql(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).scalar_one()
    else:
        used = connection.exec_driver_sql(f"SELECT last_value FROM {table.name}_id_seq").scalar_one()
    return int(max(highest, used)) + 1


def _bump_sequence(connection: Connection, table: Table, highest: int) -> None:
    """PostgreSQL's sequences do not notice explicit ids."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT setval('{table.name}_id_seq', {int(highest)})")


def _table(mapper: Mapper[Any]) -> Table:
    assert isinstance(mapper.local_table, Table)
    return mapper.local_table


def _recorder(target: Base) -> Recorder | None:
    session = object_session(target)
    if session is None or isinstance(target, _UNRECORDED):
        return None
    recorder = session.info.get("recorder")
    return recorder if isinstance(recorder, Recorder) else None


def _stored(connection: Connection, mapper: Mapper[Any], row_id: int) -> Row:
    table = _table(mapper)
    return dict(connection.execute(select(table).where(table.c.id == row_id)).mappings().one())


def _inserted(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        written = _stored(connection, mapper, target.id)
        recorder.rows.append(RowChange(_table(mapper).name, target.id, None, written))


def _about_to_update(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        recorder.before[_table(mapper).name, target.id] = _stored(connection, mapper, target.id)


def _updated(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        before = recorder.before.pop((_table(mapper).name, target.id))
        after = _stored(connection, mapper, target.id)
        if before != after:
            recorder.rows.append(RowChange(_table(mapper).name, target.id, before, after))


def _about_to_delete(mapper: Mapper[Any], connection: Connection, target: Base) -> None:
    if recorder := _recorder(target):
        stored = _stored(connection, mapper, target.id)
        recorder.rows.append(RowChange(_table(mapper).name, target.id, stored, None))


def _refuse_bulk_writes(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("A bulk write would escape the record; use gk_qda.project.recording.")


for _name, _listener in {
    "after_insert": _inserted,
    "before_update": _about_to_update,
    "after_update": _updated,
    "before_delete": _about_to_delete,
}.items():
    event.listen(Base, _name, _listener, propagate=True)
