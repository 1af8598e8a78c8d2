"""The published example G1 on the Frequencies desk: matrix, once per document, crosstab with its three bases."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex

from gk_qda.operations.settings import set_setting
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from tests.g1 import opened_g1
from tests.ui.desks import Stage, staged


@pytest.fixture
def stage(tmp_path, theme, qapp, monkeypatch):
    monkeypatch.setattr("tests.ui.desks.opened_copy", opened_g1)
    with staged(FrequenciesDesk, tmp_path, theme) as stage:
        stage.context.workspace.change("set_setting", lambda s: set_setting(s, "small_n", 2))
        stage.settle()
        yield stage


def choose(stage: Stage, choice, value) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def shown(stage: Stage) -> dict[str, list[str]]:
    """The groups of each code; what is empty is 0."""
    model = stage.desk.tab().model
    rows = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    groups = range(model.first_group, model.columnCount())
    return {row.data(): [row.siblingAtColumn(at).data() or "0" for at in groups] for row in rows}


def sums(stage: Stage, column: int) -> list[str]:
    model = stage.desk.tab().model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_code_matrix(stage):
    """2.1"""
    assert shown(stage) == {"A": ["2", "1", "0", "0"], "B": ["1", "0", "2", "0"], "C": ["1", "1", "1", "0"]}
    assert sums(stage, 1) == ["3", "3", "3"]
    assert sums(stage, 3) == ["2 of 4", "2 of 4", "3 of 4"]
    matrix = stage.desk.tab().counted.matrix
    assert (matrix.groups.codings_base.tolist(), matrix.sum_base("total")) == ([4, 2, 3, 0], 9)
    assert [column.is_coded for column in matrix.columns] == [True, True, True, False]
    choose(stage, stage.desk.tab().value, "documents")
    assert shown(stage) == {"A": ["1", "1", "0", "0"], "B": ["1", "0", "1", "0"], "C": ["1", "1", "1", "0"]}
    assert sums(stage, 1) == ["2", "2", "3"]


def test_the_crosstab_in_the_matrix(stage):
    """2.3: Stadt comes before Land, as the choices of the attribute do."""
    choose(stage, stage.desk.tab().columns, "Typ")
    assert shown(stage) == {"A": ["3", "0"], "B": ["1", "2"], "C": ["2", "1"]}
    choose(stage, stage.desk.tab().value, "row_percent")
    assert shown(stage) == {"A": ["100.0", "0"], "B": ["33.3", "66.7"], "C": ["66.7", "33.3"]}
    choose(stage, stage.desk.tab().value, "column_percent")
    assert shown(stage) == {"A": ["50.0", "0"], "B": ["16.7", "66.7"], "C": ["33.3", "33.3"]}
    choose(stage, stage.desk.tab().value, "documents_percent")
    assert shown(stage) == {"A": ["100.0", "0"], "B": ["50.0", "50.0"], "C": ["100.0", "50.0"]}


ROWS = {  # Stadt, Land, in all; the last row holds the sums
    "documents": ["2 of 2, 0 of 2, 2 of 4", "1 of 2, 1 of 2, 2 of 4", "2 of 2, 1 of 2, 3 of 4"],
    "total": ["3, 0, 3", "1, 2, 3", "2, 1, 3", "6, 3, 9"],
    "row_percent": ["100.0 %, 0.0 %, 3", "33.3 %, 66.7 %, 3", "66.7 %, 33.3 %, 3", "6, 3, 9"],
    "column_percent": ["50.0 %, 0.0 %, 3", "16.7 %, 66.7 %, 3", "33.3 %, 33.3 %, 3", "6, 3, 9"],
    "documents_percent": ["100.0 %, 0.0 %, 2 of 4", "50.0 %, 50.0 %, 2 of 4", "100.0 %, 50.0 %, 3 of 4"],
}


@pytest.mark.parametrize("value", ROWS)
def test_the_crosstab_panel(stage, value):
    panel = stage.desk.tab().crosstab
    choose(stage, panel.by, "Typ")
    panel.rows = "all"
    panel._take_value(value)
    stage.settle()
    model = panel.model
    found = [
        ", ".join(model.index(row, column).data() for column in range(1, model.columnCount()))
        for row in range(model.rowCount())
    ]
    assert found == ROWS[value]


def test_a_percentage_in_the_crosstab_on_a_small_base_is_noted(stage):
    stage.context.workspace.change("set_setting", lambda s: set_setting(s, "small_n", 20))
    stage.settle()
    tab = stage.desk.tab()
    choose(stage, tab.crosstab.by, "Typ")
    assert not [n for n, _ in tab.guide.shown if n.rule == "small_base"]
    tab.crosstab._take_value("documents_percent")
    stage.settle()
    row = next(
        row for row, (n, _) in zip(tab.notes.rows, tab.guide.shown, strict=True) if n.rule == "small_base"
    )
    assert row.head.text() == "2 of 2 columns have a base below 20."
    row.button.click()
    stage.settle()
    assert tab.crosstab.value == "documents"
