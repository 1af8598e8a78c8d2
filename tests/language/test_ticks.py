"""Which options an answer ticks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.ticks import ticks

OFFERED = ("Jobcenter", "KI", "Sozialamt; Jugendamt")


@pytest.mark.parametrize(
    ("words", "options", "others"),
    [
        ("Jobcenter;KI", ("Jobcenter", "KI"), ()),
        ("ki | jobcenter", ("Jobcenter", "KI"), ()),
        ("KI\nKI", ("KI",), ()),
        ("Sozialamt; Jugendamt; KI", ("KI", "Sozialamt; Jugendamt"), ()),
        ("Sozialamt; KI", ("KI",), ("Sozialamt",)),
        ("Jobcentre", (), ("Jobcentre",)),
        (" ; ", (), ()),
    ],
)
def test_several(words, options, others):
    found = ticks(words, OFFERED, several=True)
    assert (found.options, found.others) == (options, others)


def test_one_takes_one():
    assert ticks(" KI ", OFFERED, several=False).options == ("KI",)
    assert ticks("Jobcenter;KI", OFFERED, several=False).others == ("Jobcenter;KI",)
    assert ticks("was auch immer", (), several=False).options == ("was auch immer",)


@given(st.lists(st.sampled_from([*OFFERED, "x", "y;z"]), min_size=1, max_size=5))
def test_what_is_stored_reads_back(parts):
    found = ticks("|".join(parts), OFFERED, several=True)
    again = ticks(found.words(), OFFERED, several=True)
    assert again.options == found.options == tuple(one for one in OFFERED if one in parts)
    assert again.words() == found.words()
