"""When Python looks for objects that only hold each other: while nobody waits for the window.

A full search visits every object of the program and takes 60 to 150 ms of the window's thread with all desks open.
What a desk is made of lives as long as its project, so it is set aside (``gc.freeze``) once it stands; the search
among the rest stays short. All of it is searched while the person is in another program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_PAUSE = 1500  # milliseconds before a full search begins
_NEVER = 1_000_000  # middle searches after which Python would begin a full one by itself


class GarbageCollection(QObject):
    """Owns the rule for the whole program; one per application."""

    def __init__(self, app: QGuiApplication, *, pause: int = _PAUSE) -> None:
        super().__init__(app)
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(collect_all)
        app.applicationStateChanged.connect(self._on_state)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)

    def set_aside(self) -> None:
        """What lives now will go on living: later searches pass it by."""
        gc.freeze()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._pause.stop()
        else:
            self._pause.start()


def collect_all() -> None:
    """Search everything, also what was set aside, and set aside what is left."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
