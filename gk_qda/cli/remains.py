"""What still holds what was erased, and what nobody could look into."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.talk import say

if TYPE_CHECKING:
    from gk_qda.project.erasing import Erased


def still_holding(erased: Erased, gone: Collection[Path]) -> tuple[list[Path], list[Path]]:
    """The files that hold it and are still there, and the files and folders that could not be looked into."""
    left = [one for one in erased.holders if one.path not in gone]
    return [one.path for one in left if one.is_readable], [one.path for one in left if not one.is_readable]


def say_unread(unread: Sequence[Path]) -> None:
    """List what could not be looked into."""
    if unread:
        say("not_looked_into", n=len(unread))
        for path in unread:
            click.echo(f"    {path}")
