"""Commands that find what tells who is meant, replace it, and keep the key."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.levels import note_key_opened
from gk_qda.cli.opening import changes_project, passphrase_from, reads_project
from gk_qda.cli.output import Output, done, json_option, print_json, prints_table
from gk_qda.cli.progress import progress
from gk_qda.cli.remains import say_unread, still_holding
from gk_qda.cli.talk import current_talk, say
from gk_qda.errors.command_line import PassphraseMissing

if TYPE_CHECKING:
    from gk_qda.operations.still_written import StillWritten
    from gk_qda.project import Project
    from gk_qda.project.erasing import Erased
    from gk_qda.project.key_file import KeyFile

_key = option("--key", "key", required=True, metavar="FILE")
_key_passphrase = option("--key-passphrase-file", "key_passphrase_file", metavar="FILE")


@command("pseudonymise find")
@reads_project
@option("--key", "key", metavar="FILE")
@_key_passphrase
@option("--document", "documents", multiple=True, metavar="NAME", words="option_document_to_look_in")
@partial(prints_table, has_key=True)
def find(
    project: Project,
    *,
    key: str | None,
    key_passphrase_file: str | None,
    documents: tuple[str, ...],
    out: Output,
) -> None:
    """Find what may tell who is meant."""
    from gk_qda.operations.tables.pseudonyms import candidates_of, candidates_table

    out.spare(project)
    key_file = _opened(key, key_passphrase_file) if key is not None else None
    try:
        with progress("doing_candidates") as watch:
            found = candidates_of(project, key_file, documents=documents, progress=watch)
    finally:
        if key_file is not None:
            key_file.close()
    out.write(candidates_table(project, found, language=current_talk().wanted, format=out.format))


@command("pseudonymise apply")
@changes_project
@_key
@_key_passphrase
@option("--table", "table", required=True, metavar="FILE", words="option_replacements")
@option("--names", is_flag=True, words="option_names_too")
@option("--key-beside-project", is_flag=True, words="option_key_beside")
@option("--dry-run", is_flag=True)
@json_option
def apply(
    project: Project,
    *,
    key: str,
    key_passphrase_file: str | None,
    table: str,
    names: bool,
    key_beside_project: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Carry out the replacements of a table."""
    from gk_qda.operations.pseudonym_keys import gone_if_empty
    from gk_qda.operations.pseudonym_rules import check_rules
    from gk_qda.operations.pseudonymising import apply_to_project, preview
    from gk_qda.operations.table_files import read_given_table
    from gk_qda.operations.tables.pseudonyms import reviewed

    rules, harmless, rows = reviewed(read_given_table(table))
    if dry_run:
        check_rules(rules)
        with project.read() as session:
            result = preview(session, rules, names=names)
    else:
        with (
            _opened(key, key_passphrase_file, project=project, anywhere=key_beside_project) as key_file,
            gone_if_empty(key_file),
            progress("doing_pseudonyms") as watch,
        ):
            key_file.call_harmless(harmless)
            result = apply_to_project(project, key_file, rules, names=names, progress=watch)
    if as_json:
        counts = [result.counts[at] for at in range(len(rules))]
        print_json(
            {"stored": not dry_run, "places": result.places, "written": result.written}
            | {"documents": result.documents, "counts": counts}
            | {"rows_without_a_place": [rows[at] for at in result.missed]}
            | {"still_written": result.rest.counts, "longer_words": result.rest.longer}
        )
        return
    sentence = "would_pseudonymise" if dry_run else "pseudonymised"
    say(sentence, n=result.places, documents=len(result.documents), written=result.written)
    if result.missed:
        listed = ", ".join(str(rows[at]) for at in result.missed)
        say("rows_without_a_place", n=len(result.missed), rows=listed)
    if not result.rest.is_nothing:
        say("still_written")
    _say_rest(result.rest)


def _say_rest(rest: StillWritten, erased: Erased | None = None) -> None:
    """Where originals are still written, a line each."""
    from gk_qda.operations.tables.pseudonyms import longer_lines, longer_sentences, still_sentences

    language = current_talk().language
    for sentence in still_sentences(rest, erased, language=language):
        click.echo(f"  {sentence}")
    for sentence in longer_sentences(rest, erased, language=language):
        click.echo(sentence)
    for line in longer_lines(rest, language=language):
        click.echo(f"    {line}")


