"""The tab of values: what the command counts, with filters and segments one key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gk_qda.operations.coding import set_weight
from gk_qda.queries.filters import Filters
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.frequencies.values_model import MEMBERS, NUMBER, PERCENT, VALUE
from tests.ui.desks import Stage, staged


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
    theme = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
    choose(stage, "theme", theme)
    assert next(iter(rows(stage))) == "beteiligt"
    assert rows(stage)["no source"] == "1 of 16"


def test_enter_on_a_value_filters_by_it_for_all_tabs(stage):
    choose(stage, "attribute", "typ")
    tab = stage.desk.tab()
    tab.table.setCurrentIndex(tab.model.index(0, VALUE))
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    stage.settle()
    assert stage.desk.filters() == Filters(where=("typ=Kreis",))
    assert rows(stage) == {"Kreis": "7 of 7"}
    stage.desk.show_tab("table")
    stage.settle()
    assert len(stage.desk.tab().table.scope.documents) == 13


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
    ]
    stage.context.actions.run("frequencies.copy")
    stage.settle()
    assert "Attribute: Typ\tKreis\tcases\t7 of 16" in qapp.clipboard().text()


def test_the_variable_comes_back(stage):
    choose(stage, "attribute", "bkg_status")
    other = FrequenciesDesk(stage.context)
    other.restore(stage.desk.state())
    assert other.tabs.currentIndex() == stage.desk.tabs.currentIndex()
    assert other.tab().variable.value() == ("attribute", "bkg_status")
    other.deleteLater()
