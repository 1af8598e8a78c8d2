"""The command that checks what would leave before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.kept_reports import KIND_NAMES
from gk_qda.cli.levels import key_names, key_options, level_option
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_findings
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("check-export")
@reads_project
@option("--report", metavar="NAME", words="option_check_report")
@option("--as", "kind", type=click.Choice(KIND_NAMES), words="option_check_kind")
@option("--for", "for_cases", multiple=True, metavar="CASE", words="option_report_cases")
@option("--attribute", "attributes", multiple=True, metavar="NAME", words="option_attributes_shown")
@option("--by", metavar="ATTRIBUTE", words="option_report_by")
@filtered
@level_option
@key_options
@option("--strict", is_flag=True, words="option_strict_check")
@prints_findings
@click.pass_context
def check_export(
    context: click.Context,
    project: Project,
    filters: Filters,
    *,
    report: str | None,
    kind: str | None,
    for_cases: tuple[str, ...],
    attributes: tuple[str, ...],
    by: str | None,
    export_level: str | None,
    strict: bool,
    check_key: str | None,
    check_key_passphrase: str | None,
    out: Output,
) -> int:
    """Say what is to be thought of before a report leaves."""
    from gk_qda.operations.export_check import check_report
    from gk_qda.operations.reports.kinds import kind_of
    from gk_qda.operations.reports.levels import export_level as level_of
    from gk_qda.operations.tables.export_check import export_check_table
    from gk_qda.queries.report_choices import ReportChoices, kept_reports, match_report
    from gk_qda.words import catalogue

    out.spare(project)
    names = key_names(check_key, check_key_passphrase)
    if report is not None:
        with project.read() as session:
            choices = match_report(kept_reports(session), report).choices
    else:
        chosen = kind or "themes"
        choices = ReportChoices(
            kind=chosen,
            suffix=kind_of(chosen).suffixes[0],
            filters=filters,
            cases=for_cases,
            attributes=attributes,
            by=by or "",
        )
    checked = check_report(project, choices, level_of(export_level or "internal"), names)
    name = report or catalogue("reports", current_talk().language)(f"kind_{choices.kind}")
    out.write(export_check_table(project, checked, name=name, language=current_talk().wanted))
    return 1 if strict and checked.findings else 0
