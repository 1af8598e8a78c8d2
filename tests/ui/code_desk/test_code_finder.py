"""Which codes a few letters find, in which order, and which letters are marked."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_finder import CodeFinder, Found, find_codes, folded, marks_in


def code(number: int, path: str, definition: str = "") -> CodeValue:
    name = path.rpartition(" > ")[2]
    level = path.count(" > ") + 1
    return CodeValue(
        number, str(number), None, name, path, level, "#1754A7", "#1754A7", True, False, "valid", definition
    )


CODES = [
    code(1, "Kooperation"),
    code(2, "Kooperation > Datenaustausch"),
    code(3, "Kooperation > Akteure > Ausländerbehörde", "Das Amt, das über den Aufenthalt entscheidet."),
    code(4, "Prozess > Messenger und Datenschutz"),
    code(5, "Prozess > Metadaten"),
    code(
        6, "Prozess > Straße", "Aufsuchende Arbeit: wer draußen anspricht, braucht andere Daten als im Büro."
    ),
    code(7, "Prozess > Mühe"),
]


def names(found: list[Found]) -> list[str]:
    return [one.code.name for one in found]


def marked(text: str, runs: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + length] for start, length in runs]


def test_beginnings_come_before_insides_and_definitions():
    assert names(find_codes(CODES, "daten")) == [
        "Datenaustausch",
        "Messenger und Datenschutz",
        "Metadaten",
        "Straße",
    ]


def test_what_was_used_last_comes_first_among_equals_only():
    found = find_codes(CODES, "daten", recent=[5, 4])
    assert names(found)[:3] == ["Datenaustausch", "Messenger und Datenschutz", "Metadaten"]
    assert [one.is_last_used for one in found] == [False, False, True, False]
    assert names(find_codes(CODES, "m", recent=[5]))[0] == "Metadaten"
    assert names(find_codes(CODES, "m", recent=[7]))[0] == "Mühe"


def test_without_words_the_recent_ones_come_first():
    found = find_codes(CODES, "  ", recent=[7, 3])
    assert names(found)[:3] == ["Mühe", "Ausländerbehörde", "Kooperation"]
    assert [one.is_last_used for one in found[:2]] == [True, False]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("auslander", "Ausländerbehörde"),
        ("AUSLÄNDER", "Ausländerbehörde"),
        ("auslaenderbehoerde", "Ausländerbehörde"),
        ("strasse", "Straße"),
        ("STRASSE", "Straße"),
        ("straße", "Straße"),
        (unicodedata.normalize("NFD", "mühe"), "Mühe"),
        ("muehe", "Mühe"),
    ],
)
def test_case_umlauts_and_sharp_s_do_not_matter(typed, name):
    (found, *_) = find_codes(CODES, typed)
    assert found.code.name == name
    assert marked(name, found.in_name)[0].casefold() in name.casefold()


def test_words_in_any_order_and_along_the_path():
    (found, *_) = find_codes(CODES, "datenschutz mess")
    assert found.code.name == "Messenger und Datenschutz"
    assert marked(found.code.name, found.in_name) == ["Mess", "Datenschutz"]
    (found, *_) = find_codes(CODES, "koop ausl")
    assert (found.code.name, found.below) == ("Ausländerbehörde", "Kooperation › Akteure")
    assert marked(found.code.name, found.in_name) == ["Ausl"]
    assert marked(found.below, found.in_below) == ["Koop"]


def test_a_hit_in_the_definition_shows_the_words_it_was_found_by():
    (found,) = find_codes(CODES, "aufenthalt")
    assert found.code.name == "Ausländerbehörde"
    assert marked(found.below, found.in_below) == ["Aufenthalt"]
    assert found.in_name == ()
    (found,) = find_codes(CODES, "büro")
    assert found.below.startswith("…")
    assert marked(found.below, found.in_below) == ["Büro"]


def test_scattered_letters_come_last_but_they_come():
    assert find_codes([code(1, "Wohlfahrtsverbände und Migrationsberatung")], "daten") == [], "too far apart"
    found = find_codes([*CODES, code(8, "Mietdatei")], "mtd")
    assert set(names(found)) == {"Metadaten", "Mietdatei"}
    assert marked("Metadaten", next(f.in_name for f in found if f.code.id == 5)) == ["M", "t", "d"]
    both = find_codes([code(1, "Datenaustausch"), code(2, "Ausland")], "aus")
    assert names(both) == ["Ausland", "Datenaustausch"]
    both = find_codes([code(1, "Amt und Satz"), code(2, "Aus")], "aus")
    assert names(both) == ["Aus", "Amt und Satz"]


def test_initials_along_the_path():
    assert names(find_codes(CODES, "kodat")) == ["Datenaustausch"]
    assert find_codes(CODES, "gibtesnicht") == []
    assert find_codes(CODES, "xq") == []


@given(st.text(max_size=30), st.data())
def test_marks_hold_the_letters_that_were_meant(text, data):
    plain = folded(text)
    if not plain:
        return
    start = data.draw(st.integers(0, len(plain) - 1))
    length = data.draw(st.integers(1, len(plain) - start))
    ((at, number),) = marks_in(text, ((start, length),))
    assert 0 <= at < at + number <= len(text)
    if len(plain) == len(text):
        assert plain[start : start + length] == folded(text)[at : at + number]


@given(st.text(alphabet="abcdäöüß -", min_size=1, max_size=8))
def test_every_name_finds_itself_first(name):
    if not name.strip():
        return
    tidy = " ".join(name.split())
    (first, *_) = find_codes([code(1, "Anderes"), code(2, tidy)], name)
    assert first.code.name == tidy


def test_a_key_in_five_thousand_codes_takes_less_than_a_frame_or_three():
    definition = "Alles, was die Befragten dazu sagen; auch Andeutungen. " * 4
    codes = [
        code(n, f"Thema {n % 50} > Bereich {n % 400} > Aspekt Nummer {n}", definition) for n in range(5000)
    ]
    finder = CodeFinder(codes)
    slowest = 0.0
    for typed in ("a", "as", "asp", "aspe", "tbn", "andeut", "bereich 7", "qzx", "th be asp"):
        took = []
        for _ in range(3):  # Python may tidy up the memory of other tests meanwhile
            began = time.thread_time()
            finder.find(typed, [3, 7], most=50)
            took.append(time.thread_time() - began)
        slowest = max(slowest, min(took))
    assert slowest < 0.05, slowest
