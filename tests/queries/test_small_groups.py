"""Which combinations of attributes point to a single municipality: the truth of the demo, and random cases."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.queries.cases import cases
from gk_qda.queries.small_groups import check_groups, safe_attribute, told_cases
from gk_qda.queries.values import CaseValue
from tests.demo_copy import opened_copy


def case(name: str, documents: tuple[str, ...] = ("D",), **values: str) -> CaseValue:
    return CaseValue(0, "", name, "", "", documents, tuple(values.items()))


@pytest.fixture
def demo(tmp_path: Path) -> list[CaseValue]:
    with opened_copy(tmp_path) as project, project.read() as session:
        return cases(session)


@pytest.mark.parametrize(
    ("attributes", "small", "classes", "told"),
    [
        (("typ",), 1, 3, 2),
        (("typ", "groessenklasse"), 5, 6, 9),
        (("typ", "thm_ansiedlung"), 9, 10, 11),
        (("typ", "groessenklasse", "thm_ansiedlung"), 11, 12, 12),
    ],
)
def test_the_truth_of_the_demo(demo, attributes, small, classes, told):
    found = check_groups([one for one in demo if one.documents], attributes)
    assert (len(found.small), found.classes, len(found.cases)) == (small, classes, told)


def test_who_is_told_and_what_tells_nobody(demo):
    shown = [one for one in demo if one.name in ("KO06", "KO11")]
    wanted = ("typ", "groessenklasse", "thm_ansiedlung")
    assert told_cases(demo, shown, wanted) == ["KO06", "KO11"]
    assert safe_attribute(demo, shown, wanted) == "typ"
    assert told_cases(demo, shown, ("typ",)) == []
    rare = [one for one in demo if one.name == "KO10"]
    assert told_cases(demo, rare, ("typ",)) == ["KO10"], "two municipalities of its type"
    assert told_cases(demo, shown, ()) == []


def test_cases_without_documents_hide_nobody():
    shown = [case("A", typ="x"), case("B", typ="x")]
    everything = [*shown, case("C", (), typ="x")]
    assert told_cases(everything, shown, ["typ"]) == ["A", "B"]
    assert safe_attribute(everything, shown, ["typ"]) is None


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xyz")), max_size=20), st.integers(1, 5))
def test_every_case_that_is_not_told_shares_its_values_with_k(pairs, k):
    everything = [case(f"K{at}", a=a, b=b) for at, (a, b) in enumerate(pairs)]
    by_hand = Counter(pairs)
    expected = [f"K{at}" for at, pair in enumerate(pairs) if by_hand[pair] < k]
    assert told_cases(everything, everything, ("a", "b"), k) == expected
    assert set(told_cases(everything, everything, ("a",), k)) <= set(expected), "less told by less"
