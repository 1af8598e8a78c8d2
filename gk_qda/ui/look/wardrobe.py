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
        self._stale: set[QWidget] = set()  # areas that wait for the new sheet
        self._unseen: WeakSet[QWidget] = WeakSet()  # areas that wear none yet
        self._areas: WeakSet[QWidget] = WeakSet()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._dress_next)

    def dress(self, area: QWidget) -> None:
        """Let an area wear the sheet; what lies in a dressed area does so already."""
        if self._waits(area):
            self._catch_up(area)
        elif area not in self._areas and not any(parent in self._areas for parent in _ancestors(area)):
            self._areas.add(area)
            area.setStyleSheet(self._sheet)

    def dress_when_seen(self, area: QWidget) -> None:
        """Let an area wear the sheet as soon as it comes into view: many never do."""
        if area not in self._areas:
            self._unseen.add(area)
            area.installEventFilter(self)

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
        self._followers.tell(self._hidden())
        if self._stale:
            self._idle.start()

    def eventFilter(self, area: QObject, event: QEvent) -> bool:
        """Qt: an area that waits comes into view."""
        if event.type() == QEvent.Type.Show and isinstance(area, QWidget) and self._waits(area):
            self._catch_up(area)
        return False

    def _catch_up(self, area: QWidget) -> None:
        self._stale.discard(area)
        self._unseen.discard(area)
        if isValid(area):
            self._areas.add(area)
            area.removeEventFilter(self)
            self._put_on(area)
            self._followers.tell_waiting(area)

    def _hidden(self) -> set[QWidget]:
        """Areas that need not hear of a new look before they are seen."""
        return {area for area in (*self._stale, *self._unseen) if isValid(area)}

    def _waits(self, area: QWidget) -> bool:
        return area in self._stale or area in self._unseen

    def _put_on(self, area: QWidget) -> None:
        if area.styleSheet() != self._sheet:
            area.setStyleSheet(self._sheet)

    def _dress_next(self) -> None:
        self._stale = {area for area in self._stale if isValid(area)}
        if self._stale:
            self._catch_up(max(self._stale, key=QWidget.isVisible))
        else:
            self._idle.stop()
            self._followers.tell(self._hidden())  # what was moved from one area into another meanwhile


def _ancestors(widget: QWidget) -> list[QWidget]:
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found
