"""The interview guide: its questions, the main code each leads to, and which turns ask them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.importing.table import ImportedTable
from gk_qda.models import GuideQuestion
from gk_qda.models.document import KINDS
from gk_qda.names import name_key
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.documents import kind_of
from gk_qda.operations.rows import Rows
from gk_qda.operations.settings import set_setting
from gk_qda.project import update_rows
from gk_qda.queries.codebook import codebook
from gk_qda.queries.guide import CORRECTIONS, NO_QUESTION, corrections


def add_question(
    session: Session, *, text: str, number: str = "", kind: str = "interview", code_id: int | None = None
) -> int:
    """Add a question behind the others; without a number it gets the next one of its kind. Returns its id."""
    _require_kind(kind)
    last = session.scalar(select(func.max(GuideQuestion.position)))
    made = GuideQuestion(
        number=number.strip() or _next_number(session, kind),
        text=" ".join(text.split()),
        document_kind=kind,
        code_id=code_id,
        position=0 if last is None else last + 1,
    )
    session.add(made)
    session.flush()
    session.info.get("details", {}).setdefault("name", made.number)
    return made.id


def change_question(session: Session, *, question_id: int, **values: Any) -> None:
    """Another ``number``, ``text``, ``kind`` of document or ``code_id``."""
    question = session.get_one(GuideQuestion, question_id)
    session.info.get("details", {}).setdefault("name", question.number)
    for key, value in values.items():
        if key == "kind":
            _require_kind(value)
            question.document_kind = value
        elif key in ("number", "text"):
            setattr(question, key, " ".join(str(value).split()))
        elif key == "code_id":
            question.code_id = value
        else:
            raise KeyError(key)


def move_question(session: Session, *, question_id: int, by: int) -> None:
    """Put a question before or behind its neighbours."""
    order = list(session.scalars(select(GuideQuestion.id).order_by(GuideQuestion.position, GuideQuestion.id)))
    at = order.index(question_id)
    order.insert(max(0, at + by), order.pop(at))
    update_rows(session, GuideQuestion, {row: {"position": place} for place, row in enumerate(order)})
    name = session.get_one(GuideQuestion, question_id).number
    session.info.get("details", {}).setdefault("name", name)


def delete_questions(session: Session, *, question_ids: Sequence[int]) -> None:
    """Remove questions; what people decided on their turns goes with them."""
    names = [session.get_one(GuideQuestion, question_id).number for question_id in question_ids]
    session.info.get("details", {}).setdefault("name", ", ".join(names))
    delete_with_dependents(session, GuideQuestion, question_ids)
    gone = set(question_ids)
    _store(session, {turn: one for turn, one in corrections(session).items() if one not in gone})


def assign_turn(session: Session, *, paragraph_id: int, question_id: int | None) -> None:
    """Decide that a turn of an interviewer asks a question, or (None) that it asks none."""
    decided = corrections(session)
    _store(session, decided | {paragraph_id: NO_QUESTION if question_id is None else question_id})


def free_turn(session: Session, *, paragraph_id: int) -> None:
    """Let the words of a turn tell again which question it asks."""
    _store(session, {turn: one for turn, one in corrections(session).items() if turn != paragraph_id})


def import_guide(session: Session, table: ImportedTable) -> int:
    """One row a question: number, text, perhaps kind (of the documents it is asked in) and code (a path or name).

    A question of the same number and kind is updated, others are added. Returns the rows read.
    """
    rows = _rows(table)
    book = codebook(session)
    known = {
        (row.document_kind, name_key(row.number)): row.id for row in session.scalars(select(GuideQuestion))
    }
    with rows.explained():
        for row in rows:
            kind = kind_of(row["kind"]) if row.get("kind", "").strip() else "interview"
            number = row.get("number", "").strip()
            values: dict[str, Any] = {"text": row["text"]}
            code = row.get("code", row.get("theme"))
            if code is not None:
                values["code_id"] = book.find(code).id if code.strip() else None
            question_id = known.get((kind, name_key(number))) if number else None
            if question_id is None:
                made = add_question(session, number=number, kind=kind, **values)
                known[kind, name_key(session.get_one(GuideQuestion, made).number)] = made
            else:
                change_question(session, question_id=question_id, **values)
    session.info.get("details", {}).update(n=len(table.rows))
    return len(table.rows)


def columns_left_out(table: ImportedTable) -> tuple[str, ...]:
    """The columns of which ``import_guide`` takes nothing; none where it takes no row at all, without "text"."""
    try:
        taken = set(_rows(table).columns.values())
    except QdaError:
        return ()
    return tuple(name for name in table.columns if name not in taken and name.strip())


def _rows(table: ImportedTable) -> Rows:
    return Rows(table, "text", optional=("number", "kind", "code", "theme"))


def _store(session: Session, decided: dict[int, int]) -> None:
    value = {str(turn): question for turn, question in sorted(decided.items())}
    if value != {str(turn): question for turn, question in sorted(corrections(session).items())}:
        set_setting(session, CORRECTIONS, value)


def _require_kind(kind: str) -> None:
    if kind not in KINDS:
        raise ValueNotAllowed(value=kind, what="kind", allowed=", ".join(KINDS))


def _next_number(session: Session, kind: str) -> str:
    numbers = session.scalars(select(GuideQuestion.number).where(GuideQuestion.document_kind == kind))
    return str(max((int(number) for number in numbers if number.isdecimal()), default=0) + 1)
