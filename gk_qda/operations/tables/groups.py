"""Columns that a table gets from ``--by``: how programs and people call them, and what each holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.exporting.table import Column
from gk_qda.language.conditions import ConditionMalformed, read_condition
from gk_qda.queries.where import MISSING, NO, YES
from gk_qda.words import Catalogue

if TYPE_CHECKING:
    from gk_qda.analysis.frequencies import GroupFrequencies
    from gk_qda.queries.frequencies import FrequencyTable

MISSING_KEY = "(missing)"  # the group of documents without a value, for programs
# Columns that tables have of their own.
_TAKEN = frozenset({
    "path", "code", "level", "codings_own", "codings", "codings_percent", "segments", "characters",
    "documents", "documents_base", "documents_percent", "cases", "cases_base", "codings_own_rank",
    "dominant_document", "dominant_codings",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupColumns:
    """The groups of a table in order."""

    by: str
    keys: tuple[str, ...]  # as programs know them
    titles: tuple[str, ...]  # as people call them
    title: str = ""  # of all together, where ``by`` is no word of tables

    @classmethod
    def of(cls, by: str, names: Sequence[str], words: Catalogue, *, title: str = "") -> GroupColumns:
        """The groups ``names`` of documents, cases, kinds or values of an attribute with a ``title``."""
        keys = tuple(MISSING_KEY if name == MISSING else name for name in names)
        return cls(by, keys, tuple(_title(name, by, words) for name in names), title)

    def name(self, words: Catalogue) -> str:
        """What people call the columns together."""
        key = f"by_{self.title or self.by}"
        return words(key) if key in words else self.title or self.by

    def columns(self, suffix: str = "") -> list[Column]:
        """One column of whole numbers a group; its values stand under ``flat_key``."""
        return [
            Column(self.flat_key(key, suffix), title, "integer")
            for key, title in zip(self.keys, self.titles, strict=True)
        ]

    def flat_key(self, key: str, suffix: str = "") -> str:
        """The column of a group where a table cannot nest; never that of another column."""
        name = f"{self.by} {key}" if key in _TAKEN else key
        return f"{name}_{suffix}" if suffix else name

    def bases(self, groups: GroupFrequencies) -> dict[str, dict[str, int]]:
        """The analysed documents and the counted codings of each group."""
        return {
            key: {"documents": int(groups.documents_base[at]), "codings": int(groups.codings_base[at])}
            for at, key in enumerate(self.keys)
        }


def overlap_lines(counted: FrequencyTable, words: Catalogue) -> list[str]:
    """That columns do not add up to the base, where a coding stands in several of them."""
    return [words("columns_overlap")] if counted.columns_overlap else []


def _title(name: str, by: str, words: Catalogue) -> str:
    if name == MISSING:
        return words("missing")
    if name in (YES, NO) and _is_expression(by):
        return words(name)
    return words(f"kind_{name}") if by == "kind" else name


def _is_expression(by: str) -> bool:
    try:
        read_condition(by)
    except ConditionMalformed:
        return False
    return True
