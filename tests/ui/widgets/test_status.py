"""Status line and the progress in it."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets import progress_line
from gk_qda.ui.widgets.progress_line import ProgressLine
from gk_qda.ui.widgets.status_line import StatusLine


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def progress(theme: Theme, clock: Clock, qtbot) -> ProgressLine:
    line = ProgressLine(theme, clock)
    qtbot.addWidget(line)
    return line


@pytest.fixture
def status(theme: Theme, qtbot) -> StatusLine:
    line = StatusLine(theme)
    line.resize(1000, 26)
    qtbot.addWidget(line)
    line.show()
    return line


def test_quick_work_shows_no_progress(progress: ProgressLine, qtbot):
    assert progress._patience.interval() == progress_line.APPEARS_AFTER == 300
    progress._patience.setInterval(30)
    progress.start("Searching", 24)
    progress.finish()
    qtbot.wait(80)
    assert progress.isHidden()


def test_longer_work_appears_and_says_how_far_it_is(progress: ProgressLine, qtbot):
    progress._patience.setInterval(10)
    progress.start("Searching", 24)
    assert progress.isHidden()
    qtbot.waitUntil(progress.isVisible, timeout=20_000)
    progress.advance(14, 24)
    assert progress._count.text() == "14 of 24"
    assert progress._bar.share == pytest.approx(14 / 24)
    assert progress.accessibleName() == "Searching 14 of 24"
    progress.finish()
    assert progress.isHidden()


def test_work_of_unknown_length_has_no_bar(progress: ProgressLine):
    progress.start("Reading")
    progress.advance(3)
    assert progress._bar.isHidden()
    assert progress._count.isHidden()


@pytest.mark.parametrize(
    ("elapsed", "done", "words"),
    [
        (9.0, 1, ""),
        (11.0, 12, "less than a minute left"),
        (60.0, 12, "about a minute left"),
        (60.0, 6, "about 3 minutes left"),
        (60.0, 24, ""),
        (60.0, 0, ""),
    ],
)
def test_after_ten_seconds_the_time_left_is_named(progress: ProgressLine, clock: Clock, elapsed, done, words):
    progress.start("Searching", 24)
    clock.now = elapsed
    progress.advance(done, 24)
    assert progress._time.text() == words


def test_cancel_asks_once(progress: ProgressLine, qtbot):
    progress.start("Searching", 24)
    progress.show()
    with qtbot.waitSignal(progress.cancelled):
        qtbot.mouseClick(progress._cancel, Qt.MouseButton.LeftButton)
    assert not progress._cancel.isEnabled()
    with qtbot.assertNotEmitted(progress.cancelled):
        qtbot.mouseClick(progress._cancel, Qt.MouseButton.LeftButton)
    progress.start("Again", 3)
    assert progress._cancel.isEnabled()


def test_what_cannot_be_cancelled_offers_no_button(progress: ProgressLine):
    progress.start("Closing", can_cancel=False)
    progress.show()
    assert progress._cancel.isHidden()


def test_status_says_when_it_was_stored_and_who_codes(status: StatusLine):
    status.set_saving()
    assert status.stored() == "Saving ..."
    status.set_saved(datetime(2020, 7, 16, 14, 32, 59))
    assert status.stored() == "Saved 14:32"
    assert status._tick.isVisible()
    status.set_coder("AB")
    assert (status.coder_button.text(), status.coder_button.isVisible()) == ("AB", True)
    assert status._divider.isVisible()
    status.set_nothing_to_save()
    status.set_coder("")
    assert not any(
        w.isVisible() for w in (status._tick, status._stored, status._divider, status._coder_intro)
    )


def test_not_stored_is_said_in_words_and_red(status: StatusLine, theme: Theme):
    status.set_not_saved()
    assert status.stored() == "Not saved"
    assert status._stored.palette().windowText().color().name().upper() == theme.tokens.error_text
    theme.choose("dark")
    assert status._stored.palette().windowText().color().name().upper() == theme.tokens.error_text


def test_facts_are_replaced_and_the_last_gives_way(status: StatusLine, qtbot):
    status.set_facts(["6 of 24 documents active", "1 code active"])
    status.set_facts(["TM07", "31 codings"])
    assert status.facts() == ["TM07", "31 codings"]
    long = "7 segments in 4 documents with one of 12 codes and none of the technical ones " * 3
    status.set_facts([long])
    status.resize(400, 26)
    qtbot.waitUntil(status._facts[0].is_elided)
    assert status.width() == 400
