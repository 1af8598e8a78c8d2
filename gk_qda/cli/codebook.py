"""Commands that arrange the code tree: what hangs on a code goes along, and stays protected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import changes_project
from gk_qda.cli.output import json_option, print_json
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.values import CodeValue


@command("codebook move")
@changes_project
@click.argument("code", metavar="CODE")
@option("--under", metavar="CODE", words="option_code_under")
@json_option
def codebook_move(project: Project, *, code: str, under: str | None, as_json: bool) -> None:
    """Hang a code under another one, or among the main codes."""
    from gk_qda.operations.codebook import move_code

    moved, parent = _find(project, code), _find(project, under) if under else None

    def work(session: Any) -> None:
        move_code(session, code_id=moved.id, parent_id=parent.id if parent is not None else None)

    _change(project, "move_code", work, [moved.id], as_json=as_json, code=moved.name)


@command("codebook merge")
@changes_project
@click.argument("code", metavar="CODE")
@click.argument("target", metavar="TARGET")
@json_option
def codebook_merge(project: Project, *, code: str, target: str, as_json: bool) -> None:
    """Let a code become part of another one."""
    from gk_qda.operations.codebook import merge_codes

    source, into = _find(project, code), _find(project, target)

    def work(session: Any) -> None:
        merge_codes(session, source_id=source.id, target_id=into.id)

    _change(project, "merge_codes", work, [source.id], as_json=as_json, source=source.name, target=into.name)


@command("codebook dissolve")
@changes_project
@click.argument("code", metavar="CODE")
@json_option
def codebook_dissolve(project: Project, *, code: str, as_json: bool) -> None:
    """Give all that hangs on a code to the code above it."""
    from gk_qda.operations.codebook import dissolve_code

    dissolved = _find(project, code)

    def work(session: Any) -> None:
        dissolve_code(session, code_id=dissolved.id)

    _change(project, "dissolve_code", work, [dissolved.id], as_json=as_json, code=dissolved.name)


def _find(project: Project, path: str) -> CodeValue:
    from gk_qda.queries.codebook import codebook

    with project.read() as session:
        return codebook(session).find(path)


def _change(
    project: Project,
    verb: str,
    work: Callable[[Any], None],
    code_ids: list[int],
    *,
    as_json: bool,
    **details: Any,
) -> None:
    """Do it as one step and say what went along, and what is sensitive now."""
    from gk_qda.operations.tables.history import sentence
    from gk_qda.queries.code_handover import Carried, carried
    from gk_qda.queries.merging import merge_forecast
    from gk_qda.words import catalogue

    went, codings = Carried(), 0
    if verb != "move_code":
        with project.read() as session:
            went = carried(session, code_ids)
            codings = merge_forecast(session, code_ids, code_ids[0]).before
    with project.change(verb, **details) as session:
        work(session)
        sensitive = session.info["details"].get("sensitive")
    words = catalogue("codes", current_talk().language)
    said = sentence(verb, details, current_talk().language)
    if sensitive:
        said = words("now_sensitive", step=said, code=sensitive)
    things = [words(f"went_{key}", n=n) for key, n in {"codings": codings, **asdict(went)}.items() if n]
    if things and not as_json:
        said = words("went_along", step=said.rstrip("."), things=", ".join(things))
    if as_json:
        print_json({"step": said, "codings": codings, "carried": asdict(went), "sensitive": sensitive})
    else:
        click.echo(said)
