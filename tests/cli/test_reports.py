"""Reports from the command line."""

from __future__ import annotations

import pytest

BKG = "Teilnahme an der Bündniskerngruppe"


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md"])
def test_the_theme_centred_summary(run, built_demo, tmp_path, suffix):
    target = tmp_path / f"themes{suffix}"
    answer = run("themes", built_demo, "--theme", BKG, "--output", target, "--json")
    assert answer.json == {"files": [str(target)]}
    assert target.stat().st_size > 3000
    if suffix == ".md":
        text = target.read_text("utf-8")
        assert "(Demo, synthetisch)" in text
        assert "TM07, Abs. 17" in text
        assert "7 von 14" in text
    if suffix == ".docx":
        from docx import Document

        document = Document(str(target))
        assert any(BKG in p.text for p in document.paragraphs if p.style.name.startswith("Heading"))


def test_the_summary_follows_language_and_filters(run, built_demo, tmp_path):
    target = tmp_path / "t.md"
    options = ("--theme", BKG, "--kind", "interview", "--language", "en")
    assert run("themes", built_demo, *options, "--output", target).out == f"Written: {target}\n"
    text = target.read_text("utf-8")
    assert "Base: 14 documents (14 interviews)" in text
    assert "kind of document = Interview" in text
    assert "reflection talks" not in text


def test_reports_that_cannot_be_written(run, built_demo, tmp_path):
    target = tmp_path / "t.pdf"
    answer = run("themes", built_demo, "--output", target)
    assert "Possible: .docx, .odt, .html, .md." in answer.sentence
    answer = run("themes", built_demo, "--theme", "Nichts", "--output", tmp_path / "t.md")
    assert "There is no code “Nichts”." in answer.sentence
    answer = run("themes", built_demo, "--compare-by", "farbe", "--output", tmp_path / "t.md")
    assert "There is no attribute “farbe”." in answer.sentence
    assert not list(tmp_path.iterdir())
    assert run("themes", built_demo).code == 2
