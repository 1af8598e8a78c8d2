"""The Frequencies desk: its numbers are those of the tables, every cell leads to its segments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gk_qda.operations.coding import remove_codings
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.filters import Filters
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.matrix_model import SUMS
from gk_qda.ui.translation import Translators
from tests.ui.desks import staged

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        yield stage


def rows(desk, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """The first cell of every row, in the order of the tree."""
    parent = parent or QModelIndex()
    for row in range(desk.tab().model.rowCount(parent)):
        index = desk.tab().model.index(row, 0, parent)
        yield index
        yield from rows(desk, index)


def line(desk, name: str) -> list[str]:
    index = next(i for i in rows(desk) if i.data() == name)
    return [index.siblingAtColumn(column).data() for column in range(desk.tab().model.columnCount())]


def choose(stage, choice, value) -> None:
    """What a person does in the menu of a choice."""
    action = next(a for a in choice.menu().actions() if a.data()[0] == value)
    action.trigger()
    stage.settle()


def filtered(stage, **chosen) -> None:
    menu = stage.desk.filter_menu
    menu.take(replace(menu.filters, **chosen))
    stage.settle()


def test_every_cell_is_that_of_the_table(stage):
    desk = stage.desk
    table = frequency_table(stage.project, Filters(), by="document", format="json")
    assert [i.data() for i in rows(desk)] == [r["path"].rpartition(" > ")[2] for r in table.rows]
    for index, row in zip(rows(desk), table.rows, strict=True):
        assert index.siblingAtColumn(1).data() == str(row["codings"])
        assert index.siblingAtColumn(3).data() == f"{row['documents']} of {row['documents_base']}"
        assert index.siblingAtColumn(4).data() == f"{row['cases']} of {row['cases_base']}"
        cells = [index.siblingAtColumn(SUMS + at).data() or "0" for at in range(24)]
        assert cells == [str(n) for n in row["by_total"].values()]


def test_the_base_stands_above_the_numbers(stage):
    words = stage.desk.base.findChildren(object)
    said = " ".join(w.text() for w in words if hasattr(w, "text") and callable(w.text))
    assert "24" in said
    assert "502" in said


def test_speakers_and_kinds_filter(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",))
    assert line(desk, "Rolle der GfS")[3] == "10 of 14"
    filtered(stage, speakers="respondents")
    assert line(desk, "Rolle der GfS")[3] == "9 of 14"


def test_columns_by_attribute_and_by_case(stage):
    desk = stage.desk
    filtered(stage, kinds=("interview",))
    choose(stage, desk.tab().columns, "thm_startphase")
    assert desk.tab().columns.text() == "THM-Start", "the title of the attribute"
    choose(stage, desk.tab().value, "documents")
    heads = [
        desk.tab().model.headerData(SUMS + at, Qt.Orientation.Horizontal)
        for at in range(desk.tab().model.columnCount() - SUMS)
    ]
    assert dict(zip(heads, line(desk, "Einarbeitung")[SUMS:], strict=True)) == {
        "vor Lockdown": "1",
        "während Lockdown": "6",
    }
    choose(stage, desk.tab().columns, "case")
    assert desk.tab().model.columnCount() == SUMS + 13


def test_own_codings_and_those_with_sub_codes(stage):
    desk = stage.desk
    assert line(desk, "Digitale und telefonische Beratung")[SUMS + 13] == "12"
    choose(stage, desk.tab().value, "own")
    assert line(desk, "Digitale und telefonische Beratung")[SUMS + 13] == ""


def test_chips_switch_technical_and_unused_codes(stage):
    desk = stage.desk
    names = {i.data() for i in rows(desk)}
    assert "Zitierwürdig" not in names
    assert "Betriebe und Kammern" in names
    desk.base.filter_removed.emit("unused")
    stage.settle()
    assert "Betriebe und Kammern" not in {i.data() for i in rows(desk)}
    desk.base.filter_removed.emit("technical")
    stage.settle()
    assert "Zitierwürdig" in {i.data() for i in rows(desk)}


def test_a_double_click_on_a_cell_lists_its_segments_and_a_click_goes_there(stage):
    desk = stage.desk
    index = next(i for i in rows(desk) if i.data() == "Messenger und Datenschutz")
    cell = index.siblingAtColumn(SUMS + 13)
    view = desk.tab().matrix.numbers
    view.scrollTo(cell)
    place = view.visualRect(cell).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    stage.settle()
    segments = desk.drawer.segments.segments.segments
    assert [s.document.name for s in segments] == ["TM14"] * 11
    first = desk.drawer.segments.visualRect(desk.drawer.segments.segments.index(0)).center()
    QTest.mouseClick(
        desk.drawer.segments.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first
    )
    assert stage.places[-1].coding_id == segments[0].coding.id


def test_a_change_counts_anew(stage):
    desk = stage.desk
    before = int(line(desk, "Ehrenamt")[1])
    code = desk.tab().table.scope.book.find("Ehrenamt")
    desk.tab().matrix.cell_chosen.emit(code, None)
    stage.settle()
    coding = desk.drawer.segments.segments.segments[0].coding.id
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[coding]))
    stage.settle()
    assert int(line(desk, "Ehrenamt")[1]) == before - 1


def test_the_model_keeps_qts_rules(stage):
    QAbstractItemModelTester(stage.desk.tab().model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(stage, stage.desk.tab().columns, "kind")


def test_folding_both_views_together_and_keeping_it(stage):
    desk = stage.desk
    corona = desk.tab().model.index(0, 0)
    desk.tab().matrix.codes.collapse(corona)
    assert not desk.tab().matrix.numbers.isExpanded(corona)
    filtered(stage, kinds=("interview",))
    assert not desk.tab().matrix.codes.isExpanded(desk.tab().model.index(0, 0))


def test_its_state_comes_back(stage):
    desk = stage.desk
    filtered(stage, kinds=("reflection_talk",))
    choose(stage, desk.tab().columns, "case")
    state = desk.state()
    other = FrequenciesDesk(stage.context)
    other.restore(state)
    assert (other.filters().kinds, other.tab().columns.value()) == (("reflection_talk",), "case")
    other.deleteLater()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_heads_of_the_sums_are_whole(tmp_path, theme, qapp, language):
    translators = Translators(qapp)
    translators.use(language)
    try:
        with staged(FrequenciesDesk, tmp_path, theme, language=language) as stage:
            header = stage.desk.matrix.numbers.header()
            for column in range(1, SUMS):
                assert header.sectionSize(column) >= header.sectionSizeHint(column)
    finally:
        translators.remove()
