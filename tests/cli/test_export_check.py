"""gk-qda check-export, and --level on what writes."""

from __future__ import annotations

import csv

from gk_qda.operations.settings import set_setting
from gk_qda.project import open_project as opened


def test_findings_are_listed_without_any_text(run, built_demo):
    found = run(
        *("check-export", built_demo, "--as", "comparison", "--for", "KO06", "--for", "KO11"),
        *("--attribute", "typ", "--attribute", "groessenklasse", "--level", "publication", "--json"),
    ).json
    assert found["base"]["level"] == "publication"
    assert found["base"]["kinds"] == {"consent_missing": 4, "small_group": 2}
    assert found["base"]["names"] is None
    places = {row["document"] for row in found["rows"] if row["kind"] == "consent_missing"}
    assert places == {"TM07", "RG05", "TM12", "RG08"}


def test_strict_ends_with_one_where_something_was_found(run, built_demo):
    said = run("check-export", built_demo, "--as", "crosstab", "--by", "typ", "--strict", "--language", "de")
    assert said.code == 1
    assert "Typ: 1 von 3 Gruppen hat weniger als 3 Fälle; daran zu erkennen: 2 Fälle." in said.out
    assert "„Typ“: kreisangehörige Gemeinde + kreisfreie Stadt zusammenfassen" in said.out
    assert "Namen wurden nicht geprüft" in said.out
    assert run("check-export", built_demo, "--as", "memos", "--strict").code == 0


def test_a_level_is_written_and_its_findings_said(run, built_demo, tmp_path):
    path = tmp_path / "faelle.csv"
    said = run("cases", "export", built_demo, path, "--level", "publication", "--language", "de")
    assert said.code == 0
    assert "Exportprüfung (Veröffentlichung): 15 Hinweise. 15 × kleine Gruppe." in said.err
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 15 or len(rows) == 16
    assert not [row for row in rows if "KO" in row["case"] or "TM" in row["interviews"]]
    base = (tmp_path / "faelle.base.json").read_text(encoding="utf-8")
    assert '"export_level": "publication"' in base


def test_strict_writes_nothing(run, built_demo, tmp_path):
    path = tmp_path / "codierungen.csv"
    said = run("codings", "export", built_demo, path, "--level", "client", "--strict", "--language", "de")
    assert said.sentence.startswith("Es wurde nichts geschrieben: Die Exportprüfung hat Hinweise (")
    assert not path.exists()


def test_a_file_is_made_for_the_level_of_the_project_and_checked(run, demo, tmp_path):
    path = tmp_path / "faelle.csv"
    said = run("cases", "export", demo, path)
    assert said.err == "Export check (internal): 15 findings. 15 × small group.\n"
    assert '"export_level": "internal"' in (tmp_path / "faelle.base.json").read_text(encoding="utf-8")
    with opened(demo) as project, project.change("set_setting") as session:
        set_setting(session, "export_level", "publication")
    run("cases", "export", demo, path)
    assert "eine kreisfreie Stadt" in path.read_text(encoding="utf-8")
    assert "KO06" not in path.read_text(encoding="utf-8")


def test_what_is_printed_is_checked_like_a_file_and_noted(run, demo):
    command = ("segments", demo, "--code", "Ungeklärte Identität und Arbeitsverbot", "--format", "csv")
    said = run(*command)
    assert said.code == 0
    assert said.err.startswith("Export check (internal): ")
    assert "sensitive code" in said.err
    asked = run(*command, "--level", "client")
    assert "no consent to quote on record" in asked.err
    refused = run(*command, "--strict")
    assert (refused.code, refused.out) == (1, "")
    entries = [row for row in run("audit", demo, "--json").json["rows"] if row["action"] == "printed"]
    assert [entry["objects"]["level"] for entry in entries] == ["client", "internal"]
    assert {entry["objects"]["what"] for entry in entries} == {"segments"}
    assert all(entry["objects"]["findings"]["sensitive"] for entry in entries)


def test_what_is_printed_is_made_for_the_level_of_the_project(run, demo):
    assert run("settings", demo, "export_level", "publication").code == 0
    search = ("search", demo, "Ausländerbehörde", "--json")
    said = run(*search)
    assert said.json["base"]["export_level"] == "publication"
    assert "TM07" not in said.out
    assert "TM07" in run(*search, "--level", "internal").out


def test_counts_are_printed_without_a_note(run, demo):
    for command in (("frequencies",), ("crosstab", "--by", "typ"), ("relations",)):
        assert run(command[0], demo, *command[1:], "--json").code == 0
    assert "printed" not in {row["action"] for row in run("audit", demo, "--json").json["rows"]}


def test_names_of_a_key_file_are_looked_for_and_the_level_is_noted(run, demo, tmp_path):
    from gk_qda.project.key_file import KeyEntry, KeyFile

    key = tmp_path / "elsewhere" / "studie.gkkey"
    key.parent.mkdir()
    with KeyFile.create(key, "geheim genug") as made:
        made.put([KeyEntry("Ausländerbehörde", "[Amt]", "function", "word")])
    word = tmp_path / "passphrase.txt"
    word.write_text("geheim genug\n", encoding="utf-8")
    known = ("--key", key, "--key-passphrase-file", word)
    found = run("check-export", demo, "--as", "segments", *known, "--json").json
    assert found["base"]["names"] >= 1
    assert found["base"]["kinds"]["name"] > 0
    assert "Ausländerbehörde" not in str([row["place"] for row in found["rows"] if row["kind"] == "name"])
    said = run("segments", demo, "--output", tmp_path / "s.csv", "--level", "client", *known)
    assert "known name" in said.err
    rows = run("audit", demo, "--json").json["rows"]
    assert "client" in str(rows)
    opened_keys = [row["objects"]["names"] for row in rows if row["action"] == "key_opened"]
    assert opened_keys == [1, 1], "by each command once"
    assert run("pseudonymise", "protocol", demo, *known).code == 0
    assert run("audit", demo, "--action", "key_opened", "--json").json["rows"][2]
