"""One long piece of work at a time, with its progress in the status line and its trouble in the message bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from gk_qda.errors import Cancelled, QdaError
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.message_bar import MessageBar
from gk_qda.ui.widgets.progress_line import ProgressLine

Explain = Callable[[QdaError], None]


class Work(QObject):
    """Runs what takes longer than a blink. While it works, further work is refused with a sentence.

    ``busy_changed`` lets commands switch themselves off; ``progressed`` carries done and total.
    """

    busy_changed = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, progress: ProgressLine, messages: MessageBar, language: str) -> None:
        super().__init__()
        self._progress, self._messages, self._language = progress, messages, language
        self._task: Task | None = None
        self._let_go: Callable[[], object] | None = None  # ends a work that is stopped at once
        progress.cancelled.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def run(
        self,
        words: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], object],
        *,
        explain: Explain | None = None,
        lets_go: bool = False,
    ) -> bool:
        """Do ``work`` off the thread and give its result to ``done``; False where something else is running.

        ``words`` name it in the status line. Expected trouble, a stop included, goes to ``explain``, or is said
        in the bar. Work that ``lets_go`` is over for the window the moment somebody stops it, wherever a library
        is just then; it must change nothing after its next look.
        """
        if self.is_busy:
            self._messages.inform(self.tr("One thing is still being done. Wait for it, or stop it below."))
            return False
        task = self._task = Task(work)
        self._progress.start(words)
        task.progressed.connect(self._advance)
        task.succeeded.connect(lambda result: self._end(lambda: done(result)))
        task.failed.connect(lambda error: self._end(lambda: self._fail(error, explain)))
        if lets_go:
            self._let_go = lambda: self._end(lambda: self._fail(Cancelled(), explain))
        self.busy_changed.emit(True)
        task.start()
        return True

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._task is not None and self._let_go is not None:
            self._task.abandon()
            self._let_go()
        elif self._task is not None:
            self._task.cancel()

    def _advance(self, done: int, total: int, _: str) -> None:
        self._progress.advance(done, total)
        self.progressed.emit(done, total)

    def _end(self, then: Callable[[], object]) -> None:
        self._task = self._let_go = None
        self._progress.finish()
        self.busy_changed.emit(False)
        then()

    def _fail(self, error: Exception, explain: Explain | None) -> None:
        if not isinstance(error, QdaError):
            raise error
        if explain is not None:
            explain(error)
            return
        say = self._messages.inform if error.is_quiet else self._messages.error
        say(error.sentence(self._language))
