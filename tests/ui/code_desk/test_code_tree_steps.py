"""The code tree follows a changed codebook by single rows: the same tree as one shown anew, nothing else touched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree import CodeTreeView
from gk_qda.ui.code_desk.code_tree_model import CodeTreeModel
from gk_qda.ui.code_desk.code_tree_steps import Insertion, Move, Removal, steps_between

CHANGES = st.tuples(
    st.sampled_from(["add", "move", "delete", "lift", "rename"]),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
)
ON = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class Tree:
    """A codebook to change at will."""

    def __init__(self):
        self.below = {None: []}
        self.names = {}
        self.numbers = iter(range(1, 10_000))

    def change(self, what, one, two, three):
        """Do something with codes that the numbers choose."""
        if what == "add" or not self.names:
            self.put(next(self.numbers), self.chosen(one, [None, *self.names]), two)
            return
        code = self.chosen(one, list(self.names))
        if what == "move":
            family = self.family(code)
            self.take(code)
            self.put(code, self.chosen(two, [None, *(i for i in self.names if i not in family)]), three)
        elif what == "rename":
            self.names[code] = f"{'abc'[two % 3]}{code}"
        elif what == "delete":
            self.take(code)
            for gone in self.family(code):
                del self.names[gone], self.below[gone]
        else:  # what stands below goes where the code stood
            above = self.take(code)
            self.below[above] += self.below.pop(code)
            del self.names[code]

    def chosen(self, number, among):
        return among[number % len(among)]

    def put(self, code, parent, place):
        self.names.setdefault(code, f"{'abc'[place % 3]}{code}")
        self.below.setdefault(code, [])
        self.below[parent].insert(place % (len(self.below[parent]) + 1), code)

    def take(self, code):
        (parent,) = (i for i, below in self.below.items() if code in below)
        self.below[parent].remove(code)
        return parent

    def family(self, code):
        return {code}.union(*(self.family(child) for child in self.below[code]))

    def book(self):
        found = []

        def walk(parent, path):
            for code in self.below[parent]:
                names = (*path, self.names[code])
                colors = ("#112233", "#112233", False, False, "valid")
                found.append(
                    CodeValue(code, f"g{code}", parent, names[-1], " > ".join(names), len(names), *colors)
                )
                walk(code, names)

        walk(None, ())
        return Codebook(tuple(found))


def rows_of(model, parent=None):
    """What Qt sees, and that every row knows its place."""
    parent = QModelIndex() if parent is None else parent
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert index.parent() == parent
        assert model.index_of(index.internalId()) == index
        found.append((index.internalId(), index.data(), rows_of(model, index)))
    return found


@given(
    st.lists(st.lists(CHANGES, min_size=1, max_size=6), max_size=10),
    st.sampled_from(["tree", "name", "number"]),
)
def test_any_changes_give_the_tree_that_is_shown_anew(qapp, rounds, order):
    tree, followed = Tree(), CodeTreeModel()
    tester = QAbstractItemModelTester(followed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    followed.set_order(order)
    for changes in rounds:
        for change in changes:
            tree.change(*change)
        numbers = {code: len(tree.names) * code % 7 for code in tree.names}
        anew = CodeTreeModel()
        for model in (followed, anew):
            model.set_codebook(tree.book())
            model.set_order(order)
            model.set_counts({}, numbers)
        assert rows_of(followed) == rows_of(anew)
        assert (followed.rows.places, followed.rows.parents) == (anew.rows.places, anew.rows.parents)
        assert followed.rows.children == anew.rows.children
    tester.deleteLater()


@given(st.lists(CHANGES, max_size=25), CHANGES.filter(lambda change: change[0] in ("add", "move", "delete")))
def test_one_change_is_one_step(changes, last):
    tree = Tree()
    for change in changes:
        tree.change(*change)
    before = {i: list(below) for i, below in tree.below.items() if below or i is None}
    tree.change(*last)
    after = {i: list(below) for i, below in tree.below.items() if below or i is None}
    steps = steps_between(before, after, 16)
    assert len(steps) == (before != after)
    kinds = {"add": Insertion, "move": Move, "delete": Removal} if before[None] else {last[0]: Insertion}
    assert all(isinstance(step, kinds[last[0]]) for step in steps)


def test_two_codes_can_change_sides():
    before, after = {None: [1], 1: [2], 2: [3]}, {None: [2], 2: [1], 1: [3]}
    assert steps_between(before, after, 16) == [
        Move(2, 1, 0, None, 0),
        Move(1, None, 1, 2, 0),
        Move(3, 2, 1, 1, 0),
    ]
    assert steps_between(before, after, 2) is None


@pytest.fixture
def shown(theme, qtbot):
    """A tree of 30 codes, three levels deep, with a view that has seen it."""
    tree = Tree()
    for code in range(1, 31):
        parent = None if code <= 5 else code - 5 if code <= 15 else code - 10
        tree.put(code, parent, len(tree.below[parent]))
    model = CodeTreeModel()
    view = CodeTreeView(theme, model)
    qtbot.addWidget(view)
    view.resize(300, 200)
    show(tree, model, view)
    view.show()
    return tree, model, view


def show(tree, model, view):
    book = tree.book()
    view.take_new(book.codes)
    model.set_codebook(book)


def test_moving_moves_a_row_and_resets_nothing(shown, qtbot):
    tree, model, view = shown
    resets, told = [], []
    model.modelReset.connect(lambda: resets.append(1))
    view.set_closed([2, 7])
    view.select_code(4)
    view.selectionModel().select(model.index_of(9), ON)
    view.code_changed.connect(told.append)
    tree.take(4)
    tree.put(4, 3, 0)
    with qtbot.waitSignal(model.rowsMoved):
        show(tree, model, view)
    assert not resets
    assert not told
    assert view.closed_codes() == [2, 7]
    assert {i for i in range(1, 31) if view.isExpanded(model.index_of(i))} >= {1, 3, 4, 5, 6, 8}
    assert not view.isExpanded(model.index_of(2))
    assert not view.isExpanded(model.index_of(7))
    assert (view.current_code(), view.currentIndex()) == (4, model.index_of(4))
    assert set(view.selected_codes()) == {4, 9}
    assert {index.internalId() for index in view.selectionModel().selectedRows()} == {4, 9}


def test_a_code_that_goes_leaves_nothing_selected_and_one_that_comes_back_is_as_it_was(shown):
    tree, model, view = shown
    told, resets = [], []
    view.select_code(3)
    view.set_closed([8])
    model.modelReset.connect(lambda: resets.append(1))
    view.code_changed.connect(told.append)
    place, family = tree.below[None].index(3), sorted(tree.family(3))
    tree.take(3)
    show(tree, model, view)
    assert told == [None]
    assert not view.currentIndex().isValid()
    assert not view.selectionModel().hasSelection()
    assert model.count() == 30 - len(family)
    tree.put(3, None, place)
    show(tree, model, view)
    assert not resets
    assert view.isExpanded(model.index_of(3))
    assert not view.isExpanded(model.index_of(8))


def test_the_first_code_below_another_is_seen(shown):
    tree, model, view = shown
    tree.put(31, 30, 0)
    show(tree, model, view)
    assert model.index_of(31).parent() == model.index_of(30)
    view.select_code(31)
    assert view.visualRect(model.index_of(31)).isValid()


def test_a_whole_other_codebook_is_shown_at_once(shown):
    tree, model, view = shown
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for code in list(tree.below[None]):
        tree.take(code)
    for code in range(100, 140):
        tree.put(code, None, 99)
    show(tree, model, view)
    assert resets == [1]
    assert [code for code, _, _ in rows_of(model)] == tree.below[None]


def test_a_code_is_named_until_its_row_is_gone(shown):
    tree, model, view = shown
    named = []
    model.rowsAboutToBeRemoved.connect(
        lambda parent, first, last: named.append(model.index(first, 0, parent).data())
    )
    gone = tree.names[5]
    tree.take(5)
    show(tree, model, view)
    assert named == [gone]


def test_a_new_order_moves_the_rows_that_count_otherwise(shown):
    tree, model, _ = shown
    model.set_order("number")
    moved, resets = [], []
    model.rowsMoved.connect(lambda *_: moved.append(1))
    model.modelReset.connect(lambda: resets.append(1))
    model.set_counts({}, {4: 9})
    assert [code for code, _, _ in rows_of(model)] == [4, 1, 2, 3, 5]
    assert (len(moved), resets) == (1, [])
    book = tree.book()
    model.set_codebook(Codebook(tuple(replace(code, name=code.name.upper()) for code in book.codes)))
    assert resets == []
