"""The audit trail by command: what it shows, what it notes, and that an alteration shows."""

from __future__ import annotations

import csv
import os
from contextlib import closing
from datetime import datetime
from hashlib import sha256

import pytest
from sqlcipher3 import dbapi2

from gk_qda import open_project as notebook
from gk_qda.project import open_project
from tests.cli.conftest import write


def entries(run, path, *options):
    return run("audit", path, *options, "--json").json["rows"]


def test_what_a_command_writes_from_a_project_is_noted_with_its_hash(run, demo, tmp_path):
    before = len(entries(run, demo))
    target = tmp_path / "h.csv"
    assert run("frequencies", demo, "--output", target).code == 0
    assert run("codings", "export", demo, tmp_path / "c.csv").code == 0
    first, second = entries(run, demo)[1::-1]
    assert (first["action"], first["objects"]) == (
        "export",
        {"what": "frequencies", "file": "*.csv", "level": "internal", "findings": {}},
    )
    assert first["sha256"] == sha256(target.read_bytes()).hexdigest()
    assert second["objects"]["what"] == "codings export"
    assert first["person"], "the account, where nobody said who she is"
    assert run("frequencies", demo).code == 0
    assert len(entries(run, demo)) == before + 2, "what is only printed is no export"


def test_it_is_noted_beside_a_window_at_work(run, demo, tmp_path):
    with open_project(demo) as project:
        with project.change("set_setting") as session:
            from gk_qda.operations.settings import set_setting

            set_setting(session, "small_n", 7)
        answer = run("segments", demo, "--output", tmp_path / "s.xlsx")
        assert answer.code == 0
        assert "Export check (internal): 43 findings." in answer.err
        assert entries(run, demo)[0]["objects"]["file"] == "*.xlsx"  # a name may be in the name of a file
        project.undo()
        project.note("export", file="later.csv")
    answer = run("audit", demo, "--check")
    assert answer.code == 0, answer.out + answer.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_where_it_cannot_be_noted_the_file_is_written_and_that_is_said(run, demo, tmp_path):
    demo.chmod(0o400)
    answer = run("frequencies", demo, "--output", tmp_path / "h.csv")
    assert answer.code == 0
    assert "could not be noted" in answer.err


def test_somebody_on_another_computer_is_not_disturbed(run, demo, tmp_path):
    with open_project(demo):
        owner = demo.with_name(f".{demo.name}.owner")
        owner.write_text(owner.read_text().replace('"host": "', '"host": "elsewhere-'), encoding="utf-8")
        answer = run("frequencies", demo, "--output", tmp_path / "h.csv")
        assert answer.code == 0
        assert "could not be noted" in answer.err
        assert (tmp_path / "h.csv").exists()


def test_the_file_for_the_data_protection_officer(run, demo, tmp_path):
    run("frequencies", demo, "--output", tmp_path / "h.csv")
    target = tmp_path / "trail.csv"
    assert run("audit", demo, "--output", target, "--language", "de").code == 0
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    export = next(row for row in rows if row["action"] == "export")
    assert datetime.fromisoformat(export["time_utc"]).utcoffset().total_seconds() == 0
    assert export["sentence"] == "Ausgegeben: *.csv"
    assert export["sha256"] == sha256((tmp_path / "h.csv").read_bytes()).hexdigest()
    assert len(export["chain"]) == 64
    people = run("audit", demo, "--language", "de").out
    assert "Ausgegeben: *.csv" in people
    assert "keine Leistungskontrolle" in people


def test_filters_by_action_and_time(run, demo, tmp_path):
    run("frequencies", demo, "--output", tmp_path / "h.csv")
    assert {row["action"] for row in entries(run, demo)} >= {"export", "seal"}
    assert {row["action"] for row in entries(run, demo, "--action", "export")} == {"export"}
    today = datetime.now().astimezone().date().isoformat()
    assert entries(run, demo, "--since", today, "--until", today)
    assert not entries(run, demo, "--until", "2020-01-01")
    assert not entries(run, demo, "--since", "2100-01-01")


