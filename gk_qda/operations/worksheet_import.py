"""Takes worksheets (items and answers per case) into the project."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import NotFound, ValueNotAllowed
from gk_qda.importing.table import ImportedTable
from gk_qda.language.states import state_of
from gk_qda.models import WorksheetAnswer, WorksheetItem
from gk_qda.operations.cases import find_case
from gk_qda.operations.rows import Rows
from gk_qda.queries.codebook import codebook

_TYPES = ("choice", "scale", "text", "todo")


def import_worksheets(session: Session, items: ImportedTable, answers: ImportedTable) -> tuple[int, int]:
    """Items (worksheet, item, section, text, type, options, theme) and answers (worksheet, case, item, answer).

    Known items and answers are updated. Returns how many rows of each were read.
    """
    known = {(i.worksheet, i.item): i for i in session.scalars(select(WorksheetItem))}
    _import_items(session, items, known)
    _import_answers(session, answers, known)
    session.info.get("details", {}).update(n=len(answers.rows))
    return len(items.rows), len(answers.rows)


def _import_items(
    session: Session, table: ImportedTable, known: dict[tuple[str, str], WorksheetItem]
) -> None:
    rows = Rows(table, "worksheet", "item", optional=("section", "text", "type", "options", "theme"))
    book = codebook(session)
    with rows.explained():
        for position, row in enumerate(rows):
            key = (row["worksheet"], row["item"])
            item = known.get(key)
            if item is None:
                item = known[key] = WorksheetItem(worksheet=key[0], item=key[1])
                session.add(item)
            kind = row.get("type", "text") or "text"
            if kind not in _TYPES:
                raise ValueNotAllowed(value=kind, what="type", allowed=", ".join(_TYPES))
            item.section, item.text, item.type = row.get("section", ""), row.get("text", ""), kind
            item.options = [option for option in row.get("options", "").split("|") if option]
            item.theme_id = book.find(row["theme"]).id if row.get("theme") else None
            item.position = position
    session.flush()


def _import_answers(
    session: Session, table: ImportedTable, items: dict[tuple[str, str], WorksheetItem]
) -> None:
    rows = Rows(table, "worksheet", "case", "item", "answer")
    known = {(a.item_id, a.case_id): a for a in session.scalars(select(WorksheetAnswer))}
    cases: dict[str, int] = {}
    with rows.explained():
        for row in rows:
            item = items.get((row["worksheet"], row["item"]))
            if item is None:
                raise NotFound(name=f"{row['worksheet']} {row['item']}")
            if row["case"] not in cases:
                cases[row["case"]] = find_case(session, row["case"]).id
            key = (item.id, cases[row["case"]])
            answer = known.get(key)
            if answer is None:
                answer = known[key] = WorksheetAnswer(item_id=key[0], case_id=key[1])
                session.add(answer)
            answer.state, answer.value = state_of(row["answer"]), row["answer"]
    session.flush()
