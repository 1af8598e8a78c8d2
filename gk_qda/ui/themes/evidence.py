"""Sentences of a summary and the evidence each of them carries. Knows no widgets.

Evidence belongs to a sentence by its number, so it has to follow while somebody writes: sentences before and after
the edited place keep theirs, those in between hand it on in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from gk_qda.language.sentences import sentences_of
from gk_qda.queries.theme_desk import CellSegment, EvidencePlace
from gk_qda.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered mark behind a sentence (None: behind the whole text); ``is_found`` False: its segment is gone."""

    number: int
    sentence: int | None
    evidence: EvidencePlace
    is_found: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many sentences there are and how many carry evidence of their own; ``whole`` belongs to all of them."""

    sentences: int
    proven: int
    whole: int

    @property
    def bare(self) -> int:
        """Sentences that rest on nothing."""
        return 0 if self.whole else self.sentences - self.proven


def sentence_at(spans: Sequence[Span], position: int) -> int | None:
    """The number of the sentence at a place; right behind a sentence it is still that one."""
    for number, span in enumerate(spans):
        if position <= span.end:
            return number
    return len(spans) - 1 if spans else None


def followed(before: str, after: str) -> list[int | None]:
    """For each sentence of a text, which one it is after an edit; None where nothing is left of it."""
    old = [span.of(before) for span in sentences_of(before)]
    new = [span.of(after) for span in sentences_of(after)]
    shared = min(len(old), len(new))
    head = 0
    while head < shared and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shared - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    places: list[int | None] = list(range(head))
    changed, instead = old[head : len(old) - tail], new[head : len(new) - tail]
    places += (None if at is None else head + at for at in _heirs(changed, instead))
    places += range(len(new) - tail, len(new))
    return places


def _heirs(changed: Sequence[str], instead: Sequence[str]) -> list[int | None]:
    """Which of some new sentences each changed one became: as many, in order; else the most alike, in order."""
    if not instead:
        return [None] * len(changed)
    if len(changed) == len(instead):
        return list(range(len(changed)))
    found: list[int | None] = []
    least = 0
    for sentence in changed:
        least = max(range(least, len(instead)), key=lambda at: _alike(sentence, instead[at]))
        found.append(least)
    return found


def _alike(one: str, other: str) -> int:
    """How many characters two sentences share at their beginning or their end."""
    return max(_shared(one, other), _shared(reversed(one), reversed(other)))


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def carried(evidence: Iterable[EvidencePlace], before: str, after: str) -> list[EvidencePlace]:
    """Evidence after an edit of its text."""
    places = followed(before, after)
    kept = []
    for one in evidence:
        if one.sentence is None or one.sentence >= len(places):
            kept.append(one)
        elif (place := places[one.sentence]) is not None:
            kept.append(replace(one, sentence=place))
    return list(dict.fromkeys(kept))


def passage_of(evidence: EvidencePlace, passages: Sequence[CellSegment]) -> int | None:
    """Which passage of a cell a piece of evidence means: that of its coding, else the first in its paragraph."""
    for at, passage in enumerate(passages):
        if evidence.coding_id is not None and evidence.coding_id in passage.coding_ids:
            return at
    for at, passage in enumerate(passages):
        same = passage.segment.document.id == evidence.document_id
        if same and evidence.paragraph_id in passage.paragraph_ids:
            return at
    return None


def marks_of(evidence: Iterable[EvidencePlace], passages: Sequence[CellSegment]) -> list[Mark]:
    """The marks of a text, numbered as the passages are; what is no passage any more is numbered after them."""
    marks: dict[tuple[int | None, int], Mark] = {}
    lost: dict[tuple[int, int], int] = {}
    for one in evidence:
        at = passage_of(one, passages)
        if at is None:
            key = (one.document_id, one.paragraph_id)
            at = lost.setdefault(key, len(passages) + len(lost))
        marks.setdefault((one.sentence, at), Mark(at + 1, one.sentence, one, at < len(passages)))
    return sorted(marks.values(), key=lambda mark: mark.number)


def toggled(
    evidence: Sequence[EvidencePlace], sentence: int, passage: CellSegment, passages: Sequence[CellSegment]
) -> list[EvidencePlace]:
    """Give a passage to a sentence, or take it away where it has it; what stood for the whole text moves there."""
    at = passages.index(passage)
    there = [one for one in evidence if passage_of(one, passages) == at]
    if any(one.sentence == sentence for one in there):
        return [one for one in evidence if not (one in there and one.sentence == sentence)]
    kept = [one for one in evidence if not (one in there and one.sentence is None)]
    segment = passage.segment
    new = EvidencePlace(
        document_id=segment.document.id,
        paragraph_id=passage.paragraph_ids[0],
        coding_id=passage.coding_ids[0],
        sentence=sentence,
        document=segment.document.name,
        paragraph=segment.paragraph,
    )
    return [*kept, new]


def tally(text: str, evidence: Iterable[EvidencePlace]) -> Tally:
    """What the foot of a summary counts."""
    sentences = len(sentences_of(text))
    numbers = [one.sentence for one in evidence]
    own = {number for number in numbers if not is_whole(number, sentences)}
    return Tally(sentences, len(own), sum(is_whole(number, sentences) for number in numbers))


def is_whole(sentence: int | None, sentences: int) -> bool:
    """Whether evidence stands for the whole text: said so, or counted by somebody who saw more sentences."""
    return sentence is None or sentence >= sentences


def stored_form(evidence: Iterable[EvidencePlace]) -> list[tuple[int, int, int | None, int | None]]:
    """Evidence as it is written: document, paragraph, coding, sentence."""
    return [(one.document_id, one.paragraph_id, one.coding_id, one.sentence) for one in evidence]
