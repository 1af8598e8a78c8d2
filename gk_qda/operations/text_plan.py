"""Works out what an edit of a text would do, before anything is written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.difference import edits_between, refined
from gk_qda.errors.domain import PassageWithdrawn, TextChanged, TextGone, TextOfAnswers, TextVersionGone
from gk_qda.models import (
    AnchorExample,
    Case,
    CaseMember,
    Change,
    Code,
    Coding,
    ConsensusDecision,
    Content,
    Document,
    Memo,
    Paragraph,
    Speaker,
    Summary,
    SummaryEvidence,
    TextMark,
    TextVersion,
    Withdrawal,
)
from gk_qda.names import number_behind
from gk_qda.operations.text_head import head_end_after
from gk_qda.operations.text_turns import Mark, Turn, Turns, TurnsAfter
from gk_qda.project.recording import chunks
from gk_qda.queries.codebook import codebook
from gk_qda.queries.coders import initials_of
from gk_qda.queries.documents import text_of
from gk_qda.queries.worksheet_texts import ANSWERS
from gk_qda.reanchoring import Edit, Moved, Reanchoring
from gk_qda.spans import Span, without

VERBS = ("edit_text", "restore_text", "update_document")
_SPANNED: dict[str, Any] = {
    "coding": Coding,
    "memo": Memo,
    "case": CaseMember,
    "decision": ConsensusDecision,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that something stands on: a coding, a memo, a part of a case, a decision of a team."""

    kind: str
    id: int
    span: Span
    now: Moved | None  # None: none of its words is left


@dataclass(frozen=True, slots=True)
class PassageChange:
    """A passage that an edit changes, in words; ``after`` is None where nothing of it is left."""

    kind: str  # coding | memo | anchor | case | decision | evidence
    id: int
    name: str  # the path of a code, the title of a memo, the name of a case or theme
    paragraph: str  # number of the first paragraph it touched
    before: str
    after: str | None
    is_cut: bool = False
    coder: str = ""  # the initials of who gave a coding, where several people code

    @property
    def is_lost(self) -> bool:
        """Whether none of its words is left."""
        return self.after is None


@dataclass(frozen=True, slots=True)
class EditPreview:
    """What an edit would do to one document; nothing has been written."""

    document: str
    places: int  # where the text changes
    changes: tuple[PassageChange, ...]  # whose words change, those lost first
    shifted: int  # passages that keep their words and only move
    new_numbers: tuple[str, ...] = ()
    gone_numbers: tuple[str, ...] = ()
    joined: tuple[tuple[str, str], ...] = ()  # (number that is gone, number that has its words)

    @property
    def losses(self) -> tuple[PassageChange, ...]:
        """What a person should see first: passages that are lost or cut."""
        return tuple(change for change in self.changes if change.is_lost or change.is_cut)


@dataclass(slots=True)
class TextPlan:
    """An edit thought through: the text, the paragraphs and the passages as they would be."""

    document: Document
    moved: Reanchoring
    before: list[Turn]
    head_end: int  # where the front matter would end
    after: Turns = field(default_factory=Turns)
    passages: list[Passage] = field(default_factory=list)
    new_numbers: list[str] = field(default_factory=list)
    conceals: bool = False  # replacements of words that tell who is meant: the sense stays

    def old_words(self, span: Span) -> str:
        """What was said under a span, on one line; nothing of what was withdrawn."""
        return _words(self.moved.old, self.before, span)

    def new_words(self, span: Span) -> str:
        """The same in the new text."""
        return _words(self.moved.new, self.after.now, span)


def current_version(session: Session, document_id: int) -> int:
    """The number of the text that a document has now."""
    query = select(func.max(TextVersion.number)).where(TextVersion.document_id == document_id)
    return session.scalar(query) or 0


def edits_to(session: Session, document_id: int, new_text: str) -> list[Edit]:
    """The edits that make ``new_text`` out of the text of a document."""
    return edits_between(text_of(session, document_id), _clean(new_text))


