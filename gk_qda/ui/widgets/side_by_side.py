"""Two parts of a page with a border between them that can be moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


class SideBySide(QSplitter):
    """``sizes`` are the widths at first, in px; of a wider window the left part takes what there is more, or each its
    share (``is_shared``)."""

    def __init__(
        self, left: QWidget, right: QWidget, sizes: Sequence[int], *, is_shared: bool = False
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(left)
        self.addWidget(right)
        self.setSizes(list(sizes))
        if not is_shared:
            self.setStretchFactor(0, 1)
