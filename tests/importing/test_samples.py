"""Transcripts made by other people with other programs."""

from __future__ import annotations

import pytest

from gk_qda.importing import read_document
from tests.samples import SAMPLES, needs_samples

pytestmark = needs_samples

TRANSCRIPTS = SAMPLES / "transcripts"
NODE_GRADE = "NodeGrade_paper_ECSEE_qualitative_data_interview{}_german.docx"

COUNTS = {
    NODE_GRADE.format(1): {"I": 4, "S1": 4, "S2": 5},
    NODE_GRADE.format(2): {"I": 4, "S3": 8, "S4": 7},
    NODE_GRADE.format(3): {"I": 3, "S5": 9, "S6": 8},
    "nnProf_transkript.md": {"I": 34, "B": 32},
    "nnWMA2_transkript.md": {"I": 26, "B": 31, "P": 2},
    "fkrampe_transkript.md": {"I": 67, "B": 59},
    "fkrampe_transkript.pdf": {"I": 67, "B": 59},
    "altenpflege.md": {"Interviewer": 38, "Befragte": 38},
    "interview.txt": {"S01": 28, "S00": 26, "S02": 1},
    "interview.html": {"S01": 28, "S00": 26, "S02": 1},
    "interview.vtt": {"S01": 28, "S00": 26, "S02": 1},
    "wrigley-transcript-example.csv": {"DB": 100, "RW": 99, "Devin Becker": 1, "Robert Wrigley": 1},
}


@pytest.mark.parametrize("name", COUNTS)
def test_turns_of_every_speaker(name):
    document = read_document(TRANSCRIPTS / name)
    assert {speaker.label: speaker.turns for speaker in document.speakers} == COUNTS[name]
    assert document.turns == sum(COUNTS[name].values())


@pytest.mark.parametrize(
    ("name", "interviewers"),
    [
        (NODE_GRADE.format(1), {"I"}),
        ("nnProf_transkript.md", {"I"}),
        ("nnWMA2_transkript.md", {"I"}),
        ("fkrampe_transkript.pdf", {"I"}),
        ("altenpflege.md", {"Interviewer"}),
        ("interview.txt", {"S01"}),
        ("interview.vtt", {"S01"}),
        ("wrigley-transcript-example.csv", {"DB", "Devin Becker"}),
    ],
)
def test_who_asks(name, interviewers):
    speakers = read_document(TRANSCRIPTS / name).speakers
    assert {speaker.label for speaker in speakers if speaker.role == "interviewer"} == interviewers


def test_markdown_and_pdf_of_one_interview_agree():
    texts = []
    for suffix in ("md", "pdf"):
        document = read_document(TRANSCRIPTS / f"fkrampe_transkript.{suffix}")
        spoken = [
            " ".join(" ".join(span.of(document.text) for span in p.spoken()).split())
            for p in document.paragraphs
            if p.speaker
        ]
        texts.append([(p.speaker) for p in document.paragraphs if p.speaker])
        texts.append(spoken)
    speakers_md, words_md, speakers_pdf, words_pdf = texts
    assert speakers_md == speakers_pdf
    # The PDF itself lost the blank between two words in eight turns ("diePraktika"); nothing else differs.
    differing = [(a, b) for a, b in zip(words_md, words_pdf, strict=True) if a != b]
    assert len(differing) == 8
    assert all(a.replace(" ", "") == b.replace(" ", "") for a, b in differing)


def test_a_label_of_another_shape_is_asked_about():
    warnings = read_document(TRANSCRIPTS / "nnWMA2_transkript.md").warnings
    assert [(w.code, w.paragraph, dict(w.fields)["label"]) for w in warnings] == [
        ("unknown_label", "31", "B")
    ]


def test_heads_of_facts_are_not_speakers():
    document = read_document(TRANSCRIPTS / "nnProf_transkript.md")
    assert not {"Date", "Duration"} & {speaker.label for speaker in document.speakers}
    assert ("history.v1.date", "2021-05-25") in document.front_matter
    assert ("responsible", "mba") in document.front_matter


def test_every_noscribe_turn_has_its_time_mark():
    document = read_document(TRANSCRIPTS / "interview.vtt")
    first = next(p for p in document.paragraphs if p.speaker)
    assert document.text[first.start :].startswith("S01: [00:00:34] Guten Tag")
    assert [mark.milliseconds for mark in first.time_marks] == [34_570]
    assert all(len(p.time_marks) == 1 for p in document.paragraphs)


def test_portuguese_letters_from_rtf():
    text = read_document(TRANSCRIPTS / "1556_16292-utf8.rtf").text
    assert "ao príncipe regente D. João" in text
    assert "7ª Companhia" in text


def test_code_pages_that_bytes_cannot_tell_apart_are_the_users_choice():
    path = TRANSCRIPTS / "1556_16296-cp1252.txt"
    guessed = read_document(path)
    assert "ao príncipe regente D. João" in guessed.text
    assert guessed.encoding == "cp1252"
    assert "guessed_encoding" in {warning.code for warning in guessed.warnings}
    chosen = read_document(TRANSCRIPTS / "1556_16296-cp1250.txt", encoding="cp1250")
    assert chosen.text == chosen.original.decode("cp1250")
    assert chosen.encoding == "cp1250"
    assert "guessed_encoding" not in {warning.code for warning in chosen.warnings}
