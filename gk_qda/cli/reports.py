"""Commands that write reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.levels import levelled
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import (
    FORMATS,
    TABLES,
    json_option,
    names_option,
    require_suffix,
    spare,
    wanted_format,
    written,
)
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.operations.reports.disguise import Level
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("themes")
@reads_project
@levelled
@filtered
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--compare-by", metavar="ATTRIBUTE")
@names_option
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@json_option
def themes(
    project: Project,
    filters: Filters,
    *,
    themes: tuple[str, ...],
    compare_by: str | None,
    names_of_cases: Level,
    output: str,
    as_json: bool,
) -> None:
    """Write the theme-centred summary."""
    from gk_qda.operations.theme_report import write_theme_report

    path = Path(output)
    require_suffix(path)
    spare(project, path)
    write_theme_report(
        project,
        path,
        themes=themes,
        filters=filters,
        language=current_talk().wanted,
        group_by=compare_by,
        names=names_of_cases,
    )
    written([path], as_json=as_json)


@command("matrix")
@reads_project
@levelled
@filtered
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--rows", type=click.Choice(["case", "document", "person"]))
@names_option
@option("--format", type=click.Choice(FORMATS))
@option("--output", metavar="FILE", words="option_output_of_matrix")
@option("--excel-de", is_flag=True)
@json_option
def matrix(
    project: Project,
    filters: Filters,
    *,
    themes: tuple[str, ...],
    rows: str | None,
    names_of_cases: Level,
    format: str | None,
    output: str | None,
    excel_de: bool,
    as_json: bool,
) -> None:
    """Write the matrix of cases and themes."""
    from gk_qda.exporting.writing import write_table
    from gk_qda.operations.reports.release import for_readers
    from gk_qda.operations.theme_matrix import theme_matrix, write_matrix

    language = current_talk().wanted
    if output is None:
        chosen = wanted_format(format, as_json=as_json, excel_de=excel_de) or "table"
        table = theme_matrix(
            project, themes, filters=filters, row_kind=rows, language=language, format=chosen
        )
        write_table(for_readers(project, table, names_of_cases), to=None, format=chosen, excel_de=excel_de)
        return
    path = Path(output)
    require_suffix(path, also=TABLES)
    spare(project, path)
    files = write_matrix(
        project,
        path,
        themes=themes,
        filters=filters,
        row_kind=rows,
        language=language,
        excel_de=excel_de,
        names=names_of_cases,
    )
    written(files, as_json=as_json)
