"""Reads the words of all texts before somebody asks for dictionary forms, in projects that use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.queries.lemma_use import uses_lemmas
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet
    from gk_qda.ui.desk import Context

_PAUSE = 1_500  # milliseconds after opening or a change: who reads a transcript comes first
_ASKED = {"text_versions", "documents", "settings", "saved_queries"}


class WordsAhead(QObject):
    """The status line tells how far it is and stops it; stopped, it stays so until the project is opened again.

    Who asks for dictionary forms meanwhile waits for the same reading, with its own progress.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._is_unwanted = False
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._look)
        context.workspace.changed.connect(self._hear)
        context.progress.cancelled.connect(self._stop)

    def begin(self) -> None:
        """Look soon whether there is anything to read."""
        if not self._is_unwanted:
            self._later.start()

    @property
    def is_reading(self) -> bool:
        """Whether words are being read."""
        return self._task is not None

    def _hear(self, changes: ChangeSet) -> None:
        if changes.tables() & _ASKED:
            self.begin()

    def _look(self) -> None:
        workspace = self._context.workspace
        if self._task is not None or self._is_unwanted or not workspace.is_open:
            return

        def read(task: Task) -> None:
            from gk_qda.queries.search_texts import all_document_ids
            from gk_qda.queries.word_index import word_index

            with workspace.project.read() as session:
                if uses_lemmas(session):
                    word_index(session).read(session, all_document_ids(session), task)

        task = self._task = workspace.work(read)
        task.progressed.connect(self._advance)
        task.finished.connect(self._end)
        task.start()

    def _advance(self, done: int, total: int, _: str) -> None:
        line, words = self._context.progress, self.tr("Reading the words of all texts")
        if self._task is None:
            return
        if not line.work:
            line.start(words)
        if line.work == words:  # else somebody else's work is told
            line.advance(done, total)

    def _stop(self) -> None:
        if self._task is not None and self._context.progress.work == self.tr(
            "Reading the words of all texts"
        ):
            self._is_unwanted = True
            self._later.stop()
            self._task.abandon()
            words = self.tr("Stopped. The words are read when somebody asks for dictionary forms.")
            self._context.messages.inform(words)

    def _end(self) -> None:
        self._task = None
        if self._context.progress.work == self.tr("Reading the words of all texts"):
            self._context.progress.finish()
