"""Commands that look for words in the texts, and code what they find."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered, filtered_texts
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, json_option, print_json, prints_table
from gk_qda.cli.talk import current_talk, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.language.searching import SearchQuery
    from gk_qda.operations.hit_coding import HitCoding
    from gk_qda.project import Project
    from gk_qda.queries.dictionaries import Dictionary
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.search_units import Unit

_MODE = click.Choice(("text", "word", "lemma", "regex"))
_UNIT = click.Choice(("hit", "sentence", "turn"))


@command("search")
@reads_project
@click.argument("text", metavar="TEXT", required=False)
@option("--dictionary", metavar="NAME", words="option_search_dictionary")
@option("--mode", type=_MODE, default="text", words="option_search_mode")
@option("--match-case", is_flag=True, words="option_match_case")
@filtered
@option("--limit", type=click.IntRange(min=1), metavar="N")
@prints_table
def search(
    project: Project,
    text: str | None,
    *,
    dictionary: str | None,
    mode: str,
    filters: Filters,
    match_case: bool,
    limit: int | None,
    out: Output,
) -> None:
    """Find words in the texts."""
    from gk_qda.operations.tables.search import search_table
    from gk_qda.queries.dictionaries import queries_of

    sought = asked(project, text, dictionary, mode, match_case=match_case)
    out.spare(project)
    table = search_table(
        project,
        queries_of(sought),
        filters,
        limit=limit,
        language=current_talk().wanted,
        format=out.format,
    )
    out.write(table)


def asked(
    project: Project, text: str | None, dictionary: str | None, mode: str, *, match_case: bool
) -> SearchQuery | Dictionary:
    """What is looked for: words, or a dictionary. Raises ``WordsOrDictionary`` where both or neither are named."""
    from gk_qda.errors.searching import WordsOrDictionary
    from gk_qda.operations.tables.search import search_query
    from gk_qda.queries.dictionaries import dictionaries, match_dictionary

    if (text is None) == (dictionary is None):
        raise WordsOrDictionary
    if dictionary is None:
        return search_query(text or "", mode, match_case=match_case)
    with project.read() as session:
        return match_dictionary(dictionaries(session), dictionary)


@command("autocode")
@changes_project
@option("--query", "text", required=True, metavar="TEXT", words="option_autocode_query")
@option("--mode", type=_MODE, default="text", words="option_search_mode")
@option("--match-case", is_flag=True, words="option_match_case")
@option("--unit", type=_UNIT, default="sentence", words="option_autocode_unit")
@option("--code", required=True, metavar="PATH", words="option_code_to_give")
@option("--within", "within", multiple=True, metavar="PATH", words="option_autocode_within")
@option("--coder", metavar="NAME", words="option_coder_of_coding")
@filtered_texts
@option("--dry-run", is_flag=True, words="option_autocode_dry_run")
@json_option
def autocode(
    project: Project,
    text: str,
    mode: str,
    *,
    unit: Unit,
    code: str,
    within: tuple[str, ...],
    filters: Filters,
    match_case: bool,
    coder: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Code every hit of a search."""
    from gk_qda.operations.coders import ensure_coder
    from gk_qda.operations.hit_coding import code_hits, preview_hit_codings
    from gk_qda.operations.tables.search import search_query
    from gk_qda.queries.codebook import current_codebook
    from gk_qda.queries.search import search as find
    from gk_qda.queries.search_units import passages_of

    query = search_query(text, mode, match_case=match_case)
    found = find(project, replace(filters, codes=within), [query])
    with project.read() as session:
        passages = passages_of(session, found, unit)
        value = current_codebook(session).find(code)
        planned = preview_hit_codings(
            session, passages=passages, code_id=value.id, coder_id=_coder_id(session, project, coder)
        )
    if planned.codings and not dry_run:
        with project.change("code_hits") as session:
            if coder:
                project.coder_id = ensure_coder(session, coder).id
            assert project.coder_id is not None
            code_hits(
                session,
                passages=passages,
                code_ids=[value.id],
                coder_id=project.coder_id,
                read_by=found.read_by,
            )
    _say(len(found), planned, value.path, unit, dry_run=dry_run, as_json=as_json)


def _coder_id(session: Session, project: Project, name: str | None) -> int:
    """The coder of that name; 0 for one who is new and has coded nothing."""
    from gk_qda.queries.coders import coders

    if name is None:
        return project.coder_id or 0
    return next((one.id for one in coders(session) if one.name.casefold() == name.casefold()), 0)


def _say(hits: int, planned: HitCoding, code: str, unit: str, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "code": code,
                "unit": unit,
                "hits": hits,
                "passages": planned.passages,
                "documents": planned.documents,
                "coded_before": planned.coded_before,
                "codings": planned.codings,
                "dry_run": dry_run,
            }
        )
        return
    say(
        "autocode_would" if dry_run else "autocoded",
        code=code,
        hits=hits,
        passages=planned.passages,
        codings=planned.codings,
        before=planned.coded_before,
    )
