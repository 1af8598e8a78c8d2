"""What would go with answers of worksheets: codings, memos and evidence that stand on their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.states import VALUE, state_of
from gk_qda.models import WorksheetItem
from gk_qda.operations.text_plan import PassageChange
from gk_qda.operations.worksheet_texts import Proposed, losses_of_texts
from gk_qda.operations.worksheets import TEXTS, Place


@dataclass(frozen=True, slots=True)
class AnswerLoss:
    """Something on the text of an answer that a change would take, cut, or leave on other words altogether;
    ``document`` is "KO06, AH PM"."""

    document: str
    change: PassageChange


def losses_of_answers(session: Session, *, places: Sequence[Place], words: str) -> list[AnswerLoss]:
    """What ``set_answers`` would take with it; nothing is written. Empty where the answers are no texts."""
    return losses_of_proposed(session, dict.fromkeys(places, words))


def losses_of_proposed(
    session: Session, answers: Mapping[Place, str], *, without: Collection[int] = ()
) -> list[AnswerLoss]:
    """The same for a different answer at each place, and for items that are no longer answered in own words."""
    sheets = _worksheets(session, {*(item_id for item_id, _ in answers), *without})
    found: list[AnswerLoss] = []
    for worksheet, items in sheets.items():
        words = {
            place: given if state_of(given) == VALUE else ""
            for place, given in answers.items()
            if place[0] in items
        }
        gone = frozenset(items.intersection(without))
        cases = None if gone else {case_id for _, case_id in words}
        found += _losses(session, worksheet, Proposed(words, gone), cases)
    return found


def losses_of_items(session: Session, *, item_ids: Sequence[int]) -> list[AnswerLoss]:
    """What deleting items would take with it."""
    return losses_of_proposed(session, {}, without=item_ids)


def _losses(
    session: Session, worksheet: str, proposed: Proposed, cases: Collection[int] | None
) -> Iterator[AnswerLoss]:
    for document, change in losses_of_texts(session, worksheet, proposed, cases):
        yield AnswerLoss(document, change)


def _worksheets(session: Session, item_ids: Collection[int]) -> dict[str, set[int]]:
    """The items in own words, by their worksheet."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    query = select(WorksheetItem.worksheet, WorksheetItem.id).where(
        WorksheetItem.id.in_(list(item_ids)), WorksheetItem.type.in_(TEXTS)
    )
    for worksheet, item_id in session.execute(query.order_by(WorksheetItem.position, WorksheetItem.id)):
        found[worksheet].add(item_id)
    return dict(found)
