"""Sentences for wrong usage, in both languages."""

from __future__ import annotations

from difflib import get_close_matches

import click
from click.exceptions import NoArgsIsHelpError

from gk_qda.cli.command import Misuse
from gk_qda.cli.talk import Talk


def usage_sentence(error: click.UsageError, talk: Talk) -> str:
    """What is wrong and where to look; one sentence and a pointer to the help."""
    words = talk.words
    path = error.ctx.command_path if error.ctx is not None else "gk-qda"
    in_group = error.ctx is None or isinstance(error.ctx.command, click.Group)
    return f"{_what(error, talk)} {words('usage_help_all' if in_group else 'usage_help', command=path)}"


def _what(error: click.UsageError, talk: Talk) -> str:
    words = talk.words
    if isinstance(error, Misuse):
        return words(error.key, **error.fields)
    if isinstance(error, NoArgsIsHelpError):
        return words("usage_no_command", known=", ".join(_commands(error.ctx)))
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error, talk)
    if isinstance(error, click.MissingParameter):
        return words("usage_missing", what=_name_of(error))
    if isinstance(error, click.BadParameter):
        return _bad_value(error, talk)
    if isinstance(error, click.BadOptionUsage):
        return words("usage_option", option=error.option_name)
    return words("usage_other", message=error.format_message().rstrip("."))


def _unknown_option(error: click.NoSuchOption, talk: Talk) -> str:
    known = [name for parameter in _parameters(error) for name in parameter.opts if name.startswith("--")]
    near = get_close_matches(error.option_name, known, n=1)
    key = "usage_no_option_near" if near else "usage_no_option"
    return talk.words(key, option=error.option_name, near=near[0] if near else "")


def _bad_value(error: click.BadParameter, talk: Talk) -> str:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return talk.words("usage_choice", option=_name_of(error), allowed=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.types.IntParamType):
        return talk.words("usage_number", option=_name_of(error))
    return talk.words("usage_value", option=_name_of(error))


def _commands(context: click.Context) -> list[str]:
    group = context.command
    return group.list_commands(context) if isinstance(group, click.Group) else []


def _parameters(error: click.UsageError) -> list[click.Parameter]:
    return error.ctx.command.get_params(error.ctx) if error.ctx is not None else []


def _name_of(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.make_metavar(error.ctx) if error.ctx is not None else str(parameter.name).upper()
