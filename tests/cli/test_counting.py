"""Counting from the command line: the numbers of G1, hints, residuals, values, segments behind cells."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from tests.g1 import write_g1


@pytest.fixture
def g1(tmp_path):
    return write_g1(tmp_path / "g1.gkqda")


def by(answer, key: str) -> list[list[float]]:
    """The rows of a crosstab, Stadt before Land."""
    return [[row[key]["Stadt"], row[key]["Land"]] for row in answer.json["rows"]]


def test_the_matrix_of_g1(run, g1):
    """2.1: A = 2,1,0,0; B = 1,0,2,0; C = 1,1,1,0; sums 3, 3, 3; columns 4,2,3,0; total 9; once 2, 2, 3."""
    answer = run("frequencies", g1, "--by", "document", "--json")
    rows, base = answer.json["rows"], answer.json["base"]
    assert [list(row["by"].values()) for row in rows] == [[2, 1, 0, 0], [1, 0, 2, 0], [1, 1, 1, 0]]
    assert [row["codings"] for row in rows] == [3, 3, 3]
    assert [one["codings"] for one in base["by_base"].values()] == [4, 2, 3, 0]
    assert base["codings"] == 9
    assert [row["documents"] for row in rows] == [2, 2, 3]
    assert sum(row["documents"] for row in rows) == 7
    assert (base["documents_with"], base["documents_without"]) == (3, 1)


def test_the_cells_of_g1_hold_what_is_asked_for(run, g1):
    """The matrix of 2.1 once more, with each of its numbers in the cells."""

    def cells(value: str) -> list[list[float]]:
        rows = run("frequencies", g1, "--by", "document", "--value", value, "--json").json["rows"]
        return [list(row["by"].values()) for row in rows]

    assert cells("own") == cells("total") == [[2, 1, 0, 0], [1, 0, 2, 0], [1, 1, 1, 0]]
    assert cells("documents") == [[1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 1, 0]]
    assert cells("column_percent") == [[50, 50, 0, None], [25, 0, 200 / 3, None], [25, 50, 100 / 3, None]]
    assert cells("binary") == [[1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 1, 0]]
    by_type = run("frequencies", g1, "--by", "Typ", "--value", "binary", "--json").json["rows"]
    assert [(row["by"]["Stadt"], row["sum"]) for row in by_type] == [(1, 1), (1, 2), (1, 2)]
    assert [sum(row) for row in cells("segments")] == [3, 3, 3]
    assert all(
        0 < word <= sign
        for some in zip(cells("words"), cells("characters"), strict=True)
        for word, sign in zip(*some, strict=True)
        if sign
    )
    listed = run("frequencies", g1, "--by", "document", "--json").json["rows"]
    assert [sum(row) for row in cells("characters")] == [row["characters"] for row in listed]


def test_what_the_cells_hold_needs_columns(run, g1):
    answer = run("frequencies", g1, "--value", "own", "--language", "en")
    assert answer.code == 2
    assert "--value fills the cells of --by" in answer.err


@pytest.mark.parametrize("number", ["codings", "documents"])
def test_rows_are_sorted_as_in_the_window_equal_ones_as_in_the_tree(run, built_demo, tmp_path, number):
    """With cells or without, for people and programs alike."""
    tree = run("frequencies", built_demo, "--json").json["rows"]
    wanted = [row["path"] for row in sorted(tree, key=lambda row: -row[number])]
    assert wanted != [row["path"] for row in tree]
    for more in ((), ("--by", "typ"), ("--by", "typ", "--value", "segments")):
        asked = ("frequencies", built_demo, "--sort", number, *more)
        assert [row["path"] for row in run(*asked, "--json").json["rows"]] == wanted
        target = tmp_path / "t.csv"
        assert run(*asked, "--output", target).code == 0
        with target.open(encoding="utf-8-sig", newline="") as lines:
            assert [row["path"] for row in csv.DictReader(lines)] == wanted
        assert "\nCorona > Umgang > Digitale und telefonische Beratung " in run(*asked).out, "whole paths"


def test_rows_without_codings_are_left_out_of_the_cells_too(run, built_demo):
    options = ("--kind", "interview", "--by", "kind", "--value", "documents", "--json")
    every, used = (
        run("frequencies", built_demo, *options, *more).json["rows"] for more in ((), ("--used-only",))
    )
    assert used == [row for row in every if row["sum"]]
    assert len(used) < len(every)


def test_the_crosstab_of_g1(run, g1):
    """2.3: segments 3|0, 1|2, 2|1, sums 6|3; three percentages."""
    answer = run("crosstab", g1, "--by", "Typ", "--json")
    assert by(answer, "by_total") == [[3, 0], [1, 2], [2, 1]]
    base = answer.json["base"]["by_base"]
    assert (base["Stadt"], base["Land"]) == ({"documents": 2, "codings": 6}, {"documents": 2, "codings": 3})
    percent = {}
    for kind in ("row", "column", "documents"):
        percent[kind] = by(run("crosstab", g1, "--by", "Typ", "--percent", kind, "--json"), "percent")
    third, two = pytest.approx(100 / 3), pytest.approx(200 / 3)
    assert percent["row"] == [[100, 0], [third, two], [two, third]]
    assert percent["column"] == [[50, 0], [pytest.approx(100 / 6), two], [third, third]]
    assert percent["documents"] == [[100, 0], [50, 50], [100, 50]]


def test_residuals_say_that_they_are_no_test(run, g1):
    answer = run("crosstab", g1, "--by", "Typ", "--stats", "--json")
    assert answer.json["base"]["chi_square"] == pytest.approx(3.0)
    assert answer.json["base"]["degrees_of_freedom"] == 2
    assert by(answer, "expected") == [[2, 1]] * 3
    assert by(answer, "residual") == [[1, -1], [-1, 1], [0, 0]]
    told = run("crosstab", g1, "--by", "Typ", "--stats", "--language", "en")
    assert "this describes, it tests nothing" in told.out
    assert "p =" not in told.out


def test_hints_stand_under_the_table(run, built_demo):
    told = run("frequencies", built_demo, "--kind", "interview", "--language", "en").out
    lines = " ".join(told.split())
    assert "Messenger und Datenschutz: 11 of 23 codings come from TM14." in lines
    assert "rank 2, without TM14 rank 3 (shared with 3 other codes)" in lines
    assert "Respondents alone: 9 instead of 10 of 14 interviews." in lines
    assert "codes: 0 codings in 14 documents" in lines
    used = run("frequencies", built_demo, "--kind", "interview", "--used-only", "--language", "en").out
    assert "0 codings in" not in used
    asked = ("--by", "thm_startphase", "--kind", "interview", "--percent", "documents")
    small = run("crosstab", built_demo, *asked, "--language", "en").out
    assert "2 of 2 columns have a base below 20." in " ".join(small.split())


def test_a_spreadsheet_has_the_codings_behind_its_cells(run, built_demo, tmp_path):
    target = tmp_path / "crosstab.xlsx"
    assert run("crosstab", built_demo, "--by", "typ", "--code", "Ehrenamt", "--output", target).code == 0
    book = openpyxl.load_workbook(target)
    rows = [row for row in book["Segmente"].iter_rows(values_only=True) if row[2] == "TM04"]
    assert len(rows) == 2
    guids = {row["guid"] for row in run("segments", built_demo, "--code", "Ehrenamt", "--json").json["rows"]}
    assert {row[8] for row in rows} == guids


def test_values_of_attributes_and_scales(run, built_demo):
    rows = run("values", built_demo, "--attribute", "typ", "--json").json["rows"]
    assert {row["value"]: row["n"] for row in rows} == {
        "Kreis": 7,
        "kreisangehörige Gemeinde": 3,
        "kreisfreie Stadt": 6,
    }
    assert {(row["base"], row["unit"]) for row in rows} == {(16, "cases")}
    some = run("values", built_demo, "--attribute", "typ", "--kind", "interview", "--json").json["rows"]
    assert sum(row["n"] for row in some) == 13
    theme = "Teilnahme an der Bündniskerngruppe"
    rated = run("values", built_demo, "--theme", theme, "--json").json
    assert sum(row["n"] for row in rated["rows"]) == 16
    assert rated["base"]["variables"][0]["what"] == "theme_rating"
    told = run("values", built_demo, "--attribute", "typ", "--language", "en").out
    assert "7 of 16" in told
    assert "%" not in told.partition("Kreis")[2].partition("\n")[0]


def test_values_as_csv(run, built_demo):
    answer = run("values", built_demo, "--weights", "--code", "Ehrenamt", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert [(row["what"], row["state"], row["n"], row["base"]) for row in rows] == [
        ("weight", "missing", "2", "2")
    ]
    assert "“Farbe”" in run("values", built_demo, "--attribute", "Farbe", "--language", "en").sentence
