"""Commands that relate codes to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters


@command("relations")
@reads_project
@filtered
@option("--near", type=click.IntRange(min=0, max=10_000), default=1, metavar="N", words="option_near")
@option("--near-only", is_flag=True)
@option("--own", "own_codes", is_flag=True, words="option_own_codes")
@option("--across-coders", "across", is_flag=True, words="option_across_coders")
@option("--used-only", is_flag=True, words="option_used_pairs")
@prints_table
def relations(
    project: Project,
    filters: Filters,
    *,
    near: int,
    near_only: bool,
    own_codes: bool,
    across: bool,
    used_only: bool,
    out: Output,
) -> None:
    """Count how often two codes meet."""
    from gk_qda.analysis.relations import RelationOptions
    from gk_qda.operations.tables.relations import relation_table

    out.spare(project)
    options = RelationOptions(near=near, near_only=near_only, roll_up=not own_codes, across=across)
    table = relation_table(
        project,
        filters,
        options=options,
        used_only=used_only,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)
