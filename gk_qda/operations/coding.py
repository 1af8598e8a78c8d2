"""Coding: giving codes to passages, and changing or taking back what was given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CodingsGone, NothingToCode, SpanOutside, WeightOutside
from gk_qda.models import (
    AnchorExample,
    Code,
    Coding,
    Document,
    Memo,
    Paragraph,
    SummaryEvidence,
    TextMark,
    Withdrawal,
)
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.living import living
from gk_qda.operations.memos import unite_paraphrases
from gk_qda.project import update_rows
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import text_of
from gk_qda.spans import Span, without


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Weights and ratings of codings that were united which the one that is left does not carry."""

    weights: tuple[int, ...] = ()
    ratings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.weights or self.ratings)


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a coding gesture."""

    coding_id: int
    span: Span
    extended: bool  # an older coding of the same code was extended instead of adding one
    was_there: bool  # the passage carried the code already; nothing changed
    given_up: GivenUp = GivenUp()


def apply_code(
    session: Session, *, document_id: int, code_id: int, coder_id: int, start: int, end: int
) -> Applied:
    """Give a code to ``[start, end)``, counted in code points of the current text.

    One coder never has the same code twice on overlapping text (MAXQDA's rule): a new coding that overlaps
    older ones extends the first of them to the union. Blanks at both ends are left out. Raises
    ``SpanOutside`` or ``NothingToCode``.
    """
    codes = (code_id,)
    (applied,) = apply_codes(
        session, document_id=document_id, code_ids=codes, coder_id=coder_id, start=start, end=end
    )
    return applied


def apply_codes(
    session: Session, *, document_id: int, code_ids: Sequence[int], coder_id: int, start: int, end: int
) -> list[Applied]:
    """The same for several different codes; says in their order what became of each."""
    span = _trimmed(session, document_id, Span(start, end) if 0 <= start <= end else Span(0, 0))
    names: dict[int, str] = {}
    for some in chunks(code_ids):
        rows = select(Code.id, Code.name).where(Code.id.in_(some))
        names.update((code_id, name) for code_id, name in session.execute(rows))
    session.info.get("details", {}).setdefault("code", ", ".join(names[code_id] for code_id in code_ids))
    held = _touching(session, document_id, code_ids, coder_id, span)
    at = {"document_id": document_id, "coder_id": coder_id, "start": span.start, "end": span.end}
    new = {code_id: Coding(code_id=code_id, **at) for code_id in code_ids if not held[code_id]}
    session.add_all(new.values())
    session.flush()
    return [
        Applied(new[code_id].id, span, extended=False, was_there=False)
        if code_id in new
        else _extended(session, held[code_id], span)
        for code_id in code_ids
    ]


def remove_codings(session: Session, *, coding_ids: Sequence[int]) -> int:
    """Take codings back; notes and anchor links on them go too, evidence keeps its paragraph.

    Returns how many went; raises ``CodingsGone`` where none of them is there.
    """
    ids = living(session, coding_ids)
    delete_with_dependents(session, Coding, ids)
    session.info.get("details", {})["n"] = len(ids)
    return len(ids)


def resize_coding(session: Session, *, coding_id: int, start: int, end: int) -> Applied:
    """Give a coding new limits; overlaps with the same code of the same coder unite."""
    coding = _coding(session, coding_id)
    span = _trimmed(session, coding.document_id, Span(start, end) if 0 <= start <= end else Span(0, 0))
    held = _touching(session, coding.document_id, (coding.code_id,), coding.coder_id, span)
    others = [other for other in held[coding.code_id] if other.id != coding_id]
    for other in others:
        span = span.union(Span(other.start, other.end))
    given_up = _unite(session, coding, others, span)
    return Applied(coding_id, span, extended=bool(others), was_there=False, given_up=given_up)


def recode(session: Session, *, coding_ids: Sequence[int], code_id: int) -> int:
    """Move codings to another code; overlaps that this makes unite (``given_up`` says what that cost).

    Returns how many were moved; raises ``CodingsGone`` where none of them is there.
    """
    ids = living(session, coding_ids)
    documents: set[int] = set()
    for some in chunks(ids):
        documents.update(session.scalars(select(Coding.document_id).where(Coding.id.in_(some)).distinct()))
    affected = sorted(documents)
    update_rows(session, Coding, {coding_id: {"code_id": code_id} for coding_id in ids})
    unite_codings(session, code_id=code_id, document_ids=affected)
    details = session.info.get("details", {})
    details["n"] = len(ids)
    details.setdefault("code", session.get_one(Code, code_id).name)
    return len(ids)


def set_weight(session: Session, *, coding_id: int, weight: int | None) -> None:
    """Weigh a coding from 0 to 100, or not at all; raises ``WeightOutside``."""
    if weight is not None and not 0 <= weight <= 100:
        raise WeightOutside(weight=weight)
    _coding(session, coding_id).weight = weight


def set_comment(session: Session, *, coding_id: int, comment: str) -> None:
    """Write a comment on a coding."""
    _coding(session, coding_id).comment = comment.strip()


def set_coding_rating(session: Session, *, coding_id: int, rating: str) -> None:
    """Give a coding a value of a scale."""
    _coding(session, coding_id).rating = rating.strip()


def unite_codings(session: Session, *, code_id: int, document_ids: Sequence[int]) -> int:
    """Unite overlapping codings of one code by the same coder; returns how many vanished."""
    session.flush()
    groups: defaultdict[tuple[int, int], list[Coding]] = defaultdict(list)
    rows = select(Coding).where(Coding.code_id == code_id, Coding.document_id.in_(document_ids))
    for coding in session.scalars(rows.order_by(Coding.start, Coding.end, Coding.id)):
        groups[coding.document_id, coding.coder_id].append(coding)
    vanished = 0
    for codings in groups.values():
        for run in _overlapping_runs(codings):
            union = Span(run[0].start, max(coding.end for coding in run))
            kept = min(run, key=lambda coding: coding.id)
            _unite(session, kept, [coding for coding in run if coding is not kept], union)
            vanished += len(run) - 1
    return vanished


def given_up(session: Session) -> GivenUp:
    """What the running step gave up where it united codings."""
    details = session.info.get("details", {})
    return GivenUp(tuple(details.get("weights", ())), tuple(details.get("ratings", ())))


def _coding(session: Session, coding_id: int) -> Coding:
    coding = session.get(Coding, coding_id)
    if coding is None:
        raise CodingsGone
    return coding


def _overlapping_runs(codings: Sequence[Coding]) -> list[list[Coding]]:
    """Runs of two and more codings, sorted by start, of which each overlaps what came before."""
    runs: list[list[Coding]] = []
    end = -1
    for coding in codings:
        if runs and coding.start < end:
            runs[-1].append(coding)
            end = max(end, coding.end)
        else:
            runs.append([coding])
            end = coding.end
    return [run for run in runs if len(run) > 1]


def _extended(session: Session, touching: Sequence[Coding], span: Span) -> Applied:
    """Let the first of the codings that overlap a span cover it and all of them."""
    kept = touching[0]
    union = span
    for coding in touching:
        union = union.union(Span(coding.start, coding.end))
    if len(touching) == 1 and union == Span(kept.start, kept.end):
        return Applied(kept.id, union, extended=False, was_there=True)
    given_up = _unite(session, kept, touching[1:], union)
    return Applied(kept.id, union, extended=True, was_there=False, given_up=given_up)


def _touching(
    session: Session, document_id: int, code_ids: Sequence[int], coder_id: int, span: Span
) -> defaultdict[int, list[Coding]]:
    """A coder's codings that overlap a span, by code."""
    found: defaultdict[int, list[Coding]] = defaultdict(list)
    for some in chunks(code_ids):
        rows = select(Coding).where(
            Coding.document_id == document_id,
            Coding.code_id.in_(some),
            Coding.coder_id == coder_id,
            Coding.start < span.end,
            Coding.end > span.start,
        )
        for coding in session.scalars(rows.order_by(Coding.start, Coding.id)):
            found[coding.code_id].append(coding)
    return found


def _unite(session: Session, kept: Coding, others: Sequence[Coding], union: Span) -> GivenUp:
    """Let ``kept`` cover the union; what the others carried is handed to it.

    It has one weight and one rating: others are given up, which the details of the step keep.
    """
    weights: list[int] = []
    ratings: list[str] = []
    for other in others:
        if f"\n{other.comment}\n" not in f"\n{kept.comment}\n":
            kept.comment = "\n".join(part for part in (kept.comment, other.comment) if part)
        if kept.weight is None:
            kept.weight = other.weight
        elif other.weight not in (None, kept.weight):
            weights.append(other.weight)
        kept.rating = kept.rating or other.rating
        if other.rating not in ("", kept.rating):
            ratings.append(other.rating)
        _hand_over(session, other.id, kept.id)
    _note_given_up(session, weights=weights, ratings=ratings)
    kept.start, kept.end = union.start, union.end
    session.flush()
    for other in others:
        session.delete(other)
    session.flush()
    return GivenUp(tuple(weights), tuple(ratings))


def _note_given_up(session: Session, **given_up: list[Any]) -> None:
    details = session.info.get("details", {})
    for kind, values in given_up.items():
        if values:
            details[kind] = [*details.get(kind, ()), *values]


def _hand_over(session: Session, old_id: int, new_id: int) -> None:
    """Let notes, anchors and evidence of one coding point at another."""
    links: tuple[type[Memo | AnchorExample | SummaryEvidence], ...] = (Memo, AnchorExample, SummaryEvidence)
    for model in links:
        ids = list(session.scalars(select(model.id).where(model.coding_id == old_id)))
        if ids:  # most codings carry nothing
            update_rows(session, model, {row_id: {"coding_id": new_id} for row_id in ids})
    unite_paraphrases(session, new_id)


def _trimmed(session: Session, document_id: int, span: Span) -> Span:
    """The span without blanks at its ends; raises where nothing to code is left."""
    document = session.get_one(Document, document_id)
    if not 0 <= span.start < span.end <= document.length:
        raise SpanOutside(start=span.start, end=span.end, document=document.name, length=document.length)
    words = span.of(text_of(session, document_id))
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    trimmed = Span(start, max(start, end))
    if start >= end or not _holds_speech(session, document_id, trimmed):
        raise NothingToCode(document=document.name)
    return trimmed


def _holds_speech(session: Session, document_id: int, span: Span) -> bool:
    """Whether the span touches what somebody said: not only a label, a time mark, or what was withdrawn."""
    withdrawn = select(Withdrawal.paragraph_id).where(Withdrawal.document_id == document_id)
    touched = select(Paragraph.start, Paragraph.end).where(
        Paragraph.document_id == document_id,
        Paragraph.start < span.end,
        Paragraph.end > span.start,
        Paragraph.id.not_in(withdrawn),
    )
    marks = select(TextMark.start, TextMark.end).where(
        TextMark.document_id == document_id, TextMark.start < span.end, TextMark.end > span.start
    )
    holes = [Span(start, end) for start, end in session.execute(marks)]
    parts = (Span(start, end).intersection(span) for start, end in session.execute(touched))
    return any(without(part, holes) for part in parts if part is not None)
