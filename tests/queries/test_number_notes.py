"""Hints on numbers: the planted facts F4, F12 and F14 of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.number_notes import (
    Dominance,
    NumberNote,
    OnlyOthers,
    Rank,
    SmallBase,
    Unused,
    number_notes,
)
from tests.demo_copy import opened_copy
from tests.g1 import opened_g1

INTERVIEWS = Filters(kinds=("interview",))


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def notes(project: Project, filters: Filters, **asked: object) -> tuple[NumberNote, ...]:
    return number_notes(frequencies(project, filters), **asked)


def test_many_mentions_by_one_person_are_named_with_both_ranks(demo):
    """F4: by codings rank 2 of all themes; without TM14 twelve codings, rank 3, shared by four."""
    found = [note for note in notes(demo, INTERVIEWS) if isinstance(note, Dominance)]
    assert [(n.code.name, n.document.name, n.x, n.n) for n in found] == [
        ("Messenger und Datenschutz", "TM14", 11, 23),
        ("Chancen und Lerneffekte", "TM11", 5, 10),  # F9: the positive outlier
    ]
    assert found[0].rank == Rank(2, 1)
    assert found[0].rank_without == Rank(3, 4)


def test_a_number_that_depends_on_a_non_respondent_says_who_speaks(demo):
    """F12: in TM09 only B2 speaks of the managing office; 10 of 14 become 9."""
    found = [note for note in notes(demo, INTERVIEWS) if isinstance(note, OnlyOthers)]
    assert [(n.code.name, [d.name for d in n.documents], n.speakers) for n in found] == [
        ("Rolle der GfS", ["TM09"], ("B2",))
    ]
    assert (found[0].x, found[0].respondents, found[0].base) == (10, 9, 14)
    both = [note for note in notes(demo, Filters()) if isinstance(note, OnlyOthers)]
    assert both == found, "minutes without speakers are no such case, and the kinds are kept apart"


@pytest.mark.parametrize("speakers", ["respondents", "all"])
def test_other_filters_of_speakers_need_no_such_hint(demo, speakers):
    assert not [n for n in notes(demo, Filters(speakers=speakers)) if isinstance(n, OnlyOthers)]


def test_codes_never_used_are_named_together(demo):
    """F14: companies and chambers, 0 codings."""
    found = notes(demo, Filters())[-1]
    assert isinstance(found, Unused)
    assert "Betriebe und Kammern" in [code.name for code in found.codes]
    assert (found.documents, found.uncoded) == (24, 0)
    chosen = notes(demo, Filters(codes=("Betriebe und Kammern",)))
    assert [code.name for code in chosen[-1].codes] == ["Betriebe und Kammern"]
    assert not [n for n in notes(demo, Filters(codes=("Ehrenamt",))) if isinstance(n, Unused)]


def test_documents_that_nobody_coded_yet_are_counted(tmp_path):
    with opened_g1(tmp_path) as project:
        found = notes(project, Filters(documents=("D2", "D4"), codes=("B",)))
        assert [(type(n), n.codes[0].name, n.documents, n.uncoded) for n in found] == [(Unused, "B", 2, 1)]


def test_percentages_on_a_small_base(demo):
    asked = notes(demo, INTERVIEWS, percent_bases=[8, 6], small_n=20)
    assert asked[0] == SmallBase(columns=2, of=2, least=20)
    assert not [n for n in notes(demo, INTERVIEWS, percent_bases=[20, 31]) if isinstance(n, SmallBase)]
