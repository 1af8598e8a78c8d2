"""Commands that take memos into a project and out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.levels import levelled
from gk_qda.cli.opening import reads_project
from gk_qda.cli.output import TABLES, json_option, require_suffix, spare, written
from gk_qda.cli.tables import take_table, takes_table
from gk_qda.cli.talk import current_talk

if TYPE_CHECKING:
    from gk_qda.project import Project

# As in gk_qda.queries.memo_targets.TARGETS and gk_qda.queries.memos.KINDS, which would load the database.
_TARGETS = ("project", "document", "passage", "coding", "code", "case", "person", "summary", "free")
_KINDS = ("note", "paraphrase", "case_summary")


@command("memos import")
@takes_table
def memos_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take memos into a project."""
    from gk_qda.operations.memo_import import import_memos

    take_table(
        project,
        file,
        encoding,
        as_json,
        verb="import_memos",
        operation=lambda session, table: import_memos(session, table, coder_id=project.coder_id),
    )


@command("memos export")
@reads_project
@levelled
@click.argument("file", metavar="FILE")
@option("--target", "targets", multiple=True, type=click.Choice(_TARGETS), words="option_memo_targets")
@option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), words="option_memo_kinds")
@option("--author", "authors", multiple=True, metavar="NAME", words="option_memo_authors")
@option("--words", "words", metavar="WORDS", default="", words="option_memo_words")
@option("--excel-de", is_flag=True)
@json_option
def memos_export(
    project: Project,
    file: str,
    *,
    targets: tuple[str, ...],
    kinds: tuple[str, ...],
    authors: tuple[str, ...],
    words: str,
    excel_de: bool,
    as_json: bool,
) -> None:
    """Write memos, as a report to read or as a table."""
    from gk_qda.exporting.writing import format_of, write_table
    from gk_qda.operations.reports.memos import write_memos
    from gk_qda.operations.tables.memos import memo_table
    from gk_qda.queries.coders import coders, match_coder
    from gk_qda.queries.memos import MemoFilters

    path, language = Path(file), current_talk().wanted
    require_suffix(path, also=TABLES)
    spare(project, path)
    with project.read() as session:
        known = coders(session)
    people = tuple(match_coder(known, name).id for name in authors)
    filters = MemoFilters(targets=targets, kinds=kinds, coder_ids=people, words=words)
    if path.suffix.lower() in TABLES:
        table = memo_table(project, filters, language=language)
        written(write_table(table, to=path, format=format_of(path, None), excel_de=excel_de), as_json=as_json)
        return
    write_memos(project, path, filters, language=language)
    written([path], as_json=as_json)
