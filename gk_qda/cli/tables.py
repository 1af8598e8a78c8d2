"""Commands that take tables into a project and out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.levels import levelled
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import TABLES, done, json_option, require_suffix, spare, written
from gk_qda.cli.talk import current_talk
from gk_qda.errors.domain import AnswersWouldLose

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import Project

Function = Callable[..., Any]


def takes_table(function: Function) -> Function:
    """An import: a project opened for work, a TABLE, its encoding."""
    decorated = option("--encoding", metavar="NAME")(json_option(function))
    return changes_project(click.argument("file", metavar="TABLE")(decorated))


def gives_table(function: Function) -> Function:
    """An export: a project opened for reading, a TABLE to write."""
    decorated = option("--excel-de", is_flag=True)(json_option(function))
    return reads_project(levelled(click.argument("file", metavar="TABLE")(decorated)))


@command("cases import")
@takes_table
def cases_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take cases and their attributes into a project."""
    from gk_qda.operations.case_import import import_cases

    take_table(project, file, encoding, as_json, verb="import_cases", operation=import_cases)


@command("cases export")
@gives_table
def cases_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the cases and their attributes."""
    from gk_qda.operations.tables.cases import case_table

    give_table(project, file, excel_de, as_json, make=case_table)


@command("cases parts import")
@takes_table
def case_parts_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Put cases together from documents, speakers and passages."""
    from gk_qda.operations.case_history_import import import_case_parts

    take_table(project, file, encoding, as_json, verb="import_case_parts", operation=import_case_parts)


@command("cases parts export")
@gives_table
def case_parts_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write what the cases are made of."""
    from gk_qda.operations.tables.case_history import case_part_table

    give_table(project, file, excel_de, as_json, make=case_part_table)


@command("attributes values import")
@takes_table
def attribute_values_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take values of cases with the day from which they hold into a project."""
    from gk_qda.operations.case_history_import import import_attribute_values

    take_table(
        project, file, encoding, as_json, verb="import_attribute_values", operation=import_attribute_values
    )


@command("attributes values export")
@gives_table
def attribute_values_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write every value of the cases with the day from which it holds."""
    from gk_qda.operations.tables.case_history import attribute_value_table

    give_table(project, file, excel_de, as_json, make=attribute_value_table)


@command("documents import")
@takes_table
def documents_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Describe documents: kind, form, case, date, mode, attributes."""
    from gk_qda.operations.case_import import import_documents_table

    take_table(
        project, file, encoding, as_json, verb="import_documents_table", operation=import_documents_table
    )


@command("documents export")
@gives_table
def documents_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write what is known of the documents."""
    from gk_qda.operations.tables.documents import document_table

    give_table(project, file, excel_de, as_json, make=document_table)


@command("speakers import")
@takes_table
def speakers_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Describe speakers: role, person, whether they count as respondents."""
    from gk_qda.operations.case_import import import_speakers

    take_table(project, file, encoding, as_json, verb="import_speakers", operation=import_speakers)


@command("speakers export")
@gives_table
def speakers_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write who speaks in the documents."""
    from gk_qda.operations.tables.speakers import speaker_table

    give_table(project, file, excel_de, as_json, make=speaker_table)


@command("codebook import")
@takes_table
def codebook_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take codes into a project."""
    from gk_qda.operations.codebook_import import import_codebook

    take_table(
        project,
        file,
        encoding,
        as_json,
        verb="import_codebook",
        operation=lambda session, table: import_codebook(session, table, coder_id=project.coder_id),
    )


@command("codebook export")
@gives_table
@option("--as-of", type=click.DateTime(("%Y-%m-%d", "%d.%m.%Y")), metavar="DATE", words="option_as_of")
def codebook_export(
    project: Project, file: str, excel_de: bool, as_json: bool, *, as_of: datetime | None
) -> None:
    """Write the codebook, as a table or as a guide to read, as it is or as it was on a day."""
    from gk_qda.operations.tables.codebook import code_table, write_codebook

    path, day = Path(file), as_of.date() if as_of is not None else None
    require_suffix(path, also=(".txt", *TABLES))
    if path.suffix.lower() in (".txt", *TABLES):
        give_table(project, file, excel_de, as_json, make=partial(code_table, as_of=day))
        return
    spare(project, path)
    write_codebook(project, path, language=current_talk().wanted, as_of=day)
    written([path], as_json=as_json)


