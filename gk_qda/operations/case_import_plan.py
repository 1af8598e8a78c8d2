"""What a table of cases or documents would do to the project, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.importing.table import ImportedTable
from gk_qda.language.states import state_of
from gk_qda.models import Attribute, Case, Document
from gk_qda.models.document import FORMS
from gk_qda.names import name_key
from gk_qda.operations.case_import import columns_of_cases, columns_of_documents, type_of
from gk_qda.operations.documents import kind_of
from gk_qda.operations.locating import Locator
from gk_qda.operations.rows import Rows
from gk_qda.operations.values import parse_date
from gk_qda.queries.cases import attribute_values, match_case, membership
from gk_qda.queries.cases import cases as all_cases

Scope = Literal["case", "document"]


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What one column becomes, and what happens to how many of its cells.

    ``becomes`` is name, attribute or a field: title, case_kind, kind, form, case, date, mode, duration. ``type`` is
    that of an attribute. ``removed``: the cell is empty where something is known, so that it becomes missing.
    """

    column: str
    becomes: str
    label: str = ""
    type: str = ""
    is_new: bool = False
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0

    @property
    def touched(self) -> int:
        """Cells that the import would write."""
        return self.added + self.changed + self.removed


@dataclass(frozen=True, slots=True)
class CellChange:
    """A value that is known and would become another one, or missing (``after`` "")."""

    owner: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """``new`` cases would be made, ``known`` ones (or documents) updated."""

    scope: Scope
    new: int
    known: int
    columns: tuple[ColumnPlan, ...]
    changes: tuple[CellChange, ...]

    @property
    def touched(self) -> int:
        """How much would be written: new cases and cells."""
        return self.new + sum(column.touched for column in self.columns)


def plan_cases(session: Session, table: ImportedTable) -> ImportPlan:
    """What ``import_cases`` would do with a table; raises what it would raise on names."""
    name_column, title_column, kind_column = columns_of_cases(table)
    known = {case.name_key: case for case in session.scalars(select(Case))}
    fields = {
        column: what for column, what in ((title_column, "title"), (kind_column, "case_kind")) if column
    }
    plan = _Plan(session, "case", table, {name_column: "name", **fields})
    new: set[str] = set()
    for row in table.dicts():
        key = name_key(row[name_column])
        case = known.get(key)
        if case is None:
            new.add(key)
        values = {"title": case.title, "case_kind": case.kind} if case is not None else {}
        plan.take_row(row, case.id if case is not None else None, row[name_column].strip(), values)
    return plan.finished(len(new), len({name_key(row[name_column]) for row in table.dicts()} & known.keys()))


def plan_documents(session: Session, table: ImportedTable) -> ImportPlan:
    """What ``import_documents_table`` would do with a table; raises ``RowTrouble`` for an unknown document."""
    name_column, fields = columns_of_documents(table)
    plan = _Plan(
        session, "document", table, {name_column: "name", **{column: key for key, column in fields.items()}}
    )
    rows, locator, found = Rows(table), Locator(session), set()
    names = {case.id: case for case in all_cases(session)}
    whole = {
        d: names[c].title or names[c].name for c, ids in membership(session).documents.items() for d in ids
    }
    with rows.explained():
        for (_, row), _ in zip(table.numbered(), rows, strict=True):
            document = locator.document(row[name_column])
            found.add(document.id)
            plan.take_row(row, document.id, document.name, _fields_of(document, whole.get(document.id, "")))
    return plan.finished(0, len(found))


def _fields_of(document: Document, case: str) -> dict[str, str]:
    return {
        "kind": document.kind,
        "form": document.form,
        "case": case,
        "date": document.date.isoformat() if document.date else "",
        "mode": document.mode,
        "duration": str(document.duration_minutes or ""),
    }


#: How a field reads a cell; None where it leaves what is known.
_READ: Mapping[str, Callable[[str], str | None]] = {
    "kind": kind_of,
    "form": lambda words: words if words in FORMS else None,
    "date": lambda words: str(parse_date(words) or ""),
    "duration": lambda words: str(int(words)) if words.isdecimal() else None,
}


class _Plan:
    """Counts while it walks the rows."""

    def __init__(
        self, session: Session, scope: Scope, table: ImportedTable, fields: Mapping[str, str]
    ) -> None:
        self._scope, self._table, self._fields = scope, table, fields
        self._known = {
            info.name_key: info for info in session.scalars(select(Attribute).where(Attribute.scope == scope))
        }
        self._values = attribute_values(session, scope)
        self._cases = all_cases(session)
        self._counts = {
            column: dict.fromkeys(("added", "changed", "removed", "unchanged"), 0) for column in table.columns
        }
        self._changes: list[CellChange] = []

    def take_row(
        self, row: Mapping[str, str], owner_id: int | None, owner: str, fields: Mapping[str, str]
    ) -> None:
        """One case or document; ``fields`` are what it has now."""
        for column, cell in row.items():
            what = self._fields.get(column, "attribute")
            if what == "name":
                continue
            after = cell.strip()
            if what == "attribute":
                before = self._before(column, owner_id)
                after = "" if state_of(after) == "missing" else after
            else:
                before = fields.get(what, "")
                after = self._read(what, after, before)
            self._count(column, before, after, owner)

    def finished(self, new: int, known: int) -> ImportPlan:
        """What was counted."""
        columns = []
        for column in self._table.columns:
            what = self._fields.get(column, "attribute")
            info = self._known.get(name_key(column)) if what == "attribute" else None
            columns.append(
                ColumnPlan(
                    column,
                    what,
                    label=(info.title or info.name) if info is not None else "",
                    type=""
                    if what != "attribute"
                    else info.type
                    if info is not None
                    else type_of(self._table, column),
                    is_new=what == "attribute" and info is None,
                    **self._counts[column],
                )
            )
        return ImportPlan(self._scope, new, known, tuple(columns), tuple(self._changes))

    def _read(self, what: str, cell: str, before: str) -> str:
        """What a field would be; an empty cell leaves it as it is."""
        if what == "case_kind":
            return cell
        if what == "case" and cell:
            case = match_case(self._cases, cell)
            return cell if case is None else case.title or case.name
        found = _READ[what](cell) if cell and what in _READ else cell
        return before if found is None or not cell else found

    def _before(self, column: str, owner_id: int | None) -> str:
        info = self._known.get(name_key(column))
        return "" if info is None or owner_id is None else self._values.get((info.id, owner_id), "")

    def _count(self, column: str, before: str, after: str, owner: str) -> None:
        counts = self._counts[column]
        if before == after:
            counts["unchanged"] += bool(after)
            return
        counts["added" if not before else "changed" if after else "removed"] += 1
        if before:
            info = self._known.get(name_key(column))
            self._changes.append(
                CellChange(owner, (info.title or info.name) if info else column, before, after)
            )
