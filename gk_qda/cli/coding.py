"""The command that codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import Misuse, command, option
from gk_qda.cli.opening import opened_for_writing, passphrase_from, passphrase_option
from gk_qda.cli.output import json_option, print_json
from gk_qda.cli.talk import say

if TYPE_CHECKING:
    from gk_qda.operations.coding_by_quote import CodedPlace


@command("code")
@click.argument("project")
@passphrase_option
@option("--document", required=True, metavar="NAME", words="option_document_to_code")
@option("--paragraph", default="", metavar="N")
@option("--quote", default="", metavar="TEXT")
@option("--start", type=int, metavar="N")
@option("--end", type=int, metavar="N")
@option("--code", required=True, metavar="PATH", words="option_code_to_give")
@option("--coder", metavar="NAME", words="option_coder_of_coding")
@option("--weight", type=click.IntRange(0, 100), metavar="N")
@option("--comment", default="", metavar="TEXT")
@json_option
@click.pass_context
def code(
    context: click.Context,
    project: str,
    passphrase_file: str | None,
    *,
    document: str,
    paragraph: str,
    quote: str,
    start: int | None,
    end: int | None,
    code: str,
    coder: str | None,
    weight: int | None,
    comment: str,
    as_json: bool,
) -> None:
    """Give a code to a passage."""
    from gk_qda.operations.coders import ensure_coder
    from gk_qda.operations.coding_by_quote import Place, code_place

    if (start is None) != (end is None) or not (paragraph or quote or start is not None):
        raise Misuse("usage_place", context)
    span = (start, end) if start is not None and end is not None else None
    place = Place(document, paragraph, quote, span)
    with (
        opened_for_writing(project, passphrase_from(passphrase_file, project)) as opened,
        opened.change("apply_code") as session,
    ):
        if coder:
            opened.coder_id = ensure_coder(session, coder).id
        assert opened.coder_id is not None
        coded = code_place(
            session, place, code=code, coder_id=opened.coder_id, weight=weight, comment=comment
        )
    _say(coded, paragraph, as_json=as_json)


def _say(coded: CodedPlace, paragraph: str, *, as_json: bool) -> None:
    applied = coded.applied
    if as_json:
        print_json(
            {
                "document": coded.document,
                "paragraph": paragraph or None,
                "start": applied.span.start,
                "end": applied.span.end,
                "code": coded.code,
                "guid": coded.guid,
                "extended": applied.extended,
                "was_there": applied.was_there,
            }
        )
        return
    outcome = "was_there" if applied.was_there else "extended" if applied.extended else "new"
    say(
        f"coded_{outcome}",
        code=coded.code,
        document=coded.document,
        start=applied.span.start,
        end=applied.span.end,
    )
