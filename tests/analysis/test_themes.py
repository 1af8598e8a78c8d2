"""Ratings by group, deviant and contradictory rows, outdated and unproven summaries."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.themes import rating_counts, stale

RATINGS = {
    "TM01": ["yes"],
    "TM02": ["yes", "yes"],
    "TM03": ["no"],
    "TM04": ["yes", "no"],
    "TM05": [""],
    "TM06": ["no"],
}


def test_every_row_stands_in_one_place() -> None:
    counts = rating_counts(RATINGS, {"all": ["TM02", "TM01", "TM03", "TM04", "TM05", "TM99"]})["all"]
    assert counts.by_value == {"yes": ("TM02", "TM01"), "no": ("TM03",)}
    assert counts.contradictory == ("TM04",)
    assert counts.unrated == ("TM05", "TM99")
    assert (counts.count("yes"), counts.count("maybe"), counts.rated, counts.base) == (2, 0, 4, 6)


def test_half_is_no_majority() -> None:
    counts = rating_counts(
        RATINGS, {"half": ["TM01", "TM02", "TM03", "TM04"], "most": ["TM01", "TM02", "TM03"]}
    )
    assert (counts["half"].majority, counts["half"].deviant) == (None, ())
    assert (counts["most"].majority, counts["most"].deviant) == ("yes", ("TM03",))


def test_a_group_of_nothing() -> None:
    counts = rating_counts(RATINGS, {"nobody": []})["nobody"]
    assert (counts.base, counts.majority, counts.deviant) == (0, None, ())


values = st.sampled_from(["", "yes", "no", "partly"])


@given(
    st.dictionaries(st.integers(1, 12), st.lists(values, max_size=3)),
    st.lists(st.integers(1, 14), max_size=14),
)
def test_the_parts_add_up_to_the_base(ratings: dict[int, list[str]], rows: list[int]) -> None:
    counts = rating_counts(ratings, {"group": rows})["group"]
    parts = [
        *counts.contradictory,
        *counts.unrated,
        *(row for found in counts.by_value.values() for row in found),
    ]
    assert Counter(parts) == Counter(set(rows))
    assert counts.base == len(set(rows))
    if counts.majority is not None:
        others = len(counts.deviant) + len(counts.contradictory)
        assert counts.count(counts.majority) > others
        assert counts.count(counts.majority) + others == counts.rated


def test_a_summary_without_changes_is_not_stale() -> None:
    basis = {"a": "1", "b": "2"}
    assert not stale(basis, dict(reversed(basis.items())))
    assert not stale({}, {})


def test_what_makes_a_summary_stale() -> None:
    found = stale({"a": "1", "b": "2", "c": "3"}, {"d": "4", "b": "2", "c": "changed"})
    assert found
    assert (found.added, found.removed, found.changed) == (("d",), ("a",), ("c",))


fingerprints = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("12"))


@given(fingerprints, fingerprints)
def test_staleness_leads_from_one_to_the_other(basis: dict[str, str], current: dict[str, str]) -> None:
    found = stale(basis, current)
    renewed = {guid: mark for guid, mark in basis.items() if guid not in found.removed}
    renewed |= {guid: current[guid] for guid in (*found.added, *found.changed)}
    assert renewed == current
    assert bool(found) == (basis != current)
    mirrored = stale(current, basis)
    assert (set(mirrored.added), set(mirrored.removed)) == (set(found.removed), set(found.added))
