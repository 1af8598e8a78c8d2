"""What the import report points at, and that it repairs nothing."""

from __future__ import annotations

import json

import pytest

from gk_qda.importing import read_document
from gk_qda.importing.documents import document_from
from gk_qda.importing.sources import Source
from gk_qda.paths import RESOURCES

DEMO = RESOURCES / "demo" / "transcripts"


def read(text: str):
    return document_from(Source(text, "txt"), name="t", file="t.txt", original=b"")


def warnings_of(document, code=None) -> list[tuple[str, str | None]]:
    return [(w.code, w.paragraph) for w in document.warnings if code in {None, w.code}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TM01", []),
        ("TM03", [("long_turn", "24")]),
        (
            "TM07",
            [
                ("time_mark_missing", "26"),
                ("time_marks_out_of_order", "38"),
                ("soft_hyphen", "15"),
                ("narrow_space", "11"),
            ],
        ),
        ("TM10", [("time_mark_missing", "19"), ("time_marks_out_of_order", "30")]),
        ("RG06", [("time_mark_missing", "32"), ("time_marks_out_of_order", "47")]),
        ("TM13", []),  # the family emoji's joiner is no control character
        ("RG09", [("no_speakers", None)]),
    ],
)
def test_traps_of_the_demo_corpus(name, expected):
    assert warnings_of(read_document(DEMO / f"{name}.txt")) == expected


def test_signs_of_tm08():
    found = warnings_of(read_document(DEMO / "TM08.txt"))
    assert ("nbsp_after_label", "4") in found
    assert ("decomposed_umlauts", "30") in found
    assert ("soft_hyphen", "34") in found
    assert [place for code, place in found if code == "formula_start"] == ["6", "32", "50"]


@pytest.mark.parametrize(
    ("words", "code", "fields"),
    [
        ("zur Verfü-gung stellen", "hyphen_in_word", {"word": "Verfü-gung"}),
        ("die Bera-tung, Beratung", "hyphen_in_word", {"word": "Bera-tung"}),
        ("bei den Geflüchteten.1 Danach", "footnote_digit", {"word": "Geflüchteten.1"}),
        ("die Beratung2 war", "footnote_digit", {"word": "Beratung2"}),
        ("Ausla\u0308nder und O\u0308l", "decomposed_umlauts", {"n": 2, "word": "Ausla\u0308nder"}),
        ("Ausbildungs\u00adduldung", "soft_hyphen", {"n": 1, "word": "Ausbildungs\u00adduldung"}),
        ("z.\u202fB.", "narrow_space", {"n": 1, "word": ""}),
        ("hier\u200bdort", "control_character", {"n": 1, "sign": "U+200B"}),
        ("hier\x0bdort\x07", "control_character", {"n": 2, "sign": "U+000B"}),
        ("=SUMME(A1)", "formula_start", {}),
        ("@LaKI", "formula_start", {}),
        ("-Duldung", "formula_start", {}),
        ("wort " * 601, "long_turn", {"n": 601}),
    ],
)
def test_one_oddity(words, code, fields):
    text = f"I: Ja?\n\nB: {words}\n\nI: Gut.\n\nB: Ja."
    document = read(text)
    assert document.text == text
    assert [(w.code, w.paragraph, dict(w.fields)) for w in document.warnings] == [(code, "2", fields)]


@pytest.mark.parametrize(
    "words",
    [
        "WhatsApp-Gruppe, deutsch-türkisch, Kolleg*innen, Vor- und Nachteile, E-Mail, know-how",
        "KO15, F2, Baustein 3. 12 Leute, 1. April, 24.12. und § 60a Abs. 2. 5 davon, um 10.30 Uhr, B1.",
        "team-u27@agentur.example, www.seite.de/24 und 👩‍👩‍👧 👍🏽",
        "– ja –, - nein, +49 201",
        "wort " * 599,
    ],
)
def test_ordinary_words_are_left_alone(words):
    assert warnings_of(read(f"I: Ja?\n\nB: Also {words}\n\nI: Gut.\n\nB: Ja.")) == []


def test_nul_bytes_are_stripped_and_reported(tmp_path):
    path = tmp_path / "nul.txt"
    path.write_bytes(b"I: Ha\x00llo\n\nB: J\x00a.\n\nI: Gut.")
    document = read_document(path)
    assert document.text == "I: Hallo\n\nB: Ja.\n\nI: Gut."
    assert document.original == path.read_bytes()
    assert [(w.code, dict(w.fields)) for w in document.warnings] == [("nul_bytes", {"n": 2})]


def test_a_flood_is_cut_and_counted():
    text = "\n\n".join(f"{'IB'[n % 2]}: weich\u00adsinn" for n in range(50))
    found = read(text).warnings
    assert warnings_of(read(text), "soft_hyphen")[-1] == ("soft_hyphen", "20")
    assert [dict(w.fields) for w in found if w.code == "more_of_a_kind"] == [{"kind": "soft_hyphen", "n": 30}]


def test_a_label_that_was_not_used_is_asked_about_once():
    document = read("I: Ja?\n\nB: Nein.\n\nKollegin: Entschuldigung!\n\nI: Gut.\n\nHinweis: Pause.\n\nB: Ja.")
    assert [(w.code, w.paragraph, dict(w.fields)) for w in document.warnings] == [
        ("unknown_label", "3", {"label": "Kollegin", "n": 1})
    ]


def test_every_warning_has_words_in_both_languages():
    german, english = (
        json.loads((RESOURCES / "words" / f"importing.{language}.json").read_text(encoding="utf-8"))
        for language in ("de", "en")
    )
    assert german.keys() == english.keys()
    turns = [
        "I:\u00a0=a\u0308 z.\u202fB. \u200b Verfü-gung Wort1 x\u00ady [00:02:00]",
        *("B: Ja. [00:02:01]", "I: Ja. [00:02:02]", "B: Ja. [00:01:00]", "I: Ja. [00:03:00]"),
        *("B: Ja.", "Kollegin: Oh."),
    ]
    text = "\n\n".join(turns)
    document = read(text)
    assert len({w.code for w in document.warnings}) == 11
    for warning in document.warnings:
        assert warning.message("de") != warning.message("en")
        assert "{" not in warning.message("de") + warning.message("en")
