"""Steps of many rows: whoever waits hears of every piece, can stop them, and they go back and forth whole."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from gk_qda.errors import Cancelled
from gk_qda.models import ChangeRow, Coding
from gk_qda.operations.codebook import add_code
from gk_qda.progress import Expected
from gk_qda.project import insert_rows
from gk_qda.queries.history import redo_size, undo_size
from tests.demo_copy import opened_copy

ROWS = 4_500


class Stopping:
    """Progress that somebody stops once ``rows`` are done."""

    def __init__(self, rows: int | None = None) -> None:
        self._rows = rows
        self.reports: list[tuple[int, int]] = []

    def report(self, done: int, total: int, message: str = "") -> None:
        self.reports.append((done, total))
        if self._rows is not None and done >= self._rows:
            raise Cancelled


@pytest.fixture
def project(tmp_path):
    with opened_copy(tmp_path) as opened:
        yield opened


def codings(project) -> int:
    with project.read() as session:
        return session.scalar(select(func.count(Coding.id)))


def add_many(project, progress=None) -> None:
    with project.change("apply_to_segments", progress=progress, n=ROWS, code="Viel") as session:
        code_id = add_code(session, name="Viel", coder_id=project.coder_id)
        row = {"document_id": 1, "code_id": code_id, "coder_id": project.coder_id}
        insert_rows(session, Coding, ({**row, "start": n, "end": n + 1} for n in range(ROWS)))


def test_every_piece_is_reported_against_what_was_expected(project):
    heard = Stopping()
    add_many(project, Expected(heard, ROWS))
    done = [one for one, _ in heard.reports]
    assert done == sorted(done)
    assert done[-1] >= ROWS
    assert len(done) >= ROWS // 500
    assert all(one < total for one, total in heard.reports), "the end is told by the task, not by a guess"


@pytest.mark.parametrize("rows", [0, 1, 600, ROWS])
def test_a_change_that_is_stopped_did_not_happen(project, rows):
    before = codings(project)
    with pytest.raises(Cancelled):
        add_many(project, Stopping(rows))
    assert codings(project) == before
    add_many(project)
    assert codings(project) == before + ROWS, "the next one is not in its way"


def test_a_step_of_several_blocks_goes_back_and_forth(project):
    before = codings(project)
    add_many(project)
    with project.read() as session:
        blocks = session.scalar(select(func.count()).where(ChangeRow.block.is_not(None)))
        largest = session.scalar(select(func.max(func.length(ChangeRow.block))))
        assert blocks >= 3
        assert largest < 400_000
        assert 0.4 * ROWS < undo_size(session) < 2 * ROWS
        assert redo_size(session) == 0
    project.undo()
    assert codings(project) == before
    with project.read() as session:
        assert 0.4 * ROWS < redo_size(session) < 2 * ROWS
    project.redo()
    assert codings(project) == before + ROWS


def test_taking_back_can_be_stopped_and_then_nothing_is_taken_back(project):
    before = codings(project)
    add_many(project)
    heard = Stopping(1_000)
    with pytest.raises(Cancelled):
        project.undo(heard)
    assert codings(project) == before + ROWS
    assert [done for done, _ in heard.reports] == [500, 1_000]
    project.undo()
    assert codings(project) == before
