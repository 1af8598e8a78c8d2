"""The code tree on the command line: what goes along, and what stays protected there."""

from __future__ import annotations

EINARBEITUNG = "THM-Integration > Installierung > Einarbeitung"
KLAERUNG = "THM-Integration > Einbindung in das Bündnis > Rollenklärung"
GUARDED = "Ungeklärte Identität und Arbeitsverbot"


def held(run, demo):
    checked = run("check-export", demo, "--as", "segments", "--level", "client", "--json")
    return sum(row["kind"] == "sensitive" for row in checked.json["rows"])


def test_a_query_names_the_code_that_took_over(run, demo):
    run("queries", "save", demo, "Meine", "Einarbeitung AND Zielgruppe")
    said = run("codebook", "merge", demo, EINARBEITUNG, KLAERUNG, "--json").json
    assert said["carried"]["queries"] == 1
    assert said["sensitive"] is None
    assert "Rollenklärung" in run("queries", "list", demo).out
    assert (
        "Went along: 47 codings, 1 memo, 2 anchor examples, 1 saved query"
        in run("codebook", "dissolve", demo, KLAERUNG).out
    )
    run("queries", "run", demo, "Meine")


def test_what_was_sensitive_is_still_asked_about(run, demo):
    before = held(run, demo)
    assert before
    assert (
        "“Geduldete” is sensitive now. Went along: 12 codings"
        in run("codebook", "dissolve", demo, GUARDED).out
    )
    assert held(run, demo) >= before
    run("history", demo, "--undo")
    moved = run("codebook", "move", demo, GUARDED, "--under", "Kooperation")
    assert "sensitive" not in moved.out, "it has its own mark"
    assert held(run, demo) == before
