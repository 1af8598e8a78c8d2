"""Names as people write them (joined, in small letters, with a plus in front): replaced, or said to be there still."""

from __future__ import annotations

import csv

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


def test_the_list_of_a_csv_file_comes_back_whatever_its_words_begin_with(run, study, tmp_path, key):
    project = study("I: Ihre Nummer?\nB: Es ist die +49 171 2345678, sonst keine.\n")
    table = tmp_path / "apart" / "list.csv"
    assert run("pseudonymise", "find", project, "--output", table).code == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        (row,) = (row for row in csv.DictReader(file) if "2345678" in row["original"])
    assert row["original"].startswith("'+49")  # no spreadsheet may take it for a formula
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row | {"technique": "omission"})
        writer.writerow(row | {"original": "Kowalski", "technique": "pseudonym", "replacement": "Ebeling"})
    said = run("pseudonymise", "apply", project, *key, "--table", table, "--language", "en")
    assert "One row of the table found nothing: 3." in said.out
    assert "2345678" not in run("text", project, "x1").out
    again = run("pseudonymise", "apply", project, *key, "--table", table)
    assert again.sentence  # nothing to replace