@command("codings import")
@takes_table
@option("--coder", metavar="NAME", words="option_coder_of_import")
def codings_import(
    project: Project, file: str, encoding: str | None, as_json: bool, *, coder: str | None
) -> None:
    """Take codings into a project."""
    from gk_qda.operations.coders import ensure_coder
    from gk_qda.operations.coding_import import import_codings

    def operation(session: Any, table: Any) -> int:
        if coder:
            project.coder_id = ensure_coder(session, coder).id
        assert project.coder_id is not None
        return import_codings(session, table, coder_id=project.coder_id)

    take_table(project, file, encoding, as_json, verb="import_codings", operation=operation)


@command("codings export")
@gives_table
def codings_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write all codings of all coders."""
    from gk_qda.operations.tables.codings import coding_table

    give_table(project, file, excel_de, as_json, make=coding_table)


@command("summaries import")
@takes_table
def summaries_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take summaries into the cells of cases and themes."""
    from gk_qda.operations.summary_import import import_summaries

    take_table(
        project,
        file,
        encoding,
        as_json,
        verb="import_summaries",
        operation=lambda session, table: import_summaries(session, table, coder_id=project.coder_id),
    )


@command("summaries export")
@gives_table
def summaries_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the summaries of all cells."""
    from gk_qda.operations.tables.summaries import summary_table

    give_table(project, file, excel_de, as_json, make=summary_table)


@command("results import")
@takes_table
def results_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take the results of themes and the summaries of cases into a project."""
    from gk_qda.operations.summary_import import import_results

    take_table(
        project,
        file,
        encoding,
        as_json,
        verb="import_results",
        operation=lambda session, table: import_results(session, table, coder_id=project.coder_id),
    )


@command("results export")
@gives_table
def results_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the results of all themes and the summaries of cases."""
    from gk_qda.operations.tables.summaries import result_table

    give_table(project, file, excel_de, as_json, make=result_table)


@command("worksheets import")
@changes_project
@click.argument("items", metavar="ITEMS")
@click.argument("answers", metavar="ANSWERS")
@option("--encoding", metavar="NAME")
@option("--accept-losses", is_flag=True)
@json_option
def worksheets_import(
    project: Project, *, items: str, answers: str, encoding: str | None, accept_losses: bool, as_json: bool
) -> None:
    """Take items and answers of worksheets into a project; what answers carry is named before it would go."""
    from gk_qda.cli.texts import print_losses
    from gk_qda.operations.table_files import read_given_table
    from gk_qda.operations.worksheet_import import import_worksheets, plan_import

    tables = [read_given_table(file, encoding=encoding) for file in (items, answers)]
    with project.read() as session:
        plan = plan_import(session, *tables)
    losses = plan.losses
    for one in plan.unfitting:
        place = {"worksheet": one.worksheet, "item": one.item, "case": one.case}
        click.echo(current_talk().words("warning_not_offered", answer=one.words, **place), err=True)
    print_losses(losses)
    if losses and not accept_losses:
        raise AnswersWouldLose(n=len(losses))
    with project.change("import_worksheets") as session:
        n_items, n_answers = import_worksheets(session, *tables)
    done(
        "worksheets_imported",
        as_json=as_json,
        document={
            "items": n_items,
            "answers": n_answers,
            "not_offered": [asdict(one) for one in plan.unfitting],
        },
        items=n_items,
        answers=n_answers,
    )


def take_table(
    project: Project,
    file: str,
    encoding: str | None,
    as_json: bool,
    *,
    verb: str,
    operation: Callable[[Any, Any], int],
) -> None:
    """Read the table first; then everything in it is taken over, or nothing."""
    from gk_qda.operations.table_files import read_given_table

    table = read_given_table(file, encoding=encoding)
    with project.change(verb) as session:
        n = operation(session, table)
    document = {"file": file, "rows": len(table.rows), "imported": n}
    done(f"done_{verb}", as_json=as_json, document=document, file=Path(file).name, n=n, rows=len(table.rows))


def give_table(
    project: Project, file: str, excel_de: bool, as_json: bool, *, make: Callable[..., Table]
) -> None:
    """Write the table as the suffix of the file says."""
    from gk_qda.exporting.writing import format_of, write_table

    path = Path(file)
    chosen = format_of(path, None)
    spare(project, path)
    table = make(project, language=current_talk().wanted)
    written(write_table(table, to=path, format=chosen, excel_de=excel_de), as_json=as_json)
    if dated := table.base.get("dated_values"):  # a file of bare rows cannot say it
        from gk_qda.words import catalogue

        words = catalogue("tables", current_talk().language)
        click.echo(words("cases_dated", n=dated), err=True)
