"""What a table counts, in facts for programs and in sentences for people. Every table takes both from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from gk_qda import __version__
from gk_qda.exporting import days
from gk_qda.exporting.quotes import citation
from gk_qda.exporting.table import Column, Table, moment_of
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.filters import Scope
from gk_qda.queries.info import ProjectInfo, project_info
from gk_qda.queries.settings import setting
from gk_qda.queries.values import DocumentValue
from gk_qda.words import LANGUAGES, Catalogue, catalogue

Layout = Literal["people", "sheet", "flat", "nested"]

_LAYOUTS: dict[str, Layout] = {"table": "people", "xlsx": "sheet", "csv": "flat", "json": "nested"}


def layout_of(format: str) -> Layout:
    """How a format shows a table: for people, in a spreadsheet, or with everything for programs."""
    return _LAYOUTS[format]


_TOLD = 3  # documents without a row that the base names


@dataclass(frozen=True, slots=True)
class Counted:
    """How much passed the filters, as far as a table knows it."""

    codings: int | None = None
    segments: int | None = None
    cases: int | None = None
    is_listed: bool = False  # codings are those of the rows, not a base for them
    documents: tuple[DocumentValue, ...] | None = None  # None: those of the scope
    persons: int | None = None  # where these are the rows, cases are none
    without_row: tuple[tuple[str, int], ...] = ()  # (document, segments) that stand in no row of ``row_kind``
    row_kind: str = "case"

    def documents_of(self, scope: Scope) -> tuple[DocumentValue, ...]:
        """The documents that are counted from."""
        return scope.documents if self.documents is None else self.documents


@dataclass(frozen=True, slots=True)
class Base:
    """The base of one table: ``facts`` go into ``Table.base``, ``lines`` into ``Table.base_lines``."""

    facts: dict[str, Any]
    lines: tuple[str, ...]
    language: str
    synthetic: str | None
    small_n: int  # below it people see "9 of 14" and no percentage

    @property
    def words(self) -> Catalogue:
        """The words of tables in the language of this one."""
        return catalogue("tables", self.language)

    @property
    def moment(self) -> datetime | None:
        """When the data last changed."""
        return moment_of(self.facts)

    def table(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Iterable[dict[str, Any]],
        *,
        notes: Sequence[str] = (),
        facts: Mapping[str, Any] | None = None,
        is_data: bool = False,
        segments: Table | None = None,
    ) -> Table:
        """A table on this base; ``facts`` are added to those for programs, ``segments`` stand behind its cells."""
        return Table(
            title=title,
            columns=tuple(columns),
            rows=tuple(looking(rows, every=100)),
            base=self.facts | dict(facts or {}),
            base_lines=self.lines,
            notes=tuple(notes),
            language=self.language,
            synthetic=self.synthetic,
            is_data=is_data,
            segments=segments,
        )


def table_base(
    project: Project,
    scope: Scope | None = None,
    *,
    unit: str,
    language: str | None = None,
    counted: Counted | None = None,
) -> Base:
    """The base of a table: what it counts and what it leaves out.

    ``unit`` is what a cell counts, a key of the catalogue ("unit_codings": ``codings``). Without a
    ``scope`` the table shows the project as it is and only the project is described. ``language`` None:
    the report language of the project.
    """
    info = project_info(project)
    with project.read() as session:
        small_n = int(setting(session, "small_n"))
    chosen = language or info.language
    words = catalogue("tables", chosen)
    counted = counted or Counted()
    facts: dict[str, Any] = {"project": info.name, "unit": unit}
    lines = [info.name]
    if scope is not None:
        facts |= _scope_facts(scope, counted)
        lines += _scope_lines(scope, counted, words)
    elif f"unit_{unit}" in words:
        lines.append(words(f"unit_{unit}"))
    if scope is not None and f"unit_{unit}" in words:
        lines.insert(2, words(f"unit_{unit}"))
    facts |= _project_facts(info)
    lines.append(_state_line(info, words))
    return Base(facts, tuple(lines), words.language, info.notice or None, small_n)


def kinds_in_words(kinds: Iterable[str], words: Catalogue) -> str:
    """ "14 Interviews, 10 Reflexionsgespräche" from the kind of each document."""
    counts = Counter(kinds)
    return ", ".join(words(f"documents_{kind}", n=n) for kind, n in counts.items())


def _scope_facts(scope: Scope, counted: Counted) -> dict[str, Any]:
    filters = scope.filters
    chosen = {name: value for name, value in asdict(filters).items() if _is_chosen(name, value)}
    technical = [code.path for code in scope.book.codes if code.is_technical and code.level == 1]
    facts: dict[str, Any] = {
        "documents": len(counted.documents_of(scope)),
        "document_kinds": dict(Counter(document.kind for document in counted.documents_of(scope))),
        "cases": len(scope.cases) if counted.cases is None else counted.cases,
        "persons": counted.persons,
        "without_row": dict(counted.without_row) or None,
        "codings": counted.codings,
        "segments": counted.segments,
        "speakers": filters.speakers,
        "technical_codes": "counted" if filters.include_technical else "left_out",
        "technical_codes_left_out": [] if filters.include_technical else technical,
        "technical_codes_named": [code.path for code in scope.named_technical] or None,
        "withdrawn": [{"document": d, "paragraph": number} for d, number in scope.withdrawn],
        "coders": None if scope.coders is None else [coder.name for coder in scope.coders],
        "coders_left_out": [coder.name for coder in scope.left_out_coders],
        "documents_in_part": [one.name for one in scope.documents_in_part] or None,
        "filters": chosen,
    }
    return {name: value for name, value in facts.items() if value is not None or name == "coders"}


def _is_chosen(name: str, value: Any) -> bool:
    return bool(value) and not (name == "speakers" and value == "answers")


def _project_facts(info: ProjectInfo) -> dict[str, Any]:
    return {
        "data_date": info.last_change.isoformat() if info.last_change else None,
        "project_version": info.steps,
        "codebook_version": info.codebook_version,
        "encrypted": info.encrypted,
        "program": __version__,
    }


def _scope_lines(scope: Scope, counted: Counted, words: Catalogue) -> list[str]:
    lines = [_base_line(scope, counted, words)]
    if left_out := _left_out(scope, words):
        lines.append(words("left_out", what="; ".join(left_out)))
    if in_part := scope.documents_in_part:
        lines.append(words("documents_in_part", documents=", ".join(one.name for one in in_part)))
    if scope.filters.speakers == "all":
        lines.append(words("interviewers_counted"))
    if scope.filters.speakers == "respondents":
        lines.append(words("respondents_only"))
    if scope.coders is not None:
        lines.append(words("coders_counted", coders=", ".join(coder.name for coder in scope.coders)))
    if filters := _filter_words(scope, words):
        lines.append(words("filters", filters="; ".join(filters)))
    return lines


def _base_line(scope: Scope, counted: Counted, words: Catalogue) -> str:
    documents = counted.documents_of(scope)
    parts = [words("documents", n=len(documents))]
    if documents:
        parts[0] += f" ({kinds_in_words((d.kind for d in documents), words)})"
    if counted.persons is not None:
        parts.append(words("persons", n=counted.persons))
    elif scope.all_cases:
        parts.append(words("cases", n=len(scope.cases) if counted.cases is None else counted.cases))
    if counted.codings is not None:
        has_technical = scope.filters.include_technical or (counted.is_listed and scope.named_technical)
        key = "codings" if has_technical else "thematic_codings"
        parts.append(words(key, n=counted.codings))
    if counted.segments is not None:
        parts.append(words("segments", n=counted.segments))
    if counted.without_row:
        parts.append(_without_row(counted, words))
    return words("base", parts=" · ".join(parts))


def _without_row(counted: Counted, words: Catalogue) -> str:
    """ "ohne Person: RG09 (8 Segmente)": what the rows do not sum up to."""
    told = [f"{name} ({words('segments', n=n)})" for name, n in counted.without_row[:_TOLD]]
    if more := len(counted.without_row) - len(told):
        told.append(words("more_documents", n=more))
    return words(f"without_{counted.row_kind}", what=", ".join(told))


def _left_out(scope: Scope, words: Catalogue) -> list[str]:
    """What a reader might expect in the numbers and would not find."""
    found = []
    if not scope.filters.include_technical and any(code.is_technical for code in scope.book.codes):
        named = ", ".join(code.path for code in scope.named_technical)
        found.append(words("without_technical_but", codes=named) if named else words("without_technical"))
    if scope.filters.speakers != "all":
        found.append(words("without_interviewers"))
    if scope.withdrawn:
        places = "; ".join(
            citation(name, number, language=words.language) for name, number in scope.withdrawn
        )
        found.append(words("without_withdrawn", n=len(scope.withdrawn), places=places))
    if scope.left_out_coders:
        found.append(words("without_coders", coders=", ".join(c.name for c in scope.left_out_coders)))
    return found


def _filter_words(scope: Scope, words: Catalogue) -> list[str]:
    filters = scope.filters
    kinds = [words(f"kind_{kind}") for kind in filters.kinds]
    both = [words(f"kind_{kind}") for kind in filters.with_kinds]
    named = (
        ("documents", [d.name for d in scope.documents] if filters.documents else []),
        ("kinds", kinds),
        ("cases", filters.cases),
        ("sets", filters.sets),
        ("codes", [code.path for code in scope.codes]),
        ("with_kinds", both),
    )
    found = [words(f"filter_{name}", values=", ".join(values)) for name, values in named if values]
    return found + [text.strip() for text in filters.where]


def state_lines(project: Project) -> frozenset[str]:
    """What tables and reports say of the state of the project, in every language; it changes with every step."""
    info = project_info(project)
    return frozenset(_state_line(info, catalogue("tables", language)) for language in LANGUAGES)


def _state_line(info: ProjectInfo, words: Catalogue) -> str:
    return words(
        "data_state",
        date=moment_in_words(info.last_change, words.language),
        step=info.steps,
        codebook=info.codebook_version,
        protection=words("encrypted" if info.encrypted else "not_encrypted"),
    )


def day_in_words(moment: datetime, language: str) -> str:
    """The day of a point in time as people at this machine read it."""
    return days.day_in_words(moment.astimezone(), language)


def moment_in_words(moment: datetime | None, language: str) -> str:
    """A point in time as people at this machine read it."""
    if moment is None:
        return "–"
    local = moment.astimezone()
    return f"{local:%d.%m.%Y, %H:%M}" if language == "de" else f"{local:%Y-%m-%d %H:%M}"
