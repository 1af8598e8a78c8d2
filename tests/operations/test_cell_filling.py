"""States and ratings for many cells as one step; a text copied with the evidence that lies in both cells."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import CellNotEmpty
from gk_qda.models import Case, Code, Summary, SummaryEvidence
from gk_qda.operations.cell_filling import copy_cell, fill_ratings, fill_states
from gk_qda.operations.summaries import find_cell, write_summary
from gk_qda.queries.codebook import codebook
from tests.demo_copy import opened_copy

GROUP = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
OPEN = "Integrations- und Bildungsketten > Verstetigung"


@pytest.fixture
def project(tmp_path):
    with opened_copy(tmp_path) as project:
        yield project


def place(session, case, theme):
    case_id = session.scalars(select(Case.id).where(Case.name == case)).one()
    found = next(code for code in codebook(session).codes if theme in (code.path, code.name))
    return "case", case_id, found.id


def cell(session, case, theme):
    kind, row_id, theme_id = place(session, case, theme)
    return find_cell(session, row_kind=kind, row_id=row_id, theme_id=theme_id)


def test_states_are_filled_in_one_step_and_undone_in_one(project):
    with project.change("fill_states", n=3) as session:
        places = [place(session, case, GROUP) for case in ("KO01", "KO02", "KO16")]
        before = [cell(session, case, GROUP) for case in ("KO01", "KO02")]
        texts = [one.text for one in before]
        assert fill_states(session, places=places, state="not_asked", coder_id=project.coder_id) == 3
        assert fill_states(session, places=places, state="not_asked", coder_id=project.coder_id) == 0
    with project.read() as session:
        assert {cell(session, case, GROUP).state for case in ("KO01", "KO02", "KO16")} == {"not_asked"}
        assert [cell(session, case, GROUP).text for case in ("KO01", "KO02")] == texts
    project.undo()
    with project.read() as session:
        assert cell(session, "KO01", GROUP).state == "done"
        assert cell(session, "KO16", GROUP) is None or cell(session, "KO16", GROUP).state != "not_asked"


def test_ratings_go_only_where_the_theme_has_them(project):
    with project.change("fill_ratings", n=2) as session:
        places = [place(session, "KO16", GROUP), place(session, "KO16", "Verstetigung")]
        assert fill_ratings(session, places=places, rating="beteiligt", coder_id=project.coder_id) == 1
    with project.read() as session:
        rated = cell(session, "KO16", GROUP)
        assert (rated.rating, rated.state) == ("beteiligt", "draft")
        assert cell(session, "KO16", "Verstetigung") is None


def test_a_copied_text_takes_the_evidence_that_lies_in_both(project):
    """From the case to one of its documents: only the marks in that document go along."""
    with project.change("copy_cell") as session:
        source = cell(session, "KO11", GROUP)
        marks = session.scalars(select(SummaryEvidence).where(SummaryEvidence.summary_id == source.id)).all()
        documents = {mark.document_id for mark in marks}
        assert len(documents) > 1
        document_id = min(documents)
        expected = [m.coding_id for m in marks if m.document_id == document_id and m.coding_id is not None]
        copied = copy_cell(
            session,
            source_id=source.id,
            place=("document", document_id, source.theme_id),
            coder_id=project.coder_id,
        )
        assert copied.kept == len(expected)
        assert copied.kept + copied.left == len(marks)
        target = session.get_one(Summary, copied.summary_id)
        assert (target.text, target.state, target.rating) == (source.text, "draft", "")
        kept = session.scalars(
            select(SummaryEvidence.coding_id).where(SummaryEvidence.summary_id == target.id)
        )
        assert sorted(kept) == sorted(expected)


def test_a_text_is_never_written_over(project):
    with project.read() as session:
        source, target = cell(session, "KO11", GROUP).id, place(session, "KO06", GROUP)
    with pytest.raises(CellNotEmpty), project.change("copy_cell") as session:
        copy_cell(session, source_id=source, place=target, coder_id=project.coder_id)


def test_a_theme_that_is_gone_is_no_bug(project):
    with project.change("write_summary") as session:
        theme = session.scalars(select(Code.id)).first()
        made = write_summary(
            session, row_kind="all", row_id=None, theme_id=theme, coder_id=project.coder_id, text="Neu."
        )
        copied = copy_cell(
            session, source_id=made, place=place(session, "KO16", OPEN), coder_id=project.coder_id
        )
        assert (copied.kept, copied.left) == (0, 0)
