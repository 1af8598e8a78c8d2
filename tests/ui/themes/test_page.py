"""The page of a theme: the numbers of the report, and every name in it leading to what it counts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from gk_qda.operations.coding import remove_codings
from gk_qda.queries.theme_desk import RESULT
from gk_qda.queries.theme_pages import theme_page
from gk_qda.ui.themes import detail as detail_module
from gk_qda.ui.themes.page_text import page_text

GROUP = "Teilnahme an der Bündniskerngruppe"
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def reading(hands):
    """The page of the first theme, opened by a click on its head."""
    header = hands.desk.grid.header
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)
    QTest.mouseClick(header.viewport(), LEFT, NO_KEYS, place)
    hands.stage.settle()
    return hands


def page_of(hands):
    page = hands.desk.pages.page
    assert page is not None
    return page


def said(hands):
    return page_of(hands).text.toPlainText()


def follow(hands, link):
    page_of(hands).text.anchorClicked.emit(QUrl(link))


def document_id(hands, name):
    return next(one.id for one in hands.board.grid.scope.documents if one.name == name)


def test_the_head_of_a_theme_opens_its_page_over_its_result(reading):
    theme = reading.board.grid.themes[0]
    assert reading.desk.upper.currentWidget() is page_of(reading)
    assert reading.desk.detail.cell.row.kind == RESULT
    assert reading.desk.detail.cell.theme.id == theme.id
    words = said(reading)
    assert theme.definition in words
    assert "7 of 14" in words
    assert "TM01, TM03, TM05, TM06, TM07, TM11, TM13" in words
    assert "RG09, RG10" in words
    assert "KO02, KO04, KO07, KO08, KO09, KO11, KO13" in words


def test_deviant_cases_contradictions_summaries_and_worksheets_are_there(reading):
    words = said(reading)
    assert re.search(r"TM08 Kreis Haselwehr .*TM09 Kreis Kastanienau", words)
    assert "TM07 Ginsterkamp" in words
    assert "Kreis Pappelried: TM12 “noch nicht beteiligt” ↔ RG08 “beteiligt”" in words
    for cell in reading.board.grid.column(reading.board.grid.themes[0]):
        assert cell.text.strip() in words
    assert "ja 6 · geplant 4 · nein 1" in words
    assert (
        "“Die GfS hat gleich in der zweiten Woche eine Videorunde gemacht, und da sollte ich mich vorstellen.”"
        in words
    )
    assert "Prozessmanagement und GfS > Rolle der GfS (1 coding in 1 document)" in words


def test_groups_by_another_attribute_and_by_a_condition(reading):
    page = page_of(reading)
    page.group_by.set_value("typ")
    page.group_by.chosen.emit("typ")
    reading.stage.settle()
    assert "kreisfreie Stadt (5)" in said(reading)
    page.condition.setText("typ=Kreis")
    QTest.keyClick(page.condition, Qt.Key.Key_Return)
    reading.stage.settle()
    assert "holds (7)" in said(reading)
    assert "does not hold (7)" in said(reading)
    page.condition.setText("typ=Mond")
    QTest.keyClick(page.condition, Qt.Key.Key_Return)
    reading.stage.settle()
    assert reading.stage.message
    page.condition.clear()
    QTest.qWait(1)
    page.load()
    reading.stage.settle()
    assert "holds (7)" not in said(reading)


def test_a_document_shows_its_segments_and_a_silent_one_opens(reading):
    panel = reading.desk.detail.segments
    follow(reading, f"document:{document_id(reading, 'TM12')}")
    opened = reading.desk.detail.opened.segments
    shown = [opened[n - 1].segment.document.name for n in panel.view.shown_numbers()]
    assert shown
    assert set(shown) == {"TM12"}
    assert "TM12" in panel.head.count()
    panel.all_button.click()
    assert len(panel.view.shown_numbers()) == len(opened)
    follow(reading, f"document:{document_id(reading, 'RG09')}")
    assert reading.stage.places[-1].document_id == document_id(reading, "RG09")


def test_a_place_leads_to_its_segment(reading):
    follow(reading, f"place:{document_id(reading, 'TM12')}:24")
    passage = reading.desk.detail.segments.view.current_passage()
    assert passage is not None
    assert (passage.segment.document.name, passage.segment.paragraph) == ("TM12", "24")


def test_a_case_leads_to_its_cell_and_esc_back_to_the_matrix(reading):
    case = next(row for row in reading.board.grid.rows if row.name == "KO11")
    follow(reading, f"case:{case.id}")
    assert reading.here() == ("KO11", GROUP)
    assert reading.desk.upper.currentWidget() is page_of(reading)
    follow(reading, f"document:{document_id(reading, 'TM12')}")
    assert reading.desk.detail.cell.row.kind == RESULT
    QTest.keyClick(page_of(reading).text, Qt.Key.Key_Escape)
    assert reading.desk.upper.currentWidget() is reading.desk.grid


def test_a_code_shows_the_segments_that_it_meets(reading):
    code = next(one for one in reading.board.grid.scope.book.codes if one.name == "Rolle der GfS")
    follow(reading, f"code:{code.id}")
    panel = reading.desk.detail.segments
    assert len(panel.view.shown_numbers()) == 1
    assert "Rolle der GfS" in panel.head.count()


def test_every_link_leads_somewhere(reading):
    links = set(re.findall(r'href="([^"]+)"', page_of(reading).html))
    assert {link.partition(":")[0] for link in links} == {"document", "case", "place", "code"}
    documents = {one.id for one in reading.board.grid.scope.documents}
    cases = {row.id for row in reading.board.grid.rows}
    for link in links:
        kind, number, *_ = link.split(":")
        if kind in ("document", "place"):
            assert int(number) in documents
        elif kind == "case":
            assert int(number) in cases


def test_the_page_follows_codings_and_the_text_below_is_the_result(reading):
    workspace = reading.stage.context.workspace
    gone = [
        coding_id
        for one in reading.desk.detail.opened.segments
        if one.segment.document.name == "TM07"
        for coding_id in one.coding_ids
    ]
    workspace.change("remove_codings", lambda session: remove_codings(session, coding_ids=gone))
    reading.stage.settle()
    assert "6 of 14" in said(reading)
    reading.editor.setFocus()
    reading.editor.selectAll()
    reading.editor.insertPlainText("Neuer Text.")
    reading.desk.detail.writer.flush()
    reading.stage.settle()
    assert reading.cell("", GROUP).text == "Neuer Text."
    workspace.undo()
    workspace.undo()
    reading.stage.settle()
    assert "7 of 14" in said(reading)


def test_f8_and_places_from_elsewhere_return_to_the_matrix(reading):
    reading.press(Qt.Key.Key_F8, on=page_of(reading).text)
    assert reading.desk.upper.currentWidget() is reading.desk.grid
    assert reading.desk.detail.cell.stale is not None


def test_markup_in_texts_is_shown_as_it_stands(hands):
    workspace = hands.stage.context.workspace
    theme = hands.board.grid.themes[0]
    page = theme_page(workspace.project, theme.id)
    odd = replace(page, theme=replace(page.theme, definition="<b>5 < 7 & TM07</b>"))
    html = page_text(odd, "en", {}).html
    assert "&lt;b&gt;5 &lt; 7 &amp; TM07&lt;/b&gt;" in html


def test_the_ratings_are_counted_like_the_cells(reading):
    column = reading.board.grid.column(reading.board.grid.themes[0])
    rated = Counter(cell.rating for cell in column if cell.rating)
    assert rated["widersprüchlich"] == 1
    assert "widersprüchlich 1 of 15" in said(reading)
    assert f"beteiligt {rated['beteiligt']} of 15" in said(reading)


def test_many_segments_are_read_by_a_task_and_nobody_writes_meanwhile(hands, monkeypatch):
    monkeypatch.setattr(detail_module, "MANY", 3)
    hands.desk.grid.select(hands.place("", GROUP))
    detail = hands.desk.detail
    assert detail.is_waiting
    assert hands.editor.isReadOnly()
    text = hands.cell("", GROUP).text
    assert hands.editor.text() == text
    assert str(hands.cell("", GROUP).segments) in detail.segments.head.count()
    hands.stage.settle()
    assert not detail.is_waiting
    assert not hands.editor.isReadOnly()
    assert len(detail.opened.segments) == hands.cell("", GROUP).segments
    hands.editor.selectAll()
    hands.editor.insertPlainText("Neu.")
    ids = detail.opened.segments[0].coding_ids
    workspace = hands.stage.context.workspace
    workspace.change("remove_codings", lambda session: remove_codings(session, coding_ids=ids))
    hands.stage.settle()
    assert hands.editor.text() == "Neu."
    assert len(detail.opened.segments) == hands.cell("", GROUP).segments
    detail.writer.flush()
    assert hands.cell("", GROUP).text == "Neu."
    assert detail.opened.segments


def test_what_is_shown_belongs_to_the_cell_of_now(hands, monkeypatch):
    monkeypatch.setattr(detail_module, "MANY", 3)
    hands.desk.grid.select(hands.place("", GROUP))
    hands.click("KO11", GROUP)
    hands.stage.settle()
    assert {one.segment.document.name for one in hands.desk.detail.opened.segments} == {"TM12", "RG08"}
    assert not hands.editor.isReadOnly()
