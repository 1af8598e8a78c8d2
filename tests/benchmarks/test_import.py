"""Importing 24 interviews of an hour from docx, beside reading them with python-docx."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import docx
import pytest

from gk_qda.operations.batch_import import import_files, read_files
from gk_qda.operations.projects import new_project
from tests.benchmarks.large import transcript
from tests.benchmarks.measuring import cpu_seconds

FILES, RATIO = 24, 2


@pytest.fixture(scope="module")
def interviews(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder, dice = tmp_path_factory.mktemp("interviews"), random.Random(24)
    paths = [folder / f"TM{number:02}.docx" for number in range(1, FILES + 1)]
    for path in paths:
        document = docx.Document()
        for turn in transcript(dice)[0].split("\n\n"):
            document.add_paragraph(turn)
        document.save(str(path))
    return paths


def test_importing(interviews: list[Path], tmp_path: Path, say: Callable[..., None]) -> None:
    numbers = count()

    def read_bare() -> None:
        for path in interviews:
            "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)

    floor = cpu_seconds(read_bare, rounds=3)
    read = cpu_seconds(lambda: read_files(interviews), rounds=3)
    say(f"read {FILES} docx with speakers and time marks", read, floor=floor)
    projects = [
        new_project(tmp_path / f"{number}.gkqda", name="Import", coder="Anna Berg") for number in range(4)
    ]

    def import_all() -> None:
        reports = import_files(projects[next(numbers)], read_files(interviews))
        assert all(report.name for report in reports)

    seconds = cpu_seconds(import_all, rounds=3)
    say(f"import {FILES} docx", seconds, floor=floor, goal=RATIO * floor)
    for project in projects:
        project.close()
    assert seconds < RATIO * floor