def test_one_person_is_looked_at_only_by_the_lead_and_that_is_noted(run, demo):
    with open_project(demo) as project:
        project.coder_id = 1
        project.note("export", file="a.csv")
    refused = run("audit", demo, "--person", "A. Brandt")
    assert "--project-lead" in refused.sentence
    found = entries(run, demo, "--person", "a. brandt", "--project-lead")
    assert [row["objects"] for row in found] == [{"file": "*.csv"}]
    assert entries(run, demo)[0]["action"] == "filter_by_person"
    assert not entries(run, demo, "--person", "M. Yıldız", "--project-lead")


def test_an_alteration_shows(run, demo):
    with open_project(demo) as project:
        project.note("export", file="a.csv")
    answer = run("audit", demo, "--check", "--json").json
    assert (answer["sound"], answer["sealed"]) == (True, answer["steps"])
    head = answer["head"]
    assert "still in the trail" in run("audit", demo, "--check", "--known", head).out
    with closing(dbapi2.connect(str(demo))) as connection:
        connection.execute("UPDATE changes SET details = '{}' WHERE id = 2")
        connection.commit()
    altered = run("audit", demo, "--check", "--language", "de")
    assert altered.code == 1
    assert "wurde einer verändert, entfernt oder eingefügt" in altered.out
    assert "wurde verändert" in altered.err
    with closing(dbapi2.connect(str(demo))) as connection:
        connection.execute("DELETE FROM audit_entries")
        connection.commit()
    assert run("audit", demo, "--check", "--known", head).code == 1
    assert run("audit", demo, "--known", head).code == 2


def test_no_text_of_a_transcript_is_in_the_trail(run, demo, tmp_path):
    assert run("segments", demo, "--output", tmp_path / "s.csv").code == 0
    assert run("codings", "export", demo, tmp_path / "c.csv").code == 0
    assert run("memos", "export", demo, tmp_path / "m.csv").code == 0
    trail = run("audit", demo, "--json").out
    with open_project(demo, read_only=True) as project, project.read() as session:
        from sqlalchemy import select

        from gk_qda.models import Content

        texts = [text for text in session.scalars(select(Content.text)) if text]
    words = {text[at : at + 20] for text in texts for at in range(0, len(text) - 20, 20)}
    assert words
    assert not [part for part in words if part in trail]


def test_in_a_notebook(demo):
    with open_project(demo) as project:
        project.note("export", file="a.csv")
    with notebook(demo) as project:
        trail = project.audit_trail()
        assert trail.iloc[0]["action"] in ("export", "seal")
        assert {"time_utc", "sha256", "chain"} <= set(trail.columns)


def test_a_passphrase_stands_in_it(run, empty, tmp_path):
    key = write(tmp_path / "key.txt", "Rote Birnen\n")
    run("passphrase", empty, "--set", "--new-passphrase-file", key)
    said = [row["sentence"] for row in entries(run, empty, "--passphrase-file", key, "--language", "en")]
    assert "Passphrase set: the project has been encrypted since" in said


def test_the_level_and_what_was_found_stand_with_it(run, demo, tmp_path):
    assert run("segments", demo, "--level", "client", "--output", tmp_path / "s.csv").code == 0
    noted = entries(run, demo)[0]["objects"]
    assert noted["level"] == "client"
    assert sum(noted["findings"].values()) > 0


def test_every_action_of_the_program_has_its_words():
    """Whatever is noted somewhere is said in words, and no word is idle."""
    import re
    from pathlib import Path

    import gk_qda
    from gk_qda.words import catalogue

    root = Path(gk_qda.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in root.rglob("*.py"))
    pattern = (
        r'(?:project\.note|Erasure|\b_note)\((?:project,)?\s*"(\w+)"'
        r'|audit\.append\(session, "(\w+)"|\baction(?:: str)? ?= ?"(\w+)"'
    )
    noted = {next(filter(None, found)) for found in re.findall(pattern, code)} | {"seal", "filter_by_person"}
    words = catalogue("audit", "en")
    known = {key.removeprefix("action_") for key in sorted(words.keys()) if key.startswith("action_")}
    assert noted == known
    assert all(f"did_{action}" in words for action in known)
