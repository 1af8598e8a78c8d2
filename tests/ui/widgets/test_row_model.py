"""What every table of rows does: heads, numbers at the right, nothing below a row and none beyond the last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gk_qda.ui.widgets.row_model import RowModel

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Towns(RowModel[tuple[str, int]]):
    context = "Towns"
    heads = ("Town", "Cases")
    numbers = frozenset({1})

    def cell(self, row: tuple[str, int], column: int, role: int) -> object:
        return row[column] if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def towns(qapp) -> Towns:
    model = Towns()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([("Eichlohe", 3), ("Ulmenfurth", 14)])
    model.tester = tester
    return model


def test_heads_and_cells_of_numbers_stand_at_the_right(towns):
    assert [towns.headerData(at, HORIZONTAL) for at in (0, 1)] == ["Town", "Cases"]
    assert towns.headerData(0, VERTICAL) is None
    align = Qt.ItemDataRole.TextAlignmentRole
    right = int(Qt.AlignmentFlag.AlignRight)
    assert [bool(towns.headerData(at, HORIZONTAL, align) & right) for at in (0, 1)] == [False, True]
    assert towns.index(1, 0).data(align) is None
    assert towns.index(1, 1).data(align) & right


def test_a_row_is_its_value(towns):
    assert (towns.rowCount(), towns.columnCount()) == (2, 2)
    assert towns.row(towns.index(1, 1)) == ("Ulmenfurth", 14)
    assert towns.row(QModelIndex()) is None
    below = towns.index(0, 0)
    assert (towns.rowCount(below), towns.columnCount(below)) == (0, 0)


def test_an_index_of_rows_that_are_gone_answers_nothing(towns):
    last = towns.index(1, 0)
    towns.rows = towns.rows[:1]
    assert towns.row(last) is None
    assert towns.data(last) is None
