"""How far long work has come, shown on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gk_qda.cli.talk import current_talk
from gk_qda.progress import Progress, Silent

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class _Bar:
    """A bar on stderr."""

    def __init__(self, bars: RichProgress, task: TaskID) -> None:
        self._bars = bars
        self._task = task

    def report(self, done: int, total: int, message: str = "") -> None:
        """Move the bar."""
        del message  # names of files do not belong on a shared screen
        self._bars.update(self._task, completed=done, total=total)


@contextmanager
def progress(words: str) -> Iterator[Progress]:
    """Progress of the work that the catalogue calls ``words``; a bar where stderr is a terminal."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _Bar(bars, bars.add_task(current_talk().words(words), total=None))
