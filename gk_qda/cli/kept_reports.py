"""Commands for the reports that a project keeps."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.levels import levelled
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import (
    Output,
    done,
    json_option,
    names_option,
    prints_table,
    require_suffix,
    spare,
    written,
)
from gk_qda.cli.talk import current_talk
from gk_qda.errors.importing import FileMissing, FileNotReadable, FolderGiven

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.report_choices import KeptReport

KIND_NAMES = (
    "themes",
    "case",
    "comparison",
    "matrix",
    "frequencies",
    "crosstab",
    "segments",
    "transcripts",
    "quotations",
    "codebook",
    "memos",
)
_FORMATS = ("docx", "odt", "html", "md", "xlsx", "csv")


@command("reports list")
@reads_project
@prints_table
def reports_list(project: Project, out: Output) -> None:
    """Name the reports, each with how its last file stands to the project."""
    from gk_qda.operations.tables.reports import report_list

    out.spare(project)
    out.write(report_list(project, language=current_talk().wanted, format=out.format))


@command("reports show")
@reads_project
@click.argument("name", metavar="NAME")
@prints_table
def reports_show(project: Project, name: str, out: Output) -> None:
    """Show the sections and choices of a report."""
    from gk_qda.operations.tables.reports import report_parts

    out.spare(project)
    report = _report(project, name)
    out.write(report_parts(project, report, language=current_talk().wanted, format=out.format))


@command("reports diff")
@reads_project
@click.argument("name", metavar="NAME")
@prints_table
def reports_diff(project: Project, name: str, out: Output) -> None:
    """Say what a new file would say otherwise than the last one."""
    from gk_qda.operations.tables.reports import report_changes

    out.spare(project)
    report = _report(project, name)
    out.write(report_changes(project, report, language=current_talk().wanted, format=out.format))


@command("reports save")
@changes_project
@click.argument("name", metavar="NAME")
@option("--as", "kind", type=click.Choice(KIND_NAMES), required=True, words="option_report_kind")
@option("--format", type=click.Choice(_FORMATS), words="option_report_format")
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--for", "for_cases", multiple=True, metavar="CASE", words="option_report_cases")
@option("--group", "groups", multiple=True, metavar="ATTRIBUTE=VALUE", words="option_report_groups")
@option("--attribute", "attributes", multiple=True, metavar="NAME", words="option_attributes_shown")
@option("--by", metavar="ATTRIBUTE", words="option_report_by")
@option("--by-question", is_flag=True)
@option("--section", "sections", multiple=True, metavar="PART", words="option_report_sections")
@option("--quotes", type=click.IntRange(min=0), metavar="N", words="option_report_quotes")
@option("--quantifiers", is_flag=True)
@filtered
@names_option
@option("--excel-de", is_flag=True)
@option("--replace", is_flag=True, words="option_replace_report")
@json_option
def reports_save(
    project: Project,
    name: str,
    filters: Filters,
    *,
    kind: str,
    format: str | None,
    themes: tuple[str, ...],
    for_cases: tuple[str, ...],
    groups: tuple[str, ...],
    attributes: tuple[str, ...],
    by: str | None,
    by_question: bool,
    sections: tuple[str, ...],
    quotes: int | None,
    quantifiers: bool,
    names_of_cases: str,
    excel_de: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Keep a report under a name."""
    from gk_qda.operations.reports.keeping import save_report
    from gk_qda.operations.reports.kinds import kind_of, made_report
    from gk_qda.queries.report_choices import ReportChoices

    choices = ReportChoices(
        kind=kind,
        suffix=f".{format}" if format else kind_of(kind).suffixes[0],
        filters=filters,
        themes=themes,
        cases=for_cases,
        groups=groups,
        attributes=attributes,
        by=by or "",
        by_question=by_question,
        sections=sections,
        quotes=quotes,
        quantifiers=quantifiers,
        names=names_of_cases,
        language=current_talk().wanted or "",
        excel_de=excel_de,
    )
    made_report(project, choices)  # what cannot be made is not kept
    with project.change("save_report", name=name) as session:
        save_report(session, name=name, choices=choices, replace=replace)
    done("report_saved", as_json=as_json, document={"saved": name}, name=name)


@command("reports export")
@changes_project
@levelled
@click.argument("name", metavar="NAME")
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@json_option
def reports_export(project: Project, name: str, *, output: str, as_json: bool) -> None:
    """Write a report and note what stood in it."""
    from gk_qda.operations.reports.standing import export_report

    files = export_report(project, _report(project, name), Path(output))
    written(files, as_json=as_json)


@command("reports delete")
@changes_project
@click.argument("name", metavar="NAME")
@json_option
def reports_delete(project: Project, name: str, *, as_json: bool) -> None:
    """Forget a report."""
    from gk_qda.operations.reports.keeping import delete_report

    found = _report(project, name)
    with project.change("delete_report", name=found.name) as session:
        delete_report(session, report_id=found.id)
    done("report_deleted", as_json=as_json, document={"deleted": found.name}, name=found.name)


@command("reports template")
@changes_project
@click.argument("file", metavar="[FILE]", required=False)
@option("--none", "drop", is_flag=True, words="option_drop_template")
@option("--example", metavar="FILE", words="option_example_template")
@json_option
def reports_template(
    project: Project, file: str | None, *, drop: bool, example: str | None, as_json: bool
) -> None:
    """Choose the Word template of the house."""
    from gk_qda.exporting.writing import write_report
    from gk_qda.operations.reports.house import (
        drop_house_template,
        example_report,
        house_name,
        set_house_template,
    )

    if example is not None:
        path = Path(example)
        require_suffix(path)
        spare(project, path)
        write_report(example_report(current_talk().language), path)
        written([path], as_json=as_json)
        return
    if file is not None:
        name, data = Path(file).name, _bytes_of(Path(file))
        with project.change("set_house_template", name=name) as session:
            set_house_template(session, name=name, data=data)
    elif drop:
        with project.change("drop_house_template") as session:
            drop_house_template(session)
    with project.read() as session:
        chosen = house_name(session)
    key = "template_set" if chosen else "template_none"
    done(key, as_json=as_json, document={"template": chosen or None}, name=chosen)


@command("reports approvals")
@changes_project
@click.argument("file", metavar="FILE")
@json_option
def reports_approvals(project: Project, file: str, *, as_json: bool) -> None:
    """Take over the decisions of a returned list of quotations."""
    from gk_qda.operations.approvals import import_approvals
    from gk_qda.operations.table_files import read_given_table

    table = read_given_table(Path(file))
    with project.change("import_approvals", n=0) as session:
        returned = import_approvals(session, table)
    document = asdict(returned)
    done("approvals_read", as_json=as_json, document=document, **document)
    if returned.unknown:
        rows = ", ".join(map(str, returned.unknown))
        click.echo(current_talk().words("approvals_unknown", rows=rows), err=True)


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file; raises a ``QdaError`` that names the trouble."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(file=path) from None
    except IsADirectoryError:
        raise FolderGiven(file=path) from None
    except OSError:
        raise FileNotReadable(file=path) from None


def _report(project: Project, name: str) -> KeptReport:
    from gk_qda.queries.report_choices import kept_reports, match_report

    with project.read() as session:
        return match_report(kept_reports(session), name)
