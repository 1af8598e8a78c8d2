"""The code tree on the command line: what goes along, and what stays protected there."""

from __future__ import annotations

from datetime import datetime

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


def test_the_codebook_of_a_day_and_the_words_of_a_step(run, demo, tmp_path):
    today = datetime.now().astimezone().date()
    table = tmp_path / "c.csv"
    table.write_text(f"path,definition\n{EINARBEITUNG},Ganz anders\n", encoding="utf-8")
    run("codebook", "import", demo, table)
    out = tmp_path / "heute.csv"
    run("codebook", "export", demo, out, "--as-of", today.isoformat())
    assert "Ganz anders" in out.read_text("utf-8")
    run("codebook", "export", demo, tmp_path / "heute.md", "--as-of", f"{today:%d.%m.%Y}")
    assert f"Kodierleitfaden vom {today:%d.%m.%Y} (Version" in (tmp_path / "heute.md").read_text("utf-8")
    refused = run("codebook", "export", demo, tmp_path / "alt.csv", "--as-of", "1999-12-31")
    assert "1999-12-31" in refused.sentence
    step = run("history", demo, "--limit", "1", "--json").json["rows"][0]["step"]
    told = run("history", demo, "--step", step, "--json").json
    assert [(one["code"], one["field"], one["after"]) for one in told["words"]] == [
        ("Einarbeitung", "definition", "Ganz anders")
    ]
    assert "    after: Ganz anders" in run("history", demo, "--step", step).out
    assert "99999" in run("history", demo, "--step", 99_999).sentence
