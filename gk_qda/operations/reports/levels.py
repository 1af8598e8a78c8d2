"""For whom something leaves: everything inside the house, pseudonyms for the client, types for the public."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from typing import Any, Literal, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.exporting.report import Block, ListBlock, Quote, Report, text_of
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.texts import with_texts
from gk_qda.models import Speaker
from gk_qda.operations.reports.disguise import Level, disguised
from gk_qda.project import Project
from gk_qda.queries.documents import documents
from gk_qda.words import catalogue

ExportLevel = Literal["internal", "client", "publication"]
EXPORT_LEVELS: tuple[ExportLevel, ...] = ("internal", "client", "publication")
#: How cases are called on each level; None: as was chosen for the report itself.
NAMES: dict[ExportLevel, Level | None] = {"internal": None, "client": "pseudonym", "publication": "type"}

T = TypeVar("T", Report, Table)
# Columns by which one publication could be laid beside another one, whatever its documents are called.
_LINKING = frozenset({
    "guid", "kennung", "id", "start", "end", "created", "date", "datum", "duration_minutes", "source_name",
    "source", "document_guid", "case_guid",
})  # fmt: skip
_SAYS_WHO = ("speaker", "person")
_PREFIXES = ("D", "Dok", "Text")


def export_level(value: str) -> ExportLevel:
    """The level of this name; raises ``ValueNotAllowed``."""
    for level in EXPORT_LEVELS:
        if level == value:
            return level
    raise ValueNotAllowed(value=value, what="level", allowed=", ".join(EXPORT_LEVELS))


@dataclass(frozen=True, eq=False)
class Numbering:
    """Names of documents for one publication, drawn by lot and kept nowhere."""

    names: Mapping[str, str]
    digest: str  # tells one publication from another; nobody can compute the names from it

    @classmethod
    def drawn(cls, known: Sequence[str]) -> Numbering:
        """New names for the documents ``known``."""
        prefix = next(
            (p for p in _PREFIXES if not any(re.fullmatch(rf"{p}\d+", name) for name in known)), "Nr"
        )
        numbers = list(range(1, len(known) + 1))
        secrets.SystemRandom().shuffle(numbers)
        width = max(len(str(len(known))), 2)
        names = {name: f"{prefix}{n:0{width}}" for name, n in zip(known, numbers, strict=True)}
        sealed = secrets.token_bytes(32) + repr(sorted(names.items())).encode()
        return cls(names, sha256(sealed).hexdigest())

    def applied(self, made: T) -> T:
        """The report or table with its documents called anew, and nothing in the old order."""
        if not self.names:
            return made
        longest = sorted(self.names, key=lambda name: -len(name))
        old = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
        one = "|".join(map(re.escape, self.names.values()))
        listed = re.compile(rf"(?<!\w)(?:{one})(?:(?:, | · |; |\n)(?:{one}))+(?!\w)(?!, (?:Abs|para))")

        def renamed(text: str) -> str:
            return listed.sub(_sorted, old.sub(lambda found: self.names[found[0]], text))

        return self._ordered(with_texts(made, renamed))

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
        first = re.split(r"[,·;\s]", value, maxsplit=1)[0]
        return first if first in self.names.values() else ""

    def _columns(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """Columns of documents in the order of the new names, each where one of them stood."""
        places = [at for at, column in enumerate(columns) if self._named(column.key)]
        moved = sorted((columns[at] for at in places), key=lambda column: self._named(column.key))
        new = list(columns)
        for at, column in zip(places, moved, strict=True):
            new[at] = column
        return tuple(new)

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Quotations that follow one another, and lists of places, by the new names."""
        for are_quotes, run in groupby(blocks, key=lambda block: isinstance(block, Quote)):
            if are_quotes:
                yield from sorted((one for one in run if isinstance(one, Quote)), key=lambda one: one.source)
            else:
                yield from map(self._list, run)

    def _list(self, block: Block) -> Block:
        if isinstance(block, ListBlock) and all(self._named(text_of(item)) for item in block.items):
            return replace(block, items=tuple(sorted(block.items, key=text_of)))
        return block


