"""How a report names its cases: by code, by pseudonym, or by their type only; nothing else in it tells more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, overload

from sqlalchemy.orm import Session

from gk_qda.exporting.report import (
    Block,
    Cell,
    Content,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
    runs_of,
    text_of,
)
from gk_qda.exporting.table import Column, Table
from gk_qda.names import name_key
from gk_qda.operations.reports.widths import room
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.values import CaseValue
from gk_qda.words import Catalogue, catalogue

#: "full" prints code and pseudonym side by side, as everybody in the project knows them.
Level = Literal["full", "code", "pseudonym", "type"]
LEVELS: tuple[Level, ...] = ("full", "code", "pseudonym", "type")

_TYPES = ("typ", "type", "art")  # what the attribute is called that says the type of a case
# Parts of titles that say nothing of a single case.
_GENERIC = frozenset(
    {"kreis", "landkreis", "stadt", "gemeinde", "region", "district", "county", "city", "town"}
)
_SHORTEST = 4  # letters of a part of a title that is a name by itself
_ENDING = "[a-zäöüß]*"  # "Ginsterkamps", "Ginsterkamper"
_PROSE = 100  # characters from which words are taken for written text
_MARKS = re.compile("[„“”«»]")


@dataclass(frozen=True, eq=False)
class Disguise:
    """What stands for codes, titles, and both together (``pairs``); the longest is looked for first."""

    pattern: re.Pattern[str] | None
    pairs: Mapping[str, str]
    alone: Mapping[str, str]
    versions: Mapping[str, str]  # the line that calls a report internal -> what it is on this level

    def plain(self, text: str) -> str:
        """Words of the program: a name becomes another name."""
        return self._replaced(text, "{}")

    def said(self, text: str) -> str:
        """Words of people: brackets mark what stands in place of a name as inserted."""
        return self._replaced(text, "[{}]")

    def in_words(self, text: str) -> str:
        """One of both: quotations and longer texts are taken for words of people."""
        is_said = len(text) > _PROSE or _MARKS.search(text) is not None
        return self.said(text) if is_said else self.plain(text)

    def content(self, content: Content) -> Content:
        """Runs with their looks; a code over its title becomes one run."""
        whole = text_of(content)
        if isinstance(content, str):
            return self.in_words(content)
        if _spaced(whole) in self.pairs:
            return (replace(runs_of(content)[0], text=self.pairs[_spaced(whole)]),)
        is_said = len(whole) > _PROSE or _MARKS.search(whole) is not None
        change = self.said if is_said else self.plain
        return tuple(replace(run, text=change(run.text)) for run in _joined(content))

    def item(self, content: Content) -> Content:
        """A line of a list: the program wrote it, whatever is quoted in it; the version is named anew."""
        if isinstance(content, str):
            return self.versions.get(content) or self.plain(content)
        return tuple(replace(run, text=self.plain(run.text)) for run in _joined(content))

    def _replaced(self, text: str, form: str) -> str:
        if self.pattern is None:
            return text

        def name(found: re.Match[str]) -> str:
            pair = self.pairs.get(_spaced(found[0]))
            if pair is not None:
                return pair
            return form.format(next(n for part, n in self.alone.items() if found[0].startswith(part)))

        return self.pattern.sub(name, text)


@overload
def disguised(project: Project, made: Report, level: Level) -> Report: ...
@overload
def disguised(project: Project, made: Table, level: Level) -> Table: ...
def disguised(project: Project, made: Report | Table, level: Level) -> Report | Table:
    """The report or table with its cases named as ``level`` says; "full" changes nothing.

    Codes, titles and the names in titles go from every text, quotations included. Names of documents stay: they
    are the sources that citations need.
    """
    if level == "full":
        return made
    with project.read() as session:
        disguise = disguise_of(session, level, made.language)
    return _report(made, disguise) if isinstance(made, Report) else _table(made, disguise)


def disguise_of(session: Session, level: Level, language: str) -> Disguise:
    """What the cases of a project are called on this level."""
    known, words = cases(session), catalogue("reports", language)
    attribute = _type_attribute(session)
    shared = Counter(token for case in known for token in set(_tokens(case.title)))
    pairs: dict[str, str] = {}
    alone: dict[str, str] = {}
    for case in known:
        name = _named(case, level, attribute, words)
        if case.title:
            pairs[_spaced(f"{case.name} {case.title}")] = name
        if level != "code":
            alone[case.name] = name
        if level != "pseudonym" and case.title:
            parts = [case.title, *(token for token in _tokens(case.title) if shared[token] == 1)]
            for part in parts:
                alone.setdefault(part, name)
    titles = {case.title for case in known} | {token for case in known for token in _tokens(case.title)}
    alone = dict(sorted(alone.items(), key=lambda one: -len(one[0])))
    versions = {catalogue("report", language)("internal"): words(f"version_{level}")}
    return Disguise(_pattern(pairs, alone, titles), pairs, alone, versions)


def _pattern(pairs: Iterable[str], alone: Iterable[str], titles: set[str]) -> re.Pattern[str] | None:
    parts = [
        r"[\s,]+".join(re.escape(word) for word in pair.split())
        for pair in sorted(pairs, key=lambda one: -len(one))
    ]
    parts += [re.escape(part) + (_ENDING if part in titles else "") for part in alone]
    # Keys of columns have their ending after "_": "KO06_total".
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])") if parts else None


def _spaced(text: str) -> str:
    return " ".join(text.replace(",", " ").split())


def _tokens(title: str) -> list[str]:
    """The parts of a title that are names: "Pappelried" of "Kreis Pappelried"."""
    words = re.findall(r"[\w-]+", title)
    return [w for w in words if len(w) >= _SHORTEST and w[0].isupper() and name_key(w) not in _GENERIC]


def _type_attribute(session: Session) -> str:
    names = {name_key(info.name): info.name for info in attributes(session, "case")}
    return next((names[key] for key in _TYPES if key in names), "")


def _named(case: CaseValue, level: Level, attribute: str, words: Catalogue) -> str:
    if level == "code":
        return case.name
    if level == "pseudonym":
        return case.title or case.name
    value = dict(case.attributes).get(attribute, "")
    key = f"type_{name_key(value)}"
    if key in words:
        return words(key)
    kind = f"kind_of_case_{name_key(case.kind)}"
    return value or words(kind if kind in words else "kind_of_case")


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one look as one run, so that a name is not torn."""
    found: list[Run] = []
    for run in runs:
        if found and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return found


