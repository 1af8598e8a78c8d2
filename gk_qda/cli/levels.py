"""For whom a command writes, and what the check of it found."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gk_qda.cli.command import option
from gk_qda.cli.opening import passphrase_from, require_terminal
from gk_qda.cli.output import GUARD, PROJECT, command_name
from gk_qda.cli.talk import current_talk
from gk_qda.errors import QdaError

if TYPE_CHECKING:
    from gk_qda.exporting.report import Report
    from gk_qda.exporting.table import Table
    from gk_qda.language.known_names import KnownNames
    from gk_qda.operations.leaving import ExportGuard

    T = TypeVar("T", Report, Table)

Function = Callable[..., Any]
LEVELS = ("internal", "client", "publication")


def levelled(function: Function, *, has_key: bool = False, is_noted: bool = True) -> Function:
    """Add --level, --strict and --key to a command that writes; what it writes is checked and findings go to stderr.

    A command that ``has_key`` has a --key of its own. What is printed leaves like what is written: both are made for
    the level of the project where none is chosen. What holds no words of people by its nature is not noted in the audit
    trail when it is printed (``is_noted``). ``prints_table`` and ``gives_table`` bring it along.
    """

    @wraps(function)
    def with_level(
        export_level: str | None,
        strict: bool,
        check_key: str | None = None,
        check_key_passphrase: str | None = None,
        **values: Any,
    ) -> Any:
        from gk_qda.exporting.gate import guarded

        guard = CommandGuard(export_level, strict=strict, names=key_names(check_key, check_key_passphrase))
        click.get_current_context().meta[GUARD] = guard
        with guarded(guard):
            result = function(**values)
        guard.say()
        if is_noted:
            guard.note_printed()
        return result

    decorated = level_option(option("--strict", is_flag=True, words="option_strict")(with_level))
    return decorated if has_key else key_options(decorated)


class CommandGuard:
    """Stands at the gate for one command; the guard of its project takes over when something first leaves."""

    def __init__(self, level: str | None, *, strict: bool, names: KnownNames | None) -> None:
        self._level, self._strict, self._names = level, strict, names
        self._guard: ExportGuard | None = None
        self._printed = False

    def pass_made(self, made: T, format: str) -> T:
        """What goes to a file."""
        return self._project_guard().pass_made(made, format)

    def pass_printed(self, made: T, format: str) -> T:
        """What is printed: it can go anywhere from there. Counts alone are not noted, and words only once they pass."""
        guard = self._project_guard()
        made = guard.pass_made(made, format)
        self._printed = self._printed or guard.checked[-1].has_words
        return made

    def pass_shown(self, shown: Report) -> None:
        """What is painted."""
        self._project_guard().pass_shown(shown)

    def pass_bytes(self) -> None:
        """A file that nobody can read before."""
        self._project_guard().pass_bytes()

    def noted(self) -> dict[str, Any]:
        """The decision for the audit trail."""
        return {} if self._guard is None else self._guard.noted()

    def say(self) -> None:
        """What was found, on stderr."""
        from gk_qda.operations.tables.export_check import advice, summary
        from gk_qda.words import catalogue

        if self._guard is None:
            return
        words = catalogue("export_check", current_talk().language)
        for checked in self._guard.checked:
            if checked.findings:
                kinds = ", ".join(f"{n} × {words(f'kind_{kind}')}" for kind, n in checked.counts.items())
                click.echo(f"{summary(checked, words)} {kinds}.", err=True)
                if self._level is not None or checked.level != "internal":
                    for line in advice(checked.groups, words):
                        click.echo(line, err=True)

    def note_printed(self) -> None:
        """That words and details of people were printed stands in the audit trail; files are noted elsewhere."""
        if not self._printed:
            return
        context = click.get_current_context()
        project = context.meta[PROJECT]
        try:
            project.note("printed", what=command_name(context), **self.noted())
        except QdaError as error:  # whoever wanted it has it
            click.echo(error.sentence(current_talk().language), err=True)

    def _project_guard(self) -> ExportGuard:
        if self._guard is None:
            from gk_qda.operations.leaving import NOTHING, Accepted, ExportGuard
            from gk_qda.operations.reports.levels import export_level
            from gk_qda.queries.settings import setting

            project = click.get_current_context().meta[PROJECT]
            level = self._level
            if level is None:
                with project.read() as session:
                    level = str(setting(session, "export_level"))
            accepted = Accepted(keys=NOTHING.keys if self._strict else None, names=self._names)
            self._guard = ExportGuard(project, export_level(level), accepted, strict=self._strict)
        return self._guard


def key_options(function: Function) -> Function:
    """Add --key and the file with its passphrase: whose names are looked for."""
    decorated = option(
        "--key-passphrase-file", "check_key_passphrase", metavar="FILE", words="option_check_pass"
    )(function)
    return option("--key", "check_key", metavar="FILE", words="option_check_key")(decorated)


def key_names(key: str | None, passphrase_file: str | None) -> KnownNames | None:
    """The names of a key file; None without one. Raises ``PassphraseMissing`` and trouble of key files."""
    if key is None:
        return None
    from gk_qda.project.key_file import KeyFile

    passphrase = passphrase_from(passphrase_file, key)
    if passphrase is None:
        require_terminal(key)
        passphrase = str(click.prompt(current_talk().words("ask_passphrase"), hide_input=True, err=True))
    with KeyFile.open(Path(key), passphrase) as found:
        known = found.known()
    note_key_opened(len(known))
    return known


def note_key_opened(names: int) -> None:
    """That somebody opened the key file stands in the audit trail of the project it was opened for."""
    project = click.get_current_context().meta.get(PROJECT)
    if project is not None:
        try:
            project.note("key_opened", names=names)
        except QdaError as error:  # reading may go on where nothing can be noted
            click.echo(error.sentence(current_talk().language), err=True)


def level_option(function: Function) -> Function:
    """Add --level."""
    return option("--level", "export_level", type=click.Choice(LEVELS), words="option_export_level")(function)
