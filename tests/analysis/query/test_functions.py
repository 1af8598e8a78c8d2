"""The builder and the written query say the same, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.query.functions import FUNCTIONS, Sketch, expression_of, sketch_of
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.writing import write_query

sketches = st.builds(
    Sketch,
    st.sampled_from(FUNCTIONS),
    st.lists(st.sampled_from(["A", "B > X", "C (neu)"]), max_size=3, unique=True).map(tuple),
    st.sampled_from(["", "D", "IN"]),
    st.integers(1, 3),
    st.integers(0, 5),
    st.sampled_from(["first", "second", "both"]),
)


@given(sketches)
def test_there_and_back(sketch: Sketch) -> None:
    query = expression_of(sketch)
    assert (query is not None) == sketch.is_complete
    if query is None:
        return
    assert read_query(write_query(query, "de")) == query
    back = sketch_of(query)
    assert back is not None
    assert expression_of(back) == query


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("any", "A OR B"),
        ("intersection", "A AND B"),
        ("intersection_set", "AT LEAST 2 OF (A, B)"),
        ("overlapping", "A OVERLAPS B"),
        ("overlapping_set", "AT LEAST 2 OVERLAPPING OF (A, B)"),
        ("one_alone", "A XOR B"),
        ("this_alone", "D ALONE AMONG (A, B)"),
        ("inside", "(A OR B) WITHIN D"),
        ("outside", "(A OR B) ENCLOSES D"),
        ("followed", "(A OR B) FOLLOWED BY/1 D"),
        ("near", "(A OR B) NEAR/1 D"),
    ],
)
def test_what_the_builder_writes(function, expected):
    query = expression_of(Sketch(function, ("A", "B"), "D"))
    assert query is not None
    assert write_query(query) == expected


@pytest.mark.parametrize("text", ["(A AND B) NOT C", "A WITHIN (B OR C)", "A OR A", "A AND (B OR C)"])
def test_what_goes_beyond_the_builder(text):
    assert sketch_of(read_query(text)) is None
