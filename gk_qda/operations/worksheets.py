"""Worksheets by hand: an answer, a state for several, the theme of an item, an item or a worksheet less."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.language.states import MISSING, VALUE, state_of
from gk_qda.language.ticks import ticks
from gk_qda.models import WorksheetAnswer, WorksheetItem
from gk_qda.models.worksheet import MULTIPLE
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.worksheet_texts import follow_answers
from gk_qda.project import insert_rows, update_rows

TEXTS = ("text", "todo")  # types of items that are answered in own words

#: An item and a case.
Place = tuple[int, int]


def set_answer(session: Session, *, item_id: int, case_id: int, words: str) -> None:
    """Store what was typed; "" is missing, "trifft nicht zu" and "k. A." are no options.

    A case has returned a worksheet as soon as one answer is stored, and has not when the last one is cleared.
    Raises ``ValueNotAllowed`` where the item offers options and this is none of them.
    """
    set_answers(session, places=[(item_id, case_id)], words=words)


def set_answers(session: Session, *, places: Sequence[Place], words: str) -> None:
    """The same for several items and cases in one step."""
    items = {item_id: session.get_one(WorksheetItem, item_id) for item_id, _ in places}
    state = state_of(words)
    known = _answers_of(session, items)
    changed, fresh = {}, []
    for item_id, case_id in dict.fromkeys(places):
        value = words.strip() if state != VALUE else _fitting(items[item_id], words)
        there = known.get((item_id, case_id))
        if there is not None:
            if (there.state, there.value) != (state, value):
                changed[there.id] = {"state": state, "value": value}
        elif state != MISSING:
            fresh.append({"item_id": item_id, "case_id": case_id, "state": state, "value": value})
    update_rows(session, WorksheetAnswer, changed)
    insert_rows(session, WorksheetAnswer, fresh)
    if any(items[i].type in TEXTS for i, _ in places) and (changed or fresh):
        follow_answers(session, {items[i].worksheet for i, _ in places}, {case_id for _, case_id in places})
    if state == MISSING and changed:
        _forget_empty(session, {(items[i].worksheet, case_id) for i, case_id in places})
    details = session.info.get("details", {})
    details.setdefault("name", items[places[0][0]].item if places else "")
    details.setdefault("n", len(changed) + len(fresh))


def tie_items(session: Session, *, item_ids: Sequence[int], theme_id: int | None) -> None:
    """Let items belong to a theme, or to none; their answers appear on its page and in its summary."""
    items = [session.get_one(WorksheetItem, item_id) for item_id in item_ids]
    for item in items:
        item.theme_id = theme_id
    session.info.get("details", {}).setdefault("name", ", ".join(item.item for item in items))


def describe_item(session: Session, *, item_id: int, text: str) -> None:
    """Another wording of the question."""
    item = session.get_one(WorksheetItem, item_id)
    item.text = " ".join(text.split())
    follow_answers(session, [item.worksheet])
    session.info.get("details", {}).setdefault("name", item.item)


def delete_items(session: Session, *, item_ids: Sequence[int]) -> None:
    """Remove items with all their answers."""
    items = [session.get_one(WorksheetItem, item_id) for item_id in item_ids]
    names, worksheets = [item.item for item in items], [item.worksheet for item in items]
    delete_with_dependents(session, WorksheetItem, item_ids)
    follow_answers(session, worksheets)
    session.info.get("details", {}).setdefault("name", ", ".join(names))


def _answers_of(session: Session, item_ids: Collection[int]) -> dict[Place, WorksheetAnswer]:
    rows = session.scalars(select(WorksheetAnswer).where(WorksheetAnswer.item_id.in_(list(item_ids))))
    return {(row.item_id, row.case_id): row for row in rows}


def _fitting(item: WorksheetItem, words: str) -> str:
    """The words as the item offers them; of an item without options as they were typed."""
    if item.type not in ("choice", "scale"):
        return words.strip()
    found = ticks(words, item.offered, several=item.kind == MULTIPLE)
    if found.others:
        raise ValueNotAllowed(value="; ".join(found.others), what=item.item, allowed=", ".join(item.offered))
    return found.words()


def _forget_empty(session: Session, returned: Collection[tuple[str, int]]) -> None:
    """A worksheet in which a case has no answer left was not returned."""
    session.flush()
    for worksheet, case_id in returned:
        rows = session.execute(
            select(WorksheetAnswer.id, WorksheetAnswer.state)
            .join(WorksheetItem, WorksheetItem.id == WorksheetAnswer.item_id)
            .where(WorksheetItem.worksheet == worksheet, WorksheetAnswer.case_id == case_id)
        ).all()
        if all(state == MISSING for _, state in rows):
            delete_with_dependents(session, WorksheetAnswer, [row_id for row_id, _ in rows])
