"""Candidates for pseudonymisation: the planted items are found, with a list that a person can look through."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gk_qda.language import personal
from gk_qda.language.name_candidates import CandidateReader, candidates_in
from gk_qda.language.origins import is_origin
from gk_qda.language.personal import is_iban, patterns_in
from gk_qda.paths import RESOURCES

TRANSCRIPTS = sorted((RESOURCES / "demo" / "transcripts").glob("*.txt"))
PLANTED = {
    "Schleusenweg 14": "address",
    "Saliou Kantémba": "name",
    "01.01.1999": "birth",
    "Osterkötter": "name",
    "Wiegelmann": "name",
    "0201 000000-00": "phone",
    "team-u27@agentur-ulmenfurth.example": "email",
    "0151 00000000": "phone",
    "Bhutaner": "origin",
    "Hinterwülfen": "word",
    "7 K 0000/17.A": "file",
    "DE00 0000 0000 0000 0000 00": "iban",
}


def patterns(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.span.of(text)) for one in patterns_in(text)]


def candidates(text: str, **options) -> list[tuple[str, str]]:
    return [(one.kind, one.span.of(text)) for one in candidates_in(text, **options)]


def transcript(path) -> tuple[str, int]:
    text = path.read_text(encoding="utf-8")
    return text, text.index("\n---\n") + 5


def test_the_twelve_planted_items_are_found():
    text, start = transcript(RESOURCES / "demo" / "transcripts" / "TM13.txt")
    found = {words: kind for kind, words in candidates(text, start=start)}
    assert {words: found.get(words) for words in PLANTED} == PLANTED


def test_no_transcript_has_a_hundred_candidates():
    counts = {path.stem: len(candidates_in(*transcript(path)[:1])) for path in TRANSCRIPTS}
    assert len(counts) == 24
    assert max(counts.values()) < 100, counts
    assert sum(counts.values()) < 300, counts  # and most are short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das sagte Frau Dr. Müller Termine betreffend.", [("name", "Müller")]),
        (
            "Herrn Kochs Büro und Familie von der Heide-Schmidt",
            [("name", "Kochs"), ("name", "von der Heide-Schmidt")],
        ),
        ("Frau Bürgermeisterin Yılmaz war da, die Frau Bürgermeisterin auch.", [("name", "Yılmaz")]),
        ("Frau Koch’s Auto", [("name", "Koch")]),
        ("Ich frage Bürgermeister Abdirahman, der Bürgermeister Termine gibt.", [("name", "Abdirahman")]),
        ("Meine Frau hat ihn gefragt, Herr sei er keiner.", []),
        ("geb. 3. Mai 1998, geboren am 1.2.99", [("birth", "3. Mai 1998"), ("birth", "1.2.99")]),
        ("Am 15.05.2020 war das, und am 21. März.", []),
        ("Am Markt 5, 45127 Essen", [("address", "Am Markt 5"), ("town", "45127 Essen")]),
        (
            "Hauptstr. 5, 32105 Bad Salzuflen, ja",
            [("address", "Hauptstr. 5"), ("town", "32105 Bad Salzuflen")],
        ),
        (
            "53757 Sankt Augustin; 53757 St. Augustin.",
            [("town", "53757 Sankt Augustin"), ("town", "53757 St. Augustin")],
        ),
        ("60311 Frankfurt am Main ist schön", [("town", "60311 Frankfurt am Main")]),
        ("in 67433 Neustadt an der Weinstraße.", [("town", "67433 Neustadt an der Weinstraße")]),
        (
            "32105 Bad Nirgendwo Termine, 45127 Essen Ruhr",
            [("town", "32105 Bad Nirgendwo"), ("town", "45127 Essen")],
        ),
        ("Musterstr. 12a, Große Gasse", [("address", "Musterstr. 12a")]),
        ("50000 Euro für 12000 Menschen", []),
        (
            "Tel. 0221 / 123 45-67 oder +49 201 183-1234",
            [("phone", "0221 / 123 45-67"), ("phone", "+49 201 183-1234")],
        ),
        ("Aktenzeichen 12-34/56 und 5 S 123/19", [("file", "12-34/56"), ("file", "5 S 123/19")]),
        ("DE02 1203 0000 0000 2020 51 und mehr", [("iban", "DE02 1203 0000 0000 2020 51")]),
        ("AT611904300234573201,", [("iban", "AT611904300234573201")]),
        ("Schreiben Sie an a.b+c@example.org.", [("email", "a.b+c@example.org")]),
    ],
)
def test_what_has_a_form_of_its_own(text, expected):
    assert patterns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Çelik und Herr Şahin", [("name", "Çelik"), ("name", "Şahin")]),
        ("Herr Ćosić, Herr Łukasz Nowak", [("name", "Ćosić"), ("name", "Łukasz Nowak")]),
        ("Frau Anna Müller war da, Frau Anna Danach", [("name", "Anna Müller"), ("name", "Anna")]),
        ("Frau Élodie, Herr Ђорђе", [("name", "Élodie"), ("name", "Ђорђе")]),
        ("Frau O\u0308ztu\u0308rk kam", [("name", "O\u0308ztu\u0308rk")]),
        ("bei Dr. med. Müller und Prof. Dr. rer. nat. Kern", [("name", "Müller"), ("name", "Kern")]),
        ("Frau ter Meer, Herr van den Berg", [("name", "ter Meer"), ("name", "van den Berg")]),
        (
            "Frau  Müller, Herr\nSchmidt, Frau \n Koch",
            [("name", "Müller"), ("name", "Schmidt"), ("name", "Koch")],
        ),
        ("Frau B. Müller, Herr H.-J. Kern", [("name", "B. Müller"), ("name", "H.-J. Kern")]),
        ("Frau B. Danach kam Herr K. nicht.", [("name", "B"), ("name", "K")]),
        ("Der Frau den Termin geben, der Herr vom Jugendamt", []),
        ("wie meine Frau\nB: Ja.\nmeine Frau\nUnd dann", []),
        ("Kölner Straße 12. Dann", [("address", "Kölner Straße 12")]),
        (
            "Friedrich-Ebert-Straße 12, Konrad-Adenauer-Platz 3",
            [
                ("address", "Friedrich-Ebert-Straße 12"),
                ("address", "Konrad-Adenauer-Platz 3"),
            ],
        ),
        (
            "Berliner Allee 5, Lange Straße 14",
            [("address", "Berliner Allee 5"), ("address", "Lange Straße 14")],
        ),
        ("Alte Gasse 3, Bahnhofstr.12", [("address", "Alte Gasse 3"), ("address", "Bahnhofstr.12")]),
        ("Unser Weg 3 Jahre lang, auf Platz 2, Keiner", []),
        ("Tel. 0049 201 183 1234", [("phone", "0049 201 183 1234")]),
        ("Az 7654321-423, AZ: 12/34", [("file", "7654321-423"), ("file", "12/34")]),
        ("Az.:33-12 und Azubi 2020", [("file", "33-12")]),
        ("am 1998-05-03, am 03/05/1998", [("birth", "1998-05-03"), ("birth", "03/05/1998")]),
        ("am 2020-03-16, am 16/03/2020", []),
        ("de02 1203 0000 0000 2020 51 und mehr", [("iban", "de02 1203 0000 0000 2020 51")]),
        ("it12 Jahre alt und dann noch weiter so", []),
    ],
)
def test_names_of_any_alphabet_and_other_ways_to_write(text, expected):
    assert patterns(text) == expected


@pytest.mark.parametrize(("label", "found"), [("SCHMIDT", 2), ("INT", 0), ("MODERATORIN", 0), ("Çelik", 1)])
def test_labels_in_capitals_are_names(label, found):
    text = f"{label}: Ja.\n\nB: Da kam {label.title() if label.isupper() else 'er'}."
    speakers = [words for kind, words in candidates(text, speakers=[label]) if kind == "speaker"]
    assert speakers == [label, label.title()][:found]


def test_what_lists_and_dictionaries_tell():
    text = "In Essen traf ich in Bitburg beim Essen Mohammed Abdirahmans Bruder aus Eritrea, Syrerinnen auch."
    assert candidates(text) == [
        ("place", "Essen"),
        ("place", "Bitburg"),
        ("name", "Mohammed Abdirahmans"),
        ("origin", "Eritrea"),
        ("origin", "Syrerinnen"),
    ]


def test_compounds_and_short_forms_are_no_candidates():
    text = "Teilhabemanager*innen, Ausbildungsduldung, Brötchentüten, Arbeitsfeld, THMs, GfSn, Kolleg:innen, Jobcenter."
    assert candidates(text) == []


def test_labels_of_speakers_and_known_words():
    text = "Herr Osterkötter: Guten Tag.\n\nB1: Wiegelmann hier, Wiegelmann."
    assert candidates(text, speakers=["Herr Osterkötter", "B1"], known=["Wiegelmann"]) == [
        ("speaker", "Osterkötter")
    ]
    assert ("word", "Wiegelmann") in candidates(text, known=["wiegelmann"]), "small, it is another word"
    assert candidates("Ellerhoff: Ja.", speakers=["Ellerhoff"]) == [("speaker", "Ellerhoff")]


def test_what_stands_in_the_front_matter_is_left_out():
    text = "Kommune: Hinterwülfen\n---\nJa, in Hinterwülfen."
    assert len(candidates_in(text, start=26)) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [("DE02 1203 0000 0000 2020 51", True), ("DE00 0000 0000 0000 0000 00", False), ("DE02", False)],
)
def test_check_digits(words, expected):
    assert is_iban(words) is expected


@pytest.mark.parametrize(
    "word", ["Bhutaner", "Guinea", "Afghanin", "Syrer", "Eritreern", "Kurden", "Polen", "Türkinnen"]
)
def test_origins(word):
    assert is_origin(word)


@pytest.mark.parametrize(
    "word", ["Termine", "Inder*", "Index", "Polizei", "Türen", "Roman", "Essen", "Serie"]
)
def test_no_origins(word):
    assert not is_origin(word)


@given(st.text(alphabet="Frau Herr Dr.DE01aÄß\u00a0\u00ad-/@:#\n👍", max_size=60))
@settings(max_examples=50, deadline=None)
def test_stretches_are_in_order_inside_the_text_and_apart(text):
    found = candidates_in(text, speakers=["Herr"])
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "Frau Wiegelmann schrieb an a.b@c.de aus der Goethestraße", "Dr. Horn aus Ulm", "nichts dergleichen",
        "Tel. (0201) 1 8 3 1 2 3 4", "+49x201x1831234", "Nr. 0 2 0 1 1 8 3 ist keine", "0201/183-12.34 Durchwahl",
    ],
)  # fmt: skip
def test_the_quick_look_leaves_nothing_out(text, monkeypatch):
    look_everywhere(personal.patterns_in(text), text, monkeypatch)


def look_everywhere(found, text, monkeypatch):
    with monkeypatch.context() as patched:
        whole = [(kind, form, "") for kind, form in personal._FORMS]
        patched.setattr(personal, "_FORMS_BY_CLUE", whole)
        patched.setattr(personal, "_LIKE_A_PHONE", re.compile(""))
        assert personal.patterns_in(text) == found


_SAID = """
    Frau Herrn Dr. Koch Aydın geboren geb. am 3.5.1998 1998-05-03 zur Welt Az.: 7 K 12/17.A Aktenzeichen 5/2019 Am Markt
    5, Hauptstr. Goethestraße 12a Holzgasse Bürgermeisterin Kollegin Landrat Richter Nachrichten weiter 45127 Essen
    D-45127 St. a.b@c.de DE00 0000 B1: I: #00:12:34-5# [00:12] (1:02:03) 0201 1831234 +49 Lange Straße 7 1 1999
"""
_WORDS_WITH_FORMS = st.sampled_from([*_SAID.split(), "\n", "\n\n", ""])


@given(st.lists(_WORDS_WITH_FORMS, max_size=14).map(" ".join))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_are_left_out_only_where_nothing_is_to_be_found(monkeypatch, text):
    look_everywhere(personal.patterns_in(text), text, monkeypatch)


def test_one_reader_of_all_transcripts_finds_what_each_would_find_by_itself():
    reader = CandidateReader()
    for path in TRANSCRIPTS[:3]:
        text, start = transcript(path)
        assert reader.read(text, start=start) == candidates_in(text, start=start)
