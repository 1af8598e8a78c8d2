"""The command that shows the ratings of a theme, and defines them."""

from __future__ import annotations

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import opened_for_reading, opened_for_writing, passphrase_from, passphrase_option
from gk_qda.cli.output import Output, done, prints_table
from gk_qda.cli.talk import current_talk

_SYMBOLS = ("full", "half", "empty", "question")


@command("scale")
@click.argument("project")
@passphrase_option
@click.argument("theme", metavar="THEME")
@click.argument("values", metavar="[VALUE=SYMBOL]...", nargs=-1)
@option("--rename", "renamed", multiple=True, metavar="OLD=NEW", words="option_scale_rename")
@prints_table
@click.pass_context
def scale(
    context: click.Context,
    project: str,
    passphrase_file: str | None,
    *,
    theme: str,
    values: tuple[str, ...],
    renamed: tuple[str, ...],
    out: Output,
) -> None:
    """Show the ratings of a theme with what is rated, or define them."""
    passphrase = passphrase_from(passphrase_file, project)
    if not values and not renamed:
        from gk_qda.operations.tables.scales import scale_table

        with opened_for_reading(project, passphrase) as opened:
            out.spare(opened)
            out.write(scale_table(opened, theme, language=current_talk().wanted))
        return
    from gk_qda.operations.scales import scale_with_words, set_scale

    wrong = next((pair for pair in renamed if "=" not in pair), None)
    if wrong is not None:
        raise Misuse("usage_rename", context, given=wrong)
    becomes = {old.strip(): new.strip() for old, _, new in (pair.partition("=") for pair in renamed)}
    with opened_for_writing(project, passphrase) as opened:
        with opened.read() as session:
            code, scale = scale_with_words(session, theme, [_value(value) for value in values], becomes)
        with opened.change("set_scale", code=code.name) as session:
            n = set_scale(session, code_id=code.id, values=scale, renamed=becomes)
    document = {"theme": code.path, "scale": [{"label": w, "symbol": s} for w, s in scale], "renamed": n}
    words = ", ".join(label for label, _ in scale)
    done("scale_set", as_json=out.as_json, document=document, name=code.name, values=words, n=n)


def _value(given: str) -> tuple[str, str]:
    """ "involved=full": words and symbol; words alone have none."""
    words, equals, symbol = given.rpartition("=")
    if equals and symbol.strip() in (*_SYMBOLS, ""):
        return " ".join(words.split()), symbol.strip()
    return " ".join(given.split()), ""
