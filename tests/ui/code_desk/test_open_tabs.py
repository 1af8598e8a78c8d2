"""The list of open documents, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.code_desk.open_tabs import OpenTabs

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("show"), st.integers(1, 8)),
        st.tuples(st.just("add"), st.integers(1, 8)),
        st.tuples(st.just("close"), st.integers(0, 7)),
        st.tuples(st.just("step"), st.sampled_from((-1, 1))),
        st.tuples(st.just("move"), st.tuples(st.integers(0, 7), st.integers(0, 7))),
        st.tuples(st.just("keep"), st.sets(st.integers(1, 8))),
    ),
    max_size=30,
)


@given(STEPS)
def test_no_document_is_open_twice_and_one_is_in_front(steps: list[tuple[str, object]]) -> None:
    tabs = OpenTabs()
    for verb, value in steps:
        size, before = len(tabs.documents), tabs.current
        match verb, value:
            case "close", int(place):
                if place < size:
                    tabs.close(place)
                    assert len(tabs.documents) == max(1, size - 1)
            case "move", (int(place), int(to)):
                if place < size and to < size:
                    tabs.move(place, to)
                    assert tabs.current == before
            case "keep", set():
                tabs.keep(value)
                assert set(tabs.documents) <= value
            case "step", int(step):
                tabs.step(step)
            case _, int(document):
                getattr(tabs, verb)(document)
                assert tabs.current == document
        assert len(set(tabs.documents)) == len(tabs.documents)
        assert 0 <= tabs.place < max(1, len(tabs.documents))


def test_new_tabs_stand_right_of_the_current_one() -> None:
    tabs = OpenTabs()
    for document in (1, 2, 3):
        tabs.add(document)
    tabs.place = 0
    tabs.add(4)
    assert (tabs.documents, tabs.current) == ([1, 4, 2, 3], 4)
    tabs.show(5)
    assert tabs.documents == [1, 5, 2, 3]
    tabs.show(3)
    assert (tabs.documents, tabs.place) == ([1, 5, 2, 3], 3)


def test_the_right_neighbour_follows_a_closed_tab() -> None:
    tabs = OpenTabs()
    tabs.set([1, 2, 3], 2)
    tabs.close(1)
    assert tabs.current == 3
    tabs.close(1)
    assert tabs.current == 1
    tabs.close(0)
    assert tabs.current == 1, "the last one stays"


def test_tabs_of_deleted_documents_go() -> None:
    tabs = OpenTabs()
    tabs.set([1, 2, 3], 2)
    tabs.keep({1, 3})
    assert (tabs.documents, tabs.current) == ([1, 3], 3)
    tabs.keep(set())
    assert tabs.current is None
