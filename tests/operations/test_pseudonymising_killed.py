"""Killed while names are replaced, or while originals are taken out for good: the project is before or after."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from gk_qda.language.pseudonyms import Rule
from gk_qda.operations.pseudonymising import apply_to_project, make_final, reverse_in_project
from gk_qda.progress import Silent
from gk_qda.project import open_project
from gk_qda.project.backup import backups
from gk_qda.project.erasing import delete_copies, renew_backup
from gk_qda.project.key_file import KeyFile
from gk_qda.queries.documents import find_document, text_of
from tests.demo_copy import opened_copy
from tests.project.dump import stored

RULES = [Rule("Osterkötter", "Ebeling", kind="name"), Rule("Schleusenweg 14", "", "omission", "address")]
ORIGINAL = "Osterkötter"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is a matter of Unix")


def long(place: object):
    return pytest.param(place, marks=pytest.mark.long)


def die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Killing:
    """Progress that kills its process at a report."""

    def __init__(self, at: int) -> None:
        self._left = at

    def report(self, done: int, total: int, message: str = "") -> None:
        self._left -= 1
        if self._left < 0:
            die()


def killed(work: Callable[[], None]) -> None:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "apart" / "key.gkkey"
    path.parent.mkdir()
    KeyFile.create(path, "geheim").close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "study").mkdir()
    with opened_copy(tmp_path / "study") as project:
        assert project.path is not None
        return project.path


def text(project) -> str:
    with project.read() as session:
        return text_of(session, find_document(session, "TM13").id)


@pytest.mark.parametrize("place", [long(0), 12, long("before the key"), "after the key"])
def test_while_names_are_replaced(path, key, place, monkeypatch):
    with open_project(path, backup=False) as project:
        before = stored(project)

    def work() -> None:
        put = KeyFile.put
        if place == "before the key":
            monkeypatch.setattr(KeyFile, "put", die)
        elif place == "after the key":
            monkeypatch.setattr(KeyFile, "put", lambda *values: (put(*values), die()))
        progress = Killing(place) if isinstance(place, int) else Silent()
        with open_project(path, backup=False) as project, KeyFile.open(key, "geheim") as file:
            apply_to_project(project, file, RULES, progress=progress)

    killed(work)
    with open_project(path, backup=False) as project, KeyFile.open(key, "geheim") as file:
        assert project.faults() == []
        assert stored(project) == before
        assert bool(file.entries()) == (place == "after the key"), "a key too many does no harm"
        was = text(project)
        apply_to_project(project, file, RULES)
        assert ORIGINAL not in text(project)
        reverse_in_project(project, file)
        assert text(project) == was


@pytest.mark.parametrize("place", [long("copy"), long("look"), "place", "settle", long("backups"), "renew"])
def test_while_originals_are_taken_out(path, key, place, monkeypatch):
    with open_project(path, backup=False) as project, KeyFile.open(key, "geheim") as file:
        project.back_up()
        apply_to_project(project, file, RULES)
        before = stored(project)

    def settle(made: Path, target: Path) -> None:
        made.replace(target)
        die()

    stages = {
        "copy": ("gk_qda.project.erasing._in_copy", die),
        "look": ("gk_qda.project.erasing.places_left", die),
        "place": ("gk_qda.project.remaking.put_in_place", die),
        "settle": ("gk_qda.project.remaking.put_in_place", settle),
    }

    def work() -> None:
        if place in stages:
            monkeypatch.setattr(*stages[place])
        with open_project(path, backup=False) as project, KeyFile.open(key, "geheim") as file:
            erased = make_final(project, file)
            if place == "backups":
                die()
            delete_copies(erased.holders)
            monkeypatch.setattr("gk_qda.project.backup.copy_to", die)
            renew_backup(project)

    killed(work)
    is_before = place in ("copy", "look", "place")
    with open_project(path, backup=False) as project:
        assert project.faults() == []
        assert "Ebeling" in text(project)
        assert (stored(project) == before) == is_before
    assert (ORIGINAL.encode() in path.read_bytes()) == is_before
    assert len(backups(path)) == (place != "renew"), "those that hold originals go only when the rest is done"
    for copy in backups(path):
        with open_project(copy, read_only=True) as old:
            assert ORIGINAL in text(old)
