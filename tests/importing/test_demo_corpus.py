"""The demo corpus: turns, quotes and traps."""

from __future__ import annotations

import csv
import re

import pytest

from gk_qda.importing import read_document
from gk_qda.paths import RESOURCES

DEMO = RESOURCES / "demo"
DOCUMENTS = sorted(path.stem for path in (DEMO / "transcripts").glob("*.txt"))


def turns_by_blank_lines(name: str) -> list[str]:
    """The turns as the corpus's own check counts them: blocks between blank lines behind the head."""
    text = (DEMO / "transcripts" / f"{name}.txt").read_text(encoding="utf-8")
    body = text.partition("\n---\n")[2]
    return [block for block in re.split(r"\n[ \t]*\n", body.strip("\n")) if block.strip()]


def read(name: str):
    return read_document(DEMO / "transcripts" / f"{name}.txt")


def test_there_are_24_documents():
    assert len(DOCUMENTS) == 24


@pytest.mark.parametrize("name", DOCUMENTS)
def test_turns_are_those_of_the_corpus(name):
    document = read(name)
    assert [document.text[p.start : p.end] for p in document.paragraphs] == turns_by_blank_lines(name)
    assert [p.number for p in document.paragraphs] == [str(n) for n in range(1, len(document.paragraphs) + 1)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_coded_quote_stands_in_its_paragraph(name):
    document = read(name)
    with (DEMO / "codings" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        paragraph = document.paragraphs[int(row["paragraph"]) - 1]
        assert document.text.count(row["quote"], paragraph.start, paragraph.end) == 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_speakers_and_roles_are_those_of_the_speakers_table(name):
    with (DEMO / "speakers.csv").open(encoding="utf-8", newline="") as file:
        expected = {
            row["label"]: "interviewer" if row["role"] == "Interviewende" else "respondent"
            for row in csv.DictReader(file)
            if row["doc_id"] == name
        }
    found = {speaker.label: speaker.role for speaker in read(name).speakers}
    assert found == ({} if name == "RG09" else expected)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_head_is_front_matter(name):
    document = read(name)
    assert dict(document.front_matter)["ID"] == name
    assert document.text[: document.head_end].endswith("\n---\n")
    assert document.paragraphs[0].start >= document.head_end
