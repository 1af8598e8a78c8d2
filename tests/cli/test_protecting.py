"""Protecting a project by command: its passphrase."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import dump, write


@pytest.fixture
def keys(tmp_path):
    return write(tmp_path / "old.txt", "Grüne Äpfel\n"), write(tmp_path / "new.txt", "Rote Birnen\n")


def test_a_passphrase_is_set_changed_and_removed(run, empty, keys):
    old, new = keys
    before = {name: rows for name, rows in dump(empty).items() if name != "audit_entries"}
    answer = run("passphrase", empty, "--set", "--new-passphrase-file", old, "--language", "de")
    assert answer.code == 0, answer.err
    assert "empty.gkqda ist jetzt verschlüsselt" in answer.out
    assert "kann niemand wiederherstellen" in answer.out
    assert run("info", empty, "--passphrase-file", old, "--json").json["encrypted"] is True
    assert "--passphrase-file" in run("info", empty).sentence

    changed = run(
        "passphrase", empty, "--change", "--passphrase-file", old, "--new-passphrase-file", new, "--json"
    )
    assert changed.json["done"] == "changed"
    assert changed.json["encrypted"] is True
    assert "does not open" in run("info", empty, "--passphrase-file", old).sentence

    removed = run("passphrase", empty, "--remove", "--passphrase-file", new)
    assert "not encrypted any more" in removed.out
    assert "recover" not in removed.out
    assert {name: rows for name, rows in dump(empty).items() if name != "audit_entries"} == before
    trail = [row[:2] for row in dump(empty)["audit_entries"] if row[0] == "passphrase"]
    assert trail == [
        ("passphrase", '{"done": "set"}'),
        ("passphrase", '{"done": "changed"}'),
        ("passphrase", '{"done": "removed"}'),
    ]


def test_the_backups_are_named(run, empty, keys):
    old, _ = keys
    copy = run("backup", empty, "--json").json["file"]
    moved = shutil.move(copy, copy.replace(copy[-23:-6], "2026-01-02 030405"))
    kept = ("--backups", "keep")
    done = run("passphrase", empty, "--set", "--new-passphrase-file", old, *kept, "--json").json["backups"]
    assert done == {"kept": [], "renewed": [], "deleted": [], "plain": [moved], "other": []}
    change = ("passphrase", empty, "--change", "--passphrase-file", old, "--new-passphrase-file")
    answer = run(*change, old)
    assert "not encrypted, and whoever has it can read the transcripts: empty 2026-01-02 030405" in answer.out
    assert "another passphrase" not in answer.out
    done = run(*change, old, "--backups", "delete", "--json").json["backups"]
    assert moved in done["deleted"]


def test_the_backups_of_before_are_encrypted_when_a_passphrase_is_set(run, empty, keys):
    old, _ = keys
    copy = run("backup", empty, "--json").json["file"]
    moved = shutil.move(copy, copy.replace(copy[-23:-6], "2026-01-02 030405"))  # not of this very second
    done = run("passphrase", empty, "--set", "--new-passphrase-file", old, "--json").json["backups"]
    assert (done["renewed"], done["kept"], done["plain"]) == ([moved], [], [])


def test_what_is_meant_must_be_clear(run, empty, keys):
    old, _ = keys
    assert run("passphrase", empty).code == 2
    assert "--set, --change, --remove" in run("passphrase", empty, "--set", "--remove").err
    assert "is not encrypted" in run("passphrase", empty, "--remove", "--passphrase-file", old).sentence
    assert "--passphrase-file" in run("passphrase", empty, "--set").sentence, "nobody can type into a pipe"
    assert run("passphrase", empty, "--set", "--new-passphrase-file", old).code == 0
    again = run("passphrase", empty, "--set", "--new-passphrase-file", old)
    assert "is encrypted already" in again.sentence
    assert "lies on a server" in run("passphrase", "postgresql://localhost/none", "--set").sentence
