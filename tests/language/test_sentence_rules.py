"""Where German sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.abbreviations import ABBREVIATIONS, ALSO_WORDS, OFTEN_LAST
from gk_qda.language.sentences import sentence_at, sentences
from gk_qda.language.tokens import tokens
from gk_qda.spans import Span


@pytest.mark.parametrize(
    "marked",
    [
        "Ja, gerne.|Also, ich bin Sozialarbeiterin.",
        "Und am 1. April hab ich im THM angefangen.|Das ist kein Aprilscherz (lacht).",
        "Erreicht hab ich bis jetzt, Stand heute, 34.|Bei den Gestatteten, da wartet man halt.",
        "Einarbeitung ist ein großes Wort.|(...) Ich hab einen Ordner bekommen.",
        "Da gibt’s eine Dienstanweisung, z. B. wegen Datenschutz.|Aber anders geht es nicht.",
        "Ich dachte: „Wen rufst du jetzt an?“|Das Büro war leer.",
        "Sie sagen „die Jungs“.|Über wen sprechen wir?",
        "Dr. Weber und Prof. Klein, vgl. Nr. 4, waren da.|Mehr nicht.",
        "Das ist wirklich/ also das ist schwierig.",
        "Und dann … ja.|Mhm.",
        "Der Vertrag endet am 31. Dezember.|2021 kam ein neuer.",
        "Wirklich?!|Ja!",
        "Das war's.|Okay, dann.",
        "So geht’s.|Er hat´s.|Und z. B. Ämter.",
        "Am 1. 4. 2020 ging es los, Montag, 5. 4. 21.|Dann nicht.",
        "Wir hatten 30.|4 davon kamen.",
        "Erster Gedanke\n\nzweiter Gedanke.",
        "Ja (Pause, 5 Sek.) Also das war so.|Mhm [unv.] Genau.",
        "Das liegt so auf deren Art.|Nach Art. 5 nicht.|Da war der Max.|Und Bahn und Co.",
        "Die Krause GmbH & Co. KG auch.|Gut.",
        "Ämter, Schulen usw.|Dann kam es, s. o. Abschnitt drei.",
    ],
)
def test_cuts(marked: str) -> None:
    text = marked.replace("|", " ")
    found = [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]
    assert found == [part for line in marked.split("|") for part in line.split("\n\n")]


@pytest.mark.parametrize("short", sorted(ABBREVIATIONS - OFTEN_LAST - ALSO_WORDS))
def test_no_abbreviation_ends_a_sentence_and_each_is_one_word(short: str) -> None:
    for written in (short, short.capitalize()):
        text = f"Wir haben {written}. Leitung gesagt."
        assert sentences(text, Span(0, len(text))) == [Span(0, len(text))]
        assert f"{written}." in [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    "short", ["stv.", "Kap.", "lfd.", "Nr.", "bzgl.", "ggf.", "ca.", "evtl.", "s. o.", "z. Zt."]
)
def test_what_offices_abbreviate_goes_on(short: str) -> None:
    text = f"Das steht {short} Anlage drei da. Mehr nicht."
    assert [one.of(text) for one in sentences(text, Span(0, len(text)))] == [text[:-12], "Mehr nicht."]


def test_a_word_is_on_one_list_of_abbreviations_only() -> None:
    assert not OFTEN_LAST & ALSO_WORDS
    assert all(word == word.lower() and word.isalpha() for word in ABBREVIATIONS)


def test_only_the_words_asked_for() -> None:
    text = "B: Eins. Zwei. #00:01#"
    words = Span(3, 14)
    assert [sentence.of(text) for sentence in sentences(text, words)] == ["Eins.", "Zwei."]


def test_a_place_between_two_sentences_means_the_later() -> None:
    text = "Eins. Zwei."
    whole = Span(0, len(text))
    assert sentence_at(text, whole, 0) == Span(0, 5)
    assert sentence_at(text, whole, 5) == Span(6, 11)
    assert sentence_at(text, whole, 11) == Span(6, 11)
    assert sentence_at("   ", Span(0, 3), 1) is None


@given(st.text(alphabet="ab AB.?!“„() \n1z…", max_size=60))
def test_sentences_hold_every_character_that_is_no_blank(text: str) -> None:
    found = sentences(text, Span(0, len(text)))
    assert "".join("".join(sentence.of(text).split()) for sentence in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
