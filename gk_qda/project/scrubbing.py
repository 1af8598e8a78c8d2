"""Takes erased rows and words out of the record of changes, and out of everything that people wrote."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import JSON, Connection, Select, String, Table, delete, func, select, update
from sqlalchemy.orm import Session

from gk_qda.models import Base
from gk_qda.names import name_key
from gk_qda.progress import Progress, Silent, look, watched
from gk_qda.project.changes import Row
from gk_qda.project.history import ERASED
from gk_qda.project.recording import update_rows
from gk_qda.project.traces import GAP, Traces

_TOGETHER = 200  # lines of the record read in one go
_APART = {"changes", "change_rows", "audit_entries", "contents"}  # not rows that people write
Key = tuple[str, int]  # table, id


@dataclass(slots=True)
class Doomed:
    """The rows that must leave no trace, and links through which a row does not go with another.

    ``texts`` are documents of which older texts are gone: no step may go back to them.
    """

    rows: set[Key]
    loose: Collection[str] = field(default=frozenset())  # "table.column"
    texts: Collection[int] = field(default=frozenset())

    def leads_back(self, table: str, row: Row) -> bool:
        """Whether the step that wrote a row goes from one text to another, one of which is gone."""
        return table == "text_versions" and row["document_id"] in self.texts

    def holds(self, table: str, row: Row) -> bool:
        """Whether a row as it once stood is one of them, or belonged to one; it is then counted among them."""
        if (table, row["id"]) in self.rows:
            return True
        for column, target in _links(table):
            value = row.get(column)
            if value is not None and (target, value) in self.rows and f"{table}.{column}" not in self.loose:
                self.rows.add((table, row["id"]))
                return True
        return False


def find_relatives(connection: Connection, doomed: Doomed, progress: Progress) -> None:
    """Add the rows that are long gone but once belonged to doomed ones: codings deleted before, their memos."""
    known = -1
    while known < len(doomed.rows):
        known = len(doomed.rows)
        for line in _lines(connection, progress):
            for before, after in _entries(line):
                for row in (before, after):
                    if row is not None:
                        doomed.holds(line.table_name, row)


def scrub_record(
    connection: Connection, doomed: Doomed, traces: Traces, progress: Progress, names: Collection[str] = ()
) -> int:
    """Take doomed rows and erased words out of the record; returns how many steps were concerned.

    Those can be neither undone nor redone from then on.
    """
    concerned: set[int] = set()
    table = Base.metadata.tables["change_rows"]
    for line in _lines(connection, progress):
        entries = list(_entries(line))
        kept = [
            (traces.gapped(before), traces.gapped(after))
            for before, after in entries
            if not any(row is not None and doomed.holds(line.table_name, row) for row in (before, after))
        ]
        rows = [row for pair in entries for row in pair if row is not None]
        if any(doomed.leads_back(line.table_name, row) for row in rows):
            concerned.add(line.change_id)
        if len(kept) == len(entries) and all(
            new[0] is old[0] and new[1] is old[1] for new, old in zip(kept, entries, strict=True)
        ):
            continue
        concerned.add(line.change_id)
        this_one = table.c.id == line.id
        if kept:
            connection.execute(update(table).where(this_one).values(**_packed(line, kept)))
        else:
            connection.execute(delete(table).where(this_one))
    return _mark(connection, concerned, traces, names)


def scrub_writing(session: Session, traces: Traces) -> int:
    """Put gaps into all that people wrote (memos, summaries, comments, kept queries); returns the rows changed.

    Texts of documents are not touched: they are corrected by ``operations.text_edit``.
    """
    changed: dict[str, dict[int, Row]] = {}
    for table, row_id, values in rows_written(session.connection(), traces):
        if "name" in values and "name_key" in table.c:  # names are unique
            values["name"] = f"{values['name']} {row_id}"
            values["name_key"] = name_key(values["name"])
        changed.setdefault(table.name, {})[row_id] = values
    for mapper in Base.registry.mappers:
        update_rows(session, mapper.class_, changed.get(mapper.local_table.description, {}))
    return sum(map(len, changed.values()))


def rows_written(
    connection: Connection, traces: Traces, progress: Progress | None = None
) -> Iterator[tuple[Table, int, Row]]:
    """The rows in which people wrote what is to go, each with its new values."""
    for table in watched(Base.metadata.sorted_tables, progress or Silent()):
        columns = [] if table.name in _APART else _written(table)
        for row in connection.execute(select(table.c.id, *columns)).mappings().all() if columns else ():
            look()
            found = {name: new for name, old in row.items() if (new := traces.gapped(old)) is not old}
            if found:
                yield table, row["id"], found


def places_left(connection: Connection, traces: Traces) -> dict[str, int]:
    """The tables in which something is still found, with the number of rows."""
    return rows_holding(connection, traces.within)


def rows_holding(
    connection: Connection, holds: Callable[[str], bool], tables: Collection[str] = ()
) -> dict[str, int]:
    """How many rows of which tables (of these, or of all) hold a string of that sort."""
    found: dict[str, int] = {}
    for table in Base.metadata.sorted_tables:
        if tables and table.name not in tables:
            continue
        columns = [column for column in table.c if column.name not in ("guid", "sha256", "chain")]
        count = 0
        for row in connection.execute(select(*columns), execution_options={"yield_per": _TOGETHER}):
            look()
            count += any(map(holds, strings_of(list(row))))
        if count:
            found[table.name] = count
    return found


def strings_of(value: Any) -> Iterator[str]:
    """All strings in a stored value, those of compressed blocks too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings_of(list(value))
        yield from strings_of(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, bytes):
        yield from _strings_of_bytes(value)


