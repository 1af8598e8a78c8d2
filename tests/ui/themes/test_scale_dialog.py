"""The editor of ratings: what is used stays used, under its new words or where a person says."""

from __future__ import annotations

import pytest

from gk_qda.queries.ratings import RatingUse
from gk_qda.queries.theme_desk import Rating
from gk_qda.queries.values import CodeValue
from gk_qda.ui.themes.scale_dialog import ScaleDialog

SCALE = [Rating("ja", "full"), Rating("teils", "half"), Rating("nein", "empty")]
USES = [
    RatingUse("ja", "full", 6, 0, True),
    RatingUse("teils", "half", 1, 2, True),
    RatingUse("nein", "empty", 0, 0, True),
    RatingUse("unklar", "", 1, 0, False),
]


@pytest.fixture
def dialog(theme, qtbot):
    code = CodeValue.__new__(CodeValue)
    object.__setattr__(code, "name", "Corona")
    dialog = ScaleDialog(None, theme, code, SCALE, USES)
    qtbot.addWidget(dialog)
    return dialog


def test_nothing_done_changes_nothing(dialog):
    assert dialog.values() == SCALE
    assert dialog.renamed() == {}
    assert dialog._go_on.isEnabled(), "a word of an older scale may stay"


def test_other_words_for_a_value_that_is_used(dialog):
    dialog._rows[0].words.setText(" ja,  sehr ")
    dialog._rows[2].words.setText("nicht")
    assert dialog.renamed() == {"ja": "ja, sehr"}, "nothing is rated “nein”"
    dialog._rows[0].words.clear()
    assert not dialog._go_on.isEnabled()


def test_a_removed_value_asks_what_becomes_of_its_cells(dialog):
    dialog._rows[2].remove.click()
    assert dialog._go_on.isEnabled(), "nobody uses it"
    dialog._rows[1].remove.click()
    assert not dialog._go_on.isEnabled()
    asked = dialog._leaving[-1].choice
    asked.set_value(dialog._rows[0])
    dialog._check()
    dialog._rows[0].words.setText("Ja")
    assert dialog._go_on.isEnabled()
    assert dialog.renamed() == {"ja": "Ja", "teils": "Ja"}
    asked.set_value("")
    assert dialog.renamed() == {"ja": "Ja", "teils": ""}


def test_a_word_left_over_gets_a_value(dialog):
    dialog._leaving[0].choice.set_value(dialog._rows[2])
    assert dialog.renamed() == {"unklar": "nein"}
