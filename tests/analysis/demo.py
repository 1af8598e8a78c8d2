"""The demo corpus read straight from its files, independent of the program's own import."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.columns import CodingColumns
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.selection import Ground, Selection

FILES = Path(__file__).resolve().parents[2] / "resources" / "demo"
TECHNICAL = "Technische Codes"

_LABEL = re.compile(r"(\w+):[\t \u00a0]+")
_TIME_MARK = re.compile(r"\s*(#\d\d:\d\d:\d\d-\d#|\[\d\d:\d\d:\d\d\])")


def table(name: str) -> list[dict[str, str]]:
    with (FILES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Turn:
    """One numbered paragraph of a transcript, in code points of the whole text."""

    number: int
    label: str  # "" where nobody is named
    start: int
    end: int
    spoken: tuple[tuple[int, int], ...]  # without label and time marks


def turns_of(text: str, labels: set[str]) -> Iterator[Turn]:
    body = text.index("\n---\n") + len("\n---\n")
    blocks = re.compile(r"\S(?:.|\n(?![ \t]*\n))*").finditer(text, body)
    for number, block in enumerate(blocks, start=1):
        label = _LABEL.match(block.group())
        named = label is not None and label.group(1) in labels
        at = block.start() + (label.end() if label is not None and named else 0)
        spoken = []
        for mark in _TIME_MARK.finditer(text, at, block.end()):
            spoken.append((at, mark.start()))
            at = mark.end()
        spoken.append((at, block.end()))
        name = label.group(1) if label is not None and named else ""
        yield Turn(number, name, block.start(), block.end(), tuple(spoken))


class Demo:
    """Documents, codes, codings of the first coder and cases, with ids counted from 1."""

    def __init__(self) -> None:
        self.documents = [row["doc_id"] for row in table("documents.csv")]
        self.paths = [row["path"] for row in table("codebook.csv")]
        self.kinds = {row["doc_id"]: row["typ"].partition(" (")[0] for row in table("documents.csv")}
        self.case_of = {row["doc_id"]: row["kommune"] for row in table("documents.csv")}
        self.cases = {row["code"]: row for row in table("municipalities.csv")}
        self.speakers = {(row["doc_id"], row["label"]): row for row in table("speakers.csv")}
        self.withdrawn = {(row["doc_id"], int(row["paragraph"])) for row in table("withdrawals.csv")}
        self.turns = {
            name: list(turns_of(text, {label for document, label in self.speakers if document == name}))
            for name, text in self.texts.items()
        }

    @cached_property
    def texts(self) -> dict[str, str]:
        return {
            name: (FILES / "transcripts" / f"{name}.txt").read_text(encoding="utf-8")
            for name in self.documents
        }

    @cached_property
    def columns(self) -> CodingColumns:
        return CodingColumns.from_rows((number, *row) for number, row in enumerate(self._codings(), 1))

    def _codings(self) -> Iterator[tuple[int, int, int, int, int]]:
        for name in self.documents:
            for row in table(f"codings/{name}.csv"):
                turn = self.turns[name][int(row["paragraph"]) - 1]
                paragraph = self.texts[name][turn.start : turn.end]
                assert paragraph.count(row["quote"]) == 1
                start = turn.start + paragraph.index(row["quote"])
                yield self.document(name), self.code(row["path"]), 1, start, start + len(row["quote"])

    @cached_property
    def tree(self) -> CodeTree:
        parents = [path.rpartition(" > ")[0] for path in self.paths]
        return CodeTree(
            (self.code(path), self.code(parent) if parent else None)
            for path, parent in zip(self.paths, parents, strict=True)
        )

    def document(self, name: str) -> int:
        return self.documents.index(name) + 1

    def code(self, path: str) -> int:
        return self.paths.index(path) + 1

    def row(self, path: str) -> int:
        """Index of a code in the tables, by its path or the end of it."""
        ends = [number for number, one in enumerate(self.paths) if f" > {one}".endswith(f" > {path}")]
        assert len(ends) == 1, path
        return ends[0]

    def of_kind(self, kind: str) -> list[str]:
        return [name for name in self.documents if self.kinds[name] == kind]

    def counts(self, name: str, turn: Turn, speakers: str) -> bool:
        """Whether a turn counts: ``answers`` leaves out interviewers, ``respondents`` all but respondents."""
        if (name, turn.number) in self.withdrawn:
            return False
        speaker = self.speakers.get((name, turn.label))
        if speaker is None:
            return speakers == "answers"
        if speakers == "answers":
            return speaker["role"] != "Interviewende"
        return speaker["counts_as_respondent"] == "ja"

    def ground(self, names: Iterable[str], speakers: str = "answers") -> Ground:
        names = list(names)
        return Ground(
            [self.document(name) for name in names],
            [
                (self.document(name), start, end)
                for name in names
                for turn in self.turns[name]
                if self.counts(name, turn, speakers)
                for start, end in turn.spoken
            ],
        )

    def case_groups(self) -> Groups:
        return Groups.of(
            {
                case: [self.document(name) for name in self.documents if self.case_of[name] == case]
                for case in self.cases
            }
        )

    def by_attribute(self, attribute: str, names: Iterable[str]) -> dict[str, list[str]]:
        """Documents by an attribute of their case."""
        groups: dict[str, list[str]] = {}
        for name in names:
            groups.setdefault(self.cases[self.case_of[name]][attribute], []).append(name)
        return groups

    def groups(self, named: dict[str, list[str]]) -> Groups:
        return Groups.of({key: [self.document(name) for name in names] for key, names in named.items()})

    def selection(
        self, names: Iterable[str], speakers: str = "answers", *, technical: bool = False
    ) -> Selection:
        return Selection(
            self.ground(names, speakers),
            left_out=frozenset() if technical else frozenset([self.code(TECHNICAL)]),
            cases=self.case_groups(),
        )
