"""Counting by hand: plain sets of characters, as slow and as obvious as possible."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.columns import CodingColumns
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.selection import Ground, Selection

LENGTH = 24  # characters of every document


@dataclass(frozen=True)
class World:
    """A small project with its filters."""

    codes: tuple[tuple[int, int | None], ...]
    codings: tuple[tuple[int, int, int, int, int, int], ...]  # id, document, code, coder, start, end
    documents: tuple[int, ...]  # of the filter, in order
    spans: tuple[tuple[int, int, int], ...]  # countable text
    coders: frozenset[int] | None
    chosen: frozenset[int] | None  # --code
    left_out: frozenset[int]
    case_documents: dict[str, list[int]]
    case_passages: dict[str, list[tuple[int, int, int]]]

    @property
    def columns(self) -> CodingColumns:
        return CodingColumns.from_rows(self.codings)

    @property
    def tree(self) -> CodeTree:
        return CodeTree(self.codes)

    @property
    def groups(self) -> Groups:
        return Groups.of(self.case_documents, self.case_passages)

    @property
    def selection(self) -> Selection:
        return Selection(
            Ground(self.documents, self.spans), self.coders, self.chosen, self.left_out, self.groups
        )

    def without_codes_chosen(self) -> World:
        return replace(self, chosen=None)

    # What the tables should say -----------------------------------------------------------------

    def family(self, code: int) -> set[int]:
        """A code and everything below it."""
        family = {code}
        for child, parent in self.codes:
            if parent in family:
                family.add(child)
        return family

    def countable(self) -> set[tuple[int, int]]:
        """(document, character) on which codings may count."""
        return {
            (document, place)
            for document, start, end in self.spans
            if document in self.documents
            for place in range(start, end)
        }

    def characters(self, coding: tuple[int, ...]) -> set[tuple[int, int]]:
        _, document, _, _, start, end = coding
        return {(document, place) for place in range(start, end)} & self.countable()

    def counted(self, *codes: int) -> list[tuple[int, int, int, int, int, int]]:
        """Codings that count with one of the codes or their descendants; without codes all of them."""
        known = {code for code, _ in self.codes}
        wanted = set().union(*map(self.family, codes)) if codes else known
        excluded = set().union(*(self.family(code) for code in self.left_out if code in known))
        return [
            coding
            for coding in self.codings
            if coding[2] in wanted - excluded
            and coding[2] in known
            and (self.coders is None or coding[3] in self.coders)
            and self.characters(coding)
        ]

    def in_group(self, key: str, coding: tuple[int, ...]) -> bool:
        held = {
            (document, place)
            for document, start, end in self.case_passages.get(key, [])
            for place in range(start, end)
        }
        return coding[1] in self.case_documents.get(key, []) or bool(held & self.characters(coding))

    def group_documents(self, key: str) -> set[int]:
        members = {*self.case_documents.get(key, []), *(one[0] for one in self.case_passages.get(key, []))}
        return members & set(self.documents)

    def listed(self) -> list[int]:
        known = [code for code, _ in self.codes]
        excluded = set().union(*(self.family(code) for code in self.left_out if code in known))
        shown = (
            set(known)
            if self.chosen is None
            else set().union(*(self.family(code) for code in self.chosen if code in known))
        )
        return [code for code in known if code in shown - excluded]


def segments(codings: list[tuple[int, int, int, int, int, int]]) -> set[tuple[int, int, int]]:
    return {(document, start, end) for _, document, _, _, start, end in codings}


@st.composite
def trees(draw: st.DrawFn) -> tuple[tuple[int, int | None], ...]:
    """Code ids in scattered numbers, depth first."""
    count = draw(st.integers(0, 9))
    ids = draw(st.lists(st.integers(1, 40), min_size=count, max_size=count, unique=True))
    path: list[int] = []
    codes: list[tuple[int, int | None]] = []
    for code in ids:
        del path[draw(st.integers(0, len(path))) :]
        codes.append((code, path[-1] if path else None))
        path.append(code)
    return tuple(codes)


def passages(documents: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, int, int]]:
    bounds = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted)
    return st.tuples(documents, bounds).map(lambda drawn: (drawn[0], *drawn[1]))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    codes = draw(trees())
    code_ids = [code for code, _ in codes]
    documents = st.integers(1, 5)
    spots = draw(st.lists(passages(documents), min_size=1, max_size=8))  # few places, so that many coincide
    coding = st.tuples(st.sampled_from([*code_ids, 99]), st.integers(1, 3), st.sampled_from(spots))
    drawn = draw(st.lists(coding, max_size=30))
    rows = [(number, at[0], code, coder, at[1], at[2]) for number, (code, coder, at) in enumerate(drawn, 1)]
    some_codes = st.frozensets(st.sampled_from([*code_ids, 98]), max_size=3)
    keys = st.sampled_from(["K1", "K2", "K3"])
    return World(
        codes=codes,
        codings=tuple(draw(st.permutations(rows))),
        documents=tuple(draw(st.lists(documents, unique=True, max_size=5))),
        spans=tuple(draw(st.lists(passages(documents), max_size=9))),
        coders=draw(st.none() | st.frozensets(st.integers(1, 3))),
        chosen=draw(st.none() | some_codes),
        left_out=draw(some_codes),
        case_documents=draw(st.dictionaries(keys, st.lists(documents, max_size=4), max_size=3)),
        case_passages=draw(st.dictionaries(keys, st.lists(passages(documents), max_size=4), max_size=3)),
    )
