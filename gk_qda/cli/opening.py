"""Opening projects for commands: for reading beside a window at work, or alone for writing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import option
from gk_qda.cli.output import PROJECT, READ_PROJECT
from gk_qda.cli.talk import current_talk
from gk_qda.errors.command_line import PassphraseMissing
from gk_qda.errors.importing import FileMissing, FileNotReadable, FolderGiven
from gk_qda.errors.project import PassphraseEmpty, PassphraseNeeded

if TYPE_CHECKING:
    from gk_qda.project import Project

Function = Callable[..., Any]


def reads_project(function: Function) -> Function:
    """The command gets a project opened for reading as ``project``; it may be in use elsewhere."""
    return _with_project(function, opened_for_reading)


def changes_project(function: Function) -> Function:
    """The command gets a project opened for writing as ``project``; nobody else may have it open."""
    return _with_project(function, opened_for_writing)


def passphrase_option(function: Function) -> Function:
    """The option that names a file with the passphrase."""
    return option("--passphrase-file", metavar="FILE")(function)


def passphrase_from(file: str | None, project: str) -> str | None:
    """The first line of the file; None without a file. Raises a ``QdaError`` that names the trouble."""
    if file is None:
        return None
    path = Path(file)
    try:
        words = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FileMissing(file=file) from None
    except IsADirectoryError:
        raise FolderGiven(file=file) from None
    except (OSError, UnicodeDecodeError):
        raise FileNotReadable(file=file) from None
    passphrase = words.partition("\n")[0].rstrip("\r")
    if not passphrase:
        raise PassphraseEmpty(path=Path(project).name)
    return passphrase


def new_passphrase(file: str | None, project: str, *, ask: bool) -> str | None:
    """The passphrase for a new project: from the file, asked for twice, or none."""
    if file is not None or not ask:
        return passphrase_from(file, project)
    require_terminal(project)
    words = current_talk().words
    answer = click.prompt(
        words("ask_new_passphrase"), hide_input=True, confirmation_prompt=words("ask_again"), err=True
    )
    return str(answer)


def _with_project(function: Function, opened: Callable[..., Any]) -> Function:
    @wraps(function)
    def with_project(project: str, passphrase_file: str | None, **values: Any) -> Any:
        with opened(project, passphrase_from(passphrase_file, project)) as found:
            return function(project=found, **values)

    return click.argument("project")(passphrase_option(with_project))


@contextmanager
def opened_for_reading(place: str, passphrase: str | None) -> Iterator[Project]:
    """A project to ask questions of; nothing is locked, nothing is written."""
    with _opened(place, passphrase, read_only=True) as project:
        meta = click.get_current_context().meta
        meta[READ_PROJECT] = meta[PROJECT] = project
        yield project


@contextmanager
def opened_for_writing(place: str, passphrase: str | None) -> Iterator[Project]:
    """A project to work on as its first coder; raises ``ProjectInUse`` where somebody else does."""
    from gk_qda.operations.projects import work_as

    with _opened(place, passphrase, read_only=False) as project:
        work_as(project)
        click.get_current_context().meta[PROJECT] = project
        yield project


def _opened(place: str, passphrase: str | None, *, read_only: bool) -> Project:
    from gk_qda.project import open_project

    try:
        return open_project(place, passphrase=passphrase, read_only=read_only)
    except PassphraseNeeded:
        asked = asked_passphrase(place)
    return open_project(place, passphrase=asked, read_only=read_only)


def asked_passphrase(place: str) -> str:
    """What is typed at the terminal, unseen; raises ``PassphraseMissing`` where there is none."""
    require_terminal(place)
    return str(click.prompt(current_talk().words("ask_passphrase"), hide_input=True, err=True))


def require_terminal(place: str) -> None:
    """Nobody can type a passphrase into a pipe; raises ``PassphraseMissing``."""
    if not sys.stdin.isatty():
        raise PassphraseMissing(path=Path(place).name)
