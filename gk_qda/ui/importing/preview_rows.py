"""What the preview shows of a document: paragraphs with their notices, long quiet runs folded into one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gk_qda.importing.values import ImportedDocument, ImportedParagraph

_BEGINNING = 8  # paragraphs that are always shown
_AROUND = 1  # paragraphs shown before and after one with a notice
_SHORTEST = 3  # paragraphs worth folding
_LONGEST = 600  # characters; two lines hold fewer


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph as it will be cited."""

    number: str
    speaker: str
    role: str
    words: str
    time: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoldedRow:
    """Paragraphs without a notice, by their numbers and places."""

    first: str
    last: str
    places: range


Row = ParagraphRow | FoldedRow


def rows_of(
    document: ImportedDocument, roles: dict[str, str], opened: Collection[int], language: str
) -> list[Row]:
    """The rows; ``opened`` holds the first places of runs that the person wants to see."""
    notices: defaultdict[str, list[str]] = defaultdict(list)
    for warning in document.warnings:
        if warning.paragraph is not None:
            notices[warning.paragraph].append(warning.message(language))
    shown = _shown(document, notices)
    rows: list[Row] = []
    for run, is_shown in _runs(shown):
        if is_shown or run.start in opened or len(run) < _SHORTEST:
            rows += [_row(document, document.paragraphs[at], roles, notices) for at in run]
        else:
            numbers = document.paragraphs[run.start].number, document.paragraphs[run.stop - 1].number
            rows.append(FoldedRow(*numbers, run))
    return rows


def _shown(document: ImportedDocument, notices: Collection[str]) -> list[bool]:
    count = len(document.paragraphs)
    shown = [at < _BEGINNING for at in range(count)]
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.number in notices:
            for near in range(max(0, at - _AROUND), min(count, at + _AROUND + 1)):
                shown[near] = True
    return shown


def _runs(shown: list[bool]) -> Iterator[tuple[range, bool]]:
    start = 0
    for at in range(1, len(shown) + 1):
        if at == len(shown) or shown[at] != shown[start]:
            yield range(start, at), shown[start]
            start = at


def _row(
    document: ImportedDocument,
    paragraph: ImportedParagraph,
    roles: dict[str, str],
    notices: dict[str, list[str]],
) -> ParagraphRow:
    text = document.text
    said = " ".join(" ".join(span.of(text) for span in paragraph.spoken()).split())
    marks = paragraph.time_marks
    return ParagraphRow(
        number=paragraph.number,
        speaker=paragraph.speaker,
        role=roles.get(paragraph.speaker, ""),
        words=said[:_LONGEST],
        time=text[marks[-1].start : marks[-1].end] if marks else "",
        notices=tuple(notices.get(paragraph.number, ())),
    )


__all__ = ["FoldedRow", "ParagraphRow", "Row", "rows_of"]
