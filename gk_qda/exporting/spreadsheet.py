"""Tables as xlsx: base on top, frozen head, nothing that could run as a formula, no traces of who wrote it."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gk_qda.errors.exporting import TooManyRows
from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.tabular import plain
from gk_qda.progress import Progress, Silent
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
# Excel counts UTF-16 units: an emoji takes two.
MOST_UNITS = 32_767

_WIDEST = 60.0
_TELLS_EVERY = 200  # rows between two reports
# Points: a line of the default font, and the highest row there is.
_LINE_HEIGHT = 15.0
_HIGHEST = 409.0
_EXACT_INTEGER = 2**53
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
    sheets = [table]
    while (behind := sheets[-1].segments) is not None:
        sheets.append(behind)
    counter = _Counter(progress or Silent(), sum(len(one.rows) for one in sheets))
    for one in sheets:
        _write(one, book, path, counter)
    book.close()
    counter.close()
    return sink.getvalue()


class _Counter:
    """Tells how many rows are written, now and then."""

    def __init__(self, progress: Progress, rows: int) -> None:
        self._progress, self._rows, self._done = progress, rows, 0

    def count(self) -> None:
        """One row more."""
        self._done += 1
        if self._done % _TELLS_EVERY == 0:
            self._progress.report(self._done, self._rows + 1)

    def close(self) -> None:
        """Everything is packed."""
        self._progress.report(self._rows + 1, self._rows + 1)


def _write(table: Table, book: Workbook, path: Path | None, counter: _Counter) -> None:
    sheet = _Sheet(table, book, book.add_worksheet(_sheet_name(table)), path)
    sheet.counter = counter
    if table.is_data:
        sheet.rows(sheet.head())
        base = _Sheet(table, book, book.add_worksheet(catalogue("exporting", table.language)("base")), path)
        base.lines(before=True, after=True)
    else:
        sheet.lines(before=True)
        sheet.at += 1
        sheet.rows(sheet.head())
        sheet.at += 1
        sheet.lines(after=True)


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

    def lines(self, *, before: bool = False, after: bool = False) -> None:
        """What stands before the table (title and base) and after it (notes), the notice at both ends."""
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
        for text, look in wanted:
            for part in pieces(text):
                self.sheet.write_string(self.at, 0, part, look)
                self.at += 1

    def head(self) -> int:
        """Write the head and return its row."""
        look = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom", "bg_color": "#F2F4F6"}
        left = self.book.add_format(look | {"align": "left"})
        apart = self.book.add_format(look | {"align": "left", "indent": 1})
        right = self.book.add_format(look | {"align": "right"})
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
        self._height(self.at, folded)
        self.at += 1
        return self.at - 1

    def rows(self, head: int) -> None:
        """Write all rows under the head in row ``head``, which stays in sight."""
        for row in self.table.rows:
            self._row(row)
            if self.counter is not None:
                self.counter.count()
        columns = len(self.table.columns)
        wide = columns > 6 and not is_number(self.table.columns[0])
        self.sheet.freeze_panes(head + 1, 1 if wide else 0)
        if columns:
            self.sheet.autofilter(head, 0, max(self.at - 1, head), columns - 1)
        self.sheet.repeat_rows(head)

    def _row(self, row: dict[str, Any]) -> None:
        texts: list[tuple[str, float]] = []
        below = 1
        for at, column in enumerate(self.table.columns):
            level = indent(column, row)
            look = self._format(column, level + self.apart[at])
            value = plain(row.get(column.key))
            if is_number(column) and _is_exact(value):
                self.sheet.write_number(self.at, at, value, look)
            elif column.kind == "date" and (day := _day(value)) is not None:
                self.sheet.write_datetime(self.at, at, day, look)
            elif text := shown(column, row, self.table.language):
                below = max(below, self._text(at, text, look))
                texts.append((text, self.widths[at] - 1.5 * level))
        self._height(self.at, texts)
        self.at += below
        self._check(self.at)

    def _text(self, column: int, text: str, look: Format) -> int:
        """Write ``text``, downwards if a cell cannot hold it, and return how many rows it took."""
        parts = list(pieces(text))
        self._check(self.at + len(parts))
        for below, part in enumerate(parts):
            self.sheet.write_string(self.at + below, column, part, look)
        return len(parts)

    def _height(self, row: int, texts: list[tuple[str, float]]) -> None:
        """Make ``row`` high enough for folded texts; not every program does so by itself."""
        lines = max((_lines(text, width) for text, width in texts), default=1)
        if lines > 1:
            self.sheet.set_row(row, min(lines * _LINE_HEIGHT, _HIGHEST))

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
        for row in self.table.rows:
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


def pieces(text: str) -> Iterator[str]:
    """``text`` in parts that fit into a cell, cut after a blank where there is one; joined they are ``text``."""
    while len(text) * 2 > MOST_UNITS and _units(text) > MOST_UNITS:
        end = _fitting(text)
        blank = max((at for at in range(end - 200, end) if text[at].isspace()), default=end - 1)
        yield text[: blank + 1]
        text = text[blank + 1 :]
    yield text


def _fitting(text: str) -> int:
    """How many code points from the start fit into a cell."""
    low, high = MOST_UNITS // 2, min(len(text), MOST_UNITS)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _units(text[:middle]) <= MOST_UNITS else (low, middle - 1)
    return low


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _lines(text: str, width: float) -> int:
    """How many lines ``text`` takes in a column of ``width`` characters."""
    return sum(max(math.ceil(len(line) / max(width, 1)), 1) for line in text.split("\n"))


def _is_exact(value: Any) -> bool:
    """Whether a spreadsheet's floating point number holds ``value`` without loss."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, float) or abs(value) <= _EXACT_INTEGER


def _day(value: Any) -> dt.datetime | None:
    """A day Excel can store (from 1900 on); others stay text."""
    try:
        day = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return day.replace(tzinfo=None) if day.year > 1900 else None


def _in_footer(text: str) -> str:
    """``&`` starts a command there, and Excel refuses files with more than 255 characters."""
    return text[:160].replace("&", "&&")


def _sheet_name(table: Table) -> str:
    name = _NOT_IN_NAMES.sub(" ", table.title)
    # 31 UTF-16 units at most, and "History" is Excel's own.
    while _units(name) > 31:
        name = name[:-1]
    name = name.strip(" '")
    return name if name and name.casefold() != "history" else catalogue("exporting", table.language)("sheet")
