"""Commands on groups of cases: sets that name their cases, conditions that find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project


@command("groups list")
@reads_project
@prints_table
def groups_list(project: Project, out: Output) -> None:
    """Name the sets and kept conditions, each with how many cases are in it."""
    from gk_qda.operations.tables.case_groups import case_group_table

    out.spare(project)
    out.write(case_group_table(project, language=current_talk().wanted))


@command("groups members")
@reads_project
@click.argument("name", metavar="NAME")
@prints_table
def groups_members(project: Project, out: Output, name: str) -> None:
    """Name the cases of a group."""
    from gk_qda.operations.tables.case_groups import case_group_member_table

    out.spare(project)
    out.write(case_group_member_table(project, name, language=current_talk().wanted))


@command("groups add")
@changes_project
@click.argument("name", metavar="NAME")
@option("--where", "condition", default="", metavar="CONDITION", words="option_group_where")
@option("--case", "case_names", multiple=True, metavar="NAME", words="option_group_case")
@json_option
@click.pass_context
def groups_add(
    context: click.Context,
    project: Project,
    *,
    name: str,
    condition: str,
    case_names: tuple[str, ...],
    as_json: bool,
) -> None:
    """Keep a condition, or a set of cases, under a name."""
    from gk_qda.operations.case_groups import add_case_group

    if condition and case_names:
        raise Misuse("usage_either", context, one="--where", other="--case")
    with project.change("save_case_group" if condition else "save_set", name=name) as session:
        add_case_group(session, name=name, condition=condition, case_names=case_names)
    _say("group_added", project, name, as_json=as_json)


@command("groups change")
@changes_project
@click.argument("name", metavar="NAME")
@option("--where", "condition", default=None, metavar="CONDITION", words="option_group_where")
@option("--add", "more", multiple=True, metavar="CASE", words="option_group_add")
@option("--remove", "fewer", multiple=True, metavar="CASE", words="option_group_remove")
@json_option
def groups_change(
    project: Project,
    *,
    name: str,
    condition: str | None,
    more: tuple[str, ...],
    fewer: tuple[str, ...],
    as_json: bool,
) -> None:
    """Give a condition other words, or put cases into a set and out of it."""
    from gk_qda.operations.case_groups import change_case_group

    with project.change("change_case_group") as session:
        change_case_group(session, name=name, condition=condition, more=more, fewer=fewer)
    _say("group_changed", project, name, as_json=as_json)


@command("groups rename")
@changes_project
@click.argument("name", metavar="NAME")
@click.argument("new_name", metavar="NEW_NAME")
@json_option
def groups_rename(project: Project, *, name: str, new_name: str, as_json: bool) -> None:
    """Give a group another name."""
    from gk_qda.operations.case_groups import rename_case_group

    with project.change("change_case_group", name=new_name) as session:
        rename_case_group(session, name=name, new_name=new_name)
    _say("group_changed", project, new_name, as_json=as_json)


@command("groups delete")
@changes_project
@click.argument("name", metavar="NAME")
@json_option
def groups_delete(project: Project, *, name: str, as_json: bool) -> None:
    """Forget a group; its cases stay."""
    from gk_qda.operations.case_groups import delete_case_group
    from gk_qda.queries.group_list import find_listed_group

    with project.read() as session:
        found = find_listed_group(session, name).name
    with project.change("delete_case_group", name=found) as session:
        delete_case_group(session, name=found)
    done("group_deleted", as_json=as_json, document={"deleted": found}, name=found)


def _say(key: str, project: Project, name: str, *, as_json: bool) -> None:
    """How many cases the group has now."""
    from gk_qda.queries.group_list import find_listed_group

    with project.read() as session:
        group = find_listed_group(session, name)
    document = {
        "name": group.name,
        "kind": "set" if group.is_set else "condition",
        "condition": group.condition,
        "cases": len(group.members),
    }
    done(key, as_json=as_json, document=document, name=group.name, n=len(group.members))
