"""Commands that write reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import json_option, spare, written
from gk_qda.cli.talk import current_talk
from gk_qda.errors.exporting import UnknownFormat

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters

TABLES = (".xlsx", ".csv", ".json")


@command("themes")
@reads_project
@filtered
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--compare-by", metavar="ATTRIBUTE")
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@json_option
def themes(
    project: Project,
    filters: Filters,
    *,
    themes: tuple[str, ...],
    compare_by: str | None,
    output: str,
    as_json: bool,
) -> None:
    """Write the theme-centred summary."""
    from gk_qda.operations.theme_report import write_theme_report

    path = Path(output)
    _require_suffix(path)
    spare(project, path)
    write_theme_report(
        project,
        path,
        themes=themes,
        filters=filters,
        language=current_talk().wanted,
        group_by=compare_by,
    )
    written([path], as_json=as_json)


@command("matrix")
@reads_project
@filtered
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--rows", type=click.Choice(["case", "document", "person"]))
@option("--output", metavar="FILE", words="option_output_of_matrix")
@option("--excel-de", is_flag=True)
@json_option
def matrix(
    project: Project,
    filters: Filters,
    *,
    themes: tuple[str, ...],
    rows: str | None,
    output: str | None,
    excel_de: bool,
    as_json: bool,
) -> None:
    """Write the matrix of cases and themes."""
    from gk_qda.exporting.writing import write_table
    from gk_qda.operations.theme_matrix import theme_matrix, write_matrix

    language = current_talk().wanted
    if output is None:
        chosen = "json" if as_json else "table"
        table = theme_matrix(
            project, themes, filters=filters, row_kind=rows, language=language, format=chosen
        )
        write_table(table, to=None, format=chosen)
        return
    path = Path(output)
    _require_suffix(path, also=TABLES)
    spare(project, path)
    files = write_matrix(
        project,
        path,
        themes=themes,
        filters=filters,
        row_kind=rows,
        language=language,
        excel_de=excel_de,
    )
    written(files, as_json=as_json)


def _require_suffix(path: Path, also: tuple[str, ...] = ()) -> None:
    """Refuse what cannot be written before the work, not after it."""
    from gk_qda.exporting.writing import REPORT_SUFFIXES

    possible = (*also, *REPORT_SUFFIXES)
    if path.suffix.lower() not in possible:
        raise UnknownFormat(file=path, possible=", ".join(possible))
