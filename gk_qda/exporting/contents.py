"""The table of contents of a long report: which headings it lists, and the marks that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gk_qda.exporting.report import Block, Content, Heading, ListBlock, Paragraph, Quote, Report, TableBlock
from gk_qda.exporting.report import text_of as words_of
from gk_qda.progress import looking

# A report of fewer letters is read from the first page to the last.
_LONG = 12_000
_FEWEST = 4
_ENOUGH = 8  # with fewer headings of the two upper levels those below are listed, too
_MOST = 40
_LEVELS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading that is listed: its place among the blocks, its depth in the list from 1, its mark."""

    at: int
    depth: int
    text: str
    mark: str


def contents_of(report: Report) -> tuple[Entry, ...]:
    """The headings of a long report, () for a short one."""
    headings = [(at, block) for at, block in enumerate(report.blocks) if isinstance(block, Heading)]
    deepest = _deepest([block.level for _, block in headings])
    listed = [(at, block) for at, block in headings if block.level <= deepest]
    if len(listed) < _FEWEST or sum(_lengths(report)) < _LONG:
        return ()
    highest = min(block.level for _, block in listed)
    return tuple(
        # Word knows its own marks by this name and makes them anew with the list.
        Entry(at, block.level - highest + 1, block.text, f"_Toc{10_000_000 + number}")
        for number, (at, block) in enumerate(listed, 1)
    )


def outline_levels(report: Report, entries: tuple[Entry, ...]) -> tuple[int, int]:
    """From which level of headings to which the entries go."""
    levels = [block.level for entry in entries if isinstance(block := report.blocks[entry.at], Heading)]
    return min(levels), max(levels)


def _deepest(levels: list[int]) -> int:
    """Two levels, three where there is little to list, one where there is too much."""

    def listed(deepest: int) -> int:
        return sum(level <= deepest for level in levels)

    if listed(2) > _MOST:
        return 1
    return 3 if listed(2) < _ENOUGH and listed(3) <= _MOST else 2


def _lengths(report: Report) -> Iterator[int]:
    for block in report.blocks:
        yield from map(len, map(words_of, _contents(block)))


def _contents(block: Block) -> Iterator[Content]:
    match block:
        case Heading(_, text):
            yield text
        case Paragraph(content, _):
            yield content
        case Quote():
            yield block.text
        case ListBlock(items, _):
            yield from items
        case TableBlock(_, rows):
            for row in looking(rows, every=500):
                yield from (cell if isinstance(cell, str) else cell.content for cell in row)
