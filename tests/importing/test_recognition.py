"""Heads, labels, roles and time marks, one rule at a time."""

from __future__ import annotations

import pytest

from gk_qda.importing.documents import document_from
from gk_qda.importing.sources import Source
from gk_qda.importing.time_marks import milliseconds


def read(text: str, labels=None):
    return document_from(Source(text, "txt"), name="t", file="t.txt", original=b"", labels=labels)


def speakers_of(document) -> list[str]:
    return [p.speaker for p in document.paragraphs]


def parts_of(document) -> list[str]:
    return [document.text[p.start : p.end] for p in document.paragraphs]


# --- Heads ------------------------------------------------------------------------------------------

TURNS = "I: Ja?\n\nB: Ja.\n\nI: Gut."


@pytest.mark.parametrize(
    ("head", "pairs"),
    [
        ("ID: TM01\nDatum: 2020-05-05\n---\n", (("ID", "TM01"), ("Datum", "2020-05-05"))),
        ("[SYNTHETISCH – erfunden]\nID: TM01\n\nOrt:\n---\n\n", (("ID", "TM01"), ("Ort", ""))),
        ("Sprecher: I = Interviewende; B = THM\n------\n", (("Sprecher", "I = Interviewende; B = THM"),)),
        ("I: Interviewerin\nDatum: heute\n---\n", (("I", "Interviewerin"), ("Datum", "heute"))),
        (
            "---\ntitle: Gespräch: der Anfang\nauthors:\n  - A\n  - B\nhistory:\n  v1:\n    date: 2021\n---\n",
            (
                ("title", "Gespräch: der Anfang"),
                ("authors", "A; B"),
                ("history", ""),
                ("history.v1", ""),
                ("history.v1.date", "2021"),
            ),
        ),
    ],
)
def test_front_matter(head, pairs):
    document = read(head + TURNS)
    assert document.front_matter == pairs
    assert document.head_end == len(head.rstrip("\n")) + 1
    assert document.text == head + TURNS
    assert parts_of(document) == TURNS.split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        TURNS,
        "I: Guten Tag.\n\nB: Hallo.\n---\nI: Teil zwei.\n\nB: Gut.",  # a rule between two parts of the talk
        "Ein Satz.\nNoch einer.\nUnd noch einer.\nID: x\n---\n" + TURNS,  # prose before a rule
        "---\nkein Schlüssel\n---\n" + TURNS,
        "ID: TM01\n\n" + TURNS,
    ],
)
def test_no_front_matter(text):
    document = read(text)
    assert (document.head_end, document.front_matter) == (0, ())


def test_a_head_without_a_body():
    document = read("ID: TM01\n---")
    assert document.paragraphs == ()
    assert document.head_end == len(document.text)


