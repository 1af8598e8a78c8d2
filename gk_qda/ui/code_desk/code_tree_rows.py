"""Which codes the tree shows below which, and in what order: filtered, sorted, without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from gk_qda.names import name_key, sort_key
from gk_qda.queries.values import CodeValue

Order = Literal["tree", "name", "number"]


class TreeRows:
    """The shown codes by their parents. Folded names and sort keys are kept: typing asks for them at every letter."""

    def __init__(self) -> None:
        self.codes: dict[int, CodeValue] = {}
        self.children: dict[int | None, list[int]] = {None: []}  # of those that have any
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
        kept = self._kept(words, with_definitions)
        self.children, self.places = {None: []}, {}
        for code in self._sorted(order, numbers):
            if kept is None or code.id in kept:
                siblings = self.children.get(code.parent_id)
                if siblings is None:
                    siblings = self.children[code.parent_id] = []
                self.places[code.id] = len(siblings)
                siblings.append(code.id)

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