@command("pseudonymise final")
@changes_project
@_key
@_key_passphrase
@option("--backups", type=click.Choice(("list", "delete")), default="list", words="option_old_backups")
@json_option
def final(
    project: Project, *, key: str, key_passphrase_file: str | None, backups: str, as_json: bool
) -> None:
    """Take the originals out of the history."""
    from gk_qda.operations.pseudonymising import make_final
    from gk_qda.operations.still_written import still_written_in
    from gk_qda.operations.tables.pseudonyms import longer_rows
    from gk_qda.project.erasing import delete_copies, renew_backup

    with _opened(key, key_passphrase_file) as key_file, progress("doing_final") as watch:
        erased = make_final(project, key_file, watch)
        rest = still_written_in(project, key_file, watch)
    is_clean = rest.is_nothing and not erased.left
    gone = delete_copies(erased.holders) if backups == "delete" else []
    if gone:
        renew_backup(project)
    held, unread = still_holding(erased, gone)
    if as_json:
        print_json(
            {"steps": erased.steps, "still_held": [str(path) for path in held]}
            | {"not_looked_into": [str(path) for path in unread]}
            | {"deleted": [str(path) for path in gone], "left": dict(erased.left)}
            | {"still_written": rest.counts, "longer_words": rest.longer + erased.longer}
            | {"longer": longer_rows(rest)}
        )
        return
    say("pseudonyms_final" if is_clean else "pseudonyms_not_final")
    _say_rest(rest, erased)
    for path in held:
        if is_clean or path != project.path:  # of this one all was said
            say("still_held", file=path)
    say_unread(unread)
    if gone:
        say("copies_gone", n=len(gone))


@command("pseudonymise reverse")
@changes_project
@_key
@_key_passphrase
@json_option
def reverse(project: Project, *, key: str, key_passphrase_file: str | None, as_json: bool) -> None:
    """Put the originals back."""
    from gk_qda.operations.pseudonymising import reverse_in_project

    with _opened(key, key_passphrase_file) as key_file, progress("doing_pseudonyms") as watch:
        n = reverse_in_project(project, key_file, watch)
    done("pseudonyms_reversed", as_json=as_json, document={"reversed": n}, n=n)


@command("pseudonymise protocol")
@reads_project
@_key
@_key_passphrase
@partial(prints_table, has_key=True)
def protocol(project: Project, *, key: str, key_passphrase_file: str | None, out: Output) -> None:
    """The replacements without the originals."""
    from gk_qda.operations.tables.pseudonyms import protocol_table

    out.spare(project)
    with _opened(key, key_passphrase_file) as key_file:
        out.write(protocol_table(project, key_file, language=current_talk().wanted, format=out.format))


@command("pseudonymise passphrase")
@_key
@_key_passphrase
@option("--new-passphrase-file", "new_file", metavar="FILE", words="option_new_key_passphrase_file")
@json_option
def passphrase(*, key: str, key_passphrase_file: str | None, new_file: str | None, as_json: bool) -> None:
    """Change the passphrase of a key file."""
    with _opened(key, key_passphrase_file) as key_file:
        key_file.change_passphrase(_passphrase(key, new_file, is_new=True))
    done("key_passphrase_changed", as_json=as_json, document={"changed": True})


def _opened(key: str, file: str | None, *, project: Project | None = None, anywhere: bool = False) -> KeyFile:
    """The key file; with a ``project`` it is made where there is none."""
    from gk_qda.project.key_file import KeyFile

    path = Path(key)
    if project is not None and not path.exists():
        return KeyFile.create(
            path, _passphrase(key, file, is_new=True), project=project.path, anywhere=anywhere
        )
    found = KeyFile.open(path, _passphrase(key, file))
    note_key_opened(len(found.known()))
    return found


def _passphrase(key: str, file: str | None, *, is_new: bool = False) -> str:
    """From the file, else asked for; raises ``PassphraseMissing`` where nobody can type it."""
    if (found := passphrase_from(file, key)) is not None:
        return found
    if not sys.stdin.isatty():
        raise PassphraseMissing(path=Path(key).name)
    words = current_talk().words
    if not is_new:
        return str(click.prompt(words("ask_key_passphrase"), hide_input=True, err=True))
    again = words("ask_again")
    asked = click.prompt(
        words("ask_new_key_passphrase"), hide_input=True, confirmation_prompt=again, err=True
    )
    return str(asked)
