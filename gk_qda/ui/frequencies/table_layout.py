"""Where matrix, crosstab and hints stand: below each other, or beside each other on a wide screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.tabs import Tabs

_NARROW, _WIDE = 1300, 1700  # px: below, hints are a tab; above, everything stands beside the matrix
_SIDE = 560
_BELOW = 250
_SHARE = 0.53  # of the crosstab, beside the hints


class TableLayout(QWidget):
    """Two splitters that turn with the width."""

    def __init__(self, theme: Theme, matrix: QWidget, crosstab: Panel, notes: Panel) -> None:
        super().__init__()
        self._crosstab, self._notes = crosstab, notes
        self._mode = ""
        self._sizes: dict[str, Any] = {}  # by mode
        words = QCoreApplication.translate("TableLayout", "Crosstab")
        self.tabs = Tabs(theme, words, QCoreApplication.translate("TableLayout", "Notes"), small=True)
        self._inner = QSplitter()
        self._inner.addWidget(crosstab)
        self._inner.addWidget(notes)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._inner, 1)
        self._outer = QSplitter()
        self._outer.addWidget(matrix)
        self._outer.addWidget(below)
        matrix.setMinimumSize(300, 120)
        below.setMinimumHeight(110)
        self._outer.setStretchFactor(0, 1)
        for part, share in enumerate((53, 47)):
            self._inner.setStretchFactor(part, share)
        for splitter in (self._outer, self._inner):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._outer)
        self.tabs.currentChanged.connect(lambda _: self._show_chosen())
        self._outer.setOrientation(Qt.Orientation.Vertical)
        self.tabs.hide()

    def arrange(self, width: int) -> None:
        """For a width of the desk."""
        mode = "narrow" if width < _NARROW else "wide" if width >= _WIDE else "normal"
        if mode == self._mode:
            return
        self._keep()
        self._mode = mode
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._outer.setOrientation(across if mode == "wide" else down)
        self._inner.setOrientation(down if mode == "wide" else across)
        self.tabs.setVisible(mode == "narrow")
        self._notes.head.setVisible(mode != "narrow")  # the tab says it already
        self._crosstab.head.set_title("" if mode == "narrow" else self._crosstab.accessibleName())
        self._show_chosen()
        usual = [[560, _BELOW], [round(_SHARE * width), width - round(_SHARE * width)]]
        if mode == "wide":
            usual = [[width - _SIDE, _SIDE], [500, 300]]
        outer, inner = self._sizes.get(mode, usual)
        self._outer.setSizes(outer)
        self._inner.setSizes(inner)

    def set_notes(self, number: int) -> None:
        """Say in the tab how many hints there are."""
        words = QCoreApplication.translate("TableLayout", "Notes")
        self.tabs.setTabText(1, f"{words} {number}" if number else words)

    def state(self) -> dict[str, Any]:
        """Sizes in every mode, and the tab."""
        self._keep()
        return {"sizes": self._sizes, "tab": self.tabs.currentIndex()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take them up."""
        self._sizes = dict(state.get("sizes", {}))
        self.tabs.setCurrentIndex(1 if state.get("tab") == 1 else 0)
        if self._mode in self._sizes:
            outer, inner = self._sizes[self._mode]
            self._outer.setSizes(outer)
            self._inner.setSizes(inner)

    def _keep(self) -> None:
        if self._mode and self.isVisible():
            self._sizes[self._mode] = [self._outer.sizes(), self._inner.sizes()]

    def _show_chosen(self) -> None:
        narrow, chosen = self._mode == "narrow", self.tabs.currentIndex()
        self._crosstab.setVisible(not narrow or chosen == 0)
        self._notes.setVisible(not narrow or chosen == 1)
