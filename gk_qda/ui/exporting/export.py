"""What an export of the menu is, and what a person chose for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.progress import Progress
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters

REPORTS = (".docx", ".odt", ".html", ".md")
TABLES = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for one export."""

    path: Path
    themes: tuple[str, ...] = ()  # paths; none: those of the project
    by: str | None = None  # columns of a frequency table, groups that a report compares, rows of a matrix
    include_technical: bool = False
    excel_de: bool = False
    memos: str = ""  # which sort of memos, a key of ui.memos.memo_words.SHOWN; "": all, paraphrases too
    author: int | None = None  # whose
    sheet: str = "counts"  # of worksheets: counts | answers | items
    as_of: date | None = None  # the codebook as it was on that day; None: as it is


Write = Callable[["Project", Choices, "Filters", "Progress"], list[Path]]


@dataclass(frozen=True, slots=True)
class Export:
    """One export: its command, the stem of its file, the suffixes, what can be chosen, and the work."""

    name: str
    title: Any  # str: what QT_TRANSLATE_NOOP marks is an object to the type checker
    stem: Any
    suffixes: tuple[str, ...]
    write: Write
    unit: str  # what its base counts
    choices: frozenset[str] = field(
        default_factory=frozenset
    )  # themes | by | groups | rows | technical | memos | sheets | days
    is_filtered: bool = True  # whether it follows the activation of documents and codes


def write_made(make: Callable[[str], Table], choices: Choices, progress: Progress) -> list[Path]:
    """Make the table for the format that the file says, and write it."""
    from gk_qda.exporting.writing import format_of, write_table

    kind = format_of(choices.path, None)
    table = make(kind)
    progress.report(1, 2)
    return write_table(table, to=choices.path, format=kind, excel_de=choices.excel_de)
