"""Pseudonymising by the command line: find, look through, apply, make final, take back."""

from __future__ import annotations

import csv

import pytest

import gk_qda


@pytest.fixture
def key(tmp_path):
    folder = tmp_path / "apart"
    folder.mkdir()
    (folder / "words.txt").write_text("geheim\n", encoding="utf-8")
    return ("--key", folder / "demo.gkkey", "--key-passphrase-file", folder / "words.txt")


def reviewed(path, choices):
    """Fill the columns of the table that was found, as a person does."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        technique, replacement = choices.get(row["original"], ("", ""))
        row |= {"technique": technique, "replacement": replacement}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return rows


CHOICES = {
    "Wiegelmann": ("Pseudonym", "Ebeling"),
    "Osterkötter": ("function", "Lehrer"),
    "0201 000000-00": ("Auslassung", ""),
    "Kartentag": ("unbedenklich", ""),
}


def test_the_whole_way(run, demo, tmp_path, key):
    table = tmp_path / "apart" / "found.csv"
    run("pseudonymise", "find", demo, "--document", "TM13", "--output", table)
    rows = reviewed(table, CHOICES)
    assert {"Saliou Kantémba", "Hinterwülfen", *CHOICES} <= {row["original"] for row in rows}
    assert len(rows) < 100
    arguments = ("pseudonymise", "apply", demo, *key, "--table", table, "--json")
    assert run(*arguments, "--dry-run").json["places"] == 3
    assert run(*arguments).json["documents"] == {"TM13": 3}
    found = run("pseudonymise", "find", demo, *key, "--document", "TM13", "--json").json
    assert not {"Ebeling", *CHOICES} & {row["original"] for row in found["rows"]}
    protocol = run("pseudonymise", "protocol", demo, *key, "--json").json["rows"]
    assert [(row["replacement"], row["count"]) for row in protocol] == [
        ("Ebeling", 1),
        ("[Lehrer]", 1),
        ("[…]", 1),
    ]
    done = run("pseudonymise", "final", demo, *key, "--backups", "delete", "--json").json
    assert (done["left"], done["still_held"]) == ({}, [str(table)]), "the list in a folder below"
    for file in demo.parent.rglob("*"):
        assert not file.is_file() or file == table or b"Wiegelmann" not in file.read_bytes()
    assert run("pseudonymise", "reverse", demo, *key, "--json").json == {"reversed": 3}
    assert run("search", demo, "Wiegelmann", "--json").json["base"]["count"] == 1


def test_trouble_is_one_sentence(run, demo, tmp_path, key):
    table = tmp_path / "t.csv"
    table.write_text("original,technique,replacement\nWiegelmann,magic,X\n", encoding="utf-8")
    assert "magic" in run("pseudonymise", "apply", demo, *key, "--table", table).sentence
    table.write_text("original,technique,replacement\nWiegelmann,pseudonym,\n", encoding="utf-8")
    assert run("pseudonymise", "apply", demo, *key, "--table", table).sentence
    assert run("pseudonymise", "reverse", demo, *key[:1], tmp_path / "none.gkkey", *key[2:]).sentence
    beside = ("--key", demo.with_name("k.gkkey"), *key[2:])
    assert run("pseudonymise", "apply", demo, *beside, "--table", table).sentence


def test_the_passphrase_of_the_key_changes(run, demo, tmp_path, key):
    table = tmp_path / "t.csv"
    table.write_text("Original;Technik;Ersetzung\nWiegelmann;Pseudonym;Ebeling\n", encoding="utf-8")
    run("pseudonymise", "apply", demo, *key, "--table", table, "--json").json  # noqa: B018
    new = tmp_path / "new.txt"
    new.write_text("anders", encoding="utf-8")
    assert run("pseudonymise", "passphrase", *key, "--new-passphrase-file", new, "--json").json == {
        "changed": True
    }
    assert run("pseudonymise", "protocol", demo, *key).sentence
    assert run("pseudonymise", "protocol", demo, *key[:3], new, "--json").json["rows"]


def test_candidates_in_a_notebook(built_demo):
    with gk_qda.open_project(built_demo) as project:
        frame = project.personal_data()
    assert list(frame.columns) == ["original", "kind", "count", "documents", "context"]
    assert "TM13" in set(frame.loc[frame["original"] == "Osterkötter", "documents"])
