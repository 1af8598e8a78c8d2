"""Project files of two sizes, made once a run, and a way to say figures in the output of a passing run."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gk_qda.operations.projects import work_as
from gk_qda.project import Project, open_project
from tests.benchmarks.large import write_project
from tests.benchmarks.measuring import figures

DOCUMENTS = 500  # of L
DENSE = 4_000  # codings of its first document


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A tenth of L, and L; copy what you write to."""
    folder = tmp_path_factory.mktemp("large")
    return {
        number: write_project(
            folder / f"{number}.gkqda", number, dense=DENSE if number == DOCUMENTS else None
        )
        for number in (DOCUMENTS // 10, DOCUMENTS)
    }


@pytest.fixture
def large_project(files: dict[int, Path]) -> Iterator[Project]:
    """L, for reading."""
    with open_project(files[DOCUMENTS], read_only=True) as project:
        yield project


@pytest.fixture
def large_copy(files: dict[int, Path], tmp_path: Path) -> Iterator[Project]:
    """L, for work."""
    path = tmp_path / "L.gkqda"
    shutil.copy(files[DOCUMENTS], path)
    project = open_project(path, backup=False)
    work_as(project)
    yield project
    project.close()


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    """``say(name, seconds, floor=..., goal=...)``: one line of figures."""

    def write(*arguments: object, **options: object) -> None:
        with capsys.disabled():
            print("\n" + figures(*arguments, **options), end="")  # type: ignore[arg-type]

    return write
