"""Changes of many rows, made off the window's thread, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from gk_qda.errors import QdaError
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.progress_line import ProgressLine

# So many rows are written while the window waits, in 10 to 20 ms: a new step has to look what each row meets
# (a third of a millisecond where codings unite); one that is taken back, repeated or removes only writes (a fifteenth).
FEW = 50
FEW_WRITTEN = 300


@dataclass(frozen=True, slots=True)
class _Job:
    words: str
    work: Callable[[Task], Any]
    done: Callable[[Any], object]


class LargeChanges(QObject):
    """A queue for one writer. What comes while another change is written waits for its turn.

    ``began`` names the change for the status line; ``failed`` carries expected trouble, a stop included. After
    trouble what waited is dropped: it was asked for on the understanding that the change before it happens.
    """

    began = Signal(str)
    advanced = Signal(int, int)
    ended = Signal()
    failed = Signal(object)  # QdaError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._task: Task | None = None
        self._then: list[Callable[[], object]] = []

    @property
    def are_running(self) -> bool:
        """Whether a change is being written."""
        return self._task is not None

    def add(self, words: str, work: Callable[[Task], Any], done: Callable[[Any], object]) -> None:
        """Do ``work`` in a task when its turn has come, and give its result to ``done``."""
        self._waiting.append(_Job(words, work, done))
        if self._task is None:
            self._begin()

    def cancel(self) -> None:
        """Stop the change that is being written: nothing of it happens."""
        if self._task is not None:
            self._task.cancel()

    def when_still(self, then: Callable[[], object]) -> None:
        """Call ``then`` once nothing is being written and nothing waits; only the last one asked for is called."""
        self._then = [then]

    def show_in(self, progress: ProgressLine) -> None:
        """Tell the status line how far the change has come; it can be stopped there."""
        self.began.connect(progress.start)
        self.advanced.connect(progress.advance)
        self.ended.connect(progress.finish)
        progress.cancelled.connect(self.cancel)

    def forget(self) -> None:
        """Nobody listens any more. What is being written is written to its end, what waits is not begun."""
        self._waiting.clear()
        self._then.clear()

    def _begin(self) -> None:
        job = self._waiting.popleft()
        task = self._task = Task(job.work, must_end=True)
        task.progressed.connect(lambda done, total, _: self.advanced.emit(done, total))
        task.succeeded.connect(lambda result: self._go_on(lambda: job.done(result)))
        task.failed.connect(lambda error: self._go_on(lambda: self._fail(error)))
        self.began.emit(job.words)
        task.start()

    def _go_on(self, then: Callable[[], object]) -> None:
        self._task = None
        self.ended.emit()
        try:
            then()
        finally:
            if self._waiting and self._task is None:
                self._begin()
            elif self._task is None:
                waited, self._then = self._then, []
                for call in waited:
                    call()

    def _fail(self, error: Exception) -> None:
        self._waiting.clear()
        if not isinstance(error, QdaError):
            raise error
        self.failed.emit(error)
