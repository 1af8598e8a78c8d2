"""Worksheets: what an import would do, and answers typed by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gk_qda.errors.domain import RowTrouble, ValueNotAllowed
from gk_qda.errors.importing import MissingColumn
from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.operations.tables.worksheets import answer_table, given_answer_table, item_table
from gk_qda.operations.worksheet_import import import_worksheets, plan_import, sorted_tables
from gk_qda.operations.worksheets import set_answer, set_answers
from gk_qda.paths import RESOURCES
from gk_qda.queries.worksheet_grid import WorksheetGrid, worksheet_grid
from gk_qda.queries.worksheets import case_groups, item_results
from tests.project.dump import dump

FILES = RESOURCES / "demo" / "worksheets"


def tables():
    return read_table(FILES / "items.csv"), read_table(FILES / "answers.csv")


def grid(project, name="PM") -> WorksheetGrid:
    with project.read() as session:
        return worksheet_grid(session, name)


def place(project, item: str, case: str) -> dict[str, int]:
    found = grid(project)
    return {
        "item_id": next(one.id for one in found.items if one.item == item),
        "case_id": next(one.id for one in found.cases if one.name == case),
    }


def answer(project, item: str, case: str) -> tuple[str, str]:
    return grid(project).answer(*place(project, item, case).values())


def type_(project, item: str, case: str, words: str) -> None:
    with project.change("set_answer") as session:
        set_answer(session, **place(project, item, case), words=words)


def test_the_grid_knows_who_returned_it(demo):
    found = grid(demo)
    assert len(found.items) == 31
    assert [case.name for case in found.not_returned] == ["KO04", "KO09", "KO12"]
    assert answer(demo, "PM12", "KO16") == ("not_applicable", "trifft nicht zu")
    assert answer(demo, "PM12", "KO14") == ("missing", "")
    assert answer(demo, "PM12", "KO09") == ("", "")


def test_an_import_of_the_same_changes_nothing_and_one_answer_is_one_change(demo):
    items, answers = tables()
    with demo.read() as session:
        same = plan_import(session, items, answers)
        assert (same.new_items, same.changed_items, same.new_answers, same.changed_answers) == (0, 0, 0, 0)
        assert same.cases == 15
        rows = list(answers.rows)
        at = answers.columns.index("answer")
        rows[0] = (*rows[0][:at], "gar nicht", *rows[0][at + 1 :])
        other = replace(answers, rows=tuple(rows))
        assert plan_import(session, None, other).changed_answers == 1
    before = dump(demo)
    with demo.change("import_worksheets") as session:
        import_worksheets(session, *sorted_tables([answers, items]))
    assert dump(demo) == before


def test_a_plan_raises_what_the_import_would(demo):
    _, answers = tables()
    rows = ((*answers.rows[0][:1], "KO99", *answers.rows[0][2:]), *answers.rows[1:])
    with demo.read() as session, pytest.raises(RowTrouble):
        plan_import(session, None, replace(answers, rows=rows))


def wide(columns, *rows):
    return ImportedTable(Path("wide.csv"), tuple(columns), rows, tuple(range(2, 2 + len(rows))))


def test_a_row_a_case_says_the_same_as_a_row_an_answer(demo):
    _, answers = tables()
    given = {(row["worksheet"], row["case"], row["item"]): row["answer"] for row in answers.dicts()}
    before = dump(demo)
    for worksheet in ("PM", "BAA"):
        items = list(dict.fromkeys(item for sheet, _, item in given if sheet == worksheet))
        cases = list(dict.fromkeys(case for sheet, case, _ in given if sheet == worksheet))
        rows = [(case, *(given[worksheet, case, item] for item in items)) for case in cases]
        with demo.change("import_worksheets") as session:
            import_worksheets(session, None, wide(("case", *items), *rows))
        assert dump(demo) == before


def test_columns_that_are_no_items_are_named_and_empty_rows_were_not_returned(demo):
    table = wide(("Fall", "pm12", "PM PM13", "Datum"), ("KO14", "ja", "", "1.5."), ("KO09", "", "", "2.5."))
    with demo.read() as session:
        plan = plan_import(session, None, table)
    assert (plan.changed_answers, plan.new_answers, plan.cases, plan.ignored) == (1, 0, 1, ("Datum",))
    with demo.change("import_worksheets") as session:
        import_worksheets(session, *sorted_tables([table]))
    assert answer(demo, "PM12", "KO14") == ("value", "ja")
    assert "KO09" in [case.name for case in grid(demo).not_returned]
    with demo.read() as session, pytest.raises(MissingColumn):
        plan_import(session, None, wide(("case", "Datum"), ("KO14", "x")))


def test_an_item_of_two_worksheets_needs_the_worksheet(demo):
    with demo.change("import_worksheets") as session:
        items = ImportedTable(Path("i.csv"), ("worksheet", "item"), (("A", "1"), ("B", "1")), (2, 3))
        import_worksheets(session, items, None)
    with demo.read() as session:
        with pytest.raises(RowTrouble):
            plan_import(session, None, wide(("case", "1"), ("KO01", "x")))
        assert (
            plan_import(session, None, wide(("case", "worksheet", "1"), ("KO01", "B", "x"))).new_answers == 1
        )
        assert plan_import(session, None, wide(("case", "A 1"), ("KO01", "x"))).new_answers == 1


def test_options_are_taken_as_the_item_spells_them_and_others_refused(demo):
    type_(demo, "PM12", "KO14", " GEPLANT ")
    assert answer(demo, "PM12", "KO14") == ("value", "geplant")
    with pytest.raises(ValueNotAllowed):
        type_(demo, "PM12", "KO14", "vielleicht")
    type_(demo, "PM12", "KO14", "K. A.")
    assert answer(demo, "PM12", "KO14") == ("unknown", "K. A.")
    type_(demo, "PM02", "KO14", "Drei\nZeilen")
    assert answer(demo, "PM02", "KO14") == ("value", "Drei\nZeilen")


def test_the_first_answer_returns_a_worksheet_and_the_last_one_cleared_takes_it_back(demo):
    type_(demo, "PM01", "KO09", "")
    assert answer(demo, "PM01", "KO09") == ("", "")
    type_(demo, "PM01", "KO09", "gar nicht")
    assert answer(demo, "PM02", "KO09") == ("missing", "")
    type_(demo, "PM12", "KO09", "ja")
    type_(demo, "PM01", "KO09", "")
    assert answer(demo, "PM01", "KO09") == ("missing", "")
    type_(demo, "PM12", "KO09", "")
    assert "KO09" in [case.name for case in grid(demo).not_returned]


def test_the_counts_follow_and_groups_add_up(demo):
    item_id = place(demo, "PM12", "KO01")["item_id"]

    def counts(ids=None):
        with demo.read() as session:
            return item_results(session, None, ids, item_ids=[item_id])[0]

    found = counts()
    assert dict(found.options) == {"ja": 6, "geplant": 4, "nein": 1}
    assert (found.not_applicable, found.missing, found.returned) == (1, 1, 13)
    with demo.read() as session:
        groups = case_groups(session, "typ")
    assert sum(counts(ids).returned for ids in groups.values()) == 13
    places = [tuple(place(demo, "PM12", case).values()) for case in ("KO01", "KO02")]
    with demo.change("set_answers") as session:
        set_answers(session, places=places, words="trifft nicht zu")
    assert counts().not_applicable == 3
    demo.undo()
    assert counts() == found


SEVERAL = {"worksheet": "X", "item": "X1", "type": "multiple", "options": "Jobcenter|KI|Sozialamt"}
ONE = {"worksheet": "X", "item": "X2", "type": "choice", "options": "ja|nein"}
GIVEN = (("KO05", "X1", "KI; jobcenter"), ("KO06", "X1", "Jobcenter"), ("KO07", "X1", "Jobcentre;KI"),
         ("KO08", "X1", "k. A."), ("KO05", "X2", "Ja"), ("KO06", "X2", "ja;nein"))  # fmt: skip


def sheets(*items: dict[str, str]) -> tuple[ImportedTable, ImportedTable]:
    answers = [("X", case, item, words) for case, item, words in GIVEN]
    return (
        wide(items[0], *(tuple(item.values()) for item in items)),
        wide(("worksheet", "case", "item", "answer"), *answers),
    )


def results(project) -> dict:
    with project.read() as session:
        return {one.item: one for one in item_results(session, worksheets=["X"])}


def test_several_ticks_are_counted_by_option_and_what_is_no_option_is_named(demo):
    given = sheets(SEVERAL, ONE)
    with demo.read() as session:
        plan = plan_import(session, *given)
    assert [(one.case, one.item, one.words) for one in plan.unfitting] == [
        ("KO07", "X1", "Jobcentre"),
        ("KO06", "X2", "ja;nein"),
    ]
    with demo.change("import_worksheets") as session:
        import_worksheets(session, *given)
    found = results(demo)
    assert (found["X1"].type, found["X1"].returned, found["X1"].answered) == ("multiple", 4, 3)
    assert found["X1"].options == (("Jobcenter", 2), ("KI", 2), ("Sozialamt", 0))
    assert found["X1"].others == (("Jobcentre", 1),)
    assert (found["X2"].options, found["X2"].others) == ((("ja", 1), ("nein", 0)), (("ja;nein", 1),))
    [x1, _] = grid(demo, "X").items
    assert (x1.type, x1.options) == ("multiple", ("Jobcenter", "KI", "Sozialamt"))
    table = answer_table(demo, worksheets=["X"], language="de")
    said = {(row["item"], row["answer"]): row["n_of_returned"] for row in table.rows}
    assert said["X1", "Jobcenter"] == "2 von 4"
    assert said["X1", "Jobcentre (steht nicht zur Wahl)"] == "1 von 4"
    assert any("Mehrere Antworten möglich" in note and "X1" in note for note in table.notes)
    kinds = {(r["answer"], r["kind"]) for r in answer_table(demo, worksheets=["X"], layout="nested").rows}
    assert ("ja;nein", "not_offered") in kinds


def test_several_ticks_come_back_as_they_went_and_are_typed(demo):
    with demo.change("import_worksheets") as session:
        import_worksheets(session, *sheets(SEVERAL, ONE))
    before = dump(demo)
    for make in (item_table, given_answer_table):
        table = make(demo)
        keys = tuple(column.key for column in table.columns)
        rows = tuple(tuple(str(row[key]) for key in keys) for row in table.rows)
        with demo.change("import_worksheets") as session:
            import_worksheets(session, *sorted_tables([wide(keys, *rows)]))
    assert dump(demo) == before
    only_text = wide(("worksheet", "item", "text"), ("X", "X1", "Wer?"))
    other_options = wide(("worksheet", "item", "options"), ("X", "X1", "KI|BA"))
    for table in (only_text, other_options):
        with demo.change("import_worksheets") as session:
            import_worksheets(session, table, None)
    [x1, x2] = grid(demo, "X").items
    assert (x1.type, x1.options, x1.text) == ("multiple", ("KI", "BA"), "Wer?")
    cases = {case.name: case.id for case in grid(demo, "X").cases}
    with demo.change("set_answer") as session:
        set_answer(session, item_id=x1.id, case_id=cases["KO09"], words="ba;ki")
    assert grid(demo, "X").answer(x1.id, cases["KO09"]) == ("value", "KI; BA")
    for item, words in ((x1, "KI;Amt"), (x2, "ja;nein")):
        with pytest.raises(ValueNotAllowed), demo.change("set_answer") as session:
            set_answer(session, item_id=item.id, case_id=cases["KO09"], words=words)
