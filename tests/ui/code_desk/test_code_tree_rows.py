"""Filter and order of the code tree, for any tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.names import name_key, sort_key
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree_rows import TreeRows

NAMES = st.sampled_from(["Übergang", "Uhr", "Amt 2", "Amt 10", "Ämter", "straße", "Strasse", "e", "x"])


def code(number, parent, name, level, definition=""):
    return CodeValue(
        *(number, f"g{number}", parent, name, name, level, "#112233", "#112233", False, False, "valid"),
        definition,
    )


@st.composite
def codebooks(draw):
    """Any tree of up to 30 codes, depth first."""
    codes, path = [], []
    for number in range(1, draw(st.integers(0, 30)) + 1):
        del path[draw(st.integers(0, len(path))) :]
        parent = path[-1] if path else None
        definition = draw(st.sampled_from(["", "Wenn x"]))
        codes.append(code(number, parent, draw(NAMES), len(path) + 1, definition))
        path.append(number)
    return codes


def shown(rows):
    """All rows from the top, whatever is folded."""
    found, waiting = [], list(reversed(rows.children[None]))
    while waiting:
        found.append(waiting.pop())
        waiting.extend(reversed(rows.children.get(found[-1], ())))
    return found


@given(codebooks(), st.sampled_from(["", "e", "amt", "ü", "10", "zz"]), st.booleans())
def test_a_filter_keeps_the_hits_and_the_way_to_them(codes, words, with_definitions):
    rows = TreeRows()
    rows.set_codes(codes)
    rows.arrange(words, "tree", {}, with_definitions=with_definitions)
    by_id = {c.id: c for c in codes}
    wanted = set()
    for c in codes:
        text = name_key(c.name) + ("\n" + name_key(c.definition) if with_definitions else "")
        if words in text:
            above = c.id
            while above is not None:
                wanted.add(above)
                above = by_id[above].parent_id
    assert shown(rows) == [c.id for c in codes if c.id in wanted]
    for siblings in rows.children.values():
        assert [rows.places[i] for i in siblings] == list(range(len(siblings)))


@given(codebooks(), st.dictionaries(st.integers(1, 30), st.integers(0, 9)))
def test_siblings_stand_in_the_order_asked_for(codes, numbers):
    rows = TreeRows()
    rows.set_codes(codes)
    by_id = {c.id: c for c in codes}
    rows.arrange("", "name", numbers)
    for siblings in rows.children.values():
        keys = [sort_key(by_id[i].name) for i in siblings]
        assert keys == sorted(keys)
    rows.arrange("", "number", numbers)
    for siblings in rows.children.values():
        counts = [numbers.get(i, 0) for i in siblings]
        assert counts == sorted(counts, reverse=True)
    rows.arrange("", "tree", numbers)
    assert shown(rows) == [c.id for c in codes]


@given(codebooks(), st.sampled_from(["e", "amt"]), st.integers(0, 40))
def test_what_is_opened_leads_to_hits_and_stops_near_the_limit(codes, words, limit):
    rows = TreeRows()
    rows.set_codes(codes)
    rows.arrange(words, "tree", {})
    opened = rows.ways(limit)
    by_id = {c.id: c for c in codes}
    on_the_way = set()
    for hit in rows.hits:
        above = by_id[hit].parent_id
        while above is not None:
            on_the_way.add(above)
            above = by_id[above].parent_id
    assert set(opened) <= on_the_way
    visible = len(rows.children[None])
    for code_id in opened:
        assert visible < limit, "nothing more is opened once enough is seen"
        visible += len(rows.children.get(code_id, ()))
        assert by_id[code_id].parent_id is None or by_id[code_id].parent_id in opened
    if limit == 40:
        assert set(opened) == on_the_way


def test_german_order():
    rows = TreeRows()
    names = ["Zoo", "Amt 10", "Über", "Ämter", "Amt 2", "Uhr"]
    rows.set_codes([code(n, None, name, 1) for n, name in enumerate(names, 1)])
    rows.arrange("", "name", {})
    assert [rows.codes[i].name for i in rows.children[None]] == [
        "Amt 2", "Amt 10", "Ämter", "Über", "Uhr", "Zoo"
    ]  # fmt: skip


def test_only_another_shape_needs_another_arrangement():
    rows = TreeRows()
    assert rows.set_codes([code(1, None, "A", 1), code(2, 1, "B", 2)])
    assert not rows.set_codes([code(1, None, "Anders", 1), code(2, 1, "B", 2)])
    assert rows.set_codes([code(1, None, "Anders", 1), code(2, None, "B", 1)])
