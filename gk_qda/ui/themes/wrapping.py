"""Text broken into lines, for painters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: int, limit: int = 0) -> list[str]:
    """The lines of a text at a width in pixels; at most ``limit`` of them, the last one shortened if more follows."""
    lines: list[str] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        rest = paragraph
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            if limit and len(lines) == limit - 1:
                layout.endLayout()
                metrics = QFontMetrics(font)
                return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
            head = rest.encode("utf-16-le")[: line.textLength() * 2].decode("utf-16-le", "ignore")
            lines.append(head.rstrip())
            rest = rest[len(head) :]
        layout.endLayout()
    return lines
