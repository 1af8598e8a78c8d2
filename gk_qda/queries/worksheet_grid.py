"""One worksheet as it is shown: its items, the cases, who answered what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.states import MISSING
from gk_qda.models import Case, Code, WorksheetAnswer, WorksheetItem


@dataclass(frozen=True, slots=True)
class GridItem:
    """One item; ``theme`` is the name of the code it belongs to, "" where it belongs to none."""

    id: int
    item: str
    section: str
    text: str
    type: str  # choice | multiple | scale | text | todo
    options: tuple[str, ...]
    theme_id: int | None
    theme: str

    @property
    def is_text(self) -> bool:
        """Whether people answered in their own words."""
        return self.type in ("text", "todo")


@dataclass(frozen=True, slots=True)
class GridCase:
    """A column."""

    id: int
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class WorksheetGrid:
    """Items by cases; ``answers`` are (state, value) by item and case."""

    name: str
    items: tuple[GridItem, ...]
    cases: tuple[GridCase, ...]
    answers: Mapping[tuple[int, int], tuple[str, str]]
    returned: frozenset[int]  # ids of the cases that returned the worksheet

    def answer(self, item_id: int, case_id: int) -> tuple[str, str]:
        """(state, value); "" is the state where the case did not return the worksheet."""
        found = self.answers.get((item_id, case_id))
        return found if found is not None else (MISSING if case_id in self.returned else "", "")

    @property
    def sections(self) -> tuple[str, ...]:
        """In the order of their first item."""
        return tuple(dict.fromkeys(item.section for item in self.items if item.section))

    @property
    def not_returned(self) -> tuple[GridCase, ...]:
        """The cases without an answer."""
        return tuple(case for case in self.cases if case.id not in self.returned)

    def missing(self, items: Sequence[GridItem] | None = None) -> int:
        """How many answers are missing in worksheets that were returned."""
        return sum(
            self.answer(item.id, case_id)[0] == MISSING
            for item in (self.items if items is None else items)
            for case_id in self.returned
        )


def worksheet_grid(session: Session, worksheet: str) -> WorksheetGrid:
    """The items of a worksheet and every case of the project."""
    items = tuple(
        GridItem(
            row.id,
            row.item,
            row.section,
            row.text,
            row.kind,
            row.offered,
            row.theme_id,
            theme or "",
        )
        for row, theme in session.execute(
            select(WorksheetItem, Code.name)
            .outerjoin(Code, Code.id == WorksheetItem.theme_id)
            .where(WorksheetItem.worksheet == worksheet)
            .order_by(WorksheetItem.position, WorksheetItem.id)
        )
    )
    rows = session.execute(
        select(WorksheetAnswer.item_id, WorksheetAnswer.case_id, WorksheetAnswer.state, WorksheetAnswer.value)
        .join(WorksheetItem, WorksheetItem.id == WorksheetAnswer.item_id)
        .where(WorksheetItem.worksheet == worksheet)
    )
    answers = {(item_id, case_id): (state, value) for item_id, case_id, state, value in rows}
    cases = session.execute(select(Case.id, Case.name, Case.title).order_by(Case.position, Case.id))
    return WorksheetGrid(
        worksheet,
        items,
        tuple(GridCase(*row) for row in cases),
        answers,
        frozenset(case_id for _, case_id in answers),
    )
