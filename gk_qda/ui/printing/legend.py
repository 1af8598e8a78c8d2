"""The codes of a document with the numbers of their codings, at its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QFontMetricsF

from gk_qda.ui.look.colors import edge, fill
from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.printing.breaking import wrapped
from gk_qda.ui.printing.frame import Frame, pt
from gk_qda.ui.printing.material import Material
from gk_qda.ui.printing.page_parts import LegendRow, Page
from gk_qda.ui.printing.typesetting import print_font
from gk_qda.ui.printing.words import PrintWords

LEGEND_SIZE = pt(8.2)
LEGEND_PITCH = pt(11)
LEGEND_NUMBERS = 0.42  # of the width, for the numbers at the right
SWATCH_ROOM = pt(14)
TITLE_ROOM = pt(20)
_ABOVE = pt(26)  # between the text and the legend
_AIR = pt(3)
_GUTTER = pt(14)
_LONGEST = 400  # lines that the numbers of one code may take: none is left out


def with_legend(rows: Sequence[LegendRow], title: str, frame: Frame, last: Page, free: float) -> list[Page]:
    """The last page with as much of the legend as it takes below ``free``, if any of it, and further pages."""
    first_height = _height(rows[0])
    top = free + _ABOVE
    pages = [last]
    if top + TITLE_ROOM + first_height + LEGEND_PITCH * 2 > frame.bottom:
        pages.append(Page(number=last.number + 1, kind="legend"))
        top = frame.top
    titled = replace(pages[-1], legend_title=(title, top))
    pages[-1] = titled
    top += TITLE_ROOM
    placed: list[LegendRow] = []
    for row in [piece for whole in rows for piece in _pieces(whole, frame.room)]:
        if top + _height(row) > frame.bottom and (placed or pages[-1] is titled):
            pages[-1] = replace(pages[-1], legend=tuple(placed))
            pages.append(Page(number=pages[-1].number + 1, kind="legend"))
            placed, top = [], frame.top
        placed.append(replace(row, top=top))
        top += _height(row)
    pages[-1] = replace(pages[-1], legend=tuple(placed))
    return pages


def legend_rows(
    material: Material, numbers: Mapping[int, int], frame: Frame, family: str, words: PrintWords
) -> list[LegendRow]:
    """The codes used, in tree order; where they stand is not known yet."""
    used: defaultdict[int, list[int]] = defaultdict(list)
    for coding in material.codings:
        used[coding.code_id].append(numbers[coding.id])
    advance = QFontMetricsF(print_font(family, LEGEND_SIZE)).horizontalAdvance
    width = frame.right - frame.left
    right = width * LEGEND_NUMBERS
    left = width - right - SWATCH_ROOM - _GUTTER
    return [
        LegendRow(
            lines=tuple(wrapped(code.path, left, advance, most=_LONGEST)),
            numbers=tuple(wrapped(words.numbers(sorted(used[code.id])), right, advance, most=_LONGEST)),
            top=0.0,
            fill=fill(code.color, LIGHT.base),
            edge=edge(code.color, LIGHT.base),
        )
        for code in material.codes.values()
        if code.id in used
    ]


def _pieces(row: LegendRow, room: float) -> list[LegendRow]:
    """A row with more numbers than a page holds goes on below."""
    most = max(1, int(room / LEGEND_PITCH) - 4)
    if len(row.numbers) <= most:
        return [row]
    parts = [row.numbers[at : at + most] for at in range(0, len(row.numbers), most)]
    first = replace(row, numbers=parts[0])
    return [first, *(replace(row, lines=(), numbers=part) for part in parts[1:])]


def _height(row: LegendRow) -> float:
    return LEGEND_PITCH * max(len(row.lines), len(row.numbers)) + _AIR
