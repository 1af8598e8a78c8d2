"""Reports as Markdown (CommonMark with tables); everything that looks like markup stays literal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
    alignment,
    cell_runs,
    cells_of,
    quote_runs,
    runs_of,
    shade_of,
    text_of,
)
from gk_qda.progress import looking

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$^&])")
# At the start of a line these make a list, a heading or a rule.
_LINE_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")
_RULES = {"left": ":---", "right": "---:", "center": ":---:"}


def markdown_bytes(report: Report) -> bytes:
    """``report`` as UTF-8 Markdown; the notice of synthetic material stands at both ends."""
    parts = [*_opening(report), *(_block(block) for block in looking(report.blocks))]
    if report.notice:
        parts += ["---", f"*{_one_line(report.notice)}*"]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """``text`` so that Markdown shows exactly it: Kolleg*innen becomes Kolleg\\*innen."""
    return _starts_escaped(_MARKUP.sub(r"\\\1", text))


def _starts_escaped(text: str) -> str:
    return "\n".join(_LINE_START.sub(_escaped_start, line.lstrip(" \t")) for line in text.split("\n"))


def _escaped_start(start: re.Match[str]) -> str:
    # A number is escaped at the mark behind it: "1." becomes "1\.".
    return f"{start[0]}\\" if start[0].isdigit() else f"\\{start[0]}"


def _opening(report: Report) -> Iterator[str]:
    if report.notice:
        yield f"> **{_one_line(report.notice)}**"
    yield f"# {_one_line(report.title)}"
    yield _lines(report.subtitle)
    if report.stand:
        yield f"*{_one_line(report.stand)}*"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * (level + 1)} {_one_line(text)}"
        case Paragraph(content, _):
            return _lines(content)
        case Quote():
            return _prefixed(_lines(quote_runs(block)), "> ", "> ")
        case ListBlock(items, ordered):
            marks = [f"{at}. " if ordered else "- " for at in range(1, len(items) + 1)]
            lines = zip(items, marks, strict=True)
            return "\n".join(_prefixed(_lines(item), mark, " " * len(mark)) for item, mark in lines)
        case TableBlock():
            return _table(block)
        case PageBreak():
            return "---"


def _prefixed(text: str, first: str, others: str) -> str:
    return first + text.replace("\n", f"\n{others}")


def _lines(content: Content) -> str:
    """Words with their emphasis; a line break of the text is a hard one."""
    return _starts_escaped(_inline(runs_of(content))).replace("\n", "\\\n")


def _one_line(content: Content) -> str:
    return " ".join(_inline(runs_of(content)).split("\n"))


def _inline(runs: Iterable[Run]) -> str:
    return "".join(_emphasised(run) for run in runs)


def _emphasised(run: Run) -> str:
    text = _MARKUP.sub(r"\\\1", run.text)
    mark = "**" * run.bold + "*" * run.italic
    core = text.strip()
    if not mark or not core:
        return text
    # Blanks stay outside: "** ja **" would show its stars.
    at = text.index(core)
    return f"{text[:at]}{mark}{core}{mark}{text[at + len(core) :]}"


def _table(table: TableBlock) -> str:
    head = [_one_line(text) for text in table.head]
    rules = [_RULES[alignment(table, at)] for at in range(len(table.head))]
    rows = [[_cell(cell) for cell in cells_of(table, row)] for row in looking(table.rows, every=20)]
    caption = f"**{_one_line(table.caption)}**\n\n" if table.caption else ""
    lines = (f"| {' | '.join(row)} |" for row in looking([head, rules, *rows], every=500))
    return caption + "\n".join(lines)


def _cell(cell: Cell) -> str:
    if not text_of(cell.content).strip():
        return f"\\#{shade_of(cell)}" if shade_of(cell) else ""
    return _inline(cell_runs(cell)).replace("\n", "<br>")
