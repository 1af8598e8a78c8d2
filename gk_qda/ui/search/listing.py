"""How hits can be listed: their order and what they are grouped by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.choice import Choice


def order_choice(theme: Theme) -> Choice:
    """One of ``search_order.ORDERS``."""
    translate = QCoreApplication.translate
    choice = Choice(theme, translate("SearchPanel", "Order of the hits"), kind="flat", size="panel")
    choice.set_options(
        (
            ("document", translate("SearchPanel", "As in the texts")),
            ("before", translate("SearchPanel", "By what stands before")),
            ("hit", translate("SearchPanel", "By the hit")),
            ("after", translate("SearchPanel", "By what stands after")),
        )
    )
    return choice


def grouping_choice(theme: Theme) -> Choice:
    """One of ``search_order.GROUPINGS``."""
    translate = QCoreApplication.translate
    choice = Choice(theme, translate("SearchPanel", "Group hits by"), kind="flat", size="panel")
    choice.set_options(
        (
            ("", translate("SearchPanel", "Not grouped")),
            ("document", translate("SearchPanel", "By document")),
            ("case", translate("SearchPanel", "By case")),
            ("speaker", translate("SearchPanel", "By speaker")),
        )
    )
    return choice
