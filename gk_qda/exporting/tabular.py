"""Tables for programs: csv (RFC 4180, or as German spreadsheets want it) and json."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import re
from typing import Any

from gk_qda.exporting.table import Table
from gk_qda.progress import looking

# What a spreadsheet may take for a formula, and a text that looks as if it had been guarded already.
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard(text: str) -> str:
    """``text`` with an apostrophe before it if a spreadsheet could run it as a formula.

    Texts that already look guarded get one more, so that ``unguard`` brings back every text exactly.
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguard(text: str) -> str:
    """The text that ``guard`` was given; readers of our csv files call it on every text cell."""
    return text[1:] if _GUARDED.match(text) else text


def csv_bytes(table: Table, *, excel_de: bool = False) -> bytes:
    """The table as UTF-8 csv: head of column keys, then the rows; the base is not part of it."""
    content = io.BytesIO()
    # Encoded as it goes: a file of a hundred megabytes could not be stopped meanwhile.
    sink = io.TextIOWrapper(content, "utf-8-sig" if excel_de else "utf-8", newline="")
    writer = csv.writer(sink, delimiter=";" if excel_de else ",", lineterminator="\r\n")
    keys = [column.key for column in table.columns]
    writer.writerow([guard(key) for key in keys])
    comma = "," if excel_de else "."
    writer.writerows(
        [_csv_cell(row.get(key), comma) for key in keys] for row in looking(table.rows, every=500)
    )
    sink.flush()
    return content.getvalue()


def _csv_cell(value: Any, comma: str) -> str:
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return guard(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).replace(".", comma)
    if isinstance(value, int):
        return str(value)
    return guard(_json(value))


def base_json(table: Table) -> bytes:
    """The base as a json document of its own, for the side file of a csv table."""
    return f"{json.dumps(_base(table), ensure_ascii=False, indent=2, default=plain)}\n".encode()


def json_bytes(table: Table) -> bytes:
    """``{"base": ..., "rows": [...]}`` as one UTF-8 document, one row a line."""
    rows = ",\n".join(_json(plain(row)) for row in looking(table.rows, every=500))
    return f'{{"base": {_json(plain(_base(table)))},\n"rows": [\n{rows}\n]}}\n'.encode()


def _base(table: Table) -> dict[str, Any]:
    """The base; a synthetic project says so to programs as well."""
    return table.base if table.synthetic is None else {"synthetic": table.synthetic} | table.base


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def plain(value: Any) -> Any:
    """``value`` in the types of json: numpy scalars unwrapped, dates as ISO 8601, NaN as None."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        return [plain(item) for item in items]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return str(value)
