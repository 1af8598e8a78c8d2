"""The exports of the menu: what each writes, in which formats, with which choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.progress import Progress
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters

_REPORTS = (".docx", ".odt", ".html", ".md")
_TABLES = (".xlsx", ".csv")


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
    )  # themes | by | groups | rows | technical | memos | sheets
    is_filtered: bool = True  # whether it follows the activation of documents and codes


def _themes(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.exporting.writing import write_report
    from gk_qda.operations.reports.release import for_readers
    from gk_qda.operations.theme_report import theme_report

    report = for_readers(
        project, theme_report(project, themes=choices.themes, filters=filters, group_by=choices.by)
    )
    progress.report(1, 2)
    write_report(report, choices.path)
    return [choices.path]


def _matrix(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.theme_matrix import write_matrix

    return write_matrix(
        project,
        choices.path,
        themes=choices.themes,
        filters=filters,
        row_kind=choices.by or "case",
        excel_de=choices.excel_de,
    )


def _frequencies(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.frequencies import frequency_table

    def make(kind: str) -> Table:
        return frequency_table(project, filters, by=choices.by, format=kind)

    return _table(make, choices, progress)


def _segments(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.reports.release import for_readers
    from gk_qda.operations.tables.segments import segment_table

    def make(kind: str) -> Table:
        return for_readers(project, segment_table(project, filters, format=kind))

    return _table(make, choices, progress)


def _codings(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.codings import coding_table

    return _table(lambda _: coding_table(project), choices, progress)


def _speakers(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.speakers import speaker_table

    return _table(lambda _: speaker_table(project), choices, progress)


def _cases(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.cases import case_table

    return _table(lambda _: case_table(project), choices, progress)


def _guide(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.guide import guide_table

    return _table(lambda _: guide_table(project), choices, progress)


def _worksheets(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.base import layout_of
    from gk_qda.operations.tables.worksheets import answer_table, given_answer_table, item_table

    if choices.sheet == "counts":
        return _table(
            lambda kind: answer_table(project, by=choices.by, layout=layout_of(kind)), choices, progress
        )
    make = item_table if choices.sheet == "items" else given_answer_table
    return _table(lambda _: make(project), choices, progress)


def _documents(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.documents import document_table

    return _table(lambda _: document_table(project), choices, progress)


def _codebook(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.codebook import code_table, write_codebook

    if choices.path.suffix.lower() in _TABLES:
        return _table(lambda _: code_table(project), choices, progress)
    progress.report(1, 2)
    write_codebook(project, choices.path)
    return [choices.path]


def _memos(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from dataclasses import replace

    from gk_qda.operations.reports.memos import write_memos
    from gk_qda.operations.tables.memos import memo_table
    from gk_qda.queries.memos import MemoFilters
    from gk_qda.ui.memos.memo_words import SHOWN

    chosen = SHOWN[choices.memos] if choices.memos else MemoFilters()
    chosen = replace(chosen, coder_ids=() if choices.author is None else (choices.author,))
    if choices.path.suffix.lower() in _TABLES:
        return _table(lambda _: memo_table(project, chosen), choices, progress)
    progress.report(1, 2)
    write_memos(project, choices.path, chosen)
    return [choices.path]


def _table(make: Callable[[str], Table], choices: Choices, progress: Progress) -> list[Path]:
    from gk_qda.exporting.writing import format_of, write_table

    kind = format_of(choices.path, None)
    table = make(kind)
    progress.report(1, 2)
    return write_table(table, to=choices.path, format=kind, excel_de=choices.excel_de)


EXPORTS = (
    Export(
        "export.themes",
        QT_TRANSLATE_NOOP("Exports", "Export theme-centred summary"),
        QT_TRANSLATE_NOOP("Exports", "Themes"),
        _REPORTS,
        _themes,
        "themes",
        frozenset({"themes", "groups"}),
    ),
    Export(
        "export.matrix",
        QT_TRANSLATE_NOOP("Exports", "Export theme matrix"),
        QT_TRANSLATE_NOOP("Exports", "Matrix"),
        (".xlsx", ".docx", ".odt", ".html", ".md", ".csv"),
        _matrix,
        "theme_cells",
        frozenset({"themes", "rows"}),
    ),
    Export(
        "export.frequencies",
        QT_TRANSLATE_NOOP("Exports", "Export code frequencies"),
        QT_TRANSLATE_NOOP("Exports", "Frequencies"),
        _TABLES,
        _frequencies,
        "codings",
        frozenset({"by", "technical"}),
    ),
    Export(
        "export.segments",
        QT_TRANSLATE_NOOP("Exports", "Export coded segments"),
        QT_TRANSLATE_NOOP("Exports", "Segments"),
        _TABLES,
        _segments,
        "segments",
        frozenset({"technical"}),
    ),
    Export(
        "export.codebook",
        QT_TRANSLATE_NOOP("Exports", "Export codebook"),
        QT_TRANSLATE_NOOP("Exports", "Codebook"),
        (".docx", ".odt", ".html", ".md", ".xlsx", ".csv"),
        _codebook,
        "codes",
        is_filtered=False,
    ),
    Export(
        "export.cases",
        QT_TRANSLATE_NOOP("Exports", "Export cases and attributes"),
        QT_TRANSLATE_NOOP("Exports", "Cases"),
        _TABLES,
        _cases,
        "cases",
        is_filtered=False,
    ),
    Export(
        "export.guide",
        QT_TRANSLATE_NOOP("Exports", "Export interview guide"),
        QT_TRANSLATE_NOOP("Exports", "Interview guide"),
        _TABLES,
        _guide,
        "questions",
        is_filtered=False,
    ),
    Export(
        "export.worksheets",
        QT_TRANSLATE_NOOP("Exports", "Export worksheets"),
        QT_TRANSLATE_NOOP("Exports", "Worksheets"),
        _TABLES,
        _worksheets,
        "answers",
        frozenset({"sheets"}),
        is_filtered=False,
    ),
    Export(
        "export.documents",
        QT_TRANSLATE_NOOP("Exports", "Export attributes of documents"),
        QT_TRANSLATE_NOOP("Exports", "Documents"),
        _TABLES,
        _documents,
        "documents",
        is_filtered=False,
    ),
    Export(
        "export.speakers",
        QT_TRANSLATE_NOOP("Exports", "Export speakers"),
        QT_TRANSLATE_NOOP("Exports", "Speakers"),
        _TABLES,
        _speakers,
        "speakers",
        is_filtered=False,
    ),
    Export(
        "export.codings",
        QT_TRANSLATE_NOOP("Exports", "Export codings"),
        QT_TRANSLATE_NOOP("Exports", "Codings"),
        (".csv", ".xlsx"),
        _codings,
        "all_codings",
        is_filtered=False,
    ),
    Export(
        "export.memos",
        QT_TRANSLATE_NOOP("Exports", "Export memos"),
        QT_TRANSLATE_NOOP("Exports", "Memos"),
        (*_REPORTS, *_TABLES),
        _memos,
        "memos",
        frozenset({"memos"}),
        is_filtered=False,
    ),
)
