"""A passage as it leaves the window: the words in quotation marks, with their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.spans import Span, merged, without

if TYPE_CHECKING:
    from gk_qda.ui.reading.shown_text import ShownText

_INNER = str.maketrans({"„": "‚", "“": "‘", "”": "’", "»": "›", "«": "‹", '"': "'"})


def passage(shown: ShownText, span: Span) -> str:
    """The words under a span: no time marks, labels only between turns, withdrawn turns as "[...]"."""
    document = shown.document
    rows = shown.turns.rows_under(span)
    holes: list[Span] = []
    gone: list[Span] = []
    for row in rows:
        paragraph = document.paragraphs[row]
        holes += paragraph.time_marks
        if len(rows) == 1 and paragraph.label is not None:
            holes.append(paragraph.label)
        if paragraph.is_withdrawn:
            gone.append(Span(paragraph.label.end if paragraph.label else paragraph.start, paragraph.end))
    pieces: list[tuple[int, str]] = [
        (rest.start, rest.of(document.text)) for rest in without(span, merged([*holes, *gone]))
    ]
    pieces += [(part.start, "[...]") for hole in gone if (part := hole.intersection(span))]
    text = "".join(piece for _, piece in sorted(pieces))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def inner_marks(text: str) -> str:
    """Double quotation marks made single, because the passage will stand in double ones."""
    return text.translate(_INNER)


def paragraph_numbers(shown: ShownText, span: Span) -> str:
    """ "17" or "17-19"; empty where the span lies in no paragraph."""
    rows = shown.turns.rows_under(span)
    if not rows:
        return ""
    first, last = (shown.document.paragraphs[row].number for row in (rows[0], rows[-1]))
    return first if first == last else f"{first}-{last}"
