"""Who hears that the look has changed: what people see at once, what lies in a hidden area with that area."""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType
from typing import Any
from weakref import ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Followers(QObject):
    """Connected to like a signal. A widget that is gone is forgotten, and so is what waits for it."""

    _told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._methods: list[
            tuple[ref[QWidget], Callable[[Any], Any]]
        ] = []  # hundreds: WeakMethod takes its time
        self._waiting: list[tuple[QWidget, Callable[[], Any]]] = []

    def connect(self, slot: Callable[..., Any]) -> None:  # type: ignore[override]  # as that of a signal
        """Call ``slot`` after each change; a method of a widget may wait until its area is dressed."""
        if isinstance(slot, MethodType) and isinstance(slot.__self__, QWidget):
            self._methods.append((ref(slot.__self__), slot.__func__))
        else:
            self._told.connect(slot)

    def tell(self, hidden: set[QWidget]) -> None:
        """The look has changed; what lies in the ``hidden`` areas hears it from ``tell_waiting``."""
        self._told.emit()
        self._waiting.clear()
        places: dict[QWidget, QWidget | None] = {area: area for area in hidden}
        alive = []
        for known in self._methods:
            widget = known[0]()
            if widget is None or not isValid(widget):
                continue
            alive.append(known)
            method = MethodType(known[1], widget)
            area = _place(widget, places)
            if area is None:
                method()
            else:
                self._waiting.append((area, method))
        self._methods[: len(alive)] = alive
        del self._methods[len(alive) :]

    def tell_waiting(self, area: QWidget) -> None:
        """An area wears the new look: what lies in it follows."""
        now = [method for place, method in self._waiting if place is area]
        self._waiting = [(place, method) for place, method in self._waiting if place is not area]
        for method in now:
            if isValid(method.__self__):  # type: ignore[attr-defined]
                method()


def _place(widget: QWidget | None, places: dict[QWidget, QWidget | None]) -> QWidget | None:
    """The hidden area that a widget lies in; ``places`` keeps what was found for those above it."""
    if widget is None:
        return None
    if widget not in places:
        places[widget] = _place(widget.parentWidget(), places)
    return places[widget]
