"""The window answers on every desk: on the demo, and on five hundred documents with two hundred thousand codings."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.large import copy_of_l
from tests.demo_copy import demo_file

ROOT = Path(__file__).resolve().parents[2]


def travel(project: Path, display: dict[str, str], language: str, *more: str) -> dict[str, Any]:
    """What the watchdog saw on a tour through the project.

    With "pages" also through what is no desk; with "rooms" by every command and page of the menus instead,
    then by the menus of right clicks, and into files and back.
    """
    home = project.parent
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "tests.journeys.tour"),
            *(str(project), str(home / "preferences.json"), language, *more),
        ],
        env=display | {"HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    seen: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return seen


@pytest.mark.long
@pytest.mark.parametrize("way", ["pages", "rooms"])
def test_nothing_of_the_demo_keeps_the_window_from_answering(display, tmp_path, way):
    project = Path(shutil.copy(demo_file(), tmp_path / "demo.gkqda"))
    seen = travel(project, display, "de", way)
    assert seen["longest"] < 0.1, seen["blocks"]
    assert seen.get("stored_days", []) == []  # the window is German


@pytest.mark.long
def test_no_desk_of_500_documents_keeps_the_window_from_answering(display, tmp_path):
    seen = travel(copy_of_l(tmp_path), display, "de")
    assert seen["longest"] < 0.25, seen["blocks"]
