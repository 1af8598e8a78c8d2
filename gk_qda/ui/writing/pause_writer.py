"""Stores what is being typed at every pause, after some seconds without one, and on leaving: one step each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

PAUSE = 1000  # milliseconds without typing after which the text is stored
LONGEST = 4000  # milliseconds after which even what is typed without a pause is stored
_LATER = 3000  # until the next attempt where it could not be


class PauseWriter(QObject):
    """Subclasses say whether something is to be stored, and store it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_storing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.flush)
        self._since = QElapsedTimer()  # since the first key that is not stored

    @property
    def is_storing(self) -> bool:
        """Whether the change that the project tells of is one's own text."""
        return self._is_storing

    def wait_for_pause(self) -> None:
        """Something was typed."""
        if not self._since.isValid():
            self._since.start()
        self._pause.start(max(0, min(PAUSE, LONGEST - self._since.elapsed())))

    def flush(self) -> bool:
        """Store what was typed, as one step; False where that was impossible now."""
        self._pause.stop()
        self._since.invalidate()
        if not self._has_news():
            return True
        self._is_storing = True
        try:
            done = self._store()
        finally:
            self._is_storing = False
        if not done:
            self._pause.start(_LATER)
        return done

    def move(self, step: Callable[[], object]) -> None:
        """Undo or redo: first what was just typed becomes a step."""
        if self.flush():
            step()

    def _has_news(self) -> bool:
        raise NotImplementedError

    def _store(self) -> bool:
        raise NotImplementedError
