"""The scale of a theme on the command line: shown, corrected, and nothing that is rated is lost."""

from __future__ import annotations

GROUP = "Teilnahme an der Bündniskerngruppe"


def rated(run, demo):
    return {row["value"]: row["cells"] for row in run("scale", demo, GROUP, "--json").json["rows"]}


def test_a_word_is_corrected_in_all_cells_and_the_projects_own_file_is_still_taken(run, demo, tmp_path):
    assert rated(run, demo) == {"beteiligt": 6, "widersprüchlich": 1, "noch nicht beteiligt": 6}
    said = run("scale", demo, GROUP, "--rename", "noch nicht beteiligt=nicht dabei", "--json").json
    assert said["renamed"] == 6
    assert said["scale"][2] == {"label": "nicht dabei", "symbol": "empty"}
    assert rated(run, demo) == {"beteiligt": 6, "widersprüchlich": 1, "nicht dabei": 6}
    values = run("values", demo, "--theme", GROUP, "--json").json["rows"]
    assert "noch nicht beteiligt" not in str(values)
    table = tmp_path / "cells.csv"
    assert run("summaries", "export", demo, table).code == 0
    assert run("summaries", "import", demo, table).code == 0


def test_values_are_defined_and_one_that_is_used_does_not_vanish(run, demo):
    named = run("scale", demo, GROUP, "beteiligt=full", "noch nicht beteiligt=empty")
    assert "widersprüchlich" in named.sentence
    assert rated(run, demo)["widersprüchlich"] == 1
    arguments = ("scale", demo, GROUP, "beteiligt=full", "noch nicht beteiligt=empty")
    assert run(*arguments, "--rename", "widersprüchlich=").code == 0
    assert rated(run, demo) == {"beteiligt": 6, "noch nicht beteiligt": 6}
    run("history", demo, "--undo")
    assert rated(run, demo)["widersprüchlich"] == 1
    assert run("scale", demo, "Corona", "viel=full", "a=b", "wenig").code == 0
    rows = run("scale", demo, "Corona", "--json").json["rows"]
    assert [(row["value"], row["symbol"]) for row in rows] == [("viel", "full"), ("a=b", ""), ("wenig", "")]
    assert run("scale", demo, GROUP, "--rename", "beteiligt").code == 2
