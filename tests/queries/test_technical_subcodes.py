"""A technical code below a theme is in none of its numbers; who asks for it gets its own."""

from __future__ import annotations

import pytest

from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import compare_cases, segments_of_cell
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.theme_codings import codings_behind
from gk_qda.queries.theme_desk import open_cell, theme_board
from gk_qda.queries.themes import theme_grid
from tests.queries.test_random_matrices import CODERS, KINDS, TURN, TURNS, World, stored


@pytest.fixture(scope="module")
def project():
    """Two passages of D1, one of them under a technical sub-code of the theme."""
    made = World(
        codes={"A": None, "A > T": "A"},
        speakers={(f"D{number}", turn): "B" for number in range(1, len(KINDS) + 1) for turn in range(TURNS)},
        codings=(("D1", "A", CODERS[0], 0, TURN), ("D1", "A > T", CODERS[0], 2 * TURN, 3 * TURN)),
        technical=frozenset({"A > T"}),
    )
    with stored(made) as project:
        yield project


def test_every_desk_counts_the_theme_alike(project):
    with project.read() as session:
        first = next(case.id for case in cases(session) if case.name == "K1")
        other = next(case.id for case in cases(session) if case.name == "K2")
        themes = codebook(session).codes
    counts = frequencies(project, Filters()).counts
    assert counts.codings[0] == 1
    compared = compare_cases(project, [first, other], themes)
    for row, codings in zip(compared.themes, (1, 1), strict=True):
        assert row.cells[0].codings == len(segments_of_cell(project, compared, row.cells[0])) == codings
    grid = theme_grid(project, [code.path for code in themes], "case")
    behind = codings_behind(project, grid).cells
    board = theme_board(project)
    for code in themes:
        cell = grid.cells[first, code.id]
        assert (cell.segments, len(behind[first, code.id])) == (1, 1), code.path
    assert [theme.path for theme in board.grid.themes] == ["A"]
    assert len(open_cell(project, board, board.grid.cells[first, themes[0].id]).segments) == 1
