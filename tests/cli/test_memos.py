"""Memos on the command line: out as a report or a table, and in again."""

from __future__ import annotations

import csv
import shutil

import pytest

from gk_qda.operations.memos import delete_memo
from gk_qda.operations.projects import work_as
from gk_qda.project import open_project
from gk_qda.queries.memos import list_memos
from tests.memo_sample import write_memos_of_every_sort


@pytest.fixture
def noted(built_demo, tmp_path):
    path = tmp_path / "noted.gkqda"
    shutil.copy(built_demo, path)
    with open_project(path, backup=False) as project:
        work_as(project)
        write_memos_of_every_sort(project)
    return path


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md", ".xlsx", ".json"])
def test_memos_leave_in_every_format(run, noted, tmp_path, suffix):
    target = tmp_path / f"memos{suffix}"
    assert run("memos", "export", noted, target, "--json").json == {"files": [str(target)]}
    assert target.stat().st_size > 1000


def test_filters_limit_what_is_written(run, noted, tmp_path):
    target = tmp_path / "memos.csv"
    options = ("--target", "passage", "--target", "code", "--author", "A. Brandt", "--kind", "note")
    assert run("memos", "export", noted, target, *options).code == 0
    with target.open(encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["Stelle", "'=1+1"]
    assert run("memos", "export", noted, target, "--words", "KOMMUNE").code == 0
    with target.open(encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["Der Fall"]


def test_a_table_comes_back_as_it_went(run, noted, tmp_path):
    table, again = tmp_path / "memos.csv", tmp_path / "again.csv"
    run("memos", "export", noted, table)
    taken = run("memos", "import", noted, table, "--language", "en")
    assert taken.out == "memos.csv: 9 memos read, 0 of them new or changed.\n"
    with open_project(noted, backup=False) as project:
        work_as(project)
        with project.change("test") as session:
            for memo in list_memos(session, language="de").memos:
                delete_memo(session, memo_id=memo.id)
    assert run("memos", "import", noted, table).code == 0
    run("memos", "export", noted, again)
    assert again.read_bytes() == table.read_bytes()


def test_trouble_is_one_sentence(run, noted, tmp_path):
    assert "pdf" in run("memos", "export", noted, tmp_path / "memos.pdf").sentence
    assert "Nobody" in run("memos", "export", noted, tmp_path / "m.csv", "--author", "Nobody").sentence
