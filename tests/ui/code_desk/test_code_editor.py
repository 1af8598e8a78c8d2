"""The page of a code in the inspector: read like a text, edited where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.ui.code_desk import codebook_commands
from gk_qda.ui.code_desk.code_words import facts_of
from gk_qda.ui.widgets.in_place_text import InPlaceText

EHRENAMT = "Kooperation > Akteure > Ehrenamt"


@pytest.fixture
def page(table):
    table.open("TM04")
    table.desk.codes.select(table.code(EHRENAMT))
    return table.desk.inspector.code_page


def code(table, path=EHRENAMT):
    return table.desk.book.find(path)


def type_into(field, words):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def add_linked(table):
    """Makes the first segment of the code an anchor example."""
    coding = next(c.id for c in table.codings() if c.code_id == table.code(EHRENAMT))
    table.desk.codebook_controller.make_anchor(coding)
    return coding


def test_leaving_a_field_stores_it_and_the_keyboard_goes_on(table, page):
    type_into(page.editors["definition"], "Unbezahlte Hilfe.")
    QTest.keyClick(page.editors["definition"], Qt.Key.Key_Tab)
    assert code(table).definition == "Unbezahlte Hilfe."
    assert page.editors["rule"].hasFocus(), "what is stored takes the keyboard from nobody"
    type_into(page.editors["rule"], "Auch Vereine.")
    QTest.keyClick(page.editors["rule"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert code(table).rule == "Auch Vereine."
    table.context.workspace.undo()
    assert page.editors["rule"].toPlainText() == code(table).rule != "Auch Vereine."


def test_esc_takes_back(table, page):
    before = code(table).definition
    type_into(page.editors["definition"], "Irrtum")
    QTest.keyClick(page.editors["definition"], Qt.Key.Key_Escape)
    assert page.editors["definition"].toPlainText() == before
    QTest.keyClick(page.editors["definition"], Qt.Key.Key_Escape)
    assert table.desk.reading.transcript.hasFocus(), "the second one goes back to the text"
    assert code(table).definition == before
    page.anchors.add.click()
    QTest.keyClick(page.anchors.new, Qt.Key.Key_Escape)
    assert page.anchors.new.isHidden()
    assert page.anchors.add.hasFocus()


def test_words_typed_for_a_code_stay_with_it_when_another_one_is_chosen(table, page):
    other = code(table, "Jugendhilfe")
    type_into(page.editors["delimitation"], "Nicht: Hauptamt")
    table.desk.codes.select(other.id)
    assert code(table).delimitation == "Nicht: Hauptamt"
    assert code(table, "Jugendhilfe").delimitation == other.delimitation
    assert page.editors["delimitation"].toPlainText() == other.delimitation


def test_what_is_being_typed_outlives_other_changes(table, page):
    field = page.editors["definition"]
    type_into(field, "Halb fer")
    table.desk.codebook_controller.put_on_digit(code(table), 5)
    assert field.toPlainText() == "Halb fer"
    assert page.digit.value() == 5


def test_a_linked_example_shows_its_words_as_they_are_and_leads_to_them(table, page):
    known = len(page.anchors.rows)
    coding = add_linked(table)
    row = page.anchors.rows[known]
    assert row.source.text().startswith("TM04, para. ")
    before = row.quote.text()
    span = next(c.span for c in table.codings() if c.id == coding)
    table.desk.controller.resize(coding, type(span)(span.start + 4, span.end))
    assert page.anchors.rows[known] is row
    assert row.quote.text() != before
    table.open("TM07")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.quote.geometry().center())
    assert table.desk.shown.current_document.name == "TM04"
    assert page.isVisible(), "the page stays"
    table.open("TM07")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert table.desk.shown.current_document.name == "TM04"


def test_examples_are_added_worded_arranged_and_removed_by_keys(table, page):
    for row in list(page.anchors.rows):
        page.anchors.removed.emit(row.anchor.id)
    page.anchors.add.click()
    assert page.anchors.new.hasFocus()
    QTest.keyClicks(page.anchors.new, "Erstes")
    page.editors["rule"].setFocus()
    assert [row.words.toPlainText() for row in page.anchors.rows] == ["Erstes"]
    add_linked(table)
    second = page.anchors.rows[1]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.anchor.segment is not None for row in page.anchors.rows] == [True, False]
    assert page.anchors.rows[0].hasFocus(), "the keyboard goes with the example"
    type_into(page.anchors.rows[1].words, "Anders")
    page.editors["rule"].setFocus()
    assert page.anchors.rows[1].anchor.text == "Anders"
    page.anchors.rows[0].setFocus()
    QTest.keyClick(page.anchors.rows[0], Qt.Key.Key_Delete)
    assert [row.anchor.text for row in page.anchors.rows] == ["Anders"]
    assert page.anchors.rows[0].holds_focus()
    entries = [action.text() for action in page.anchors.rows[0].menu().actions()]
    assert entries == ["Remove anchor example"]


def test_tab_goes_down_the_page(table, page):
    add_linked(table)
    page.editors["definition"].setFocus()
    stops = [table.window.focusWidget()]
    for _ in range(20):
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(table.window.focusWidget())
        if stops[-1] is page.sensitive:
            break
    rows = [
        stop
        for row in page.anchors.rows
        for stop in (row if row.anchor.segment is not None else row.words, row.remove)
    ]
    editors = list(page.editors.values())
    assert stops == [*editors, *rows, page.anchors.add, page.status, page.digit, page.color, page.sensitive]


def test_a_code_is_sensitive_with_all_below_it(table, page):
    assert not page.sensitive.isChecked()
    page.sensitive.click()
    assert code(table).is_sensitive
    assert page.sensitive.isChecked()
    assert "sensitive" in facts_of(code(table), table.desk.codes.model.marks)
    table.context.workspace.undo()
    assert not code(table).is_sensitive
    assert not page.sensitive.isChecked()
    above = code(table, "Kooperation")
    table.desk.codebook_controller.set_sensitive([above], True)
    assert page.sensitive.isChecked()
    assert not page.sensitive.isEnabled()
    table.context.actions.run("code.sensitive")
    assert "stays sensitive: a code above it is" in table.message


def test_status_digit_and_colour_are_chosen_on_the_page(table, page, monkeypatch):
    page.status.chosen.emit("draft")
    page.digit.chosen.emit(7)
    monkeypatch.setattr(codebook_commands, "ask_color", lambda *_: "#112233")
    page.color.click()
    now = code(table)
    assert (now.status, now.shortcut, now.color) == ("draft", 7, "#112233")
    assert page.color.text() == "Colour of its own"


def test_dissolving_and_coming_back_on_the_page(table, page):
    ehrenamt = table.code(EHRENAMT)
    table.desk.codes.menu.dissolved.trigger()
    page.status.chosen.emit("dissolved")
    assert ehrenamt not in table.desk.book.by_id()
    assert page.shown_name() == "Ehrenamt"
    assert page.editors["definition"].isReadOnly()
    page.status.chosen.emit("valid")
    assert ehrenamt in table.desk.book.by_id()
    assert not page.editors["definition"].isReadOnly()


def test_the_page_says_what_the_code_holds(table, page):
    table.desk.codes.select(table.code("Kooperation > Akteure"))
    counts = table.desk.shown.counts.everywhere[table.code("Kooperation > Akteure")]
    facts = page._facts.text()
    assert facts.startswith(f"{counts} coding(s) (0 with the code itself) in ")
    assert "of 24 documents" in facts
    table.desk.controller.apply([table.code("Kooperation > Akteure")], table.select("Und "))
    assert page._facts.text().startswith(f"{counts + 1} coding(s) (1 with the code itself) in ")


def test_a_page_nobody_sees_is_read_when_it_comes_to_the_front(table, page):
    table.desk.inspector.tabs.setCurrentIndex(0)
    table.desk.codebook_controller.describe(code(table), definition="Neu")
    table.desk.inspector.tabs.setCurrentIndex(1)
    assert page.editors["definition"].toPlainText() == "Neu"


def test_a_field_is_as_high_as_its_words(qtbot, theme):
    field = InPlaceText(theme, "Definition")
    qtbot.addWidget(field)
    field.resize(200, 30)
    field.show()
    low = field.height()
    field.show_text("Wort " * 40)
    high = field.height()
    field.resize(400, high)
    assert low < field.height() < high
    assert field.document().lineCount() * field.fontMetrics().lineSpacing() <= field.height()
