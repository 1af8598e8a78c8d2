"""A table of words that is only read: what an import would do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from gk_qda.ui.look.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LONG = 20  # characters that always have room; longer words are told by a tooltip, too


def told_table(
    theme: Theme,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    numbers_from: int | None = None,
) -> QTableWidget:
    """Heads and rows; ``widths`` in pixels of the usual size of type, numbers from a column on at the right."""
    view = QTableWidget(len(rows), len(heads))
    view.setHorizontalHeaderLabels(list(heads))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.metrics.table_row)
    view.horizontalHeader().setDefaultAlignment(_LEFT)
    for place, width in enumerate(widths[: len(heads)]):
        view.setColumnWidth(place, round(width * theme.metrics.body / 12))
    view.horizontalHeader().setStretchLastSection(numbers_from is None)
    first = len(heads) if numbers_from is None else numbers_from
    for at, row in enumerate(rows):
        for place, words in enumerate(row):
            item = QTableWidgetItem(" ".join(words.split()))
            item.setTextAlignment(_RIGHT if place >= first else _LEFT)
            if len(words) > _LONG:
                item.setToolTip(words)
            view.setItem(at, place, item)
    for place in range(first, len(heads)):
        if (head := view.horizontalHeaderItem(place)) is not None:
            head.setTextAlignment(_RIGHT)
    return view
