"""All texts of a report or table: one after the other with where they stand, or each changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, overload

from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Report,
    TableBlock,
    text_of,
)
from gk_qda.exporting.table import Table
from gk_qda.progress import looking

Change = Callable[[str], str]
_IN_ONE = frozenset({"before", "hit", "after"})  # columns of a row that are one stretch of a text


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it stands in one place. ``where`` is the heading above it, or the column and the row (from 1).

    A hit and what stands before and behind it are one text.
    """

    text: str
    where: str = ""
    row: int = 0


def pieces(made: Report | Table, format: str) -> Iterator[Piece]:
    """Every text that ``format`` prints, in order."""
    if isinstance(made, Report):
        yield from (Piece(text) for text in (made.title, made.subtitle, made.stand))
        yield from _pieces_of_blocks(made)
        return
    yield from (Piece(text) for text in (made.title, *made.base_lines, *made.notes))
    yield from (Piece(column.title) for column in made.columns)
    keys = {column.key: column.title for column in made.columns}
    for at, row in enumerate(looking(made.rows, every=100), start=1):
        printed = row if format == "json" else {key: row[key] for key in row if key in keys}
        if printed.keys() >= _IN_ONE:  # a hit may divide a name or a number
            yield Piece(
                "".join(str(row[key]) for key in ("before", "hit", "after")), keys.get("hit", "hit"), at
            )
            printed = {key: value for key, value in printed.items() if key not in _IN_ONE}
        for key, value in printed.items():
            yield from (Piece(text, keys.get(key, key), at) for text in _strings(value))
    if made.segments is not None and format in ("xlsx", "json"):
        yield from pieces(made.segments, format)


def _pieces_of_blocks(report: Report) -> Iterator[Piece]:
    where = ""
    for block in looking(report.blocks):
        match block:
            case Heading(_, text):
                where = text
                yield Piece(text, where)
            case Paragraph(content, _):
                yield Piece(text_of(content), where)
            case Quote():
                yield from (Piece(text, where) for text in (block.text, block.source, block.note))
            case ListBlock():
                yield from (Piece(text_of(item), where) for item in block.items)
            case TableBlock():
                yield from (Piece(text, where) for text in (block.caption, *block.head))
                for at, row in enumerate(looking(block.rows, every=20), start=1):
                    for cell in row:
                        yield Piece(cell if isinstance(cell, str) else text_of(cell.content), where, at)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


@overload
def with_texts(made: Report, change: Change) -> Report: ...
@overload
def with_texts(made: Table, change: Change) -> Table: ...
def with_texts(made: Report | Table, change: Change) -> Report | Table:
    """The same with every text changed, keys of columns and facts for programs included; each different text once."""
    return _changed(made, remembered(change))


def remembered(change: Change) -> Change:
    """Tables say most of their words again and again: the same with an answer for each of them."""
    known: dict[str, str] = {}

    def changed(text: str) -> str:
        new = known.get(text)
        if new is None:
            new = known[text] = change(text)
        return new

    return changed


@overload
def _changed(made: Report, change: Change) -> Report: ...
@overload
def _changed(made: Table, change: Change) -> Table: ...
def _changed(made: Report | Table, change: Change) -> Report | Table:
    if isinstance(made, Report):
        return replace(
            made,
            title=change(made.title),
            subtitle=change(made.subtitle),
            stand=change(made.stand),
            blocks=tuple(_block(block, change) for block in looking(made.blocks)),
        )
    columns = [
        replace(
            column,
            key=change(column.key),
            title=change(column.title),
            indent_by=column.indent_by and change(column.indent_by),
            label_by=column.label_by and change(column.label_by),
        )
        for column in made.columns
    ]
    return replace(
        made,
        title=change(made.title),
        columns=tuple(columns),
        rows=tuple(_value(row, change) for row in looking(made.rows, every=100)),
        base=_value(made.base, change),
        base_lines=tuple(map(change, made.base_lines)),
        notes=tuple(map(change, made.notes)),
        segments=None if made.segments is None else _changed(made.segments, change),
    )


def _block(block: Block, change: Change) -> Block:
    match block:
        case Heading():
            return replace(block, text=change(block.text))
        case Paragraph():
            return replace(block, content=_content(block.content, change))
        case Quote():
            return replace(
                block, text=change(block.text), source=change(block.source), note=change(block.note)
            )
        case ListBlock():
            return replace(block, items=tuple(_content(item, change) for item in block.items))
        case TableBlock():
            return replace(
                block,
                head=tuple(map(change, block.head)),
                caption=change(block.caption),
                rows=tuple(
                    tuple(_cell(cell, change) for cell in row) for row in looking(block.rows, every=20)
                ),
            )
        case _:
            return block


def _content(content: Content, change: Change) -> Content:
    if isinstance(content, str):
        return change(content)
    return tuple(replace(run, text=change(run.text)) for run in content)


def _cell(cell: str | Cell, change: Change) -> str | Cell:
    return change(cell) if isinstance(cell, str) else replace(cell, content=_content(cell.content, change))


def _value(value: Any, change: Change) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(str(key)): _value(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_value(one, change) for one in value)
    return value
