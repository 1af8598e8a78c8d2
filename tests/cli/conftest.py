"""The demo project, built once through the command line; every test that writes works on a copy of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gk_qda.cli import main
from gk_qda.paths import RESOURCES
from tests.demo_copy import built_once

DEMO = RESOURCES / "demo"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout of a command that succeeded."""
        assert self.code == 0, self.err
        return json.loads(self.out)

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """The rows of a table of codes by path."""
        return {row["path"]: row for row in self.json["rows"]}

    @property
    def sentence(self) -> str:
        """The one sentence on stderr of a command that failed in the proper way."""
        assert self.code == 1, (self.code, self.out, self.err)
        assert self.err.count("\n") == 1, self.err
        return self.err.strip()


Run = Callable[..., Answer]


@pytest.fixture(scope="session")
def untouched_demo() -> Path:
    """The demo project as it was made by the command, once for all workers: only to be copied."""

    def make(path: Path) -> None:
        assert main(["demo", str(path)]) == 0

    return Path(built_once("by-command/demo.gkqda", make))


@pytest.fixture(scope="session")
def built_demo(untouched_demo, tmp_path_factory) -> Path:
    """The demo project, for reading only; what commands print is noted in it all the same."""
    return Path(shutil.copy(untouched_demo, tmp_path_factory.mktemp("demo")))


@pytest.fixture
def demo(untouched_demo, tmp_path) -> Path:
    """A demo project to be changed at will."""
    return Path(shutil.copy(untouched_demo, tmp_path / "demo.gkqda"))


@pytest.fixture
def empty(run, tmp_path) -> Path:
    """A project without anything but a coder."""
    path = tmp_path / "empty.gkqda"
    assert run("new", path, "--coder", "A. Brandt").code == 0
    return path


@pytest.fixture
def run(capfd, monkeypatch) -> Run:
    """Run a command in this process; what it prints goes through the real file descriptors."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments: object) -> Answer:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Answer(code, out, err)

    return run


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of a project, its history and contents included."""
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = [name for (name,) in connection.execute(query)]
        return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}


def work_in(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The same without the audit trail, which grows with every session that stored a step."""
    return {name: rows for name, rows in dump(path).items() if name != "audit_entries"}


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path.write_bytes(text.encode(encoding))
    return path
