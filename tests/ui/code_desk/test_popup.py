"""The type-to-find popup by real keys: where a new code goes, what Tab and Ctrl+Enter do, how fast it is."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_popup import CodePopup, Offer

WORDS = "Telefonisch. Brief geht auch"
ENTER, TAB, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def popup(table) -> CodePopup:
    table.open("TM07")
    table.select(WORDS)
    table.key(ENTER)
    return table.desk.popup


def again(table) -> CodePopup:
    table.desk.popup.close()
    table.select(WORDS)
    table.key(ENTER)
    return table.desk.popup


def child_of(table, name: str) -> str:
    """The path of the code that carries a name."""
    (path,) = [code.path for code in table.desk.book.codes if code.name == name]
    return path


def test_without_a_selected_code_a_new_one_stands_at_the_top(table, popup):
    QTest.keyClicks(popup.field, "Briefangst")
    assert popup.rows() == ["New code “Briefangst”"]
    QTest.keyClick(popup.field, ENTER)
    assert child_of(table, "Briefangst") == "Briefangst"


def test_a_new_code_stands_beside_the_selected_one_and_the_row_says_so(table, popup):
    table.desk.codes.select(table.code("Ehrenamt"))
    popup = again(table)
    QTest.keyClicks(popup.field, "Briefangst")
    assert popup.rows() == ["New code “Briefangst” in Akteure"]
    QTest.keyClick(popup.field, ENTER)
    assert child_of(table, "Briefangst") == "Kooperation > Akteure > Briefangst"
    assert table.coded(WORDS) == {"Briefangst"}


def test_ctrl_enter_makes_a_main_code_wherever_one_is(table, popup):
    table.desk.codes.select(table.code("Ehrenamt"))
    popup = again(table)
    QTest.keyClicks(popup.field, "daten")
    QTest.keyClick(popup.field, ENTER, CTRL)
    assert not popup.isVisible()
    assert child_of(table, "daten") == "daten"
    assert table.coded(WORDS) == {"daten"}
    table.context.workspace.undo()
    assert table.coded(WORDS) == set()


def test_ctrl_enter_takes_the_main_code_that_is_there_already(table, popup):
    before = len(table.desk.book.codes)
    QTest.keyClicks(popup.field, "kooperation")
    QTest.keyClick(popup.field, ENTER, CTRL)
    assert table.coded(WORDS) == {"Kooperation"}
    assert len(table.desk.book.codes) == before


def test_tab_completes_and_once_more_leads_below_the_code(table, popup):
    QTest.keyClicks(popup.field, "koop")
    QTest.keyClick(popup.field, TAB)
    assert popup.field.text() == "Kooperation"
    QTest.keyClick(popup.field, TAB)
    assert popup.field.text() == "Kooperation > "
    QTest.keyClicks(popup.field, "Runder Tisch")
    assert popup.rows() == ["New code “Runder Tisch” in Kooperation"]
    QTest.keyClick(popup.field, ENTER)
    assert child_of(table, "Runder Tisch") == "Kooperation > Runder Tisch"
    assert not popup.isVisible()


def test_a_typed_path_may_leave_its_beginning_out(table, popup):
    popup.field.setText("Umgang > Ganz neu")
    assert popup.rows() == ["New code “Ganz neu” in Umgang"]
    QTest.keyClick(popup.field, ENTER)
    assert child_of(table, "Ganz neu") == "Corona > Umgang > Ganz neu"
    assert table.coded(WORDS) == {"Ganz neu"}
    assert table.message == "Coded with a new code: Corona > Umgang > Ganz neu."


def test_a_path_that_leads_nowhere_says_what_is_made(table, popup):
    popup.field.setText("Nirgends > Neu")
    assert popup.rows()[-1] == "New code “Nirgends Neu” (without “>”)"


def test_a_name_that_stands_there_is_not_offered_as_new(table, popup):
    table.desk.codes.select(table.code("Ehrenamt"))
    popup = again(table)
    QTest.keyClicks(popup.field, "ehrenamt")
    assert popup.rows()[0] == "Kooperation > Akteure > Ehrenamt"
    assert not [row for row in popup.rows() if row.startswith("New code")]
    table.desk.codes.select(table.code("Kooperation"))
    popup = again(table)
    QTest.keyClicks(popup.field, "ehrenamt")
    assert popup.rows()[-1] == "New code “ehrenamt”"


def test_a_second_code_finds_the_one_just_made(table, popup):
    QTest.keyClicks(popup.field, "Briefangst")
    QTest.keyClick(popup.field, ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert popup.isVisible()
    assert popup.field.text() == ""
    assert popup.rows()[0] == "Briefangst"


def test_up_from_the_first_row_reaches_the_new_code(table, popup):
    QTest.keyClicks(popup.field, "daten")
    assert popup.rows()[-1] == "New code “daten”"
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    QTest.keyClick(popup.field, ENTER)
    assert table.coded(WORDS) == {"daten"}


def test_a_key_makes_one_code_looked_at(popup):
    looked_at = []
    popup.code_highlighted.connect(looked_at.append)
    for letter in "daten":
        QTest.keyClicks(popup.field, letter)
        assert len(looked_at) == 1, "the inspector reads each of them"
        looked_at.clear()


def code(number: int) -> CodeValue:
    path = f"Thema {number % 50} > Bereich {number % 400} > Aspekt Nummer {number}"
    words = "Alles, was die Befragten dazu sagen; auch Andeutungen. " * 3
    name = path.rpartition(" > ")[2]
    return CodeValue(number + 1, "", None, name, path, 3, "#1754A7", "#1754A7", False, False, "valid", words)


def test_a_key_in_five_thousand_codes_stalls_nobody(theme, qtbot, collected):
    window = QWidget()
    qtbot.addWidget(window)
    popup = CodePopup(theme, window)
    popup.ask(Offer([code(n) for n in range(5000)], [7, 30]), QRect(0, 0, 10, 20))
    popup.grab()
    took = []
    for letter in "aspekt 499":
        began = time.thread_time()
        QTest.keyClicks(popup.field, letter)
        took.append(time.thread_time() - began)
    assert max(took) < 0.03, took
    assert popup.rows()[0].endswith("Aspekt Nummer 499")
    popup.close()
