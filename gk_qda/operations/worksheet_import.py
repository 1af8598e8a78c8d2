"""Takes worksheets (items and answers per case) into the project."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ItemAmbiguous, NotFound, ValueNotAllowed
from gk_qda.errors.importing import MissingColumn
from gk_qda.importing.table import ImportedTable, find_column
from gk_qda.language.states import MISSING, VALUE, state_of
from gk_qda.language.ticks import ticks
from gk_qda.models import Case, WorksheetAnswer, WorksheetItem
from gk_qda.models.worksheet import MULTIPLE, SEVERAL
from gk_qda.names import name_key
from gk_qda.operations.answer_losses import AnswerLoss, losses_of_proposed
from gk_qda.operations.cases import find_case
from gk_qda.operations.rows import ALIASES, Rows
from gk_qda.operations.worksheet_texts import follow_answers
from gk_qda.operations.worksheets import TEXTS
from gk_qda.project import insert_rows, update_rows
from gk_qda.queries.codebook import codebook
from gk_qda.queries.worksheets import worksheet_names

_TYPES = ("choice", MULTIPLE, "scale", *TEXTS)
_FIELDS = ("section", "text", "type", "options", "theme")
_ANSWER = "answer"

#: A worksheet and an item of it, by their names.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class UnfittingAnswer:
    """Words that are no option of an item: misspelt, or several where the item takes one."""

    worksheet: str
    item: str
    case: str
    words: str


@dataclass(frozen=True, slots=True)
class WorksheetPlan:
    """What an import would do, in numbers of rows."""

    new_items: int = 0
    changed_items: int = 0
    new_answers: int = 0
    changed_answers: int = 0
    cases: int = 0  # that the answers are from
    missing: int = 0  # answers that are empty
    unfitting: tuple[UnfittingAnswer, ...] = ()  # answers that their items do not offer; taken all the same
    ignored: tuple[str, ...] = ()  # columns that name no item, where each item has a column
    losses: tuple[AnswerLoss, ...] = ()  # what stands on answers that change, and would be lost or cut


def is_answer_table(table: ImportedTable) -> bool:
    """Whether a table holds answers, a row each or a row a case; else it holds items."""
    return find_column(table, _ANSWER, ALIASES) is not None or _is_wide(table)


def _is_wide(table: ImportedTable) -> bool:
    """Whether a row is a case and the columns are items."""
    return all(
        (find_column(table, name, ALIASES) is not None) == is_there
        for name, is_there in (("case", True), ("item", False), (_ANSWER, False))
    )


def import_worksheets(
    session: Session, items: ImportedTable | None, answers: ImportedTable | None
) -> tuple[int, int]:
    """Items (worksheet, item, section, text, type, options, theme) and answers (worksheet, case, item, answer).

    Answers may also be a row a case with a column for each item, as survey programs write them; the column of the
    worksheet is needed only where several have an item of that name. A row without any answer was not returned.
    Known items and answers are updated; either table may be left out. Returns how many rows of each were read.
    """
    if items is not None:
        _write_items(session, items)
    if answers is not None:
        _write_answers(session, answers)
    follow_answers(session, worksheet_names(session))
    n_items, n_answers = (0 if table is None else len(table.rows) for table in (items, answers))
    session.info.get("details", {}).update(n=n_answers or n_items)
    return n_items, n_answers


def plan_import(
    session: Session, items: ImportedTable | None, answers: ImportedTable | None
) -> WorksheetPlan:
    """What ``import_worksheets`` would do; raises what it raises, and writes nothing."""
    known = _known_items(session)
    fresh, changed, untold = [], 0, set()
    offers = {key: _Offer.of(row) for key, row in known.items()}
    for key, values in [] if items is None else _read_items(session, items):
        row = known.get(key)
        offers[key] = offers.get(key, _Offer()).changed(values)
        if row is None:
            fresh.append(key)
        else:
            changed += any(getattr(row, name) != value for name, value in values.items())
            if values.get("type", "text") not in TEXTS:
                untold.add(row.id)
    if answers is None:
        losses = losses_of_proposed(session, {}, without=untold)
        return WorksheetPlan(len(fresh), changed, losses=tuple(losses))
    ids: dict[Key, int] = {key: row.id for key, row in known.items()}
    ids |= {key: -number for number, key in enumerate(fresh, 1)}
    there = _known_answers(session)
    read = _read_answers(session, answers, ids)
    read, unfitting = _fitted(session, read, {ids[key]: (key, offer) for key, offer in offers.items()})
    old = {place: there[place] for place in read if place in there}
    return WorksheetPlan(
        new_items=len(fresh),
        changed_items=changed,
        new_answers=len(read) - len(old),
        changed_answers=sum((row.state, row.value) != read[place] for place, row in old.items()),
        cases=len({case_id for _, case_id in read}),
        missing=sum(state == MISSING for state, _ in read.values()),
        unfitting=tuple(unfitting),
        ignored=_ignored(answers, ids) if _is_wide(answers) else (),
        losses=tuple(
            losses_of_proposed(session, {place: words for place, (_, words) in read.items()}, without=untold)
        ),
    )


def _known_items(session: Session) -> dict[Key, WorksheetItem]:
    return {(i.worksheet, i.item): i for i in session.scalars(select(WorksheetItem))}


def _known_answers(session: Session) -> dict[tuple[int, int], WorksheetAnswer]:
    return {(a.item_id, a.case_id): a for a in session.scalars(select(WorksheetAnswer))}


def _read_items(session: Session, table: ImportedTable) -> list[tuple[Key, dict[str, Any]]]:
    """The items of a table with their values; a column that is not there leaves its values as they are."""
    rows = Rows(table, "worksheet", "item", optional=_FIELDS)
    book, known = codebook(session), _known_items(session)
    found: list[tuple[Key, dict[str, Any]]] = []
    with rows.explained():
        for position, row in enumerate(rows):
            kind = row.get("type", "text") or "text"
            if kind not in _TYPES:
                raise ValueNotAllowed(value=kind, what="type", allowed=", ".join(_TYPES))
            values: dict[str, Any] = {
                "section": row.get("section", ""),
                "text": row.get("text", ""),
                "theme": book.find(row["theme"]).id if row.get("theme") else None,
            }
            given = {name: value for name, value in values.items() if name in row}
            if "type" in row or "options" in row:
                given |= _type_and_options(row, known.get((row["worksheet"], row["item"])), kind)
            if "theme" in given:
                given["theme_id"] = given.pop("theme")
            found.append(((row["worksheet"], row["item"]), given | {"position": position}))
    first = _first_position(session, {key for key, _ in found})
    return [(key, values | {"position": values["position"] + first}) for key, values in found]


def _type_and_options(row: Mapping[str, str], known: WorksheetItem | None, kind: str) -> dict[str, Any]:
    """As they are stored; a column that is not there leaves its part as it is."""
    if "type" not in row and known is not None:
        kind = known.kind
    options = [option for option in row.get("options", "").split("|") if option]
    if "options" not in row and known is not None:
        options = list(known.offered)
    if kind == MULTIPLE:
        return {"type": "choice", "options": [SEVERAL, *options]}
    return {"type": kind, "options": options}


def _first_position(session: Session, keys: Collection[Key]) -> int:
    """Where the items of a table begin: where those of them that are known do, else behind all others."""
    known = _known_items(session)
    places = [item.position for key, item in known.items() if key in keys]
    return min(places) if places else max((item.position for item in known.values()), default=-1) + 1


def _write_items(session: Session, table: ImportedTable) -> None:
    known = _known_items(session)
    for key, values in _read_items(session, table):
        item = known.get(key)
        if item is None:
            item = known[key] = WorksheetItem(worksheet=key[0], item=key[1])
            session.add(item)
        for name, value in values.items():
            setattr(item, name, value)
    session.flush()


@dataclass(frozen=True, slots=True)
class _Offer:
    """What may be ticked of an item; nothing of one in own words."""

    options: tuple[str, ...] = ()
    several: bool = False
    is_text: bool = True

    @classmethod
    def of(cls, item: WorksheetItem) -> _Offer:
        return cls(item.offered, item.kind == MULTIPLE, item.type in TEXTS)

    def changed(self, values: Mapping[str, Any]) -> _Offer:
        """The same after new values of the item."""
        if "type" not in values:
            return self
        stored = WorksheetItem(type=values["type"], options=values["options"])
        return _Offer.of(stored)


def _fitted(
    session: Session,
    read: Mapping[tuple[int, int], tuple[str, str]],
    offers: Mapping[int, tuple[Key, _Offer]],
) -> tuple[dict[tuple[int, int], tuple[str, str]], list[UnfittingAnswer]]:
    """The answers as their items spell the options, and those with words that are none."""
    names = {case.id: case.name for case in session.scalars(select(Case))}
    found: dict[tuple[int, int], tuple[str, str]] = {}
    unfitting: list[UnfittingAnswer] = []
    for (item_id, case_id), (state, words) in read.items():
        key, offer = offers[item_id]
        found[item_id, case_id] = state, words
        if state == VALUE and not offer.is_text and offer.options:
            ticked = ticks(words, offer.options, several=offer.several)
            found[item_id, case_id] = state, ticked.words()
            if ticked.others:
                unfitting.append(UnfittingAnswer(*key, names[case_id], "; ".join(ticked.others)))
    return found, unfitting


def _read_answers(
    session: Session, table: ImportedTable, items: Mapping[Key, int]
) -> dict[tuple[int, int], tuple[str, str]]:
    """(state, value) by item and case; of two rows for one place the last."""
    if _is_wide(table):
        return _read_wide(session, table, items)
    rows = Rows(table, "worksheet", "case", "item", _ANSWER)
    cases: dict[str, int] = {}
    found: dict[tuple[int, int], tuple[str, str]] = {}
    with rows.explained():
        for row in rows:
            item_id = items.get((row["worksheet"], row["item"]))
            if item_id is None:
                raise NotFound(name=f"{row['worksheet']} {row['item']}")
            if row["case"] not in cases:
                cases[row["case"]] = find_case(session, row["case"]).id
            found[item_id, cases[row["case"]]] = state_of(row[_ANSWER]), row[_ANSWER]
    return found


def _read_wide(
    session: Session, table: ImportedTable, items: Mapping[Key, int]
) -> dict[tuple[int, int], tuple[str, str]]:
    rows = Rows(table, "case", optional=("worksheet",))
    named, sheet = rows.columns["case"], rows.columns.get("worksheet", "")
    columns = _item_columns(table, items)
    if not columns:
        raise MissingColumn(file=table.path.name, column=_ANSWER, found=", ".join(table.columns))
    found: dict[tuple[int, int], tuple[str, str]] = {}
    with rows.explained():
        for (_, row), _ in zip(table.numbered(), rows, strict=True):
            if not any(row[column].strip() for column in columns):
                continue
            case_id = find_case(session, row[named]).id
            worksheet = row[sheet].strip() if sheet else ""
            for column, keys in columns.items():
                fitting = [key for key in keys if not worksheet or key[0] == worksheet]
                if len(fitting) > 1:
                    raise ItemAmbiguous(name=column, worksheets=", ".join(key[0] for key in fitting))
                if fitting:
                    found[items[fitting[0]], case_id] = state_of(row[column]), row[column]
    return found


def _item_columns(table: ImportedTable, items: Mapping[Key, int]) -> dict[str, list[Key]]:
    """The items that each column may mean: by their name, or by worksheet and name ("PM 12")."""
    spelled: dict[str, list[Key]] = {}
    for key in items:
        for name in (key[1], " ".join(key)):
            spelled.setdefault(name_key(name), []).append(key)
    return {column: spelled[name_key(column)] for column in table.columns if name_key(column) in spelled}


def _ignored(table: ImportedTable, items: Mapping[Key, int]) -> tuple[str, ...]:
    known = {*_item_columns(table, items), *Rows(table, "case", optional=("worksheet",)).columns.values()}
    return tuple(column for column in table.columns if column not in known)


def _write_answers(session: Session, table: ImportedTable) -> None:
    items = _known_items(session)
    read = _read_answers(session, table, {key: item.id for key, item in items.items()})
    read, _ = _fitted(session, read, {item.id: (key, _Offer.of(item)) for key, item in items.items()})
    known = _known_answers(session)
    changed: dict[int, dict[str, Any]] = {}
    fresh: list[dict[str, Any]] = []
    for (item_id, case_id), (state, value) in read.items():
        row = known.get((item_id, case_id))
        if row is None:
            fresh.append({"item_id": item_id, "case_id": case_id, "state": state, "value": value})
        elif (row.state, row.value) != (state, value):
            changed[row.id] = {"state": state, "value": value}
    update_rows(session, WorksheetAnswer, changed)
    insert_rows(session, WorksheetAnswer, fresh)


def sorted_tables(tables: Sequence[ImportedTable]) -> tuple[ImportedTable | None, ImportedTable | None]:
    """(items, answers) of the tables given, in whatever order; the last of each."""
    items = answers = None
    for table in tables:
        if is_answer_table(table):
            answers = table
        else:
            items = table
    return items, answers
