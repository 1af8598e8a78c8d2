"""Answers kept in memory are those that a project opened a moment ago gives, whatever was done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.analysis.ground import Ground
from gk_qda.errors import QdaError
from gk_qda.errors.domain import NameTaken
from gk_qda.errors.project import NothingToUndo
from gk_qda.operations.codebook import add_code
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import rename_document
from gk_qda.operations.speakers import describe_speakers
from gk_qda.project import Project, open_project
from gk_qda.queries.code_counts import code_counts
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.segment_lists import list_segments
from gk_qda.queries.segments import segments
from tests.demo_copy import opened_copy
from tests.operations.test_undo import STEPS

CHOICES = (
    Filters(),
    Filters(speakers="respondents", with_kinds=("interview", "reflection_talk"), include_technical=True),
)

LONGER_THAN_ALL = 1_000_000  # code points of a document


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def answers(project: Project) -> dict[str, Any]:
    """Everything that rests on something kept, as plain values."""
    found: dict[str, Any] = {}
    for filters in reversed(CHOICES):
        with project.read() as session:
            chosen = scope(session, filters)
        table = frequencies(project, filters, by="case")
        found[repr(filters)] = {
            "documents": chosen.documents,
            "codes": chosen.book,
            "coders": chosen.coders,
            "cases": chosen.cases,
            "members": (chosen.membership.documents, chosen.membership.passages),
            "values": chosen.values,
            "withdrawn": chosen.withdrawn,
            "characters": characters(chosen.selection.ground),
            "counts": table.counts.codings.tolist(),
            "columns": (table.columns, table.counts.by.tolist()),
        }
    found["segments"] = segments(project, filters).segments
    found["paragraphs"] = {i: list(chosen.paragraphs[i]) for i in chosen.document_ids}
    with project.read() as session:
        found["people"] = coders(session)
        found["list"] = list_segments(session, chosen.book, limit=50)
    found["numbers"] = code_counts(project, chosen.book, 1, None)
    return found


def characters(ground: Ground) -> list[list[int]]:
    """Where the countable characters of each document begin and end among all of them."""
    index = np.arange(len(ground))
    return [side.tolist() for side in ground.places(index, index * 0, index * 0 + LONGER_THAN_ALL)]


@pytest.fixture(scope="module")
def restored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """For tests that leave the project as they found it, and look whether they have."""
    with opened_copy(tmp_path_factory.mktemp("restored")) as project:
        yield project


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The answers of a project that nobody has changed."""
    with opened_copy(tmp_path_factory.mktemp("untouched")) as project:
        return answers(project)


def check(project: Project, expected: dict[str, Any] | None = None) -> None:
    """Against what is expected; else against a project opened a moment ago."""
    if expected is None:
        assert project.path is not None
        with open_project(project.path, read_only=True) as fresh:
            expected = answers(fresh)
    got = answers(project)
    for name in expected:
        assert got[name] == expected[name], name


def do(project: Project, name: str, data: st.DataObject) -> bool:
    try:
        with project.change(name) as session:
            STEPS[name](session, data)
    except QdaError:
        return False
    return True


@pytest.mark.parametrize("name", sorted(STEPS))
def test_after_every_verb_done_and_undone(restored, untouched, name):
    check(restored, untouched)  # asks everything, so that it is kept

    @given(data=st.data())
    @settings(max_examples=1)
    def run(data):
        if do(restored, name, data):
            check(restored)
            with suppress(NothingToUndo):  # it changed nothing
                restored.undo()
                check(restored, untouched)

    run()


@pytest.mark.long
def test_after_any_history(demo):
    @given(data=st.data())
    @settings(max_examples=5)
    def run(data):
        moves = st.sampled_from([*sorted(STEPS), "undo", "undo", "redo"])
        for move in data.draw(st.lists(moves, min_size=3, max_size=8)):
            if move in STEPS:
                do(demo, move, data)
            else:
                with suppress(QdaError):  # nothing to take back or to repeat
                    demo.undo() if move == "undo" else demo.redo()
            if data.draw(st.booleans()):
                check(demo)
        check(demo)

    run()


def test_a_session_from_before_a_change_leaves_nothing_old_behind(demo):
    with demo.read() as early:
        first = documents(early)[0]  # the state it sees begins here
        with demo.change("rename_document") as session:
            rename_document(session, document_id=first.id, name="Anders")
        with demo.read() as late:
            assert documents(late)[0].name == "Anders"
        assert documents(early)[0].name == first.name
        assert scope(early, Filters()).documents[0].name == first.name
    with demo.read() as late:
        assert scope(late, Filters()).documents[0].name == "Anders"


def test_a_session_that_writes_sees_its_own_rows_and_keeps_none(demo):
    with suppress(NameTaken), demo.change("add_code") as session:
        known = len(scope(session, Filters()).book.codes)
        add_code(session, name="Kommt nie")
        assert len(scope(session, Filters()).book.codes) == known + 1
        add_code(session, name="Kommt nie")
    with demo.read() as session:
        assert len(scope(session, Filters()).book.codes) == known


def test_what_was_not_written_is_kept(demo):
    with demo.read() as session:
        before = scope(session, Filters())
        code_id = before.book.codes[0].id
    with demo.change("apply_code") as session:
        paragraph = before.paragraphs[before.document_ids[0]][1]
        place = {"start": paragraph.end - 20, "end": paragraph.end}
        apply_code(session, document_id=before.document_ids[0], code_id=code_id, coder_id=1, **place)
    with demo.read() as session:
        after = scope(session, Filters())
    assert after.paragraphs is before.paragraphs
    assert after.membership is before.membership
    assert after.selection.ground is before.selection.ground
    with demo.change("set_speaker_function") as session:
        describe_speakers(session, speaker_ids=[1], function="GfS")
    with demo.read() as session:
        assert scope(session, Filters()).paragraphs is not before.paragraphs


def test_a_shortened_history_is_distrusted(demo):
    with demo.read() as session:
        before = scope(session, Filters())
    with demo._engine.begin() as connection:  # no verb removes steps today
        connection.exec_driver_sql("DELETE FROM change_rows WHERE change_id = 1")
        connection.exec_driver_sql("DELETE FROM changes WHERE id = 1")
    with demo.change("set_speaker_function") as session:
        describe_speakers(session, speaker_ids=[1], function="GfS")
    with demo.read() as session:
        assert scope(session, Filters()).membership is not before.membership
