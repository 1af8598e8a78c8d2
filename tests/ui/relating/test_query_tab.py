"""Queries in the window: builder and words say the same, hits follow at once, queries are kept and run anew."""

from __future__ import annotations

import json
from contextlib import contextmanager

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from gk_qda.operations.codebook import rename_code
from gk_qda.operations.coding import apply_code
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.retrieval import QueryOptions
from gk_qda.queries.saved_queries import saved_queries
from gk_qda.queries.segments import segments
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.reading.parcels import pack_codes
from gk_qda.ui.tasks import Task
from tests import g1
from tests.ui import desks
from tests.ui.desks import staged


@pytest.fixture
def stage(tmp_path, theme, qapp, monkeypatch):
    """Project G1."""

    @contextmanager
    def opened(folder):
        with g1.opened_g1(folder) as project:
            yield project

    monkeypatch.setattr(desks, "opened_copy", opened)
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.desk.show_tab("query")
        stage.settle()
        yield stage


@pytest.fixture
def demo_stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.desk.show_tab("query")
        stage.settle()
        yield stage


def write(stage, text: str) -> None:
    """Type a query and press Enter."""
    field = stage.desk.tab().field
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()


def pick(stage, box, *names: str) -> None:
    """Choose codes for a box by typing."""
    for name in names:
        QTest.mouseClick(box.add, Qt.MouseButton.LeftButton)
        QTest.keyClicks(box.pick.field, name)
        QTest.keyClick(box.pick.field, Qt.Key.Key_Return)
    stage.settle()


def choose(stage, choice, value) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def found(stage) -> list[str]:
    return [
        f"{s.document.name}[{s.coding.start},{s.coding.end}) {s.code.name}"
        for s in stage.desk.tab().hits.segments.segments
    ]


@pytest.mark.parametrize(
    ("function", "codes", "other", "written", "expected"),
    [
        ("intersection", "AB", "", "A AND B", ["D1[10,20) A + B"]),
        ("overlapping", "AB", "", "A OVERLAPS B", ["D1[0,30) A + B"]),
        ("this_alone", "AC", "B", "B ALONE AMONG (A, C)", ["D3[0,10) B"]),
        ("inside", "C", "A", "C WITHIN A", ["D1[42,48) C"]),
        ("outside", "A", "C", "A ENCLOSES C", ["D1[40,50) A"]),
        ("followed", "A", "C", "A FOLLOWED BY/1 C", ["D2[0,10) A", "D2[10,20) C"]),
        ("near", "A", "C", "A NEAR/1 C", ["D1[40,50) A", "D1[42,48) C", "D2[0,10) A", "D2[10,20) C"]),
    ],
)
def test_the_builder_finds_the_numbers_of_g1(stage, function, codes, other, written, expected):
    tab = stage.desk.tab()
    choose(stage, tab.builder.function, function)
    pick(stage, tab.builder.codes, *codes)
    if other:
        pick(stage, tab.builder.other, other)
    assert tab.field.toPlainText() == written
    assert found(stage) == expected
    assert tab.panel.head.count().startswith(f"{len(expected)} hit")


def test_what_is_written_stands_in_the_builder(stage):
    tab = stage.desk.tab()
    write(stage, "B NEAR/3 (A OR C) GIVING FIRST")
    assert not tab.builder.beyond.isHidden(), "two codes beside the operator: beyond the builder"
    write(stage, "(A ODER C) NAHE/3 B ERGIBT ERSTE")
    assert tab.builder.beyond.isHidden()
    sketch = tab.builder.sketch()
    assert (sketch.function, sketch.codes, sketch.other) == ("near", ("A", "C"), "B")
    assert (sketch.distance, sketch.result) == (3, "first")
    tab.builder.distance.setValue(0)
    stage.settle()
    assert tab.field.toPlainText() == "(A OR C) NEAR/0 B GIVING FIRST"


def test_trouble_is_said_below_the_query_and_nothing_is_shown(stage):
    tab = stage.desk.tab()
    write(stage, "A AND B")
    assert len(found(stage)) == 1
    write(stage, "A AND")
    assert "position 6" in tab.trouble.text()
    assert tab.panel.is_empty()
    assert not tab.exports()
    write(stage, "A AND Z")
    assert "no code" in tab.trouble.text()
    write(stage, "A AND B")
    assert tab.trouble.isHidden()
    assert not tab.panel.is_empty()


def test_the_builder_says_what_is_missing(stage):
    tab = stage.desk.tab()
    choose(stage, tab.builder.function, "near")
    assert "for B" in tab.panel.empty_sentence()
    pick(stage, tab.builder.other, "B")
    assert "to A" in tab.panel.empty_sentence()
    pick(stage, tab.builder.codes, "A")
    assert not tab.panel.is_empty()
    QTest.keyClick(tab.builder.codes.chips[0], Qt.Key.Key_Delete)
    stage.settle()
    assert tab.panel.is_empty()
    assert tab.field.toPlainText() == ""


def test_codes_can_be_dropped_and_taken_from_the_activation(stage):
    tab = stage.desk.tab()
    with stage.project.read() as session:
        ids = [code.id for code in codebook(session).codes]
    data = pack_codes(ids[:2])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.builder.codes.dropEvent(drop)
    stage.settle()
    assert tab.field.toPlainText() == "A OR B"
    stage.context.focus.activate(codes=[ids[2]])
    QTest.mouseClick(tab.builder.activated, Qt.MouseButton.LeftButton)
    stage.settle()
    assert tab.field.toPlainText() == "A OR B OR C"
    assert len(found(stage)) == 9, "activated codes are no filter here"


