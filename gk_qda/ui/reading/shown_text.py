"""What the widget holds of a document: the same number of code points, with unreadable characters put aside.

Withdrawn turns and, if wished, time marks are replaced by characters without width. Positions therefore stay those
of the stored text, and neither selection nor clipboard nor a screen reader can bring back what was withdrawn.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from gk_qda.spans import Span
from gk_qda.ui.reading.offsets import Offsets
from gk_qda.ui.reading.turns import Turns, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.queries.values import DocumentText, ParagraphValue

HIDDEN = "\u2060"  # word joiner: no width, no line break
WALL = "\x00"  # no hit of a search goes beyond it
# What Qt would take for a line break of its own, one for one.
_QT_BREAKS = str.maketrans(
    {"\r": " ", "\u2029": "\n", "\x00": "\ufffd", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
)


class Role(Enum):
    """How a block is shown."""

    HEAD = "head"  # front matter
    WORDS = "words"
    WITHDRAWN = "withdrawn"
    BLANK = "blank"  # not shown; the gap between paragraphs stands for it


class Block(NamedTuple):
    """One line of the stored text, as the widget shows it; offsets in code points."""

    start: int
    end: int  # without the line break
    role: Role
    row: int  # of its paragraph, -1 outside of paragraphs
    is_first: bool  # the paragraph's number stands here
    is_last: bool  # a gap follows


def shown_text(document: DocumentText, *, withdrawn: str, time_marks: bool = True) -> str:
    """The text of a document, as many characters long, without those that are not to be seen."""
    text = document.text
    parts: list[str] = []
    done = 0
    for span, substitute in _substitutes(document, withdrawn, time_marks=time_marks):
        parts += (text[done : span.start], substitute[: span.length].ljust(span.length, HIDDEN))
        done = span.end
    parts.append(text[done:])
    shown = "".join(parts)
    # Looking for each is a hundred times quicker than translating millions of characters.
    return shown.translate(_QT_BREAKS) if any(chr(sign) in shown for sign in _QT_BREAKS) else shown


def _substitutes(document: DocumentText, withdrawn: str, *, time_marks: bool) -> Iterator[tuple[Span, str]]:
    for paragraph in document.paragraphs:
        if paragraph.is_withdrawn:
            start = paragraph.label.end if paragraph.label else paragraph.start
            yield Span(start, max(start, paragraph.end)), withdrawn
        elif not time_marks:
            yield from ((mark, "") for mark in paragraph.time_marks)


class ShownText:
    """The text of one document as the widget holds it, with the styles of its blocks."""

    def __init__(self, document: DocumentText, *, withdrawn: str, time_marks: bool = True) -> None:
        self.document = document
        self.turns = Turns(document)
        self.withdrawn = withdrawn
        self.shows_time_marks = time_marks
        self.text = shown_text(document, withdrawn=withdrawn, time_marks=time_marks)
        self.offsets = Offsets(self.text)
        self.blocks = self._blocks()
        self.starts = [block.start for block in self.blocks]
        self._has_gaps = any(block.role is Role.WITHDRAWN for block in self.blocks)

    def _blocks(self) -> list[Block]:
        head_end, paragraphs = self.document.head_end, self.document.paragraphs
        ends = [paragraph.end for paragraph in paragraphs]
        blocks: list[Block] = []
        start, previous = 0, -1
        for line in self.text.split("\n"):
            end = start + len(line)
            row = bisect_right(ends, start)
            if row == len(paragraphs) or paragraphs[row].start > end:
                row = -1
            if row >= 0:
                role = Role.WITHDRAWN if paragraphs[row].is_withdrawn else Role.WORDS
                is_hidden = role is Role.WORDS and self._shows_nothing(line, is_leading=row != previous)
                is_last = end + 1 >= paragraphs[row].end
            else:
                role = Role.HEAD if start < head_end else Role.WORDS
                is_hidden, is_last = not line.strip(), role is Role.WORDS or end + 1 >= head_end
            if is_hidden:
                role = Role.BLANK
            is_first = row >= 0 and row != previous and not is_hidden
            blocks.append(Block(start, end, role, row, is_first, is_last))
            previous = row if is_first else previous
            start = end + 1
        return blocks

    @staticmethod
    def _shows_nothing(line: str, *, is_leading: bool) -> bool:
        """A line of hidden time marks, or a blank one before the first words of its paragraph."""
        return not line.strip(HIDDEN + " \t") and (HIDDEN in line or is_leading)

    def hides(self, span: Span) -> bool:
        """Whether nothing under a span is to be seen, because all of it was withdrawn."""
        return self._has_gaps and self.document.is_withdrawn(span)

    def block_at(self, position: int) -> int:
        """The number of the block that holds a position in code points."""
        return max(0, bisect_right(self.starts, position) - 1)

    def paragraph(self, block: int) -> ParagraphValue | None:
        """The paragraph a block belongs to."""
        row = self.blocks[block].row
        return self.document.paragraphs[row] if row >= 0 else None

    def labels(self) -> set[str]:
        """The different speaker labels, without line breaks."""
        spans = (paragraph.label for paragraph in self.document.paragraphs)
        return {span.of(self.text).rstrip("\n") for span in spans if span is not None}

    @cached_property
    def searchable(self) -> str:
        """The text for searching, of the same length: walls for labels and withdrawn turns.

        Time marks are hidden, so that words may go on behind them.
        """
        parts: list[str] = []
        done = 0
        for hole, sign in self._unsearched():
            start = max(done, hole.start)
            if hole.end > start:
                parts += (self.text[done:start], sign * (hole.end - start))
                done = hole.end
        parts.append(self.text[done:])
        return "".join(parts)

    def _unsearched(self) -> list[tuple[Span, str]]:
        found: list[tuple[Span, str]] = []
        for paragraph in self.document.paragraphs:
            found += [(mark, HIDDEN) for mark in paragraph.time_marks]
            wall = paragraph.span if paragraph.is_withdrawn else paragraph.label
            if wall is not None:
                found.append((wall, WALL))
        return sorted(found, key=lambda entry: (entry[0].start, -entry[0].end))

    def respondents(self) -> list[str]:
        """Who speaks besides the interviewers, in the order in which they first do."""
        speakers = (paragraph for paragraph in self.document.paragraphs if not paragraph.is_interviewer)
        return [name for name in dict.fromkeys(paragraph.speaker for paragraph in speakers) if name]

    def readable(self, selection: Span) -> Span | None:
        """A selection without outer blanks, or None where nothing is left."""
        span = trimmed(self.text, selection)
        return span if span.length else None
