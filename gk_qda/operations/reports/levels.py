"""For whom something leaves: everything inside the house, pseudonyms for the client, types for the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.exporting.report import Block, ListBlock, Report
from gk_qda.exporting.table import Table
from gk_qda.models import Speaker
from gk_qda.operations.reports.colleagues import Colleagues
from gk_qda.operations.reports.disguise import Level, disguised
from gk_qda.operations.reports.linking import Links
from gk_qda.operations.reports.numbering import Numbering
from gk_qda.operations.tables.base import state_lines
from gk_qda.project import Project
from gk_qda.queries.documents import documents
from gk_qda.queries.persons import person_names
from gk_qda.words import catalogue

ExportLevel = Literal["internal", "client", "publication"]
EXPORT_LEVELS: tuple[ExportLevel, ...] = ("internal", "client", "publication")
#: How cases are called on each level; None: as was chosen for the report itself.
NAMES: dict[ExportLevel, Level | None] = {"internal": None, "client": "pseudonym", "publication": "type"}

T = TypeVar("T", Report, Table)
_SAYS_WHO = ("speaker", "person")


def export_level(value: str) -> ExportLevel:
    """The level of this name; raises ``ValueNotAllowed``."""
    for level in EXPORT_LEVELS:
        if level == value:
            return level
    raise ValueNotAllowed(value=value, what="level", allowed=", ".join(EXPORT_LEVELS))


@dataclass(frozen=True, eq=False)
class Leveller:
    """Makes what leaves for one level; all tables of one export share the names of documents and persons."""

    project: Project
    level: ExportLevel
    numbering: Numbering | None
    persons: Numbering | None
    links: Links | None
    colleagues: Colleagues | None
    speakers: Mapping[str, Counter[str]]  # by document, how many people answer in each function

    @classmethod
    def of(cls, project: Project, level: ExportLevel) -> Leveller:
        """For one export."""
        if level == "internal":
            return cls(project, level, None, None, None, None, {})
        untouched = state_lines(project)
        with project.read() as session:
            known = [document.name for document in documents(session)]
            people = [name for _, name in person_names(session)]
            speakers, colleagues = _functions(session), Colleagues.of(session)
            if level == "client":
                return cls(
                    project, level, None, Numbering.of_persons(people, known), None, colleagues, speakers
                )
            links = Links.of(session, untouched)
        people = [name for name in people if name not in known]  # those are numbered as documents
        numbering, persons = Numbering.drawn(known), Numbering.of_persons(people, known)
        return cls(project, level, numbering, persons, links, colleagues, speakers)

    def made(self, made: T) -> T:
        """The report or table on this level, which it says of itself."""
        names = NAMES[self.level]
        if self.colleagues is not None:
            made = self.colleagues.unnamed(made)
        if names is not None:
            if isinstance(made, Table):
                made = self._without_people(made)
            if self.persons is not None:
                # By the order of persons one publication could be laid beside another one.
                made = self.persons.renamed(made) if self.numbering is None else self.persons.applied(made)
            made = disguised(self.project, made, names)
        if self.numbering is not None and self.links is not None:
            made = self.numbering.applied(self.links.without(made))
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


def _renamed(block: Block, language: str, line: str) -> Block:
    """The line of a report on how it names its cases gives way to that of the level."""
    if not isinstance(block, ListBlock):
        return block
    reports = catalogue("reports", language)
    old = {reports(f"version_{name}") for name in ("code", "pseudonym", "type")}
    old.add(catalogue("report", language)("internal"))
    return replace(block, items=tuple(line if item in old else item for item in block.items))
