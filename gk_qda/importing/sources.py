"""What the reader of one format hands to the segmentation."""

from __future__ import annotations

from dataclasses import dataclass

from gk_qda.importing.values import ImportedWarning


@dataclass(frozen=True, slots=True)
class GivenTurn:
    """A turn of a format that knows its turns (subtitles with voices, tables).

    ``label_end`` and ``marks`` are positions in the text; ``label_end == start`` means no label.
    """

    start: int
    end: int
    label_end: int
    speaker: str
    marks: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file with what its format says about paragraphs.

    ``text`` has ``\\n`` as its only line ending. ``breaks`` holds the start of every paragraph of formats
    that have paragraphs (None: any line may begin one); a line break inside such a paragraph is a soft
    one. ``bold`` maps the start of a paragraph to the end of the bold words it begins with. ``turns`` is
    given where the format itself says who speaks.
    """

    text: str
    format: str
    encoding: str | None = None
    breaks: frozenset[int] | None = None
    bold: tuple[tuple[int, int], ...] = ()
    turns: tuple[GivenTurn, ...] | None = None
    warnings: tuple[ImportedWarning, ...] = ()
