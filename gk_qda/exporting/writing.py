"""Tables and reports to files: the one place that knows every format. Heavy writers are imported when needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from gk_qda.errors.exporting import NeedsFile, UnknownFormat
from gk_qda.exporting.files import write_file, write_files
from gk_qda.exporting.gate import passed
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.progress import Progress

FORMATS = ("table", "csv", "json", "xlsx")
REPORT_SUFFIXES = (".docx", ".odt", ".html", ".md")

_SUFFIXES = {".txt": "table", ".csv": "csv", ".json": "json", ".xlsx": "xlsx"}


def format_of(path: Path | None, chosen: str | None) -> str:
    """The format to write: a known suffix of ``path`` decides, else ``chosen``, else a table for people.

    Raises ``UnknownFormat`` when ``path`` ends in something unknown and nothing was chosen.
    """
    if path is not None and path.suffix.lower() in _SUFFIXES:
        return _SUFFIXES[path.suffix.lower()]
    if chosen is not None:
        if chosen not in FORMATS:
            raise UnknownFormat(file=chosen, possible=", ".join(FORMATS))
        return chosen
    if path is not None:
        raise UnknownFormat(file=path, possible=", ".join(_SUFFIXES))
    return "table"


def write_table(
    table: Table,
    *,
    to: Path | None,
    format: str,
    excel_de: bool = False,
    stdout: TextIO | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Write ``table`` to the file ``to``, or to ``stdout`` when there is none.

    ``excel_de`` makes csv readable for German spreadsheets: ``;``, decimal comma, byte order mark. Returns
    the written files: a csv file has its base in ``NAME.base.json`` beside it. Raises ``NotExported``, and
    ``Cancelled`` before anything is written.
    """
    table = passed(table, format, is_printed=to is None)
    if to is not None:
        return _write_files(table, to, format, excel_de, progress)
    out = stdout or sys.stdout
    if format == "table":
        from gk_qda.exporting.terminal import print_table

        print_table(table, out)
    elif format == "xlsx":
        raise NeedsFile(format=format)
    else:
        _print_bytes(_content(table, format, excel_de), out)
    return []


def _write_files(
    table: Table, to: Path, chosen: str, excel_de: bool, progress: Progress | None
) -> list[Path]:
    contents = {to: _content(table, chosen, excel_de, to, progress)}
    # A device or pipe has no place beside it.
    if chosen == "csv" and (to.is_file() or not to.exists()):
        from gk_qda.exporting.tabular import base_json

        contents[to.with_name(f"{to.stem}.base.json")] = base_json(table)
    if progress is not None:
        progress.report(1, 1)  # the last moment to stop before files are written
    write_files(contents)
    return list(contents)


def _content(
    table: Table,
    chosen: str,
    excel_de: bool,
    path: Path | None = None,
    progress: Progress | None = None,
) -> bytes:
    from gk_qda.exporting import spreadsheet, tabular, terminal

    if chosen == "csv":
        return tabular.csv_bytes(table, excel_de=excel_de)
    if chosen == "json":
        return tabular.json_bytes(table)
    if chosen == "xlsx":
        return spreadsheet.xlsx_bytes(table, path, progress)
    if chosen == "table":
        return terminal.plain_text(table).encode()
    raise UnknownFormat(file=chosen, possible=", ".join(FORMATS))


def _print_bytes(content: bytes, out: TextIO) -> None:
    """Print exactly these bytes where the stream allows it: no code page, no changed line ends."""
    buffer = getattr(out, "buffer", None)
    if buffer is None:
        out.write(content.decode("utf-8"))
        return
    out.flush()
    buffer.write(content)
    buffer.flush()


def write_report(report: Report, path: Path, *, house: tuple[str, bytes] | None = None) -> None:
    """Write ``report`` to ``path`` as its suffix says: .docx, .odt, .html or .md; an old file is replaced.

    ``house`` is a Word template by the name of its file and its bytes, of which other formats take nothing. The same
    report always gives the same bytes. Raises ``UnknownFormat`` and other ``NotExported``.
    """
    report = passed(report, path.suffix.lower().removeprefix("."))
    if house is not None and path.suffix.lower() == ".docx":
        from gk_qda.exporting.docx_report import docx_bytes

        name, template = house
        write_file(path, docx_bytes(report, template, name))
        return
    write_file(path, _writer(path)(report))


def _writer(path: Path) -> Callable[[Report], bytes]:
    match path.suffix.lower():
        case ".docx":
            from gk_qda.exporting.docx_report import docx_bytes

            return docx_bytes
        case ".odt":
            from gk_qda.exporting.odt_report import odt_bytes

            return odt_bytes
        case ".html":
            from gk_qda.exporting.html_report import html_bytes

            return html_bytes
        case ".md":
            from gk_qda.exporting.markdown_report import markdown_bytes

            return markdown_bytes
        case _:
            raise UnknownFormat(file=path, possible=", ".join(REPORT_SUFFIXES))
