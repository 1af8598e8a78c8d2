"""Dictionaries by the command line: in and out as tables, run with a preview, undone as one step."""

from __future__ import annotations

import csv

import pytest
from sqlalchemy import select

import gk_qda
from gk_qda.models import Change
from gk_qda.project import open_project


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.csv"
    path.write_text(
        "code,words,mode\nCorona,Pandemie; Lockdown,text\nKooperation,anrufen,lemma\nCorona,Homeoffice,\n",
        encoding="utf-8",
    )
    return path


def codings(run, demo, code):
    return run("segments", demo, "--code", code, "--json").json["base"]["codings"]


def test_in_and_out_as_a_table(run, demo, words, tmp_path):
    assert run("dictionaries", "import", demo, "Themen", words, "--json").json["entries"] == 3
    assert run("dictionaries", "import", demo, "Themen", words).sentence
    run("dictionaries", "import", demo, "Themen", words, "--replace")
    (row,) = run("dictionaries", "list", demo, "--json").json["rows"]
    assert (row["name"], row["codes"], row["words"]) == ("Themen", 2, 4)
    with gk_qda.open_project(demo) as project:
        assert project.dictionaries()["words"].tolist() == [4]
    copy = tmp_path / "copy.csv"
    run("dictionaries", "export", demo, "themen", "--output", copy)
    with copy.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["code"], row["words"], row["mode"]) for row in rows] == [
        ("Corona", "Pandemie; Lockdown", "text"),
        ("Kooperation", "anrufen", "lemma"),
        ("Corona", "Homeoffice", "word"),
    ]
    assert run("dictionaries", "import", demo, "Zwei", copy, "--json").json["entries"] == 3
    assert run("dictionaries", "delete", demo, "Zwei", "--json").json == {"deleted": "Zwei"}
    assert "Themen" in run("dictionaries", "export", demo, "Zwei").sentence


def test_it_says_before_what_it_codes_and_is_one_step(run, demo, words):
    run("dictionaries", "import", demo, "Themen", words)
    before = {code: codings(run, demo, code) for code in ("Corona", "Kooperation")}
    planned = run("dictionaries", "run", demo, "Themen", "--unit", "hit", "--dry-run", "--json").json["rows"]
    assert [row["code"] for row in planned] == ["Corona", "Kooperation"]
    assert all(row["codings"] == row["passages"] - row["coded_before"] for row in planned)
    assert sum(row["codings"] for row in planned) > 0
    assert {code: codings(run, demo, code) for code in before} == before
    assert run("dictionaries", "run", demo, "Themen", "--unit", "hit", "--json").json["rows"] == planned
    for row in planned:
        assert codings(run, demo, row["code"]) > before[row["code"]] or not row["codings"]
    with open_project(demo, read_only=True) as project, project.read() as session:
        step = session.scalars(select(Change).order_by(Change.id.desc()).limit(1)).one()
        assert step.verb == "run_dictionary"
        assert "simplemma" in step.details["read_by"]
    again = run("dictionaries", "run", demo, "Themen", "--unit", "hit", "--json").json["rows"]
    assert [row["codings"] for row in again] == [0, 0]
    run("history", demo, "--undo")
    assert {code: codings(run, demo, code) for code in before} == before


def test_trouble_names_the_row(run, demo, tmp_path):
    path = tmp_path / "wrong.csv"
    path.write_text("code,words,mode\nCorona,Amt,word\nKein Code,Haus,word\n", encoding="utf-8")
    assert "3" in run("dictionaries", "import", demo, "Themen", path).sentence
    path.write_text("code,words,mode\nCorona,(a,regex\n", encoding="utf-8")
    assert "position" in run("dictionaries", "import", demo, "Themen", path).sentence
    path.write_text("code,words,mode\nCorona,;,word\n", encoding="utf-8")
    assert "wrong.csv" in run("dictionaries", "import", demo, "Themen", path).sentence
    assert run("dictionaries", "list", demo, "--json").json["rows"] == []
