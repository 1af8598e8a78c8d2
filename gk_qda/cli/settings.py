"""The command that shows the choices of a project, and makes one."""

from __future__ import annotations

from functools import partial

import click

from gk_qda.cli.command import command
from gk_qda.cli.opening import opened_for_reading, opened_for_writing, passphrase_from, passphrase_option
from gk_qda.cli.output import Output, done, prints_table
from gk_qda.cli.talk import current_talk


@command("settings")
@click.argument("project")
@passphrase_option
@click.argument("key", metavar="[KEY", required=False)
@click.argument("value", metavar="[VALUE]]", required=False)
@partial(prints_table, is_noted=False)
def settings(
    project: str, passphrase_file: str | None, *, key: str | None, value: str | None, out: Output
) -> None:
    """Show the choices of a project, or make one."""
    passphrase = passphrase_from(passphrase_file, project)
    if key is None or value is None:
        from gk_qda.operations.tables.settings import setting_table

        with opened_for_reading(project, passphrase) as opened:
            out.spare(opened)
            out.write(setting_table(opened, () if key is None else (key,), language=current_talk().wanted))
        return
    from gk_qda.operations.project_settings import choose_setting, known_key

    name = known_key(key)
    with opened_for_writing(project, passphrase) as opened, opened.change("set_setting") as session:
        chosen = choose_setting(session, key=name, words=value)
    document = {"key": name, "value": chosen}
    done("setting_chosen", as_json=out.as_json, document=document, name=name, value=chosen)
