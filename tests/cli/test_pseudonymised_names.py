"""Names as people write them (joined, in small letters, with a plus in front): replaced, or said to be there still."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import write


@pytest.fixture
def key(tmp_path):
    (tmp_path / "apart").mkdir()
    words = write(tmp_path / "apart" / "words.txt", "geheim\n")
    return ("--key", tmp_path / "apart" / "x.gkkey", "--key-passphrase-file", words)


@pytest.fixture
def study(run, empty, tmp_path):
    """A project of one interview, in a folder without the file it was read from."""

    def made(text, name="x1.txt"):
        (tmp_path / "given").mkdir(exist_ok=True)
        assert run("import", empty, write(tmp_path / "given" / name, text)).code == 0
        return empty

    return made


def rules(tmp_path, *rows):
    lines = ["original,kind,technique,replacement", *(",".join(row) for row in rows)]
    return write(tmp_path / "apart" / "rules.csv", "\n".join(lines))


def hits(run, project, words, document="x1"):
    return run("search", project, words, "--document", document, "--json").json["base"]["count"]


def test_the_list_of_a_csv_file_comes_back_whatever_its_words_begin_with(run, study, tmp_path, key):
    project = study("I: Ihre Nummer?\nB: Es ist die +49 171 2345678, sonst keine.\n")
    table = tmp_path / "apart" / "list.csv"
    assert run("pseudonymise", "find", project, "--output", table).code == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        (row,) = (row for row in csv.DictReader(file) if "2345678" in row["original"])
    assert hits(run, project, "2345678") == 1
    assert row["original"].startswith("'+49")  # no spreadsheet may take it for a formula
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row | {"technique": "omission"})
        writer.writerow(row | {"original": "Kowalski", "technique": "pseudonym", "replacement": "Ebeling"})
    said = run("pseudonymise", "apply", project, *key, "--table", table, "--language", "en")
    assert "One row of the table found nothing: 3." in said.out
    assert hits(run, project, "2345678") == 0
    assert hits(run, project, "Es ist die […], sonst keine.") == 1
    again = run("pseudonymise", "apply", project, *key, "--table", table)
    assert again.sentence  # nothing to replace


RULE = ("Kowalski", "Name", "pseudonym", "Ebeling")


def test_a_name_in_the_name_of_a_document_goes_with_names_and_leaves_no_trace(run, study, tmp_path, key):
    project = study("B: Ich bin kowalski aus Kowalskistein, Datei Kowalski2.\n", "Kowalski_Interview.txt")
    run("pseudonymise", "apply", project, *key, "--table", rules(tmp_path, RULE), "--names")
    done = run("pseudonymise", "final", project, *key, "--backups", "delete", "--json").json
    assert (done["left"], done["still_written"], done["not_looked_into"]) == ({}, {}, [])
    # The transcript as it was imported, and the list of the replacements, in folders below.
    assert [Path(file).name for file in done["still_held"]] == ["rules.csv", "Kowalski_Interview.txt"]
    assert done["longer_words"] == 1  # said, not left in silence
    assert hits(run, project, "Ich bin ebeling aus Kowalskistein, Datei Ebeling2.", "Ebeling_Interview") == 1
    everything = project.read_bytes().replace(b"Kowalskistein", b"").lower()
    assert b"kowalski" not in everything


def test_success_is_only_said_where_nothing_is_left(run, study, tmp_path, key):
    project = study("B: Ich bin Kowalski, ja, kOWALSKI.\n", "Kowalski_Interview.txt")
    english = ("--language", "en")
    said = run("pseudonymise", "apply", project, *key, "--table", rules(tmp_path, RULE), *english).out
    assert "Originals are still written:" in said
    final = run("pseudonymise", "final", project, *key, "--backups", "delete", *english).out
    for answer in (said, final):
        assert "One place in the texts, written otherwise: Kowalski_Interview para. 1." in answer
        assert "One name of a document, case, code, person or set" in answer
    assert "The originals are gone" not in final
    table = rules(tmp_path, RULE, ("kOWALSKI", "Name", "pseudonym", "Ebeling"))  # the same person
    said = run("pseudonymise", "apply", project, *key, "--table", table, "--names", *english).out
    assert "still written" not in said
    final = run("pseudonymise", "final", project, *key, "--backups", "delete", *english).out
    assert final.startswith("The originals are gone")
    assert "The files that you imported stay on the disk." in final
    assert "Kowalski_Interview.txt" in final
    assert b"owalski" not in project.read_bytes().lower()


def test_a_candidate_of_a_withdrawn_paragraph_is_listed_without_its_context(run, study, tmp_path):
    said = "B: Ich wohne schon lange bei meiner Tante in Osterkötterhausen und das bleibt unter uns."
    project = study(f"I: Wo wohnen Sie?\n{said}\nI: Ach, Kowalskistadt kenne ich.\n")
    assert run("withdraw", project, "--document", "x1", "--paragraph", "2", "--reason", "wunsch").code == 0
    table = tmp_path / "list.csv"
    assert run("pseudonymise", "find", project, "--output", table, "--language", "en").code == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        contexts = {row["original"]: row["context"] for row in csv.DictReader(file)}
    assert contexts["Osterkötterhausen"] == "[withdrawn]"
    assert contexts["Kowalskistadt"] == "I: Ach, Kowalskistadt kenne ich."  # ends where withdrawn words begin
    assert run("pseudonymise", "find", project).code == 0


def test_one_person_is_one_row_however_she_is_written(run, study):
    project = study(
        "I: Frau Kowalski?\nB: Die Kowal\u00adski, ja. Kowalski!\nB: O\u0308zdemirow und Özdemirow.\n"
    )
    rows = run("pseudonymise", "find", project, "--json").json["rows"]
    assert [(row["original"], row["count"]) for row in rows] == [("Kowalski", 3), ("Özdemirow", 2)]


def test_final_is_refused_with_a_key_that_was_not_used_here(run, study, tmp_path, key):
    project = study("B: Frau Kowalski kam.\n")
    empty = write(tmp_path / "apart" / "empty.csv", "original,kind,technique,replacement\nKowalski,Name,,\n")
    assert run("pseudonymise", "apply", project, *key, "--table", empty).sentence
    assert not key[1].exists(), "no key file without a replacement"
    run("pseudonymise", "apply", project, *key, "--table", rules(tmp_path, RULE))
    other = tmp_path / "other.gkqda"
    run("new", other)
    run("import", other, write(tmp_path / "given" / "y.txt", "B: Frau Kowalski ging.\n"))
    steps = run("history", other, "--json").json["rows"]
    assert "belongs to no text of this project" in run("pseudonymise", "final", other, *key).sentence
    assert run("history", other, "--json").json["rows"] == steps
    assert run("pseudonymise", "final", project, *key).code == 0
    harmless = write(
        tmp_path / "apart" / "h.csv", "original,kind,technique,replacement\nKam,Name,harmless,\n"
    )
    second = ("--key", tmp_path / "apart" / "second.gkkey", *key[2:])
    run("pseudonymise", "apply", project, *second, "--table", rules(tmp_path, ("Xx", *RULE[1:])))
    run("pseudonymise", "apply", project, *second, "--table", harmless)
    final = run("pseudonymise", "final", project, *second)
    assert final.sentence
    assert "are gone" not in final.out


def test_a_reason_that_names_somebody_is_not_taken(run, demo):
    purge = ("purge", demo, "--document", "TM13", "--reason")
    withdraw = ("withdraw", demo, "--document", "TM07", "--paragraph", "17", "--reason")
    for reason in ("Wunsch von Frau Kowalski", "Anruf von 0171 2345678"):
        for command in (purge, withdraw):
            assert "names a person or gives a number" in run(*command, reason).sentence
    assert run(*withdraw, "Widerruf vom 03.04.2026").code == 0
    assert run(*purge, "auf Wunsch", "--json").json["purged"]


def test_longer_words_are_named_with_their_places(run, study, tmp_path, key):
    project = study("B: Strauß kam.\n\nI: Straußʼsche Art, Strauße? Straußʼsche!\n\nB: Im Januar Jan.\n")
    both = rules(tmp_path, ("Strauß", "Name", "pseudonym", "Vogt"), ("Jan", "Name", "pseudonym", "Tom"))
    said = run("pseudonymise", "apply", project, *key, "--table", both, "--language", "en").out
    assert "    Straußʼsche (2): x1 para. 2\n" in said
    assert "    Januar: x1 para. 3\n" in said
    calm = write(tmp_path / "apart" / "calm.csv", "original,kind,technique,replacement\nJanuar,,harmless,\n")
    run("pseudonymise", "apply", project, *key, "--table", calm)
    done = run("pseudonymise", "final", project, *key, "--json").json
    assert {row["word"]: row["count"] for row in done["longer"]} == {"Straußʼsche": 2, "Strauße": 1}
    assert done["longer"][0]["places"][0] == {"document": "x1", "paragraph": "2"}