def test_hits_follow_the_codings_and_the_filters(stage):
    write(stage, "A AND B")
    with stage.project.read() as session:
        book = codebook(session)
        document = next(d for d in segments(stage.project, Filters()).scope.documents if d.name == "D2")
    stage.context.workspace.change(
        "apply_code",
        lambda s: apply_code(
            s, document_id=document.id, code_id=book.find("B").id, coder_id=1, start=0, end=5
        ),
    )
    stage.settle()
    assert found(stage) == ["D1[10,20) A + B", "D2[0,5) A + B"]
    menu = stage.desk.filter_menu
    menu.take(Filters(where=("Typ=Land",)))
    stage.settle()
    assert stage.desk.tab().panel.is_empty()


def test_all_hits_are_coded_in_one_step_and_taken_back_in_one(stage):
    tab = stage.desk.tab()
    write(stage, "A AND B")
    QTest.mouseClick(tab.coding.button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(tab.coding.pick.field, "C")
    QTest.keyClick(tab.coding.pick.field, Qt.Key.Key_Return)
    stage.settle()
    assert "“C” given to 1 hit" in stage.message.replace("(s)", "")
    write(stage, "A AND B AND C")
    assert found(stage) == ["D1[10,19) A + B + C"], "without the line break at the end"
    stage.context.workspace.undo()
    stage.settle()
    assert tab.panel.is_empty()


def test_a_hit_leads_to_its_place(stage):
    tab = stage.desk.tab()
    write(stage, "A AND B")
    tab.hits.segment_chosen.emit(tab.hits.segments.segments[0])
    place = stage.places[-1]
    assert (place.coding_id, place.span.start, place.span.end) == (None, 10, 20)
    write(stage, "C WITHIN A")
    tab.hits.segment_chosen.emit(tab.hits.segments.segments[0])
    assert stage.places[-1].coding_id == tab.hits.segments.segments[0].coding.id > 0


def test_saved_queries(stage):
    tab = stage.desk.tab()
    write(stage, "A AND B")
    assert not tab.saved.save.isEnabled()
    tab.saved.name.setText("Beide")
    QTest.mouseClick(tab.saved.save, Qt.MouseButton.LeftButton)
    stage.settle()
    known = stage.context.workspace.read(saved_queries)
    assert [(one.name, one.expression) for one in known] == [("Beide", "A AND B")]
    assert not tab.saved.save.isEnabled(), "it is kept as it stands"
    write(stage, "C WITHIN A")
    assert tab.saved.save.isEnabled()
    tab.saved.list.menu().aboutToShow.emit()
    next(a for a in tab.saved.list.menu().actions() if a.text() == "Beide").trigger()
    stage.settle()
    assert tab.field.toPlainText() == "A AND B"
    assert found(stage) == ["D1[10,20) A + B"]
    tab.saved.name.setText("A mit B")
    tab.saved.rename()
    stage.settle()
    assert [one.name for one in stage.context.workspace.read(saved_queries)] == ["A mit B"]
    stage.context.workspace.undo()
    stage.settle()
    assert tab.saved.current.name == "Beide"
    tab.saved.delete()
    stage.settle()
    assert tab.saved.current is None
    assert stage.context.workspace.read(saved_queries) == []


def test_a_renamed_code_is_renamed_in_the_query_too(stage):
    tab = stage.desk.tab()
    write(stage, "A AND B")
    with stage.project.read() as session:
        code = codebook(session).find("B").id
    stage.context.workspace.change("rename_code", lambda s: rename_code(s, code_id=code, name="Beta, neu"))
    stage.settle()
    assert tab.field.toPlainText() == 'A AND "Beta, neu"'
    assert found(stage) == ["D1[10,20) A + Beta, neu"]


def test_the_state_comes_back(stage):
    tab = stage.desk.tab()
    tab.show_query("A NEAR/2 B", QueryOptions(sub_codes=False, across=True))
    stage.settle()
    tab.saved.name.setText("Nah")
    tab.saved.keep()
    stage.settle()
    state = json.loads(json.dumps(tab.state()))
    write(stage, "C")
    tab.restore(state)
    stage.settle()
    assert tab.field.toPlainText() == "A NEAR/2 B"
    assert tab.options == QueryOptions(sub_codes=False, across=True)
    assert tab.saved.current.name == "Nah"
    assert len(found(stage)) == 3
    write(stage, "C")
    tab.restore({name: value for name, value in state.items() if name != "query"})  # as preferences write it
    stage.settle()
    assert tab.field.toPlainText() == "A NEAR/2 B", "what was saved is in the project"


def test_exports_and_clipboard(demo_stage, tmp_path):
    tab = demo_stage.desk.tab()
    write(demo_stage, "Kooperation AND Corona")
    count = len(tab.answered.found.places)
    assert count > 5
    for export in tab.exports():
        path = tmp_path / export.name
        export.write(path, Task(lambda _: None))
        if path.suffix == ".xlsx":
            book = openpyxl.load_workbook(path)
            assert len(book.sheetnames) == 2
            rows = list(book.worksheets[1].iter_rows(values_only=True))
            assert sum(1 for row in rows if row[0] and str(row[0])[0].isdigit()) >= 2 * count
        if path.suffix == ".json":
            document = json.loads(path.read_text("utf-8"))
            assert document["base"]["count"] == len(document["rows"]) == count
    tab.copy_table()
    demo_stage.settle()
    assert QGuiApplication.clipboard().text().count("\n") > count
