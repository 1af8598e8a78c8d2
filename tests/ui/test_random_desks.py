"""What stands on the Code, Themes and Compare desks equals counting by hand on random projects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gk_qda.queries.cases import cases
from gk_qda.queries.comparison import ComparedTheme
from gk_qda.queries.filters import Filters
from gk_qda.queries.themes import ThemeRow
from gk_qda.ui.code_desk.desk import CodeDesk
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.desk import Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.desk import ThemesDesk
from tests.queries.test_random_matrices import CASES, CODERS, KINDS, TURN, World, stored, world
from tests.ui.activation.test_desks import activate
from tests.ui.desks import Stage, staged
from tests.ui.waiting import wait_until

seeds = st.integers(0, 2**32 - 1)
chosen_documents = st.sets(st.sampled_from([f"D{n}" for n in range(1, 6)]), max_size=4).map(sorted)
few = settings(
    max_examples=5,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.generate,
    ],  # a desk for each step of a search for a smaller project takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@contextmanager
def random_stage(
    make: Callable[[Any], Desk], seed: int, theme: Theme, folder: Path
) -> Iterator[tuple[World, Stage]]:
    """A desk on a random project."""
    made = world(seed)

    @contextmanager
    def opened(_: Path) -> Iterator[Any]:
        with stored(made) as project:
            yield project

    with patch("tests.ui.desks.opened_copy", opened), staged(make, folder, theme) as stage:
        yield made, stage


def is_readable(made: World, coding: tuple[str, str, str, int, int]) -> bool:
    """Whether any of its paragraphs, which are parted by one character, was not withdrawn."""
    document, _, _, start, end = coding
    turns = {at // TURN for at in range(start, end) if at % TURN != TURN - 1}
    return not turns or any((document, turn) not in made.withdrawn for turn in turns)


def code_desk(context: Any) -> CodeDesk:
    desk = CodeDesk(context)
    desk.fill()
    return desk


@few
@given(seeds, chosen_documents)
@example(2022, ["D1", "D3", "D4", "D5"])  # a coding of a withdrawn paragraph only
def test_the_code_tree_and_the_segments(tmp_path, theme, qapp, seed, chosen):
    """Numbers beside codes: here and everywhere, own, with sub-codes, documents; and the segments listed."""
    with random_stage(code_desk, seed, theme, tmp_path) as (made, stage):
        desk = stage.desk
        activate(stage, tuple(chosen))
        model, here = desk.codes.model, desk.shown.current_document.name
        readable = [c for c in made.codings if is_readable(made, c)]
        inside = [c for c in readable if not chosen or c[0] in chosen]
        for unit in ("own", "subcodes", "documents"):
            desk.codes.set_unit(unit)
            stage.settle()
            for path in made.codes:
                family = {path} if unit == "own" else made.family(path)
                index = model.index_of(desk.book.find(path).id)
                for column, codings in (
                    (1, [c for c in readable if c[0] == here]),
                    (2, inside),
                ):
                    found = [c[0] for c in codings if c[1] in family]
                    wanted = len(set(found)) if unit == "documents" else len(found)
                    shown = index.siblingAtColumn(column).data().replace("–", "0")
                    assert int(shown) == wanted, (unit, path, column)
        desk.activated.list_segments()
        stage.settle()
        listed = [
            (s.document.name, s.code.path, s.coding.coder, s.coding.start, s.coding.end)
            for s in desk.segments.model.segments
        ]
        initials = {name: "".join(part[0] for part in name.split()) for name in CODERS}
        assert sorted(listed) == sorted((c[0], c[1], initials[c[2]], c[3], c[4]) for c in inside)


@few
@given(seeds)
def test_the_themes_matrix(tmp_path, theme, qapp, seed):
    """Segments in each cell, also by kind of document: distinct passages of the theme with its sub-codes."""
    with random_stage(ThemesDesk, seed, theme, tmp_path) as (made, stage):
        wait_until(lambda: stage.desk.detail.cell is not None, "the first cell, which opens a little later")
        model = stage.desk.model
        held = {name: made.held(part, Filters()) for name, part in made.groups("case", Filters()).items()}
        rows = [line for line in model.lines if isinstance(line, ThemeRow) and line.kind == "case"]
        assert {row.name for row in rows} == set(CASES)
        assert [t.path for t in model.themes] == [
            path for path in made.codes if " > " not in path and path not in made.technical
        ]
        for row in rows:
            for code in model.themes:
                cell = model.cell(model.index_of(("case", row.id, code.id)))
                mine = [c for c in held[row.name] if c[1] in made.family(code.path)]
                passages = {(c[0], c[3], c[4]) for c in mine}
                assert cell.segments == len(passages), (row.name, code.path)
                by_kind = {kind: 0 for kind, _ in cell.by_kind}
                for document, _, _ in passages:
                    by_kind[KINDS[int(document[1:]) - 1]] += 1
                assert dict(cell.by_kind) == by_kind
                spoken = model.index_of(("case", row.id, code.id)).data(Qt.ItemDataRole.DisplayRole)
                assert f"{len(passages)} segment" in spoken


@few
@given(seeds, st.permutations([*CASES]))
def test_the_comparison(tmp_path, theme, qapp, seed, order):
    """Codings of each theme and case, and in how many documents of each kind it is addressed."""
    with random_stage(CompareDesk, seed, theme, tmp_path) as (made, stage):
        desk = stage.desk
        ids = {case.name: case.id for case in stage.context.workspace.read(cases)}
        for name in order[:3]:
            desk.show_place(Place("compare", case_id=ids[name]))
            stage.settle()
        model = desk.model
        names = [one.case.name for one in model.cases]
        assert sorted(names) == sorted(order[:3])
        held = {name: made.held(part, Filters()) for name, part in made.groups("case", Filters()).items()}
        rows = [at for at, row in enumerate(model.rows) if isinstance(row, ComparedTheme)]
        for at in rows:
            for column, name in enumerate(names):
                cell = model.cell(model.index(at, column))
                mine = [c for c in held[name] if c[1] in made.family(cell.theme.path)]
                assert cell.codings == len(mine), (name, cell.theme.path)
                for count in cell.counts:
                    of_kind = [c for c in mine if KINDS[int(c[0][1:]) - 1] == count.kind]
                    assert count.codings == len(of_kind)
                    assert count.addressed == len({c[0] for c in of_kind})


def test_random_projects_have_codings():
    """The tests above would prove nothing on empty projects."""
    assert sum(bool(world(seed).codings) for seed in range(20)) > 10
    with pytest.raises(StopIteration):
        next(iter(world(0).counted(Filters(documents=("D9",)))))
