"""Commands that protect people: withdrawing, deleting for good, consents, deletion dates, what is held on somebody."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.levels import key_names, levelled
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import (
    Output,
    done,
    json_option,
    print_json,
    prints_table,
    require_suffix,
    spare,
    written,
)
from gk_qda.cli.progress import progress
from gk_qda.cli.remains import say_unread, still_holding
from gk_qda.cli.tables import give_table, gives_table, take_table, takes_table
from gk_qda.cli.talk import current_talk, say
from gk_qda.errors.project import WordsInsideWords

if TYPE_CHECKING:
    from gk_qda.operations.purging import PurgePlan
    from gk_qda.project import Project
    from gk_qda.project.erasing import Erased

_COUNTS = (
    "documents",
    "paragraphs",
    "words",
    "inside",
    "codings",
    "memos",
    "summaries",
    "evidence",
    "attributes",
    "quotes",
    "codes",
)


@command("withdraw")
@changes_project
@option("--document", required=True, metavar="NAME", words="option_document_to_code")
@option("--paragraph", required=True, metavar="N", words="option_paragraph_to_withdraw")
@option("--reason", default="", metavar="TEXT")
@option("--lift", is_flag=True)
@json_option
def withdraw(
    project: Project, *, document: str, paragraph: str, reason: str, lift: bool, as_json: bool
) -> None:
    """Withdraw a paragraph, or lift that."""
    from gk_qda.operations.documents import restore_paragraph, withdraw_paragraph
    from gk_qda.queries.documents import find_document
    from gk_qda.queries.named_codes import codes_called_by_paragraphs

    with project.change("restore_paragraph" if lift else "withdraw_paragraph") as session:
        found = find_document(session, document)
        if lift:
            restore_paragraph(session, document_id=found.id, number=paragraph)
        else:
            withdraw_paragraph(session, document_id=found.id, number=paragraph, reason=reason)
    done(
        "withdrawal_lifted" if lift else "withdrawn",
        as_json=as_json,
        document={"document": document, "paragraph": paragraph, "withdrawn": not lift},
        name=document,
        paragraph=paragraph,
    )
    if not lift and not as_json:
        with project.read() as session:
            if called := codes_called_by_paragraphs(session, found.id, [paragraph]):
                say("withdrawn_codes", n=len(called), names=", ".join(code.name for code in called))


@command("purge")
@changes_project
@option("--document", metavar="NAME", words="option_document_to_purge")
@option("--paragraph", "paragraphs", multiple=True, metavar="N", words="option_paragraph_to_purge")
@option("--person", metavar="NAME", words="option_person_to_purge")
@option("--word", "words", multiple=True, metavar="WORD", words="option_word_to_purge")
@option("--inside-words", is_flag=True, words="option_inside_words")
@option("--reason", default="", metavar="TEXT")
@option("--backups", type=click.Choice(("list", "delete")), default="list", words="option_backups_of_purge")
@option("--dry-run", is_flag=True)
@json_option
@click.pass_context
def purge(
    context: click.Context,
    project: Project,
    *,
    document: str | None,
    paragraphs: tuple[str, ...],
    person: str | None,
    words: tuple[str, ...],
    inside_words: bool,
    reason: str,
    backups: str,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Delete a document, paragraphs, a person or words for good."""
    wanted = sum((document is not None, person is not None, bool(words)))
    if wanted != 1 or (paragraphs and document is None):
        raise Misuse("usage_purge", context)
    target = _Target(project, document, paragraphs, person, words)
    plan = target.plan()
    if dry_run:
        _print_plan(plan, as_json=as_json)
        return
    if plan.inside and not inside_words:
        raise WordsInsideWords(n=plan.inside)
    from gk_qda.project.erasing import delete_copies, renew_backup

    with progress("purging") as watch:
        erased = target.purge(reason, watch)
    gone: list[Path] = []
    if backups == "delete":
        gone = delete_copies(erased.holders)
        if gone:
            renew_backup(project)
    _print_erased(erased, plan, gone, as_json=as_json)


