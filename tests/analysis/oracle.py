"""Counting by hand: plain sets of characters, as slow and as obvious as possible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

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


def trees() -> st.SearchStrategy[tuple[tuple[int, int | None], ...]]:
    """Code ids in scattered numbers, depth first."""
    return st.builds(
        lambda seed, size: random_tree(Random(seed), size), st.integers(0, 2**32), st.integers(0, 10)
    )


def passages(documents: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, int, int]]:
    bounds = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted)
    return st.tuples(documents, bounds).map(lambda drawn: (drawn[0], *drawn[1]))


def worlds() -> st.SearchStrategy[World]:
    """Crowded little projects: of many codings many share their text, a bound or a document.

    Drawn from a random number: hypothesis' own lists are mostly short, and nearly all codings would fall
    to one of the filters.
    """
    return st.builds(world, st.integers(0, 2**32 - 1), st.sampled_from([0, 2, 10, 40, 60, 80]))


def world(seed: int, size: int) -> World:
    random = Random(seed)
    codes = random_tree(random, random.choice([0, 2, 6, 8, 10]))
    code_ids = [code for code, _ in codes]
    bounds = [0, LENGTH, LENGTH, *random.sample(range(LENGTH), 4)]

    def passage() -> tuple[int, int, int]:
        start, end = sorted(random.sample(bounds, 2))
        return random.randint(1, 5), start, end

    def coding(number: int) -> tuple[int, int, int, int, int, int]:
        document, start, end = passage()
        return number, document, random.choice([*code_ids, 99]), random.randint(1, 3), start, end

    def some(of: list[int], most: int) -> frozenset[int]:
        return frozenset(random.choices(of, k=random.randint(0, most)))

    codings = [coding(number) for number in range(1, size + 1)]
    random.shuffle(codings)
    return World(
        codes=codes,
        codings=tuple(codings),
        documents=tuple(random.sample(range(1, 6), random.choice([0, 4, 4, 5, 5]))),
        spans=tuple(passage() for _ in range(random.choice([0, 10, 20, 30]))),
        coders=random.choice([None, None, None, frozenset([1, 3]), frozenset()]),
        chosen=random.choice([None, some([*code_ids, 98], 3)]),
        left_out=some([*code_ids, 98, 98, 98], 1),
        case_documents={
            key: random.choices(range(1, 6), k=random.randint(0, 3)) for key in ("K1", "K2", "K3")
        },
        case_passages={key: [passage() for _ in range(random.randint(0, 4))] for key in ("K2", "K3", "K4")},
    )


def random_tree(random: Random, size: int) -> tuple[tuple[int, int | None], ...]:
    path: list[int] = []
    codes: list[tuple[int, int | None]] = []
    for code in random.sample(range(1, 41), size):
        del path[random.randint(0, len(path)) :]
        codes.append((code, path[-1] if path else None))
        path.append(code)
    return tuple(codes)