def plan_edit(
    session: Session,
    document_id: int,
    edits: Iterable[Edit],
    *,
    version: int | None = None,
    conceals: bool = False,
) -> TextPlan:
    """Think an edit through; ``version`` is the number of the text that it was made on.

    Edits that ``conceals`` are whole: a passage that ends inside of what is replaced takes all of the replacement,
    and they reach into withdrawn paragraphs too.

    Line ends become line feeds, NUL characters are left out. Raises ``TextChanged`` where another text is
    current by now, ``PassageWithdrawn``, ``TextGone`` where no text would be left, or ``TextOfAnswers``.
    """
    document = session.get_one(Document, document_id)
    if document.source_format == ANSWERS:
        raise TextOfAnswers(document=document.name, worksheet=document.source_name)
    if version is not None and version != current_version(session, document_id):
        raise TextChanged(document=document.name)
    text = text_of(session, document_id)
    clean = (replace(edit, replacement=_clean(edit.replacement)) for edit in edits)
    moved = Reanchoring(text, clean if conceals else refined(text, clean))
    plan = TextPlan(document, moved, turns_of(session, document_id), document.head_end, conceals=conceals)
    if not moved.edits:
        plan.after.now = plan.before
        return plan
    if not moved.new.strip():
        raise TextGone(document=document.name)
    labels = session.scalars(select(Speaker.label).where(Speaker.document_id == document_id))
    after = TurnsAfter(moved, plan.before, document.head_end, list(labels))
    plan.after, plan.head_end = after.turns(), after.head_end
    if not conceals:
        _require_withdrawn_untouched(plan)
    _number(session, plan)
    plan.passages = list(_passages(session, plan))
    return plan


def plan_turns(session: Session, document_id: int, edits: Iterable[Edit], turns: Sequence[Turn]) -> TextPlan:
    """The same for a text whose paragraphs are known: ``turns`` are those after the edits."""
    moved = Reanchoring(old := text_of(session, document_id), refined(old, edits))
    document = session.get_one(Document, document_id)
    plan = TextPlan(document, moved, turns_of(session, document_id), document.head_end)
    plan.head_end = head_end_after(moved, document.head_end, lambda: 0)
    left = {turn.id for turn in turns}
    plan.after = Turns(now=list(turns), gone=[turn for turn in plan.before if turn.id not in left])
    plan.passages = list(_passages(session, plan))
    return plan


def text_of_version(session: Session, document_id: int, number: int) -> str:
    """An older text of a document; raises ``TextVersionGone``."""
    text = session.scalar(
        select(Content.text)
        .join(TextVersion, TextVersion.content_id == Content.id)
        .where(TextVersion.document_id == document_id, TextVersion.number == number)
    )
    if text is None:
        raise TextVersionGone(number=number)
    return text


def preview_restore(session: Session, document_id: int, number: int) -> EditPreview:
    """What giving a document its older text back would do; raises ``TextVersionGone`` and what ``plan_edit`` does."""
    text = text_of_version(session, document_id, number)
    return preview_edit(session, document_id, edits_to(session, document_id, text))


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def preview_edit(
    session: Session, document_id: int, edits: Iterable[Edit], *, version: int | None = None
) -> EditPreview:
    """What an edit would do; raises what ``plan_edit`` raises."""
    return described(session, plan_edit(session, document_id, edits, version=version))


def described(session: Session, plan: TextPlan) -> EditPreview:
    """A plan in words, for people to look at."""
    changed, shifted = [], 0
    for passage in plan.passages:
        if passage.now is None or passage.now.span.of(plan.moved.new) != passage.span.of(plan.moved.old):
            changed.append(passage)
        else:
            shifted += passage.now.span != passage.span
    names = _names(session, changed)
    changes = _with_coders(session, [_change(plan, passage, names) for passage in changed])
    changes += [*_lost_with_codings(session, [c for c in changes if c.kind == "coding" and c.is_lost])]
    changes += _lost_evidence(session, plan)
    changes.sort(key=lambda change: (not change.is_lost, not change.is_cut))
    numbers = {turn.id: turn.number for turn in plan.before}
    return EditPreview(
        document=plan.document.name,
        places=len(plan.moved.edits),
        changes=tuple(changes),
        shifted=shifted,
        new_numbers=tuple(plan.new_numbers),
        gone_numbers=tuple(turn.number for turn in plan.after.gone if turn.id not in plan.after.joined),
        joined=tuple((numbers[one], numbers[other]) for one, other in plan.after.joined.items()),
    )


