"""Answers in people's own words as documents that are coded like transcripts, kept in step with the answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.difference import edits_between
from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.language.states import VALUE
from gk_qda.models import (
    Case,
    CaseMember,
    Document,
    Paragraph,
    TextMark,
    TextVersion,
    WorksheetAnswer,
    WorksheetItem,
)
from gk_qda.names import name_key
from gk_qda.operations.documents import delete_documents, free_name, keep_content
from gk_qda.operations.text_edit import carry_out
from gk_qda.operations.text_plan import PassageChange, described, plan_turns, turns_of
from gk_qda.operations.text_turns import Mark, Turn
from gk_qda.project import insert_rows
from gk_qda.queries.documents import text_of
from gk_qda.queries.info import notice
from gk_qda.queries.worksheet_texts import ANSWERS, answer_documents, item_numbers, text_name
from gk_qda.queries.worksheets import worksheet_names
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span

_BETWEEN = "\n\n"  # paragraphs


@dataclass(frozen=True, slots=True)
class Proposed:
    """Answers as somebody is about to change them: other ``words`` ("" for a state) by item and case, ``without`` some
    items (ids)."""

    words: Mapping[tuple[int, int], str] = field(default_factory=dict)
    without: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Answer:
    """A paragraph as it should be: the question is its label, which nobody said."""

    number: str
    label: str
    words: str

    @property
    def text(self) -> str:
        return self.label + self.words


def make_texts(session: Session, *, worksheets: Sequence[str] = ()) -> list[int]:
    """Make a document of each case's answers to a worksheet (none named: to all), where there is none.

    Returns the ids of the new ones. From then on they follow the answers. Raises ``ValueNotAllowed``.
    """
    known_names = worksheet_names(session)
    for name in worksheets:
        if name not in known_names:
            raise ValueNotAllowed(value=name, what="worksheet", allowed=", ".join(known_names))
    made: list[int] = []
    for worksheet in worksheets or known_names:
        known = answer_documents(session, worksheet)
        for case, answers in _answers_by_case(session, worksheet).items():
            if answers and (worksheet, case) not in known:
                made.append(_make(session, worksheet, case, answers))
    session.info.get("details", {}).setdefault("n", len(made))
    return made


def follow_answers(
    session: Session, worksheets: Collection[str], case_ids: Collection[int] | None = None
) -> None:
    """Let the documents of worksheets hold what is answered now; codings stay on their words.

    A worksheet of which no case has a document is left alone. A document without an answer is deleted.
    ``case_ids`` None: those of all cases.
    """
    session.flush()
    for worksheet in dict.fromkeys(worksheets):
        known = answer_documents(session, worksheet)
        if not known:
            continue
        wanted = _answers_by_case(session, worksheet, case_ids)
        gone = [
            document_id
            for (_, case), document_id in known.items()
            if (case_ids is None or case in case_ids) and not wanted.get(case)
        ]
        if gone:
            delete_texts(session, gone)
        for case, answers in wanted.items():
            document_id = known.get((worksheet, case))
            if answers and document_id is None:
                _make(session, worksheet, case, answers)
            elif answers and document_id is not None and not _update(session, document_id, answers):
                delete_texts(session, [document_id])
                _make(session, worksheet, case, answers)


def delete_texts(session: Session, document_ids: Sequence[int]) -> None:
    """Take documents of answers away with their codings; the answers stay."""
    details = session.info.get("details", {})
    number = details.get("n")
    delete_documents(session, document_ids=document_ids)
    if number is not None:
        details["n"] = number  # the step is one of the worksheet


def rename_texts(session: Session, case_id: int) -> None:
    """Call the documents of a case as the case is called now."""
    session.flush()
    for (worksheet, case), document_id in answer_documents(session).items():
        if case == case_id:
            document, wanted = session.get_one(Document, document_id), _name(session, worksheet, case_id)
            if document.name != wanted:
                document.name = free_name(session, wanted)
                document.name_key = name_key(document.name)


def losses_of_texts(
    session: Session, worksheet: str, proposed: Proposed, case_ids: Collection[int] | None = None
) -> Iterator[tuple[str, PassageChange]]:
    """(document, what goes) in the texts of a worksheet if answers were changed so; nothing is written.

    That is what is lost or cut, and what would stand on words of which none was there before.
    """
    known = answer_documents(session, worksheet)
    if not known:
        return
    for case_id, answers in _answers_by_case(session, worksheet, case_ids, proposed).items():
        document_id = known.get((worksheet, case_id))
        if document_id is None:
            continue
        edits, turns = _edits(session, document_id, answers)
        if edits:
            plan = plan_turns(session, document_id, _sorted(edits), turns)
            preview = described(session, plan)
            yield from ((preview.document, change) for change in preview.changes if _goes(change))


def _goes(change: PassageChange) -> bool:
    if change.after is None or change.is_cut:
        return True
    return not set(change.before.casefold().split()).intersection(change.after.casefold().split())


def _edits(session: Session, document_id: int, answers: Sequence[_Answer]) -> tuple[list[Edit], list[Turn]]:
    """What changes and goes in a document, and the paragraphs that are left of it; all goes where none is."""
    wanted = {answer.number: answer for answer in answers}
    text, before = text_of(session, document_id), turns_of(session, document_id)
    kept = [turn for turn in before if turn.number in wanted]
    if not kept:
        return [Edit(0, len(text), "")], []
    edits = [edit for turn in kept for edit in _changes(text, turn, wanted[turn.number])]
    known = {turn.number: turn for turn in before}
    edits += _removals(text, before, kept)
    return edits, list(_turns([wanted[turn.number] for turn in kept], known))


# --- what the answers want


def _answers_by_case(
    session: Session,
    worksheet: str,
    case_ids: Collection[int] | None = None,
    proposed: Proposed | None = None,
) -> dict[int, list[_Answer]]:
    """The paragraphs of each case; an empty list where nothing was answered in own words."""
    proposed = proposed or Proposed()
    query_items = (
        select(WorksheetItem.id, WorksheetItem.item, WorksheetItem.text)
        .where(WorksheetItem.worksheet == worksheet, WorksheetItem.type.in_(("text", "todo")))
        .order_by(WorksheetItem.position, WorksheetItem.id)
    )
    items = [row for row in session.execute(query_items).all() if row[0] not in proposed.without]
    numbers = item_numbers(worksheet, [name for _, name, _ in items])
    rows = session.execute(
        select(WorksheetAnswer.item_id, WorksheetAnswer.case_id, WorksheetAnswer.value).where(
            WorksheetAnswer.item_id.in_([item_id for item_id, _, _ in items]), WorksheetAnswer.state == VALUE
        )
    )
    given = {(case_id, item_id): _clean(value) for item_id, case_id, value in rows}
    given |= {(case_id, item_id): _clean(words) for (item_id, case_id), words in proposed.words.items()}
    query = select(Case.id).order_by(Case.position, Case.id)
    cases = [case for case in session.scalars(query) if case_ids is None or case in case_ids]
    return {
        case: [
            _Answer(numbers[name], f"{' '.join((text or name).split())}\n", given[case, item_id])
            for item_id, name, text in items
            if given.get((case, item_id))
        ]
        for case in cases
    }


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def _name(session: Session, worksheet: str, case_id: int) -> str:
    return text_name(session.get_one(Case, case_id).name, worksheet)


# --- a new document


def _make(session: Session, worksheet: str, case_id: int, answers: Sequence[_Answer]) -> int:
    text = _BETWEEN.join(answer.text for answer in answers)
    name = free_name(session, _name(session, worksheet, case_id))
    last = session.scalar(select(func.coalesce(func.max(Document.position), -1)))
    document = Document(
        name=name,
        name_key=name_key(name),
        position=(-1 if last is None else last) + 1,
        kind="worksheet_text",
        form="form",
        length=len(text),
        words=sum(len(answer.words.split()) for answer in answers),
        source_name=worksheet,
        source_format=ANSWERS,
        is_synthetic=bool(notice(session)),
    )
    session.add(document)
    session.flush()
    session.add(
        TextVersion(document_id=document.id, content_id=keep_content(session, text=text), reason="answers")
    )
    session.add(CaseMember(case_id=case_id, document_id=document.id))
    session.flush()
    _add_paragraphs(session, document.id, list(_turns(answers, {})))
    return document.id


def _add_paragraphs(session: Session, document_id: int, turns: Sequence[Turn]) -> None:
    ids = insert_rows(
        session,
        Paragraph,
        [
            {
                "document_id": document_id,
                "number": turn.number,
                "position": at,
                "start": turn.span.start,
                "end": turn.span.end,
                "speaker_id": None,
            }
            for at, turn in enumerate(turns)
        ],
    )
    labels = [
        {"paragraph_id": row_id, "start": turn.label.span.start, "end": turn.label.span.end}
        for row_id, turn in zip(ids, turns, strict=True)
        if turn.label is not None
    ]
    insert_rows(session, TextMark, [one | {"document_id": document_id, "kind": "label"} for one in labels])


def _turns(answers: Sequence[_Answer], known: dict[str, Turn]) -> Iterator[Turn]:
    """The paragraphs where they will stand; known ones, by their number, keep what they are."""
    at = 0
    for answer in answers:
        label, span = Span(at, at + len(answer.label)), Span(at, at + len(answer.text))
        old = known.get(answer.number)
        mark = Mark(None if old is None or old.label is None else old.label.id, label)
        yield (
            Turn(None, answer.number, span, label=mark)
            if old is None
            else replace(old, span=span, label=mark)
        )
        at = span.end + len(_BETWEEN)


# --- a document that is there


def _update(session: Session, document_id: int, answers: Sequence[_Answer]) -> bool:
    """Write what changed; False where no paragraph of the document is left.

    First what changed and what is gone, then what is new: what is written never takes the place of what goes.
    """
    edits, kept = _edits(session, document_id, answers)
    if not kept:
        return False
    if edits:
        carry_out(session, plan_turns(session, document_id, _sorted(edits), kept), None, "answers")
    order = _in_order([turn.number for turn in kept], answers)
    if len(order) > len(kept):
        additions = list(_additions(session, document_id, order, {turn.number for turn in kept}))
        turns = list(_turns(order, {turn.number: turn for turn in turns_of(session, document_id)}))
        carry_out(session, plan_turns(session, document_id, _sorted(additions), turns), None, "answers")
    return True


def _in_order(kept: Sequence[str], answers: Sequence[_Answer]) -> list[_Answer]:
    """The paragraphs that are there in the order they have, each new one behind the item before it."""
    by_number = {answer.number: answer for answer in answers}
    order = [by_number[number] for number in kept]
    for at, answer in enumerate(answers):
        if answer.number not in kept:
            before = next((one for one in reversed(answers[:at]) if one in order), None)
            order.insert(0 if before is None else order.index(before) + 1, answer)
    return order


def _changes(text: str, turn: Turn, answer: _Answer) -> Iterator[Edit]:
    start = turn.label.span.end if turn.label is not None else turn.span.start
    if turn.label is not None and turn.label.span.of(text) != answer.label:
        yield Edit(turn.label.span.start, turn.label.span.end, answer.label)
    for edit in edits_between(text[start : turn.span.end], answer.words):
        yield Edit(edit.start + start, edit.end + start, edit.replacement)


def _removals(text: str, before: Sequence[Turn], kept: Sequence[Turn]) -> Iterator[Edit]:
    """Each run of paragraphs that go, with what separates it from its neighbour."""
    if len(kept) == len(before):
        return
    if kept[0].span.start > 0:
        yield Edit(0, kept[0].span.start, "")
    for one, other in pairwise(kept):
        if other.span.start - one.span.end > len(_BETWEEN):
            yield Edit(one.span.end, other.span.start - len(_BETWEEN), "")
    if kept[-1].span.end < len(text):
        yield Edit(kept[-1].span.end, len(text), "")


def _additions(
    session: Session, document_id: int, order: Sequence[_Answer], known: Collection[str]
) -> Iterator[Edit]:
    spans = {turn.number: turn.span for turn in turns_of(session, document_id)}
    at, lead = 0, ""
    for answer in order:
        if answer.number in known:
            if lead:
                yield Edit(at, at, lead)
            at, lead = spans[answer.number].end, ""
        elif at:
            lead += _BETWEEN + answer.text
        else:
            lead += answer.text + _BETWEEN
    if lead:
        yield Edit(at, at, lead)


def _sorted(edits: Sequence[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: edit.start)
