"""Commands that ask for passages by several codes, and keep such queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, done, json_option, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.retrieval import QueryOptions

Function = Callable[..., Any]


def _meeting_options(function: Function) -> Function:
    """Whether sub-codes count and whether coders are combined."""
    decorated = option("--across-coders", "across", is_flag=True, words="option_across_coders")(function)
    return option("--own", "own_codes", is_flag=True, words="option_own_codes")(decorated)


@command("query")
@reads_project
@click.argument("expression", metavar="EXPRESSION")
@filtered
@_meeting_options
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
def query(
    project: Project,
    expression: str,
    filters: Filters,
    *,
    own_codes: bool,
    across: bool,
    limit: int | None,
    out: Output,
) -> None:
    """Find passages by several codes."""
    from gk_qda.queries.retrieval import QueryOptions

    options = QueryOptions(sub_codes=not own_codes, across=across)
    _print(project, expression, filters, options=options, limit=limit, out=out)


@command("queries list")
@reads_project
@prints_table
def queries_list(project: Project, out: Output) -> None:
    """Name the saved queries, each with the hits it finds now."""
    from gk_qda.operations.tables.queries import saved_query_table

    out.spare(project)
    out.write(saved_query_table(project, language=current_talk().wanted))


@command("queries save")
@changes_project
@click.argument("name", metavar="NAME")
@click.argument("expression", metavar="EXPRESSION")
@_meeting_options
@option("--replace", is_flag=True, words="option_replace_query")
@json_option
def queries_save(
    project: Project,
    name: str,
    expression: str,
    *,
    own_codes: bool,
    across: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Keep a query under a name."""
    from gk_qda.operations.saved_queries import save_query
    from gk_qda.queries.retrieval import QueryOptions

    options = QueryOptions(sub_codes=not own_codes, across=across)
    with project.change("save_query", name=name) as session:
        save_query(session, name=name, expression=expression, options=options, replace=replace)
    done("query_saved", as_json=as_json, document={"saved": name}, name=name)


@command("queries delete")
@changes_project
@click.argument("name", metavar="NAME")
@json_option
def queries_delete(project: Project, name: str, *, as_json: bool) -> None:
    """Forget a saved query."""
    from gk_qda.operations.saved_queries import delete_query
    from gk_qda.queries.saved_queries import match_query, saved_queries

    with project.read() as session:
        found = match_query(saved_queries(session), name)
    with project.change("delete_query", name=found.name) as session:
        delete_query(session, query_id=found.id)
    done("query_deleted", as_json=as_json, document={"deleted": found.name}, name=found.name)


@command("queries run")
@reads_project
@click.argument("name", metavar="NAME")
@filtered
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
def queries_run(project: Project, name: str, filters: Filters, *, limit: int | None, out: Output) -> None:
    """Answer a saved query anew."""
    from gk_qda.queries.saved_queries import match_query, saved_queries

    with project.read() as session:
        found = match_query(saved_queries(session), name)
    _print(project, found.expression, filters, options=found.options, limit=limit, out=out)


def _print(
    project: Project,
    expression: str,
    filters: Filters,
    *,
    options: QueryOptions,
    limit: int | None,
    out: Output,
) -> None:
    from gk_qda.operations.tables.queries import query_table

    out.spare(project)
    table = query_table(
        project,
        expression,
        filters,
        options=options,
        limit=limit,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)
