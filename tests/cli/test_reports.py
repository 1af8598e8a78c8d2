"""Reports from the command line."""

from __future__ import annotations

import csv

import pytest

from tests.cli.conftest import write

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


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".docx", ".html"])
def test_the_matrix(run, built_demo, tmp_path, suffix):
    target = tmp_path / f"matrix{suffix}"
    answer = run("matrix", built_demo, "--theme", BKG, "--output", target, "--json")
    files = [str(target)] + ([str(tmp_path / "matrix.base.json")] if suffix == ".csv" else [])
    assert answer.json == {"files": files}
    assert target.stat().st_size > 2000
    if suffix == ".csv":
        with target.open(encoding="utf-8", newline="") as file:
            rows = {row["name"]: row for row in csv.DictReader(file)}
        assert len(rows) == 16
        path = f"THM-Integration > Einbindung in das Bündnis > {BKG}"
        assert rows["KO06"][f"{path} rating"] == "beteiligt"
        assert rows["KO11"][f"{path} derived"] == "stale"
        assert rows["KO16"][f"{path} derived"] == "no_source"


def test_the_matrix_on_the_terminal(run, built_demo):
    text = run("matrix", built_demo, "--theme", BKG, "--rows", "document", "--kind", "interview").out
    assert "TM14" in text
    assert "RG01" not in text
    answer = run("matrix", built_demo, "--json").json
    assert answer.keys() == {"base", "rows"}
    assert len(answer["rows"]) == 16
    assert len(answer["rows"][0]["themes"]) == 5
    assert run("matrix", built_demo, "--rows", "sentence").code == 2


def test_the_matrix_in_every_format_of_tables(run, built_demo):
    chosen = ("matrix", built_demo, "--theme", BKG)
    rows = list(csv.DictReader(run(*chosen, "--format", "csv").out.splitlines()))
    assert [row["name"] for row in rows][:2] == ["KO01", "KO02"]
    assert run(*chosen, "--excel-de").out.startswith("\ufeffname;title;sources;")
    assert run(*chosen, "--format", "json").json == run(*chosen, "--json").json
    assert "--output" in run(*chosen, "--format", "xlsx").sentence


def test_a_study_without_cases_has_a_matrix_of_documents(run, empty, tmp_path):
    for name in ("a", "b"):
        write(tmp_path / f"{name}.txt", "I: Wie geht es?\n\nB: Gut geht es.\n" + name)
    assert run("import", empty, tmp_path / "a.txt", tmp_path / "b.txt").code == 0
    assert run("codebook", "import", empty, write(tmp_path / "c.csv", "path\nA\n")).code == 0
    matrix = run("matrix", empty, "--json").json
    assert matrix["base"]["row_kind"] == "document"
    assert [row["name"] for row in matrix["rows"]] == ["a", "b"]


def test_a_matrix_that_cannot_be_written(run, demo):
    before = demo.read_bytes()
    assert "Possible: .xlsx, .csv, .json, .docx" in run("matrix", demo, "--output", demo).sentence
    assert demo.read_bytes() == before
