"""Parts that share their room, with a line between them that can be pulled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class Splitter(QSplitter):
    """No part can be closed by pulling. The lines take their colour from the palette and need no style sheet."""

    def __init__(self, orientation: Qt.Orientation, *parts: QWidget) -> None:
        super().__init__(orientation)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in parts:
            self.addWidget(part)

    def createHandle(self) -> QSplitterHandle:
        """Qt: the line."""
        handle = super().createHandle()
        handle.setAutoFillBackground(True)
        handle.setBackgroundRole(QPalette.ColorRole.Midlight)
        return handle
