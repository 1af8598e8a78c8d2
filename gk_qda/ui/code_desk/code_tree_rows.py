"""Which codes the tree shows below which, and in what order: filtered, sorted, without Qt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from gk_qda.names import name_key, sort_key
from gk_qda.queries.values import CodeValue
from gk_qda.ui.code_desk.code_tree_steps import Insertion, Move, Removal, Step

Order = Literal["tree", "name", "number"]
Below = dict[int | None, list[int]]


class TreeRows:
    """The shown codes by their parents. Folded names and sort keys are kept: typing asks for them at every letter."""

    def __init__(self) -> None:
        self.codes: dict[int, CodeValue] = {}
        self.children: Below = {None: []}  # of those that have any
        self.parents: dict[int, int | None] = {}  # of each shown code
        self.places: dict[int, int] = {}  # row of each shown code among its shown siblings
        self.hits: list[int] = []  # under a filter: the codes that hold the words themselves
        self._all: Sequence[CodeValue] = ()
        self._folded: dict[str, str] = {}
        self._sort_keys: dict[str, object] = {}

    def set_codes(self, codes: Sequence[CodeValue]) -> bool:
        """Take codes in tree order; whether they hang otherwise than before (then arrange anew)."""
        same = len(codes) == len(self._all) and all(
            one is two or (one.id == two.id and one.parent_id == two.parent_id)
            for one, two in zip(codes, self._all, strict=True)
        )
        self._all, self.codes = codes, {code.id: code for code in codes}
        return not same

    def arrange(
        self, words: str, order: Order, numbers: Mapping[int, int], *, with_definitions: bool = False
    ) -> None:
        """Show the codes that hold the words (folded; "": all) and the way to them; siblings in an order."""
        self.show(self.arranged(words, order, numbers, with_definitions=with_definitions))

    def arranged(
        self, words: str, order: Order, numbers: Mapping[int, int], *, with_definitions: bool = False
    ) -> Below:
        """As ``arrange``, but only what would stand below what."""
        kept = self._kept(words, with_definitions)
        children: Below = {None: []}
        for code in self._sorted(order, numbers):
            if kept is None or code.id in kept:
                siblings = children.get(code.parent_id)
                if siblings is None:
                    siblings = children[code.parent_id] = []
                siblings.append(code.id)
        return children

    def show(self, children: Below) -> None:
        """Show this."""
        self.children = children
        self.parents = {code_id: i for i, below in children.items() for code_id in below}
        self.places = {code_id: row for below in children.values() for row, code_id in enumerate(below)}

    def take(self, step: Step) -> None:
        """Take one step to another arrangement."""
        match step:
            case Insertion():
                self._put(step.code_id, step.parent_id, step.row)
                for parent_id, below in step.below.items():
                    for row, code_id in enumerate(below):
                        self._put(code_id, parent_id, row)
            case Move():
                self._take_out(step.code_id)
                is_later = step.from_id == step.parent_id and step.from_row < step.row
                self._put(step.code_id, step.parent_id, step.row - is_later)
            case Removal():
                self._drop(step.code_id)

    def _put(self, code_id: int, parent_id: int | None, row: int) -> None:
        siblings = self.children.setdefault(parent_id, [])
        siblings.insert(row, code_id)
        self.parents[code_id] = parent_id
        self._number(siblings, row)

    def _take_out(self, code_id: int) -> None:
        parent_id, row = self.parents.pop(code_id), self.places.pop(code_id)
        siblings = self.children[parent_id]
        del siblings[row]
        self._number(siblings, row)
        if not siblings and parent_id is not None:
            del self.children[parent_id]

    def _drop(self, code_id: int) -> None:
        for below in list(self.children.get(code_id, ())):
            self._drop(below)
        self._take_out(code_id)

    def _number(self, siblings: Sequence[int], first: int) -> None:
        for row in range(first, len(siblings)):
            self.places[siblings[row]] = row

    def ways(self, limit: int) -> list[int]:
        """The codes to open so that hits are seen, from the top, until about ``limit`` rows are shown."""
        on_the_way: set[int] = set()
        for hit in self.hits:
            parent = self.codes[hit].parent_id
            while parent is not None and parent not in on_the_way:
                on_the_way.add(parent)
                parent = self.codes[parent].parent_id
        opened: list[int] = []
        shown = len(self.children[None])
        waiting = [i for i in reversed(self.children[None]) if i in on_the_way]
        while waiting and shown < limit:
            code_id = waiting.pop()
            opened.append(code_id)
            below = self.children[code_id]
            shown += len(below)
            waiting.extend(i for i in reversed(below) if i in on_the_way)
        return opened

    def stretches(self, code_ids: Collection[int]) -> list[tuple[int, int]]:
        """First and last code of each stretch of neighbours that are among the given and shown ones."""
        found: list[tuple[int, int]] = []
        for parent_id in dict.fromkeys(self.parents[i] for i in code_ids if i in self.places):
            siblings = self.children[parent_id]
            chosen = sorted(self.places[i] for i in set(code_ids).intersection(siblings))
            first = chosen[0]
            for place, following in zip(chosen, [*chosen[1:], -1], strict=True):
                if following != place + 1:
                    found.append((siblings[first], siblings[place]))
                    first = following
        return found

    def in_tree_order(self, code_ids: Sequence[int]) -> list[int]:
        """The given codes as they stand in the codebook."""
        chosen = set(code_ids)
        return [code.id for code in self._all if code.id in chosen]

    def _kept(self, words: str, with_definitions: bool) -> set[int] | None:
        self.hits = []
        if not words:
            return None
        kept: set[int] = set()
        for code in self._all:
            if words in self._fold(code.name) or (
                with_definitions and code.definition and words in self._fold(code.definition)
            ):
                self.hits.append(code.id)
        for hit in self.hits:
            above: int | None = hit
            while above is not None and above not in kept:
                kept.add(above)
                above = self.codes[above].parent_id
        return kept

    def _fold(self, text: str) -> str:
        folded = self._folded.get(text)
        if folded is None:
            folded = self._folded[text] = name_key(text)
        return folded

    def _sorted(self, order: Order, numbers: Mapping[int, int]) -> Sequence[CodeValue]:
        match order:
            case "name":
                return sorted(self._all, key=lambda code: self._sort_key(code.name))  # type: ignore[return-value,arg-type]
            case "number":
                return sorted(self._all, key=lambda code: -numbers.get(code.id, 0))
        return self._all

    def _sort_key(self, name: str) -> object:
        if name not in self._sort_keys:
            self._sort_keys[name] = sort_key(name)
        return self._sort_keys[name]
