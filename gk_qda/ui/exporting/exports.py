"""The exports of the menu: what each writes, in which formats, with which choices."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gk_qda.ui.exporting import data_tables
from gk_qda.ui.exporting.export import REPORTS, TABLES, Choices, Export, write_made

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.progress import Progress
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


def _themes(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.reports.house import write_in_house
    from gk_qda.operations.reports.release import for_readers
    from gk_qda.operations.theme_report import theme_report

    report = for_readers(
        project, theme_report(project, themes=choices.themes, filters=filters, group_by=choices.by)
    )
    progress.report(1, 2)
    write_in_house(project, report, choices.path)
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

    return write_made(make, choices, progress)


def _segments(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.reports.release import for_readers
    from gk_qda.operations.tables.segments import segment_table

    def make(kind: str) -> Table:
        return for_readers(project, segment_table(project, filters, format=kind))

    return write_made(make, choices, progress)


def _worksheets(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.base import layout_of
    from gk_qda.operations.tables.worksheets import answer_table, given_answer_table, item_table

    if choices.sheet == "counts":
        return write_made(
            lambda kind: answer_table(project, by=choices.by, layout=layout_of(kind)), choices, progress
        )
    make = item_table if choices.sheet == "items" else given_answer_table
    return write_made(lambda _: make(project), choices, progress)


def _codebook(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from gk_qda.operations.tables.codebook import code_table, write_codebook

    if choices.path.suffix.lower() in TABLES:
        return write_made(lambda _: code_table(project, as_of=choices.as_of), choices, progress)
    progress.report(1, 2)
    write_codebook(project, choices.path, as_of=choices.as_of)
    return [choices.path]


def _memos(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    from dataclasses import replace

    from gk_qda.operations.reports.memos import write_memos
    from gk_qda.operations.tables.memos import memo_table
    from gk_qda.queries.memos import MemoFilters
    from gk_qda.ui.memos.memo_words import SHOWN

    chosen = SHOWN[choices.memos] if choices.memos else MemoFilters()
    chosen = replace(chosen, coder_ids=() if choices.author is None else (choices.author,))
    if choices.path.suffix.lower() in TABLES:
        return write_made(lambda _: memo_table(project, chosen), choices, progress)
    progress.report(1, 2)
    write_memos(project, choices.path, chosen)
    return [choices.path]


EXPORTS = (
    Export(
        "export.themes",
        QT_TRANSLATE_NOOP("Exports", "Export theme-centred summary"),
        QT_TRANSLATE_NOOP("Exports", "Themes"),
        REPORTS,
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
        TABLES,
        _frequencies,
        "codings",
        frozenset({"by", "technical"}),
    ),
    Export(
        "export.segments",
        QT_TRANSLATE_NOOP("Exports", "Export coded segments"),
        QT_TRANSLATE_NOOP("Exports", "Segments"),
        TABLES,
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
        frozenset({"days"}),
        is_filtered=False,
    ),
    Export(
        "export.cases",
        QT_TRANSLATE_NOOP("Exports", "Export cases and attributes"),
        QT_TRANSLATE_NOOP("Exports", "Cases"),
        TABLES,
        data_tables.write_cases,
        "cases",
        is_filtered=False,
    ),
    Export(
        "export.guide",
        QT_TRANSLATE_NOOP("Exports", "Export interview guide"),
        QT_TRANSLATE_NOOP("Exports", "Interview guide"),
        (*TABLES, *REPORTS),
        data_tables.write_guide,
        "questions",
        is_filtered=False,
    ),
    Export(
        "export.worksheets",
        QT_TRANSLATE_NOOP("Exports", "Export worksheets"),
        QT_TRANSLATE_NOOP("Exports", "Worksheets"),
        TABLES,
        _worksheets,
        "answers",
        frozenset({"sheets"}),
        is_filtered=False,
    ),
    Export(
        "export.documents",
        QT_TRANSLATE_NOOP("Exports", "Export attributes of documents"),
        QT_TRANSLATE_NOOP("Exports", "Documents"),
        TABLES,
        data_tables.write_documents,
        "documents",
        is_filtered=False,
    ),
    Export(
        "export.speakers",
        QT_TRANSLATE_NOOP("Exports", "Export speakers"),
        QT_TRANSLATE_NOOP("Exports", "Speakers"),
        TABLES,
        data_tables.write_speakers,
        "speakers",
        is_filtered=False,
    ),
    Export(
        "export.codings",
        QT_TRANSLATE_NOOP("Exports", "Export codings"),
        QT_TRANSLATE_NOOP("Exports", "Codings"),
        (".csv", ".xlsx"),
        data_tables.write_codings,
        "all_codings",
        is_filtered=False,
    ),
    Export(
        "export.memos",
        QT_TRANSLATE_NOOP("Exports", "Export memos"),
        QT_TRANSLATE_NOOP("Exports", "Memos"),
        (*REPORTS, *TABLES),
        _memos,
        "memos",
        frozenset({"memos"}),
        is_filtered=False,
    ),
    Export(
        "export.values",
        QT_TRANSLATE_NOOP("Exports", "Export values of attributes by date"),
        QT_TRANSLATE_NOOP("Exports", "Values by date"),
        TABLES,
        data_tables.write_values,
        "attribute_values",
        is_filtered=False,
    ),
    Export(
        "export.parts",
        QT_TRANSLATE_NOOP("Exports", "Export parts of cases"),
        QT_TRANSLATE_NOOP("Exports", "Parts of cases"),
        TABLES,
        data_tables.write_parts,
        "case_parts",
        is_filtered=False,
    ),
    Export(
        "export.summaries",
        QT_TRANSLATE_NOOP("Exports", "Export summaries"),
        QT_TRANSLATE_NOOP("Exports", "Summaries"),
        TABLES,
        data_tables.write_summaries,
        "summaries",
        is_filtered=False,
    ),
    Export(
        "export.results",
        QT_TRANSLATE_NOOP("Exports", "Export results of themes and cases"),
        QT_TRANSLATE_NOOP("Exports", "Results"),
        TABLES,
        data_tables.write_results,
        "results",
        is_filtered=False,
    ),
)
