"""Where a segment stands, in the words that lists and reports cite it by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.queries.places import CitationStyle
from gk_qda.queries.segments import Segment, touched_paragraphs
from gk_qda.queries.values import DocumentText
from gk_qda.spans import Span
from gk_qda.ui.place_words import with_items

SEGMENT = Qt.ItemDataRole.UserRole  # the Segment of a row


def place_of(segment: Segment) -> str:
    """ "TM07, para. 11" or "TM07, para. 4–5": document and paragraphs, as reports cite them."""
    return f"{segment.document.name}, {paragraphs_of(segment)}"


def cited(segment: Segment, style: CitationStyle) -> str:
    """The segment as a report quotes it: „…“ (TM09, B2, Abs. 4–5)."""
    source = citation(
        segment.document.name,
        (segment.paragraph, segment.paragraph_end),
        speaker=segment.speaker if segment.document.id in style.several else "",
        minutes=segment.document.form == "minutes",
        language=style.language,
    )
    return f"{quotation(segment.quote, language=style.language)} ({source})"


def passage_words(document: DocumentText, span: Span) -> str:
    """ "TM07, para. 11": the place of any passage of a document."""
    first, last = touched_paragraphs(document.paragraphs, span)
    touched = document.paragraphs[first:last]
    name = document.document.name
    return f"{name}, {_paragraphs(touched[0].number, touched[-1].number)}" if touched else name


def paragraphs_of(segment: Segment) -> str:
    """ "para. 11" or "para. 4–5"."""
    return _paragraphs(segment.paragraph, segment.paragraph_end)


def _paragraphs(first: str, last: str) -> str:
    words = QCoreApplication.translate("Segments", "para. {numbers}")
    return with_items(words.format(numbers=numbers_of(first, last)))


def numbers_of(first: str, last: str) -> str:
    """ "11" or "4–5"."""
    return first if first == last else f"{first}–{last}"
