"""Counting on the command line: units, filters, bases, formats."""

from __future__ import annotations

import csv
import json

from tests.cli.conftest import DEMO


def rows(answer):
    return {row["path"]: row for row in answer.json["rows"]}


def test_every_cell_of_the_planted_matrix(run, built_demo):
    found = rows(run("frequencies", built_demo, "--by", "document", "--include-technical", "--json"))
    with (DEMO / "planted-matrix.csv").open(encoding="utf-8", newline="") as file:
        planted = {row.pop("path"): {name: int(n) for name, n in row.items()} for row in csv.DictReader(file)}
    assert len(planted) == 41
    assert len(found) == 73
    nothing = dict.fromkeys(next(iter(planted.values())), 0)
    assert {path: row["by"] for path, row in found.items()} == {
        path: planted.get(path, nothing) for path in found
    }
    assert sum(row["codings_own"] for row in found.values()) == 563


def test_the_base_is_said_in_words_and_in_facts(run, built_demo):
    answer = run("frequencies", built_demo)
    assert answer.code == 0
    assert "Basis: 24 Dokumente (14 Interviews, 10 Reflexionsgespräche) · 15 Fälle" in answer.out
    assert "502 thematische Codierungen · 487 Segmente" in answer.out
    assert "1 zurückgezogener Absatz (TM13, Abs. 31)" in answer.out
    base = run("frequencies", built_demo, "--format", "json").json["base"]
    assert (base["documents"], base["cases"], base["codings"], base["segments"]) == (24, 15, 502, 487)
    assert base["document_kinds"] == {"interview": 14, "reflection_talk": 10}
    assert base["coders"] == ["A. Brandt"]
    assert base["coders_left_out"] == ["M. Yıldız"]
    assert json.dumps(base["synthetic"])
