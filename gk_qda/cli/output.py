"""Where answers go: a table on the terminal or in a file, one JSON document, or a sentence."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import option
from gk_qda.cli.talk import current_talk
from gk_qda.errors.command_line import TargetIsProject
from gk_qda.errors.exporting import UnknownFormat

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import Project

Function = Callable[..., Any]
FORMATS = ("table", "csv", "json", "xlsx")
READ_PROJECT = "gk_qda.read_project"  # the project at hand, among what click keeps for a command
PROJECT = "gk_qda.project"  # the one at work or read, likewise
GUARD = "gk_qda.guard"  # who checked what leaves, likewise
TABLES = (".xlsx", ".csv", ".json")


@dataclass(frozen=True, slots=True)
class Output:
    """What a person asked a table to become."""

    format: str
    path: Path | None
    excel_de: bool
    as_json: bool  # --json: whatever is printed is one JSON document

    def write(self, table: Table) -> None:
        """Write the table, and say which files were written."""
        from gk_qda.exporting.writing import write_table

        files = write_table(table, to=self.path, format=self.format, excel_de=self.excel_de)
        if files:
            written(files, as_json=self.as_json)

    def spare(self, project: Project) -> None:
        """Refuse to write a table over the project it comes from."""
        spare(project, self.path)


def prints_table(function: Function, *, has_key: bool = False, is_noted: bool = True) -> Function:
    """Add the options of output and of levels; the command gets the first as ``out``.

    A command that ``has_key`` has a --key of its own; ``is_noted`` False: no words of people are in its table.
    """
    from gk_qda.cli.levels import levelled

    return levelled(prints_findings(function), has_key=has_key, is_noted=is_noted)


def prints_findings(function: Function) -> Function:
    """Add the options of output to a command whose table holds nothing that could be checked."""

    @wraps(function)
    def with_output(
        format: str | None, as_json: bool, output: str | None, excel_de: bool, **values: Any
    ) -> Any:
        from gk_qda.exporting.writing import format_of

        path = Path(output) if output is not None else None
        chosen = format_of(path, wanted_format(format, as_json=as_json, excel_de=excel_de))
        return function(out=Output(chosen, path, excel_de, as_json or format == "json"), **values)

    decorated: Function = option("--excel-de", is_flag=True)(with_output)
    decorated = option("--output", metavar="FILE")(decorated)
    decorated = json_option(decorated)
    return option("--format", type=click.Choice(FORMATS))(decorated)


def wanted_format(format: str | None, *, as_json: bool, excel_de: bool) -> str | None:
    """What the options ask for before the suffix of a file is looked at."""
    return "json" if as_json else format or ("csv" if excel_de else None)


def require_suffix(path: Path, also: tuple[str, ...] = ()) -> None:
    """Refuse what no report and none of ``also`` can be, before the work and not after it."""
    from gk_qda.exporting.writing import REPORT_SUFFIXES

    possible = (*also, *REPORT_SUFFIXES)
    if path.suffix.lower() not in possible:
        raise UnknownFormat(file=path, possible=", ".join(possible))


def json_option(function: Function) -> Function:
    """Add --json."""
    return option("--json", "as_json", is_flag=True)(function)


def names_option(function: Function) -> Function:
    """Add --names: how the cases of a report are called."""
    levels = click.Choice(("full", "code", "pseudonym", "type"))
    return option("--names", "names_of_cases", type=levels, default="full", words="option_names_of_cases")(
        function
    )


def spare(project: Project, target: Path | None) -> None:
    """Refuse to write over the project: raises ``TargetIsProject``."""
    if target is None or project.path is None or not target.exists():
        return
    if target.samefile(project.path):
        raise TargetIsProject(file=target)


def written(files: list[Path], *, as_json: bool) -> None:
    """Say which files were written, and note them in the audit trail of the project they come from."""
    _note(files)
    if as_json:
        print_json({"files": [str(file) for file in files]})
    else:
        click.echo(current_talk().words("written", files=", ".join(str(file) for file in files)))


def _note(files: list[Path]) -> None:
    """Note the first one; commands that open a project for writing note for themselves what they let out."""
    context = click.get_current_context()
    project: Project | None = context.meta.get(READ_PROJECT)
    if project is None or not files or not files[0].is_file():
        return
    from hashlib import sha256

    from gk_qda.errors import QdaError

    try:
        digest = sha256(files[0].read_bytes()).hexdigest()
        what = command_name(context)
        guard = context.meta.get(GUARD)
        noted = {} if guard is None else guard.noted()
        project.note("export", file_sha256=digest, what=what, file=files[0].name, **noted)
    except QdaError as error:  # the file is written: whoever wanted it has it
        click.echo(error.sentence(current_talk().language), err=True)


def command_name(context: click.Context) -> str:
    """What the command at work is called: "segments", "memos export"."""
    return context.command_path.partition(" ")[2]


def print_json(document: Any) -> None:
    """Print one JSON document, in UTF-8 whatever the terminal thinks."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode())
    buffer.flush()


def done(key: str, *, as_json: bool, document: dict[str, Any], **fields: object) -> None:
    """Say what was done: a sentence of the catalogue, or the JSON document."""
    if as_json:
        print_json(document)
    else:
        click.echo(current_talk().words(key, **fields))
