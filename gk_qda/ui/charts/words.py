"""What a picture says, as a report: it is checked like one before the picture leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gk_qda.exporting.report import Block, Paragraph, Report, TableBlock
from gk_qda.ui.charts.values import (
    Bars,
    Chart,
    HeatMap,
    Label,
    Picture,
    Portraits,
    Strips,
    Timeline,
    Twig,
    Twigs,
    WordCloud,
)


def words_of(picture: Picture) -> Report:
    """Every word that is painted: the chart as a table of its names, then lines, notes and legend."""
    said = [*picture.lines, *picture.notes, *(key.text for key in picture.legend), picture.synthetic]
    blocks: list[Block] = [*_chart(picture.chart), *(Paragraph(text) for text in said if text)]
    return Report(picture.title, "", tuple(blocks))


def _chart(chart: Chart) -> Iterator[Block]:
    match chart:
        case HeatMap():
            yield _table(chart.rows, chart.columns, chart.texts)
        case Bars():
            words = [tuple(bar.words if bar else "" for bar in row) for row in chart.bars]
            yield _table(chart.rows, chart.columns, words)
        case Timeline():
            yield _table(chart.lanes, ())
            yield from (Paragraph(text) for text in dict.fromkeys(mark.words for mark in chart.marks))
        case Portraits():
            yield _table([one.label for one in chart.documents], ())
        case Strips():
            yield _table(chart.rows, chart.heads or tuple(map(Label, chart.numbers)))
        case WordCloud():
            yield from (Paragraph(word.text) for word in chart.words)
        case Twigs():
            yield from (Paragraph(text) for text in _branches(chart.twigs))


def _table(
    rows: Sequence[Label], columns: Sequence[Label], texts: Sequence[Sequence[str]] = ()
) -> TableBlock:
    head = ("", *(label.text for label in columns))
    lines = [
        (" ".join(part for part in (row.text, row.note) if part), *(texts[at] if at < len(texts) else ()))
        for at, row in enumerate(rows)
    ]
    return TableBlock(head, tuple(lines))


def _branches(twigs: Sequence[Twig]) -> Iterator[str]:
    """The words from the root to the end of each branch, as they were said."""
    parents = {twig.parent for twig in twigs}
    for at, twig in enumerate(twigs):
        if at in parents:
            continue
        branch, row = [twig.text], at
        while row and twigs[row].parent != row:
            row = twigs[row].parent
            branch.append(twigs[row].text)
        yield " ".join(branch if twig.level < 0 else reversed(branch))
