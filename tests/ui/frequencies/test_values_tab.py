"""The tab of values: what the command counts, with filters and segments one key away."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.cases import find_case
from gk_qda.operations.coding import set_weight
from gk_qda.queries.filters import Filters
from gk_qda.queries.segments import segments
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.values_model import MEMBERS, NUMBER, PERCENT, VALUE
from tests.ui.desks import Stage, staged

THEME = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"


@pytest.fixture
def stage(tmp_path, theme, qapp):
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.desk.show_tab("values")
        stage.settle()
        yield stage


def choose(stage: Stage, what: str, name: str = "") -> None:
    choice = stage.desk.tab().variable
    next(a for a in choice.menu().actions() if a.data()[0] == (what, name)).trigger()
    stage.settle()


def rows(stage: Stage) -> dict[str, str]:
    model = stage.desk.tab().model
    return {model.index(r, VALUE).data(): model.index(r, NUMBER).data() for r in range(model.rowCount())}


def test_attributes_scales_and_weights_can_be_chosen(stage):
    QAbstractItemModelTester(stage.desk.tab().model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(stage, "attribute", "typ")
    assert rows(stage) == {
        "Kreis": "7 of 16",
        "kreisangehörige Gemeinde": "3 of 16",
        "kreisfreie Stadt": "6 of 16",
    }
    tab = stage.desk.tab()
    assert tab.table.isColumnHidden(PERCENT), "16 cases are too few for percentages"
    assert "KO02" in tab.model.index(0, MEMBERS).data()
    assert stage.desk.facts()[0] == "16 of 16 have a value"
    choose(stage, "theme", THEME)
    assert next(iter(rows(stage))) == "beteiligt"
    assert rows(stage)["no source"] == "1", "in no base"


def enter(stage: Stage, row: int, column: int = VALUE) -> list[int]:
    """The codings that Enter on a cell lists, by id."""
    tab = stage.desk.tab()
    tab.table.setCurrentIndex(tab.model.index(row, column))
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    stage.settle()
    return [segment.coding.id for segment in stage.desk.drawer.segments.segments.segments]


def test_the_menu_of_a_value_filters_all_tabs_by_it(stage):
    choose(stage, "attribute", "typ")
    tab = stage.desk.tab()
    tab.table.setCurrentIndex(tab.model.index(0, VALUE))
    tab.table.customContextMenuRequested.emit(tab.table.visualRect(tab.model.index(0, VALUE)).center())
    [menu] = tab.table.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Filter by this value").trigger()
    menu.close()
    stage.settle()
    assert stage.desk.filters() == Filters(where=("typ=Kreis",))
    assert rows(stage) == {"Kreis": "7 of 7"}
    stage.desk.show_tab("table")
    stage.settle()
    assert len(stage.desk.tab().table.scope.documents) == 13


def test_a_value_of_a_list_filters_by_those_who_have_it_among_others(stage):
    with stage.project.change("add_attribute") as session:
        made = add_attribute(session, scope="case", name="bst", type="set", choices=("F2", "F1"))
        for name, words in (("KO01", "F1;F2"), ("KO02", "F1"), ("KO03", "F2")):
            set_value(session, attribute_id=made, owner_id=find_case(session, name).id, words=words)
    stage.settle()
    choose(stage, "attribute", "bst")
    assert list(rows(stage))[:2] == ["F2", "F1"], "as the choices stand"
    tab = stage.desk.tab()
    tab._filter_by(tab.model.variable.counts[1])
    stage.settle()
    assert stage.desk.filters() == Filters(where=("bst~F1",))
    assert stage.desk.base.chips()[0].text() == "bst: F1"
    stage.desk.show_tab("table")
    stage.settle()
    found = {name for document in stage.desk.tab().table.scope.documents for name in document.cases}
    assert found == {"KO01", "KO02"}


def test_enter_on_any_cell_lists_the_codings_behind_it(stage):
    choose(stage, "attribute", "thm_ansiedlung")
    tab = stage.desk.tab()
    for row, count in enumerate(tab.model.variable.counts):
        expected = [s.coding.id for s in segments(stage.project, Filters(cases=count.members)).segments]
        for column in (VALUE, MEMBERS) if row == 0 else (NUMBER,):
            assert enter(stage, row, column) == expected
    choose(stage, "theme", THEME)
    for row, count in enumerate(tab.model.variable.counts):
        filters = Filters(cases=count.members, codes=(THEME,))
        assert enter(stage, row) == [s.coding.id for s in segments(stage.project, filters).segments]
    assert stage.desk.drawer.head.count().endswith("Teilnahme an der Bündniskerngruppe: no source")


def test_a_weight_leads_to_its_codings(stage):
    table = stage.desk.tab("table")
    table.opened()
    stage.settle()
    code = table.table.scope.book.find("Ehrenamt")
    coding = table.counted.matrix.coding_ids([code.id])[0]
    stage.context.workspace.change("set_weight", lambda s: set_weight(s, coding_id=coding, weight=80))
    stage.settle()
    choose(stage, "weights")
    assert rows(stage) == {"80": "1 of 502", "missing": "501 of 502"}
    tab = stage.desk.tab()
    assert not tab.table.isColumnHidden(PERCENT)
    tab.table.setCurrentIndex(tab.model.index(0, VALUE))
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    stage.settle()
    found = stage.desk.drawer.segments.segments.segments
    assert [segment.coding.id for segment in found] == [coding]


def test_it_is_exported_and_copied_with_its_base(stage, qapp):
    choose(stage, "attribute", "typ")
    assert [export.name for export in stage.desk.tab().exports()] == [
        "Values.xlsx",
        "Values.csv",
        "Values.json",
        "Values.png",
        "Values.svg",
        "Values.pdf",
    ]
    stage.context.actions.run("frequencies.copy")
    stage.settle()
    assert "Attribute: Typ\tKreis\tcases\t7 of 16" in qapp.clipboard().text()
    stage.context.actions.run("frequencies.copy_picture")
    stage.settle()
    assert qapp.clipboard().image().width() > 300


def test_the_bars_leave_with_their_base(stage, tmp_path, monkeypatch):
    choose(stage, "attribute", "typ")
    export = next(export for export in stage.desk.tab().exports() if export.name == "Values.svg")
    path = tmp_path / export.name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    stage.desk._save(export)
    stage.settle()
    words = " ".join(ET.fromstring(path.read_text("utf-8")).itertext())
    for said in ("Attribute: Typ", "kreisangehörige Gemeinde", "7 of 16", "Base:", "(Demo, synthetisch)"):
        assert said in words


def test_the_variable_comes_back(stage):
    choose(stage, "attribute", "bkg_status")
    other = FrequenciesDesk(stage.context)
    other.restore(stage.desk.state())
    assert other.tabs.currentIndex() == stage.desk.tabs.currentIndex()
    assert other.tab().variable.value() == ("attribute", "bkg_status")
    other.deleteLater()
