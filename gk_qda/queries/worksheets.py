"""Worksheets: what the cases answered to the items that belong to a theme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.language.set_values import members_of
from gk_qda.language.ticks import ticks
from gk_qda.models import Case, WorksheetAnswer, WorksheetItem
from gk_qda.models.worksheet import MULTIPLE
from gk_qda.names import name_key
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.derived_attributes import columns_of_cases, order_of_values
from gk_qda.queries.named_groups import cases_where, yes_and_no
from gk_qda.queries.where import is_expression
from gk_qda.queries.worksheet_texts import item_numbers, text_items, text_name

NO_GROUP = "–"  # the cases without a value


@dataclass(frozen=True, slots=True)
class ItemResult:
    """The answers to one item, counted in cases that returned the worksheet.

    ``options`` are all possible answers with their numbers, zeros included, of "multiple" each case as often as it
    ticked; ``others`` answers that the item does not offer. Of a text only the number of answers is known
    (``answered``). What is missing, does not apply or is not known stands apart.
    """

    worksheet: str
    item: str
    section: str
    text: str
    type: str  # choice | multiple | scale | text | todo
    theme_id: int | None
    options: tuple[tuple[str, int], ...]
    others: tuple[tuple[str, int], ...]
    answered: int
    not_applicable: int
    unknown: int  # "k. A.": said that there is no answer
    missing: int  # left empty
    returned: int  # cases with this worksheet: the base

    @property
    def is_text(self) -> bool:
        """Whether people answered in their own words."""
        return self.type in ("text", "todo")


def item_results(
    session: Session,
    theme_ids: Collection[int] | None = None,
    case_ids: Collection[int] | None = None,
    *,
    worksheets: Collection[str] | None = None,
    item_ids: Collection[int] | None = None,
) -> list[ItemResult]:
    """The items in their order: those tied to one of the themes, of the worksheets, of these ids; None: all.

    ``case_ids`` None: the answers of all cases.
    """
    query = select(WorksheetItem).order_by(WorksheetItem.position, WorksheetItem.id)
    if theme_ids is not None:
        query = query.where(WorksheetItem.theme_id.in_(theme_ids))
    if worksheets is not None:
        query = query.where(WorksheetItem.worksheet.in_(worksheets))
    if item_ids is not None:
        query = query.where(WorksheetItem.id.in_(item_ids))
    items = list(session.scalars(query))
    if not items:
        return []
    answers = _answers(session, [item.id for item in items], case_ids)
    returned = _returned(session, {item.worksheet for item in items}, case_ids)
    return [_result(item, answers[item.id], len(returned[item.worksheet])) for item in items]


def case_groups(session: Session, by: str, case_ids: Collection[int] | None = None) -> dict[str, set[int]]:
    """The cases by their value of an attribute, a phase or a kept group; those without one come last under "–".

    Values stand in the order of the attribute, phases as time goes. A condition ("typ=Kreis") makes two groups.
    Of a list of values each makes a group, and a case is in several. ``case_ids`` None: all cases. Raises
    ``ValueNotAllowed`` where nothing has this name, and what is wrong with a condition.
    """
    columns = columns_of_cases(session)
    wanted = name_key(by)
    known = attributes(session, "case")
    names = {name_key(info.title): info.name for info in known if info.title}
    names |= {name_key(name): name for name in columns}
    if wanted in names:
        values = columns[names[wanted]]
        order = order_of_values(session, names[wanted])
    elif is_expression(by, columns):
        fitting, (yes, no) = set(cases_where(session, by)), yes_and_no(session)
        values = {case.id: yes if case.id in fitting else no for case in cases(session)}
        order = (yes, no).index
    else:
        raise ValueNotAllowed(value=by, what="attribute", allowed=", ".join(columns))
    is_list = any(info.type == "set" and info.name == names.get(wanted) for info in known)
    found: dict[str, set[int]] = {}
    for case in cases(session):
        if case_ids is None or case.id in case_ids:
            value = values.get(case.id) or NO_GROUP
            for one in members_of(value) if is_list else (value,):
                found.setdefault(one, set()).add(case.id)
    told = sorted((key for key in found if key != NO_GROUP), key=order)
    return {key: found[key] for key in (*told, NO_GROUP) if key in found}


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer as it was given."""

    worksheet: str
    item: str
    case: str
    state: str  # value | missing | not_applicable | unknown
    value: str


@dataclass(frozen=True, slots=True)
class ThemeAnswer:
    """What a case answered to an item that belongs to a theme, and how it is cited."""

    worksheet: str
    item: str
    text: str  # the question
    type: str
    case_id: int
    case: str
    state: str  # value | missing | not_applicable | unknown
    value: str
    document: str  # "KO06, AH PM"
    number: str  # "Item 14"

    @property
    def is_text(self) -> bool:
        """Whether it is answered in own words."""
        return self.type in ("text", "todo")

    @property
    def is_telling(self) -> bool:
        """Whether there are words to quote; "?" is an answer, but says nothing."""
        return self.is_text and self.state == "value" and any(letter.isalnum() for letter in self.value)


