"""The command that proves the citations of a finished report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import Output, prints_table
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project


@command("check-citations")
@reads_project
@click.argument("report", metavar="REPORT")
@option("--only-wrong", is_flag=True)
@prints_table
def check_citations(project: Project, report: str, only_wrong: bool, out: Output) -> None:
    """Prove the citations of a report."""
    from gk_qda.operations.tables.citations import citation_table

    out.spare(project)
    with progress("checking_citations") as watch:
        table = citation_table(
            project, Path(report), only_wrong=only_wrong, language=current_talk().wanted, progress=watch
        )
    out.write(table)
