"""The history page by page, what a step touched, and how far back it lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.codebook import add_code, delete_code, rename_code
from gk_qda.operations.projects import new_project
from gk_qda.project import Project
from gk_qda.queries import history
from gk_qda.queries.history import Step, TouchedRows, steps_page, steps_to_take_back, touched_rows


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.gkqda", name="P", coder="Anna Berg") as made:
        yield made


def add(project: Project, *names: str) -> list[int]:
    """A step a name; returns the ids of the steps."""
    for name in names:
        with project.change("add_code", code=name) as session:
            add_code(session, name=name)
    with project.read() as session:
        return [step.id for step in reversed(history.steps(session, limit=len(names)))]


def pages(project: Project, limit: int, keep=None) -> list[tuple[Step, ...]]:
    found, before = [], None
    while True:
        with project.read() as session:
            page = steps_page(session, before=before, limit=limit, keep=keep)
        found.append(page.steps)
        if page.before is None:
            return found
        before = page.before


@pytest.mark.parametrize("limit", [1, 3, 4, 100])
def test_pages_together_are_the_whole_history(project, limit):
    add(project, *"abcdefg")
    with project.read() as session:
        everything = history.steps(session)
    found = pages(project, limit)
    assert [step for page in found for step in page] == everything
    assert all(len(page) <= limit for page in found)


@pytest.mark.parametrize("scanned", [10, 20, 5_000])
def test_searching_finds_everything_however_little_a_page_scans(project, monkeypatch, scanned):
    monkeypatch.setattr(history, "SCANNED", scanned)
    add(project, *(f"n{at}" for at in range(43)))
    found = pages(project, 2, keep=lambda step: step.name.details.get("code", "").endswith("1"))
    assert [step.name.details["code"] for page in found for step in page] == [
        "n41",
        "n31",
        "n21",
        "n11",
        "n1",
    ]
    assert all(len(page) <= 2 for page in found)


def test_each_row_counts_once_with_its_net_change(project):
    with project.change("add_code") as session:
        code = add_code(session, name="a")
        rename_code(session, code_id=code, name="b")
    with project.change("rename_code") as session:
        rename_code(session, code_id=code, name="c")
    with project.change("delete_code") as session:
        delete_code(session, code_id=code)
    with project.read() as session:
        removing, renaming, adding = history.steps(session, limit=3)
        assert touched_rows(session, adding.id) == (TouchedRows("codes", 1, 0, 0),)
        assert touched_rows(session, renaming.id) == (TouchedRows("codes", 0, 1, 0),)
        assert touched_rows(session, removing.id) == (TouchedRows("codes", 0, 0, 1),)
        assert touched_rows(session, 9999) == ()


def test_the_number_of_undos_takes_the_step_back(project):
    a, b, c = add(project, "a", "b", "c")
    with project.read() as session:
        assert [steps_to_take_back(session, step) for step in (a, b, c)] == [3, 2, 1]
        setup = history.steps(session)[-1]
        assert setup.kind == "setup"
        assert steps_to_take_back(session, setup.id) == 0
    project.undo()
    with project.read() as session:
        newest = history.steps(session, limit=1)[0]
        assert newest.kind == "undo"
        assert steps_to_take_back(session, newest.id) == 0
        assert [steps_to_take_back(session, step) for step in (a, b, c)] == [2, 1, 0]
        number = steps_to_take_back(session, a)
    for _ in range(number):
        project.undo()
    with project.read() as session:
        states = {step.id: step.state for step in history.steps(session) if step.kind == "do"}
        assert states == {a: "undone", b: "undone", c: "undone"}
