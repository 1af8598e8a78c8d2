"""A field for the one word that a tab is about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.search_field import SearchField

_WIDTH = 170


class WordField(SearchField):
    """As wide as a long word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("WordField", "Word"))
        self.setFixedWidth(_WIDTH)
