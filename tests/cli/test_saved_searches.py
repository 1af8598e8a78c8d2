"""Saved searches by the command line, and beside saved queries by codes."""

from __future__ import annotations

import gk_qda
from gk_qda.operations.codebook import rename_code
from gk_qda.project import open_project
from gk_qda.queries.codebook import current_codebook


def test_a_search_is_kept_with_its_filters_and_run_anew(run, demo):
    run(
        "searches",
        "save",
        demo,
        "Telefon",
        "anrufen",
        "--mode",
        "lemma",
        "--document",
        "TM07",
        "--code",
        "Corona",
    )
    run("searches", "save", demo, "Amt", "Amt", "--mode", "word", "--match-case")
    asked = run(
        "search", demo, "anrufen", "--mode", "lemma", "--document", "TM07", "--code", "Corona", "--json"
    )
    assert run("searches", "run", demo, "telefon", "--json").json["rows"] == asked.json["rows"]
    listed = run("searches", "list", demo, "--json").json["rows"]
    assert [(row["name"], row["mode"], row["match_case"]) for row in listed] == [
        ("Amt", "word", True),
        ("Telefon", "lemma", False),
    ]
    assert listed[1]["count"] == len(asked.json["rows"])
    with gk_qda.open_project(demo) as project:
        assert project.searches()["count"].tolist() == [row["count"] for row in listed]
    assert run("searches", "delete", demo, "TELEFON", "--json").json == {"deleted": "Telefon"}
    assert "Amt" in run("searches", "run", demo, "Telefon").sentence


def test_queries_by_codes_and_searches_do_not_see_one_another(run, demo):
    run("searches", "save", demo, "Kern", "Amt")
    run("queries", "save", demo, "Rand", "Corona AND Kooperation")
    assert [row["name"] for row in run("queries", "list", demo, "--json").json["rows"]] == ["Rand"]
    assert [row["name"] for row in run("searches", "list", demo, "--json").json["rows"]] == ["Kern"]
    assert "Kern" in run("queries", "save", demo, "Kern", "Corona", "--replace").sentence
    assert "Kern" in run("searches", "save", demo, "Kern", "Haus").sentence
    run("searches", "save", demo, "Kern", "Haus", "--replace")
    assert run("searches", "list", demo, "--json").json["rows"][0]["words"] == "Haus"


def test_a_renamed_code_is_still_searched_within(run, demo):
    run("searches", "save", demo, "Kern", "die", "--code", "Corona")
    before = run("searches", "run", demo, "Kern", "--json").json["rows"]
    project = open_project(demo, backup=False)
    with project.change("rename_code") as session:
        rename_code(session, code_id=current_codebook(session).find("Corona").id, name="Pandemie")
    project.close()
    assert run("searches", "run", demo, "Kern", "--json").json["rows"] == before != []


def test_what_cannot_be_searched_is_not_kept(run, demo):
    assert "position" in run("searches", "save", demo, "Kern", "(a", "--mode", "regex").sentence
    assert run("searches", "save", demo, "Kern", "  ").sentence
    assert run("searches", "list", demo, "--json").json["rows"] == []
