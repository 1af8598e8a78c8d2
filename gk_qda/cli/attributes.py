"""Commands on attributes: which there are, a new one, a value of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project

_SCOPES = ("case", "document", "person")
_TYPES = ("text", "number", "date", "month", "boolean", "choice", "set")


@command("attributes list")
@reads_project
@prints_table
def attributes_list(project: Project, out: Output) -> None:
    """Name the attributes of cases, documents and persons."""
    from gk_qda.operations.tables.attributes import attribute_table

    out.spare(project)
    out.write(attribute_table(project, language=current_talk().wanted))


@command("attributes add")
@changes_project
@click.argument("name", metavar="NAME")
@option("--of", "scope", type=click.Choice(_SCOPES), default="case", words="option_attribute_of")
@option("--type", "kind", type=click.Choice(_TYPES), default="text", words="option_attribute_type")
@option("--title", default="", metavar="TEXT", words="option_attribute_title")
@option("--choice", "choices", multiple=True, metavar="VALUE", words="option_attribute_choice")
@json_option
def attributes_add(
    project: Project,
    name: str,
    *,
    scope: str,
    kind: str,
    title: str,
    choices: tuple[str, ...],
    as_json: bool,
) -> None:
    """Make an attribute."""
    from gk_qda.operations.attributes import add_attribute

    with project.change("add_attribute") as session:
        add_attribute(session, scope=scope, name=name, type=kind, title=title, choices=choices)
    document = {"name": name, "scope": scope, "type": kind}
    done("attribute_added", as_json=as_json, document=document, name=name)
