"""Corrections that were made on a text, laid over the text as somebody else changed it meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gk_qda.difference import edits_between
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span

_AROUND = 20  # characters to both sides of a place, up to a blank


@dataclass(frozen=True, slots=True)
class Collision:
    """A place that both changed; the corrections hold there, what they would take the place of is told."""

    start: int  # in the text as it is now
    before: str  # what stood there when the correction was begun, with a little around it
    theirs: str  # what stands there now
    mine: str  # what the correction writes


@dataclass(frozen=True, slots=True)
class LaidOver:
    """Corrections as edits of the text as it is now."""

    edits: list[Edit]
    collisions: list[Collision]
    theirs: list[Edit]  # what was changed meanwhile


def laid_over(old: str, mine: Sequence[Edit], new: str) -> LaidOver:
    """``mine`` are edits of ``old`` in its order; the text is ``new`` by now.

    Nothing of what was typed gets lost: where both changed the same words it holds whole; where the places only touch,
    both stand there.
    """
    theirs = edits_between(old, new)
    edits: list[Edit] = []
    collisions: list[Collision] = []
    grown = 0
    for span, ours, others in _places(mine, theirs):
        now = Span(span.start + grown, span.end + grown + sum(edit.growth for edit in others))
        if not others:
            edits += [Edit(edit.start + grown, edit.end + grown, edit.replacement) for edit in ours]
        elif ours and (words := _united(old, span, ours, others)) != now.of(new):
            edits.append(Edit(now.start, now.end, words))
            head, tail = _around(old, span)
            told = (span.of(old), now.of(new), words)
            collisions.append(Collision(now.start, *(_on_a_line(head + text + tail) for text in told)))
        grown += sum(edit.growth for edit in others)
    return LaidOver(edits, collisions, theirs)


def _places(mine: Sequence[Edit], theirs: Sequence[Edit]) -> Iterator[tuple[Span, list[Edit], list[Edit]]]:
    """The edits of both in the order of the text, those that touch each other together."""
    tagged = sorted(
        [(edit.start, edit.end, 0, edit) for edit in mine]
        + [(edit.start, edit.end, 1, edit) for edit in theirs],
        key=lambda one: one[:3],
    )
    place: tuple[int, int] | None = None
    both: tuple[list[Edit], list[Edit]] = ([], [])
    for start, end, whose, edit in tagged:
        if place is not None and start > place[1]:
            yield Span(*place), *both
            place, both = None, ([], [])
        place = (start, end) if place is None else (place[0], max(place[1], end))
        both[whose].append(edit)
    if place is not None:
        yield Span(*place), *both


def _united(old: str, span: Span, mine: Sequence[Edit], theirs: Sequence[Edit]) -> str:
    """What stands at a place that both changed."""
    others = [edit for edit in theirs if edit not in mine]
    if any(one.start < other.end and other.start < one.end for one in mine for other in others):
        return _applied(old, span, mine)
    return _applied(old, span, sorted([*others, *mine], key=lambda edit: (edit.start, edit.end)))


def _applied(old: str, span: Span, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    done = span.start
    for edit in edits:
        parts += (old[done : edit.start], edit.replacement)
        done = edit.end
    return "".join([*parts, old[done : span.end]])


def _around(text: str, span: Span) -> tuple[str, str]:
    """What stands beside a place on its lines; nothing of other paragraphs, which may be withdrawn."""
    head = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    tail = text[span.end : span.end + _AROUND].partition("\n")[0]
    return head.partition(" ")[2] or head, tail.rpartition(" ")[0] or tail


def _on_a_line(words: str) -> str:
    return " ".join(words.split())
