"""Cases and groups side by side from the command line."""

from __future__ import annotations

import csv
import shutil

import pytest

from gk_qda import open_project
from gk_qda.models import GuideQuestion
from gk_qda.project import open_project as open_file

IDENTITY = "Zielgruppe > Geduldete > Ungeklärte Identität und Arbeitsverbot"
BKG = "Teilnahme an der Bündniskerngruppe"
TWO = ("--group", "typ=Kreis", "--group", "typ=kreisfreie Stadt")


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md", ".xlsx", ".csv", ".json"])
def test_every_format(run, built_demo, tmp_path, suffix):
    target = tmp_path / f"comparison{suffix}"
    answer = run("compare", built_demo, "KO06", "KO11", "--output", target, "--json")
    assert answer.json["files"][0] == str(target)
    assert target.stat().st_size > 2000


def test_cases_on_the_terminal(run, built_demo):
    text = run("compare", built_demo, "KO06", "KO11", "KO10", "--language", "de").out
    assert "eher hinderlich; TM 2 · RG –" in text
    assert "eher förderlich; TM 4 · kein RG" in text
    assert "3 Fälle" in text
    rows = text[text.index("Ausländerbehörde") :]
    assert rows.index(BKG) < rows.index("Rolle der GfS")
    tree = run("compare", built_demo, "KO06", "KO11", "--order", "tree", "--format", "csv").out
    assert "quote" in tree.splitlines()[0]
    short = run("compare", built_demo, "KO06", "KO11", "--no-quotes", "--format", "csv").out
    assert "quote" not in short.splitlines()[0]


def test_groups_count_documents_and_cases_on_their_own_bases(run, built_demo):
    chosen = ("compare", built_demo, *TWO, "--kind", "interview", "--theme", IDENTITY)
    [row] = run(*chosen, "--json").json["rows"]
    assert [one["name"] for one in row["cases"]] == ["Typ: Kreis", "Typ: kreisfreie Stadt"]
    counts = [one["codings"] for one in row["cases"]]
    assert [[one["kind"] for one in each] for each in counts] == [
        ["interview"]
    ] * 2  # no filtered kind is missing
    assert [(one["documents_with_codings"], one["documents"]) for [one] in counts] == [(5, 7), (1, 5)]
    assert [(one["cases"], one["base"]) for one in row["cases"]] == [(5, 6), (1, 5)]
    text = run(*chosen, "--language", "de").out
    assert "5 von 6 Fällen; TM 5 von 7 (7)" in text
    assert "1 von 5 Fällen; TM 1 von 5 (1)" in text
    assert "%" not in text


def test_cases_beside_groups(run, built_demo, tmp_path):
    target = tmp_path / "c.md"
    chosen = ("KO06", "--group", "TYP = kreis", "--attribute", "Typ", "--language", "de")
    assert run("compare", built_demo, *chosen, "--theme", BKG, "--output", target).code == 0
    text = target.read_text("utf-8")
    assert "kreisfreie Stadt" in text
    assert "beteiligt 1 · widersprüchlich 1 · noch nicht beteiligt 4" in text
    assert "KO11 (widersprüchlich): " in text
    assert "Typ: Kreis: KO02, KO05, KO07, KO08, KO11, KO13, KO15." in text


def test_codes_of_the_filter_are_the_themes(run, built_demo):
    rows = run("compare", built_demo, "KO06", "KO11", "--code", IDENTITY, "--json").json["rows"]
    assert [row["theme"] for row in rows] == [IDENTITY]


def test_evidence_in_all_columns(run, built_demo):
    rows = run("compare", built_demo, "KO06", "KO11", "--evidence-in-all", "--json").json["rows"]
    for row in rows:
        for case in row["cases"]:
            assert sum(count["codings"] or 0 for count in case["codings"])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("KO06",), "two to four cases"),
        (("KO01", "KO02", "KO03", "KO04", "KO05"), "not 5"),
        (("KO06", "KO99"), "no case “KO99”"),
        (("KO06", "--group", "typ=Dorf"), "Possible are: Kreis, kreisangehörige Gemeinde"),
        (("KO06", "--group", "farbe=rot"), "no attribute “farbe”"),
        (("KO06", "KO11", "--attribute", "farbe"), "no attribute “farbe”"),
        (("KO06", "KO11", "--output", "c.pdf"), "Possible: .xlsx, .csv, .json, .docx"),
    ],
)
def test_what_cannot_be_compared(run, built_demo, given, sentence):
    assert sentence in run("compare", built_demo, *given).sentence


def test_the_project_is_spared(run, demo):
    before = demo.read_bytes()
    assert run("compare", demo, "KO06", "KO11", "--output", demo).code == 1
    assert demo.read_bytes() == before


def test_a_notebook_says_the_same(run, built_demo):
    lines = run("compare", built_demo, "KO06", *TWO, "--order", "tree", "--format", "csv").out.splitlines()
    rows = list(csv.DictReader(lines))
    with open_project(built_demo) as project:
        frame = project.compare("KO06", ["typ=Kreis", "typ=kreisfreie Stadt"])
    assert list(frame.columns) == list(rows[0])
    assert [int(row["Typ: Kreis cases"]) for row in rows] == frame["Typ: Kreis cases"].tolist()


def test_attributes_that_point_to_a_case_are_named_on_stderr(run, built_demo, tmp_path):
    target = tmp_path / "c.md"
    chosen = ("compare", built_demo, "KO06", "KO11", "--output", target)
    assert "KO06, KO11" not in run(*chosen, "--attribute", "typ").err
    answer = run(*chosen, "--attribute", "typ", "--attribute", "groessenklasse", "--json")
    assert "KO06, KO11" in answer.err
    assert answer.json["files"] == [str(target)]


def test_attributes_are_in_what_is_printed(run, built_demo):
    chosen = ("compare", built_demo, "KO06", "KO11", "--theme", BKG)
    plain, told = (run(*chosen, *more, "--format", "csv").out for more in ((), ("--attribute", "typ")))
    [row] = csv.DictReader(told.splitlines())
    assert row["KO11 attribute typ"] == "Kreis"
    assert "attribute" not in plain
    answer = run(*chosen, "--attribute", "typ", "--attribute", "groessenklasse", "--json")
    assert answer.json["base"]["compared_cases"][1]["attributes"][0]["value"] == "Kreis"
    assert "KO06, KO11" in answer.err  # they point to them


def test_rows_by_question(run, tmp_path, built_demo):
    copy = shutil.copy(built_demo, tmp_path / "leitfaden.gkqda")
    empty = run("compare", copy, "KO06", "KO11", "--by-question", "--json")
    assert "guide" in empty.err
    with open_file(copy, backup=False) as project, project.change("test", setup=True) as session:
        session.add(GuideQuestion(number="1", text="Seit wann arbeiten Sie als Teilhabemanagerin?"))
    answer = run("compare", copy, "KO06", "KO11", "--by-question", "--json").json
    (row,) = answer["rows"]
    assert row["theme"].startswith("1 Seit wann")
    assert row["cases"][0]["summary"].startswith("TM07: ")


def test_a_condition_is_a_group(run, built_demo):
    answer = run("compare", built_demo, "KO06", "--group", "typ=Kreis AND thm_stellen_vzae>=1", "--json").json
    group = answer["rows"][0]["cases"][1]
    assert group["name"] == "typ=Kreis AND thm_stellen_vzae>=1"
    assert group["base"]
