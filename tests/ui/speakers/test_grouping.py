"""Speakers under documents or persons, searched and sorted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.queries.speakers import PersonValue, ProjectSpeaker
from gk_qda.ui.speakers.grouping import DOCUMENT, LABEL, NOBODY, WORDS, grouped, in_order

PERSONS = [PersonValue(1, "Ada", "", 0), PersonValue(2, "Bo", "", 0), PersonValue(3, "Cleo", "", 0)]


def speaker(number, document, label, person):
    name = next((one.name for one in PERSONS if one.id == person), "")
    return ProjectSpeaker(
        number,
        document,
        f"D{document}",
        label,
        "respondent",
        "",
        True,
        person or None,
        name,
        1,
        number,
        None,
        "",
    )


speakers = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(["B", "B1", "I"]), st.integers(0, 2)), max_size=12
).map(lambda rows: [speaker(at, *row) for at, row in enumerate(rows, start=1)])


@given(speakers, st.sampled_from(["document", "person", "none"]), st.sampled_from(["", "b1", "ada d1", "zz"]))
def test_everybody_found_stands_in_one_group(everybody, by, wanted):
    groups = grouped(everybody, PERSONS, by, wanted)
    listed = [one.id for group in groups for one in group.rows]
    line = {s.id: f"{s.label} {s.document} {s.person}".lower() for s in everybody}
    assert sorted(listed) == [s.id for s in everybody if all(word in line[s.id] for word in wanted.split())]
    for group in groups:
        if by == "document":
            assert {one.document_id for one in group.rows} == {group.key}
        if by == "person":
            assert {one.person_id or NOBODY for one in group.rows} <= {group.key}


def test_persons_without_speakers_are_listed_unless_something_is_searched():
    everybody = [speaker(1, 1, "B", 1), speaker(2, 1, "I", 0)]
    assert [group.title for group in grouped(everybody, PERSONS, "person")] == ["Ada", "Bo", "Cleo", ""]
    assert [group.title for group in grouped(everybody, PERSONS, "person", "d1")] == ["Ada", ""]


def test_rows_are_sorted_within_their_groups():
    everybody = [speaker(1, 2, "B", 1), speaker(2, 10, "A", 1), speaker(3, 1, "C", 0)]
    groups = grouped(everybody, PERSONS, "none")
    assert [one.document for one in in_order(groups, DOCUMENT, descending=False)[0].rows] == [
        "D1",
        "D2",
        "D10",
    ]
    assert [one.id for one in in_order(groups, WORDS, descending=True)[0].rows] == [3, 2, 1]
    ordered = in_order(grouped(everybody, PERSONS, "person"), LABEL, descending=False)
    assert [[one.label for one in group.rows] for group in ordered] == [["A", "B"], [], [], ["C"]]
