"""A text with its evidence: where its sentences are, which marks stand behind them, how much room these need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetrics, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gk_qda.language.sentences import sentences_of
from gk_qda.queries.theme_desk import CellSegment, EvidencePlace
from gk_qda.spans import Span
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.offsets import Offsets
from gk_qda.ui.themes.evidence import (
    Mark,
    Tally,
    carried,
    is_whole,
    marks_of,
    sentence_at,
    tally,
    toggled,
)

MARK_HEIGHT = 14
_GAP = 2  # px between marks, and before the first
_NARROWEST = 16


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind a sentence: its marks, then those of the whole text (only behind the last sentence)."""

    own: tuple[Mark, ...]
    whole: tuple[Mark, ...]


class MarkedText:
    """The text of a cell as it stands in the editor; evidence follows every edit."""

    def __init__(self) -> None:
        self.text = ""
        self.passages: Sequence[CellSegment] = ()
        self.shows_bare = True
        self.takes_evidence = True  # not the summary of a case, which rests on cells
        self._set(())

    def _set(self, evidence: Iterable[EvidencePlace]) -> None:
        self.evidence = list(evidence)
        self.spans = sentences_of(self.text)
        self.offsets = Offsets(self.text)
        self.marks = marks_of(self.evidence, self.passages)

    def show(self, text: str, evidence: Iterable[EvidencePlace], passages: Sequence[CellSegment]) -> None:
        """Another text."""
        self.text, self.passages = text, passages
        self._set(evidence)

    def edit(self, text: str) -> None:
        """The same text after an edit."""
        evidence = carried(self.evidence, self.text, text)
        self.text = text
        self._set(evidence)

    def toggle(self, position: int, passage: CellSegment) -> bool:
        """Tie a passage to the sentence at a place (code points), or untie it; False without any sentence."""
        sentence = sentence_at(self.spans, position)
        if sentence is None:
            return False
        self._set(toggled(self.evidence, sentence, passage, self.passages))
        return True

    def is_tied(self, position: int, passage: CellSegment) -> bool:
        """Whether the sentence at a place has this passage as evidence."""
        sentence = sentence_at(self.spans, position)
        number = self.passages.index(passage) + 1
        return any(mark.sentence == sentence and mark.number == number for mark in self.marks)

    def remove(self, mark: Mark) -> None:
        """Take a mark away."""
        same = {
            one
            for one in self.evidence
            if one.sentence == mark.sentence
            and any(m.number == mark.number for m in marks_of([one], self.passages))
        }
        if not mark.is_found:
            same = {mark.evidence}
        self._set(one for one in self.evidence if one not in same)

    def tail(self, sentence: int) -> Tail:
        """What stands behind a sentence."""
        own = tuple(mark for mark in self.marks if mark.sentence == sentence)
        is_last = sentence == len(self.spans) - 1
        return Tail(own, self._whole() if is_last else ())

    def is_bare(self, sentence: int) -> bool:
        """Whether a sentence rests on nothing, and that is to be seen."""
        if not (self.shows_bare and self.takes_evidence):
            return False
        return not self._whole() and all(mark.sentence != sentence for mark in self.marks)

    def _whole(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if is_whole(mark.sentence, len(self.spans)))

    def tally(self) -> Tally:
        """What the foot counts."""
        return tally(self.text, self.evidence)

    def used(self) -> frozenset[int] | None:
        """The numbers of the passages that are evidence; None where there can be none."""
        if not self.takes_evidence:
            return None
        return frozenset(mark.number for mark in self.marks if mark.is_found)

    def units(self, span: Span) -> tuple[int, int]:
        """A span in the positions that Qt counts."""
        return self.offsets.unit(span.start), self.offsets.unit(span.end)


class Sizes:
    """How much room marks need."""

    def __init__(self, font: QFont, whole_words: str) -> None:
        self.font = font
        self.whole_words = whole_words
        self._metrics = QFontMetrics(font)

    def mark(self, mark: Mark) -> int:
        """The width of a mark."""
        return max(_NARROWEST, self._metrics.horizontalAdvance(str(mark.number)) + 8)

    def words(self) -> int:
        """The width of what stands before the marks of the whole text."""
        return self._metrics.horizontalAdvance(self.whole_words) + 3 * _GAP

    def tail(self, tail: Tail) -> int:
        """The width of everything behind a sentence."""
        marks = [*tail.own, *tail.whole]
        width = sum(self.mark(mark) + _GAP for mark in marks)
        return width + (self.words() if tail.whole else 0) + (_GAP if marks else 0)

    def places(self, tail: Tail) -> tuple[list[tuple[Mark, int]], int | None]:
        """Each mark with its distance from the end of the words; and that of the words before the last group."""
        x, found = _GAP, []
        for mark in tail.own:
            found.append((mark, x))
            x += self.mark(mark) + _GAP
        words_at = x if tail.whole else None
        x += self.words() if tail.whole else 0
        for mark in tail.whole:
            found.append((mark, x))
            x += self.mark(mark) + _GAP
        return found, words_at


class Highlighter(QSyntaxHighlighter):
    """Makes room for the marks (the last character of a sentence is spaced) and underlines bare sentences."""

    def __init__(self, document: QTextDocument, theme: Theme, marked: MarkedText, sizes: Sizes) -> None:
        super().__init__(document)
        self._theme, self._marked, self.sizes = theme, marked, sizes

    def highlightBlock(self, text: str) -> None:
        """Qt."""
        marked, start = self._marked, self.currentBlock().position()
        end = start + self.currentBlock().length() - 1
        for number, span in enumerate(marked.spans):
            first, last = marked.units(span)
            if first < start or last > end or first == last:
                continue
            form = QTextCharFormat()
            if marked.is_bare(number):
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
                form.setUnderlineColor(QColor(self._theme.tokens.warning_edge))
                self.setFormat(first - start, last - first, form)
            width = self.sizes.tail(marked.tail(number))
            if width:
                letter = 2 if ord(marked.text[span.end - 1]) > 0xFFFF else 1
                form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                form.setFontLetterSpacing(width)
                self.setFormat(last - letter - start, letter, form)
