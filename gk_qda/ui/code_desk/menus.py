"""Shows a context menu until something is chosen; tests answer in its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def open_menu(menu: QMenu, place: QPoint) -> None:
    """Open at a place of the screen, then drop the menu; an empty one does not appear."""
    if not menu.isEmpty():
        menu.exec(place)
    menu.deleteLater()
