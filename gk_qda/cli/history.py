"""The command that shows what was done, and takes it back."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import opened_for_reading, opened_for_writing, passphrase_from, passphrase_option
from gk_qda.cli.output import Output, print_json, prints_table
from gk_qda.cli.talk import current_talk, say

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet, Project


@command("history")
@click.argument("project")
@passphrase_option
@option("--undo", is_flag=True)
@option("--redo", is_flag=True)
@option("--step", type=click.IntRange(min=1), words="option_step", metavar="N")
@option("--limit", type=click.IntRange(min=1), words="option_limit_steps", metavar="N")
@partial(prints_table, is_noted=False)
@click.pass_context
def history(
    context: click.Context,
    project: str,
    passphrase_file: str | None,
    *,
    undo: bool,
    redo: bool,
    step: int | None,
    limit: int | None,
    out: Output,
) -> None:
    """Show the steps of work, or take one back, or repeat one."""
    if undo and redo:
        raise Misuse("usage_either", context, one="--undo", other="--redo")
    passphrase = passphrase_from(passphrase_file, project)
    if undo or redo:
        with opened_for_writing(project, passphrase) as opened:
            _say(opened.undo() if undo else opened.redo(), as_json=out.as_json)
        return
    from gk_qda.operations.tables.history import history_table

    with opened_for_reading(project, passphrase) as opened:
        if step is not None:
            _tell(opened, step, as_json=out.as_json)
            return
        out.spare(opened)
        out.write(history_table(opened, limit=limit, language=current_talk().wanted, format=out.format))


def _tell(project: Project, step: int, *, as_json: bool) -> None:
    """What a step made of the words of codes."""
    from gk_qda.errors.domain import NotFound
    from gk_qda.operations.tables.history import step_sentence
    from gk_qda.queries.history import changed_words, steps
    from gk_qda.words import catalogue

    with project.read() as session:
        found = next((one for one in steps(session) if one.id == step), None)
        changed = changed_words(session, step)
    if found is None:
        raise NotFound(name=str(step))
    said = step_sentence(found, current_talk().language)
    if as_json:
        print_json({"step": step, "sentence": said, "words": [asdict(one) for one in changed]})
        return
    words = catalogue("codes", current_talk().language)
    click.echo(said)
    for one in changed:
        click.echo(f"{one.code}, {words(one.field)}:")
        click.echo(f"    {words('before')}: {one.before or '–'}")
        click.echo(f"    {words('after')}: {one.after or '–'}")


def _say(changes: ChangeSet, *, as_json: bool) -> None:
    from gk_qda.operations.tables.history import sentence

    said = sentence(changes.verb, changes.details, current_talk().language)
    if as_json:
        print_json({"kind": changes.kind, "verb": changes.verb, "rows": len(changes.rows), "sentence": said})
    else:
        say("step_undone" if changes.kind == "undo" else "step_redone", step=said)
