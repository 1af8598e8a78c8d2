"""Tables as xlsx: base on top, frozen head, nothing that could run as a formula, no traces of who wrote it.

XlsxWriter makes the workbook with everything but the rows of the tables, ``sheet_rows`` those.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import textwrap
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gk_qda.errors.exporting import TooManyRows
from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.packages import packed_pieces
from gk_qda.exporting.sheet_rows import SharedStrings, SheetRows, most_lines, pieces, row_height, units
from gk_qda.exporting.table import Column, Table
from gk_qda.progress import Progress, Silent, look, looking
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576

_WIDEST = 60.0
_TELLS_EVERY = 200  # rows between two reports
_STRINGS = "xl/sharedStrings.xml"
_USED = re.compile(r'<dimension ref="[^"]*"/>')
_STYLE = re.compile(r'<c r="[A-Z]+\d+" s="(\d+)"/>')
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# The same input must give the same bytes; a real date would also tell when somebody worked.
_CREATED = dt.datetime(1980, 1, 1)


def xlsx_bytes(table: Table, path: Path | None = None, progress: Progress | None = None) -> bytes:
    """The table as a workbook of one sheet, or of more with the segments behind its cells.

    ``path`` only names the file in an error sentence.

    A text longer than a cell may be goes on in the next row, which is otherwise empty. The same table always
    gives the same bytes. Raises ``TooManyRows``, and ``Cancelled`` between two rows or before it is done.
    """
    import xlsxwriter

    sink = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(sink, options)
    book.set_properties({"title": table.title, "created": _CREATED})
    tables = [table]
    while (behind := tables[-1].segments) is not None:
        tables.append(behind)
    counter = _Counter(progress or Silent(), sum(len(one.rows) for one in tables))
    waiting = [made for one in tables if (made := _write(one, book, path)) is not None]
    book.close()
    whole = _filled(sink.getvalue(), waiting, counter)
    counter.close()
    return whole


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Rows that are still to come into a sheet, in place of the one that shows their looks."""

    part: str  # of the package
    rows: SheetRows
    used: str  # the cells of the whole sheet: "A1:E12"


def _filled(package: bytes, waiting: Sequence[_Waiting], counter: _Counter) -> bytes:
    """The workbook with the rows of its tables."""
    from xlsxwriter.utility import xl_col_to_name

    by_part = {one.part: one for one in waiting}
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    strings = SharedStrings(parts.get(_STRINGS, ""))

    def sheet(one: _Waiting, stored: str) -> Iterator[str]:
        before, shape, after = _around(stored, one)
        yield before
        styles = [int(number) for number in _STYLE.findall(shape)]
        yield from one.rows.xml(styles, xl_col_to_name, strings, counter.count)
        yield after

    pieces_of: dict[str, Iterator[str]] = {}
    for name, stored in parts.items():
        if name != _STRINGS:
            pieces_of[name] = sheet(by_part[name], stored) if name in by_part else iter([stored])
    if _STRINGS in parts:
        pieces_of[_STRINGS] = strings.xml()  # the last: by then all are known
    return packed_pieces(pieces_of, counter.look)


def _around(sheet: str, one: _Waiting) -> tuple[str, str, str]:
    """What stands before the row that shows the looks, that row, and what stands behind it."""
    sheet = _USED.sub(f'<dimension ref="{one.used}"/>', sheet, count=1)
    start = sheet.index(f'<row r="{one.rows.first}"')
    end = sheet.index("</row>", start) + len("</row>")
    return sheet[:start], sheet[start:end].partition(">")[2], sheet[end:]


class _Counter:
    """Tells how many rows are written, now and then."""

    def __init__(self, progress: Progress, rows: int) -> None:
        self._progress, self._rows, self._done = progress, rows, 0

    def count(self) -> None:
        """One row more."""
        self._done += 1
        if self._done % _TELLS_EVERY == 0:
            self.look()

    def look(self) -> None:
        """Whether anybody has stopped it."""
        look()
        self._progress.report(self._done, self._rows + 1)

    def close(self) -> None:
        """Everything is packed."""
        self._progress.report(self._rows + 1, self._rows + 1)


def _write(table: Table, book: Workbook, path: Path | None) -> _Waiting | None:
    sheet = _Sheet(table, book, book.add_worksheet(_sheet_name(table)), path)
    part = f"xl/worksheets/sheet{len(book.worksheets())}.xml"
    if table.is_data:
        rows = sheet.rows(sheet.head())
        end = sheet.at
        base = _Sheet(table, book, book.add_worksheet(catalogue("exporting", table.language)("base")), path)
        base.lines(before=True, after=True)
    else:
        sheet.lines(before=True)
        sheet.at += 1
        rows = sheet.rows(sheet.head())
        sheet.at += 1
        end = sheet.lines(after=True)
    return None if rows is None else _Waiting(part, rows, sheet.used(end))


