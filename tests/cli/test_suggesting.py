"""Suggestions by the command line and in notebooks."""

from __future__ import annotations

import gk_qda

FOREIGNERS = "Kooperation > Akteure > Ausländerbehörde"


def test_a_paragraph_gets_its_likeliest_codes_with_their_words(run, built_demo):
    answer = run("suggest", built_demo, "--document", "TM01", "--paragraph", "46", "--json").json
    assert [row["rank"] for row in answer["rows"]] == list(range(1, len(answer["rows"]) + 1))
    assert all(row["words"] and row["code"] for row in answer["rows"])
    assert answer["base"]["read_by"].startswith("gk_qda_de")
    assert answer["base"]["learned_codes"] >= 10
    with gk_qda.open_project(built_demo) as project:
        frame = project.suggest("TM01", "46")
    assert frame["code"].tolist() == [row["code"] for row in answer["rows"]]


def test_where_nothing_speaks_for_a_code_that_is_said(run, built_demo):
    for paragraph in ("30", "31"):  # a question, a withdrawn paragraph
        answer = run("suggest", built_demo, "--document", "TM13", "--paragraph", paragraph)
        assert "Nothing speaks for a code here" in answer.out + answer.err or "Nichts spricht" in answer.out


def test_measured_beside_the_most_frequent_codes(run, built_demo):
    answer = run("suggest", built_demo, "--measure", "--json").json
    suggested, floor = answer["rows"]
    assert suggested["passages"] == floor["passages"] > 400
    assert suggested["among_five"] > suggested["first"] > floor["first"]
    assert suggested["first_percent"] == 100 * suggested["first"] / suggested["passages"]


def test_lists_of_missing_doubtful_and_similar_passages(run, built_demo):
    missing = run("suggest", built_demo, "--missing", FOREIGNERS, "--limit", "3", "--json").json
    assert 0 < len(missing["rows"]) == missing["base"]["count"] <= 3
    assert "hidden" in run("suggest", built_demo, "--missing", FOREIGNERS, "--language", "en").out
    assert all(row["words"] and row["text"] and row["citation"] for row in missing["rows"])
    doubtful = run("suggest", built_demo, "--doubtful", FOREIGNERS, "--json").json
    assert all(row["rank"] > 5 and row["instead"] for row in doubtful["rows"])
    place = ("--document", "TM01", "--paragraph", "46", "--similar")
    similar = run("suggest", built_demo, *place, "--limit", "4", "--json").json["rows"]
    assert len(similar) == 4
    assert all(0 < row["likeness"] < 1 for row in similar)
    assert "Abs." in run("suggest", built_demo, *place).out


def test_trouble_is_one_sentence(run, built_demo):
    assert run("suggest", built_demo).code == 2
    assert run("suggest", built_demo, "--measure", "--missing", FOREIGNERS).code == 2
    assert "4711" in run("suggest", built_demo, "--document", "TM01", "--paragraph", "4711").sentence
    assert run("suggest", built_demo, "--missing", "Kein Code").sentence
