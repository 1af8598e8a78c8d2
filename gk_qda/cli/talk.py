"""In which language the command line speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from dataclasses import dataclass

import click

from gk_qda.words import LANGUAGES, Catalogue, catalogue


@dataclass(frozen=True, slots=True)
class Talk:
    """The languages of one run."""

    language: str  # of help, messages and errors
    wanted: str | None  # what --language said; None: reports and tables take the project's

    @property
    def words(self) -> Catalogue:
        """The words of the command line."""
        return catalogue("cli", self.language)


def talk_for(arguments: Sequence[str]) -> Talk:
    """The languages for a run with these arguments; read ahead, since even wrong usage needs words."""
    wanted = _wanted(arguments)
    return Talk(wanted or _language_of_the_machine(), wanted)


def current_talk(context: click.Context | None = None) -> Talk:
    """The languages of the run at work."""
    found = (context or click.get_current_context()).find_object(Talk)
    assert found is not None
    return found


def say(key: str, **fields: object) -> None:
    """Print a sentence of the catalogue for people."""
    click.echo(current_talk().words(key, **fields))


def _wanted(arguments: Sequence[str]) -> str | None:
    for at, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == "--":
            break
        if name == "--language":
            chosen = value if sign else next(iter(arguments[at + 1 :]), "")
            return chosen if chosen in LANGUAGES else None
    return None


def _language_of_the_machine() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    # Windows sets none of them; its own names are "German_Germany" and the like.
    return "de" if (locale.getlocale()[0] or "").lower().startswith(("de", "ger")) else "en"
