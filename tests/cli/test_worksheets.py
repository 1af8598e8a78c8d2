"""gk-qda worksheets: the answers counted as in the truth table, out and in again without a loss."""

from __future__ import annotations

import csv
import json

import pytest

from gk_qda.paths import RESOURCES
from gk_qda.project import open_project
from tests.coded_answers import code_answer

WORKSHEETS = RESOURCES / "demo" / "worksheets"
TRUTH = json.loads((WORKSHEETS / "worksheet-truth.json").read_text(encoding="utf-8"))["worksheets"]


def counted(rows):
    found = {}
    for row in rows:
        found.setdefault((row["worksheet"], row["item"]), []).append(row)
    return found


def rows_of(file):
    """The rows of a csv file, without what guards a cell against Excel."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [{key: value.removeprefix("'") for key, value in row.items()} for row in csv.DictReader(lines)]


@pytest.mark.parametrize("worksheet", sorted(TRUTH))
def test_every_count_is_that_of_the_truth_table(run, built_demo, worksheet):
    answer = run("worksheets", "counts", built_demo, "--worksheet", worksheet, "--json").json
    items = counted(answer["rows"])
    expected = TRUTH[worksheet]["items"]
    assert {item for (_, item), rows in items.items() if rows[0]["type"] in ("choice", "scale")} == set(
        expected
    )
    for (_, item), rows in items.items():
        assert sum(row["n"] for row in rows) == TRUTH[worksheet]["n_cases"], item
        truth = expected.get(item)
        if truth is None:  # own words: nothing to count but who wrote
            continue
        by_kind = {row["kind"]: row["n"] for row in rows if row["kind"] != "value"}
        assert by_kind["not_applicable"] == truth["not_applicable"], item
        assert by_kind["unknown"] + by_kind["missing"] == truth["missing"], item
        assert {row["returned"] for row in rows} == {truth["n_cases"]}
        if truth.get("options"):
            assert {row["answer"]: row["n"] for row in rows if row["kind"] == "value"} == truth["options"]


def test_groups_add_up_to_the_whole(run, built_demo):
    rows = run("worksheets", "counts", built_demo, "--by", "typ", "--json").json["rows"]
    assert rows
    for row in rows:
        assert sum(row["by"].values()) == row["n"]
        assert sum(row["by_returned"].values()) == row["returned"]
    assert list(rows[0]["by"]) == ["Kreis", "kreisangehörige Gemeinde", "kreisfreie Stadt"]


def test_a_theme_takes_its_items_and_those_of_its_codes(run, built_demo):
    theme = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
    rows = run("worksheets", "counts", built_demo, "--theme", theme, "--json").json["rows"]
    (pm12,) = [rows_ for key, rows_ in counted(rows).items() if key == ("PM", "PM12")]
    assert [(row["answer"], row["n"]) for row in pm12 if row["kind"] == "value"] == [
        ("ja", 6),
        ("geplant", 4),
        ("nein", 1),
    ]
    wider = run("worksheets", "counts", built_demo, "--theme", "THM-Integration", "--json").json["rows"]
    assert {row["item"] for row in rows} < {row["item"] for row in wider}


def test_people_read_x_of_n(run, built_demo):
    said = run("worksheets", "counts", built_demo, "--worksheet", "PM", "--language", "de")
    assert "6 von 13" in said.out
    assert "%" not in said.out
    assert "trifft nicht zu" in said.out


def test_items_and_answers_come_back_as_they_went(run, built_demo, demo, tmp_path):
    items, answers = tmp_path / "items.csv", tmp_path / "answers.csv"
    run("worksheets", "export", built_demo, items, answers)
    for file, given in ((items, "items.csv"), (answers, "answers.csv")):
        mine = rows_of(file)
        theirs = [{key: row[key] for key in mine[0]} for row in rows_of(WORKSHEETS / given)]
        assert sorted(mine, key=str) == sorted(theirs, key=str)
    before = run("worksheets", "counts", demo, "--json").json["rows"]
    assert run("worksheets", "import", demo, items, answers).code == 0
    assert run("worksheets", "counts", demo, "--json").json["rows"] == before


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--worksheet", "XX"], "PM"),
        (["--by", "farbe"], "typ"),
        (["--case", "KO99"], "KO99"),
        (["--theme", "Zebra"], "Zebra"),
    ],
)
def test_names_that_do_not_exist_are_one_sentence(run, built_demo, options, word):
    assert word in run("worksheets", "counts", built_demo, *options).sentence


def test_texts_of_answers_are_made_once_and_stand_apart(run, demo):
    made = run("worksheets", "texts", demo, "--worksheet", "PM", "--json").json
    assert len(made["documents"]) == 13
    assert "KO06, AH PM" in made["documents"]
    assert run("worksheets", "texts", demo, "--worksheet", "PM", "--json").json["documents"] == []
    facts = run("info", demo, "--json").json
    assert facts["documents"] == 24
    assert facts["kinds"]["worksheet_text"] == 13
    assert "13" in run("info", demo).out


def test_an_import_names_what_would_go_and_waits_for_a_yes(run, demo, tmp_path):
    run("worksheets", "texts", demo, "--worksheet", "PM")
    with open_project(demo) as project:
        code_answer(project, "PM14", "KO06", "Zielgruppe")
    items, answers = tmp_path / "items.csv", tmp_path / "answers.csv"
    run("worksheets", "export", demo, items, answers)
    assert run("worksheets", "import", demo, items, answers).code == 0  # nothing changes, nothing goes
    rows = rows_of(answers)
    for row in rows:
        if (row["case"], row["item"]) == ("KO06", "PM14"):
            row["answer"] = ""
    with answers.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    before = run("segments", demo, "--kind", "worksheet_text", "--json").json["rows"]
    refused = run("worksheets", "import", demo, items, answers)
    assert refused.code == 1
    assert "KO06, AH PM, Item 14" in refused.err
    assert "Zielgruppe" in refused.err
    assert "--accept-losses" in refused.err
    assert run("segments", demo, "--kind", "worksheet_text", "--json").json["rows"] == before
    assert run("worksheets", "import", demo, items, answers, "--accept-losses").code == 0
    assert run("segments", demo, "--kind", "worksheet_text", "--json").json["rows"] == []
    run("history", demo, "--undo")
    assert run("segments", demo, "--kind", "worksheet_text", "--json").json["rows"] == before


def test_an_import_names_answers_that_are_no_option(run, demo, tmp_path):
    items, answers = tmp_path / "items.csv", tmp_path / "answers.csv"
    items.write_text("worksheet,item,type,options\nX,X1,multiple,Jobcenter|KI\n", "utf-8")
    answers.write_text("worksheet,case,item,answer\nX,KO05,X1,KI;Jobcentre\nX,KO06,X1,KI\n", "utf-8")
    done = run("worksheets", "import", demo, items, answers, "--json")
    assert "KO05, X X1" in done.err
    assert "Jobcentre" in done.err
    assert done.json["not_offered"] == [
        {"worksheet": "X", "item": "X1", "case": "KO05", "words": "Jobcentre"}
    ]
    rows = run("worksheets", "counts", demo, "--worksheet", "X", "--json").json["rows"]
    counts = {(row["kind"], row["answer"]): row["n"] for row in rows if row["n"]}
    assert counts == {("value", "KI"): 2, ("not_offered", "Jobcentre"): 1}
