"""Commands for the interview guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.cli.command import command
from gk_qda.cli.tables import give_table, gives_table, take_table, takes_table

if TYPE_CHECKING:
    from gk_qda.project import Project


@command("guide import")
@takes_table
def guide_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take the questions of the interview guide into a project."""
    from gk_qda.operations.guide import import_guide

    take_table(project, file, encoding, as_json, verb="import_guide", operation=import_guide)


@command("guide export")
@gives_table
def guide_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the questions as they are imported."""
    from gk_qda.operations.tables.guide import guide_table

    give_table(project, file, excel_de, as_json, make=guide_table)
