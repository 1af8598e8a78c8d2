"""The demo project, built once through the command line; every test works on a copy of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gk_qda.cli import main
from gk_qda.paths import RESOURCES

DEMO = RESOURCES / "demo"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence on stderr of a command that failed in the proper way."""
        assert self.code == 1, (self.code, self.err)
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.strip()


Run = Callable[..., Answer]


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.gkqda"
    assert main(["demo", str(path)]) == 0
    return path


@pytest.fixture
def demo(built_demo, tmp_path) -> Path:
    """The demo project, to be changed at will."""
    return Path(shutil.copy(built_demo, tmp_path / "demo.gkqda"))


@pytest.fixture
def run(capfd) -> Run:
    """Run a command in this process; its output goes through the real file descriptors."""

    def run(*arguments: object) -> Answer:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return run