class _Sheet:
    """Writes a sheet from top to bottom; ``at`` is the next free row."""

    def __init__(self, table: Table, book: Workbook, sheet: Worksheet, path: Path | None) -> None:
        self.table = table
        self.book = book
        self.sheet = sheet
        self.path = path
        self.at = 0
        self.counter: _Counter | None = None
        self.formats: dict[tuple[str, int], Format] = {}
        self.widths = [self._width(column) for column in table.columns]
        # A text right behind a number needs a little distance.
        numbers = [is_number(column) for column in table.columns]
        self.apart = [
            before and not number for before, number in zip([False, *numbers], numbers, strict=False)
        ]
        self._page()

    def lines(self, *, before: bool = False, after: bool = False) -> int:
        """What stands before the table (title and base) and after it (notes), the notice at both ends.

        Returns the next free row.
        """
        notice = self.book.add_format({"bold": True, "font_color": "#8A4B00", "bg_color": "#FFF4DA"})
        muted = self.book.add_format({"font_color": "#57616C"})
        synthetic = [] if self.table.synthetic is None else [(self.table.synthetic, notice)]
        wanted = []
        if before:
            title = self.book.add_format({"bold": True, "font_size": 14})
            wanted += [
                *synthetic,
                (self.table.title, title),
                *((line, muted) for line in self.table.base_lines),
            ]
        if after:
            wanted += [*((line, muted) for line in self.table.notes), *synthetic]
        for text, form in wanted:
            for part in pieces(text):
                self.sheet.write_string(self.at, 0, part, form)
                self.at += 1
        return self.at

    def head(self) -> int:
        """Write the head and return its row."""
        form = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom", "bg_color": "#F2F4F6"}
        left = self.book.add_format(form | {"align": "left"})
        apart = self.book.add_format(form | {"align": "left", "indent": 1})
        right = self.book.add_format(form | {"align": "right"})
        for at, column in enumerate(self.table.columns):
            text = column.key if self.table.is_data else column.title
            self.sheet.write_string(
                self.at, at, text, right if is_number(column) else apart if self.apart[at] else left
            )
            self.sheet.set_column(at, at, self.widths[at])
        folded = [
            ("\n".join(textwrap.wrap(column.title, max(int(width) - 1, 1))), width)
            for column, width in zip(self.table.columns, self.widths, strict=True)
        ]
        if (lines := most_lines(folded)) > 1:
            self.sheet.set_row(self.at, row_height(lines))
        self.at += 1
        return self.at - 1

    def rows(self, head: int) -> SheetRows | None:
        """Leave the place of all rows under the head in row ``head``, which stays in sight.

        The first of them shows the looks that the rows need, cell by cell. None: there are no rows.
        """
        rows = SheetRows(self.table, self.widths, self.apart, first=self.at + 1)
        if self.table.rows and self.table.columns:
            for at, (column, level) in enumerate(rows.levels()):
                self.sheet.write_blank(self.at, at, None, self._format(column, level))
            self.at += sum(rows.heights())
            self._check(self.at)
        columns = len(self.table.columns)
        wide = columns > 6 and not is_number(self.table.columns[0])
        self.sheet.freeze_panes(head + 1, 1 if wide else 0)
        if columns:
            self.sheet.autofilter(head, 0, max(self.at - 1, head), columns - 1)
        self.sheet.repeat_rows(head)
        return rows if self.at > head + 1 else None

    def used(self, end: int) -> str:
        """The cells from the first to those in row ``end``."""
        from xlsxwriter.utility import xl_range

        used: str = xl_range(0, 0, max(end - 1, 0), max(len(self.table.columns) - 1, 0))
        return used

    def _check(self, rows: int) -> None:
        if rows > MOST_ROWS:
            raise TooManyRows(file=self.path or "xlsx", rows=len(self.table.rows), most=MOST_ROWS)

    def _format(self, column: Column, level: int) -> Format:
        key = (column.key, level)
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"valign": "top"} | self._look(column, level))
        return self.formats[key]

    def _look(self, column: Column, level: int) -> dict[str, Any]:
        if column.kind == "integer":
            return {"num_format": "#,##0"}
        if is_number(column):
            return {"num_format": "#,##0" + (f".{'0' * column.decimals}" if column.decimals else "")}
        if column.kind == "date":
            german = self.table.language == "de"
            return {"num_format": "dd.mm.yyyy" if german else "yyyy-mm-dd", "align": "left"}
        return {"text_wrap": True, "align": "left", "indent": min(level, 15)}

    def _width(self, column: Column) -> float:
        """The hint, or what the content needs, so that numbers never show as ####."""
        if column.width is not None:
            return column.width
        longest = max((len(word) for word in column.title.split()), default=0) + 3.0
        for row in looking(self.table.rows, every=500):
            text = shown(column, row, self.table.language)
            widest = max((len(line) for line in text.split("\n")), default=0)
            longest = max(longest, widest + 2.0 + 1.5 * indent(column, row))
        return min(max(longest, 6.0), _WIDEST)

    def _page(self) -> None:
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        pages = catalogue("exporting", self.table.language)("page_of", page="&P", pages="&N")
        # A blank after the size: digits at the start of the notice would otherwise belong to it.
        left = f"&L&8 {_in_footer(self.table.synthetic)}" if self.table.synthetic else ""
        self.sheet.set_footer(f"{left}&R&8 {pages}")
        if left and self.table.is_data:
            self.sheet.set_header(left)


def _in_footer(text: str) -> str:
    """``&`` starts a command there, and Excel refuses files with more than 255 characters."""
    return text[:160].replace("&", "&&")


def _sheet_name(table: Table) -> str:
    name = _NOT_IN_NAMES.sub(" ", table.title)
    # 31 UTF-16 units at most, and "History" is Excel's own.
    while units(name) > 31:
        name = name[:-1]
    name = name.strip(" '")
    return name if name and name.casefold() != "history" else catalogue("exporting", table.language)("sheet")
