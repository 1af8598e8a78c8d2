"""Commands that read transcripts: into a project, or only to see what would come of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import changes_project
from gk_qda.cli.output import json_option, print_json
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk, say
from gk_qda.cli.texts import facts_of, print_preview
from gk_qda.errors.command_line import SomeFilesFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gk_qda.importing.values import ImportedDocument, ImportedWarning
    from gk_qda.operations.batch_import import FileReport
    from gk_qda.project import Project


@command("inspect")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option("--encoding", metavar="NAME")
@json_option
def inspect(files: tuple[str, ...], encoding: str | None, as_json: bool) -> None:
    """Show how files would be read."""
    from gk_qda.operations.batch_import import read_files

    with progress("reading_files") as watch:
        reports = read_files(map(Path, files), encoding=encoding, progress=watch)
    if as_json:
        print_json([_inspected(report) for report in reports])
    elif len(reports) > 1 or reports[0].error is None:
        for report in reports:
            _print_report(report, front_matter=True)
    _complain(reports)


@command("import")
@changes_project
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@option("--kind", metavar="KIND", words="option_kind_of_import")
@option("--documents", "table_file", metavar="TABLE")
@option("--encoding", metavar="NAME")
@option("--again", is_flag=True)
@option("--update", is_flag=True)
@option("--accept-losses", is_flag=True)
@json_option
def import_transcripts(
    project: Project,
    files: tuple[str, ...],
    *,
    kind: str | None,
    table_file: str | None,
    encoding: str | None,
    again: bool,
    update: bool,
    accept_losses: bool,
    as_json: bool,
) -> None:
    """Take transcripts into a project."""
    from gk_qda.operations.batch_import import import_files, read_files, rows_without_document
    from gk_qda.operations.batch_update import update_files
    from gk_qda.operations.documents import kind_of
    from gk_qda.operations.table_files import read_given_table

    chosen = kind_of(kind) if kind is not None else None
    table = read_given_table(table_file) if table_file is not None else None
    with progress("reading_files") as watch:
        reports = read_files(map(Path, files), encoding=encoding, progress=watch)
    if update:
        with progress("importing_files") as watch:
            reports = update_files(project, reports, accept_losses=accept_losses, progress=watch)
    with progress("importing_files") as watch:
        reports = import_files(project, reports, kind=chosen, table=table, again=again, progress=watch)
    strangers = [] if table is None else rows_without_document(project, table)
    counts = Counter(_outcome(report) for report in reports)
    if as_json:
        numbers = {name: counts[name] for name in ("imported", "updated", "known", "failed")}
        files_facts = [_imported(report) for report in reports]
        print_json(numbers | {"rows_without_document": strangers, "files": files_facts})
    elif len(reports) > 1 or reports[0].error is None:
        for report in reports:
            _print_report(report)
        say("files_imported", n=counts["imported"])
        if update:
            say("files_updated", n=counts["updated"])
        if strangers:
            say("rows_without_document", n=len(strangers), names=", ".join(strangers))
    _complain(reports)


def _complain(reports: Sequence[FileReport]) -> None:
    """One sentence for all that could not be read."""
    errors = [report.error for report in reports if report.error is not None]
    if not errors:
        return
    if len(reports) == 1:
        raise errors[0]
    raise SomeFilesFailed(failed=len(errors), count=len(reports), reason=errors[0])


def _outcome(report: FileReport) -> str:
    if report.error is not None:
        return "failed"
    if report.update is not None:
        return "updated"
    return "imported" if report.name else "known"


def _imported(report: FileReport) -> dict[str, Any]:
    """What became of a file, for programs."""
    facts: dict[str, Any] = {"status": _outcome(report), "name": report.name or report.known_as or None}
    if report.update is not None:
        facts["update"] = facts_of(report.update)
    return _inspected(report) | facts


def _inspected(report: FileReport) -> dict[str, Any]:
    """How a file was read, for programs."""
    source = report.source
    if source is None or report.error is not None:
        assert report.error is not None
        return {"file": str(report.path), "error": report.error.sentence(current_talk().language)}
    return {
        "file": str(report.path),
        "format": source.format,
        "encoding": source.encoding,
        "paragraphs": len(source.paragraphs),
        "turns": source.turns,
        "words": source.words,
        "speakers": [
            {"label": s.label, "role": s.role, "turns": s.turns, "words": s.words} for s in source.speakers
        ],
        "time_marks": sum(1 for _ in source.time_marks()),
        "front_matter": dict(source.front_matter),
        "warnings": [_warning(warning) for warning in source.warnings],
    }


def _warning(warning: ImportedWarning) -> dict[str, Any]:
    message = warning.message(current_talk().language)
    return {"code": warning.code, "paragraph": warning.paragraph, "message": message}


def _print_report(report: FileReport, *, front_matter: bool = False) -> None:
    """What a person should know of a file, in a few lines."""
    talk = current_talk()
    if report.source is None or report.error is not None:
        assert report.error is not None
        click.echo(f"✗ {report.error.sentence(talk.language)}")
        return
    if report.known_as:
        click.echo(f"= {talk.words('file_known', file=report.path.name, name=report.known_as)}")
        return
    if report.update is not None:
        said = talk.words("file_updated", file=report.path.name, name=report.name, n=report.update.places)
        click.echo(f"↻ {said}")
        print_preview(report.update)
        return
    click.echo(f"✓ {_read_line(report, report.source)}")
    if front_matter:
        for key, value in report.source.front_matter:
            click.echo(f"    {key}: {value}")
    for warning in report.source.warnings:
        place = talk.words("paragraph", number=warning.paragraph) + ": " if warning.paragraph else ""
        click.echo(f"    {place}{warning.message(talk.language)}")


def _read_line(report: FileReport, source: ImportedDocument) -> str:
    words = current_talk().words
    name = report.path.name if report.name in ("", source.name) else f"{report.path.name} → {report.name}"
    encoding = f", {source.encoding}" if source.encoding else ""
    facts = [
        f"{source.format}{encoding}",
        words("read_paragraphs", n=len(source.paragraphs)),
        words("read_turns", n=source.turns),
        words("read_words", n=source.words),
    ]
    if source.speakers:
        roles = ", ".join(f"{s.label} ({words(f'role_{s.role}')})" for s in source.speakers)
        facts.append(roles)
    return f"{name}: {'; '.join(facts)}"
