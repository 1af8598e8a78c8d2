"""What stands in a report, section by section and line by line, and how two states of it differ."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Literal

from gk_qda.difference import equal_runs
from gk_qda.exporting.cells import shown
from gk_qda.exporting.report import (
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    TableBlock,
    quote_runs,
    text_of,
)
from gk_qda.exporting.report import cells_of as row_cells
from gk_qda.exporting.table import Table
from gk_qda.progress import looking

_NUMBER = re.compile(r"^\d+(\.\d+)*\s+")  # of a chapter: it changes with the chapters before it
_BETWEEN = " · "
_LINES = 5000  # between two looks whether somebody stopped it


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with those above it, and the lines below it up to the next one."""

    title: str
    lines: tuple[str, ...]


Outline = tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line before and now; None where there is none."""

    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section that came, went, or reads otherwise."""

    title: str
    kind: Literal["added", "removed", "changed"]
    lines: tuple[LineChange, ...]


def outline_of(made: Report | Table, state: Collection[str] = ()) -> Outline:
    """What ``made`` says. Lines among ``state`` only date the project: they change with every step of work."""
    if isinstance(made, Report):
        return _numbered(_of_report(made, state))
    found = [_of_table(made, state)]
    if made.segments is not None:
        found.append(_of_table(made.segments, state))
    return _numbered(found)


def written_outline(outline: Outline) -> str:
    """As text to be kept; the same outline gives the same text."""
    encoder = json.JSONEncoder(ensure_ascii=False, indent=0)
    return "".join(looking(encoder.iterencode([[one.title, *one.lines] for one in outline]), every=_LINES))


def read_outline(text: str) -> Outline:
    """The outline that was written. Each line of it is one of the file, so that many are read in steps."""
    sections: list[list[str]] = []
    for line in looking(text.split("\n"), every=_LINES):
        if line.startswith('"'):
            sections[-1].append(json.loads(line.removesuffix(",")))
        elif line == "[":
            sections.append([])
    return tuple(
        Section(title, tuple(lines)) for title, *lines in sections[1:]
    )  # the first "[" is that of all


def differences(old: Outline, new: Outline) -> list[SectionChange]:
    """The sections of two states that differ, in the order of the new one; gone ones where they stood."""
    before, after = {one.title: one for one in old}, {one.title: one for one in new}
    found = []
    for title in _merged([one.title for one in old], [one.title for one in new]):
        if title not in before:
            lines = tuple(LineChange(None, line) for line in after[title].lines)
            found.append(SectionChange(title, "added", lines))
        elif title not in after:
            lines = tuple(LineChange(line, None) for line in before[title].lines)
            found.append(SectionChange(title, "removed", lines))
        elif changed := tuple(_changed_lines(before[title].lines, after[title].lines)):
            found.append(SectionChange(title, "changed", changed))
    return found


def _merged(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """All titles once, in the new order; what is gone after what stood before it."""
    there, following = set(new), dict(pairwise(["", *old]))
    for title in ["", *new]:
        if title:
            yield title
        gone = following.get(title)
        while gone is not None and gone not in there:
            yield gone
            gone = following.get(gone)


def _changed_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[LineChange]:
    runs = [(0, 0, 0), *equal_runs(old, new), (len(old), len(new), 0)]
    for (a, b, n), (next_a, next_b, _) in looking(pairwise(runs), every=_LINES):
        for one, other in zip_longest(old[a + n : next_a], new[b + n : next_b]):
            yield LineChange(one, other)


def _numbered(sections: Iterable[Section]) -> Outline:
    """The same sections; one whose title is there already gets a number."""
    seen: dict[str, int] = {}
    found = []
    for one in sections:
        seen[one.title] = number = seen.get(one.title, 0) + 1
        found.append(one if number == 1 else Section(f"{one.title} ({number})", one.lines))
    return tuple(found)


def _of_report(report: Report, state: Collection[str]) -> Iterator[Section]:
    path: dict[int, str] = {}
    title, lines = report.title, [report.subtitle] if report.subtitle else []
    for block in report.blocks:
        if isinstance(block, Heading):
            yield Section(title, tuple(line for line in lines if line not in state))
            path = {level: text for level, text in path.items() if level < block.level}
            path[block.level] = _NUMBER.sub("", block.text)
            title, lines = " › ".join(path.values()), []
        else:
            lines.extend(_lines(block))
    yield Section(title, tuple(line for line in lines if line not in state))


def _lines(block: Paragraph | Quote | ListBlock | TableBlock | PageBreak) -> Iterator[str]:
    match block:
        case Paragraph(content):
            yield _flat(text_of(content))
        case Quote():
            yield _flat(text_of(quote_runs(block)))
        case ListBlock(items):
            yield from (_flat(text_of(item)) for item in items)
        case TableBlock(head, rows):
            if block.caption:
                yield _flat(block.caption)
            yield _BETWEEN.join(_flat(text) for text in head)
            for row in looking(rows, every=50):
                yield _BETWEEN.join(_flat(text_of(cell.content)) for cell in row_cells(block, row))
        case PageBreak():
            return


def _of_table(table: Table, state: Collection[str]) -> Section:
    lines = [line for line in table.base_lines if line not in state]
    lines.append(_BETWEEN.join(column.title for column in table.columns))
    lines += [
        _BETWEEN.join(_flat(shown(column, row, table.language)) for column in table.columns)
        for row in looking(table.rows, every=500)
    ]
    return Section(table.title, (*lines, *table.notes))


def _flat(text: str) -> str:
    return " ".join(text.split())
