"""A chart in the window: mouse, keyboard, tooltip, scrolling under its names."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from gk_qda.ui.charts.values import Cell, HeatMap, Label
from gk_qda.ui.charts.view import ChartView

NONE = Qt.KeyboardModifier.NoModifier


def heat(rows: int, columns: int) -> HeatMap:
    values = np.arange(rows * columns).reshape(rows, columns)
    return HeatMap(
        tuple(Label(f"Code {n}") for n in range(rows)), tuple(Label(f"D{n}") for n in range(columns)), values
    )


@pytest.fixture
def view(theme, qtbot):
    made = ChartView(theme, "Heat map")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_chart(heat(40, 60), lambda cell: f"row {cell.row}, column {cell.column}")
    made.chosen = []
    made.cell_chosen.connect(made.chosen.append)
    return made


def test_a_click_opens_what_it_meets(view):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, view.place_of(Cell(2, 3)))
    assert view.chosen == [Cell(2, 3)]
    view.horizontalScrollBar().setValue(200)
    view.verticalScrollBar().setValue(150)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, view.place_of(Cell(12, 14)))
    assert view.chosen[-1] == Cell(12, 14)


def test_names_cover_what_is_scrolled_under_them(view):
    view.horizontalScrollBar().setValue(200)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(30, 100))
    assert view.chosen == []


def test_arrows_enter_and_what_is_said(view):
    said = []
    view.cell_explained.connect(said.append)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.go_to(Cell(0, 0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert view.current == Cell(2, 59)
    assert view.accessibleDescription() == said[-1] == "row 2, column 59"
    assert view.viewport().rect().contains(view.place_of(Cell(2, 59))), "it is scrolled to"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.chosen == [Cell(2, 59)]


def test_the_tooltip_says_what_the_cell_holds(view):
    place = view.place_of(Cell(1, 1))
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    )
    assert QToolTip.text() == "row 1, column 1"
    QToolTip.hideText()


def test_the_cell_in_focus_stays_while_it_is_there(view):
    view.go_to(Cell(3, 3))
    view.show_chart(heat(10, 10), lambda _: "")
    assert view.current == Cell(3, 3)
    view.show_chart(heat(2, 2), lambda _: "")
    assert view.current is None
    view.show_chart(None, lambda _: "")
    view.grab()
