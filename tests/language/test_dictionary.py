"""A few words are looked up in the packed dictionary, with the answers of the whole one."""

from __future__ import annotations

import pytest

from gk_qda.language import dictionary
from gk_qda.language.lemmas import lemma
from gk_qda.language.name_candidates import candidates_in
from gk_qda.language.personal import patterns_in

WORDS = "Behörde behörde Gehör Kolleginnen gelaufen Wiegelmann Straße strasse Qwrtz Äpfel öfter GfS x Geflüchteter"


@pytest.fixture(autouse=True)
def packed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process that has looked up nothing."""
    monkeypatch.setattr(dictionary, "_unpacked", set())


def test_packed_and_whole_say_the_same():
    packed = [dictionary.is_known(word) for word in WORDS.split()]
    dictionary.unpack("de")
    assert [dictionary.is_known(word) for word in WORDS.split()] == packed
    assert set(packed) == {True, False}


def test_what_has_a_form_is_found_without_unpacking():
    assert patterns_in("Sie fragte die Leiterin der Behörde, nicht Bürgermeisterin Wiegelmann.") != []
    assert dictionary._unpacked == set()


def test_whoever_reads_all_words_has_it_unpacked():
    candidates_in("Wir waren in der Behörde.")
    assert dictionary._unpacked == {"de"}


def test_a_form_is_looked_up_in_the_whole():
    dictionary.looked_up.cache_clear()
    assert lemma("Vereinbarungsformen") != ""
    assert dictionary._unpacked == {"de"}
