"""The columns of all codings follow every step, and are read from the file only once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.coding import apply_code
from gk_qda.project import Project, open_project
from gk_qda.queries import index
from gk_qda.queries.index import coding_columns
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def code(project: Project, number: int) -> None:
    with project.change("apply_code") as session:
        start = 700 + 20 * number
        apply_code(
            session, document_id=3, code_id=7, coder_id=project.coder_id or 0, start=start, end=start + 15
        )


def ids(project: Project) -> list[int]:
    return sorted(coding_columns(project).id.tolist())


def test_steps_from_before_it_was_read_are_followed_when_taken_back(demo):
    before = ids(demo)
    for number in range(3):
        code(demo, number)
    assert demo.path is not None
    after = ids(demo)
    assert len(after) == len(before) + 3
    path = demo.path
    demo.close()
    with open_project(path, backup=False) as again:
        assert ids(again) == after
        for gone in (1, 2, 3):
            again.undo()
            assert ids(again) == after[: len(after) - gone]
        for back in (1, 2, 3):
            again.redo()
            assert ids(again) == after[: len(before) + back]


def test_it_is_read_once(demo, monkeypatch):
    read = []
    rows = index.raw_rows
    monkeypatch.setattr(index, "raw_rows", lambda *asked: read.append(1) or rows(*asked))
    before = ids(demo)
    code(demo, 0)
    code(demo, 1)
    demo.undo()
    demo.redo()
    demo.undo()
    demo.undo()
    assert ids(demo) == before
    assert len(read) == 1
