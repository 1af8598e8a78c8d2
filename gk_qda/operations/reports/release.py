"""What may leave the project: refused quotations are never printed, changed ones only as they were changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, overload

from gk_qda.exporting.quotes import quotation
from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Report,
    TableBlock,
    runs_of,
    text_of,
)
from gk_qda.exporting.table import Table
from gk_qda.operations.reports.disguise import Level, disguised
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.approvals import CHANGED, REFUSED, Approval, approvals
from gk_qda.words import catalogue

_QUOTED = re.compile(r"„[^“]*“|“[^”]*”")
_OMITTED = re.compile(r"\[(?:…|\.\.\.)\]")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_TELLING = 18  # letters of a piece that cannot be there by chance


@overload
def for_readers(project: Project, made: Report, level: Level = ...) -> Report: ...
@overload
def for_readers(project: Project, made: Table, level: Level = ...) -> Table: ...
def for_readers(project: Project, made: Report | Table, level: Level = "full") -> Report | Table:
    """The report or table as it may leave: by the decisions on quotations, the cases named by ``level``."""
    with project.read() as session:
        decided = approvals(session)
    rules = [one for one in map(_rule, decided) if one is not None]
    if rules:
        release = Release(tuple(rules), made.language)
        made = release.report(made) if isinstance(made, Report) else release.table(made)
    return disguised(project, made, level)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One refused or changed quotation; ``pieces`` are its sentences, each of which betrays it."""

    words: str  # folded
    pieces: tuple[str, ...]
    changed: str  # "": refused


def _rule(one: Approval) -> _Rule | None:
    if one.decision not in (REFUSED, CHANGED):
        return None
    pieces = [_folded(piece) for part in _OMITTED.split(one.words) for piece in _SENTENCE.split(part)]
    words = _folded(one.words)
    telling = tuple(piece for piece in pieces if len(piece) >= _TELLING)
    if not words:
        return None
    return _Rule(words, telling or (words,), one.changed if one.decision == CHANGED else "")


def _folded(text: str) -> str:
    """Letters and digits only: quotation marks, blanks and case do not matter."""
    return "".join(character for character in text.casefold() if character.isalnum())


@dataclass(frozen=True)
class Release:
    """The decisions at work on one report."""

    rules: tuple[_Rule, ...]
    language: str

    def report(self, report: Report) -> Report:
        """Without refused quotations."""
        return replace(
            report, blocks=tuple(block for one in looking(report.blocks) for block in self._block(one))
        )

    def table(self, table: Table) -> Table:
        """Without refused quotations, on the sheet of segments too."""
        return replace(
            table,
            rows=tuple(
                {key: self._value(value) for key, value in row.items()}
                for row in looking(table.rows, every=100)
            ),
            segments=None if table.segments is None else self.table(table.segments),
        )

    def _block(self, block: Block) -> Iterator[Block]:
        match block:
            case Quote():
                rule = self._hit(block.text)
                if rule is None:
                    yield block
                elif rule.changed:
                    yield replace(block, text=self._changed(rule), note=self._note(block.note))
            case Paragraph():
                yield replace(block, content=self._content(block.content))
            case ListBlock():
                yield replace(block, items=tuple(self._content(item) for item in block.items))
            case TableBlock():
                yield replace(
                    block,
                    rows=tuple(tuple(self._cell(c) for c in row) for row in looking(block.rows, every=20)),
                )
            case Heading(level, text):
                yield Heading(level, self._said(text))
            case _:
                yield block

    def _cell(self, cell: str | Cell) -> str | Cell:
        if isinstance(cell, str):
            return self._value(cell) if _QUOTED.search(cell) is None else self._said(cell)
        return replace(cell, content=self._content(cell.content))

    def _content(self, content: Content) -> Content:
        whole = text_of(content)
        if self._hit(whole) is None:
            return content
        if isinstance(content, str):
            return self._said(content)
        runs = tuple(replace(run, text=self._said(run.text)) for run in content)
        if self._hit("".join(run.text for run in runs)) is None:
            return runs
        return (replace(runs_of(content)[0], text=self._withheld()),)  # words torn apart by looks

    def _said(self, text: str) -> str:
        """A text with quotations in it; without marks around the words the text as a whole is the quotation."""
        if self._hit(text) is None:
            return text
        made = _QUOTED.sub(lambda found: self._instead(found[0]), text)
        return made if self._hit(made) is None else self._withheld()

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            rule = self._hit(value)
            if rule is None:
                return value
            return self._said(value) if _QUOTED.search(value) else rule.changed or self._withheld()
        if isinstance(value, dict):
            return {key: self._value(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._value(one) for one in value)
        return value

    def _instead(self, quoted: str) -> str:
        rule = self._hit(quoted)
        if rule is None:
            return quoted
        return f"{self._changed(rule)} {self._note()}" if rule.changed else self._withheld()

    def _hit(self, text: str) -> _Rule | None:
        """The decision that a text touches; a refused quotation wins over a changed one."""
        folded = _folded(text)
        found = [rule for rule in self.rules if _touches(folded, rule)]
        return min(found, key=lambda rule: bool(rule.changed), default=None)

    def _changed(self, rule: _Rule) -> str:
        return quotation(rule.changed, language=self.language)

    def _note(self, before: str = "") -> str:
        words = catalogue("reports", self.language)("changed_note")
        return " ".join(part for part in (before, words) if part)

    def _withheld(self) -> str:
        return catalogue("reports", self.language)("withheld")


def _touches(folded: str, rule: _Rule) -> bool:
    if rule.changed and _folded(rule.changed) and _folded(rule.changed) in folded:
        rest = folded.replace(_folded(rule.changed), "")  # what was agreed on may repeat the old words
    else:
        rest = folded
    if any(piece in rest for piece in rule.pieces):
        return True
    return len(rest) >= _TELLING and rest in rule.words


def rules_of(decided: Iterable[Approval]) -> tuple[_Rule, ...]:
    """For tests and lists: the decisions that change what is printed."""
    return tuple(one for one in map(_rule, decided) if one is not None)