def _sorted(found: re.Match[str]) -> str:
    parts = re.split(r"(, | · |; |\n)", found[0])
    names = iter(sorted(parts[::2]))
    return "".join(part if at % 2 else next(names) for at, part in enumerate(parts))


@dataclass(frozen=True, eq=False)
class Leveller:
    """Makes what leaves for one level; all tables of one export share the names of their documents."""

    project: Project
    level: ExportLevel
    numbering: Numbering | None
    speakers: Mapping[str, Counter[str]]  # by document, how many people answer in each function

    @classmethod
    def of(cls, project: Project, level: ExportLevel) -> Leveller:
        """For one export."""
        with project.read() as session:
            names = [document.name for document in documents(session)]
            speakers = _functions(session)
        return cls(project, level, Numbering.drawn(names) if level == "publication" else None, speakers)

    def made(self, made: T) -> T:
        """The report or table on this level, which it says of itself."""
        names = NAMES[self.level]
        if names is not None:
            if isinstance(made, Table):
                made = self._without_people(made)
            made = disguised(self.project, made, names)
        if self.numbering is not None:
            if isinstance(made, Table):
                made = _unlinked(made)
            made = self.numbering.applied(made)
        return self._marked(made)

    def either(self, made: Report | Table) -> Report | Table:
        """The same for what may be one or the other."""
        if isinstance(made, Report):
            return self.made(made)
        return self.made(made)

    def _without_people(self, table: Table) -> Table:
        """Nobody's function where only one person can be meant."""
        return replace(
            table,
            rows=tuple(self._without_person(row) for row in table.rows),
            segments=None if table.segments is None else self._without_people(table.segments),
        )

    def _without_person(self, row: dict[str, Any]) -> dict[str, Any]:
        functions = self.speakers.get(str(row.get("document", "")))
        if functions is None:
            return row
        new = dict(row)
        if "function" in new and functions[str(new["function"])] < 2:
            new["function"] = ""
        if functions.total() < 2:
            new |= {key: "" for key in _SAYS_WHO if key in new}
        return new

    def _marked(self, made: T) -> T:
        words = catalogue("export_check", made.language)
        line = words(f"line_{self.level}")
        if isinstance(made, Table):
            return _with_line(replace(made, base=made.base | {"export_level": self.level}), line)
        blocks = made.blocks
        if self.level != "internal":
            blocks = tuple(_renamed(block, made.language, line) for block in blocks)
        return replace(made, stand=" · ".join(part for part in (made.stand, line) if part), blocks=blocks)


def _functions(session: Session) -> dict[str, Counter[str]]:
    found: dict[int, Counter[str]] = {}
    for document_id, function in session.execute(
        select(Speaker.document_id, Speaker.function).where(Speaker.role != "interviewer")
    ):
        found.setdefault(document_id, Counter())[function] += 1
    return {document.name: found.get(document.id, Counter()) for document in documents(session)}


def _with_line(table: Table, line: str) -> Table:
    segments = None if table.segments is None else _with_line(table.segments, line)
    return replace(table, base_lines=(*table.base_lines, line), segments=segments)


def _unlinked(table: Table) -> Table:
    """Without what would tell the same document in another publication."""
    return replace(
        table,
        columns=tuple(column for column in table.columns if column.key.casefold() not in _LINKING),
        rows=tuple(
            {key: value for key, value in row.items() if key.casefold() not in _LINKING} for row in table.rows
        ),
        segments=None if table.segments is None else _unlinked(table.segments),
    )


def _renamed(block: Block, language: str, line: str) -> Block:
    """The line of a report on how it names its cases gives way to that of the level."""
    if not isinstance(block, ListBlock):
        return block
    reports = catalogue("reports", language)
    old = {reports(f"version_{name}") for name in ("code", "pseudonym", "type")}
    old.add(catalogue("report", language)("internal"))
    return replace(block, items=tuple(line if item in old else item for item in block.items))
