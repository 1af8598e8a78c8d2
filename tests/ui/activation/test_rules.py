"""What becomes of activated codes: whatever is switched, rings and filters tell the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.activation import rules
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel

MOST = 14


def code(number: int, parent: int | None, level: int) -> CodeValue:
    return CodeValue(
        number,
        f"g{number}",
        parent,
        f"c{number}",
        f"c{number}",
        level,
        "#000000",
        "#000000",
        False,
        False,
        "valid",
    )


@st.composite
def books(draw: st.DrawFn) -> Codebook:
    """A code tree, depth first."""
    parents = {n: draw(st.none() | st.integers(1, n - 1)) if n > 1 else None for n in range(1, MOST + 1)}
    found: list[CodeValue] = []

    def walk(parent: int | None, level: int) -> None:
        for number, above in parents.items():
            if above == parent:
                found.append(code(number, parent, level))
                walk(number, level + 1)

    walk(None, 1)
    return Codebook(tuple(found))


ids = st.sets(st.integers(1, MOST), max_size=5)
steps = st.lists(st.tuples(st.sampled_from(["switch", "only", "off", "invert"]), ids), max_size=8)


def below(book: Codebook, number: int) -> set[int]:
    return set(book.descendants([number])) - {number}


def states(
    book: Codebook, work: list[tuple[str, set[int]]]
) -> list[tuple[frozenset[int], str, set[int], frozenset[int]]]:
    """(before, step, codes, after) of a history of switching."""
    active, history = frozenset[int](), []
    for name, codes in work:
        before = active
        match name:
            case "switch":
                active = rules.switched(book, active, codes)
            case "only":
                active = rules.closed(book, codes)
            case "off":
                active = rules.without(book, active, codes)
            case _:
                active = rules.inverted(book, active)
        history.append((before, name, codes, active))
    return history


@given(book=books(), work=steps)
def test_an_activated_code_always_has_its_sub_codes_with_it(book, work):
    for before, name, codes, after in states(book, work):
        assert after == set(book.descendants(after))
        if name == "switch" and codes:
            assert codes <= after if not before >= codes else not codes & after
        if name == "off":
            assert after <= before
            assert not after & codes
        if name == "invert":
            assert not after & before


@given(book=books(), work=steps)
def test_the_roots_say_the_whole_activation(book, work):
    for _, _, _, active in states(book, work):
        roots = rules.roots(book.codes, active)
        assert set(book.descendants(one.id for one in roots)) == active
        assert not any(one.id in below(book, other.id) for one in roots for other in roots)


@given(book=books(), work=steps)
def test_a_ring_is_full_where_all_below_is_on_and_half_where_some_is(qapp, book, work):
    model = CodeTreeModel()
    model.set_codebook(book)
    for _, _, _, active in states(book, work):
        model.set_active(active)
        for one in book.codes:
            family = {one.id} | below(book, one.id)
            on = len(family & active)
            assert model.activation(one.id) == ("full" if on == len(family) else "half" if on else "empty")
