"""Words of controls that have no room: on buttons, tabs, heads of tables, and lines that wrap."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel, QTabBar, QWidget


def cut_words(root: QWidget) -> set[str]:
    """What can be seen of each only in part, below ``root``."""
    seen = (one for one in root.findChildren(QWidget) if not one.visibleRegion().isEmpty())
    return {f"{type(widget).__name__}: {words}" for widget in seen for words in _cut(widget)}


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton):
        if widget.text() and widget.sizeHint().width() > widget.width() + 1:
            yield widget.text()
    elif isinstance(widget, QLabel):
        if widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height() + 2:
            yield widget.text()
    elif isinstance(widget, QTabBar):
        yield from _cut_tabs(widget)
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from _cut_heads(widget)


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        rect = bar.tabRect(at)
        if bar.isTabVisible(at) and (rect.left() < 0 or rect.right() > bar.width()):
            yield bar.tabText(at)


def _cut_heads(heads: QHeaderView) -> Iterator[str]:
    for at in range(heads.count()):
        words = str(heads.model().headerData(at, Qt.Orientation.Horizontal) or "")
        if heads.fontMetrics().horizontalAdvance(words) + 8 > heads.sectionSize(at):
            yield words
