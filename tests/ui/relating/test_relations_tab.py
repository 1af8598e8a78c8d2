"""The matrix of relations in the window: its cells are those of the table, each opens its pairs of segments."""

from __future__ import annotations

import json
from contextlib import contextmanager

import numpy as np
import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from gk_qda.operations.coding import remove_codings
from gk_qda.operations.tables.relations import relation_table
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.code_desk import menus
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.tasks import Task
from tests import g1
from tests.ui import desks
from tests.ui.desks import staged


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.desk.show_tab("relations")
        stage.settle()
        yield stage


@pytest.fixture
def g1_stage(tmp_path, theme, qapp, monkeypatch):
    """The same on project G1."""

    @contextmanager
    def opened(folder):
        with g1.opened_g1(folder) as project:
            yield project

    monkeypatch.setattr(desks, "opened_copy", opened)
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.desk.show_tab("relations")
        stage.settle()
        yield stage


def choose(stage, choice, value) -> None:
    action = next(a for a in choice.menu().actions() if a.data()[0] == value)
    action.trigger()
    stage.settle()


def named(tab) -> list[str]:
    return [tab.related.table.scope.book.codes[at].path for at in tab.shown]


def cell(tab, a: str, b: str) -> Cell:
    names = named(tab)
    return Cell(names.index(a), names.index(b))


def number(tab, a: str, b: str) -> float:
    at = cell(tab, a, b)
    return float(tab.chart.chart.values[at.row, at.column])


def test_every_number_of_g1(g1_stage):
    tab = g1_stage.desk.tab()
    assert named(tab) == ["A", "B", "C"]
    assert {pair: number(tab, *pair) for pair in ("AB", "AC", "BC", "BA")} == {
        "AB": 1,
        "AC": 1,
        "BC": 1,
        "BA": 1,
    }
    choose(g1_stage, tab.value, "near")
    for near, expected in ((0, (1, 1, 1)), (1, (1, 2, 1)), (2, (2, 2, 3)), (3, (2, 3, 3))):
        tab.distance.setValue(near)
        g1_stage.settle()
        assert tuple(number(tab, *pair) for pair in ("AB", "AC", "BC")) == expected
    choose(g1_stage, tab.value, "documents")
    assert tuple(number(tab, *pair) for pair in ("AB", "AC", "BC")) == (1, 2, 2)
    choose(g1_stage, tab.value, "coefficient")
    assert number(tab, "A", "B") == pytest.approx(0.2)


