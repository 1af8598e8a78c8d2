"""A passage as it leaves the window: the words in quotation marks, with their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.spans import Span, merged, without

if TYPE_CHECKING:
    from gk_qda.queries.places import CitationStyle
    from gk_qda.ui.reading.shown_text import ShownText


def cited(shown: ShownText, span: Span, style: CitationStyle) -> str:
    """The passage as a report quotes it: „…“ (TM09, B2, Abs. 4–5)."""
    document = shown.document.document
    touched = [shown.document.paragraphs[row] for row in shown.turns.rows_under(span)]
    speakers = {one.speaker for one in touched if one.speaker and not one.is_interviewer}
    source = citation(
        document.name,
        (touched[0].number, touched[-1].number) if touched else "",
        speaker=speakers.pop() if document.id in style.several and len(speakers) == 1 else "",
        minutes=document.form == "minutes",
        language=style.language,
    )
    return f"{quotation(passage(shown, span), language=style.language)} ({source})"


def spoken(shown: ShownText, span: Span) -> str:
    """The words alone under a span: no labels, no time marks, nothing of what was withdrawn."""
    holes: list[Span] = []
    for row in shown.turns.rows_under(span):
        paragraph = shown.document.paragraphs[row]
        holes += [paragraph.span] if paragraph.is_withdrawn else paragraph.time_marks
        holes += [paragraph.label] if paragraph.label is not None else []
    return "".join(rest.of(shown.document.text) for rest in without(span, merged(holes)))


def passage(shown: ShownText, span: Span) -> str:
    """The words under a span: no time marks, labels only between turns, withdrawn turns as […]."""
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
    pieces += [(part.start, "[…]") for hole in gone if (part := hole.intersection(span))]
    text = "".join(piece for _, piece in sorted(pieces))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()
