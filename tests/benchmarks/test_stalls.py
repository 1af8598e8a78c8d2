"""The longest time in which the window of the 500-document project does not answer, through pages, menus, and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.large import copy_of_l
from tests.journeys.test_tour import travel


@pytest.mark.parametrize("way", ["pages", "rooms"])
def test_no_page_of_500_documents_keeps_the_window_from_answering(
    display: dict[str, str], tmp_path: Path, say: Callable[..., None], way: str
) -> None:
    """What no desk is, or every command, menu and file; the desks are part of the plain run."""
    seen = travel(copy_of_l(tmp_path), display, "de", way)
    say(f"Window: longest stretch, {way} of 500 documents", seen["longest"], goal=0.25)
    assert seen["longest"] < 0.25, seen["blocks"]
