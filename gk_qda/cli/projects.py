"""Commands for whole projects: making, describing, opening, copying, checking them."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import new_passphrase, passphrase_option, reads_project
from gk_qda.cli.output import Output, done, json_option, print_json, prints_table
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk
from gk_qda.errors.project import ProjectDamaged, ProjectExists

if TYPE_CHECKING:
    from gk_qda.importing.table import ImportedTable
    from gk_qda.project import Project
    from gk_qda.queries.info import ProjectInfo


@command("demo")
@click.argument("project")
@option("--encrypt", is_flag=True)
@passphrase_option
@json_option
def demo(project: str, encrypt: bool, passphrase_file: str | None, as_json: bool) -> None:
    """Build the demo project."""
    from gk_qda.operations.demo import build_demo
    from gk_qda.queries.info import project_info

    passphrase = new_passphrase(passphrase_file, project, ask=encrypt)
    with (
        progress("building_demo") as watch,
        build_demo(project, progress=watch, passphrase=passphrase) as built,
    ):
        found = project_info(built)
    done(
        "demo_built",
        as_json=as_json,
        document={"project": project} | _facts(found),
        file=Path(project).name,
        documents=found.documents,
        codes=found.codes,
        codings=found.codings,
        cases=found.cases,
    )


@command("new")
@click.argument("project")
@option("--name", default="")
@option("--codebook", metavar="starter|FILE")
@option("--coder", default="", words="option_first_coder", metavar="NAME")
@option("--encrypt", is_flag=True)
@passphrase_option
@json_option
def new(
    project: str,
    *,
    name: str,
    codebook: str | None,
    coder: str,
    encrypt: bool,
    passphrase_file: str | None,
    as_json: bool,
) -> None:
    """Make an empty project."""
    from gk_qda.operations.projects import STARTER, new_project
    from gk_qda.operations.table_files import read_given_table
    from gk_qda.queries.info import project_info

    codes: ImportedTable | str | None = codebook
    if codebook is not None and codebook != STARTER:
        codes = read_given_table(codebook)
    passphrase = new_passphrase(passphrase_file, project, ask=encrypt)
    language = current_talk().language
    with new_project(
        project, name=name, coder=coder, codebook=codes, language=language, passphrase=passphrase
    ) as made:
        found = project_info(made)
    done(
        "project_made",
        as_json=as_json,
        document={"project": project} | _facts(found),
        file=Path(project).name,
        codes=found.codes,
        coder=", ".join(found.coders),
    )


@command("info")
@reads_project
@json_option
def info(project: Project, as_json: bool) -> None:
    """Say what a project holds."""
    from gk_qda.queries.info import project_info

    found = project_info(project)
    if as_json:
        print_json(_facts(found))
    else:
        _print_facts(found)


@command("open")
@click.argument("project")
def open_window(project: str) -> int:
    """Open the window with a project."""
    # By name: the command line stands beside the window and may not know it.
    start = import_module("gk_qda.__main__")
    return int(start.main(["open", str(Path(project).absolute())]))


@command("backup")
@reads_project
@option("--output", metavar="FILE", words="option_backup_output")
@json_option
def backup(project: Project, output: str | None, as_json: bool) -> None:
    """Make a copy of the project."""
    target = Path(output) if output is not None else None
    if target is not None and target.exists():
        # It may be another project, or the only good copy of this one.
        raise ProjectExists(path=target)
    copy = project.back_up(target)
    done("backed_up", as_json=as_json, document={"file": str(copy)}, file=copy)


@command("check")
@reads_project
@partial(prints_table, is_noted=False)
def check(project: Project, out: Output) -> None:
    """Look for faults, doubled codings and loose ends."""
    from gk_qda.operations.tables.checks import check_table
    from gk_qda.project.backup import backup_folder

    out.spare(project)
    table = check_table(project, language=current_talk().wanted)
    out.write(table)
    if not table.base["sound"]:
        backups = backup_folder(project.path).name if project.path else ""
        raise ProjectDamaged(path=project.name, backups=backups)


def _facts(info: ProjectInfo) -> dict[str, Any]:
    return {
        "name": info.name,
        "documents": info.documents,
        "paragraphs": info.paragraphs,
        "words": info.words,
        "codes": info.codes,
        "codings": info.codings,
        "cases": info.cases,
        "coders": list(info.coders),
        "kinds": dict(info.kinds),
        "schema": info.schema,
        "encrypted": info.encrypted,
        "version": info.steps,
        "codebook_version": info.codebook_version,
        "language": info.language,
        "last_change": info.last_change.isoformat() if info.last_change else None,
        "synthetic": info.notice or None,
    }


def _print_facts(info: ProjectInfo) -> None:
    from gk_qda.operations.tables.base import kinds_in_words, moment_in_words
    from gk_qda.queries.values import WORKSHEET
    from gk_qda.words import catalogue

    talk = current_talk()
    words = talk.words
    kinds = [kind for kind, n in info.kinds if kind != WORKSHEET for _ in range(n)]
    detail = kinds_in_words(kinds, catalogue("tables", talk.language))
    texts = dict(info.kinds).get(WORKSHEET, 0)
    lines = {
        "documents": f"{info.documents} ({detail})" if detail else "0",
        **({"worksheet_texts": str(texts)} if texts else {}),
        "paragraphs": str(info.paragraphs),
        "words": str(info.words),
        "codes": str(info.codes),
        "codings": str(info.codings),
        "cases": str(info.cases),
        "coders": ", ".join(info.coders),
        "last_change": moment_in_words(info.last_change, talk.language),
        "protection": words("encrypted" if info.encrypted else "not_encrypted"),
        "schema": str(info.schema),
    }
    titles = {key: words(f"info_{key}") for key in lines}
    width = max(map(len, titles.values()))
    click.echo(info.name)
    for key, value in lines.items():
        click.echo(f"{titles[key]:<{width}}  {value}")
