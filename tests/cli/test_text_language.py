"""Texts are read in the language they are spoken in, whatever the reports are written in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SPOKEN = {
    "de": "Ja, und die Leute haben sich dann auch noch bei uns vorgestellt, das war gut. ",
    "en": "Well, and those people were then also there with us, which was good for them. ",
}


@pytest.fixture
def study(tmp_path: Path, run: Run) -> Callable[[str, str], Path]:
    """A project whose reports are in one language and whose transcript is in another."""

    def made(reports: str, spoken: str) -> Path:
        path, text = tmp_path / "s.gkqda", tmp_path / "T1.txt"
        text.write_text(f"I: Mhm.\n\nB: {SPOKEN[spoken] * 5}", encoding="utf-8")
        assert run("--language", reports, "new", path).code == 0
        assert run("import", path, text).code == 0
        return path

    return made


def hits(run: Run, path: Path, words: str) -> int:
    found = run("search", path, words, "--mode", "lemma", "--json").json
    return len(found["rows"])


@pytest.mark.parametrize("reports", ["de", "en"])
def test_german_is_read_as_german_in_an_english_project_too(run: Run, study, reports: str):
    path = study(reports, "de")
    assert hits(run, path, "vorstellen") == 5, "vorgestellt"
    words = {row["word"] for row in run("words", path, "--json").json["rows"]}
    assert words == {"Leute", "gut", "vorstellen"}, "without the stop words of the language that is spoken"


def test_english_is_read_as_english_in_a_german_project(run: Run, study):
    path = study("de", "en")
    assert hits(run, path, "be") == 10, "were, was"


def test_the_language_can_be_chosen_against_what_the_texts_tell(run: Run, study):
    path = study("en", "de")
    assert run("settings", path, "text_language", "--json").json["rows"][0]["value"] == ""
    assert run("settings", path, "text_language", "en").code == 0
    assert hits(run, path, "vorstellen") == 0
    assert run("settings", path, "text_language", "").code == 0
    assert hits(run, path, "vorstellen") == 5
    assert "de, en" in run("settings", path, "text_language", "fr").sentence
