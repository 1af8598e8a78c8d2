"""Commands for whole projects: making, describing, copying, checking them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import new_passphrase, passphrase_option, reads_project
from gk_qda.cli.output import done, json_option, print_json
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
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
        info = project_info(built)
    done(
        "demo_built",
        as_json=as_json,
        document={"project": project} | _facts(info),
        file=Path(project).name,
        documents=info.documents,
        codes=info.codes,
        codings=info.codings,
        cases=info.cases,
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
        return
    _print_facts(found)


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
    from gk_qda.words import catalogue

    talk = current_talk()
    words = talk.words
    kinds = [kind for kind, n in info.kinds for _ in range(n)]
    detail = kinds_in_words(kinds, catalogue("tables", talk.language))
    lines = {
        "documents": f"{info.documents} ({detail})" if detail else "0",
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