class _Target:
    """What is to be deleted, found by its name."""

    def __init__(
        self,
        project: Project,
        document: str | None,
        paragraphs: tuple[str, ...],
        person: str | None,
        words: tuple[str, ...],
    ) -> None:
        from gk_qda.queries.documents import find_document
        from gk_qda.queries.persons import find_person

        self._project, self._numbers, self._words = project, paragraphs, words
        with project.read() as session:
            self._document = find_document(session, document).id if document is not None else None
            self._person = find_person(session, person) if person is not None else None

    def plan(self) -> PurgePlan:
        """What would go."""
        from gk_qda.operations import purging

        with self._project.read() as session:
            if self._person is not None:
                return purging.plan_person(session, self._person)
            if self._document is None:
                return purging.plan_words(session, self._words)
            if self._numbers:
                return purging.plan_paragraphs(session, self._document, self._numbers)
            return purging.plan_document(session, self._document)

    def purge(self, reason: str, watch: Any) -> Erased:
        """Delete it."""
        from gk_qda.operations import purging

        common: dict[str, Any] = {"reason": reason, "progress": watch}
        if self._person is not None:
            return purging.purge_person(self._project, person_id=self._person, **common)
        if self._document is None:
            return purging.purge_words(self._project, words=self._words, **common)
        if self._numbers:
            return purging.purge_paragraphs(
                self._project, document_id=self._document, numbers=self._numbers, **common
            )
        return purging.purge_document(self._project, document_id=self._document, **common)


def _print_plan(plan: PurgePlan, *, as_json: bool) -> None:
    if as_json:
        print_json({"purged": False, **asdict(plan)})
        return
    say("purge_would")
    _print_counts(plan)


def _print_counts(plan: PurgePlan) -> None:
    words = current_talk().words
    for name in _COUNTS:
        if number := getattr(plan, name):
            click.echo(f"    {words(f'purge_{name}')}: {number}")


def _print_erased(erased: Erased, plan: PurgePlan, gone: list[Path], *, as_json: bool) -> None:
    held, unread = still_holding(erased, gone)
    if as_json:
        print_json(
            {
                "purged": True,
                **asdict(plan),
                "rows": erased.rows,
                "steps": erased.steps,
                "left": dict(erased.left),
                "held_by": [str(path) for path in held],
                "not_looked_into": [str(path) for path in unread],
                "deleted_backups": [str(path) for path in gone],
            }
        )
        return
    words = current_talk().words
    say("purged")
    _print_counts(plan)
    click.echo(f"    {words('purge_steps')}: {erased.steps}")
    if gone:
        say("purge_backups_deleted", n=len(gone))
    if held:
        say("purge_held", n=len(held))
        for path in held:
            click.echo(f"    {path}")
    say_unread(unread)
    if erased.left:
        say("purge_left", places=", ".join(erased.left))


@command("retention")
@reads_project
@prints_table
def retention(project: Project, out: Output) -> None:
    """Say what must be deleted by when, and what is still there."""
    from gk_qda.operations.tables.protection import retention_table

    out.spare(project)
    out.write(retention_table(project, language=current_talk().wanted))


@command("consents list")
@reads_project
@prints_table
def consents_list(project: Project, out: Output) -> None:
    """Show the register of consents."""
    from gk_qda.operations.tables.protection import consent_table

    out.spare(project)
    out.write(consent_table(project, language=current_talk().wanted))


@command("consents import")
@takes_table
def consents_import(project: Project, file: str, encoding: str | None, as_json: bool) -> None:
    """Take consents into the register."""
    from gk_qda.operations.consents import import_consents

    take_table(project, file, encoding, as_json, verb="import_consents", operation=import_consents)


@command("consents export")
@gives_table
def consents_export(project: Project, file: str, excel_de: bool, as_json: bool) -> None:
    """Write the register of consents."""
    from gk_qda.operations.tables.protection import consent_table

    give_table(project, file, excel_de, as_json, make=consent_table)


@command("person-report")
@reads_project
@click.argument("name", metavar="NAME")
@option("--output", required=True, metavar="FILE", words="option_output_of_report")
@option("--key", "key", metavar="FILE", words="option_key_of_person")
@option("--key-passphrase-file", "key_passphrase", metavar="FILE", words="option_check_pass")
@json_option
@partial(levelled, has_key=True)
def person_report(
    project: Project, name: str, *, output: str, key: str | None, key_passphrase: str | None, as_json: bool
) -> None:
    """Write everything that is held on a person."""
    from gk_qda.operations.person_report import write_person_report

    path = Path(output)
    require_suffix(path, also=(".xlsx", ".csv"))
    spare(project, path)
    known, language = key_names(key, key_passphrase), current_talk().wanted
    files = write_person_report(project, path, person=name, known=known, language=language)
    written(files, as_json=as_json)