def turns_of(session: Session, document_id: int) -> list[Turn]:
    """The paragraphs of a document with their labels and time marks."""
    labels: dict[int, Mark] = {}
    times: defaultdict[int, list[Mark]] = defaultdict(list)
    marks = select(
        TextMark.id,
        TextMark.paragraph_id,
        TextMark.kind,
        TextMark.start,
        TextMark.end,
        TextMark.milliseconds,
    ).where(TextMark.document_id == document_id)
    for mark_id, paragraph_id, kind, start, end, milliseconds in session.execute(
        marks.order_by(TextMark.start)
    ):
        mark = Mark(mark_id, Span(start, end), milliseconds)
        if kind == "label":
            labels[paragraph_id] = mark
        else:
            times[paragraph_id].append(mark)
    gone = set(session.scalars(select(Withdrawal.paragraph_id).where(Withdrawal.document_id == document_id)))
    rows = session.execute(
        select(Paragraph.id, Paragraph.number, Paragraph.start, Paragraph.end, Paragraph.speaker_id)
        .where(Paragraph.document_id == document_id)
        .order_by(Paragraph.position)
    )
    return [
        Turn(
            row_id,
            number,
            Span(start, end),
            speaker_id,
            labels.get(row_id),
            tuple(times[row_id]),
            row_id in gone,
        )
        for row_id, number, start, end, speaker_id in rows
    ]


def _require_withdrawn_untouched(plan: TextPlan) -> None:
    now = {turn.id: turn for turn in plan.after.now if turn.is_withdrawn}
    for turn in plan.before:
        if turn.is_withdrawn:
            there = now.get(turn.id)
            if there is None or there.span != plan.moved.exactly(turn.span):
                raise PassageWithdrawn(document=plan.document.name, number=turn.number)


def _number(session: Session, plan: TextPlan) -> None:
    """New paragraphs get a number behind the one before them, none that was ever given."""
    if all(turn.number for turn in plan.after.now):
        return
    taken = {turn.number for turn in plan.before}
    for details in session.scalars(select(Change.details).where(Change.verb.in_(VERBS))):
        if details.get("document_id") == plan.document.id:
            taken.update(details.get("numbers", ()))
    last = "0"
    for at, turn in enumerate(plan.after.now):
        if not turn.number:
            plan.after.now[at] = replace(turn, number=number_behind(last, taken))
            taken.add(plan.after.now[at].number)
            plan.new_numbers.append(plan.after.now[at].number)
        last = plan.after.now[at].number


def _passages(session: Session, plan: TextPlan) -> Iterator[Passage]:
    for kind, model in _SPANNED.items():
        query = select(model.id, model.start, model.end).where(
            model.document_id == plan.document.id, model.start.is_not(None)
        )
        for row_id, start, end in session.execute(query.order_by(model.start, model.id)):
            span = Span(start, end)
            yield Passage(
                kind, row_id, span, plan.moved.span(plan.moved.whole(span) if plan.conceals else span)
            )


def _change(plan: TextPlan, passage: Passage, names: dict[tuple[str, int], str]) -> PassageChange:
    now = passage.now
    first = bisect_right(plan.before, passage.span.start, key=lambda turn: turn.span.end)
    return PassageChange(
        kind=passage.kind,
        id=passage.id,
        name=names.get((passage.kind, passage.id), ""),
        paragraph=plan.before[first].number if first < len(plan.before) else "",
        before=plan.old_words(passage.span),
        after=None if now is None else plan.new_words(now.span),
        is_cut=now is not None and now.is_cut,
    )