def theme_answers(
    session: Session, theme_ids: Collection[int], case_ids: Collection[int] | None = None
) -> list[ThemeAnswer]:
    """The answers to the items of some themes, by item and case in their orders; ``case_ids`` None: of all cases."""
    query = (
        select(
            WorksheetItem.worksheet,
            WorksheetItem.item,
            WorksheetItem.text,
            WorksheetItem.type,
            Case.id,
            Case.name,
            WorksheetAnswer.state,
            WorksheetAnswer.value,
        )
        .join(WorksheetAnswer, WorksheetAnswer.item_id == WorksheetItem.id)
        .join(Case, Case.id == WorksheetAnswer.case_id)
        .where(WorksheetItem.theme_id.in_(list(theme_ids)))
        .order_by(WorksheetItem.position, WorksheetItem.id, Case.position, Case.id)
    )
    if case_ids is not None:
        query = query.where(Case.id.in_(list(case_ids)))
    rows = session.execute(query).all()
    numbers = {name: _numbers(session, name) for name in {row.worksheet for row in rows}}
    return [ThemeAnswer(*row, text_name(row.name, row[0]), numbers[row[0]][row[1]]) for row in rows]


def _numbers(session: Session, worksheet: str) -> dict[str, str]:
    query = select(WorksheetItem.item).where(WorksheetItem.worksheet == worksheet)
    items = list(session.scalars(query.order_by(WorksheetItem.position, WorksheetItem.id)))
    return item_numbers(worksheet, items) | item_numbers(worksheet, text_items(session, worksheet))


def worksheet_names(session: Session) -> list[str]:
    """The worksheets that have items, in the order of their first one."""
    query = select(WorksheetItem.worksheet).order_by(WorksheetItem.position, WorksheetItem.id)
    return list(dict.fromkeys(session.scalars(query)))


def given_answers(session: Session) -> list[GivenAnswer]:
    """Every answer, by worksheet, case and item in their orders."""
    query = (
        select(
            WorksheetItem.worksheet,
            WorksheetItem.item,
            Case.name,
            WorksheetAnswer.state,
            WorksheetAnswer.value,
        )
        .join(WorksheetItem, WorksheetItem.id == WorksheetAnswer.item_id)
        .join(Case, Case.id == WorksheetAnswer.case_id)
        .order_by(Case.position, Case.id, WorksheetItem.position, WorksheetItem.id)
    )
    order = {name: number for number, name in enumerate(worksheet_names(session))}
    found = [GivenAnswer(*row) for row in session.execute(query)]
    return sorted(found, key=lambda answer: order[answer.worksheet])


def _answers(
    session: Session, item_ids: Collection[int], case_ids: Collection[int] | None
) -> defaultdict[int, list[tuple[str, str]]]:
    """(state, value) of each answer, by item."""
    query = select(
        WorksheetAnswer.item_id, WorksheetAnswer.case_id, WorksheetAnswer.state, WorksheetAnswer.value
    ).where(WorksheetAnswer.item_id.in_(item_ids))
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for item_id, case_id, state, value in session.execute(query):
        if case_ids is None or case_id in case_ids:
            found[item_id].append((state, value))
    return found


def _returned(
    session: Session, worksheets: Collection[str], case_ids: Collection[int] | None
) -> defaultdict[str, set[int]]:
    """The cases that returned each worksheet: those with a row for at least one of its items."""
    query = (
        select(WorksheetItem.worksheet, WorksheetAnswer.case_id)
        .join(WorksheetItem, WorksheetItem.id == WorksheetAnswer.item_id)
        .where(WorksheetItem.worksheet.in_(worksheets))
        .distinct()
    )
    found: defaultdict[str, set[int]] = defaultdict(set)
    for worksheet, case_id in session.execute(query):
        if case_ids is None or case_id in case_ids:
            found[worksheet].add(case_id)
    return found


def _result(item: WorksheetItem, answers: list[tuple[str, str]], returned: int) -> ItemResult:
    states = Counter(state for state, _ in answers)
    given: Counter[str] = Counter()
    others: Counter[str] = Counter()
    if item.type not in ("text", "todo"):
        for state, value in answers:
            if state == "value":
                ticked = ticks(value, item.offered, several=item.kind == MULTIPLE)
                given.update(ticked.options)
                others.update(ticked.others)
    options = tuple((option, given[option]) for option in dict.fromkeys((*item.offered, *sorted(given))))
    return ItemResult(
        worksheet=item.worksheet,
        item=item.item,
        section=item.section,
        text=item.text,
        type=item.kind,
        theme_id=item.theme_id,
        options=() if item.type in ("text", "todo") else options,
        others=tuple(sorted(others.items())),
        answered=states["value"],
        not_applicable=states["not_applicable"],
        unknown=states["unknown"],
        # A case that returned the worksheet without a row for the item left it empty.
        missing=states["missing"] + returned - len(answers),
        returned=returned,
    )
