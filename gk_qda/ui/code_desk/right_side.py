"""The right side of the Code desk: segments over the inspector, or one behind the other where room is scarce."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.tabs import Tabs

_SEGMENTS, _INSPECTOR = 0, 1


class RightSide(QWidget):
    """Two panes in a splitter; ``set_narrow`` puts tabs above and shows one at a time."""

    def __init__(self, theme: Theme, segments: QWidget, inspector: QWidget) -> None:
        super().__init__()
        self._parts = (segments, inspector)
        self._is_narrow = False
        self.tabs = Tabs(theme, self.tr("Segments"), self.tr("Inspector"), small=True)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part in self._parts:
            self.splitter.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.splitter, 1)
        self.tabs.currentChanged.connect(self._show)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """One pane at a time, or both."""
        self._is_narrow = narrow
        self.tabs.setVisible(narrow)
        self._show()

    def bring_segments(self) -> None:
        """The list in front."""
        self.tabs.setCurrentIndex(_SEGMENTS)

    def bring_inspector(self) -> None:
        """The inspector in front."""
        self.tabs.setCurrentIndex(_INSPECTOR)

    def _show(self) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(not self._is_narrow or at == self.tabs.currentIndex())
