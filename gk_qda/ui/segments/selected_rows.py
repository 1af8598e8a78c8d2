"""How a selected row looks, in every list that paints its own rows."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def selected_colors(option: QStyleOptionViewItem) -> tuple[QColor, QColor]:
    """Ground and ink of a selected row: paler while another window is in front, as Qt paints what is beside it."""
    state: QStyle.StateFlag = option.state
    palette: QPalette = option.palette
    is_active = bool(state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
    return (
        palette.color(group, QPalette.ColorRole.Highlight),
        palette.color(group, QPalette.ColorRole.HighlightedText),
    )
