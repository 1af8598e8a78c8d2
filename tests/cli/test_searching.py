"""Search and autocode by the command line, as the contract has them."""

from __future__ import annotations

import gk_qda


def test_every_hit_comes_with_its_source(run, built_demo):
    answer = run("search", built_demo, "Kolleg*innen", "--json").json
    assert answer["base"]["count"] == len(answer["rows"]) > 0
    row = next(row for row in answer["rows"] if row["document"] == "TM07")
    assert (row["paragraph"], row["hit"], row["citation"]) == ("4", "Kolleg*innen", "TM07, Abs. 4")
    assert row["hit"] in row["context"]
    assert row["end"] - row["start"] == len("Kolleg*innen")


def test_modes_and_filters(run, built_demo):
    def count(*arguments: str) -> int:
        return run("search", built_demo, *arguments, "--json").json["base"]["count"]

    assert count("wohnung") > count("wohnung", "--mode", "word") >= 0
    assert count("anrufen", "--mode", "lemma") > count("anrufen", "--mode", "word")
    assert count(r"kein\w*", "--mode", "regex") > 0
    assert 0 < count("die", "--document", "TM07") < count("die", "--kind", "interview") < count("die")
    assert count("die", "--speakers", "all") > count("die")


def test_trouble_is_one_sentence(run, built_demo):
    assert "position" in run("search", built_demo, "(a", "--mode", "regex").sentence
    assert run("search", built_demo, "  ").sentence
    assert run("search", built_demo, "a", "--mode", "magic").code == 2


def test_autocode_says_what_it_would_do_does_it_and_is_undone(run, demo):
    arguments = ("autocode", demo, "--query", "Innovationsfonds", "--unit", "sentence", "--code", "Corona")
    planned = run(*arguments, "--dry-run", "--json").json
    assert planned["dry_run"]
    assert planned["codings"] == planned["passages"] - planned["coded_before"] > 0
    before = run("segments", demo, "--code", "Corona", "--json").json["base"]["codings"]
    assert run(*arguments, "--json").json == planned | {"dry_run": False}
    after = run("segments", demo, "--code", "Corona", "--json").json["base"]["codings"]
    assert after == before + planned["codings"]
    assert run(*arguments, "--json").json["codings"] == 0
    assert "Innovationsfonds" not in run("history", demo, "--undo").out
    assert run("segments", demo, "--code", "Corona", "--json").json["base"]["codings"] == before


def test_autocode_within_a_code(run, demo):
    arguments = ("autocode", demo, "--query", "telefon", "--code", "Corona", "--dry-run", "--json")
    everywhere, within = run(*arguments).json, run(*arguments, "--within", "Kooperation").json
    assert 0 < within["hits"] < everywhere["hits"]


def test_the_notebook_gives_the_same(run, built_demo):
    rows = run("search", built_demo, "anrufen", "--mode", "lemma", "--json").json["rows"]
    with gk_qda.open_project(built_demo) as project:
        frame = project.search("anrufen", "lemma")
    assert frame["start"].tolist() == [row["start"] for row in rows]
