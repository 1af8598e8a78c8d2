"""For whom a command writes, and what the check of it found."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import option
from gk_qda.cli.opening import passphrase_from, require_terminal
from gk_qda.cli.output import GUARD
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.operations.leaving import ExportGuard
    from gk_qda.project import Project

Function = Callable[..., Any]
LEVELS = ("internal", "client", "publication")


def levelled(function: Function) -> Function:
    """Add --level and --strict to a command that writes: checked before it is written, findings go to stderr.

    Stands below ``reads_project`` or ``changes_project``. Without both options nothing is checked.
    """

    @wraps(function)
    def with_level(
        project: Project,
        export_level: str | None,
        strict: bool,
        check_key: str | None,
        check_key_passphrase: str | None,
        **values: Any,
    ) -> Any:
        if export_level is None and not strict and check_key is None:
            return function(project=project, **values)
        from gk_qda.exporting.gate import guarded
        from gk_qda.operations.leaving import NOTHING, Accepted, ExportGuard
        from gk_qda.operations.reports.levels import export_level as level_of

        keys = NOTHING.keys if strict else None
        accepted = Accepted(keys=keys, names=key_names(check_key, check_key_passphrase))
        guard = ExportGuard(project, level_of(export_level or "internal"), accepted, strict=strict)
        click.get_current_context().meta[GUARD] = guard
        with guarded(guard):
            result = function(project=project, **values)
        _say(guard)
        return result

    decorated = option("--strict", is_flag=True, words="option_strict")(with_level)
    return key_options(level_option(decorated))


def key_options(function: Function) -> Function:
    """Add --key and the file with its passphrase: whose names are looked for."""
    decorated = option(
        "--key-passphrase-file", "check_key_passphrase", metavar="FILE", words="option_check_pass"
    )(function)
    return option("--key", "check_key", metavar="FILE", words="option_check_key")(decorated)


def key_names(key: str | None, passphrase_file: str | None) -> tuple[str, ...] | None:
    """The names of a key file; None without one. Raises ``PassphraseMissing`` and trouble of key files."""
    if key is None:
        return None
    from gk_qda.project.key_file import KeyFile

    passphrase = passphrase_from(passphrase_file, key)
    if passphrase is None:
        require_terminal(key)
        passphrase = str(click.prompt(current_talk().words("ask_passphrase"), hide_input=True, err=True))
    with KeyFile.open(Path(key), passphrase) as found:
        return found.names()


def level_option(function: Function) -> Function:
    """Add --level."""
    return option("--level", "export_level", type=click.Choice(LEVELS), words="option_export_level")(function)


def _say(guard: ExportGuard) -> None:
    from gk_qda.operations.tables.export_check import advice, summary
    from gk_qda.words import catalogue

    words = catalogue("export_check", current_talk().language)
    for checked in guard.checked:
        if checked.findings:
            kinds = ", ".join(f"{n} × {words(f'kind_{kind}')}" for kind, n in checked.counts.items())
            click.echo(f"{summary(checked, words)} {kinds}.", err=True)
            for line in advice(checked.groups, words):
                click.echo(line, err=True)
