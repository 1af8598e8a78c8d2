"""Where a segment stands, in the words that lists and reports cite it by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from gk_qda.queries.segments import Segment

SEGMENT = Qt.ItemDataRole.UserRole  # the Segment of a row


def place_of(segment: Segment) -> str:
    """ "TM07, para. 11" or "TM07, para. 4–5": document and paragraphs, as reports cite them."""
    return f"{segment.document.name}, {paragraphs_of(segment)}"


def paragraphs_of(segment: Segment) -> str:
    """ "para. 11" or "para. 4–5"."""
    numbers = numbers_of(segment.paragraph, segment.paragraph_end)
    return QCoreApplication.translate("Segments", "para. {numbers}").format(numbers=numbers)


def numbers_of(first: str, last: str) -> str:
    """ "11" or "4–5"."""
    return first if first == last else f"{first}–{last}"
