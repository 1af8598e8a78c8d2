"""New names for documents and persons in what leaves, drawn by lot for each export."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import Any, TypeVar

from gk_qda.exporting.report import Block, Cell, ListBlock, Quote, Report, TableBlock, text_of
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.texts import with_texts

T = TypeVar("T", Report, Table)
_DOCUMENTS = ("D", "Dok", "Text", "Nr")
_PERSONS = ("Person ", "P ", "Nr ")
# "Frau Dr. Ypsilantis" is called "Ypsilantis", too.
_FORMS_OF_ADDRESS = re.compile(r"^(?:(?:Frau|Herrn?|Dr|Prof|Mrs?|Ms)\b\.?\s+)+(?=\S{3})")
_SHORTEST = 3  # letters of a name of a person that is looked for inside of texts
_FIRST = re.compile(r"(?:(?:Person|P|Nr) (?=\d))?[^,·;\s_]+")
# Keys of columns have their ending after "_": "TM01_total".
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True, eq=False)
class Numbering:
    """New names by old ones, drawn by lot and kept nowhere. ``short`` are looked for as whole texts only."""

    names: Mapping[str, str]
    digest: str  # tells one publication from another; nobody can compute the names from it
    short: frozenset[str] = frozenset()
    endings: str = ""

    @classmethod
    def drawn(cls, known: Sequence[str]) -> Numbering:
        """New names for the documents ``known``."""
        names = _drawn(known, known, _DOCUMENTS)
        sealed = secrets.token_bytes(32) + repr(sorted(names.items())).encode()
        return cls(names, sha256(sealed).hexdigest())

    @classmethod
    def of_persons(cls, known: Sequence[str], taken: Collection[str]) -> Numbering:
        """New names for persons, none of them ``taken``; who is "Frau X" is meant by "X", too."""
        names = _drawn(known, {*known, *taken}, _PERSONS)
        alone = {name: _FORMS_OF_ADDRESS.sub("", name) for name in names}
        shared = Counter(alone.values())
        for name, new in list(names.items()):
            # "Ypsilantis" of two of that name may be either.
            names.setdefault(alone[name], new if shared[alone[name]] == 1 else new.rstrip(" 0123456789"))
        short = {name for name in names if len(name) < _SHORTEST and not re.search(r"\d", name)}
        return cls(names, "", frozenset(short), "(?:s|’s|'s)?")

    @cached_property
    def _new(self) -> frozenset[str]:
        return frozenset(self.names.values())

    def applied(self, made: T) -> T:
        """The report or table with its documents called anew, and nothing in the old order."""
        return self._ordered(self.renamed(made)) if self.names else made

    def renamed(self, made: T) -> T:
        """The report or table with new names in the order it has."""
        if not self.names:
            return made
        longest = sorted(self.names.keys() - self.short, key=lambda name: (-len(name), name))
        either = "|".join(map(re.escape, longest)) or r"(?!)"
        old = re.compile(rf"{_BEFORE}(?:{either})(?={self.endings}{_AFTER})")
        one = "|".join(map(re.escape, self.names.values()))
        listed = re.compile(rf"(?<!\w)(?:{one})(?:(?:, | · |; |\n)(?:{one}))+(?!\w)(?!, (?:Abs|para))")

        def renamed(text: str) -> str:
            if text in self.short:
                return self.names[text]
            return listed.sub(_sorted, old.sub(lambda found: self.names[found[0]], text))

        return with_texts(made, renamed)

    def _ordered(self, made: T) -> T:
        if isinstance(made, Report):
            return replace(made, blocks=tuple(self._blocks(made.blocks)))
        segments = None if made.segments is None else self._ordered(made.segments)
        is_tree = any(column.indent_by for column in made.columns)
        rows = made.rows if is_tree else tuple(sorted(made.rows, key=self._place_of_row))
        return replace(made, rows=rows, columns=self._columns(made.columns), segments=segments)

    def _place_of_row(self, row: Mapping[str, Any]) -> tuple[str, float]:
        """Rows of one document stay together in their order; others are shuffled."""
        name = next((name for value in row.values() if (name := self._named(value))), "")
        return name, 0 if name else secrets.randbelow(1 << 30)

    def _named(self, value: object) -> str:
        if not isinstance(value, str):
            return ""
        found = _FIRST.match(value)
        return found[0] if found is not None and found[0] in self._new else ""

    def _columns(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """Columns of documents in the order of the new names, each where one of them stood."""
        places = [at for at, column in enumerate(columns) if self._named(column.key)]
        moved = sorted((columns[at] for at in places), key=lambda column: self._named(column.key))
        new = list(columns)
        for at, column in zip(places, moved, strict=True):
            new[at] = column
        return tuple(new)

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Quotations that follow one another, lists of places and rows of a table, by the new names."""
        for are_quotes, run in groupby(blocks, key=lambda block: isinstance(block, Quote)):
            if are_quotes:
                yield from sorted((one for one in run if isinstance(one, Quote)), key=lambda one: one.source)
            else:
                yield from map(self._list, run)

    def _list(self, block: Block) -> Block:
        if isinstance(block, ListBlock) and all(self._named(text_of(item)) for item in block.items):
            return replace(block, items=tuple(sorted(block.items, key=text_of)))
        if isinstance(block, TableBlock):
            names = [self._named(_text_of_first(row)) for row in block.rows]
            if all(names):
                places = sorted(range(len(names)), key=lambda at: names[at])
                return replace(block, rows=tuple(block.rows[at] for at in places))
        return block


def _text_of_first(row: Sequence[str | Cell]) -> str:
    if not row:
        return ""
    return row[0] if isinstance(row[0], str) else text_of(row[0].content)


def _drawn(known: Sequence[str], taken: Collection[str], prefixes: Sequence[str]) -> dict[str, str]:
    prefix = next(
        (p for p in prefixes if not any(re.fullmatch(rf"{p}\d+", name) for name in taken)), prefixes[-1]
    )
    numbers = list(range(1, len(known) + 1))
    secrets.SystemRandom().shuffle(numbers)
    width = max(len(str(len(known))), 2)
    return {name: f"{prefix}{n:0{width}}" for name, n in zip(known, numbers, strict=True)}


def _sorted(found: re.Match[str]) -> str:
    parts = re.split(r"(, | · |; |\n)", found[0])
    names = iter(sorted(parts[::2]))
    return "".join(part if at % 2 else next(names) for at, part in enumerate(parts))