def _report(report: Report, disguise: Disguise) -> Report:
    return replace(
        report,
        title=disguise.plain(report.title),
        blocks=tuple(_block(block, disguise) for block in looking(report.blocks)),
    )


def _block(block: Block, disguise: Disguise) -> Block:
    match block:
        case Heading():
            return replace(block, text=disguise.plain(block.text))
        case Paragraph(content, "result"):
            runs = _joined(runs_of(content))
            return replace(block, content=tuple(replace(run, text=disguise.said(run.text)) for run in runs))
        case Paragraph():
            return replace(block, content=disguise.content(block.content))
        case Quote():
            return replace(
                block,
                text=disguise.said(block.text),
                source=disguise.plain(block.source),  # an answer in a worksheet has its case as source
                note=disguise.plain(block.note),
            )
        case ListBlock():
            return replace(block, items=tuple(disguise.item(item) for item in block.items))
        case TableBlock():
            made = replace(
                block,
                head=tuple(disguise.plain(text) for text in block.head),
                rows=tuple(
                    tuple(_cell(cell, disguise) for cell in row) for row in looking(block.rows, every=20)
                ),
                caption=disguise.plain(block.caption),
            )
            return replace(made, widths=_widths(block, made))
        case PageBreak():
            return block


def _widths(before: TableBlock, now: TableBlock) -> tuple[float, ...] | None:
    """A longer name gets the room that it needs from the widest column."""
    if before.widths is None:
        return None
    widths = list(before.widths)
    for at in range(min(len(widths), len(now.head))):
        needed = room([now.head[at], *(row[at] for row in now.rows if at < len(row))])
        if needed > room([before.head[at], *(row[at] for row in before.rows if at < len(row))]):
            more = max(needed - widths[at], 0)
            widest = max(range(len(widths)), key=widths.__getitem__)
            if widest != at and widths[widest] - more > widths[at] + more:
                widths[at] += more
                widths[widest] -= more
    return tuple(widths)


def _cell(cell: str | Cell, disguise: Disguise) -> str | Cell:
    if isinstance(cell, str):
        return disguise.in_words(cell)
    return replace(cell, content=disguise.content(cell.content))


def _table(table: Table, disguise: Disguise) -> Table:
    keys = dict(_keys(table.columns, disguise))
    columns = [
        replace(
            column,
            key=keys[column.key],
            title=disguise.plain(column.title),
            indent_by=column.indent_by and keys.get(column.indent_by, column.indent_by),
            label_by=column.label_by and keys.get(column.label_by, column.label_by),
        )
        for column in table.columns
    ]
    return replace(
        table,
        title=disguise.plain(table.title),
        columns=tuple(columns),
        rows=tuple(
            {keys.get(key, disguise.plain(key)): _value(value, disguise) for key, value in row.items()}
            for row in looking(table.rows, every=100)
        ),
        base=_value(table.base, disguise),
        base_lines=tuple(disguise.plain(line) for line in table.base_lines),
        notes=tuple(disguise.plain(note) for note in table.notes),
        segments=None if table.segments is None else _table(table.segments, disguise),
    )


def _keys(columns: Sequence[Column], disguise: Disguise) -> Iterator[tuple[str, str]]:
    """Each key of a column and what it becomes; two cases of one type must not share theirs."""
    taken: Counter[str] = Counter()
    for column in columns:
        key = disguise.plain(column.key)
        taken[key] += 1
        yield column.key, key if taken[key] == 1 else f"{key} ({taken[key]})"


def _value(value: Any, disguise: Disguise) -> Any:
    if isinstance(value, str):
        return disguise.in_words(value)
    if isinstance(value, dict):
        return {disguise.plain(str(key)): _value(one, disguise) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_value(one, disguise) for one in value)
    return value
