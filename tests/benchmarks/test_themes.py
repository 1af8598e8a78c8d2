"""The result of a theme with thousands of segments: until it is read its text cannot be changed."""

from __future__ import annotations

from collections.abc import Callable

from gk_qda.project import Project
from gk_qda.queries.theme_desk import open_cell, theme_board
from tests.benchmarks.measuring import cpu_seconds

GOAL = 2.0  # seconds


def test_the_largest_result_is_read(large_project: Project, say: Callable[..., None]) -> None:
    board = theme_board(large_project)
    largest = max(board.results.values(), key=lambda cell: cell.segments)
    seconds = cpu_seconds(lambda: open_cell(large_project, board, largest), rounds=3)
    say(f"{largest.segments} segments of a theme", seconds, goal=GOAL)
    assert len(open_cell(large_project, board, largest).segments) == largest.segments
    assert seconds < GOAL
