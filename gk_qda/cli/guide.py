"""Commands for the interview guide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command
from gk_qda.cli.output import TABLES, require_suffix, spare, written
from gk_qda.cli.tables import give_table, gives_table, take_table, takes_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.importing.table import ImportedTable
    from gk_qda.project import Project


@command("guide import")
@takes_table
def guide_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take the questions of the interview guide into a project."""
    from gk_qda.operations.guide import columns_left_out, import_guide

    def operation(session: Session, table: ImportedTable) -> int:
        if left := columns_left_out(table):
            words = current_talk().words
            click.echo(words("warning_columns_left_out", n=len(left), columns=", ".join(left)), err=True)
        return import_guide(session, table)

    take_table(project, file, encoding, as_json, verb="import_guide", operation=operation)


@command("guide export")
@gives_table
def guide_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the questions as they are imported, or as pages to print."""
    from gk_qda.operations.guide_report import write_guide
    from gk_qda.operations.tables.guide import guide_table

    path = Path(file)
    require_suffix(path, also=(".txt", *TABLES))
    if path.suffix.lower() in (".txt", *TABLES):
        give_table(project, file, excel_de, as_json, make=guide_table)
        return
    spare(project, path)
    write_guide(project, path, language=current_talk().wanted)
    written([path], as_json=as_json)
