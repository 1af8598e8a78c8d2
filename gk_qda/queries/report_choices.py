"""Reports kept in the project: what each is to hold, and when it was last exported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.reports import ReportNotFound
from gk_qda.models import AuditEntry, Setting
from gk_qda.names import name_key, sort_key
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters

PREFIX = "report:"  # of the settings that hold reports, one each

_Kept = TypeVar("_Kept", "ReportChoices", Filters)


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """Everything that decides what a report holds; names as a person typed them.

    ``sections`` empty: all in the usual order. ``by`` is what its kind makes of it: groups to compare, rows of a
    matrix, columns of a table. ``language`` "" is that of the project.
    """

    kind: str
    suffix: str = ".docx"
    filters: Filters = field(default_factory=Filters)
    themes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    by: str = ""
    sections: tuple[str, ...] = ()
    quotes: int | None = None  # of a theme, at most
    quantifiers: bool = False  # "about half" beside "7 of 14"
    in_tree_order: bool = False  # a comparison has the greatest differences first
    only_evidenced: bool = False  # a comparison leaves out what not every column speaks of
    by_question: bool = False  # rows of a comparison are the questions of the guide: no themes are named
    names: str = "full"  # how cases are called: code, pseudonym, type, or both of the first
    language: str = ""
    excel_de: bool = False

    @property
    def named_codes(self) -> tuple[str, ...]:
        """The paths of all codes that are named here."""
        return (*self.themes, *self.filters.codes)

    @property
    def named_cases(self) -> tuple[str, ...]:
        """The names of all cases that are named here."""
        return (*self.cases, *self.filters.cases)


@dataclass(frozen=True, slots=True)
class LastExport:
    """The last file made of a report: when, after which step, its name and its hash.

    ``outline`` is the mark of the content that holds what stood in it; ``choices`` that of the choices.
    """

    at: datetime
    step: int
    file: str
    sha256: str
    outline: str
    choices: str


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report of the project. Codes, cases and documents that were renamed since have their present names."""

    id: int
    guid: str
    name: str
    choices: ReportChoices
    exported: LastExport | None = None


def kept_reports(session: Session) -> list[KeptReport]:
    """All reports in German order of their names."""
    rows = session.scalars(select(Setting).where(Setting.key.startswith(PREFIX, autoescape=True))).all()
    exports = _last_exports(session) if rows else {}
    names = _Names.now(session) if rows else None
    found = []
    for row in rows:
        guid = row.key.removeprefix(PREFIX)
        choices = _read(ReportChoices, row.value["choices"])
        if names is not None:
            choices = names.of(choices, row.value.get("guids", {}))
        found.append(KeptReport(row.id, guid, str(row.value["name"]), choices, exports.get(guid)))
    return sorted(found, key=lambda one: (sort_key(one.name), one.guid))


def match_report(known: Sequence[KeptReport], name: str) -> KeptReport:
    """The report of this name; raises ``ReportNotFound``."""
    for one in known:
        if name_key(one.name) == name_key(name):
            return one
    raise ReportNotFound(name=name.strip(), known=", ".join(one.name for one in known) or "–")


def stored_choices(session: Session, choices: ReportChoices) -> dict[str, Any]:
    """The choices as they are kept: with the GUIDs of what they name, so that they go along with new names."""
    names = _Names.now(session)
    return {"choices": asdict(choices), "guids": names.guids(choices)}


def choices_now(session: Session, stored: Mapping[str, Any]) -> ReportChoices:
    """What ``stored_choices`` gave, with the names that things have now."""
    return _Names.now(session).of(_read(ReportChoices, stored["choices"]), stored.get("guids", {}))


def _last_exports(session: Session) -> dict[str, LastExport]:
    """The newest export of each report, by its GUID."""
    entries = session.scalars(select(AuditEntry).where(AuditEntry.action == "export").order_by(AuditEntry.id))
    return {
        entry.details["report"]: LastExport(
            at=entry.created_at,
            step=int(entry.details.get("step", 0)),
            file=str(entry.details.get("file", "")),
            sha256=entry.file_sha256 or "",
            outline=str(entry.details.get("outline", "")),
            choices=str(entry.details.get("choices", "")),
        )
        for entry in entries
        if entry.details.get("report")
    }


def _read(kind: type[_Kept], stored: Mapping[str, Any]) -> _Kept:
    """The value that was stored; what another version of the program may have added is passed over."""
    known = {one.name for one in fields(kind)}
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in stored.items()
        if key in known
    }
    if "filters" in values:
        values["filters"] = _read(Filters, values["filters"])
    return kind(**values)


@dataclass(frozen=True)
class _Names:
    """Present names and GUIDs of what reports name."""

    book: Codebook
    codes: Mapping[str, str]  # by GUID
    cases: Mapping[str, str]
    documents: Mapping[str, str]
    titles: dict[str, str]  # of cases: their GUIDs

    @classmethod
    def now(cls, session: Session) -> _Names:
        book, known = current_codebook(session), cases(session)
        return cls(
            book=book,
            codes={code.guid: code.path for code in book.codes},
            cases={case.guid: case.name for case in known},
            documents={document.guid: document.name for document in documents(session)},
            titles={name_key(case.title): case.guid for case in known if case.title},
        )

    def guids(self, choices: ReportChoices) -> dict[str, dict[str, str]]:
        """The GUIDs of what the choices name, as far as it is there. Raises ``CodeAmbiguous`` and its like."""
        by_case = self.titles | {name_key(name): guid for guid, name in self.cases.items()}
        by_document = {name_key(name): guid for guid, name in self.documents.items()}
        return {
            "codes": {name: self.book.find(name).guid for name in choices.named_codes},
            "cases": _found(choices.named_cases, by_case),
            "documents": _found(choices.filters.documents, by_document),
        }

    def of(self, choices: ReportChoices, guids: Mapping[str, Mapping[str, str]]) -> ReportChoices:
        """The choices with the names that things have now; what is gone keeps its old name."""

        def renamed(sort: str, present: Mapping[str, str]) -> Callable[[Iterable[str]], tuple[str, ...]]:
            stored = guids.get(sort, {})
            return lambda names: tuple(  # two that became one are named once
                dict.fromkeys(present.get(stored.get(name, ""), name) for name in names)
            )

        codes, cases_ = renamed("codes", self.codes), renamed("cases", self.cases)
        documents_, filters = renamed("documents", self.documents), choices.filters
        return replace(
            choices,
            themes=codes(choices.themes),
            cases=cases_(choices.cases),
            filters=replace(
                filters,
                codes=codes(filters.codes),
                cases=cases_(filters.cases),
                documents=documents_(filters.documents),
            ),
        )


def _found(names: Iterable[str], guids: Mapping[str, str]) -> dict[str, str]:
    return {name: guids[name_key(name)] for name in names if name_key(name) in guids}