# --- Labels -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("I: Ja?\nB: Ja.", ["I", "B"]),
        ("I:Ja?\nB:Ja.", ["I", "B"]),
        ("I: Nur ein einziger Redebeitrag.", ["I"]),
        ("i: Ja?\nI: Ja?\nI: Gut.\nB: Ja.", ["I", "I", "I", "B"]),
        ("Frau Müller: Ja?\n\nHerr Dr. Öz: Ja.", ["Frau Müller", "Herr Dr. Öz"]),
        (
            "Anna: Ja?\n\nBert: Ja.\n\nAnna: Gut.\n\nBert: Ja.\n\nAnna: Gut.\n\nBert: Ja.",
            ["Anna", "Bert"] * 3,
        ),
        (
            "B1 (GfS): Ja.\n\nB2 (Sozialamt): Ja.\n\nB1 (GfS): Gut.\n\nB2 (Sozialamt): Eben.",
            ["B1 (GfS)", "B2 (Sozialamt)"] * 2,
        ),
        ("I\tJa?\nB\tJa.\nI\tGut.", ["I", "B", "I"]),
        ("I: Ja?\n\nB: Ich sage: Nein.\n\nI: Gut.", ["I", "B", "I"]),
        ("I: Ja?\n\nB: Ja.\n\n(Unterbrechung)\n\nI: Gut.", ["I", "B", "", "I"]),
        ("I: Interviewerin\nB: Befragte\n\nI: Ja?\n\nB: Ja.", ["", "I", "B"]),
        ("__I:__ Ja?\n\n__B:__ Ja.", ["I", "B"]),
        ("*I:* Ja?\n\n*B:* Ja.", ["I", "B"]),
        ("Speaker 1  0:03\nJa?\n\nSpeaker 2  0:05\nJa.", ["Speaker 1", "Speaker 2"]),
        (
            "\n\n".join(f"{name} 00:00:0{n}\nJa?" for n, name in enumerate(["Anna", "Bert"] * 3)),
            ["Anna", "Bert"] * 3,
        ),
        ("Datum: heute\n\nOrt: hier\n\nI: Ja?\n\nB: Ja.\n\nDatum: gestern", ["", "", "I", "B", ""]),
        ("Hinweis: a\n\nHinweis: b\n\nHinweis: c\n\nKürzel: d", ["", "", "", ""]),
        ("Wir waren da. Es ging um: nichts.\n\nhttp://seite.de\n\nC:\\Pfad\n\n10:30 Uhr", ["", "", "", ""]),
        ("Fazit: gut\n\nFazit: schlecht\n\nFazit: mittel", ["", "", ""]),
        ("Seitdem gilt: ja\n\n" * 4, [""] * 4),
        ("Also: ja\n\n" * 4, [""] * 4),
        ("Anna von Ah: Ja?\n\nÇelik: Ja.\n\n" * 3, ["Anna von Ah", "Çelik"] * 3),
        ("TOP 1: Begrüßung\n\nTOP 2: Bericht\n\nTOP 3: Ende", ["", "", ""]),
        ("F1: Jugend\n\nF2: Freizeit\n\nF3: Schule", ["", "", ""]),
        ("A: Eins\n\nB: Zwei\n\nC: Drei", ["", "", ""]),
        ("I1: Ja?\n\nI2: Ja?\n\nB1: Ja.", ["I1", "I2", "B1"]),
        ("Erstens: so\n\nEs war so.\n\nZweitens: so\n\nUnd so.\n\nDrittens: so", [""] * 5),
    ],
)
def test_labels(text, speakers):
    assert speakers_of(read(text)) == speakers


def test_inner_line_breaks_stay_in_the_turn():
    document = read("I: Ja?\n\nB: Ich lese vor:\n„4, 7 und 9“. So.\n\nI: Gut.")
    assert parts_of(document)[1] == "B: Ich lese vor:\n„4, 7 und 9“. So."


def test_lines_without_a_label_go_on_in_a_dense_layout():
    document = read("Interview am Montag\nI: Ja?\nB: Ja.\nUnd nochmal ja.\nI: Gut.")
    assert parts_of(document) == ["Interview am Montag", "I: Ja?", "B: Ja.\nUnd nochmal ja.", "I: Gut."]


def test_text_without_labels():
    assert parts_of(read("Eins.\nZwei.\nDrei.")) == ["Eins.", "Zwei.", "Drei."]
    assert parts_of(read("Eins.\nZwei.\n\n\n \t\nDrei.")) == ["Eins.\nZwei.", "Drei."]
    wrapped = "\n".join(["Das ist eine Zeile mit einem Umbruch am Rand, wie"] * 5)
    assert parts_of(read(wrapped)) == [wrapped]


def test_labels_by_the_users_word():
    text = "der Mann mit Hut: Ja?\n\nB: Ja.\n\nder Mann mit Hut [00:01]: Gut.\n\nHinweis: x"
    document = read(text, labels=["Der Mann mit Hut", "Hinweis:"])
    assert speakers_of(document) == ["der Mann mit Hut", "", "der Mann mit Hut", "Hinweis"]
    assert speakers_of(read(TURNS, labels=[])) == ["", "", ""]


