"""Code relations by the command line: the numbers printed in the design for project G1, and the demo project."""

from __future__ import annotations

import csv
from itertools import combinations

import pytest

import gk_qda
from tests.g1 import write_g1


@pytest.fixture(scope="module")
def g1(tmp_path_factory):
    return write_g1(tmp_path_factory.mktemp("g1") / "g1.gkqda")


def pairs(answer):
    return {row["a"] + row["b"]: row for row in answer.json["rows"]}


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        (0, {"AB": 1, "AC": 1, "BC": 1}),
        (1, {"AB": 1, "AC": 2, "BC": 1}),
        (2, {"AB": 2, "AC": 2, "BC": 3}),
        (3, {"AB": 2, "AC": 3, "BC": 3}),
    ],
)
def test_g1_near(run, g1, near, expected):
    rows = pairs(run("relations", g1, "--near", near, "--json"))
    assert {key: row["near"] for key, row in rows.items()} == expected
    without = pairs(run("relations", g1, "--near", near, "--near-only", "--json"))
    assert {key: row["near"] for key, row in without.items()} == {key: n - 1 for key, n in expected.items()}


def test_g1_overlaps_documents_and_coefficient(run, g1):
    answer = run("relations", g1, "--json")
    rows = pairs(answer)
    assert list(rows) == ["AB", "AC", "BC"]
    assert {key: row["overlaps"] for key, row in rows.items()} == {"AB": 1, "AC": 1, "BC": 1}
    assert {key: row["documents"] for key, row in rows.items()} == {"AB": 1, "AC": 2, "BC": 2}
    assert {key: row["c_coefficient"] for key, row in rows.items()} == dict.fromkeys(rows, pytest.approx(0.2))
    base = answer.json["base"]
    assert (base["unit"], base["codings"], base["near_paragraphs"]) == ("relations", 9, 1)
    assert (base["overlaps_in_near"], base["sub_codes"], base["coders_related"]) == (True, True, "within")


def test_g1_frequencies_and_crosstab(run, g1):
    """The other numbers of the design that rest on counting alone."""
    counts = run("frequencies", g1, "--by", "document", "--json").rows
    assert {path: list(row["by"].values()) for path, row in counts.items()} == {
        "A": [2, 1, 0, 0],
        "B": [1, 0, 2, 0],
        "C": [1, 1, 1, 0],
    }
    assert {path: row["documents"] for path, row in counts.items()} == {"A": 2, "B": 2, "C": 3}
    crossed = run("crosstab", g1, "--by", "Typ", "--percent", "documents", "--json").rows
    assert crossed["A"]["percent"] == {"Land": 0.0, "Stadt": 100.0}
    assert crossed["B"]["percent"] == {"Land": 50.0, "Stadt": 50.0}
    assert crossed["C"]["percent"] == {"Land": 50.0, "Stadt": 100.0}


def test_only_some_documents_and_codes(run, g1):
    rows = pairs(run("relations", g1, "--document", "D1", "--code", "A", "--code", "C", "--json"))
    assert list(rows) == ["AC"]
    assert (rows["AC"]["overlaps"], rows["AC"]["documents"]) == (1, 1)
    land = pairs(run("relations", g1, "--where", "Typ=Land", "--json"))
    assert {key: row["overlaps"] for key, row in land.items()} == {"AB": 0, "AC": 0, "BC": 1}
    assert list(pairs(run("relations", g1, "--where", "Typ=Land", "--used-only", "--json"))) == ["BC"]


def test_people_see_what_meets_and_by_which_rule(run, g1):
    answer = run("relations", g1, "--where", "Typ=Land", "--language", "de")
    assert "Nähe ≤ 1 Absatz" in answer.out
    lines = [line.split() for line in answer.out.splitlines() if line[:3] in ("A  ", "B  ")]
    assert lines == [["B", "C", "1", "1", "1", "0,500"]]
    assert "mindestens einem gemeinsamen Zeichen" in answer.out
    assert "derselben Codierenden" in answer.out


def test_a_file_holds_every_pair(run, g1, tmp_path):
    target = tmp_path / "relations.csv"
    assert run("relations", g1, "--where", "Typ=Land", "--output", target).code == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["a"], row["b"], row["overlaps"]) for row in rows] == [
        ("A", "B", "0"),
        ("A", "C", "0"),
        ("B", "C", "1"),
    ]


def test_notebook(g1):
    with gk_qda.open_project(g1) as project:
        frame = project.relations(near=2)
        assert frame.set_index(["a", "b"])["near"].to_dict() == {("A", "B"): 2, ("A", "C"): 2, ("B", "C"): 3}
        assert frame["c_coefficient"].tolist() == pytest.approx([0.2, 0.2, 0.2])
        assert len(project.relations(document="D4")) == 3


def test_demo_against_every_coding(run, built_demo):
    """Every pair of own codes, from the list of segments alone."""
    segments = run("segments", built_demo, "--json").json["rows"]
    rows = {(row["a"], row["b"]): row for row in run("relations", built_demo, "--own", "--json").json["rows"]}
    expected: dict[tuple[str, str], int] = {}
    order = list(run("frequencies", built_demo, "--json").rows)
    for one, other in combinations(segments, 2):
        if one["document"] != other["document"] or one["code"] == other["code"]:
            continue
        if max(one["start"], other["start"]) < min(one["end"], other["end"]):
            a, b = sorted((one["code"], other["code"]), key=order.index)
            expected[a, b] = expected.get((a, b), 0) + 1
    assert len(expected) > 20
    assert {pair: row["overlaps"] for pair, row in rows.items() if row["overlaps"]} == expected


def test_a_code_does_not_meet_its_own_sub_codes_by_rolling_up(run, built_demo):
    rows = run("relations", built_demo, "--json").json["rows"]
    assert not [row for row in rows if f"{row['b']} > ".startswith(f"{row['a']} > ")]
    assert len(rows) > 2000


def test_wrong_distance(run, g1):
    assert run("relations", g1, "--near", "-1").code == 2
