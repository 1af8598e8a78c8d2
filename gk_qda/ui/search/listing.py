"""What can be chosen about searches and their hits: how, in which order, grouped by what, how much of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gk_qda.language.searching import SearchMode
from gk_qda.queries.search_units import Unit
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.choice import Choice


def mode_options() -> tuple[tuple[SearchMode, str], ...]:
    """How words are looked for."""
    translate = QCoreApplication.translate
    return (
        ("text", translate("SearchFields", "Text")),
        ("word", translate("SearchFields", "Whole words")),
        ("lemma", translate("SearchFields", "Dictionary form")),
        ("regex", translate("SearchFields", "Pattern")),
    )


def unit_options() -> tuple[tuple[Unit, str], ...]:
    """How much around a hit is coded."""
    translate = QCoreApplication.translate
    return (
        ("hit", translate("CodingBar", "The hit")),
        ("sentence", translate("CodingBar", "The sentence")),
        ("turn", translate("CodingBar", "The turn")),
    )


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
