"""Saved searches by the command line, and beside saved queries by codes."""

from __future__ import annotations

import gk_qda
from gk_qda.operations.codebook import rename_code
from gk_qda.operations.dictionaries import rename_dictionary, write_words
from gk_qda.project import open_project
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.dictionaries import dictionaries


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


def test_the_words_of_a_dictionary_are_a_search_too(run, demo, tmp_path):
    table = tmp_path / "words.csv"
    table.write_text("code,words,mode\nCorona,nicht; Pandemie,word\nKooperation,anrufen,lemma\n", "utf-8")
    run("dictionaries", "import", demo, "Themen", table)
    where = ("--speakers", "respondents", "--kind", "interview", "--code", "Corona")
    run("searches", "save", demo, "Suche", "--dictionary", "themen", *where)
    rows = run("searches", "run", demo, "suche", "--json").json["rows"]
    assert rows == run("search", demo, "--dictionary", "Themen", *where, "--json").json["rows"] != []
    assert {row["hit"] for row in rows} > {"nicht"}

    project = open_project(demo, backup=False)
    try:
        with project.change("rename_dictionary") as session:
            (kept,) = dictionaries(session)
            rename_dictionary(session, dictionary_id=kept.id, name="Stichworte")
        with project.change("write_words") as session:
            write_words(session, dictionary_id=kept.id, words=kept.words[:1])
    finally:
        project.close()
    (listed,) = run("searches", "list", demo, "--json").json["rows"]
    assert (listed["mode"], listed["words"]) == ("dictionary", "Stichworte")
    with gk_qda.open_project(demo) as opened:
        found = opened.run_search("Suche")
    assert {word.casefold() for word in found["hit"]} == {"nicht"}
    assert listed["count"] == len(found)

    run("dictionaries", "delete", demo, "Stichworte")
    run("dictionaries", "import", demo, "Stichworte", table)  # another one, whatever its name
    for said in (
        run("searches", "run", demo, "Suche").sentence,
        run("searches", "list", demo, "--json").json["rows"][0]["problem"],
    ):
        assert "Suche" in said
        assert "Stichworte" in said


def test_words_or_a_dictionary_are_looked_for_never_both_or_neither(run, demo):
    for wrong in (("Amt", "--dictionary", "Themen"), ()):
        assert "--dictionary" in run("search", demo, *wrong).sentence
        assert "--dictionary" in run("searches", "save", demo, "Suche", *wrong).sentence
    assert "Themen" in run("search", demo, "--dictionary", "Themen").sentence
