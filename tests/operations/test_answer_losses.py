"""What would go with an answer is said before it goes: exactly what goes then, and what undo brings back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.models import Coding, Document
from gk_qda.operations.answer_losses import losses_of_answers, losses_of_items
from gk_qda.operations.coding import apply_code
from gk_qda.operations.memos import write_memo
from gk_qda.operations.worksheet_import import import_worksheets, plan_import, sorted_tables
from gk_qda.operations.worksheets import delete_items, set_answers
from gk_qda.paths import RESOURCES
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import text_of
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.worksheet_grid import worksheet_grid
from gk_qda.queries.worksheet_texts import answer_place
from tests.coded_answers import answer_ids, code_answer, make_answer_texts
from tests.demo_copy import opened_copy
from tests.project.dump import dump

FILES = RESOURCES / "demo" / "worksheets"
ITEMS, CASES = ("PM05", "PM14", "PM22"), ("KO06", "KO07")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        make_answer_texts(project, "PM")
        yield project


def predicted(project: Project, places: list[tuple[int, int]], words: str):
    with project.read() as session:
        return losses_of_answers(session, places=places, words=words)


def codings(project: Project) -> dict[int, str]:
    """The words under each coding of an answer."""
    with project.read() as session:
        rows = session.execute(
            select(Coding.id, Coding.document_id, Coding.start, Coding.end)
            .join(Document, Document.id == Coding.document_id)
            .where(Document.kind == "worksheet_text")
        ).all()
        return {row_id: text_of(session, document)[start:end] for row_id, document, start, end in rows}


def set_to(project: Project, places: list[tuple[int, int]], words: str) -> None:
    with project.change("set_answers") as session:
        set_answers(session, places=places, words=words)


def test_a_cleared_answer_names_its_codings(demo):
    coding_id = code_answer(demo, "PM14", "KO06", "Zielgruppe")
    place = answer_ids(demo, "PM14", "KO06")
    [loss] = predicted(demo, [place], "")
    assert (loss.document, loss.change.paragraph, loss.change.kind, loss.change.name, loss.change.id) == (
        "KO06, AH PM",
        "Item 14",
        "coding",
        "Zielgruppe",
        coding_id,
    )
    assert loss.change.is_lost
    assert loss.change.before == codings(demo)[coding_id]
    for state in ("trifft nicht zu", "nicht bekannt"):
        assert predicted(demo, [place], state) == [loss]
    assert predicted(demo, [answer_ids(demo, "PM14", "KO07")], "") == []
    before = dump(demo)
    set_to(demo, [place], "")
    assert coding_id not in codings(demo)
    demo.undo()
    assert dump(demo) == before


def test_words_beside_a_coding_cost_nothing_and_words_across_its_end_cut_it(demo):
    item_id, case_id = place = answer_ids(demo, "PM14", "KO06")
    set_to(demo, [place], "Eins zwei drei vier fünf sechs")
    with demo.read() as session:
        document_id, span = answer_place(session, item_id, case_id)
        code_id = codebook(session).find("Zielgruppe").id
    with demo.change("apply_code") as session:
        end = span.start + len("Eins zwei drei vier")
        apply_code(session, document_id=document_id, code_id=code_id, coder_id=1, start=span.start, end=end)
    assert predicted(demo, [place], "Eins zwei drei vier fünf sechs") == []
    assert predicted(demo, [place], "Eins zwei drei vier fünf sechs sieben") == []
    [loss] = predicted(demo, [place], "Eins zwei drei sechs")
    assert (loss.change.is_lost, loss.change.is_cut) == (False, True)
    assert (loss.change.before, loss.change.after) == ("Eins zwei drei vier", "Eins zwei drei")
    [loss] = predicted(demo, [place], "Ganz anderes")
    assert loss.change.is_lost


def test_a_coding_of_the_whole_answer_stays_on_other_words_and_that_is_said(demo):
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    place = answer_ids(demo, "PM14", "KO06")
    [loss] = predicted(demo, [place], "Anders")
    assert (loss.change.is_lost, loss.change.after) == (False, "Anders")
    assert predicted(demo, [place], f"{loss.change.before} Und mehr.") == []


def test_items_and_whole_texts_name_what_goes_with_them(demo):
    for case in CASES:
        code_answer(demo, "PM14", case, "Zielgruppe")
    item_id, case_id = answer_ids(demo, "PM14", "KO06")
    with demo.read() as session:
        document_id, span = answer_place(session, item_id, case_id)
        assert [loss.document for loss in losses_of_items(session, item_ids=[item_id])] == [
            "KO06, AH PM",
            "KO07, AH PM",
        ]
    with demo.change("write_memo") as session:
        target = MemoTarget("passage", document_id, span)
        write_memo(session, coder_id=1, target=target, title="Merken")
    with demo.read() as session:
        grid = worksheet_grid(session, "PM")
    found = predicted(demo, [(item.id, case_id) for item in grid.items if item.is_text], "")
    assert {(loss.change.kind, loss.change.name) for loss in found} == {
        ("coding", "Zielgruppe"),
        ("memo", "Merken"),
    }
    before = dump(demo)
    with demo.change("delete_items") as session:
        delete_items(session, item_ids=[item_id])
    assert codings(demo) == {}
    demo.undo()
    assert dump(demo) == before


def with_cell(table: ImportedTable, where: dict[str, str], column: str, words: str) -> ImportedTable:
    """The table with other words in one column of the rows that fit."""
    rows = [row | {column: words} if where.items() <= row.items() else row for row in table.dicts()]
    return replace(table, rows=tuple(tuple(row.values()) for row in rows))


def test_an_import_says_what_it_would_take(demo):
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    tables = [read_table(path) for path in sorted(FILES.glob("*.csv"))]
    items, answers = sorted_tables(tables)
    with demo.read() as session:
        assert plan_import(session, items, answers).losses == ()
        other = with_cell(answers, {"case": "KO06", "item": "PM14"}, "answer", "")
        [loss] = plan_import(session, None, other).losses
        assert (loss.document, loss.change.name) == ("KO06, AH PM", "Zielgruppe")
        typed = with_cell(items, {"item": "PM14"}, "type", "choice")
        [loss] = plan_import(session, typed, None).losses
        assert loss.change.is_lost
    with demo.change("import_worksheets") as session:
        import_worksheets(session, None, other)
    assert codings(demo) == {}


WORDS = ("", "trifft nicht zu", "Neu", "Zwei\nZeilen", "Weiterführung")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    coded=st.lists(st.tuples(st.sampled_from(ITEMS), st.sampled_from(CASES)), max_size=4, unique=True),
    changed=st.lists(
        st.tuples(st.sampled_from(ITEMS), st.sampled_from(CASES)), min_size=1, max_size=4, unique=True
    ),
    words=st.sampled_from(WORDS),
)
def test_what_is_foretold_is_what_goes(demo, coded, changed, words):
    steps = 0
    try:
        for item, case in coded:
            with demo.read() as session:
                there = answer_place(session, *answer_ids(demo, item, case))
            if there is not None:
                code_answer(demo, item, case, "Zielgruppe")
                steps += 1
        places = [answer_ids(demo, item, case) for item, case in changed]
        before = codings(demo)
        found = predicted(demo, places, words)
        lost = {loss.change.id for loss in found if loss.change.kind == "coding" and loss.change.is_lost}
        cut = {loss.change.id for loss in found if loss.change.kind == "coding" and not loss.change.is_lost}
        set_to(demo, places, words)
        steps += 1
        after = codings(demo)
        assert before.keys() - after.keys() == lost
        assert all(after[i] != before[i] for i in cut)
    finally:
        for _ in range(steps):
            demo.undo()
