"""Speakers in the window: from the menu to the transcript, and what counts elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_desk import theme_board
from gk_qda.ui.speakers.grouping import COUNTS, TURNS
from gk_qda.ui.team.desk import SPEAKERS


@pytest.fixture
def window(start, demo, settle):
    window = start(demo).window
    window.actions_table.run("team.speakers")
    settle()
    return window


def speaker(window, name):
    page = window.page.desk.speakers
    return next(one for one in page.speakers.listed() if one.name == name)


def click(window, name, column, settle):
    page = window.page.desk.speakers
    index = page.speakers.place_of(speaker(window, name).id, column)
    page.table.scrollTo(index)
    place = page.table.visualRect(index).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()


def test_the_menu_shows_them_and_the_number_of_turns_leads_into_the_text(window, settle):
    assert window.page.current == "team"
    assert window.page.desk.tabs.currentIndex() == SPEAKERS
    first = speaker(window, "TM09, B2").first
    click(window, "TM09, B2", TURNS, settle)
    desk = window.page.desk
    assert window.page.current == "code"
    assert desk.shown.current_document.name == "TM09"
    top = desk.reading.first_visible_paragraph()
    numbers = [p.number for p in desk.reading.document.paragraphs]
    wanted = next(p.number for p in desk.reading.document.paragraphs if p.start == first.start)
    assert numbers.index(top) <= numbers.index(wanted)
    assert desk.reading.transcript.places.rects_in_view(first), "the turn is in view"


def told(desk, path):
    """(documents with the code, base) as the Frequencies desk holds them."""
    table = desk.tab().table
    row = next(at for at, code in enumerate(table.scope.book.codes) if code.path.endswith(path))
    return int(table.counts.documents[row]), table.counts.documents_base


def test_numbers_of_other_desks_follow_at_once(window, settle):
    """F12: who counts as a respondent decides between 9 and 10 of 14."""
    desk = window.page.open_desk("frequencies")
    settle()
    desk.filter_menu.take(Filters(kinds=("interview",), speakers="respondents"))
    settle()
    assert told(desk, "Rolle der GfS") == (9, 14)
    window.actions_table.run("team.speakers")
    settle()
    click(window, "TM09, B2", COUNTS, settle)
    window.page.open_desk("frequencies")
    settle()
    assert told(desk, "Rolle der GfS") == (10, 14)
    window.actions_table.run("edit.undo")
    settle()
    assert told(desk, "Rolle der GfS") == (9, 14)


def test_one_person_is_one_row_of_the_themes(window, settle):
    page = window.page.desk.speakers
    ids = [speaker(window, name).id for name in ("TM01, B", "RG01, B1")]
    page.table.choose(ids)
    page.requests.unite(page.table.chosen())
    settle()
    board = theme_board(window.page.context.workspace.project, "person")
    sources = {row.name: row.sources for row in board.grid.rows}
    assert sources["TM01-B"] == ("TM01", "RG01")
    assert "RG01-B1" not in sources


def test_transcript_and_segments_follow_who_speaks(window, settle):
    page, someone = window.page.desk.speakers, speaker(window, "TM09, B2")
    desk = window.page.open_desk("code")
    window.page.context.focus.set_document(someone.document_id)
    desk.reading.scroll_to_paragraph("30")
    settle()
    top = desk.reading.first_visible_paragraph()
    page.requests.set_role([someone.id], "interviewer")
    page.requests.rename(someone.id, "Leitung")
    settle()
    turns = [p for p in desk.reading.document.paragraphs if p.speaker == "Leitung"]
    assert len(turns) == someone.turns
    assert all(turn.is_interviewer for turn in turns)
    assert desk.reading.first_visible_paragraph() == top
    assert "Leitung" in {segment.speaker for segment in desk.segments.model.segments}
    window.actions_table.run("edit.undo")
    window.actions_table.run("edit.undo")
    settle()
    assert not any(p.is_interviewer for p in desk.reading.document.paragraphs if p.speaker == "B2")
