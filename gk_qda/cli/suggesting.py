"""The command that suggests codes; it never codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import Project


@command("suggest")
@reads_project
@option("--document", metavar="NAME", words="option_suggest_document")
@option("--paragraph", metavar="N", words="option_suggest_paragraph")
@option("--similar", is_flag=True, words="option_suggest_similar")
@option("--missing", metavar="PATH", words="option_suggest_missing")
@option("--doubtful", metavar="PATH", words="option_suggest_doubtful")
@option("--measure", is_flag=True, words="option_suggest_measure")
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
@click.pass_context
def suggest(
    context: click.Context,
    project: Project,
    *,
    document: str | None,
    paragraph: str | None,
    similar: bool,
    missing: str | None,
    doubtful: str | None,
    measure: bool,
    limit: int | None,
    out: Output,
) -> None:
    """Suggest codes for a paragraph, or look through a code."""
    from gk_qda.operations.tables import suggestions as tables

    place = document is not None or paragraph is not None
    if [place, missing is not None, doubtful is not None, measure].count(True) != 1:
        raise Misuse("usage_suggest", context)
    out.spare(project)
    language = current_talk().wanted
    table: Table
    if missing is not None:
        table = tables.missing_table(project, missing, limit=limit, language=language, format=out.format)
    elif doubtful is not None:
        table = tables.doubtful_table(project, doubtful, limit=limit, language=language, format=out.format)
    elif measure:
        table = tables.measure_table(project, language=language, format=out.format)
    elif document is None or paragraph is None or (limit is not None and not similar):
        raise Misuse("usage_suggest", context)
    elif similar:
        table = tables.similar_table(
            project, document, paragraph, limit=limit or 10, language=language, format=out.format
        )
    else:
        table = tables.likely_table(project, document, paragraph, language=language, format=out.format)
    out.write(table)
