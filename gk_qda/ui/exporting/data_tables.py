"""The exports that come back by an import of the same name: all of the project, whatever is activated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.ui.exporting.export import TABLES, Choices, write_made

if TYPE_CHECKING:
    from gk_qda.progress import Progress
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


def write_codings(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """All codings of all coders."""
    from gk_qda.operations.tables.codings import coding_table

    return write_made(lambda _: coding_table(project), choices, progress)


def write_speakers(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """Who speaks in the documents."""
    from gk_qda.operations.tables.speakers import speaker_table

    return write_made(lambda _: speaker_table(project), choices, progress)


def write_cases(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """The cases with their attributes of today."""
    from gk_qda.operations.tables.cases import case_table

    return write_made(lambda _: case_table(project), choices, progress)


def write_guide(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """The questions of the interview guide."""
    from gk_qda.operations.guide_report import write_guide as write_pages
    from gk_qda.operations.tables.guide import guide_table

    if choices.path.suffix.lower() not in TABLES:
        progress.report(1, 2)
        write_pages(project, choices.path)
        return [choices.path]
    return write_made(lambda _: guide_table(project), choices, progress)


def write_documents(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """What is known of the documents."""
    from gk_qda.operations.tables.documents import document_table

    return write_made(lambda _: document_table(project), choices, progress)


def write_values(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """Every value of a case with the day from which it holds."""
    from gk_qda.operations.tables.case_history import attribute_value_table

    return write_made(lambda _: attribute_value_table(project), choices, progress)


def write_parts(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """What the cases are made of."""
    from gk_qda.operations.tables.case_history import case_part_table

    return write_made(lambda _: case_part_table(project), choices, progress)


def write_summaries(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """The cells of the theme matrix."""
    from gk_qda.operations.tables.summaries import summary_table

    return write_made(lambda _: summary_table(project), choices, progress)


def write_results(project: Project, choices: Choices, filters: Filters, progress: Progress) -> list[Path]:
    """The results of the themes and the summaries of cases."""
    from gk_qda.operations.tables.summaries import result_table

    return write_made(lambda _: result_table(project), choices, progress)
