"""A text as numbered paragraphs: who speaks from where to where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.importing.labels import (
    Candidate,
    choose_labels,
    find_candidate,
    find_forced,
    forced_pattern,
    is_legend,
    label_key,
)
from gk_qda.importing.time_marks import find_time_marks
from gk_qda.importing.values import ImportedParagraph, ImportedTimeMark
from gk_qda.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gk_qda.importing.sources import GivenTurn, Source

_WRAPPED_AT = (45, 100)  # characters of a line in a text with a line break at the margin


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``hard`` where the file format lets a paragraph begin here."""

    start: int
    end: int
    blank: bool
    hard: bool


@dataclass(slots=True)
class _Open:
    """A paragraph in the making: first and last line, and the label it begins with."""

    first: int
    last: int
    candidate: Candidate | None


def segment(
    source: Source, head_end: int, labels: Collection[str] | None = None
) -> tuple[tuple[ImportedParagraph, ...], tuple[Candidate, ...]]:
    """The paragraphs of ``source`` behind its head, and the candidates that were not taken for labels.

    ``labels`` forces the speakers (an empty collection: there are none).
    """
    if source.turns is not None:
        return tuple(_given(turn, n) for n, turn in enumerate(source.turns, start=1)), ()
    lines = split_lines(source, head_end)
    candidates = _candidates(source, lines, labels)
    taken = _taken(source.text, lines, candidates, labels)
    opened = _group(lines, taken, known=source.breaks is not None)
    paragraphs = tuple(
        _paragraph(source.text, lines, draft, number) for number, draft in enumerate(opened, start=1)
    )
    spoken = {number + 1 for number, candidate in taken.items() if candidate.alone}
    return paragraphs, tuple(c for c in candidates if c.line not in taken and c.line not in spoken)


def split_lines(source: Source, head_end: int) -> list[Line]:
    """The lines behind the head."""
    lines, start = [], head_end
    for part in source.text[head_end:].split("\n"):
        end = start + len(part)
        hard = source.breaks is None or start in source.breaks or start == head_end
        lines.append(Line(start, end, not part.strip(), hard))
        start = end + 1
    return lines


def _candidates(source: Source, lines: Sequence[Line], labels: Collection[str] | None) -> list[Candidate]:
    bold = dict(source.bold)
    forced = None if labels is None else forced_pattern(labels)
    found: list[Candidate] = []
    for number, line in enumerate(lines):
        if line.blank:
            continue
        if forced is None:
            candidate = find_candidate(source.text, number, line.start, line.end, bold.get(line.start, 0))
        else:
            candidate = find_forced(source.text, number, line.start, line.end, forced)
        if candidate:
            found.append(candidate)
    hard = [candidate for candidate in found if lines[candidate.line].hard]
    # A talk pasted from the web has a soft break before every turn; elsewhere soft breaks never begin one.
    return hard if len(hard) * 2 >= len(found) else found


def _taken(
    text: str, lines: Sequence[Line], candidates: Sequence[Candidate], labels: Collection[str] | None
) -> dict[int, Candidate]:
    if labels is not None:
        keys = frozenset(label_key(label) for label in labels)
    else:
        filled = [number for number, line in enumerate(lines) if not line.blank]
        keys = choose_labels(candidates, _blocks(lines), filled[0] if filled else 0)
    unusual = sum(candidate.unusual for candidate in candidates)
    taken = {c.line: c for c in candidates if c.key in keys and (not c.unusual or unusual > 1)}
    for number, candidate in list(taken.items()):
        if not is_legend(text[candidate.end : lines[number].end]):
            break
        del taken[number]
    return taken


def _blocks(lines: Sequence[Line]) -> int:
    return sum(
        1
        for before, line in zip((None, *lines), lines, strict=False)
        if not line.blank and (before is None or before.blank)
    )


def _group(lines: Sequence[Line], taken: dict[int, Candidate], *, known: bool) -> list[_Open]:
    by_line = _each_line_counts(lines, labelled=bool(taken), known=known)
    to_next_label = _labels_stand_apart(lines, taken)
    opened: list[_Open] = []
    after_blank = True
    for number, line in enumerate(lines):
        if line.blank:
            after_blank = True
            continue
        current = opened[-1] if opened else None
        waiting = (
            current is not None
            and current.candidate is not None
            and (to_next_label or (current.candidate.alone and current.last == current.first))
        )
        unlabelled = current is not None and current.candidate is None
        if number in taken:
            opened.append(_Open(number, number, taken[number]))
        elif current is None or (after_blank and not waiting) or (unlabelled and by_line and line.hard):
            opened.append(_Open(number, number, None))
        else:
            current.last = number
        after_blank = False
    return opened


def _each_line_counts(lines: Sequence[Line], *, labelled: bool, known: bool) -> bool:
    """Whether unlabelled text has a paragraph a line, or a paragraph a block between blank lines."""
    filled = [line for line in lines if not line.blank]
    blocks = _blocks(lines)
    if known:
        return labelled or blocks == 1 or blocks * 2 < sum(line.hard for line in filled)
    if labelled or blocks > 1:
        return False
    inner = filled[:-1]
    wrapped = sum(1 for line in inner if _WRAPPED_AT[0] <= line.end - line.start <= _WRAPPED_AT[1])
    return not inner or wrapped * 10 < len(inner) * 7


def _labels_stand_apart(lines: Sequence[Line], taken: dict[int, Candidate]) -> bool:
    """Whether most labels stand alone with a blank line below, so that a turn runs to the next label."""
    apart = sum(
        1
        for number, candidate in taken.items()
        if candidate.alone and number + 1 < len(lines) and lines[number + 1].blank
    )
    return apart * 2 > len(taken)


def _paragraph(text: str, lines: Sequence[Line], draft: _Open, number: int) -> ImportedParagraph:
    start, end = lines[draft.first].start, lines[draft.last].end
    candidate = draft.candidate
    label = None
    if candidate:
        label_end = candidate.end
        if candidate.alone and draft.last > draft.first:
            label_end = next(line.start for line in lines[draft.first + 1 : draft.last + 1] if not line.blank)
        label = Span(start, label_end)
    return ImportedParagraph(
        number=str(number),
        start=start,
        end=end,
        label=label,
        speaker=candidate.label if candidate else "",
        time_marks=find_time_marks(text, start, end, label.end if label else start),
    )


def _given(turn: GivenTurn, number: int) -> ImportedParagraph:
    """A turn that the file itself told."""
    label = Span(turn.start, turn.label_end) if turn.label_end > turn.start else None
    marks = tuple(ImportedTimeMark(*mark) for mark in turn.marks)
    return ImportedParagraph(str(number), turn.start, turn.end, label, turn.speaker, marks)
