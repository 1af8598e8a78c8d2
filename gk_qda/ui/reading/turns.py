"""Turns (numbered paragraphs) and what may be selected in them: words without label and time marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from gk_qda.language.sentences import sentence_at, sentences
from gk_qda.spans import Span, without

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gk_qda.queries.values import DocumentText, ParagraphValue

_BLANKS = "\u200b\u2060\ufeff"


def _is_blank(character: str) -> bool:
    return character.isspace() or character in _BLANKS


def trimmed(text: str, span: Span) -> Span:
    """A span without the blanks at its ends; empty at its start if there is nothing else."""
    start, end = span.start, span.end
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else Span(span.start, span.start)


class Turns:
    """The turns of one document, found by position."""

    def __init__(self, document: DocumentText) -> None:
        self._text = document.text
        self._head_end = document.head_end
        self.paragraphs = document.paragraphs
        self._starts = [paragraph.start for paragraph in document.paragraphs]

    def row_at(self, position: int) -> int:
        """The row of the paragraph at or before a position; 0 before the first, -1 without paragraphs."""
        if not self._starts:
            return -1
        return max(0, bisect_right(self._starts, position) - 1)

    def at(self, position: int) -> ParagraphValue | None:
        """The paragraph at or before a position."""
        row = self.row_at(position)
        return self.paragraphs[row] if row >= 0 else None

    def rows_under(self, span: Span) -> range:
        """The rows of the paragraphs that share a character with a span."""
        first = self.row_at(span.start)
        if first >= 0 and self.paragraphs[first].end <= span.start:
            first += 1
        last = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return range(max(first, 0), last + 1)

    def words(self, paragraph: ParagraphValue) -> Span:
        """What was said: from behind the label to before the time mark at the end, without outer blanks."""
        start, end = paragraph.start, paragraph.end
        if paragraph.label is not None:
            start = max(start, paragraph.label.end)
        span = trimmed(self._text, Span(min(start, end), end))
        for mark in reversed(paragraph.time_marks):
            if mark.start > span.start and mark.end >= span.end:
                span = trimmed(self._text, Span(span.start, mark.start))
        for mark in paragraph.time_marks:
            if mark.start <= span.start < mark.end <= span.end:
                span = trimmed(self._text, Span(mark.end, span.end))
        return span

    def silent(self, paragraph: ParagraphValue) -> Iterable[Span]:
        """The characters of a paragraph that nobody said: label and time marks."""
        return (*((paragraph.label,) if paragraph.label else ()), *paragraph.time_marks)

    def sentence(self, position: int) -> Span | None:
        """The sentence at a position, within the words of its turn."""
        paragraph = self.at(position)
        if paragraph is None or paragraph.is_withdrawn:
            return None
        return sentence_at(self._text, self.words(paragraph), position)

    def grown(self, selection: Span) -> Span | None:
        """A selection made to sentences, or one sentence longer if it is made of sentences already.

        A whole turn of several sentences starts again with its first; at the end of the turn it stays.
        """
        paragraph = self.at(selection.start)
        if paragraph is None or paragraph.is_withdrawn:
            return None
        words = self.words(paragraph)
        found = sentences(self._text, words)
        if not found:
            return None
        if selection == words and len(found) > 1:
            return found[0]
        first = next((s for s in found if selection.start < s.end), found[-1])
        whole = selection.start == first.start and any(selection.end == s.end for s in found)
        if not whole:
            last = next((s for s in found if selection.end <= s.end), found[-1])
            return first.union(last)
        longer = next((s for s in found if s.end > selection.end), None)
        return selection if longer is None else selection.union(longer)

    def sayable(self, selection: Span) -> Span | None:
        """A selection as it may be coded: without outer blanks; None if it holds no words.

        Labels and time marks between words are kept, alone they are nothing; so are front matter and withdrawn turns.
        """
        span = trimmed(self._text, selection)
        if span.length == 0 or span.end <= self._head_end:
            return None
        for row in self.rows_under(span):
            paragraph = self.paragraphs[row]
            if paragraph.is_withdrawn:
                continue
            part = span.intersection(paragraph.span)
            if part and any(
                trimmed(self._text, rest).length for rest in without(part, self.silent(paragraph))
            ):
                return span
        return None