def test_label_spans_cover_colon_markup_mark_and_blanks():
    text = "**I [00:00:05]** \u00a0Ja?\n\nB:\t Ja.\n\n**I:**{: .blue}  \nGut.\n\n[00:01:05] B\nEben."
    document = read(text)
    labels = [text[p.label.start : p.label.end] for p in document.paragraphs]
    assert labels == ["**I [00:00:05]** \u00a0", "B:\t ", "**I:**{: .blue}  \n", "[00:01:05] B\n"]
    assert [mark.milliseconds for mark in document.time_marks()] == [5_000, 65_000]


# --- Roles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "interviewers"),
    [
        ("I: Ja.\n\nB: Ja?", {"I"}),
        ("I1: Ja.\n\nI2: Ja.\n\nB1: Ja?", {"I1", "I2"}),
        ("Interviewerin: Ja.\n\nBefragte: Ja?", {"Interviewerin"}),
        ("M: Ja.\n\nP1: Ja.\n\nP2: Ja?", {"M"}),
        ("I: Ja.\n\nM: Ja.\n\nV: Ja?", {"I"}),
        ("Moderator: Ja.\n\nTN1: Ja?\n\nAlle: Ja!", {"Moderator"}),
        ("Q: Ja.\n\nA: Ja?", {"Q"}),
        ("Interviewpartner: Ja?\n\nInterviewer: Ja.\n\n" * 3, {"Interviewer"}),
        ("(A = Interviewer; B = Studentin)\n\nA: Ja.\n\nB: Ja?", {"A"}),
        (
            "S00: Warum?\n\nS01: Weil es eben so war, wie es war.\n\nS00: Und wie?\n\nS01: So und nicht anders, oder?",
            {"S00"},
        ),
        ("S00: Ja.\n\nS01: Nein.", set()),
    ],
)
def test_roles(text, interviewers):
    speakers = read(text).speakers
    assert {s.label for s in speakers if s.role == "interviewer"} == interviewers
    assert {s.role for s in speakers} <= {"interviewer", "respondent", "other"}


def test_everybody_at_once_is_nobody():
    document = read("I: Ja?\n\nAlle: Ja!\n\nI: Gut.\n\nAlle: Ja!\n\nI: Gut.\n\nAlle: Ja!")
    assert {s.label: s.role for s in document.speakers} == {"I": "interviewer", "Alle": "other"}


def test_words_leave_out_labels_and_time_marks():
    document = read("I: Wie geht es? #00:00:05-1#\n\nB: [00:00:06] Gut (lacht). (00:00:09)")
    assert [(s.label, s.turns, s.words) for s in document.speakers] == [("I", 1, 3), ("B", 1, 2)]
    assert document.words == 5


# --- Time marks -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("#00:02:13-4#", 133_400),
        ("#0:02:13-45#", 133_450),
        ("[00:02:13]", 133_000),
        ("[02:13]", 133_000),
        ("(00:02:13)", 133_000),
        ("[01:00:00.250]", 3_600_250),
        ("(100:00:00,5)", 360_000_500),
        ("#02:13#", 133_000),
    ],
)
def test_time_marks(mark, expected):
    document = read(f"I: Ja? {mark}\n\nB: Ja. {mark}")
    assert [m.milliseconds for m in document.time_marks()] == [expected, expected]
    assert [document.text[m.start : m.end] for m in document.time_marks()] == [mark, mark]
    assert milliseconds(mark) == expected


@pytest.mark.parametrize(
    "words", ["um 10:30 Uhr", "(10:30)", "[10:75]", "#Hashtag#", "12:30:45", "[1:2]", "(siehe 1:20)"]
)
def test_clock_times_in_speech_are_no_marks(words):
    assert list(read(f"I: Es war {words} so.\n\nB: Ja.").time_marks()) == []
