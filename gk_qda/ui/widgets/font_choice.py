"""A list of the fonts that are installed, with "like the window" on top."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox

from gk_qda.ui.look.theme import Theme


class FontChoice(QComboBox):
    """Emits the family that a person takes, "" for that of the window; letters jump to a family."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self.addItem(self.tr("Like the window"), "")
        for name in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(name) and QFontDatabase.isSmoothlyScalable(name):
                self.addItem(name, name)
        self.view().setAccessibleName(self.tr("Fonts"))
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self._theme = theme
        self.set_family(family)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.activated.connect(lambda at: self.chosen.emit(str(self.itemData(at))))

    def family(self) -> str:
        """What is chosen."""
        return str(self.currentData())

    def set_family(self, family: str) -> None:
        """Show a family; one that is not installed counts as that of the window."""
        self.setCurrentIndex(max(0, self.findData(family)))

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.small())
        self.setFixedHeight(self._theme.metrics.head_button)
