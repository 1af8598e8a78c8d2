"""How the transcript is shown: preferences and the commands of the View menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.ui.reading.stripe_painter import Side
from gk_qda.ui.reading.washes import Mode

if TYPE_CHECKING:
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
