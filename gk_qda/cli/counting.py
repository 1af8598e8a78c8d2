"""Commands that count, and list what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.analysis.frequencies import Order
    from gk_qda.operations.tables.crosstab import Percent
    from gk_qda.project import Project
    from gk_qda.queries.code_matrix import Value
    from gk_qda.queries.filters import Filters

_VALUES = (  # those of queries.code_matrix, which is loaded when it counts
    "total", "own", "documents", "segments", "characters", "words", "binary",
    "row_percent", "column_percent", "documents_percent",
)  # fmt: skip


@command("frequencies")
@reads_project
@filtered
@option("--by", metavar="document|case|kind|set|ATTRIBUTE")
@option("--value", type=click.Choice(_VALUES), words="option_value_of_matrix")
@option("--sort", "order", type=click.Choice(["tree", "codings", "documents"]))
@option("--used-only", is_flag=True)
@prints_table
@click.pass_context
def frequencies(
    context: click.Context,
    project: Project,
    filters: Filters,
    *,
    by: str | None,
    value: Value | None,
    order: Order | None,
    used_only: bool,
    out: Output,
) -> None:
    """Count every code, or fill the cells of codes and columns with another number."""
    from gk_qda.operations.tables.frequencies import frequency_table

    if value is not None:
        if by is None:
            raise Misuse("usage_value", context)
        _cells(project, filters, by=by, value=value, order=order or "tree", used_only=used_only, out=out)
        return
    out.spare(project)
    table = frequency_table(
        project,
        filters,
        by=by,
        order=order or "tree",
        used_only=used_only,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)


def _cells(
    project: Project, filters: Filters, *, by: str, value: Value, order: Order, used_only: bool, out: Output
) -> None:
    """The matrix of the Frequencies desk."""
    from gk_qda.analysis.frequencies import rows_in_order
    from gk_qda.operations.tables.code_matrix import matrix_table
    from gk_qda.queries.code_matrix import code_matrix

    out.spare(project)
    matrix = code_matrix(project, filters, by=by, value=value)
    rows = rows_in_order(matrix.table.counts, order, used_only=used_only)
    language = current_talk().wanted
    out.write(matrix_table(project, matrix, value=value, rows=rows, language=language, format=out.format))


@command("crosstab")
@reads_project
@filtered
@option("--by", required=True, metavar="ATTRIBUTE|document|case|kind|set", words="option_by_of_crosstab")
@option("--percent", type=click.Choice(["none", "row", "column", "documents"]), default="none")
@option("--stats", is_flag=True)
@option("--used-only", is_flag=True)
@prints_table
def crosstab(
    project: Project,
    filters: Filters,
    *,
    by: str,
    percent: Percent,
    stats: bool,
    used_only: bool,
    out: Output,
) -> None:
    """Cross codes with an attribute."""
    from gk_qda.operations.tables.crosstab import crosstab_table

    out.spare(project)
    table = crosstab_table(
        project,
        filters,
        by=by,
        percent=percent,
        stats=stats,
        used_only=used_only,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)


@command("segments")
@reads_project
@filtered
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
def segments(project: Project, filters: Filters, *, limit: int | None, out: Output) -> None:
    """List coded segments with their sources."""
    from gk_qda.operations.tables.segments import segment_table

    out.spare(project)
    language = current_talk().wanted
    out.write(segment_table(project, filters, limit=limit, language=language, format=out.format))


@command("values")
@reads_project
@filtered
@option("--attribute", "attributes", multiple=True, metavar="NAME")
@option("--theme", "themes", multiple=True, metavar="PATH", words="option_themes_rated")
@option(
    "--rows", type=click.Choice(["case", "document", "person"]), default="case", words="option_rows_rated"
)
@option("--weights", is_flag=True)
@option("--ratings", is_flag=True)
@prints_table
def values(project: Project, filters: Filters, *, rows: str, out: Output, **asked: Any) -> None:
    """Count the values of attributes, scales and weights."""
    from gk_qda.operations.tables.values import value_table
    from gk_qda.queries.value_frequencies import Wanted

    out.spare(project)
    wanted = Wanted(row_kind=rows, **asked)
    language = current_talk().wanted
    out.write(value_table(project, filters, wanted, language=language, format=out.format))
