"""Summaries, ratings and states go where the codings of their theme go; nothing that was written is lost."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.models import Case, Summary
from gk_qda.operations.codebook import add_code, delete_code, dissolve_code, merge_codes
from gk_qda.operations.summaries import write_summary
from gk_qda.queries.codebook import codebook
from gk_qda.queries.merging import worked_cells
from gk_qda.queries.ratings import rating_uses
from gk_qda.queries.themes import themes_of
from tests.demo_copy import opened_copy

PARENT = "THM-Integration > Einbindung in das Bündnis"
GROUP = f"{PARENT} > Teilnahme an der Bündniskerngruppe"
OFFICE = "Kooperation > Akteure > Ausländerbehörde"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("handover")) as project:
        yield project


def find(project, path):
    with project.read() as session:
        return codebook(session).find(path).id


def cells(project, theme_id):
    with project.read() as session:
        names = dict(session.execute(select(Case.id, Case.name)).all())
        found = session.scalars(select(Summary).where(Summary.theme_id == theme_id))
        return {names.get(c.case_id, c.row_kind): (c.text, c.rating, c.state, c.coder_id) for c in found}


@contextmanager
def changed(project, verb, work):
    """The project after a step, taken back afterwards."""
    with project.change(verb, code="x", source="x", target="x") as session:
        work(session)
    try:
        yield
    finally:
        project.undo()


@pytest.mark.parametrize(
    ("verb", "work"),
    [
        ("dissolve_code", lambda s, i: dissolve_code(s, code_id=i)),
        ("delete_code", lambda s, i: delete_code(s, code_id=i, codings_to_parent=True)),
    ],
)
def test_what_is_written_goes_to_the_code_above(project, verb, work):
    theme, parent = find(project, GROUP), find(project, PARENT)
    before = cells(project, theme)
    assert len(before) == 16
    assert not cells(project, parent)
    with changed(project, verb, lambda s: work(s, theme)):
        assert cells(project, parent) == before
        with project.read() as session:
            assert GROUP not in [theme.path for theme in themes_of(session)]
            assert PARENT in [theme.path for theme in themes_of(session)], "still a column"
            assert [use.cells for use in rating_uses(session, parent)] == [6, 1, 6], "with its scale"
    assert cells(project, theme) == before


def test_deleting_without_a_heir_takes_them_along(project):
    theme, parent = find(project, GROUP), find(project, PARENT)
    with project.read() as session:
        assert worked_cells(session, [theme]) == 14
    with changed(project, "delete_code", lambda s: delete_code(s, code_id=theme)):
        assert not cells(project, theme)
        assert not cells(project, parent)


def test_a_main_code_that_is_written_about_has_nobody_to_give_it_to(project):

    with project.change("add_code", code="x") as session:
        empty = add_code(session, name="Leer")
        write_summary(
            session, row_kind="all", row_id=None, theme_id=empty, coder_id=project.coder_id, text="Wort."
        )
    try:
        with pytest.raises(ValueNotAllowed), project.change("dissolve_code", code="x") as session:
            dissolve_code(session, code_id=empty)
    finally:
        project.undo()


def test_merging_unites_texts_ratings_and_states(project):
    theme, office = find(project, GROUP), find(project, OFFICE)
    mine, theirs = cells(project, theme), cells(project, office)
    with changed(project, "merge_codes", lambda s: merge_codes(s, source_id=theme, target_id=office)):
        after = cells(project, office)
    assert set(after) == set(mine) | set(theirs)
    for row, (text, rating, state, coder) in after.items():
        own, other = mine.get(row, ("", "", "open", None)), theirs.get(row, ("", "", "open", None))
        assert text == "\n".join(words for words in (other[0], own[0]) if words)
        assert rating == (other[1] or own[1])
        if own[0].strip() and row in theirs:
            assert state == "draft", f"{row} got a text"
        assert not (text.strip() and state in ("not_addressed", "not_asked", "open")), row
        assert coder == (other if other[0].strip() or not own[0].strip() else own)[3]
    assert {"KO04", "KO09"} <= {row for row in after if after[row][2] == "draft"}
