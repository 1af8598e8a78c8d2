"""The same talk in every layout that transcribers use gives the same turns."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.importing import read_document
from gk_qda.importing.documents import document_from
from gk_qda.importing.sources import Source
from tests.importing.making import make_docx

LABELS = st.sampled_from(
    [
        ("I", "B"),
        ("I1", "I2", "B1", "B2", "B3"),
        ("Interviewerin", "Befragte"),
        ("Interviewer*in", "Teilnehmer:in"),
        ("Frau Müller", "Herr Dr. Öztürk"),
        ("S00", "S01"),
        ("M", "P1", "P2"),
        ("Speaker 1", "Speaker 2"),
        ("INT", "TN1"),
    ]
)
WORDS = st.lists(
    st.sampled_from(
        (
            "ja",
            "also",
            "genau",
            "👍🏽",
            "👨‍👩‍👧",
            "Ausla\u0308nder",
            "Straße",
            "„nein“",
            "(lacht)",
            "(...)",
            "z.\u202fB.",
            "§",
            "60a",
            "Das",
            "ist/",
            "Mhm.",
            "Kolleg*innen",
            "12.30",
            "Ausbildungs\u00adduldung",
            "–",
            "GUT!",
            "=SUMME(A1)",
            "<b>fett</b>",
            "#1",
            "[Name]",
            "(unv.)",
        )
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@st.composite
def talks(draw):
    labels = draw(LABELS)
    speakers = draw(st.lists(st.sampled_from(labels), min_size=4, max_size=14))
    # Labels are recognised because they come back.
    return [(speaker, draw(WORDS)) for speaker in [*speakers, *labels, *labels, *labels]]


def clock(number: int) -> str:
    return f"00:{number // 60:02}:{number % 60:02}"


LAYOUTS = {
    "blank lines": (lambda n, label, words: f"{label}: {words}", "\n\n"),
    "line per turn": (lambda n, label, words: f"{label}: {words}", "\n"),
    "tab": (lambda n, label, words: f"{label}:\t{words}", "\n"),
    "no-break space": (lambda n, label, words: f"{label}:\u00a0{words}", "\n\n"),
    "label on its own line": (lambda n, label, words: f"{label}:\n{words}", "\n\n"),
    "label apart": (lambda n, label, words: f"{label}:\n\n{words}", "\n\n"),
    "bold": (lambda n, label, words: f"**{label}:** {words}", "\n\n"),
    "bold, colon outside": (lambda n, label, words: f"**{label}**: {words}", "\n"),
    "bold with time": (lambda n, label, words: f"**{label} [{clock(n)}]** {words}", "\n\n"),
    "time behind label": (lambda n, label, words: f"{label}: [{clock(n)}] {words}", "\n\n"),
    "time before label": (lambda n, label, words: f"[{clock(n)}] {label}: {words}", "\n"),
    "time in label": (lambda n, label, words: f"{label} ({clock(n)}): {words}", "\n\n"),
    "time line": (lambda n, label, words: f"[{clock(n)}] {label}\n{words}", "\n\n"),
    "f4": (lambda n, label, words: f"{label}: {words} #{clock(n)}-7#", "\n\n"),
    "round": (lambda n, label, words: f"{label}: {words} ({clock(n)})", "\n\n"),
}
TIMED = {
    "bold with time",
    "time behind label",
    "time before label",
    "time in label",
    "time line",
    "f4",
    "round",
}


def read(text: str):
    return document_from(Source(text, "txt"), name="talk", file="talk.txt", original=b"")


def words_of(document, paragraph) -> str:
    return "".join(span.of(document.text) for span in paragraph.spoken()).strip()


def check_positions(document) -> None:
    """Paragraphs are disjoint, in order and inside the text; labels and time marks lie inside them."""
    before = document.head_end
    for paragraph in document.paragraphs:
        assert before <= paragraph.start < paragraph.end <= len(document.text)
        before = paragraph.end
        inside = [(m.start, m.end) for m in paragraph.time_marks]
        if paragraph.label:
            assert paragraph.label.start == paragraph.start
            inside.append((paragraph.label.start, paragraph.label.end))
            assert paragraph.speaker in document.text[paragraph.label.start : paragraph.label.end]
        assert all(paragraph.start <= start < end <= paragraph.end for start, end in inside)
        marks = [(mark.start, mark.end) for mark in paragraph.time_marks]
        assert marks == sorted(marks)
    gaps = zip(
        [document.head_end, *(p.end for p in document.paragraphs)],
        [*(p.start for p in document.paragraphs), len(document.text)],
        strict=True,
    )
    assert not any(document.text[a:b].strip() for a, b in gaps), "text outside every paragraph"


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(talk=talks())
def test_same_turns_in_every_layout(layout, talk):
    render, between = LAYOUTS[layout]
    text = between.join(render(n, label, words) for n, (label, words) in enumerate(talk))
    document = read(text)
    assert document.text == text
    check_positions(document)
    assert [(p.speaker, words_of(document, p)) for p in document.paragraphs] == talk
    assert [p.number for p in document.paragraphs] == [str(n + 1) for n in range(len(talk))]
    if layout in TIMED:
        tenths = 700 if layout == "f4" else 0
        assert [m.milliseconds for m in document.time_marks()] == [
            n * 1000 + tenths for n in range(len(talk))
        ]
    assert sum(speaker.turns for speaker in document.speakers) == len(talk)
    assert document.words == sum(len(words.split()) for _, words in talk)


@settings(max_examples=200, deadline=None)
@given(
    text=st.text(
        st.sampled_from("IB12:;.-#*[]()„“ \t\n\n\n\u00a0aäß\u0308👍🏽0_/|={}—")
        | st.characters(exclude_categories=["Cs"]),
        max_size=300,
    ).filter(lambda text: text.strip() and "\r" not in text)
)
def test_whatever_the_text_nothing_is_lost_and_positions_hold(text):
    document = read(text)
    assert document.text == text
    check_positions(document)
    forced = document_from(Source(text, "txt"), name="t", file="t", original=b"", labels=["I", "B"])
    check_positions(forced)
    assert {p.speaker.casefold() for p in forced.paragraphs} <= {"", "i", "b"}


@settings(max_examples=60, deadline=None)
@given(
    talk=talks(),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_line_endings_and_byte_order_marks_make_no_difference(talk, end, encoding):
    text = "\n\n".join(f"{label}: {words}" for label, words in talk)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "talk.txt"
        path.write_bytes(text.replace("\n", end).encode(encoding))
        document = read_document(path)
        assert document.original == path.read_bytes()
    assert document.text == text
    assert document.paragraphs == read(text).paragraphs


def test_paragraphs_of_a_word_file_without_speakers_stay_apart(tmp_path):
    for count in (1, 2, 3, 5):
        path = make_docx(
            tmp_path / f"{count}.docx", [f"Ein Absatz ohne Namen, Nummer {n}." for n in range(count)]
        )
        assert [p.number for p in read_document(path).paragraphs] == [str(n + 1) for n in range(count)]
