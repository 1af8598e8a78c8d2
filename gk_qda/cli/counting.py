"""Commands that count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.operations.tables.frequencies import Order
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("frequencies")
@reads_project
@filtered
@option("--by", metavar="document|case|kind|ATTRIBUTE")
@option("--sort", "order", type=click.Choice(["tree", "codings", "documents"]), default="tree")
@option("--used-only", is_flag=True)
@prints_table
def frequencies(
    project: Project, filters: Filters, *, by: str | None, order: Order, used_only: bool, out: Output
) -> None:
    """Count every code."""
    from gk_qda.operations.tables.frequencies import frequency_table

    out.spare(project)
    table = frequency_table(
        project,
        filters,
        by=by,
        order=order,
        used_only=used_only,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)
