"""The words of a project under the filters of all tables: counted, near each other, key words, word trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.analysis.words import (
    Branch,
    Collocations,
    Keyness,
    collocations,
    keyness,
    members,
    rows_of,
    tokens,
    word_tree,
)
from gk_qda.errors.searching import OneWordOnly, SearchEmpty, WordGroupUnknown
from gk_qda.language.pipeline import PipelineName
from gk_qda.language.searching import SearchQuery
from gk_qda.names import name_key, sort_key
from gk_qda.progress import Progress, Silent, look
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.frequencies import grouping
from gk_qda.queries.person_passages import person_passages
from gk_qda.queries.search import Search, coded_ground
from gk_qda.queries.search_texts import search_texts
from gk_qda.queries.sets import named_sets
from gk_qda.queries.stop_words import StopWords, stop_words
from gk_qda.queries.word_columns import WordColumns, word_columns
from gk_qda.queries.word_index import WordIndex, word_index

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.groups import Groups

Form = Literal["lemma", "word"]
FORMS: tuple[Form, ...] = ("lemma", "word")
RANKINGS = ("g2", "log_dice", "together")


@dataclass(frozen=True, slots=True)
class Listing:
    """Which words are listed. What is left out still counts in the base of "per 1,000 words"."""

    form: Form = "lemma"
    with_stop_words: bool = False
    shortest: int = 2  # characters
    least: int = 1  # times a word stands


@dataclass(frozen=True, eq=False)
class Words:
    """Every word that counts, in reading order: columns of equal length.

    ``document`` is a place in the documents of the scope, ``start`` and ``end`` are code points. Labels, time marks,
    withdrawn paragraphs and speakers who do not count are not among them; with ``filters.codes`` only coded text.
    """

    scope: Scope
    form: Form
    read_by: PipelineName
    stops: StopWords
    document: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    term: NDArray[np.int32]  # the form that is counted
    word: NDArray[np.int32]  # as it is written
    sentence: NDArray[np.int32]
    forms: Sequence[str] = field(repr=False)  # by number, small letters
    shown: dict[int, str] = field(repr=False)  # those that are written with a capital
    groups: dict[str, Groups] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.term)

    @property
    def terms(self) -> int:
        """How many forms there are numbers for."""
        return len(self.forms)

    def name(self, term: int) -> str:
        """A form as people write it."""
        return self.shown.get(term, self.forms[term])

    def listed(self, listing: Listing, counts: NDArray[np.int64]) -> NDArray[np.intp]:
        """The terms that a listing shows, the commonest first, then in German order."""
        found = np.flatnonzero(counts >= max(listing.least, 1)).tolist()
        kept = [
            term
            for term in found
            if len(self.forms[term]) >= listing.shortest
            and (listing.with_stop_words or self.forms[term] not in self.stops)
        ]
        return np.array(sorted(kept, key=lambda term: (-counts[term], sort_key(self.forms[term]))), np.intp)

    def find(self, text: str, index: WordIndex) -> int:
        """The number of the one word a person typed, -1 for one that no text has.

        Raises ``SearchEmpty`` and ``OneWordOnly``.
        """
        typed = text.strip()
        if not typed:
            raise SearchEmpty
        known = index.vocabulary.find(typed)
        if known is not None and known < self.terms and bool((self.term == known).any()):
            return known
        if self.form == "word" and " " not in typed:
            return -1
        wanted = index.lemmas_of(typed)
        if len(wanted) != 1:
            raise OneWordOnly(words=typed)
        return -1 if wanted[0] is None or wanted[0] >= self.terms else wanted[0]

    def hits(self, rows: NDArray[np.intp], words: str) -> Search:
        """Some of the words as hits of a search."""
        rows = np.sort(rows)
        documents = np.array(self.scope.document_ids, np.int64)
        ends = self.document[rows], self.start[rows].astype(np.int64), self.end[rows].astype(np.int64)
        query = SearchQuery(words, "lemma" if self.form == "lemma" else "word")
        nothing = np.zeros(len(rows), np.int64)
        found = documents[ends[0]] if len(rows) else nothing
        return Search(self.scope, (query,), found, ends[1], ends[2], nothing, self.read_by)


def words(
    project: Project,
    filters: Filters,
    *,
    form: Form = "lemma",
    by: str | None = None,
    progress: Progress | None = None,
) -> Words:
    """Read the words of the filters; texts that were read before are only looked up.

    ``by`` names columns that are wanted: document, case, kind, person, set, an attribute or an expression. Raises
    ``Cancelled`` between two texts, and what the filters raise.
    """
    watch = progress or Silent()
    with project.read() as session:
        chosen = scope(session, filters)
        index = word_index(session)
        stops = stop_words(session)
        known = index.read(session, chosen.document_ids, watch)
        texts = search_texts(session).read(session, chosen.document_ids, watch)
        groups = {name: _groups(session, chosen, name) for name in (by, "case") if name is not None}
    grounds = [chosen.selection.ground]
    if chosen.codes:
        grounds.append(coded_ground(project, chosen))
    columns = word_columns(chosen.document_ids, known, texts, grounds)
    forms = list(index.vocabulary.forms)
    return Words(
        scope=chosen,
        form=form,
        read_by=index.name,
        stops=stops,
        document=columns.document,
        start=columns.start,
        end=columns.end,
        term=columns.lemma if form == "lemma" else columns.word,
        word=columns.word,
        sentence=columns.sentence,
        forms=forms,
        shown=_with_capitals(columns, index, len(forms)),
        groups=groups,
    )


def _with_capitals(columns: WordColumns, index: WordIndex, terms: int) -> dict[int, str]:
    """The forms that stand with a capital more often than not, within sentences."""
    large, small = np.zeros(terms, np.int64), np.zeros(terms, np.int64)
    for column in (columns.word, columns.lemma):
        large += np.bincount(column[columns.capital == 1], minlength=terms)
        small += np.bincount(column[columns.capital == 0], minlength=terms)
    written = index.spellings()
    return {
        int(one): written.get(int(one), index.vocabulary.forms[one].capitalize())
        for one in np.flatnonzero(large > small)
    }


def _groups(session: Session, chosen: Scope, by: str) -> Groups:
    people = person_passages(session) if by == "person" else {}
    names, groups = grouping(chosen, by, named_sets(session), people)
    assert groups is not None
    return replace(groups, keys=names)


def group_rows(found: Words, by: str, group: int) -> NDArray[np.intp]:
    """The words of one column."""
    groups, ground = found.groups[by], found.scope.selection.ground
    whole = groups.documents[groups.documents[:, 0] == group, 1]
    places = ground.document_indexes(whole)
    parts = groups.passages[groups.passages[:, 0] == group, 1:]
    at = ground.document_indexes(parts[:, 0])
    passages = [(int(i), int(p[1]), int(p[2])) for i, p in zip(at, parts, strict=True) if i >= 0]
    return rows_of(found.document, found.start, found.end, places[places >= 0].tolist(), passages)


@dataclass(frozen=True, eq=False)
class WordCounts:
    """How often each listed word stands: columns of equal length, and a column of tokens for each group."""

    words: Words
    listing: Listing
    term: NDArray[np.intp]
    tokens: NDArray[np.int64]
    documents: NDArray[np.int64]
    cases: NDArray[np.int64]
    by: str | None
    columns: tuple[str, ...]
    in_column: NDArray[np.int64]  # terms × columns
    of_column: NDArray[np.int64]  # all words of each column

    def __len__(self) -> int:
        return len(self.term)

    @property
    def per_thousand(self) -> NDArray[np.float64]:
        """Tokens in 1,000 words, of all words that count."""
        rate: NDArray[np.float64] = self.tokens * 1000 / max(len(self.words), 1)
        return rate


def count_words(found: Words, listing: Listing, by: str | None = None) -> WordCounts:
    """Tokens, documents and cases of each listed word; ``by`` must be the columns that were read with it."""
    counts = tokens(found.term, found.terms)
    term = found.listed(listing, counts)
    in_cases = np.zeros(found.terms, np.int64)
    for case in range(len(found.groups["case"])):
        in_cases += tokens(found.term[group_rows(found, "case", case)], found.terms) > 0
        look()
    columns: tuple[str, ...] = ()
    inside, sizes = [], []
    if by is not None:
        columns = tuple(str(key) for key in found.groups[by].keys)
        for group in range(len(columns)):
            look()
            rows = group_rows(found, by, group)
            inside.append(tokens(found.term[rows], found.terms)[term])
            sizes.append(len(rows))
    return WordCounts(
        words=found,
        listing=listing,
        term=term,
        tokens=counts[term],
        documents=members(found.document, found.term, found.terms)[term],
        cases=in_cases[term],
        by=by,
        columns=columns,
        in_column=np.array(inside, np.int64).reshape(len(columns), len(term)).T,
        of_column=np.array(sizes, np.int64),
    )


@dataclass(frozen=True, eq=False)
class Near:
    """The collocations of a word; ``rows`` are those listed, the most strongly attracted first."""

    words: Words
    node: int
    text: str  # the word as it was asked for
    reach: int
    listing: Listing
    found: Collocations
    rows: NDArray[np.intp]

    def places(self, row: int) -> NDArray[np.intp]:
        """Where a listed word stands near the word."""
        from gk_qda.analysis.words import near

        before, after = near(self.words.term == self.node, self.words.sentence, self.reach)
        return np.flatnonzero((before | after) & (self.words.term == self.found.term[row]))


def words_near(
    project: Project, found: Words, text: str, listing: Listing, reach: int = 5, *, order: str = "g2"
) -> Near:
    """What stands within ``reach`` words of a word in its sentence; ``order`` is g2, log_dice or together.

    Only words that stand there more often than elsewhere are listed.
    """
    with project.read() as session:
        node = found.find(text, word_index(session))
    result = collocations(found.term, found.sentence, found.term == node, reach, found.terms)
    together = np.zeros(found.terms, np.int64)
    together[result.term] = result.together
    allowed = np.isin(result.term, found.listed(listing, together)) & result.is_attracted
    rows = np.flatnonzero(allowed)
    by = {"g2": result.g2, "log_dice": result.log_dice, "together": result.together}[order]
    names = [sort_key(found.forms[int(result.term[row])]) for row in rows]
    ranked = sorted(range(len(rows)), key=lambda at: (-by[rows[at]], names[at]))
    name = found.name(node) if node >= 0 else text.strip()
    return Near(found, node, name, reach, listing, result, rows[np.array(ranked, np.intp)])


@dataclass(frozen=True, eq=False)
class KeyWords:
    """The key words of one group against the rest: terms more frequent there, the highest G2 first."""

    words: Words
    by: str
    group: str
    listing: Listing
    found: Keyness
    term: NDArray[np.intp]
    documents: NDArray[np.int64]  # of the group, with the word
    documents_base: int
    rows: NDArray[np.intp] = field(repr=False)

    def __len__(self) -> int:
        return len(self.term)


def key_words(found: Words, by: str, group: str, listing: Listing) -> KeyWords:
    """What one column says more often than all others together; raises ``WordGroupUnknown``."""
    names = [str(key) for key in found.groups[by].keys]
    place = next((at for at, name in enumerate(names) if name_key(name) == name_key(group)), None)
    if place is None:
        raise WordGroupUnknown(group=group, known=", ".join(names) or "–")
    rows = group_rows(found, by, place)
    result = keyness(found.term, rows, found.terms)
    listed = found.listed(listing, result.here)
    listed = listed[result.log_ratio[listed] > 0]
    order = np.argsort(-result.g2[listed], kind="stable")
    documents = found.document[rows]
    return KeyWords(
        words=found,
        by=by,
        group=names[place],
        listing=listing,
        found=result,
        term=listed[order],
        documents=members(documents, found.term[rows], found.terms)[listed[order]],
        documents_base=len(np.unique(documents)),
        rows=rows,
    )


@dataclass(frozen=True, eq=False)
class WordTree:
    """How sentences lead to a word and go on after it; branches are words as they are written."""

    words: Words
    node: int
    text: str
    left: Branch
    right: Branch

    @property
    def count(self) -> int:
        """How often the word stands."""
        return self.right.count


def tree_of(
    project: Project, found: Words, text: str, *, depth: int = 3, least: int = 2, widest: int | None = 12
) -> WordTree:
    """The word tree of one word; withdrawn text and other speakers are no part of it."""
    with project.read() as session:
        node = found.find(text, word_index(session))
    nodes = np.flatnonzero(found.term == node)
    left, right = (
        word_tree(found.word, found.sentence, nodes, step, depth=depth, least=least, widest=widest)
        for step in (-1, 1)
    )
    return WordTree(found, node, found.name(node) if node >= 0 else text.strip(), left, right)


def commonest(found: Words) -> str:
    """The word without which there would be most to miss, "" where there is none; stop words aside."""
    counts = tokens(found.term, found.terms)
    for term in np.argsort(-counts, kind="stable"):
        form = found.forms[int(term)]
        if counts[term] and len(form) > 1 and form not in found.stops:
            return found.name(int(term))
    return ""
