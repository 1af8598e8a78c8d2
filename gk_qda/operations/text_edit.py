"""Correcting the text of a document: codings, memos, evidence and paragraph numbers stay where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import QuoteNotFound
from gk_qda.importing.front_matter import pairs_of_head
from gk_qda.importing.labels import label_key
from gk_qda.importing.speakers import RESPONDENT, guessed_role
from gk_qda.models import (
    AnchorExample,
    CaseMember,
    Code,
    Coding,
    ConsensusDecision,
    Document,
    Memo,
    Paragraph,
    Speaker,
    Summary,
    SummaryEvidence,
    TextMark,
    TextVersion,
)
from gk_qda.operations.case_summaries import carry_bases
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.documents import keep_content
from gk_qda.operations.locating import Locator
from gk_qda.operations.text_plan import (
    EditPreview,
    Passage,
    TextPlan,
    current_version,
    described,
    edits_to,
    plan_edit,
    text_of_version,
)
from gk_qda.operations.text_turns import Turn
from gk_qda.project import delete_rows, insert_rows, update_rows
from gk_qda.project.recording import chunks
from gk_qda.queries.basis import OTHER_WORDS, carried, fingerprint
from gk_qda.reanchoring import Edit
from gk_qda.spans import without

if TYPE_CHECKING:
    from gk_qda.importing.values import ImportedDocument

_FAR = 1 << 30  # where no text reaches: spans that must not collide on their way wait there


def edit_text(
    session: Session,
    *,
    document_id: int,
    edits: Iterable[Edit],
    coder_id: int | None,
    reason: str = "correction",
    version: int | None = None,
    conceals: bool = False,
) -> EditPreview:
    """Change the text of a document and take along everything that stands on it.

    ``edits`` are in code points of the current text, in its order; ``version`` is its number, where the edit
    was made on something that was read before; ``conceals`` as in ``plan_edit``. The text as it stood stays as an
    older version. Nothing happens where nothing is changed. Raises what ``plan_edit`` raises.
    """
    plan = plan_edit(session, document_id, edits, version=version, conceals=conceals)
    preview = described(session, plan)
    if plan.moved.edits:
        carry_out(session, plan, coder_id, reason)
        details = session.info.get("details", {})
        details |= {"document": plan.document.name, "document_id": document_id}
        if plan.new_numbers:
            details["numbers"] = plan.new_numbers
    return preview


def carry_out(session: Session, plan: TextPlan, coder_id: int | None, reason: str) -> None:
    """Write an edit that was thought through: text, paragraphs, and all that stands on them."""
    _add_version(session, plan, coder_id, reason)
    _write_turns(session, plan)
    _write_passages(session, plan)


def replace_words(
    session: Session,
    *,
    document_id: int,
    number: str,
    words: str,
    replacement: str,
    coder_id: int | None,
) -> EditPreview:
    """Write ``replacement`` in the place of words that occur once in a paragraph ("": in the document).

    Raises ``QuoteNotFound`` or ``QuoteAmbiguous``, ``ParagraphNotFound``, and what ``edit_text`` raises.
    """
    edit = edit_of_words(
        session, document_id=document_id, number=number, words=words, replacement=replacement
    )
    return edit_text(session, document_id=document_id, edits=[edit], coder_id=coder_id)


def edit_of_words(session: Session, *, document_id: int, number: str, words: str, replacement: str) -> Edit:
    """The edit that ``replace_words`` makes; raises the same."""
    locator = Locator(session)
    document = session.get_one(Document, document_id)
    if number and locator.paragraph(document, number).is_withdrawn:
        raise QuoteNotFound(document=document.name, number=number)
    span = locator.quote(document, number, words)
    return Edit(span.start, span.end, replacement)


def restore_text(session: Session, *, document_id: int, number: int, coder_id: int | None) -> EditPreview:
    """Give a document the text of an older version back, as its newest; raises ``TextVersionGone``.

    What was coded meanwhile stays on its words as far as they are in the older text.
    """
    text = text_of_version(session, document_id, number)
    edits = edits_to(session, document_id, text)
    return edit_text(
        session, document_id=document_id, edits=edits, coder_id=coder_id, reason=f"restored {number}"
    )


def update_document(
    session: Session, *, document_id: int, source: ImportedDocument, coder_id: int | None
) -> EditPreview:
    """Take the state of a corrected file over; codings stay on their words, numbers on their paragraphs."""
    edits = edits_to(session, document_id, source.text)
    preview = edit_text(
        session, document_id=document_id, edits=edits, coder_id=coder_id, reason=f"file {source.name}"
    )
    if preview.places:
        document = session.get_one(Document, document_id)
        document.source_format, document.source_encoding = source.format, source.encoding
        document.original_id = keep_content(session, data=source.original)
    return preview


def _add_version(session: Session, plan: TextPlan, coder_id: int | None, reason: str) -> None:
    document, moved = plan.document, plan.moved
    session.add(
        TextVersion(
            document_id=document.id,
            number=current_version(session, document.id) + 1,
            content_id=keep_content(session, text=moved.new),
            coder_id=coder_id,
            reason=reason,
        )
    )
    if moved.new[: plan.head_end] != moved.old[: document.head_end]:
        document.front_matter = [list(pair) for pair in pairs_of_head(moved.new[: plan.head_end])]
    document.head_end = plan.head_end
    document.length = len(moved.new)
    document.words = sum(_spoken_words(moved.new, turn) for turn in plan.after.now)
    session.flush()


def _spoken_words(text: str, turn: Turn) -> int:
    holes = [mark.span for mark in turn.times]
    if turn.label is not None:
        holes.append(turn.label.span)
    return sum(len(rest.of(text).split()) for rest in without(turn.span, holes))


# --- paragraphs


def _write_turns(session: Session, plan: TextPlan) -> None:
    known = {turn.id: turn for turn in plan.before}
    places = {turn.id: at for at, turn in enumerate(plan.before)}
    speakers = _speakers(session, plan)
    changed: dict[int, dict[str, Any]] = {}
    fresh: list[tuple[int, Turn]] = []
    for at, turn in enumerate(plan.after.now):
        speaker_id = speakers[label_key(turn.speaker)] if turn.speaker else turn.speaker_id
        values = {
            "position": at,
            "start": turn.span.start,
            "end": turn.span.end,
            "speaker_id": speaker_id,
        }
        if turn.id is None:
            fresh.append((at, turn))
            changed[-at - 1] = values | {"number": turn.number, "document_id": plan.document.id}
            continue
        old = known[turn.id]
        if (old.span, places[turn.id], old.speaker_id) != (turn.span, at, speaker_id):
            changed[turn.id] = values
    update_rows(session, Paragraph, {i: values for i, values in changed.items() if i > 0})
    new_ids = insert_rows(session, Paragraph, [changed[-at - 1] for at, _ in fresh])
    ids = {at: new_id for (at, _), new_id in zip(fresh, new_ids, strict=True)}
    _write_marks(session, plan, ids)
    _leave_gone(session, plan)


def _speakers(session: Session, plan: TextPlan) -> dict[str, int]:
    """The speakers by the key of their label, in lists or in the text; those who were written are added."""
    rows = session.execute(select(Speaker.label, Speaker.id).where(Speaker.document_id == plan.document.id))
    in_text = {
        label_key(turn.label.span.of(plan.moved.old)): turn.speaker_id
        for turn in plan.before
        if turn.label is not None and turn.speaker_id is not None
    }
    found = in_text | {label_key(label): row_id for label, row_id in rows}
    new = {label_key(t.speaker): t.speaker for t in plan.after.now if t.speaker}
    labels = [label for key, label in new.items() if key not in found]
    roles = [guessed_role(label) for label in labels]
    ids = insert_rows(
        session,
        Speaker,
        (
            {
                "document_id": plan.document.id,
                "label": label,
                "role": role,
                "counts_as_respondent": role == RESPONDENT,
            }
            for label, role in zip(labels, roles, strict=True)
        ),
    )
    return found | {label_key(label): row_id for label, row_id in zip(labels, ids, strict=True)}


def _write_marks(session: Session, plan: TextPlan, new_ids: dict[int, int]) -> None:
    """Labels and time marks: moved, written anew, taken away."""
    before = {
        mark.id: (mark.span, turn.id)
        for turn in plan.before
        for mark in (turn.label, *turn.times)
        if mark is not None
    }
    kept: dict[int, dict[str, Any]] = {}
    fresh: list[dict[str, Any]] = []
    left = set(before)
    for at, turn in enumerate(plan.after.now):
        paragraph_id = turn.id if turn.id is not None else new_ids[at]
        for kind, mark in (("label", turn.label), *(("time", time) for time in turn.times)):
            if mark is None:
                continue
            values = {"paragraph_id": paragraph_id, "start": mark.span.start, "end": mark.span.end}
            if mark.id is None:
                milliseconds = {"document_id": plan.document.id, "milliseconds": mark.milliseconds}
                fresh.append(values | milliseconds | {"kind": kind})
                continue
            left.discard(mark.id)
            if before[mark.id] != (mark.span, paragraph_id):
                kept[mark.id] = values
    update_rows(session, TextMark, kept)
    insert_rows(session, TextMark, fresh)
    delete_rows(session, TextMark, [mark_id for mark_id in left if mark_id is not None])


def _leave_gone(session: Session, plan: TextPlan) -> None:
    """Evidence in a joined paragraph goes on in the one that holds its words; the rest goes with its paragraph."""
    joined = plan.after.joined
    rows = session.execute(
        select(SummaryEvidence.id, SummaryEvidence.paragraph_id).where(
            SummaryEvidence.paragraph_id.in_(list(joined))
        )
    )
    update_rows(session, SummaryEvidence, {i: {"paragraph_id": joined[paragraph]} for i, paragraph in rows})
    delete_with_dependents(session, Paragraph, [t.id for t in plan.after.gone if t.id is not None])


# --- what stands on the text


def _write_passages(session: Session, plan: TextPlan) -> None:
    by_kind: dict[str, list[Passage]] = {"coding": [], "memo": [], "case": [], "decision": []}
    for passage in plan.passages:
        if passage.now is None or passage.now.span != passage.span or _has_other_words(plan, passage):
            by_kind[passage.kind].append(passage)
    _write_codings(session, plan, by_kind["coding"])
    _move(session, Memo, by_kind["memo"])
    _let_memos_go(session, [one.id for one in by_kind["memo"] if one.now is None])
    _move(session, ConsensusDecision, by_kind["decision"])
    delete_with_dependents(
        session, ConsensusDecision, [one.id for one in by_kind["decision"] if one.now is None]
    )
    _move_parts_of_cases(session, by_kind["case"])


def _has_other_words(plan: TextPlan, passage: Passage) -> bool:
    now = passage.now
    return now is not None and now.span.of(plan.moved.new) != passage.span.of(plan.moved.old)


def _has_other_sense(plan: TextPlan, passage: Passage) -> bool:
    return not plan.conceals and _has_other_words(plan, passage)


def _move(session: Session, model: Any, passages: Sequence[Passage]) -> None:
    spans = {one.id: one.now.span for one in passages if one.now is not None}
    update_rows(session, model, {i: {"start": span.start, "end": span.end} for i, span in spans.items()})


def _write_codings(session: Session, plan: TextPlan, passages: Sequence[Passage]) -> None:
    _keep_basis(session, plan, passages)
    # A coding whose words changed is another version of itself, even where it is as long as before.
    spans = {one.id: one.now.span for one in passages if one.now is not None}
    touched = {i: {"start": span.start, "end": span.end, "version": 0} for i, span in spans.items()}
    update_rows(session, Coding, touched)
    _follow_anchors(session, plan, passages)
    lost = [one.id for one in passages if one.now is None]
    memos = [
        memo_id
        for part in chunks(lost)
        for memo_id in session.scalars(select(Memo.id).where(Memo.coding_id.in_(part)))
    ]
    _let_memos_go(session, memos, document_id=plan.document.id)
    delete_with_dependents(session, Coding, lost)


def _let_memos_go(session: Session, memo_ids: Sequence[int], *, document_id: int | None = None) -> None:
    """Notes are never lost with their passage: they stand on the document then."""
    values: dict[str, Any] = {"start": None, "end": None, "coding_id": None, "kind": "note"}
    if document_id is not None:
        values["document_id"] = document_id
    update_rows(session, Memo, dict.fromkeys(memo_ids, values))


def _follow_anchors(session: Session, plan: TextPlan, passages: Sequence[Passage]) -> None:
    """An anchor example that repeats the words of its coding repeats them as they are now."""
    spans = {one.id: (one.span, one.now.span) for one in passages if one.now is not None}
    rows = session.execute(
        select(AnchorExample.id, AnchorExample.coding_id, AnchorExample.text)
        .join(Coding, Coding.id == AnchorExample.coding_id)
        .where(Coding.document_id == plan.document.id)
    )
    changed = {}
    for row_id, coding_id, text in rows:
        if coding_id in spans:
            before, now = spans[coding_id]
            words = plan.new_words(now)
            if " ".join(text.split()) == plan.old_words(before) != words:
                changed[row_id] = {"text": words}
    update_rows(session, AnchorExample, changed)


def _keep_basis(session: Session, plan: TextPlan, passages: Sequence[Passage]) -> None:
    """Summaries rest on words: a coding that only moved does not make them stale, one with other words does."""
    moved = {one.id: (one.span, one.now.span, one) for one in passages if one.now is not None}
    rows = session.execute(
        select(Coding.id, Coding.guid, Code.guid, Coding.rating)
        .join(Code, Code.id == Coding.code_id)
        .where(Coding.document_id == plan.document.id)
    )
    prints = {}
    for coding_id, guid, code, rating in rows:
        if coding_id in moved:
            old, new, passage = moved[coding_id]
            before, after = (fingerprint(span.start, span.end, code, rating) for span in (old, new))
            prints[guid] = before, f"{before} {OTHER_WORDS}" if _has_other_sense(plan, passage) else after
    changed = {}
    for summary_id, basis in session.execute(select(Summary.id, Summary.basis)):
        now = {guid: carried(mark, *prints[guid]) if guid in prints else mark for guid, mark in basis.items()}
        if now != basis:
            changed[summary_id] = {"basis": now}
    update_rows(session, Summary, changed)
    carry_bases(session, prints)


def _move_parts_of_cases(session: Session, passages: Sequence[Passage]) -> None:
    """A case has each passage once: what would be there twice is there once, and on the way none collides."""
    delete_with_dependents(session, CaseMember, [one.id for one in passages if one.now is None])
    kept = [one for one in passages if one.now is not None]
    rows = session.execute(
        select(CaseMember.id, CaseMember.case_id).where(CaseMember.id.in_([one.id for one in kept]))
    )
    cases, seen, twice = dict(rows.all()), set(), []
    for one in kept:
        assert one.now is not None
        twice += [one.id] if (cases[one.id], one.now.span) in seen else []
        seen.add((cases[one.id], one.now.span))
    delete_with_dependents(session, CaseMember, twice)
    kept = [one for one in kept if one.id not in twice]
    update_rows(session, CaseMember, {one.id: {"end": one.span.end + _FAR} for one in kept})
    _move(session, CaseMember, kept)
