"""Days in the stored form (2020-03-16) that can be seen in the windows of the program: in German there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

_STORED = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_ROWS = 60  # of a level of a list
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def stored_days(app: QApplication) -> set[str]:
    """The class of the widget and the words of each."""
    return {
        f"{type(widget).__name__}: {words}"
        for window in app.topLevelWidgets()
        if window.isVisible()
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible()
        for words in _words(widget)
        if _STORED.search(words)
    }


def _words(widget: QWidget) -> Iterator[str]:
    """Of texts only what is no transcript, and what nobody typed."""
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QHeaderView) and widget.model() is not None:
        sections = range(min(_ROWS, widget.count()))
        yield from (str(widget.model().headerData(at, widget.orientation()) or "") for at in sections)
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(_ROWS, model.rowCount(parent))):
        for column in range(min(_ROWS, columns)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield str(model.data(index, role) or "")
        yield from _rows(model, model.index(row, 0, parent))