def _with_coders(session: Session, changes: list[PassageChange]) -> list[PassageChange]:
    """Two equal lines stand for two coders: the initials tell them apart."""
    initials = initials_of(session)
    codings = [change.id for change in changes if change.kind == "coding"]
    if len(initials) < 2 or not codings:
        return changes
    whose: dict[int, str] = {}
    for part in chunks(codings):
        rows = session.execute(select(Coding.id, Coding.coder_id).where(Coding.id.in_(part)))
        whose.update((row_id, initials[coder_id]) for row_id, coder_id in rows)
    return [
        replace(change, coder=whose.get(change.id, "")) if change.kind == "coding" else change
        for change in changes
    ]


def _names(session: Session, passages: Sequence[Passage]) -> dict[tuple[str, int], str]:
    ids: defaultdict[str, list[int]] = defaultdict(list)
    for passage in passages:
        ids[passage.kind].append(passage.id)
    paths = {code.id: code.path for code in codebook(session).codes} if ids else {}
    questions: dict[str, Any] = {
        "coding": select(Coding.id, Coding.code_id),
        "decision": select(ConsensusDecision.id, ConsensusDecision.code_id),
        "memo": select(Memo.id, Memo.title, Memo.text),
        "case": select(CaseMember.id, Case.name).join(Case, Case.id == CaseMember.case_id),
    }
    found: dict[tuple[str, int], str] = {}
    for kind, wanted in ids.items():
        for part in chunks(wanted):
            for row_id, *said in session.execute(questions[kind].where(_SPANNED[kind].id.in_(part))):
                is_code = kind in ("coding", "decision")
                found[kind, row_id] = paths.get(said[0], "") if is_code else said[0] or _in_short(said[1])
    return found


def _lost_with_codings(session: Session, lost: Sequence[PassageChange]) -> Iterator[PassageChange]:
    """Memos on codings that are lost, and the anchor examples that they are."""
    codings = {change.id: change for change in lost}
    for part in chunks(list(codings)):
        memos = select(Memo.id, Memo.coding_id, Memo.title, Memo.text).where(Memo.coding_id.in_(part))
        for row_id, coding_id, title, text in session.execute(memos.order_by(Memo.id)):
            assert coding_id is not None
            yield replace(codings[coding_id], kind="memo", id=row_id, name=title or _in_short(text))
        anchors = select(AnchorExample.id, AnchorExample.coding_id, Code.name).join(Code)
        anchors = anchors.where(AnchorExample.coding_id.in_(part)).order_by(AnchorExample.id)
        for row_id, coding_id, code in session.execute(anchors):
            assert coding_id is not None
            yield replace(codings[coding_id], kind="anchor", id=row_id, name=code)


def _lost_evidence(session: Session, plan: TextPlan) -> Iterator[PassageChange]:
    """Evidence of summaries in paragraphs that are gone altogether."""
    gone = {turn.id: turn for turn in plan.after.gone if turn.id not in plan.after.joined}
    rows = session.execute(
        select(SummaryEvidence.id, SummaryEvidence.paragraph_id, Code.name)
        .join(Summary, Summary.id == SummaryEvidence.summary_id)
        .join(Code, Code.id == Summary.theme_id)
        .where(SummaryEvidence.paragraph_id.in_([i for i in gone if i is not None]))
    )
    for row_id, paragraph_id, theme in rows:
        turn = gone[paragraph_id]
        yield PassageChange("evidence", row_id, theme, turn.number, plan.old_words(turn.span), None)


def _words(text: str, turns: Sequence[Turn], span: Span) -> str:
    holes: list[Span] = []
    first = bisect_right(turns, span.start, key=lambda turn: turn.span.end)
    for turn in turns[first : bisect_left(turns, span.end, key=lambda turn: turn.span.start)]:
        holes += [turn.span] if turn.is_withdrawn else [mark.span for mark in turn.times]
        if turn.label is not None:
            holes.append(turn.label.span)
    return " ".join(" ".join(rest.of(text) for rest in without(span, holes)).split())


def _in_short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59].rstrip()}…"
