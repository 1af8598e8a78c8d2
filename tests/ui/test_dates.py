"""Days and moments in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import gk_qda.ui
from gk_qda.ui.dates import day_words, moment_words, typed_day, typed_value

_FORM = re.compile(r"%d\.%m|dd\.MM|%Y-%m-%d(?!T)|moment_in_words\(\w+\.at")
MOMENT = datetime(2020, 5, 8, 9, 2).astimezone()


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_english(qapp):
    assert day_words(date(2020, 5, 28)) == "28 May 2020"
    assert moment_words(MOMENT) == "8 May 2020, 09:02"
    assert day_words(MOMENT) == "8 May 2020"
    assert (typed_day(date(2020, 5, 28)), typed_day(None)) == ("2020-05-28", "")
    assert typed_value("2020-05-28") == "2020-05-28"


def test_german(qapp, german):
    assert day_words(date(2020, 5, 28)) == "28.05.2020"
    assert moment_words(MOMENT) == "08.05.2020, 09:02"
    assert (typed_day(date(2020, 5, 28)), typed_day(None)) == ("28.05.2020", "")
    assert typed_value("2020-05-28") == "28.05.2020"
    assert typed_value("tagt digital") == "tagt digital"


def test_a_day_of_this_year_may_do_without_it(qapp, german):
    today = datetime.now().astimezone()
    assert day_words(today, short=True) == f"{today:%d.%m.}"
    assert day_words(date(today.year - 1, 7, 16), short=True) == f"16.07.{today.year - 1}"


def test_no_view_writes_a_date_in_a_form_of_its_own():
    root = Path(gk_qda.ui.__file__).parent
    found = [path.name for path in root.rglob("*.py") if _FORM.search(path.read_text(encoding="utf-8"))]
    assert found == ["dates.py"]
