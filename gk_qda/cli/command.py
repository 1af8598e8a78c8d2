"""Commands and options whose help stands in the catalogue, in the language of the run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NoReturn

import click

from gk_qda.cli.talk import current_talk

Members = Mapping[str, "str | Members"]


class Misuse(click.UsageError):
    """Wrong usage, with its sentence in the catalogue."""

    def __init__(self, key: str, ctx: click.Context, **fields: object) -> None:
        super().__init__(key, ctx)
        self.key = key
        self.fields = fields


class Option(click.Option):
    """An option that is explained in the catalogue under "option_NAME"."""

    def __init__(self, *args: Any, words: str | None = None, **values: Any) -> None:
        super().__init__(*args, **values)
        self.words = words or f"option_{self.name}"

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and what it does."""
        self.help = current_talk(ctx).words(self.words)
        return super().get_help_record(ctx)

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        """The words in square brackets behind the explanation."""
        extra = super().get_help_extra(ctx)
        if "required" in extra:
            extra["required"] = current_talk(ctx).words("required")
        return extra


class Command(click.Command):
    """A command that is explained in the catalogue under "help_NAME"."""

    def __init__(self, *args: Any, words: str, **values: Any) -> None:
        super().__init__(*args, **values)
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it, with our own sentence for what is too much."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            raise Misuse("usage_extra", ctx, given=" ".join(map(str, rest)))
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how to type the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{current_talk(ctx).words('usage')} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(explanation(ctx, self.words).replace("\n", "\n\n"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options and what they do."""
        records = [
            record
            for parameter in self.get_params(ctx)
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)) is not None
        ]
        if records:
            with formatter.section(current_talk(ctx).words("options")):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained like the others."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = current_talk(ctx).words("option_help")
        return option


class Commands(Command, click.Group):
    """Several commands under one name, each loaded when it is called.

    ``members`` maps a name to "module:function" below ``gk_qda.cli`` or to further members.
    """

    def __init__(self, *args: Any, members: Members, **values: Any) -> None:
        super().__init__(*args, **values)
        self.members = members

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the catalogue: what comes first in the work comes first."""
        return list(self.members)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        member = self.members.get(cmd_name)
        if member is None:
            return None
        if not isinstance(member, str):
            words = self._words_of(cmd_name)
            return Commands(cmd_name, words=words, members=member, params=list(everywhere()))
        module, _, function = member.partition(":")
        command = getattr(import_module(f"gk_qda.cli.{module}"), function)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an unknown one is wrong usage with a hint."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None:
            if name.startswith("-"):
                self.parse_args(ctx, args)
            self._fail(ctx, name)
        return name, command, args[1:]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and the commands with one line each; none of them is loaded for it."""
        super().format_options(ctx, formatter)
        rows = [(name, explanation(ctx, self._words_of(name)).partition("\n")[0]) for name in self.members]
        with formatter.section(current_talk(ctx).words("commands")):
            formatter.write_dl(rows)

    def _words_of(self, name: str) -> str:
        return f"{self.words}_{name}" if self.words != "gk-qda" else name

    def _fail(self, ctx: click.Context, name: str) -> NoReturn:
        from difflib import get_close_matches

        near = [known for known in self.members if known.startswith(name)]
        near = near or get_close_matches(name, self.members, n=1)
        key = "usage_command_near" if near else "usage_command"
        raise Misuse(key, ctx, name=name, near=near[0] if near else "")


def explanation(ctx: click.Context, words: str) -> str:
    """What a command does; its first line is the short form."""
    return current_talk(ctx).words(f"help_{words}")


def everywhere() -> tuple[click.Option, ...]:
    """The options of every command."""
    return (
        Option(
            ["--language"],
            type=click.Choice(["de", "en"]),
            expose_value=False,
            words="option_language",
        ),
    )


def command(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command ``name`` ("cases import" is one of a group)."""

    def decorate(function: Callable[..., Any]) -> Command:
        made = click.command(name.rpartition(" ")[2], cls=Command, words=name.replace(" ", "_"))(function)
        made.params.extend(everywhere())
        return made

    return decorate


def option(*declarations: str, **values: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option explained in the catalogue."""
    return click.option(*declarations, cls=Option, **values)
