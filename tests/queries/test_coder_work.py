"""Who coded what, against the files the demo is made of."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.settings import set_setting
from gk_qda.paths import RESOURCES
from gk_qda.project import Project
from gk_qda.queries.coder_work import team_work
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def codings_in(folder: str) -> dict[str, int]:
    found = {}
    for path in sorted((RESOURCES / "demo" / folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            found[path.stem] = sum(1 for _ in csv.DictReader(lines))
    return found


def test_numbers_of_both_coders(demo):
    first, second = codings_in("codings"), codings_in("codings-second")
    work = team_work(demo)
    assert [(one.coder.initials, one.codings, one.documents) for one in work.people] == [
        ("AB", sum(first.values()), len([n for n in first.values() if n])),
        ("MY", sum(second.values()), len([n for n in second.values() if n])),
    ]
    assert [one.is_counted for one in work.people] == [True, False]
    assert sum(one.summaries for one in work.people) == 79
    assert work.documents == 24


def test_documents_that_two_coded(demo):
    first, second = codings_in("codings"), codings_in("codings-second")
    shared = {one.document.name: one.codings for one in team_work(demo).shared}
    assert shared == {name: (first[name], number) for name, number in second.items()}


def test_a_new_coder_has_done_nothing(demo):
    with demo.change("add_coder") as session:
        ensure_coder(session, "Cora Dahl")
        set_setting(session, "counted_coders", [])
    *_, new = team_work(demo).people
    assert (new.coder.initials, new.codings, new.documents, new.summaries) == ("CD", 0, 0, 0)
    assert all(one.is_counted for one in team_work(demo).people)
