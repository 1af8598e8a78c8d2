"""Dresses the window in the style sheet area by area: what people see at once, the rest when nobody waits.

Qt gives a style sheet of the application anew to every widget once for each of its ancestors: half a second for a
thousand widgets. The sheet of an area is given once to each widget in it, and areas nobody sees can wait.
"""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gk_qda.ui.look.followers import Followers


class Wardrobe(QObject):
    """Keeps the areas and the sheet they wear."""

    def __init__(self, followers: Followers) -> None:
        super().__init__()
        self._followers = followers
        self._sheet = ""
        self._stale: set[QWidget] = set()  # areas that wait
        self._areas: WeakSet[QWidget] = WeakSet()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._dress_next)

    def dress(self, area: QWidget) -> None:
        """Let an area wear the sheet; what lies in a dressed area does so already."""
        if area in self._stale:
            self._catch_up(area)
        elif area not in self._areas and not any(parent in self._areas for parent in _ancestors(area)):
            self._areas.add(area)
            area.setStyleSheet(self._sheet)

    def wear(self, sheet: str) -> None:
        """Another sheet, or another size of type: what is in view follows at once, other areas one by one."""
        self._sheet = sheet
        areas = [area for area in self._areas if isValid(area)]
        self._stale = {area for area in areas if not area.isVisible()}
        for area in areas:
            if area in self._stale:
                area.installEventFilter(self)
            else:
                self._put_on(area)
        self._followers.tell(self._stale)
        if self._stale:
            self._idle.start()

    def eventFilter(self, area: QObject, event: QEvent) -> bool:
        """Qt: an area that waits comes into view."""
        if event.type() == QEvent.Type.Show and area in self._stale:
            self._catch_up(area)
        return False

    def _catch_up(self, area: QWidget) -> None:
        self._stale.discard(area)
        if isValid(area):
            area.removeEventFilter(self)
            self._put_on(area)
            self._followers.tell_waiting(area)

    def _put_on(self, area: QWidget) -> None:
        if area.styleSheet() != self._sheet:
            area.setStyleSheet(self._sheet)

    def _dress_next(self) -> None:
        self._stale = {area for area in self._stale if isValid(area)}
        if self._stale:
            self._catch_up(max(self._stale, key=QWidget.isVisible))
        else:
            self._idle.stop()
            self._followers.tell(set())  # what was moved from one area into another meanwhile


def _ancestors(widget: QWidget) -> list[QWidget]:
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found
