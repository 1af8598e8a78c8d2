"""The right side of the Code desk: segments over the inspector (one behind the other where room is scarce), memos.

The tabs name what is in front, so the panes below leave their names out.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.splitter import Splitter
from gk_qda.ui.widgets.tabs import Tabs

_SEGMENTS, _INSPECTOR, _MEMOS = range(3)


class RightSide(QWidget):
    """Segments and inspector share a splitter, or (``set_narrow``) have a tab each; memos have one of their own."""

    def __init__(self, theme: Theme, segments: QWidget, inspector: QWidget, memos: QWidget) -> None:
        super().__init__()
        self._parts, self._memos = (segments, inspector), memos
        self._is_narrow = False
        self.tabs = Tabs(theme, self.tr("Segments"), self.tr("Inspector"), self.tr("Memos"), small=True)
        self.splitter = Splitter(Qt.Orientation.Vertical, *self._parts)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self.splitter, 1)
        self._column.addWidget(memos, 1)
        self.tabs.currentChanged.connect(self._show)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """A tab for the inspector, or both panes under one."""
        self._is_narrow = narrow
        if not narrow and self.tabs.currentIndex() == _INSPECTOR:
            self.tabs.setCurrentIndex(_SEGMENTS)
        self.tabs.setTabVisible(_INSPECTOR, narrow)
        self._show()

    def put_under_tabs(self, widget: QWidget) -> None:
        """Show `widget` over all panes, whichever is in front."""
        self._column.insertWidget(1, widget)

    def bring_segments(self) -> None:
        """The list in front."""
        self.tabs.setCurrentIndex(_SEGMENTS)

    def bring_inspector(self) -> None:
        """The inspector in front."""
        self.tabs.setCurrentIndex(_INSPECTOR if self._is_narrow else _SEGMENTS)

    def bring_memos(self) -> None:
        """The memos in front."""
        self.tabs.setCurrentIndex(_MEMOS)

    def shows_segments(self) -> bool:
        """Whether the list is in front."""
        return self.tabs.currentIndex() == _SEGMENTS

    def shows_memos(self) -> bool:
        """Whether the memos are in front."""
        return self.tabs.currentIndex() == _MEMOS

    def _show(self) -> None:
        shown = self.tabs.currentIndex()
        self._memos.setVisible(shown == _MEMOS)
        self.splitter.setVisible(shown != _MEMOS)
        for at, part in enumerate(self._parts):
            part.setVisible(not self._is_narrow or at == shown)
