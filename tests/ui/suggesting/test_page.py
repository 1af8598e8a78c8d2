"""Suggestions at the side of the Code desk: off until somebody switches them on, never coding by themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.operations.suggestions import SWITCH
from gk_qda.queries.segments import codings_of
from gk_qda.queries.settings import setting
from gk_qda.queries.suggestions import suggester
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.look.theme import Theme
from tests.ui.desks import Stage, staged

STEPS = {"switch_suggestions", "apply_code", "dismiss_suggestion"}
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Stage]:
    """One desk for all tests: reading the words of all texts takes seconds."""
    with staged(CodeDesk, tmp_path_factory.mktemp("suggesting"), Theme(qapp, "light")) as made:
        suggester(made.project).basis()
        yield made


@pytest.fixture
def stage(whole: Stage) -> Iterator[Stage]:
    names = {document.name: document.id for document in whole.desk.shown.documents}
    whole.desk.inspector.tabs.setTabVisible(whole.desk.inspector._suggestions, False)
    whole.context.focus.set_document(names["TM01"])
    whole.context.focus.set_code(None)
    whole.window.activateWindow()
    whole.settle()
    yield whole
    while (step := whole.context.workspace.undo_step()) is not None and step.verb in STEPS:
        whole.context.workspace.undo()
    whole.settle()


def go(stage: Stage, number: str) -> None:
    """The caret into a paragraph, and what is asked then."""
    shown = stage.desk.reading.sheet.shown
    paragraph = next(one for one in shown.document.paragraphs if one.number == number)
    words = shown.turns.words(paragraph)
    stage.desk.reading.transcript.show_span(words)
    ask(stage)


def ask(stage: Stage) -> None:
    stage.desk.suggesting._later.stop()
    stage.desk.suggesting.refresh()
    stage.settle()


def switch_on(stage: Stage) -> None:
    stage.desk.suggesting.show()
    QTest.mouseClick(stage.desk.suggestions.off.button, Qt.MouseButton.LeftButton)
    go(stage, "46")


def codings(stage: Stage) -> list:
    document = stage.context.focus.document_id
    return stage.context.workspace.read(lambda s: codings_of(s, document, [stage.context.workspace.coder_id]))


def test_off_nothing_is_learned_and_the_page_says_what_it_would_do(stage):
    assert not stage.desk.inspector.tabs.isTabVisible(stage.desk.inspector._suggestions)
    stage.desk.suggesting.show()
    go(stage, "46")
    page = stage.desk.suggestions
    assert page.off.isVisible()
    assert "never codes by itself" in page.off.sentence.text()
    assert page.rows == []
    assert not stage.context.workspace.read(lambda s: setting(s, SWITCH))


def test_on_codes_come_with_their_words_and_one_is_taken_by_a_key(stage):
    switch_on(stage)
    page, before = stage.desk.suggestions, codings(stage)
    assert stage.context.workspace.read(lambda s: setting(s, SWITCH))
    assert 3 <= len(page.rows) <= 5
    assert all(row.words.text() for row in page.rows)
    assert page.where.text() == "TM01, para. 46"
    assert len(page.similar) == 3
    assert codings(stage) == before  # nothing is coded by itself
    wanted = page.rows[2].button.accessibleName()
    QTest.keyClick(stage.desk.reading.transcript, Qt.Key.Key_3, ALT)
    new = [one for one in codings(stage) if one.id not in {old.id for old in before}]
    assert len(new) == 1
    assert stage.desk.book.by_id()[new[0].code_id].path in wanted
    shown = stage.desk.reading.sheet.shown
    assert new[0].span == shown.turns.words(next(p for p in shown.document.paragraphs if p.number == "46"))
    stage.context.workspace.undo()
    assert codings(stage) == before


def test_the_page_stays_while_codings_come_into_focus_and_follows_the_caret(stage):
    switch_on(stage)
    first = [row.button.accessibleName() for row in stage.desk.suggestions.rows]
    stage.desk.show_coding(codings(stage)[0].id)
    assert stage.desk.suggestions.isVisible()
    go(stage, "48")
    assert stage.desk.suggestions.where.text() == "TM01, para. 48"
    assert [row.button.accessibleName() for row in stage.desk.suggestions.rows] != first


def test_measuring_says_numbers_beside_the_floor_and_a_new_coding_takes_them_away(stage):
    switch_on(stage)
    page = stage.desk.suggestions
    QTest.mouseClick(page.measure, Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.rates.isVisible()
    assert "Always naming the most frequent codes" in page.rates.text()
    assert "gk_qda_de" in page.rates.text()
    page.rows[0].button.click()
    assert page.rates.isHidden()


def test_what_an_interviewer_says_gets_no_code_and_a_similar_passage_opens(stage):
    switch_on(stage)
    page, shown = stage.desk.suggestions, stage.desk.reading.sheet.shown
    asked = next(one for one in shown.document.paragraphs if one.is_interviewer)
    go(stage, asked.number)
    assert page.rows == []
    assert page.said.text()
    go(stage, "46")
    name, number = page.similar[0].text().split(", para. ")
    page.similar[0].click()
    stage.settle()
    assert stage.desk.shown.current_document.name == name
    position = stage.desk.reading.transcript.caret()
    assert stage.desk.reading.sheet.shown.turns.at(position).number == number


def test_switched_off_again_nothing_is_shown(stage):
    switch_on(stage)
    stage.desk.suggestions.switch_off.click()
    assert stage.desk.suggestions.off.isVisible()
    assert stage.desk.suggestions.rows == []


FOREIGNERS = "Kooperation > Akteure > Ausländerbehörde"


def review(stage: Stage):
    stage.context.focus.set_code(stage.desk.book.find(FOREIGNERS).id)
    stage.desk.reviewing.ask()
    stage.settle()
    return stage.desk.reviewing.window


def test_what_seems_to_lack_a_code_is_opened_coded_or_dismissed(stage):
    window = review(stage)
    strong = window.model.rowCount()
    assert "hidden ones" in window.summary.text()
    window.doubt.set_value("weak")
    window.doubt_chosen.emit("weak")
    stage.settle()
    number = window.model.rowCount()
    assert number > strong
    assert str(number) in window.summary.text()
    first, second = (row.place for row in window.model.rows[:2])
    window.open_button.click()
    stage.settle()
    assert stage.places[-1].span == first.span
    window.accept_button.click()
    codes = stage.context.workspace.read(lambda s: codings_of(s, first.document.id))
    given = [one.span for one in codes if one.code_id == window.code.id]
    assert any(first.span.intersection(one) == one for one in given)
    assert window.current().place == second
    window.dismiss_button.click()
    assert window.model.rowCount() == number - 2
    window.close()
    stage.settle()
    review(stage).doubt.set_value("weak")
    stage.desk.reviewing.window.doubt_chosen.emit("weak")
    stage.settle()
    again = [row.place.paragraph.id for row in stage.desk.reviewing.window.model.rows]
    assert first.paragraph.id not in again
    assert second.paragraph.id not in again
    stage.desk.reviewing.window.close()


def test_what_is_coded_and_looks_different_says_what_it_looks_like(stage):
    window = review(stage)
    window.doubt.set_value("doubtful")
    window.doubt_chosen.emit("doubtful")
    stage.settle()
    assert window.model.rowCount()
    assert not window.accept_button.isVisible()
    assert all(row.why and row.text for row in window.model.rows)
    assert window.detail.text() == window.current().text
    window.close()


def test_looking_through_all_passages_can_be_stopped(stage):
    stage.context.focus.set_code(stage.desk.book.find(FOREIGNERS).id)
    stage.desk.reviewing.ask()
    window = stage.desk.reviewing.window
    assert window.stop.isVisibleTo(window)
    window.stop.click()
    stage.settle()
    assert "Stopped" in window.summary.text()
    assert not window.model.rows
    assert not window.stop.isVisibleTo(window)
    window.close()


def test_measuring_tells_how_far_it_is_and_can_be_stopped(stage):
    switch_on(stage)
    page = stage.desk.suggestions
    page.measure.click()
    assert page.stop.isVisibleTo(page)
    page.stop.click()
    stage.settle()
    assert "Stopped" in page.said.text()
    assert not page.stop.isVisibleTo(page)
    assert not page.rates.isVisibleTo(page)


def test_without_a_code_in_focus_the_bar_says_what_to_do(stage):
    stage.context.focus.set_code(None)
    stage.desk.reviewing.ask()
    assert "Select a code first" in stage.message
