"""Coding by speaker: every turn of chosen speakers gets a code, in one step."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code, Coding
from gk_qda.names import name_key
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coding import unite_codings
from gk_qda.progress import Progress, Silent
from gk_qda.project import insert_rows
from gk_qda.project.recording import chunks
from gk_qda.queries.speakers import Turn, turns_of
from gk_qda.spans import Span

_TOGETHER = 2_000  # codings written in one go


@dataclass(frozen=True, slots=True)
class SpeakersCode:
    """The code that turns of some speakers get: a known one, or one of this name made where there is none."""

    name: str
    speaker_ids: tuple[int, ...]
    code_id: int | None = None
    color: str | None = None  # of a new code


@dataclass(frozen=True, slots=True)
class TurnCoding:
    """What coding by speaker does, or would do."""

    turns: int
    documents: int
    coded_before: int  # turns that carry their code already, as a whole
    new_codes: int

    @property
    def codings(self) -> int:
        """Turns that get their code."""
        return self.turns - self.coded_before


@dataclass(frozen=True, slots=True)
class _Plan:
    """One code with its turns; ``bare`` ones are not wholly coded yet, ``touched`` ones in part."""

    code: SpeakersCode
    code_id: int | None
    turns: list[Turn]
    bare: list[Turn]
    touched: frozenset[int]  # documents in which a bare turn overlaps a coding of the code


def preview_speaker_codings(
    session: Session, *, groups: Sequence[SpeakersCode], parent_id: int | None, coder_id: int
) -> TurnCoding:
    """What ``code_speakers`` would do; writes nothing."""
    return _sum(_plans(session, groups, parent_id, coder_id))


def code_speakers(
    session: Session,
    *,
    groups: Sequence[SpeakersCode],
    parent_id: int | None,
    coder_id: int,
    progress: Progress | None = None,
) -> TurnCoding:
    """Give every turn of the speakers of each group its code, from its first to its last word.

    Labels and time marks at the ends stay out, and so do withdrawn paragraphs. Codes without an id are looked
    up below ``parent_id`` (None: among the main codes) and made where they are missing. One coder never has
    the same code twice on overlapping text: what is coded in part is extended, what is coded stays.
    """
    watch = progress or Silent()
    plans = _plans(session, groups, parent_id, coder_id)
    total = sum(len(plan.bare) for plan in plans)
    done = 0
    for plan in plans:
        if not plan.bare:
            continue
        code_id = plan.code_id
        if code_id is None:
            name, color = plan.code.name, plan.code.color
            code_id = add_code(session, name=name, parent_id=parent_id, color=color, coder_id=coder_id)
        for part in chunks(plan.bare, _TOGETHER):
            watch.report(done, total)
            insert_rows(session, Coding, (_row(turn, code_id, coder_id) for turn in part))
            done += len(part)
        for documents in chunks(sorted(plan.touched)):
            unite_codings(session, code_id=code_id, document_ids=documents)
    watch.report(total, total)
    result = _sum(plans)
    session.info.get("details", {}).update(n=result.codings, documents=result.documents)
    return result


def _row(turn: Turn, code_id: int, coder_id: int) -> dict[str, int]:
    return {
        "document_id": turn.document_id,
        "code_id": code_id,
        "coder_id": coder_id,
        "start": turn.span.start,
        "end": turn.span.end,
    }


def _plans(
    session: Session, groups: Sequence[SpeakersCode], parent_id: int | None, coder_id: int
) -> list[_Plan]:
    said: defaultdict[int, list[Turn]] = defaultdict(list)
    for turn in turns_of(session, {speaker_id for group in groups for speaker_id in group.speaker_ids}):
        said[turn.speaker_id].append(turn)
    plans = []
    for group in groups:
        turns = sorted(
            (turn for speaker_id in group.speaker_ids for turn in said[speaker_id]),
            key=lambda turn: (turn.document_id, turn.span),
        )
        code_id = group.code_id if group.code_id is not None else _known(session, group.name, parent_id)
        coded = _coded(session, code_id, coder_id) if code_id is not None else {}
        plans.append(_plan(group, code_id, turns, coded))
    return plans


def _plan(
    group: SpeakersCode, code_id: int | None, turns: list[Turn], coded: Mapping[int, list[Span]]
) -> _Plan:
    """Which turns are not wholly coded yet; turns and codings are walked through side by side."""
    bare, touched = [], set()
    document_id, waiting, here = -1, deque[Span](), list[Span]()
    for turn in turns:
        if turn.document_id != document_id:
            document_id = turn.document_id
            waiting, here = deque(sorted(coded.get(document_id, ()))), []
        while waiting and waiting[0].start < turn.span.end:
            here.append(waiting.popleft())
        here = [span for span in here if span.end > turn.span.start]
        if any(span.contains(turn.span) for span in here):
            continue
        bare.append(turn)
        if here:
            touched.add(document_id)
    return _Plan(group, code_id, turns, bare, frozenset(touched))


def _known(session: Session, name: str, parent_id: int | None) -> int | None:
    living = select(Code.id).where(
        Code.parent_id == parent_id, Code.name_key == name_key(name), Code.status != "dissolved"
    )
    return session.scalar(living)


def _coded(session: Session, code_id: int, coder_id: int) -> dict[int, list[Span]]:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    rows = select(Coding.document_id, Coding.start, Coding.end).where(
        Coding.code_id == code_id, Coding.coder_id == coder_id
    )
    for document_id, start, end in session.execute(rows):
        found[document_id].append(Span(start, end))
    return found


def _sum(plans: Sequence[_Plan]) -> TurnCoding:
    turns = [turn for plan in plans for turn in plan.turns]
    return TurnCoding(
        turns=len(turns),
        documents=len({turn.document_id for turn in turns}),
        coded_before=len(turns) - sum(len(plan.bare) for plan in plans),
        new_codes=sum(plan.code_id is None and bool(plan.bare) for plan in plans),
    )
