"""Excel sheets (.xlsx) as rows of text."""

from __future__ import annotations

import datetime as dt
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from gk_qda.errors.importing import DamagedFile
from gk_qda.importing.archives import open_archive, refuse_entities_everywhere
from gk_qda.importing.decoding import unix_line_ends

if TYPE_CHECKING:
    from pathlib import Path


def read_sheet(data: bytes, path: Path) -> list[list[str]]:
    """The rows of the first sheet that holds anything; dates in ISO form, numbers without ".0"."""
    with open_archive(data, path) as archive:
        refuse_entities_everywhere(archive, path)
        if not any(name.startswith("xl/") for name in archive.namelist()):
            raise DamagedFile(file=path.name, kind="xlsx")
    with warnings.catch_warnings():
        # openpyxl tells of styles and validations it leaves out; only values are wanted here.
        warnings.simplefilter("ignore")
        return _rows(data, path)


def _rows(data: bytes, path: Path) -> list[list[str]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    except Exception:  # noqa: BLE001 - openpyxl lets every kind of error out of damaged files
        raise DamagedFile(file=path.name, kind="xlsx") from None
    if not book.worksheets:
        raise DamagedFile(file=path.name, kind="xlsx")
    try:
        for sheet in book.worksheets:
            # Some programs store a wrong extent; without it openpyxl reads what is there.
            sheet.reset_dimensions()
            rows = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            if any(any(row) for row in rows):
                return rows
    except Exception:  # noqa: BLE001 - as above, while reading lazily
        raise DamagedFile(file=path.name, kind="xlsx") from None
    finally:
        book.close()
    return []


def _text(value: Any) -> str:
    """A cell's value as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return unix_line_ends(str(value))
