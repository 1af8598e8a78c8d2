"""Days and moments in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import gk_qda.ui
from gk_qda.ui.dates import day_words, moment_words

MOMENT = datetime(2020, 5, 8, 9, 2).astimezone()


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_english(qapp):
    assert day_words(date(2020, 5, 28)) == "28 May 2020"
    assert moment_words(MOMENT) == "8 May 2020 09:02"


def test_german(qapp, german):
    assert day_words(date(2020, 5, 28)) == "28.05.2020"
    assert moment_words(MOMENT) == "08.05.2020 09:02"


def test_the_code_desk_writes_no_date_in_a_form_of_its_own():
    root = Path(gk_qda.ui.__file__).parent
    places = [root / name for name in ("code_desk", "segments", "text_edit")]
    found = [
        path.name
        for place in places
        for path in place.rglob("*.py")
        if re.search(r"%d\.%m", path.read_text())
    ]
    assert found == []