def test_a_cell_opens_its_pairs(g1_stage):
    desk, tab = g1_stage.desk, g1_stage.desk.tab()
    choose(g1_stage, tab.value, "near")
    tab.distance.setValue(1)
    g1_stage.settle()
    place = tab.chart.place_of(cell(tab, "A", "C"))
    QTest.mouseClick(tab.chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    g1_stage.settle()
    listed = [(s.document.name, s.code.name, s.coding.start) for s in desk.drawer.segments.segments.segments]
    assert listed == [("D1", "A", 40), ("D1", "C", 42), ("D2", "A", 0), ("D2", "C", 10)]
    assert "2 pair" in desk.drawer.head.count()


def test_every_cell_is_that_of_the_table(stage):
    tab = stage.desk.tab()
    rows = relation_table(stage.project, format="json").rows
    names = named(tab)
    assert len(names) > 30
    for row in rows:
        if row["a"] in names and row["b"] in names:
            assert number(tab, row["a"], row["b"]) == row["overlaps"]
            assert number(tab, row["b"], row["a"]) == row["overlaps"]
        else:
            assert row["overlaps"] == 0
    at = cell(tab, "Corona", "Corona > Umgang")
    assert np.isnan(tab.chart.chart.values[at.row, at.column]), "no pair: hatched"
    assert "no pair" in tab.explain(at)


def test_rows(stage):
    tab = stage.desk.tab()
    choose(stage, tab.rows, "main")
    assert all(" > " not in name for name in named(tab))
    choose(stage, tab.rows, "all")
    many = len(named(tab))
    book = tab.related.table.scope.book
    stage.context.focus.activate(
        codes=book.descendants([book.find("Corona").id, book.find("Kooperation").id])
    )
    stage.settle()
    assert len(named(tab)) == many, "all codes are all codes, whatever is activated"
    choose(stage, tab.rows, "activated")
    assert {name.split(" > ")[0] for name in named(tab)} == {"Corona", "Kooperation"}


def test_chosen_codes_are_picked_by_typing_and_let_go_by_their_chip(stage):
    tab = stage.desk.tab()
    choose(stage, tab.rows, "chosen")
    assert tab.pick.isVisible()
    QTest.keyClicks(tab.pick.field, "Kooperation")
    QTest.keyClick(tab.pick.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    tab.pick.field.clear()
    QTest.keyClicks(tab.pick.field, "Corona")
    QTest.keyClick(tab.pick.field, Qt.Key.Key_Return)
    stage.settle()
    assert not tab.pick.isVisible()
    assert {name.split(" > ")[0] for name in named(tab)} == {"Corona", "Kooperation"}
    corona = next(code for code in tab.chosen if code.name == "Corona")
    stage.desk.base.filter_removed.emit(("chosen", corona.id))
    stage.settle()
    assert {name.split(" > ")[0] for name in named(tab)} <= {"Kooperation"}


def test_chips_switch_what_counts(stage):
    tab = stage.desk.tab()
    with_sub_codes = number(tab, "Corona", "Kooperation")
    stage.desk.base.filter_removed.emit("sub_codes")
    stage.settle()
    own = relation_table(stage.project, options=tab.options, format="json").rows
    known = next(row for row in own if (row["a"], row["b"]) == ("Corona", "Kooperation"))
    names = named(tab)
    shown = number(tab, "Corona", "Kooperation") if {"Corona", "Kooperation"} <= set(names) else 0
    assert shown == known["overlaps"] != with_sub_codes
    stage.desk.base.filter_removed.emit("unused")
    stage.settle()
    assert len(named(tab)) > len(names)


def test_only_the_segments_that_were_listed(g1_stage):
    desk, tab = g1_stage.desk, g1_stage.desk.tab()
    ids = dict(zip(g1.SEGMENTS, range(1, 10), strict=True))
    desk.show_place(Place("frequencies", page="relations", coding_ids=(ids["s1"], ids["s2"], ids["s9"])))
    g1_stage.settle()
    assert number(tab, "A", "B") == 1
    assert named(tab) == ["A", "B"]
    assert tab.related.table.counts.codings_base == 3
    assert any("3 listed" in chip.words for chip in tab.chips())
    desk.base.filter_removed.emit("only")
    g1_stage.settle()
    assert named(tab) == ["A", "B", "C"]


def test_the_list_of_segments_leads_to_the_relations_of_what_it_lists(tmp_path, theme, qapp, monkeypatch):
    def press(menu, _place):
        next(action for action in menu.actions() if action.text().startswith("Relations of")).trigger()

    monkeypatch.setattr(menus, "open_menu", press)
    with staged(CodeDesk, tmp_path, theme) as stage:
        listed = stage.desk.segments.model.segments
        assert len(listed) > 3
        stage.desk.segment_commands.menu(QPoint(0, 0), listed[0])
        place = stage.places[-1]
        assert (place.desk, place.page) == ("frequencies", "relations")
        assert set(place.coding_ids) == {segment.coding.id for segment in listed}


def test_a_change_relates_anew_and_choices_come_back(stage):
    tab = stage.desk.tab()
    before = number(tab, "Corona", "Kooperation")
    tab.chart.cell_chosen.emit(cell(tab, "Corona", "Kooperation"))
    stage.settle()
    coding = stage.desk.drawer.segments.segments.segments[0].coding.id
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[coding]))
    stage.settle()
    assert number(tab, "Corona", "Kooperation") < before
    choose(stage, tab.value, "near")
    tab.distance.setValue(3)
    stage.settle()
    state = json.loads(json.dumps(tab.state()))
    tab.distance.setValue(0)
    tab.restore(state)
    assert (tab.value.value(), tab.distance.value(), tab.options.near) == ("near", 3, 3)


def test_exports_and_clipboard(stage, tmp_path):
    tab = stage.desk.tab()
    written = {}
    for export in tab.exports():
        suffix = export.name.rpartition(".")[2]
        path = tmp_path / f"{len(written)}.{suffix}"
        assert export.write(path, Task(lambda _: None)) != []
        written.setdefault(suffix, path)
        assert path.stat().st_size > 500
    assert set(written) == {"xlsx", "csv", "json", "png", "svg", "pdf"}
    book = openpyxl.load_workbook(written["xlsx"])
    assert len(book.sheetnames) == 2
    pairs = list(book.worksheets[1].iter_rows(values_only=True))
    head = next(at for at, row in enumerate(pairs) if "GUID" in row)
    own = relation_table(stage.project, options=tab.options, format="json").rows
    assert len(pairs) - head > 50
    assert own
    assert "Kooperation" in written["svg"].read_text("utf-8")
    tab.copy_table()
    stage.settle()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].startswith("Zusammenhänge" if "Zusammen" in text else "Code relations")
    assert "\t" in text
