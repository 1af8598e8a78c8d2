"""Drops as a real drag sends them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

_ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton


def drop(
    view: QAbstractScrollArea,
    data: QMimeData,
    place: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Enter, move and let go over the viewport."""
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(view.viewport(), kind(place, _ACTIONS, data, _LEFT, modifiers))
    event = QDropEvent(QPointF(place), _ACTIONS, data, _LEFT, modifiers, QEvent.Type.Drop)
    QApplication.sendEvent(view.viewport(), event)
