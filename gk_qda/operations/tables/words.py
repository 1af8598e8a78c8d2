"""Words as tables: frequencies, collocations, key words, word trees; each says what it counts and who read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from gk_qda.analysis.words import Branch, flat
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, layout_of, table_base
from gk_qda.project import Project
from gk_qda.queries.words import KeyWords, Listing, Near, WordCounts, Words, WordTree
from gk_qda.words import Catalogue, catalogue

_FEW_WORDS = 1000  # a group with fewer is small for a comparison of words


def count_table(
    project: Project,
    found: WordCounts,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a word, the commonest first; with columns, tokens of each of them."""
    base, words = word_base(project, found.words, found.listing, "words", language)
    columns = [
        Column("word", words(f"word_{found.words.form}"), width=28),
        Column("tokens", words("tokens"), "integer"),
        Column("per_thousand", words("per_thousand"), "number", decimals=2),
        Column("documents", words("documents"), "integer"),
        Column("cases", words("cases"), "integer"),
    ]
    columns += [Column(f"by:{at}", name, "integer") for at, name in enumerate(found.columns)]
    rates = found.per_thousand
    rows = [
        {
            "word": found.words.name(int(term)),
            "tokens": int(found.tokens[at]),
            "per_thousand": round(float(rates[at]), 3),
            "documents": int(found.documents[at]),
            "cases": int(found.cases[at]),
            **{f"by:{place}": int(n) for place, n in enumerate(found.in_column[at])},
        }
        for at, term in enumerate(found.term[:limit])
    ]
    facts: dict[str, Any] = {"listed": len(found), "limit": limit, "by": found.by}
    if found.by is not None:
        facts["columns"] = dict(zip(found.columns, map(int, found.of_column), strict=True))
    title = words("title_words")
    return base.table(title, columns, rows, notes=_limited(base, limit, len(found)), facts=facts)


