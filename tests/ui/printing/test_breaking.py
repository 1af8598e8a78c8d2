"""Lines into pages, names into the margin, words into lines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.printing.breaking import LineBox, pages_of, stacked, wrapped

ROOM = 100.0
lines = st.lists(
    st.builds(
        LineBox,
        height=st.just(10.0),
        gap=st.sampled_from([0.0, 5.0]),
        names=st.sampled_from([0.0, 9.0, 40.0, 180.0]),
        keeps=st.booleans(),
    ),
    max_size=60,
)


@given(lines, st.floats(20, 100))
def test_pages_hold_all_lines_in_order_and_no_more_than_fits(boxes, first_room):
    pages = pages_of(boxes, first_room, ROOM)
    assert [at for page in pages for at in page] == list(range(len(boxes)))
    for number, page in enumerate(pages):
        room = first_room if number == 0 else ROOM
        height = sum(boxes[at].height + (boxes[at].gap if at > page.start else 0) for at in page)
        names = sum(boxes[at].names for at in page)
        assert len(page) == 1 or (height <= room and names <= room) or not boxes
    for page in pages[:-1]:
        assert len(page) == 1 or not boxes[page.stop - 1].keeps


@given(st.lists(st.tuples(st.floats(0, 120), st.sampled_from([9.0, 18.0])), max_size=30))
def test_names_never_overlap_and_stay_on_the_page(wanted):
    wanted.sort()
    places, squeeze = stacked(wanted, 0.0, ROOM)
    assert squeeze == 1 or sum(height for _, height in wanted) > ROOM
    edges = [(top, top + height * squeeze) for top, (_, height) in zip(places, wanted, strict=True)]
    for (_, bottom), (top, _) in pairwise(edges):
        assert bottom <= top + 1e-6
    assert all(top >= -1e-6 and bottom <= ROOM + 1e-6 for top, bottom in edges)


def test_a_name_stands_where_its_coding_begins_if_it_can():
    assert stacked([(10, 9), (50, 9)], 0, 100) == ([10, 50], 1.0)
    assert stacked([(10, 9), (12, 9)], 0, 100) == ([10, 19], 1.0)
    assert stacked([(95, 9), (95, 9)], 0, 100) == ([82, 91], 1.0)


@given(st.text(alphabet="abc ", max_size=60), st.integers(1, 12), st.integers(1, 4))
def test_words_are_wrapped_without_losing_letters(words, width, most):
    found = wrapped(words, width, len, most)
    assert len(found) <= most
    assert all(len(line) <= width for line in found)
    joined = "".join(found).replace(" ", "")
    if not joined.endswith("…"):
        assert joined == words.replace(" ", "")
    else:
        assert words.replace(" ", "").startswith(joined.removesuffix("…"))
