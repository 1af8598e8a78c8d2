"""What reading a file gives. All positions are code points of ``ImportedDocument.text``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gk_qda.spans import Span, without
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class ImportedTimeMark:
    """A time mark: where it stands in the text and which moment of the recording it names."""

    start: int
    end: int
    milliseconds: int


@dataclass(frozen=True, slots=True)
class ImportedParagraph:
    """One turn (or one block of unlabelled text), numbered as a printed report cites it.

    ``[start, end)`` is the whole turn without the blank lines around it; the speaker's label and the
    time marks lie inside. ``label`` covers the label with its colon, markup and the blanks after it.
    """

    number: str
    start: int
    end: int
    label: Span | None
    speaker: str
    time_marks: tuple[ImportedTimeMark, ...] = ()

    def spoken(self) -> list[Span]:
        """What was said: the turn without its label and its time marks."""
        holes = [Span(mark.start, mark.end) for mark in self.time_marks]
        if self.label:
            holes.append(self.label)
        return without(Span(self.start, self.end), holes)


@dataclass(frozen=True, slots=True)
class ImportedSpeaker:
    """A label with its guessed role ("interviewer", "respondent", "other"), turns and words."""

    label: str
    role: str
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class ImportedWarning:
    """Something a person should look at; never more of the text than the one word concerned."""

    code: str
    paragraph: str | None = None
    fields: tuple[tuple[str, object], ...] = ()

    def message(self, language: str) -> str:
        """The sentence for people, in ``language`` ("de" or "en")."""
        return catalogue("importing", language)(self.code, **dict(self.fields))


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """A file as it would enter a project; nothing has been written anywhere."""

    name: str
    format: str
    encoding: str | None
    text: str
    head_end: int
    front_matter: tuple[tuple[str, str], ...]
    paragraphs: tuple[ImportedParagraph, ...]
    speakers: tuple[ImportedSpeaker, ...]
    warnings: tuple[ImportedWarning, ...]
    original: bytes = field(repr=False)

    @property
    def turns(self) -> int:
        """Number of paragraphs with a speaker."""
        return sum(1 for paragraph in self.paragraphs if paragraph.speaker)

    @property
    def words(self) -> int:
        """Whitespace-separated words, without front matter, labels and time marks."""
        return sum(count_words(self.text, paragraph) for paragraph in self.paragraphs)

    def time_marks(self) -> Iterator[ImportedTimeMark]:
        """Every time mark, in the order of the text."""
        for paragraph in self.paragraphs:
            yield from paragraph.time_marks


def count_words(text: str, paragraph: ImportedParagraph) -> int:
    """Words of one paragraph, without label and time marks."""
    return len(" ".join(span.of(text) for span in paragraph.spoken()).split())
