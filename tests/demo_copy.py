"""The demo project, built once a run; every test works on a copy of its own."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from gk_qda.operations.demo import build_demo
from gk_qda.operations.projects import work_as
from gk_qda.project import Project, open_project


@cache
def demo_file() -> Path:
    """The untouched demo; never open it for writing."""
    folder = Path(tempfile.mkdtemp(prefix="gk-qda-demo-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "demo.gkqda"
    build_demo(path).close()
    return path


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
