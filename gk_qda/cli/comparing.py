"""Commands about cases: several side by side, one by itself."""

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
    from gk_qda.queries.comparison import CaseComparison
    from gk_qda.queries.filters import Filters


@command("compare")
@reads_project
@levelled
@click.argument("names", metavar="[CASE]...", nargs=-1)
@option("--group", "groups", multiple=True, metavar="ATTRIBUTE=VALUE")
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--by-question", is_flag=True)
@filtered
@option("--attribute", "attributes", multiple=True, metavar="NAME", words="option_attributes_shown")
@option(
    "--order",
    type=click.Choice(["differences", "tree"]),
    default="differences",
    words="option_order_of_themes",
)
@option("--evidence-in-all", "evidenced", is_flag=True)
@option("--no-quotes", is_flag=True)
@names_option
@option("--format", type=click.Choice(FORMATS))
@option("--output", metavar="FILE", words="option_output_of_comparison")
@option("--excel-de", is_flag=True)
@json_option
def compare(
    project: Project,
    filters: Filters,
    *,
    names: tuple[str, ...],
    groups: tuple[str, ...],
    themes: tuple[str, ...],
    by_question: bool,
    attributes: tuple[str, ...],
    order: str,
    evidenced: bool,
    no_quotes: bool,
    names_of_cases: Level,
    format: str | None,
    output: str | None,
    excel_de: bool,
    as_json: bool,
) -> None:
    """Put two to four cases or groups side by side."""
    from gk_qda.exporting.writing import write_table
    from gk_qda.operations import case_comparison as comparing
    from gk_qda.operations.reports.release import for_readers

    path = Path(output) if output is not None else None
    if path is not None:
        require_suffix(path, also=TABLES)
        spare(project, path)
    comparison = comparing.named_comparison(
        project, comparing.Wanted(names, groups, themes, by_question), filters
    )
    shown = comparing.Shown(
        attributes=comparing.known_attributes(comparison, attributes),
        differences_first=order == "differences",
        only_evidenced=evidenced,
        quotes=not no_quotes,
    )
    language = current_talk().wanted
    if path is not None:
        files = comparing.write_comparison(
            project, comparison, path, shown, language=language, excel_de=excel_de, names=names_of_cases
        )
        written(files, as_json=as_json)
        _warn(project, comparison, shown.attributes)
        return
    _warn(project, comparison, shown.attributes)
    chosen = wanted_format(format, as_json=as_json, excel_de=excel_de) or "table"
    table = comparing.comparison_table(project, comparison, shown, language=language, format=chosen)
    write_table(for_readers(project, table, names_of_cases), to=None, format=chosen, excel_de=excel_de)


def _warn(project: Project, comparison: CaseComparison, attributes: tuple[str, ...]) -> None:
    """Say on stderr which cases the attributes in the file point to."""
    from gk_qda.queries.derived_attributes import cases_with_derived
    from gk_qda.queries.small_groups import K, told_cases

    shown = [compared.case for compared in comparison.cases if not compared.members]
    with project.read() as session:
        told = told_cases(cases_with_derived(session), shown, attributes)
    if told:
        click.echo(current_talk().words("warning_told", k=K, cases=", ".join(told)), err=True)


@command("case-report")
@reads_project
@levelled
@click.argument("name", metavar="CASE")
@option("--theme", "themes", multiple=True, metavar="PATH")
@filtered
@names_option
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@json_option
def case_report(
    project: Project,
    filters: Filters,
    *,
    name: str,
    themes: tuple[str, ...],
    names_of_cases: Level,
    output: str,
    as_json: bool,
) -> None:
    """Write the report of one case."""
    from gk_qda.operations.case_report import write_case_report

    path = Path(output)
    require_suffix(path)
    spare(project, path)
    write_case_report(
        project,
        path,
        case=name,
        themes=themes,
        filters=filters,
        language=current_talk().wanted,
        names=names_of_cases,
    )
    written([path], as_json=as_json)
