"""For whom a command writes, and what the check of it found."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import option
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
    def with_level(project: Project, export_level: str | None, strict: bool, **values: Any) -> Any:
        if export_level is None and not strict:
            return function(project=project, **values)
        from gk_qda.exporting.gate import guarded
        from gk_qda.operations.leaving import NOTHING, Accepted, ExportGuard
        from gk_qda.operations.reports.levels import export_level as level_of

        accepted = NOTHING if strict else Accepted()
        guard = ExportGuard(project, level_of(export_level or "internal"), accepted, strict=strict)
        click.get_current_context().meta[GUARD] = guard
        with guarded(guard):
            result = function(project=project, **values)
        _say(guard)
        return result

    decorated = option("--strict", is_flag=True, words="option_strict")(with_level)
    return level_option(decorated)


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
