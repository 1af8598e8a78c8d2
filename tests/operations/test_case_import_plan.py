"""What the look at a table promises is what its import does, cell by cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.errors.domain import RowTrouble
from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.operations.case_import import import_cases, import_documents_table
from gk_qda.operations.case_import_plan import ImportPlan, plan_cases, plan_documents
from gk_qda.paths import RESOURCES
from gk_qda.queries.cases import attribute_values, attributes, cases
from gk_qda.queries.documents import documents
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from pathlib import Path

    from gk_qda.project import Project

DEMO = RESOURCES / "demo"
CELLS = st.sampled_from(["", "Kreis", "kreisfreie Stadt", "Kreis ", "k. A.", "trifft nicht zu", "neu"])


def known(project: Project, scope: str) -> dict[tuple[str, str], str]:
    """(owner, attribute) -> value."""
    with project.read() as session:
        owners = {one.id: one.name for one in (cases(session) if scope == "case" else documents(session))}
        names = {info.id: info.label for info in attributes(session, scope)}
        return {
            (owners[o], names[a]): v for (a, o), v in attribute_values(session, scope).items() if o in owners
        }


def by_label(plan: ImportPlan) -> dict[str, tuple[int, int, int]]:
    return {
        one.label or one.column: (one.added, one.changed, one.removed)
        for one in plan.columns
        if one.becomes == "attribute"
    }


def check(project: Project, table: ImportedTable) -> None:
    """Plan, import, and compare what is known before and after."""
    with project.read() as session:
        plan = plan_cases(session, table)
        number = len(cases(session))
    before = known(project, "case")
    with project.change("import_cases") as session:
        import_cases(session, table)
    after = known(project, "case")
    with project.read() as session:
        assert len(cases(session)) == number + plan.new
        again = plan_cases(session, table)
    changes = {
        (owner, label): (before.get((owner, label), ""), after.get((owner, label), ""))
        for owner, label in before.keys() | after.keys()
        if before.get((owner, label), "") != after.get((owner, label), "")
    }
    for label, (added, changed, removed) in by_label(plan).items():
        mine = [pair for (_, name), pair in changes.items() if name == label]
        assert sum(not was for was, _ in mine) == added, label
        assert sum(bool(was and now) for was, now in mine) == changed, label
        assert sum(bool(was and not now) for was, now in mine) == removed, label
    wanted = {(c.owner, c.label): (c.before, c.after) for c in plan.changes if c.label in by_label(plan)}
    assert wanted == {key: pair for key, pair in changes.items() if pair[0]}
    assert again.touched == 0
    project.undo()
    assert known(project, "case") == before


def test_the_own_export_changes_nothing(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project, project.read() as session:
        plan = plan_cases(session, read_table(DEMO / "municipalities.csv"))
        assert (plan.new, plan.known, plan.touched) == (0, 16, 0)
        assert [one.becomes for one in plan.columns][:2] == ["name", "title"]
        assert all(not one.is_new for one in plan.columns)


def test_every_promise_is_kept(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:

        @given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.integers(0, 14))
        @settings(max_examples=15, deadline=None)
        def run(cells: list[tuple[str, str]], first: int) -> None:
            rows = tuple((f"KO{first + at:02}", typ, new) for at, (typ, new) in enumerate(cells))
            numbers = tuple(range(2, len(rows) + 2))
            check(project, ImportedTable(tmp_path / "t.csv", ("case", "typ", "Neues"), rows, numbers))

        run()


def test_fields_and_attributes_of_documents(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:
        with project.read() as session:
            one = next(document for document in documents(session) if document.name == "TM07")
        rows = (
            ("TM07", one.date.isoformat() if one.date else "", "vor Ort", "Eichlohe", "Brandt"),
            ("TM08", "", "", "", ""),
        )
        columns = ("document", "date", "mode", "kommune", "leitung")
        table = ImportedTable(tmp_path / "d.csv", columns, rows, (2, 3))
        with project.read() as session:
            plan = plan_documents(session, table)
        assert [(c.becomes, c.added, c.changed, c.removed) for c in plan.columns] == [
            ("name", 0, 0, 0),
            ("date", 0, 0, 0),
            ("mode", 0, 1, 0),
            ("case", 0, 1, 0),
            ("attribute", 1, 0, 0),
        ]
        assert {(c.label, c.before, c.after) for c in plan.changes} == {
            ("mode", one.mode, "vor Ort"),
            ("kommune", "Ginsterkamp", "Eichlohe"),
        }
        with project.change("import_documents_table") as session:
            import_documents_table(session, table)
        with project.read() as session:
            assert plan_documents(session, table).touched == 0
            unknown = replace(table, rows=(("TM99", "", "", "", ""),), row_numbers=(2,))
            with pytest.raises(RowTrouble):
                plan_documents(session, unknown)
