"""Commands for worksheets: counts of answers, items and answers as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.levels import levelled
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table, spare, written
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project


@command("worksheets counts")
@reads_project
@option("--worksheet", "worksheets", multiple=True, metavar="NAME", words="option_worksheet")
@option("--theme", "themes", multiple=True, metavar="PATH")
@option("--case", "case_names", multiple=True, metavar="NAME", words="option_case_of_answers")
@option("--by", metavar="ATTRIBUTE", words="option_by_case_attribute")
@prints_table
def counts(
    project: Project,
    *,
    worksheets: tuple[str, ...],
    themes: tuple[str, ...],
    case_names: tuple[str, ...],
    by: str | None,
    out: Output,
) -> None:
    """Count how often each answer was given."""
    from gk_qda.operations.tables.base import layout_of
    from gk_qda.operations.tables.worksheets import answer_table

    out.spare(project)
    table = answer_table(
        project,
        worksheets=worksheets,
        themes=themes,
        case_names=case_names,
        by=by,
        layout=layout_of(out.format),
        language=current_talk().wanted,
    )
    out.write(table)


@command("worksheets export")
@reads_project
@levelled
@click.argument("items", metavar="ITEMS")
@click.argument("answers", metavar="ANSWERS")
@option("--excel-de", is_flag=True)
@json_option
def export(project: Project, items: str, answers: str, excel_de: bool, as_json: bool) -> None:
    """Write items and answers as they are imported."""
    from gk_qda.exporting.writing import format_of, write_table
    from gk_qda.operations.tables.worksheets import given_answer_table, item_table

    files: list[Path] = []
    for name, make in ((items, item_table), (answers, given_answer_table)):
        path = Path(name)
        chosen = format_of(path, None)
        spare(project, path)
        table = make(project, language=current_talk().wanted)
        files += write_table(table, to=path, format=chosen, excel_de=excel_de)
    written(files, as_json=as_json)


@command("worksheets texts")
@changes_project
@option("--worksheet", "worksheets", multiple=True, metavar="NAME", words="option_worksheet")
@json_option
def texts(project: Project, *, worksheets: tuple[str, ...], as_json: bool) -> None:
    """Make texts of the answers in own words, to be coded like transcripts."""
    from gk_qda.operations.worksheet_texts import make_texts
    from gk_qda.queries.documents import documents

    with project.change("make_texts") as session:
        made = make_texts(session, worksheets=worksheets)
    with project.read() as session:
        names = [document.name for document in documents(session) if document.id in made]
    done("texts_made", as_json=as_json, document={"documents": names}, n=len(names))
