"""Which codes the turns of chosen speakers get."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gk_qda.queries.codebook import codebook
from gk_qda.queries.speakers import project_speakers
from gk_qda.ui.look.colors import HUES
from gk_qda.ui.speakers.auto_code import order_for
from tests.demo_copy import opened_copy


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("speakers")) as project, project.read() as session:
        yield project_speakers(session), codebook(session)


def of(speakers, *names):
    return [speaker for speaker in speakers if speaker.name in names]


def test_one_code_for_all_known_by_its_path_or_new(demo):
    speakers, book = demo
    chosen = of(speakers, "TM01, B", "TM02, B")
    known = order_for(chosen, "code", " thm-integration > installierung ", book)
    assert [group.code_id for group in known.groups] == [book.find("THM-Integration > Installierung").id]
    new = order_for(chosen, "code", "Gesagtes", book)
    [group] = new.groups
    assert (group.name, group.code_id, new.parent_id) == ("Gesagtes", None, None)
    assert group.color in {hue.main for hue in HUES}
    assert order_for(chosen, "code", " ", book) is None
    assert order_for(chosen, "code", "Gibt > es nicht", book) is None


def test_a_code_for_each_person_role_function_or_speaker(demo):
    speakers, book = demo
    chosen = of(speakers, "TM09, B1", "TM09, B2", "TM09, I2", "RG07, B1")

    def names(by, words=""):
        order = order_for(chosen, by, words, book)
        return [(group.name, len(group.speaker_ids)) for group in order.groups]

    assert names("person") == [("TM09-B1", 1), ("KO08-GfS", 2), ("I2", 1)]
    assert names("role") == [("Respondents", 3), ("Interviewers", 1)]
    assert names("function") == [("THM", 1), ("GfS-Leitung", 1), ("Interviewers", 1), ("GfS", 1)]
    assert [name for name, _ in names("speaker")] == [speaker.name for speaker in chosen]
    below = order_for(chosen, "role", "Corona", book)
    assert below.parent_id == book.find("Corona").id
    assert {group.color for group in below.groups} == {None}, "sub-codes take the colour of their branch"
    assert order_for(chosen, "role", "Gibt es nicht", book) is None
    mains = [group.color for group in order_for(chosen, "speaker", "", book).groups]
    assert len(mains) == 4
    assert len(set(mains)) > 1


def test_codes_that_are_there_already_are_taken(demo):
    speakers, book = demo
    chosen = [replace(of(speakers, "TM09, B1")[0], function="Auswirkungen")]
    order = order_for(chosen, "function", "Corona", book)
    assert [group.code_id for group in order.groups] == [book.find("Corona > Auswirkungen").id]
    assert not order.makes_codes
    assert order_for(chosen, "function", "", book).makes_codes
