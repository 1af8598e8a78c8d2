"""Five hundred segments coded, recoded and removed, codes with thousands of codings merged: the window answers."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.large import copy_of_l
from tests.demo_copy import demo_file

Passage = tuple[int, int, int]
Row = tuple[int, int, str, int, int, int]
ROOT = Path(__file__).resolve().parents[2]


def change_many(project: Path, display: dict[str, str], *codes: str, journey: str = "bulk") -> dict[str, Any]:
    """What the watchdog saw, and after each step what the file held and the window said."""
    home = project.parent
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            f"tests.journeys.{journey}",
            str(project),
            str(home / "preferences.json"),
            *codes,
        ],
        env=display | {"HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    seen: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return seen


def codings_in(project: Path) -> list[Row]:
    """Id, document, name of the code, coder, start and end, asked of SQLite itself."""
    with closing(sqlite3.connect(project)) as file:
        return file.execute(
            "SELECT c.id, c.document_id, codes.name, c.coder_id, c.start, c.end"
            " FROM codings c JOIN codes ON codes.id = c.code_id"
        ).fetchall()


def united(spans: Iterable[Passage]) -> list[Passage]:
    """Passages (document, start, end) with those that overlap made one."""
    found: list[Passage] = []
    for document, start, end in sorted(spans):
        if found and found[-1][0] == document and start < found[-1][2]:
            found[-1] = (document, found[-1][1], max(end, found[-1][2]))
        else:
            found.append((document, start, end))
    return found


def check(journey: dict[str, Any], project: Path, rows: list[Row], code: str) -> None:
    """One step a gesture, taken back to the letter; and the window says what the file holds."""
    listed, coder = journey["listed"], journey["coder"]
    assert len(listed) == 500
    seen = journey["seen"]
    for step, found in seen.items():
        window, file = found["window"], found["file"]
        assert window == {name: file[name] for name in window}, step
    file = {step: found["file"] for step, found in seen.items()}
    before, coded, recoded = file["before"], file["code"], file["recode"]
    chosen = set(listed)
    wanted = united(
        (row[1], row[4], row[5]) for row in rows if row[0] in chosen or (row[2] == code and row[3] == coder)
    )
    mine = [(document, start, end) for document, who, start, end in coded["spans"] if who == coder]
    assert united(mine) == wanted, "every passage has the code now, and nothing else"
    assert coded["of_code"] > before["of_code"]
    assert coded["listed"] == 500, "the codings they had stay"
    assert recoded["of_other"] > before["of_other"]
    assert file["undo"]["digest"] == coded["digest"]
    assert file["redo"]["digest"] == recoded["digest"]
    assert file["undo again"]["digest"] == coded["digest"]
    steps = [(found["steps"] - before["steps"], *found["last"]) for found in file.values()]
    assert steps[1:] == [
        (1, "do", "apply_to_segments"),
        (2, "do", "recode"),
        (3, "undo", "recode"),
        (4, "redo", "recode"),
        (5, "undo", "recode"),
        (6, "do", "remove_codings"),
    ]
    with closing(sqlite3.connect(project)) as closed:
        (left,) = closed.execute("SELECT count(*) FROM codings").fetchone()
        assert closed.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert closed.execute("PRAGMA foreign_key_check").fetchall() == []
    assert left == file["remove"]["codings"] == coded["codings"] - 500


@pytest.mark.long
def test_500_segments_of_the_demo_never_keep_the_window_from_answering(display, tmp_path):
    project = Path(shutil.copy(demo_file(), tmp_path / "demo.gkqda"))
    before = codings_in(project)
    journey = change_many(project, display, "Ehrenamt", "Zitierwürdig")
    check(journey, project, before, "Ehrenamt")
    assert journey["longest"] < 0.1, journey["blocks"]


@pytest.mark.long
def test_500_segments_among_200_000_never_keep_the_window_from_answering(display, tmp_path):
    project = copy_of_l(tmp_path)
    before = codings_in(project)
    journey = change_many(project, display, "Thema 105", "Thema 107")
    check(journey, project, before, "Thema 105")
    assert journey["longest"] < 0.25, journey["blocks"]


def check_codes(journey: dict[str, Any], least: int) -> None:
    """Each gesture is one step; nothing is lost by merging and dissolving but what unites; undo brings all back."""
    seen = journey["seen"]
    before, merged, gone = seen["before"], seen["merge"], seen["delete"]
    assert before["source"] >= least
    assert before["target"] >= least
    for step, found in seen.items():
        assert found["window"] == found["codings"], step
    verbs = [found["last"] for found in seen.values()]
    assert verbs[1:] == [
        "do merge_codes",
        "undo merge_codes",
        "redo merge_codes",
        "do delete_code",
        "undo delete_code",
        "do dissolve_code",
    ]
    assert merged["source"] is None
    assert merged["target"] > before["target"]
    assert before["codings"] - merged["codings"] == before["source"] + before["target"] - merged["target"]
    keys = ("codings", "source", "target")
    assert [seen["undo merge"][key] for key in keys] == [before[key] for key in keys]
    assert [seen["redo merge"][key] for key in keys] == [merged[key] for key in keys]
    assert gone["target"] is None
    assert gone["codings"] == merged["codings"] - merged["target"]
    assert [seen["undo delete"][key] for key in keys] == [merged[key] for key in keys]
    assert seen["dissolve"]["target"] == 0


@pytest.mark.long
def test_codes_of_the_demo_merged_and_deleted_never_keep_the_window_from_answering(display, tmp_path):
    project = Path(shutil.copy(demo_file(), tmp_path / "demo.gkqda"))
    journey = change_many(project, display, journey="bulk_codes")
    check_codes(journey, 10)
    assert journey["longest"] < 0.1, journey["blocks"]


@pytest.mark.long
def test_codes_with_thousands_of_codings_merged_and_deleted_never_keep_the_window_from_answering(
    display, tmp_path
):
    project = copy_of_l(tmp_path)
    journey = change_many(project, display, journey="bulk_codes")
    check_codes(journey, 1_000)
    assert journey["longest"] < 0.25, journey["blocks"]
