"""What stands on the Frequencies desk equals counting by hand on random projects, for every unit, column and filter."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from gk_qda.operations.settings import set_setting
from gk_qda.queries.code_matrix import VALUES
from gk_qda.queries.filters import Filters
from gk_qda.ui.frequencies.desk import FrequenciesDesk
from gk_qda.ui.look.theme import Theme
from tests.queries.test_random_matrices import (
    FILTERS,
    MORE_FILTERS,
    NOTHING,
    TURN,
    TURNS,
    World,
    stored,
    world,
)
from tests.queries.test_random_pictures import by_hand
from tests.ui.desks import Stage, staged

seeds = st.integers(0, 2**32 - 1)
filters = st.sampled_from([*FILTERS, *MORE_FILTERS])
few = settings(
    max_examples=4,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.generate,
    ],  # a desk for each step of a search for a smaller project takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@contextmanager
def random_stage(seed: int, chosen: Filters, theme: Theme, folder: Path) -> Iterator[tuple[World, Stage]]:
    """The desk on a random project, with these filters, percentages on every base."""
    made = world(seed)

    @contextmanager
    def opened(_: Path) -> Iterator[Any]:
        with stored(made) as project:
            yield project

    with (
        patch("tests.ui.desks.opened_copy", opened),
        staged(FrequenciesDesk, folder, theme) as stage,
    ):
        stage.context.workspace.change("set_setting", lambda s: set_setting(s, "small_n", 1))
        stage.desk.filter_menu.take(chosen)
        stage.settle()
        yield made, stage


def choose(stage: Stage, choice: Any, value: object) -> None:
    next(a for a in choice.menu().actions() if a.data()[0] == value).trigger()
    stage.settle()


def number(words: str) -> float:
    """What stands in a cell; an empty one is 0."""
    return float((words or "0").replace(" %", "").replace(",", "").split(" of ")[0])


def is_number(words: str, wanted: float) -> bool:
    """Percentages are shown with one decimal, and nothing where there is no base."""
    return number(words) == pytest.approx(0 if math.isnan(wanted) else wanted, abs=0.051)


def indexes(model: Any) -> dict[str, Any]:
    """Each row of the matrix by the path of its code."""
    found = {}
    codes = model.matrix.table.scope.book.codes
    for code in codes:
        index = model.index_of(code.id)
        if index.isValid():
            found[code.path] = index
    return found


@few
@given(seeds, filters, st.sampled_from(["document", "kind", "case", "Typ"]))
def test_the_matrix(tmp_path, theme, qapp, seed, chosen, by):
    with random_stage(seed, chosen, theme, tmp_path) as (made, stage):
        tab = stage.desk.tab()
        choose(stage, tab.columns, by)
        if not made.documents(chosen):
            return
        groups = made.groups(by, chosen)
        names = [column.name for column in tab.counted.matrix.columns]
        everything = made.whole(tuple(made.documents(chosen)))
        for value in VALUES:
            choose(stage, tab.value, value)
            model, first = tab.model, tab.model.first_group
            assert model.columnCount() == first + len(names)
            for path, index in indexes(model).items():
                for at, name in enumerate(names):
                    wanted = made.cell(path, groups.get(name, NOTHING), value, chosen, groups)
                    words = index.siblingAtColumn(first + at).data()
                    assert is_number(words, wanted), (value, by, path, name, words, wanted)
                unit = {"row_percent": "total", "column_percent": "total", "documents_percent": "documents"}
                whole = made.cell(path, everything, unit.get(value, value), chosen, groups)
                if value == "binary":
                    whole = sum(made.cell(path, groups.get(n, NOTHING), value, chosen, groups) for n in names)
                assert number(index.siblingAtColumn(1).data()) == whole, (value, path)
        used = {path for path in made.listed(chosen) if made.cell(path, everything, "total", chosen, groups)}
        assert used <= set(indexes(tab.model))


@few
@given(seeds, filters, st.sampled_from(["kind", "Typ"]))
def test_the_crosstab(tmp_path, theme, qapp, seed, chosen, by):
    with random_stage(seed, chosen, theme, tmp_path) as (made, stage):
        panel = stage.desk.tab().crosstab
        panel.kind, panel.rows = "", "all"
        choose(stage, panel.by, by)
        groups = made.groups(by, chosen)
        names = [column.name for column in panel.matrix.columns]
        everything = made.whole(tuple(made.documents(chosen)))
        used = [path for path in made.listed(chosen) if made.cell(path, everything, "total", chosen, groups)]
        for value in ("documents", "total", "row_percent", "column_percent", "documents_percent"):
            panel._take_value(value)
            stage.settle()
            model = panel.model
            rows = [model.code(model.index(at, 0)) for at in range(model.rowCount())]
            assert [code.path for code in rows if code is not None] == used
            for at, code in enumerate(rows):
                for group, name in enumerate(names, 1):
                    words = model.index(at, group).data()
                    if code is None:
                        wanted = len(made.held(groups.get(name, NOTHING), chosen))
                    else:
                        wanted = made.cell(code.path, groups.get(name, NOTHING), value, chosen, groups)
                    assert is_number(words, wanted), (value, by, code, name, words, wanted)


@few
@given(seeds, filters)
@example(
    1466, Filters(documents=("D2", "D5"), speakers="answers")
)  # more codes meet in documents than overlap
def test_the_relations(tmp_path, theme, qapp, seed, chosen):
    with random_stage(seed, chosen, theme, tmp_path) as (made, stage):
        stage.desk.show_tab("relations")
        stage.settle()
        tab = stage.desk.tab()
        if tab.related is None or not tab.shown:
            return
        counted = made.counted(chosen)
        for value in ("overlaps", "documents"):
            choose(stage, tab.value, value)
            # Which codes meet anything, and are shown, depends on the value.
            paths = [tab.related.table.scope.book.codes[at].path for at in tab.shown]
            values = tab.chart.chart.values
            assert values.shape == (len(paths), len(paths))
            for (i, a), (j, b) in combinations(enumerate(paths), 2):
                if a in made.family(b) or b in made.family(a):
                    continue  # a code does not meet its own sub-codes through them
                first = [c for c in counted if c[1] in made.family(a)]
                second = [c for c in counted if c[1] in made.family(b)]
                if value == "documents":
                    wanted = len({c[0] for c in first for d in second if (c[0], c[2]) == (d[0], d[2])})
                else:
                    # Which codings count is decided by countable text, whether two of them overlap by their spans.
                    wanted = sum(
                        max(s[3], t[3]) < min(s[4], t[4])
                        for s in first
                        for t in second
                        if (s[0], s[2]) == (t[0], t[2])
                    )
                assert values[i, j] == values[j, i] == wanted, (value, a, b)


@few
@given(seeds, filters)
def test_the_pictures(tmp_path, theme, qapp, seed, chosen):
    with random_stage(seed, chosen, theme, tmp_path) as (made, stage):
        counted, documents = made.shown(chosen), made.documents(chosen)
        stage.desk.show_tab("portrait")
        stage.settle()
        chart = stage.desk.tab("portrait").view.chart
        if not counted:
            assert chart is None
            return
        assert [d.label.text for d in chart.documents] == documents
        assert [len(d.tiles) for d in chart.documents] == [sum(c[0] == d for c in counted) for d in documents]
        stage.desk.show_tab("course")
        tab = stage.desk.tab("course")
        choose(stage, tab.shows, "paragraphs")
        chart = tab.view.chart
        wanted: Counter[tuple[str, int]] = Counter()
        for document, _, _, start, end in counted:
            for turn in range(TURNS):
                touched = set(range(TURN * turn, TURN * (turn + 1) - 1)) & set(range(start, end))
                if touched and (document, turn) not in made.withdrawn:  # those are never filled
                    wanted[document, turn] += 1
        rows = [label.text for label in chart.rows]
        assert {(rows[row], column) for row, column in chart.cells} == set(wanted)
        stage.desk.show_tab("similarity")
        stage.settle()
        tab = stage.desk.tab("similarity")
        codes = made.listed(chosen)
        lines = [[sum(c[0] == d and c[1] == code for c in counted) for code in codes] for d in documents]
        for measure in ("simple", "jaccard", "zeta", "russel_rao", "euclid", "block"):
            choose(stage, tab.measure, measure)
            chart = tab.view.chart
            if chart is None:
                assert len(documents) < 2
                return
            for (i, one), (j, other) in combinations(enumerate(lines), 2):
                assert chart.values[i, j] == pytest.approx(by_hand(one, other, measure), nan_ok=True)
