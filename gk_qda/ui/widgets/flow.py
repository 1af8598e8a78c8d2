"""Widgets in lines like words: what does not fit beside the others begins the next line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def flow(parts: Iterable[QWidget], room: QRect, line: int, gap: int) -> int:
    """Place the parts that are not hidden into ``room``, ``line`` px a line; returns the number of lines, at
    least one."""
    x = lines = 0
    for part in parts:
        if part.isHidden():
            continue
        hint = part.sizeHint()
        width = min(hint.width(), room.width())
        if x and x + width > room.width():
            x, lines = 0, lines + 1
        top = room.top() + lines * line + (line - hint.height()) // 2
        part.setGeometry(room.left() + x, top, width, hint.height())
        x += width + gap
    return lines + 1
