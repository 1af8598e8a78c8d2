"""Reports as one self-contained page: for the screen, light or dark, and for printing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from gk_qda.exporting.looks import DARK, LANGUAGE_TAGS, TEXT_WIDTH, rendered_pieces
from gk_qda.exporting.report import (
    Block,
    Cell,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
    cell_runs,
    cells_of,
    column_shares,
    head_of,
    quote_runs,
    runs_of,
    shade_of,
)
from gk_qda.progress import looking
from gk_qda.words import catalogue


def html_bytes(report: Report) -> bytes:
    """``report`` as a UTF-8 page without scripts, pictures or anything from elsewhere."""
    pages = catalogue("exporting", report.language)("page_of", page="\0", pages="\0")
    page = rendered_pieces(
        "report.html",
        report=report,
        language=LANGUAGE_TAGS[report.language],
        pages=pages.split("\0"),
        blocks=[_block(block) for block in looking(report.blocks)],
    )
    return b"".join(piece.encode("utf-8", "replace") for piece in looking(page, every=1000))


def _block(block: Block) -> dict[str, Any]:
    """What the template needs of ``block``: its kind and its words as safe markup."""
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level + 1, "words": _inline((Run(text),))}
        case Paragraph(content, style):
            return {"kind": "paragraph", "style": style, "words": _inline(runs_of(content))}
        case Quote():
            return {"kind": "quote", "words": _inline(quote_runs(block))}
        case ListBlock(items, ordered):
            return {"kind": "list", "ordered": ordered, "items": [_inline(runs_of(item)) for item in items]}
        case TableBlock():
            return _table(block)
        case PageBreak():
            return {"kind": "break"}


def _table(table: TableBlock) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": _inline(runs_of(table.caption)),
        "widths": [f"{100 * share:.2f}" for share in column_shares(table, TEXT_WIDTH[False])],
        "head": [_cell(cell) for cell in head_of(table)],
        "rows": [[_cell(cell) for cell in cells_of(table, row)] for row in looking(table.rows, every=20)],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    shade = shade_of(cell)
    return {"words": _inline(cell_runs(cell)), "align": cell.align, "shade": shade, "ink": _ink(shade)}


def _ink(shade: str) -> str:
    """Dark or white letters, whichever can be read on ``shade``, in the light and in the dark."""
    red, green, blue = bytes.fromhex(shade or "FFFFFF")
    return DARK if 0.299 * red + 0.587 * green + 0.114 * blue > 128 else "FFFFFF"


def _inline(runs: Iterable[Run]) -> Markup:
    """Escaped words with their emphasis; line breaks stay."""
    words = Markup()
    for run in runs:
        text = escape(run.text).replace("\n", Markup("<br>"))
        for wanted, before, after in (
            (run.italic, "<em>", "</em>"),
            (run.bold, "<strong>", "</strong>"),
            (run.muted, '<span class="muted">', "</span>"),
        ):
            if wanted:
                text = Markup(before) + text + Markup(after)
        words += text
    return words