def _strings_of_bytes(data: bytes) -> Iterator[str]:
    try:
        yield from strings_of(json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError):
        from gk_qda.project.file_texts import strings_in  # original files

        yield from strings_in(data)


def _mark(connection: Connection, concerned: set[int], traces: Traces, names: Collection[str]) -> int:
    """Steps of which a part is gone say so, and say nothing of it; undo and redo point at their step."""
    table = Base.metadata.tables["changes"]
    rows = connection.execute(select(table.c.id, table.c.details, table.c.state, table.c.target_id)).all()
    for row in rows:
        details = traces.gapped(row.details)
        is_concerned = row.id in concerned
        if is_concerned or details is not row.details:
            state = "discarded" if is_concerned and row.state == "undone" else row.state
            new = {**_unnamed(details, names), ERASED: True} if is_concerned else details
            connection.execute(update(table).where(table.c.id == row.id).values(details=new, state=state))
    return len(concerned)


def _unnamed(details: Row, names: Collection[str]) -> Row:
    return {
        key: GAP if isinstance(value, str) and value in names else value for key, value in details.items()
    }


def _lines(connection: Connection, progress: Progress) -> Iterator[Any]:
    table = Base.metadata.tables["change_rows"]
    total = connection.execute(select(func.count()).select_from(table)).scalar_one()
    last, done = 0, 0
    while lines := connection.execute(_after(table, last)).all():
        yield from lines
        last, done = lines[-1].id, done + len(lines)
        progress.report(done, total)


def _after(table: Table, last: int) -> Select[Any]:
    return select(table).where(table.c.id > last).order_by(table.c.id).limit(_TOGETHER)


def _entries(line: Any) -> Iterator[tuple[Row | None, Row | None]]:
    if line.block is None:
        yield line.before, line.after
        return
    stored = json.loads(zlib.decompress(line.block))
    columns = stored["columns"]
    for before, after in zip(stored["before"], stored["after"], strict=True):
        yield (
            None if before is None else dict(zip(columns, before, strict=True)),
            None if after is None else dict(zip(columns, after, strict=True)),
        )


def _packed(line: Any, kept: list[tuple[Row | None, Row | None]]) -> dict[str, Any]:
    if line.block is None:
        return {"before": kept[0][0], "after": kept[0][1]}
    first = next(row for pair in kept for row in pair if row is not None)
    columns = list(first)
    stored = {
        "columns": columns,
        "before": [None if before is None else [before[name] for name in columns] for before, _ in kept],
        "after": [None if after is None else [after[name] for name in columns] for _, after in kept],
    }
    return {"block": zlib.compress(json.dumps(stored, ensure_ascii=False).encode(), 1)}


@cache
def _links(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((key.parent.name, key.column.table.name) for key in Base.metadata.tables[table].foreign_keys)


def _written(table: Table) -> list[Any]:
    """The columns of a table that hold what people wrote; columns of limited length hold words of the program."""
    return [
        column
        for column in table.c
        if (isinstance(column.type, JSON) or (isinstance(column.type, String) and column.type.length is None))
        and not column.name.endswith("_key")
        and not column.foreign_keys
    ]
