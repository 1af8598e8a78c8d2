"""The list of a popup whose letters are typed in a field above it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QListView


class HitList(QListView):
    """Never takes the keyboard; the pointer lights up the row below it."""

    def __init__(self, model: QAbstractItemModel, delegate: QAbstractItemDelegate, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def step(self, by: int) -> None:
        """Go on by so many rows: from the last one to the first, but pages stop at the ends."""
        rows = max(1, self.model().rowCount())
        row = self.currentIndex().row() + by
        row = row % rows if abs(by) == 1 else min(rows - 1, max(0, row))
        self.setCurrentIndex(self.model().index(row, 0))
