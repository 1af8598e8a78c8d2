"""The rows of a large table as the XML of a spreadsheet, at the pace of joining strings.

XlsxWriter makes everything else of a workbook. A cell of its own takes a call and an object for each value, which is
most of the time of a sheet with hundreds of thousands of rows.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.tabular import plain
from gk_qda.progress import looking

# Excel counts UTF-16 units: an emoji takes two.
MOST_UNITS = 32_767

# Points: a line of the default font, and the highest row there is.
_LINE_HEIGHT = 15.0
_HIGHEST = 409.0
_EXACT_INTEGER = 2**53
_FIRST_DAY = dt.datetime(1899, 12, 30)
_ITEM = re.compile(r"<si>.*?</si>", re.DOTALL)
_COUNTS = re.compile(r' count="(\d+)" uniqueCount="\d+"')
_ESCAPE_LIKE = re.compile(r"_(x[0-9a-fA-F]{4}_)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile("[&<>]")


@dataclass(frozen=True, slots=True)
class _Place:
    """A column on its way into the sheet.

    ``styles`` are the numbers of its looks by the level of indentation, ``style`` is the first of them.
    """

    column: Column
    key: str
    letters: str
    width: float
    apart: bool
    styles: dict[int, int]
    style: int
    takes_number: bool
    takes_text: bool  # a text stands there as it is


class SharedStrings:
    """All texts of a workbook, each once; the table of strings begins with those that ``stored`` has already."""

    def __init__(self, stored: str) -> None:
        self._items: dict[str, int] = {item: at for at, item in enumerate(_ITEM.findall(stored))}
        self._numbers: dict[str, int] = {}
        self._stored = stored
        self.uses = 0

    def number(self, text: str) -> int:
        """The number of ``text`` in the table, where it is put if it is new."""
        self.uses += 1
        try:
            return self._numbers[text]
        except KeyError:
            found = self._items.setdefault(_item(text), len(self._items))
            self._numbers[text] = found
            return found

    def xml(self) -> Iterator[str]:
        """The part of the workbook, in pieces."""
        head, _, _ = self._stored.partition("<si>")
        found = _COUNTS.search(head)
        uses = self.uses + (int(found[1]) if found else 0)
        yield _COUNTS.sub(f' count="{uses}" uniqueCount="{len(self._items)}"', head)
        yield from self._items
        yield "</sst>"


def _item(text: str) -> str:
    """Control characters, and what looks like one already written, as Excel writes them."""
    kept = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    if "_x" in text:
        text = _ESCAPE_LIKE.sub(r"_x005F_\1", text)
    text = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    if _MARKUP.search(text):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<si><t{kept}>{text}</t></si>"


class SheetRows:
    """Writes the rows of one table; ``first`` is the number of the first, counted from 1."""

    def __init__(self, table: Table, widths: Sequence[float], apart: Sequence[bool], first: int) -> None:
        self.table, self.first = table, first
        self._widths, self._apart = widths, apart

    def levels(self) -> list[tuple[Column, int]]:
        """Which looks the rows need: every column with each of its steps of indentation."""
        found: list[tuple[Column, int]] = []
        for column, apart in zip(self.table.columns, self._apart, strict=True):
            steps = {0}
            if column.indent_by is not None:
                steps = {indent(column, row) for row in looking(self.table.rows, every=5000)}
            found += [(column, step + apart) for step in sorted(steps)]
        return found

    def heights(self) -> Iterator[int]:
        """How many rows of the sheet each row of the table takes: more than one for texts no cell can hold."""
        keys = [(column.key, column.label_by) for column in self.table.columns]
        looked_at = {key for pair in keys for key in pair if key is not None}
        for row in looking(self.table.rows, every=5000):
            if all(_is_small(row.get(key)) for key in looked_at):
                yield 1
            else:
                texts = (shown(column, row, self.table.language) for column in self.table.columns)
                yield max((sum(1 for _ in pieces(text)) for text in texts), default=1)

    def xml(
        self,
        styles: Sequence[int],
        letters: Callable[[int], str],
        strings: SharedStrings,
        count: Callable[[], None],
    ) -> Iterator[str]:
        """The rows, one after the other; ``styles`` are the numbers of the looks that ``levels`` asked for.

        ``count`` is called after every row and may raise.
        """
        numbers: dict[Column, dict[int, int]] = {}
        for (column, level), style in zip(self.levels(), styles, strict=True):
            numbers.setdefault(column, {})[level] = style
        places = [
            _Place(
                column,
                column.key,
                letters(at),
                self._widths[at],
                self._apart[at],
                numbers[column],
                numbers[column].get(self._apart[at], 0),
                is_number(column),
                column.kind != "date" and column.indent_by is None and column.label_by is None,
            )
            for at, column in enumerate(self.table.columns)
        ]
        number = self.first
        for row in self.table.rows:
            xml, taken = self._row(row, number, places, strings)
            yield xml
            number += taken
            count()

    def _row(
        self, row: dict[str, Any], number: int, places: list[_Place], strings: SharedStrings
    ) -> tuple[str, int]:
        cells: list[str] = []
        below: list[list[str]] = []
        lines = 1
        for place in places:
            value: Any = row.get(place.key)
            kind = type(value)
            if kind is str and place.takes_text:
                text, style, width = value, place.style, place.width
            elif kind is int and place.takes_number and -_EXACT_INTEGER <= value <= _EXACT_INTEGER:
                cells.append(f'<c r="{place.letters}{number}" s="{place.style}"><v>{value}</v></c>')
                continue
            else:
                level = indent(place.column, row)
                style, width = place.styles[level + place.apart], place.width - 1.5 * level
                stored = _number(place, plain(value))
                if stored:
                    cells.append(f'<c r="{place.letters}{number}" s="{style}"><v>{stored}</v></c>')
                    continue
                text = shown(place.column, row, self.table.language)
            if not text:
                continue
            if len(text) > width or "\n" in text:
                lines = max(lines, _lines(text, width))
                if len(text) * 2 > MOST_UNITS:
                    text, *rest = pieces(text)
                    _go_on(below, rest, f'{place.letters}%d" s="{style}"', number, strings)
            cells.append(
                f'<c r="{place.letters}{number}" s="{style}" t="s"><v>{strings.number(text)}</v></c>'
            )
        high = "" if lines < 2 else f' ht="{row_height(lines):g}" customHeight="1"'
        made = f'<row r="{number}"{high}>{"".join(cells)}</row>'
        for at, more in enumerate(below, 1):
            made += f'<row r="{number + at}">{"".join(more)}</row>'
        return made, 1 + len(below)


def _go_on(
    below: list[list[str]], parts: Sequence[str], place: str, number: int, strings: SharedStrings
) -> None:
    """The rest of a text under its cell."""
    for at, part in enumerate(parts):
        if at == len(below):
            below.append([])
        below[at].append(f'<c r="{place % (number + at + 1)} t="s"><v>{strings.number(part)}</v></c>')


def _number(place: _Place, value: Any) -> str:
    """What is stored for a number or a day; "" for what is a text."""
    if place.takes_number and _is_exact(value):
        return repr(value)
    if place.column.kind == "date" and (day := _day(value)) is not None:
        days = (day - _FIRST_DAY) / dt.timedelta(days=1)
        return f"{days:.16g}"
    return ""


def pieces(text: str) -> Iterator[str]:
    """``text`` in parts that fit into a cell, cut after a blank where there is one; joined they are ``text``."""
    while len(text) * 2 > MOST_UNITS and units(text) > MOST_UNITS:
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
        low, high = (middle, high) if units(text[:middle]) <= MOST_UNITS else (low, middle - 1)
    return low


def units(text: str) -> int:
    """How long Excel takes ``text`` to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_small(value: Any) -> bool:
    """Whether ``value`` fits into a cell for sure."""
    kind = type(value)
    if kind is str:
        return len(value) * 2 <= MOST_UNITS
    return kind is int or value is None or isinstance(value, float | dt.date)


def most_lines(texts: Iterable[tuple[str, float]]) -> int:
    """How many lines a row takes with these texts in columns of these widths, at least one."""
    return max((_lines(text, width) for text, width in texts), default=1)


def row_height(lines: int) -> float:
    """Points. Not every program fits the height itself."""
    return min(lines * _LINE_HEIGHT, _HIGHEST)


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