def near_table(
    project: Project,
    found: Near,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a word that stands near another, with the measures of their attraction."""
    base, words = word_base(project, found.words, found.listing, "collocations", language)
    result = found.found
    line = words("near", n=result.node, word=found.text, window=found.reach)
    base = replace(base, lines=(base.lines[0], line, *base.lines[1:]))
    columns = [
        Column("word", words(f"word_{found.words.form}"), width=28),
        Column("together", words("together"), "integer"),
        Column("left", words("left"), "integer"),
        Column("right", words("right"), "integer"),
        Column("total", words("total"), "integer"),
        Column("g2", "G2", "number", decimals=2),
        Column("log_dice", "logDice", "number", decimals=2),
    ]
    rows = [
        {
            "word": found.words.name(int(result.term[row])),
            "together": int(result.together[row]),
            "left": int(result.left[row]),
            "right": int(result.right[row]),
            "total": int(result.total[row]),
            "g2": round(float(result.g2[row]), 3),
            "log_dice": round(float(result.log_dice[row]), 3),
        }
        for row in found.rows[:limit]
    ]
    facts = {
        "node": found.text,
        "occurrences": result.node,
        "window": found.reach,
        "words_near": result.window,
        "words_elsewhere": result.words - result.window,
    }
    notes = [words("measures_near"), *_limited(base, limit, len(found.rows))]
    if 0 < result.node < base.small_n:
        notes.insert(0, words("few_hits", n=result.node))
    return base.table(words("title_near", word=found.text), columns, rows, notes=notes, facts=facts)


def key_word_table(
    project: Project,
    found: KeyWords,
    *,
    limit: int | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a word that a group says more often than the rest, with the frequencies of both."""
    base, words = word_base(project, found.words, found.listing, "keywords", language)
    result = found.found
    line = words("group_sizes", group=found.group, here=result.words, there=result.others)
    base = replace(base, lines=(base.lines[0], line, *base.lines[1:]))
    columns = [
        Column("word", words(f"word_{found.words.form}"), width=28),
        Column("here", words("here", group=found.group), "integer"),
        Column("there", words("there"), "integer"),
        Column("here_per_thousand", words("here_rate"), "number", decimals=2),
        Column("there_per_thousand", words("there_rate"), "number", decimals=2),
        Column("documents", words("documents_of_group"), "integer"),
        Column("g2", "G2", "number", decimals=2),
        Column("log_ratio", words("log_ratio"), "number", decimals=2),
    ]
    rows = [
        {
            "word": found.words.name(int(term)),
            "here": int(result.here[term]),
            "there": int(result.there[term]),
            "here_per_thousand": round(int(result.here[term]) * 1000 / max(result.words, 1), 3),
            "there_per_thousand": round(int(result.there[term]) * 1000 / max(result.others, 1), 3),
            "documents": int(found.documents[at]),
            "documents_base": found.documents_base,
            "g2": round(float(result.g2[term]), 3),
            "log_ratio": round(float(result.log_ratio[term]), 3),
        }
        for at, term in enumerate(found.term[:limit])
    ]
    facts = {
        "by": found.by,
        "group": found.group,
        "words_of_group": result.words,
        "words_of_rest": result.others,
        "documents_of_group": found.documents_base,
    }
    notes = [*key_word_notes(found, base, words), *_limited(base, limit, len(found))]
    return base.table(words("title_key", group=found.group), columns, rows, notes=notes, facts=facts)


def key_word_notes(found: KeyWords, base: Base, words: Catalogue) -> list[str]:
    """What to keep in mind: the measures, and how small the groups are."""
    notes = [words("measures_key")]
    if min(found.found.words, found.found.others) < _FEW_WORDS:
        notes.insert(0, words("few_words", here=found.found.words, there=found.found.others))
    if found.documents_base < base.small_n:
        notes.insert(0, words("few_documents", n=found.documents_base))
    return notes


def tree_table(
    project: Project, found: WordTree, *, language: str | None = None, format: str = "table"
) -> Table:
    """One row a branch: what stands before or after the word, and how often."""
    base, words = word_base(project, found.words, None, "branches", language)
    columns = [
        Column("side", words("side"), width=8),
        Column("level", words("level"), "integer"),
        Column("words", words("branch"), width=50),
        Column("count", words("tokens"), "integer"),
    ]
    if layout_of(format) == "people":
        columns = [
            Column("side_words", words("side"), width=8),
            Column("words", words("branch"), width=50),
            Column("count", words("tokens"), "integer"),
        ]
    rows = [
        {
            "side": side,
            "side_words": words(f"side_{side}"),
            "level": len(branch.path),
            "words": branch_words(found, branch, side),
            "count": branch.count,
            "rest": branch.rest,
        }
        for side, branch in branches(found)
    ]
    facts = {"node": found.text, "occurrences": found.count}
    return base.table(words("title_tree", word=found.text), columns, rows, facts=facts)


def branch_words(found: WordTree, branch: Branch, side: str) -> str:
    """The words of a branch with the word it grows from, in the order of the text."""
    path = [found.words.name(word) for word in branch.path]
    return " ".join([*reversed(path), found.text] if side == "left" else [found.text, *path])


def branches(found: WordTree) -> Iterator[tuple[str, Branch]]:
    """Every branch with its side, in the order of the table."""
    for side, tree in (("left", found.left), ("right", found.right)):
        for branch in flat(tree)[1:]:
            yield side, branch


def word_base(
    project: Project, found: Words, listing: Listing | None, unit: str, language: str | None
) -> tuple[Base, Catalogue]:
    """The base of a table of words, and the catalogue of its words."""
    base = table_base(project, found.scope, unit=unit, language=language)
    words = catalogue("word_counts", base.language)
    facts: dict[str, Any] = {"words": len(found), "form": found.form, "read_by": str(found.read_by)}
    lines = [words("words_in_all", n=len(found)), words(f"read_by_{found.form}", name=str(found.read_by))]
    if listing is not None:
        facts |= {
            "stop_words": "counted" if listing.with_stop_words else "left_out",
            "stop_words_added": list(found.stops.added),
            "stop_words_removed": list(found.stops.removed),
            "shortest": listing.shortest,
            "least": listing.least,
        }
        lines += _listing_lines(found, listing, words)
    return replace(base, facts=base.facts | facts, lines=(*base.lines[:3], *lines, *base.lines[3:])), words


def _listing_lines(found: Words, listing: Listing, words: Catalogue) -> list[str]:
    limits = words("limits", shortest=listing.shortest, least=listing.least)
    if listing.with_stop_words:
        return [limits]
    own = words("own_stops", added=len(found.stops.added), removed=len(found.stops.removed))
    return [words("without_stops", n=len(found.stops.words)) + " " + own, limits]


def _limited(base: Base, limit: int | None, rows: int) -> Sequence[str]:
    return [base.words("limited", n=limit)] if limit is not None and limit < rows else []
