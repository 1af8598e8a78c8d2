"""The reports of a project as tables: the list, the parts of one, what it would say otherwise now."""

from __future__ import annotations

from typing import Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.reports.kinds import kind_of
from gk_qda.operations.reports.standing import (
    Standing,
    present_outline,
    report_differences,
    standing,
    standings,
)
from gk_qda.operations.tables.base import day_in_words, moment_in_words, table_base
from gk_qda.project import Project
from gk_qda.queries.report_choices import KeptReport, ReportChoices
from gk_qda.words import Catalogue, catalogue


def report_list(project: Project, *, language: str | None = None, format: str = "table") -> Table:
    """One row a report: kind, format, last export, and whether that file still tells what the project says."""
    base = table_base(project, unit="reports", language=language)
    words = catalogue("reports", base.language)
    for_people = format in ("table", "xlsx")
    keys = ["name", "kind", "format", "exported", "file", "status"]
    if not for_people:
        keys.append("outdated_since")
    columns = [Column(key, words(f"column_{key}"), width=24) for key in keys]
    rows = [_row(one, words, base.language, for_people=for_people) for one in standings(project)]
    return base.table(words("title_list"), columns, rows, notes=[] if rows else [words("no_reports")])


def report_parts(
    project: Project, report: KeptReport, *, language: str | None = None, format: str = "table"
) -> Table:
    """One row a section with the number of its lines; the notes say what was chosen."""
    base = table_base(project, unit="report_lines", language=language)
    words = catalogue("reports", base.language)
    stands = standing(project, report)
    notes = [status_in_words(stands, words, base.language), *choices_in_words(report.choices, words)]
    outline = () if stands.trouble is not None else present_outline(project, report.choices)
    columns = [
        Column("section", words("column_section"), width=60),
        Column("lines", words("column_lines"), "integer", 8),
    ]
    rows = [{"section": one.title, "lines": len(one.lines)} for one in outline]
    facts = _row(stands, words, base.language, for_people=False)
    return base.table(report.name, columns, rows, notes=notes, facts={"report": facts})


def report_changes(
    project: Project, report: KeptReport, *, language: str | None = None, format: str = "table"
) -> Table:
    """One row a line that a new file would have otherwise: what stood there, what stands there now."""
    base = table_base(project, unit="report_lines", language=language)
    words = catalogue("reports", base.language)
    changes = report_differences(project, report)
    for_people = format in ("table", "xlsx")
    rows = [
        {
            "section": change.title,
            "change": words(f"section_{change.kind}") if for_people else change.kind,
            "before": line.old,
            "now": line.new,
        }
        for change in changes
        for line in change.lines
    ]
    widths = {"section": 36, "change": 14, "before": 60, "now": 60}
    columns = [Column(key, words(f"column_{key}"), width=width) for key, width in widths.items()]
    notes = [words("sections_changed", n=len(changes)) if changes else words("nothing_changed")]
    return base.table(words("title_changes", name=report.name), columns, rows, notes=notes)


def status_in_words(one: Standing, words: Catalogue, language: str) -> str:
    """ "outdated since 24.11.2026: the project says otherwise than the file of 22.11.2026, 14:03"."""
    if one.trouble is not None:
        return words("status_broken_because", reason=one.trouble.sentence(language))
    last = one.report.exported
    if last is None:
        return words("status_new")
    kind = last.file.removeprefix("*.")  # all that the audit trail keeps of a name
    file = last.file if kind == last.file else words("file_by_kind", kind=kind)
    fields = {"date": moment_in_words(last.at, language), "file": file}
    if one.since is not None:
        return words("status_outdated_since_day", day=day_in_words(one.since, language), **fields)
    return words(f"status_{one.status}_since", **fields)


def status_in_short(one: Standing, words: Catalogue, language: str) -> str:
    """ "outdated since 24.11.2026"."""
    if one.since is not None:
        return words("status_outdated_day", day=day_in_words(one.since, language))
    return words(f"status_{one.status}")


def choices_in_words(choices: ReportChoices, words: Catalogue) -> list[str]:
    """One line for each choice that is not the usual one."""
    filters = choices.filters
    given: list[tuple[str, tuple[str, ...]]] = [
        ("cases", choices.cases),
        ("groups", choices.groups),
        ("themes", choices.themes),
        ("attributes", choices.attributes),
        ("rows", (words("rows_by_question"),) if choices.by_question else ()),
        ("by", (choices.by,) if choices.by else ()),
        ("sections", tuple(words(f"part_{one}") for one in choices.sections)),
        ("quotes", () if choices.quotes is None else (str(choices.quotes),)),
        ("level", () if choices.names == "full" else (words(f"level_{choices.names}"),)),
        ("language", (words(f"language_{choices.language}"),) if choices.language else ()),
        (
            "filters",
            (
                *filters.documents,
                *filters.kinds,
                *filters.cases,
                *filters.sets,
                *filters.where,
                *filters.codes,
                *filters.coders,
                *filters.with_kinds,
            ),
        ),
    ]
    return [words(f"choice_{key}", values=", ".join(values)) for key, values in given if values]


def _row(one: Standing, words: Catalogue, language: str, *, for_people: bool) -> dict[str, Any]:
    report = one.report
    last = report.exported
    kind, status = kind_of(report.choices.kind).name, one.status
    at = "" if last is None else last.at.isoformat()
    if for_people:
        at = "–" if last is None else moment_in_words(last.at, language)
    return {
        "name": report.name,
        "guid": report.guid,
        "kind": words(f"kind_{kind}") if for_people else kind,
        "format": report.choices.suffix.removeprefix("."),
        "exported": at,
        "file": "" if last is None else last.file,
        "status": status_in_short(one, words, language) if for_people else status,
        "outdated_since": one.since.isoformat() if one.since is not None else None,
    }
