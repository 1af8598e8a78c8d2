"""What no longer counts makes outdated what rests on it: withdrawn paragraphs, turns of new interviewers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from sqlalchemy import select

from gk_qda.errors.project import NothingToUndo
from gk_qda.models import Coding, Speaker
from gk_qda.operations import coding
from gk_qda.operations.documents import restore_paragraph, withdraw_paragraph
from gk_qda.operations.reports.open_questions import changes_in_words
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.speakers import describe_speakers
from gk_qda.operations.summaries import confirm_summary, write_summary
from gk_qda.operations.text_edit import edit_text
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import find_document, paragraphs_of
from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_desk import theme_board
from gk_qda.queries.themes import ThemeCell
from gk_qda.reanchoring import Edit
from tests.demo_copy import opened_copy

UMGANG = "Corona > Umgang"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("silent")) as project:
        yield project


@pytest.fixture
def demo(shared: Project) -> Iterator[Project]:
    """The demo; what a test did is taken back."""
    yield shared
    with suppress(NothingToUndo):
        while True:
            shared.undo()


def cell(project: Project, row: str = "KO01", theme: str = UMGANG, kind: str = "case") -> ThemeCell:
    board = theme_board(project, kind, Filters())
    if row == "result":
        return next(one for one in board.results.values() if one.theme.path == theme)
    return next(one for one in board.cells() if (one.row.name, one.theme.path) == (row, theme))


def ways(one: ThemeCell) -> dict[str, list[tuple[str, str]]]:
    """What happened to codings, and in which paragraphs."""
    assert one.stale is not None
    return {
        way: [(c.place.document, c.place.paragraph) for c in codings if c.place is not None]
        for way, codings in one.stale.by_way().items()
    }


def withdraw(project: Project, document: str, number: str, *, lift: bool = False) -> None:
    operation = restore_paragraph if lift else withdraw_paragraph
    with project.change(operation.__name__) as session:
        operation(session, document_id=find_document(session, document).id, number=number)


def test_withdrawing_a_paragraph_makes_outdated_what_rests_on_it_and_undo_makes_it_current(demo):
    assert cell(demo).stale is None
    withdraw(demo, "TM01", "20")
    now = cell(demo)
    assert now.derived == "stale"
    assert ways(now) == {"withdrawn": [("TM01", "20")]}
    assert now.stale is not None
    assert now.stale.since is not None
    assert now.written_at is not None
    assert now.stale.since > now.written_at
    assert "withdrawn" in ways(cell(demo, "result"))
    assert (
        changes_in_words(now.stale, Wording("de")) == "Gesperrt: TM01, Abs. 20 („Messenger und Datenschutz“)."
    )
    demo.undo()
    assert cell(demo).stale is None
    demo.redo()
    withdraw(demo, "TM01", "20", lift=True)
    assert cell(demo).stale is None


def test_only_what_lies_there_is_outdated(demo):
    before = {(c.row.id, c.theme.id) for c in theme_board(demo, "case", Filters()).cells() if c.stale}
    withdraw(demo, "TM01", "20")
    after = {(c.row.name, c.theme.path) for c in theme_board(demo, "case", Filters()).cells() if c.stale}
    assert len(after) == len(before) + 1


def test_lifting_is_told_where_a_text_was_written_meanwhile(demo):
    withdraw(demo, "TM01", "20")
    with demo.change("confirm_summary") as session:
        confirm_summary(session, summary_id=cell(demo).summary_id or 0)
    assert cell(demo).stale is None
    withdraw(demo, "TM01", "20", lift=True)
    now = cell(demo)
    assert ways(now) == {"lifted": [("TM01", "20")]}
    assert now.stale is not None
    assert now.stale.since is not None
    assert (
        changes_in_words(now.stale, Wording("de"))
        == "Nicht mehr gesperrt: TM01, Abs. 20 („Messenger und Datenschutz“)."
    )


def test_taking_a_withdrawal_back_later_is_dated_by_the_step_back(demo):
    withdraw(demo, "TM01", "20")
    with demo.change("confirm_summary", setup=True) as session:
        confirm_summary(session, summary_id=cell(demo).summary_id or 0)
    demo.undo()  # what was confirmed in between is no step of the kind that is taken back
    one = cell(demo).stale
    assert one is not None
    assert one.since is not None
    with demo.change("confirm_summary", setup=True) as session:
        confirm_summary(session, summary_id=cell(demo).summary_id or 0)


def test_a_speaker_who_becomes_an_interviewer_takes_her_codings_out(demo):
    assert cell(demo).stale is None
    with demo.change("describe_speakers") as session:
        document = find_document(session, "RG01").id
        query = select(Speaker.id).where(Speaker.document_id == document, Speaker.label == "B1")
        describe_speakers(session, speaker_ids=[session.scalars(query).one()], role="interviewer")
    found = ways(cell(demo))
    assert set(found) == {"asked"}
    assert {document for document, _ in found["asked"]} == {"RG01"}
    demo.undo()
    assert cell(demo).stale is None


@contextmanager
def coding_over(project: Project, document: str, first: str, last: str) -> Iterator[int]:
    """A coding of some neighbouring paragraphs, with a text that rests on it."""
    with project.change("test") as session:
        row = find_document(session, document)
        places = {p.number: p for p in paragraphs_of(session, [row.id])[row.id]}
        code = codebook(session).find(UMGANG).id
        start, end = places[first].start, places[last].end
        where: dict[str, Any] = {"document_id": row.id, "coder_id": project.coder_id or 0}
        coding.apply_code(session, code_id=code, start=start, end=end, **where)
        write_summary(
            session, row_kind="document", row_id=row.id, theme_id=code, coder_id=None, text="Anders."
        )
    yield row.id


def test_a_coding_of_which_a_part_was_withdrawn_counts_and_is_told(demo):
    with coding_over(demo, "TM02", "8", "10"):
        before = cell(demo, "TM02", kind="document")
        assert before.stale is None
        withdraw(demo, "TM02", "10")
        now = cell(demo, "TM02", kind="document")
        assert now.segments == before.segments
        assert list(ways(now)) == ["withdrawn"]
        withdraw(demo, "TM02", "8")  # one more: no other way
        assert list(ways(cell(demo, "TM02", kind="document"))) == ["withdrawn"]


def test_an_edit_of_the_text_carries_what_is_missing_along(demo):
    with coding_over(demo, "TM02", "8", "10") as document:
        withdraw(demo, "TM02", "10")
        with demo.change("confirm_summary") as session:
            summary = cell(demo, "TM02", kind="document").summary_id
            confirm_summary(session, summary_id=summary or 0)
        assert cell(demo, "TM02", kind="document").stale is None
        with demo.read() as session:
            first = paragraphs_of(session, [document])[document][0]
            guid = session.scalars(
                select(Coding.guid).where(Coding.document_id == document).order_by(Coding.id.desc())
            ).first()
        at = first.label.end if first.label is not None else first.start
        with demo.change("edit_text") as session:
            edit_text(session, document_id=document, edits=[Edit(at, at, "Also ")], coder_id=demo.coder_id)
        stale = cell(demo, "TM02", kind="document").stale
        assert stale is None or guid not in {one.guid for one in stale.changed}
