"""The scale of a theme: other words go through cells and codings, a value in use does not vanish."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import NameTaken, NotFound, RatingInUse
from gk_qda.models import Coding, ScaleValue, Summary
from gk_qda.operations.scales import set_scale
from gk_qda.operations.summaries import write_summary
from gk_qda.queries.cell_codings import basis_of
from gk_qda.queries.codebook import codebook
from gk_qda.queries.ratings import rating_uses
from tests.demo_copy import opened_copy

GROUP = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"
SCALE = [("beteiligt", "full"), ("widersprüchlich", "half"), ("noch nicht beteiligt", "empty")]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("scales")) as project:
        yield project


@contextmanager
def scaled(project, values, renamed=None):
    """The project with another scale; taken back afterwards."""
    theme = theme_of(project)
    with project.change("set_scale", code="x") as session:
        n = set_scale(session, code_id=theme, values=values, renamed=renamed)
    try:
        yield n
    finally:
        project.undo()


def theme_of(project):
    with project.read() as session:
        return codebook(session).find(GROUP).id


def uses(project):
    with project.read() as session:
        return {use.label: use.uses for use in rating_uses(session, theme_of(project))}


def test_a_corrected_word_goes_through_all_cells(project):
    before = uses(project)
    assert before == {"beteiligt": 6, "widersprüchlich": 1, "noch nicht beteiligt": 6}
    values = [*SCALE[:2], ("nicht dabei", "empty")]
    with scaled(project, values, {"noch nicht beteiligt": "nicht dabei"}) as n:
        assert n == 6
        assert uses(project) == {"beteiligt": 6, "widersprüchlich": 1, "nicht dabei": 6}
    assert uses(project) == before, "one step takes all of it back"


def test_a_corrected_word_keeps_its_row(project):
    question = select(ScaleValue.id).where(ScaleValue.code_id == theme_of(project)).order_by(ScaleValue.id)
    with project.read() as session:
        before = list(session.scalars(question))
    values = [("nicht dabei", "empty"), *SCALE[:2]]
    with scaled(project, values, {"noch nicht beteiligt": "nicht dabei"}), project.read() as session:
        assert list(session.scalars(question)) == before


def test_two_words_change_places(project):
    with scaled(
        project,
        [("noch nicht beteiligt", "full"), SCALE[1], ("beteiligt", "empty")],
        {"beteiligt": "noch nicht beteiligt", "noch nicht beteiligt": "beteiligt"},
    ) as n:
        assert n == 12


def test_a_value_in_use_goes_only_when_it_is_said_where(project):
    theme = theme_of(project)
    with pytest.raises(RatingInUse) as found, project.change("set_scale", code="x") as session:
        set_scale(session, code_id=theme, values=SCALE[::2])
    assert (found.value.fields["value"], found.value.fields["n"]) == ("widersprüchlich", 1)
    with scaled(project, SCALE[::2], {"widersprüchlich": ""}) as n:
        assert n == 1
        assert uses(project) == {"beteiligt": 6, "noch nicht beteiligt": 6}
    with scaled(project, SCALE[::2], {"widersprüchlich": "beteiligt"}) as n:
        assert n == 1
        assert uses(project) == {"beteiligt": 7, "noch nicht beteiligt": 6}


def test_a_word_left_over_from_an_older_scale_stays_or_gets_another(project):
    with project.change("rate_cell") as session:
        cell = session.scalars(
            select(Summary).where(Summary.theme_id == theme_of(project), Summary.rating == "widersprüchlich")
        ).one()
        cell.rating = "unklar"
    try:
        with scaled(project, [*SCALE, ("offen", "")]) as n:
            assert n == 0
            assert uses(project)["unklar"] == 1
        with scaled(project, SCALE, {"unklar": "widersprüchlich"}) as n:
            assert n == 1
            assert uses(project)["widersprüchlich"] == 1
    finally:
        project.undo()


def test_what_cannot_be_is_refused(project):
    theme = theme_of(project)
    for values, renamed, trouble in (
        ([*SCALE, ("Beteiligt", "")], None, NameTaken),
        (SCALE, {"gibt es nicht": "beteiligt"}, NotFound),
        (SCALE, {"beteiligt": "gibt es nicht"}, NotFound),
    ):
        with pytest.raises(trouble), project.change("set_scale", code="x") as session:
            set_scale(session, code_id=theme, values=values, renamed=renamed)


def test_ratings_of_codings_go_along_and_what_rests_on_them_still_does(project):
    theme = theme_of(project)
    with project.change("apply_code", code="x") as session:
        coding = session.scalars(select(Coding).where(Coding.code_id == theme).order_by(Coding.id)).first()
        coding.rating, coding.coder_id = "noch nicht beteiligt", project.coder_id
        session.flush()
        written = write_summary(
            session,
            row_kind="document",
            row_id=coding.document_id,
            theme_id=theme,
            coder_id=project.coder_id,
            text="Noch nicht.",
        )
        document_id, coding_id = coding.document_id, coding.id
    try:
        with scaled(
            project, [*SCALE[:2], ("nicht dabei", "empty")], {"noch nicht beteiligt": "nicht dabei"}
        ) as n:
            assert n == 7
            assert not is_stale(project, theme, document_id)
            with project.read() as session:
                assert session.get_one(Coding, coding_id).rating == "nicht dabei"
                assert session.get_one(Summary, written).basis != {}
        with scaled(project, SCALE[:2], {"noch nicht beteiligt": "widersprüchlich"}):
            assert is_stale(project, theme, document_id), "another value is another finding"
    finally:
        project.undo()


def is_stale(project, theme, document_id):
    with project.read() as session:
        cell = session.scalars(
            select(Summary).where(Summary.theme_id == theme, Summary.document_id == document_id)
        ).one()
        now = basis_of(session, row_kind="document", row_id=document_id, theme_id=theme)
        return cell.basis != now
