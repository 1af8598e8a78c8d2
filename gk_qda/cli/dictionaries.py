"""Commands for dictionaries: lists of words for codes, and coding what they find."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered_texts
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.dictionaries import Dictionary
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.search_units import Unit


@command("dictionaries list")
@reads_project
@prints_table
def dictionaries_list(project: Project, out: Output) -> None:
    """Name the dictionaries."""
    from gk_qda.operations.tables.dictionaries import dictionary_list

    out.spare(project)
    out.write(dictionary_list(project, language=current_talk().wanted))


@command("dictionaries import")
@changes_project
@click.argument("name", metavar="NAME")
@click.argument("file", metavar="FILE")
@option("--replace", is_flag=True, words="option_replace_dictionary")
@json_option
def dictionaries_import(project: Project, name: str, file: str, *, replace: bool, as_json: bool) -> None:
    """Keep a table of codes and words under a name."""
    from gk_qda.operations.dictionaries import import_dictionary
    from gk_qda.operations.table_files import read_given_table

    table = read_given_table(file, encoding=None)
    with project.change("import_dictionary", name=name) as session:
        n = import_dictionary(session, table, name=name, replace=replace)
    document = {"imported": name, "file": file, "entries": n}
    done("dictionary_imported", as_json=as_json, document=document, name=name, file=Path(file).name, n=n)


@command("dictionaries export")
@reads_project
@click.argument("name", metavar="NAME")
@prints_table
def dictionaries_export(project: Project, name: str, out: Output) -> None:
    """Write the words of a dictionary."""
    from gk_qda.operations.tables.dictionaries import dictionary_table

    out.spare(project)
    out.write(dictionary_table(project, _found(project, name), language=current_talk().wanted))


@command("dictionaries delete")
@changes_project
@click.argument("name", metavar="NAME")
@json_option
def dictionaries_delete(project: Project, name: str, *, as_json: bool) -> None:
    """Forget a dictionary."""
    from gk_qda.operations.dictionaries import delete_dictionary

    found = _found(project, name)
    with project.change("delete_dictionary", name=found.name) as session:
        delete_dictionary(session, dictionary_id=found.id)
    done("dictionary_deleted", as_json=as_json, document={"deleted": found.name}, name=found.name)


@command("dictionaries run")
@changes_project
@click.argument("name", metavar="NAME")
@option(
    "--unit",
    type=click.Choice(("hit", "sentence", "turn")),
    default="sentence",
    words="option_autocode_unit",
)
@filtered_texts
@option("--dry-run", is_flag=True, words="option_autocode_dry_run")
@prints_table
def dictionaries_run(
    project: Project, name: str, *, unit: Unit, filters: Filters, dry_run: bool, out: Output
) -> None:
    """Code what the words of a dictionary find."""
    from gk_qda.operations.dictionaries import preview_dictionary, run_dictionary
    from gk_qda.operations.tables.dictionaries import run_table

    found, coder_id = _found(project, name), project.coder_id
    assert coder_id is not None
    runs = preview_dictionary(project, found, unit=unit, filters=filters, coder_id=coder_id)
    out.spare(project)
    table = run_table(project, found, runs, language=current_talk().wanted)
    if any(run.planned.codings for run in runs) and not dry_run:
        with project.change("run_dictionary", name=found.name) as session:
            run_dictionary(session, runs=runs, coder_id=coder_id)
    out.write(table)


def _found(project: Project, name: str) -> Dictionary:
    from gk_qda.queries.dictionaries import dictionaries, match_dictionary

    with project.read() as session:
        return match_dictionary(dictionaries(session), name)
