"""The commands that protect a project: its passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import asked_passphrase, new_passphrase, passphrase_from, passphrase_option
from gk_qda.cli.output import json_option, print_json
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import say

if TYPE_CHECKING:
    from gk_qda.project.rekeying import Rekeyed

_FILES = ("kept", "renewed", "deleted", "plain", "other")


@command("passphrase")
@click.argument("project")
@option("--set", "sets", is_flag=True, words="option_passphrase_set")
@option("--change", "changes", is_flag=True, words="option_passphrase_change")
@option("--remove", "removes", is_flag=True, words="option_passphrase_remove")
@passphrase_option
@option("--new-passphrase-file", "new_file", metavar="FILE", words="option_new_passphrase_file")
@option(
    "--backups",
    type=click.Choice(("keep", "renew", "delete")),
    default=None,
    words="option_passphrase_backups",
)
@json_option
@click.pass_context
def passphrase(
    context: click.Context,
    project: str,
    *,
    sets: bool,
    changes: bool,
    removes: bool,
    passphrase_file: str | None,
    new_file: str | None,
    backups: str | None,
    as_json: bool,
) -> None:
    """Set, change or remove the passphrase of a project."""
    if sets + changes + removes != 1:
        raise Misuse("usage_one_of", context, options="--set, --change, --remove")
    from gk_qda.project.rekeying import KEEP, RENEW, change_passphrase, require_file, require_plain

    path = require_file(project)
    if sets:
        require_plain(path)
    old = None if sets else passphrase_from(passphrase_file, project) or asked_passphrase(project)
    new = None if removes else new_passphrase(new_file, project, ask=True)
    copies = backups or (RENEW if sets else KEEP)  # as the window proposes it
    with progress("writing_project_anew") as watch:
        answer = change_passphrase(path, old, new, copies=copies, progress=watch)
    if as_json:
        print_json(_document(project, answer))
    else:
        _say(path, answer)
    if answer.trouble is not None:
        raise answer.trouble


def _document(project: str, answer: Rekeyed) -> dict[str, Any]:
    files = {name: [str(file) for file in getattr(answer, name)] for name in _FILES}
    return {
        "project": project,
        "done": answer.done,
        "encrypted": answer.key is not None,
        "backups": files,
    }


def _say(path: Path, answer: Rekeyed) -> None:
    say(f"passphrase_{answer.done}", file=path.name)
    if answer.key is not None:
        say("passphrase_cannot_be_recovered")
    for name in _FILES:
        if files := getattr(answer, name):
            say(f"backups_{name}", n=len(files), files=", ".join(file.name for file in files))
