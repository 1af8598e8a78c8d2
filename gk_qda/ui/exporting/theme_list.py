"""The code tree as a list of boxes to tick."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.code_ticks import CODE, CodeTickDelegate


class ThemeList(QListWidget):
    """Space, Enter or a click ticks a theme."""

    ticked = Signal()

    def __init__(self, theme: Theme, codes: Sequence[CodeValue], chosen: Collection[int]) -> None:
        super().__init__()
        self.setItemDelegate(CodeTickDelegate(theme, self, indents=True))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Themes"))
        first = 0
        for row, code in enumerate(codes):
            item = QListWidgetItem(code.name)
            item.setData(CODE, code)
            item.setToolTip(code.path)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if code.id in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
            if code.id in chosen and not first:
                first = row
        self.setCurrentRow(first)

    def paths(self) -> tuple[str, ...]:
        """The ticked themes in tree order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(CODE).path for item in items if item.checkState() == Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._toggle(self.currentItem())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click ticks."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        self.ticked.emit()
