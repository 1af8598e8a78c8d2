"""Projects that are built once a run, whatever number of workers; every test works on a copy of its own."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from filelock import FileLock

from gk_qda.operations.demo import build_demo
from gk_qda.operations.projects import work_as
from gk_qda.project import Project, open_project


@cache
def demo_file() -> Path:
    """The untouched demo; never open it for writing."""
    return built_once("demo.gkqda", lambda path: build_demo(path).close())


@cache
def demo_for_commands() -> Path:
    """A copy of this process that is only read: what commands print is noted in it all the same."""
    folder = tempfile.mkdtemp(prefix="gk-qda-commands-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(shutil.copy(demo_file(), folder))


def built_once(name: str, build: Callable[[Path], object]) -> Path:
    """The file of this name in the folder of the run; the first worker builds it, the others wait."""
    path = _folder() / name
    path.parent.mkdir(exist_ok=True)
    with FileLock(path.with_suffix(".lock")):
        if not path.exists():
            half_made = path.with_name(f"building-{path.name}")
            build(half_made)
            half_made.rename(path)
    return path


@cache
def _folder() -> Path:
    """That of the test run; outside of one (pictures, scripts) a folder that goes with this process."""
    if "GK_QDA_TEST_RUN" in os.environ:
        return Path(os.environ["GK_QDA_TEST_RUN"])
    folder = Path(tempfile.mkdtemp(prefix="gk-qda-demo-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextmanager
def opened_copy(folder: Path) -> Iterator[Project]:
    """A copy in ``folder``, open for work as the first coder."""
    path = folder / "demo.gkqda"
    shutil.copy(demo_file(), path)
    project = open_project(path, backup=False)
    work_as(project)
    try:
        yield project
    finally:
        project.close()
