"""The tabs of the Frequencies desk in their order; a line each. A module is imported when its tab is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from gk_qda.queries.filters import Filters
    from gk_qda.ui.desk import Context
    from gk_qda.ui.frequencies.tab import FrequenciesTab


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab that can be shown: its name, its word (English), and "module:class" below ``gk_qda.ui``."""

    name: str
    words: Any  # str: what QT_TRANSLATE_NOOP marks is an object to the type checker
    place: str

    def title(self) -> str:
        """The word in the language of the window."""
        return QCoreApplication.translate("FrequenciesTabs", self.words)

    def make(self, context: Context, filters: Callable[[], Filters]) -> FrequenciesTab:
        """The tab itself."""
        module, _, made = self.place.partition(":")
        tab: FrequenciesTab = getattr(import_module(f"gk_qda.ui.{module}"), made)(context, filters)
        return tab


TABS: tuple[TabEntry, ...] = (
    TabEntry("table", QT_TRANSLATE_NOOP("FrequenciesTabs", "Table"), "frequencies.table_tab:TableTab"),
    TabEntry(
        "relations", QT_TRANSLATE_NOOP("FrequenciesTabs", "Relations"), "relating.relations_tab:RelationsTab"
    ),
    TabEntry("query", QT_TRANSLATE_NOOP("FrequenciesTabs", "Code search"), "relating.query_tab:QueryTab"),
    TabEntry(
        "portrait",
        QT_TRANSLATE_NOOP("FrequenciesTabs", "Document portrait"),
        "frequencies.portrait_tab:PortraitTab",
    ),
    TabEntry(
        "course",
        QT_TRANSLATE_NOOP("FrequenciesTabs", "Course of the text"),
        "frequencies.course_tab:CourseTab",
    ),
    TabEntry(
        "similarity",
        QT_TRANSLATE_NOOP("FrequenciesTabs", "Similarity"),
        "frequencies.similarity_tab:SimilarityTab",
    ),
    TabEntry("values", QT_TRANSLATE_NOOP("FrequenciesTabs", "Values"), "frequencies.values_tab:ValuesTab"),
    TabEntry("words", QT_TRANSLATE_NOOP("FrequenciesTabs", "Words"), "words.counts_tab:CountsTab"),
    TabEntry("wordtree", QT_TRANSLATE_NOOP("FrequenciesTabs", "Word tree"), "words.tree_tab:TreeTab"),
    TabEntry("keywords", QT_TRANSLATE_NOOP("FrequenciesTabs", "Key words"), "words.key_tab:KeyTab"),
)
