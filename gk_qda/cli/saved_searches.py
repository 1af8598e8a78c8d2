"""Commands that keep searches in texts under a name and run them anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table
from gk_qda.cli.searching import asked
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("searches list")
@reads_project
@prints_table
def searches_list(project: Project, out: Output) -> None:
    """Name the saved searches, each with the hits it finds now."""
    from gk_qda.operations.tables.saved_searches import saved_search_table

    out.spare(project)
    out.write(saved_search_table(project, language=current_talk().wanted))


@command("searches save")
@changes_project
@click.argument("name", metavar="NAME")
@click.argument("text", metavar="TEXT", required=False)
@option("--dictionary", metavar="NAME", words="option_search_dictionary")
@option(
    "--mode",
    type=click.Choice(("text", "word", "lemma", "regex")),
    default="text",
    words="option_search_mode",
)
@option("--match-case", is_flag=True, words="option_match_case")
@filtered
@option("--replace", is_flag=True, words="option_replace_search")
@json_option
def searches_save(
    project: Project,
    name: str,
    text: str | None,
    *,
    dictionary: str | None,
    mode: str,
    filters: Filters,
    match_case: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Keep a search under a name."""
    from gk_qda.operations.saved_searches import save_search

    query = asked(project, text, dictionary, mode, match_case=match_case)
    with project.change("save_search", name=name) as session:
        save_search(session, name=name, query=query, filters=filters, replace=replace)
    done("search_saved", as_json=as_json, document={"saved": name}, name=name)


@command("searches run")
@reads_project
@click.argument("name", metavar="NAME")
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
def searches_run(project: Project, name: str, *, limit: int | None, out: Output) -> None:
    """Run a saved search anew."""
    from gk_qda.operations.tables.search import search_table
    from gk_qda.queries.saved_searches import match_search, saved_searches

    with project.read() as session:
        found = match_search(saved_searches(session), name)
    out.spare(project)
    table = search_table(
        project,
        found.queries(),
        found.filters,
        limit=limit,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)


@command("searches delete")
@changes_project
@click.argument("name", metavar="NAME")
@json_option
def searches_delete(project: Project, name: str, *, as_json: bool) -> None:
    """Forget a saved search."""
    from gk_qda.operations.saved_searches import delete_search
    from gk_qda.queries.saved_searches import match_search, saved_searches

    with project.read() as session:
        found = match_search(saved_searches(session), name)
    with project.change("delete_search", name=found.name) as session:
        delete_search(session, search_id=found.id)
    done("search_deleted", as_json=as_json, document={"deleted": found.name}, name=found.name)
