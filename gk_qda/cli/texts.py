"""The command that corrects the text of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.opening import changes_project
from gk_qda.cli.output import json_option, print_json
from gk_qda.cli.talk import current_talk, say
from gk_qda.errors.domain import TextWouldLose

if TYPE_CHECKING:
    from gk_qda.operations.answer_losses import AnswerLoss
    from gk_qda.operations.text_plan import EditPreview, PassageChange
    from gk_qda.project import Project


@command("text")
@changes_project
@option("--document", required=True, metavar="NAME", words="option_document_to_code")
@option("--paragraph", default="", metavar="N", words="option_paragraph_of_words")
@option("--find", "words", required=True, metavar="TEXT")
@option("--replace", "replacement", required=True, metavar="TEXT")
@option("--dry-run", is_flag=True)
@option("--accept-losses", is_flag=True)
@json_option
def text(
    project: Project,
    *,
    document: str,
    paragraph: str,
    words: str,
    replacement: str,
    dry_run: bool,
    accept_losses: bool,
    as_json: bool,
) -> None:
    """Correct words of a document."""
    from gk_qda.operations.text_edit import edit_of_words, edit_text
    from gk_qda.operations.text_plan import preview_edit
    from gk_qda.queries.documents import find_document

    with project.read() as session:
        found = find_document(session, document)
        edit = edit_of_words(
            session, document_id=found.id, number=paragraph, words=words, replacement=replacement
        )
        preview = preview_edit(session, found.id, [edit])
    if not dry_run:
        if preview.losses and not accept_losses:
            raise TextWouldLose(document=found.name, n=len(preview.losses))
        with project.change("edit_text") as session:
            edit_text(session, document_id=found.id, edits=[edit], coder_id=project.coder_id)
    if as_json:
        print_json({"stored": not dry_run and preview.places > 0} | facts_of(preview))
    else:
        print_preview(preview)
        say("text_would_change" if dry_run else "text_changed", document=found.name, n=preview.places)


def facts_of(preview: EditPreview) -> dict[str, Any]:
    """What an edit does, for programs."""
    return {
        "document": preview.document,
        "places": preview.places,
        "shifted": preview.shifted,
        "new_paragraphs": list(preview.new_numbers),
        "gone_paragraphs": list(preview.gone_numbers),
        "joined_paragraphs": [{"paragraph": one, "joined_with": other} for one, other in preview.joined],
        "changes": [
            {
                "kind": change.kind,
                "name": change.name,
                "coder": change.coder or None,
                "paragraph": change.paragraph,
                "before": change.before,
                "after": change.after,
                "outcome": _outcome(change),
            }
            for change in preview.changes
        ],
    }


def print_preview(preview: EditPreview) -> None:
    """What an edit does, one passage a line, those lost first."""
    words = current_talk().words
    for change in preview.changes:
        kind = words(f"text_{change.kind}", name=change.name, paragraph=change.paragraph)
        whose = f" ({change.coder})" if change.coder else ""
        click.echo(f"    {kind}{whose}: {words(f'text_{_outcome(change)}')}")


def print_losses(losses: Sequence[AnswerLoss]) -> None:
    """What would go with answers of worksheets, one passage a line, on stderr."""
    words = current_talk().words
    for loss in losses:
        change = loss.change
        kind, outcome = words(f"loss_{change.kind}", name=change.name), words(f"text_{_outcome(change)}")
        click.echo(f"    {loss.document}, {change.paragraph}: {kind}: {outcome}", err=True)


def _outcome(change: PassageChange) -> str:
    if change.is_lost:
        return "kept_on_document" if change.kind == "memo" else "lost"
    return "cut" if change.is_cut else "other_words"
