"""The demo project, built once a run, whatever number of workers; every test works on a copy of its own."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
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
    path = _folder() / "demo.gkqda"
    with FileLock(path.with_suffix(".lock")):  # the first worker builds it, the others wait
        if not path.exists():
            build_demo(path.with_name("building.gkqda")).close()
            path.with_name("building.gkqda").rename(path)
    return path


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
