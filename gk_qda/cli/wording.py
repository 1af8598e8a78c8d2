"""Commands that count the words of the texts: frequencies, collocations, key words, word trees, stop words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from gk_qda.cli.command import command, option
from gk_qda.cli.filters import filtered
from gk_qda.cli.opening import changes_project, reads_project
from gk_qda.cli.output import Output, json_option, print_json, prints_table
from gk_qda.cli.progress import progress
from gk_qda.cli.talk import current_talk, say

if TYPE_CHECKING:
    from gk_qda.project import Project
    from gk_qda.queries.filters import Filters
    from gk_qda.queries.words import Form, Listing, Words

Function = Callable[..., Any]
_NUMBER = click.IntRange(min=1)


def _listed(function: Function) -> Function:
    """Add the options that say which words a table lists."""
    decorated = option("--limit", type=_NUMBER, metavar="N", words="option_limit_of_words")(function)
    decorated = option("--min-count", type=_NUMBER, default=1, metavar="N")(decorated)
    decorated = option("--min-length", type=_NUMBER, default=2, metavar="N")(decorated)
    decorated = option("--with-stop-words", is_flag=True)(decorated)
    return option("--by-word-form", is_flag=True)(decorated)


def _listing(by_word_form: bool, with_stop_words: bool, min_length: int, min_count: int) -> Listing:
    from gk_qda.queries.words import Listing

    return Listing("word" if by_word_form else "lemma", with_stop_words, min_length, min_count)


def _read(project: Project, filters: Filters, form: Form, by: str | None = None) -> Words:
    from gk_qda.queries.words import words

    with progress("reading_words") as watch:
        return words(project, filters, form=form, by=by, progress=watch)


@command("words")
@reads_project
@option("--by", metavar="document|case|kind|set|ATTRIBUTE", words="option_by_of_words")
@filtered
@_listed
@prints_table
def words(
    project: Project, filters: Filters, *, by: str | None, limit: int | None, out: Output, **listed: Any
) -> None:
    """How often each word stands."""
    from gk_qda.operations.tables.words import count_table
    from gk_qda.queries.words import count_words

    out.spare(project)
    listing = _listing(**listed)
    counts = count_words(_read(project, filters, listing.form, by), listing, by)
    out.write(count_table(project, counts, limit=limit, language=current_talk().wanted, format=out.format))


@command("collocations")
@reads_project
@click.argument("word", metavar="WORD")
@option("--window", type=click.IntRange(1, 20), default=5, metavar="N", words="option_window_of_words")
@option(
    "--sort",
    "order",
    type=click.Choice(["g2", "log_dice", "together"]),
    default="g2",
    words="option_order_of_collocations",
)
@filtered
@_listed
@prints_table
def collocations(
    project: Project,
    word: str,
    filters: Filters,
    *,
    window: int,
    order: str,
    limit: int | None,
    out: Output,
    **listed: Any,
) -> None:
    """What stands near a word."""
    from gk_qda.operations.tables.words import near_table
    from gk_qda.queries.words import words_near

    out.spare(project)
    listing = _listing(**listed)
    found = words_near(project, _read(project, filters, listing.form), word, listing, window, order=order)
    out.write(near_table(project, found, limit=limit, language=current_talk().wanted, format=out.format))


@command("keywords")
@reads_project
@option("--by", required=True, metavar="document|case|kind|set|ATTRIBUTE", words="option_by_of_keywords")
@option("--group", required=True, metavar="VALUE", words="option_group_of_keywords")
@filtered
@_listed
@prints_table
def keywords(
    project: Project,
    filters: Filters,
    *,
    by: str,
    group: str,
    limit: int | None,
    out: Output,
    **listed: Any,
) -> None:
    """What one group says more often than all others."""
    from gk_qda.operations.tables.words import key_word_table
    from gk_qda.queries.words import key_words

    out.spare(project)
    listing = _listing(**listed)
    found = key_words(_read(project, filters, listing.form, by), by, group, listing)
    out.write(key_word_table(project, found, limit=limit, language=current_talk().wanted, format=out.format))


@command("wordtree")
@reads_project
@click.argument("word", metavar="WORD")
@option("--depth", type=click.IntRange(1, 8), default=3, metavar="N")
@option("--min-count", type=_NUMBER, default=2, metavar="N", words="option_least_of_branch")
@option("--by-word-form", is_flag=True)
@filtered
@prints_table
def wordtree(
    project: Project,
    word: str,
    filters: Filters,
    *,
    depth: int,
    min_count: int,
    by_word_form: bool,
    out: Output,
) -> None:
    """How sentences lead to a word and go on after it."""
    from gk_qda.operations.tables.words import tree_table
    from gk_qda.queries.words import tree_of

    out.spare(project)
    found = _read(project, filters, "word" if by_word_form else "lemma")
    tree = tree_of(project, found, word, depth=depth, least=min_count, widest=None)
    out.write(tree_table(project, tree, language=current_talk().wanted, format=out.format))


@command("stopwords list")
@reads_project
@json_option
def stopwords_list(project: Project, as_json: bool) -> None:
    """The stop words of a project."""
    from gk_qda.queries.stop_words import stop_words

    with project.read() as session:
        found = stop_words(session)
    if as_json:
        print_json(
            {
                "language": found.language,
                "words": sorted(found.words),
                "added": list(found.added),
                "removed": list(found.removed),
            }
        )
        return
    for word in sorted(found.words):
        click.echo(word)


@command("stopwords add")
@changes_project
@click.argument("given", metavar="WORD...", nargs=-1, required=True)
def stopwords_add(project: Project, given: tuple[str, ...]) -> None:
    """Leave more words out."""
    from gk_qda.operations.stop_words import add_stop_words

    with project.change("add_stop_words", n=len(given)) as session:
        add_stop_words(session, words=given)
    say("stop_words_added", n=len(given))


@command("stopwords remove")
@changes_project
@click.argument("given", metavar="WORD...", nargs=-1, required=True)
def stopwords_remove(project: Project, given: tuple[str, ...]) -> None:
    """Count words that were left out."""
    from gk_qda.operations.stop_words import remove_stop_words

    with project.change("remove_stop_words", n=len(given)) as session:
        remove_stop_words(session, words=given)
    say("stop_words_removed", n=len(given))
