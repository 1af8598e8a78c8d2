"""Coding by words, and what becomes of overlaps."""

from __future__ import annotations

import pytest

from tests.cli.conftest import dump, write

PLACE = ("--document", "TM07", "--paragraph", "17")


def test_a_quote_is_coded(run, demo):
    answer = run("code", demo, *PLACE, "--quote", "in der zweiten Woche", "--code", "Ehrenamt", "--json").json
    assert answer["code"] == "Kooperation > Akteure > Ehrenamt"
    assert (answer["extended"], answer["was_there"]) == (False, False)
    [row] = run("segments", demo, "--document", "TM07", "--code", "Ehrenamt", "--json").json["rows"]
    assert (row["quote"], row["guid"], row["coder"]) == ("in der zweiten Woche", answer["guid"], "A. Brandt")
    assert (row["start"], row["end"]) == (answer["start"], answer["end"])
    assert row["citation"] == "TM07, Abs. 17"


def test_an_overlap_extends_the_older_coding_and_says_so(run, demo):
    first = run("code", demo, *PLACE, "--quote", "in der zweiten", "--code", "Ehrenamt", "--json").json
    answer = run("code", demo, *PLACE, "--quote", "zweiten Woche", "--code", "Ehrenamt")
    assert "an older coding with “Kooperation > Akteure > Ehrenamt” now reaches from" in answer.out
    [row] = run("segments", demo, "--document", "TM07", "--code", "Ehrenamt", "--json").json["rows"]
    assert (row["quote"], row["guid"]) == ("in der zweiten Woche", first["guid"])
    before = dump(demo)
    answer = run("code", demo, *PLACE, "--quote", "in der zweiten Woche", "--code", "Ehrenamt")
    assert "was there already; nothing changed." in answer.out
    assert dump(demo) == before


def test_weight_comment_and_another_coder(run, demo):
    options = ("--code", "Ehrenamt", "--coder", "Neu Dazu", "--weight", "70", "--comment", "=1+1")
    assert run("code", demo, *PLACE, "--quote", "in der zweiten Woche", *options).code == 0
    listed = run("segments", demo, "--coder", "Neu Dazu", "--json").json["rows"]
    assert [(r["weight"], r["comment"], r["coder"]) for r in listed] == [(70, "=1+1", "Neu Dazu")]
    last = run("history", demo, "--json", "--limit", "1").json["rows"][0]
    assert (last["coder"], last["verb"]) == ("Neu Dazu", "apply_code")
    assert run("history", demo, "--undo").code == 0
    assert "Neu Dazu" not in run("info", demo, "--json").json["coders"]


def test_a_whole_paragraph_is_coded_without_label_and_time_mark(run, demo):
    assert run("code", demo, *PLACE, "--code", "Ehrenamt").code == 0
    [row] = run("segments", demo, "--document", "TM07", "--code", "Ehrenamt", "--json").json["rows"]
    [inspected] = [row["quote"]]
    assert not inspected.startswith("B:")
    assert "#" not in inspected
    assert inspected.startswith("Ja")


def test_positions_are_code_points(run, demo):
    quote = "ok 👍🏽"
    answer = run(
        *("code", demo, "--document", "TM07", "--paragraph", "11"),
        *("--quote", quote, "--code", "Ehrenamt", "--json"),
    ).json
    assert answer["end"] - answer["start"] == len(quote)
    same = run(
        *("code", demo, "--document", "TM07", "--start", answer["start"], "--end", answer["end"]),
        *("--code", "Ehrenamt", "--json"),
    ).json
    assert same["was_there"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--document", "TM99", "--paragraph", "1"), "There is no document “TM99”."),
        (("--document", "TM07", "--paragraph", "99"), "TM07 has no paragraph 99. It has 51 paragraphs."),
        ((*PLACE, "--quote", "Fischbrötchen"), "The quote is not in TM07, para. 17."),
        (("--document", "TM02", "--quote", "Das war schwierig."), "The quote occurs 2 times in TM02."),
        (("--document", "TM07", "--start", "5", "--end", "999999"), "The passage 5–999999 does not lie in"),
        (("--document", "TM07", "--start", "9", "--end", "5"), "The passage 9–5 does not lie in TM07"),
        (("--document", "TM07", "--start", "-5", "--end", "5"), "does not lie in TM07"),
        (("--document", "TM07", "--start", "1", "--end", "9"), "There is no text to code in this passage"),
        (("--document", "TM13", "--paragraph", "31"), "There is no text to code in this passage of TM13."),
    ],
)
def test_places_that_do_not_exist(run, demo, options, sentence):
    before = dump(demo)
    assert sentence in run("code", demo, *options, "--code", "Ehrenamt").sentence
    assert dump(demo) == before


def test_places_are_named_in_the_language_of_the_sentence(run, demo):
    options = ("--quote", "Fischbrötchen", "--code", "Ehrenamt", "--language", "de")
    answer = run("code", demo, *PLACE, *options)
    assert answer.sentence.startswith("Das Zitat steht nicht in TM07, Abs. 17.")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("Nirgends > Hier", "There is no code “Nirgends > Hier”."),
        ("Prozessmanagement", "There is no code"),
        ("", "There is no code “”."),
    ],
)
def test_codes_that_do_not_exist(run, demo, code, sentence):
    before = dump(demo)
    answer = run("code", demo, *PLACE, "--quote", "Woche", "--code", code, "--coder", "Niemand")
    if code == "Prozessmanagement":
        assert answer.code == 0, "the only code of this name"
        return
    assert sentence in answer.sentence
    assert dump(demo) == before, "not even the new coder has joined"


def test_a_name_that_several_codes_have(run, demo, tmp_path):
    run("codebook", "import", demo, write(tmp_path / "c.csv", "path\nZielgruppe > Ehrenamt\n"))
    answer = run("code", demo, *PLACE, "--quote", "Woche", "--code", "ehrenamt")
    assert "Several codes are called “ehrenamt”: " in answer.sentence
    assert run("code", demo, *PLACE, "--quote", "Woche", "--code", "zielgruppe>EHRENAMT").code == 0
