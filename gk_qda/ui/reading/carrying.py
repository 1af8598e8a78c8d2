"""Dragging by the mouse, with an answer to whether another program has taken what was dragged."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtWidgets import QWidget


def carried_out(source: QWidget, data: QMimeData, picture: QPixmap | None = None) -> bool:
    """Drag until it is let go of; whether that was in another program, which holds the words now."""
    drag = QDrag(source)
    drag.setMimeData(data)
    if picture is not None:
        drag.setPixmap(picture)
    taken = drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)
    return taken != Qt.DropAction.IgnoreAction and drag.target() is None


class Grip:
    """Where the mouse took hold of something that may be dragged, until it was moved far enough or let go."""

    def __init__(self) -> None:
        self._held_at: QPoint | None = None

    def take(self, event: QMouseEvent, *, is_on: bool) -> None:
        """A press; ``is_on`` says whether it is on what can be dragged."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        held = is_on and is_plain and event.button() == Qt.MouseButton.LeftButton
        self._held_at = event.position().toPoint() if held else None

    def holds(self) -> bool:
        """Whether a drag may begin."""
        return self._held_at is not None

    def pulls(self, event: QMouseEvent) -> bool:
        """Whether the mouse has moved far enough; true once."""
        if self._held_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (event.position().toPoint() - self._held_at).manhattanLength()
        if far < QGuiApplication.styleHints().startDragDistance():
            return False
        self._held_at = None
        return True

    def leave(self) -> None:
        """The button was let go."""
        self._held_at = None
