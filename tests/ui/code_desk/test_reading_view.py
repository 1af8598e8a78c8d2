"""How the transcript is shown: preferences and the commands of the View menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gk_qda.operations.coders import ensure_coder
from gk_qda.spans import Span
from gk_qda.ui.code_desk.shown_menu import Shown
from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.washes import Mode

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from tests.ui.code_desk.conftest import Table


def test_stripes_go_to_the_other_side_and_stay_there(table: Table) -> None:
    reading, preferences = table.desk.reading, table.context.preferences
    assert reading.side is Side.RIGHT
    table.context.actions.run("view.stripes_side")
    assert (reading.side, preferences.stripes_side) == (Side.LEFT, "left")
    table.context.actions.run("view.stripes_side")
    assert (reading.side, preferences.stripes_side) == (Side.RIGHT, "right")


def test_what_is_preferred_is_shown_at_once(table: Table) -> None:
    table.window.resize(1900, 900)
    before = table.desk.reading.transcript.text_width
    table.context.preferences.line_length = "narrow"
    table.context.preferences.stripes_side = "left"
    table.desk.take_preferences()
    assert table.desk.reading.transcript.text_width < before
    assert table.desk.reading.side is Side.LEFT
    table.context.preferences.line_length = table.context.preferences.stripes_side = "?"
    table.desk.take_preferences()
    assert table.desk.reading.transcript.text_width == before
    assert table.desk.reading.side is Side.RIGHT


def test_the_three_ways_to_show_codings_follow_one_another(table: Table) -> None:
    transcript, seen = table.desk.reading.transcript, []
    for _ in range(3):
        table.context.actions.run("view.washes")
        seen.append(transcript.mode)
    assert seen == [Mode.UNDERLINE, Mode.STRIPES, Mode.WASH]


def test_time_marks_go_and_come(table: Table) -> None:
    table.open("TM07")
    shown = table.desk.reading.transcript
    assert "#00:04:26-3#" in shown.toPlainText()
    table.context.actions.run("view.time_marks")
    assert "#00:04:26-3#" not in shown.toPlainText()
    table.context.actions.run("view.time_marks")
    assert "#00:04:26-3#" in shown.toPlainText()


def entries(table: Table) -> dict[str, QAction]:
    """What the menu offers now, by its words."""
    table.desk.what.fill()
    return {action.text(): action for action in table.desk.what.menu().actions() if action.text()}


def coders_shown(table: Table) -> set[str]:
    return {coding.coder for coding in table.desk.reading.sheet.index}


def test_the_menu_offers_everything_that_can_be_shown(table: Table) -> None:
    offered = entries(table)
    assert list(offered) == [
        "All codes",
        "Only activated codes (none is)",
        "Counted codings",
        "Everybody's codings",
        "Only my codings",
        "A. Brandt",
        "M. Yıldız",
        "Codings in colour",
        "Codings underlined",
        "Stripes only",
        "Time marks",
        "Speaker colours",
        "Stripes left of the text",
    ]
    ticked = {words for words, action in offered.items() if action.isChecked()}
    assert ticked == {"Only activated codes (none is)", "Counted codings", "Codings in colour", "Time marks"}
    assert table.desk.what.accessibleName() == "Shown: All codes"
    assert table.desk.what.menu() is not None


def test_codings_of_one_person_of_everybody_or_only_mine(table: Table) -> None:
    table.open("TM07")
    counted = len(table.desk.segments.model.segments)
    assert coders_shown(table) == {"AB"}
    entries(table)["Everybody's codings"].trigger()
    assert coders_shown(table) == {"AB", "MY"}
    assert table.desk.what.text() == "All codes · everybody"
    assert len(table.desk.segments.model.segments) > counted
    entries(table)["M. Yıldız"].trigger()
    assert coders_shown(table) == {"MY"}
    assert table.desk.what.text() == "All codes · MY"
    entries(table)["Only my codings"].trigger()
    assert coders_shown(table) == {"AB"}
    entries(table)["Counted codings"].trigger()
    assert table.desk.what.text() == "All codes"


def test_only_mine_follows_the_person_who_codes(table: Table) -> None:
    table.open("TM07")
    entries(table)["Only my codings"].trigger()
    workspace = table.context.workspace
    other = next(coder.coder_id for coder in _everybody(table) if coder.coder == "MY")
    workspace.code_as(other)
    assert coders_shown(table) == {"MY"}
    assert {segment.coding.coder for segment in table.desk.segments.model.segments} == {"MY"}
    new = workspace.change("add_coder", lambda s: ensure_coder(s, "E. Fink").id, name="E. Fink")
    assert new is not None
    workspace.code_as(new)
    assert coders_shown(table) == set()
    code = table.code("Corona > Umgang > Chancen und Lerneffekte")
    table.desk.controller.apply([code], Span(2000, 2040))
    assert coders_shown(table) == {"EF"}


def _everybody(table: Table) -> list:  # type: ignore[type-arg]
    entries(table)["Everybody's codings"].trigger()
    found = list(table.desk.reading.sheet.index)
    entries(table)["Only my codings"].trigger()
    return found


def test_all_codes_or_only_activated_ones(table: Table) -> None:
    table.open("TM07")
    every = len(table.desk.reading.sheet.index)
    code = table.code("Beratungsstruktur > Zugangswege")
    table.context.focus.activate(codes={code})
    assert {coding.code_id for coding in table.desk.reading.sheet.index} == {code}
    assert table.desk.what.text() == "Activated codes"
    entries(table)["All codes"].trigger()
    assert len(table.desk.reading.sheet.index) == every
    assert table.desk.what.text() == "All codes"
    table.context.actions.run("view.code_filter")
    assert {coding.code_id for coding in table.desk.reading.sheet.index} == {code}


def test_washes_underlines_or_stripes_and_marks_are_chosen_in_the_menu(table: Table) -> None:
    table.open("TM07")
    transcript, preferences = table.desk.reading.transcript, table.context.preferences
    entries(table)["Codings underlined"].trigger()
    assert transcript.mode is Mode.UNDERLINE
    entries(table)["Stripes only"].trigger()
    assert transcript.mode is Mode.STRIPES
    entries(table)["Time marks"].trigger()
    assert "#00:04:26-3#" not in transcript.toPlainText()
    entries(table)["Stripes left of the text"].trigger()
    assert (preferences.stripes_side, table.desk.reading.side) == ("left", Side.LEFT)
    assert entries(table)["Stripes left of the text"].isChecked()


def test_the_choice_is_remembered_with_the_project(table: Table) -> None:
    for words in ("All codes", "Everybody's codings", "Codings underlined", "Time marks", "Speaker colours"):
        entries(table)[words].trigger()
    state = table.desk.state()
    usual = Shown()
    table.desk.reading_view.show(usual)
    table.desk.restore(state)
    assert table.desk.what.shown == Shown("all", "all", "underline", time_marks=False, speaker_colors=True)
    assert table.desk.reading.transcript.mode is Mode.UNDERLINE
    assert table.desk.reading.sheet.speaker_colors
    assert not table.desk.reading.sheet.time_marks


@pytest.mark.parametrize(
    "values", [None, 7, {"codes": "?", "whose": "?", "mode": 1, "time_marks": "no", "new": 1}]
)
def test_what_cannot_be_read_is_as_usual(values: object) -> None:
    assert Shown().taking(values) == Shown()


def test_a_coder_who_is_gone_is_nobodys_choice(table: Table) -> None:
    table.desk.restore({**table.desk.state(), "what": {"whose": 999}})
    assert table.desk.what.shown.whose == "counted"
    assert coders_shown(table) == {"AB"}
