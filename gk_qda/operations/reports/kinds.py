"""The kinds of reports that a project keeps: what can be chosen for each, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.errors.reports import ReportNeedsAttribute, ReportNeedsCase
from gk_qda.exporting.report import Report
from gk_qda.exporting.table import Table
from gk_qda.exporting.writing import REPORT_SUFFIXES, format_of, write_report, write_table
from gk_qda.operations import case_report, theme_report
from gk_qda.operations.reports import transcripts
from gk_qda.operations.reports.disguise import LEVELS, Level
from gk_qda.operations.reports.release import for_readers
from gk_qda.project import Project
from gk_qda.queries.report_choices import ReportChoices

Made = Report | Table
_TABLES = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One kind: its suffixes, its sections in the usual order, and which choices it heeds.

    ``choices`` are of: themes, case, columns (cases and groups side by side), attributes, groups, rows, by,
    order (of a comparison), quotes, quantifiers, names (of
    cases), filters.
    """

    name: str
    suffixes: tuple[str, ...]
    sections: tuple[str, ...]
    choices: frozenset[str]
    make: Callable[[Project, ReportChoices], Made]


def kind_of(name: str) -> ReportKind:
    """The kind of this name; raises ``ValueNotAllowed``."""
    if name not in KINDS:
        raise ValueNotAllowed(value=name, what="kind", allowed=", ".join(KINDS))
    return KINDS[name]


def checked(choices: ReportChoices) -> ReportChoices:
    """The choices as far as their kind heeds them; raises what is wrong with them."""
    kind = kind_of(choices.kind)
    if choices.suffix not in kind.suffixes:
        raise ValueNotAllowed(value=choices.suffix, what="format", allowed=", ".join(kind.suffixes))
    for section in choices.sections:
        if section not in kind.sections:
            raise ValueNotAllowed(value=section, what="section", allowed=", ".join(kind.sections) or "–")
    level_of(choices)
    if kind.name == "case" and len(choices.cases) != 1:
        raise ReportNeedsCase(given=len(choices.cases))
    if kind.name == "crosstab" and not choices.by:
        raise ReportNeedsAttribute
    return choices


def made_report(project: Project, choices: ReportChoices) -> Made:
    """The report as it is now; raises whatever the choices no longer find."""
    made = kind_of(choices.kind).make(project, checked(choices))
    if choices.kind == "quotations":
        return made  # whoever is asked for a decision must see the words it is about
    return for_readers(project, made, level_of(choices))


def level_of(choices: ReportChoices) -> Level:
    """How the cases of a report are called; raises ``ValueNotAllowed``."""
    for level in LEVELS:
        if level == choices.names:
            return level
    raise ValueNotAllowed(value=choices.names, what="names", allowed=", ".join(LEVELS))


def write_made(
    made: Made, choices: ReportChoices, path: Path, house: tuple[str, bytes] | None = None
) -> list[Path]:
    """Write a report to ``path``, a Word file into the template of the house; returns the files.

    Raises ``NotExported``.
    """
    if isinstance(made, Report):
        write_report(made, path, house=house)
        return [path]
    return write_table(made, to=path, format=format_of(path, None), excel_de=choices.excel_de)


def _language(choices: ReportChoices) -> str | None:
    return choices.language or None


def _themes(project: Project, choices: ReportChoices) -> Made:
    return theme_report.theme_report(
        project,
        themes=choices.themes,
        filters=choices.filters,
        language=_language(choices),
        group_by=choices.by or None,
        sections=choices.sections or theme_report.SECTIONS,
        quotes=choices.quotes,
        quantifiers=choices.quantifiers,
    )


def _case(project: Project, choices: ReportChoices) -> Made:
    return case_report.case_report(
        project,
        choices.cases[0],
        themes=choices.themes,
        filters=choices.filters,
        language=_language(choices),
        sections=choices.sections or case_report.SECTIONS,
        quotes=choices.quotes,
    )


def _matrix(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.theme_matrix import matrix_report, theme_matrix

    if choices.suffix in REPORT_SUFFIXES:
        return matrix_report(
            project,
            choices.themes,
            filters=choices.filters,
            row_kind=choices.by or None,
            language=_language(choices),
        )
    return theme_matrix(
        project,
        choices.themes,
        filters=choices.filters,
        row_kind=choices.by or None,
        language=_language(choices),
        format=_format(choices),
    )


def _comparison(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.case_comparison import (
        Shown,
        Wanted,
        comparison_report,
        comparison_table,
        known_attributes,
        named_comparison,
    )

    wanted = Wanted(choices.cases, choices.groups, choices.themes, choices.by_question)
    found = named_comparison(project, wanted, choices.filters)
    shown = Shown(
        attributes=known_attributes(found, choices.attributes),
        differences_first=not choices.in_tree_order,
        only_evidenced=choices.only_evidenced,
        quotes=choices.quotes != 0,
    )
    language = _language(choices)
    if choices.suffix in REPORT_SUFFIXES:
        return comparison_report(project, found, shown, language=language)
    return comparison_table(project, found, shown, language=language, format=_format(choices))


def _codebook(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.tables.codebook import code_table, codebook_guide

    if choices.suffix in REPORT_SUFFIXES:
        counts = "counts" in (choices.sections or _GUIDE)
        return codebook_guide(project, language=_language(choices), counts=counts)
    return code_table(project, language=_language(choices))


def _transcripts(project: Project, choices: ReportChoices) -> Made:
    return transcripts.transcript_report(
        project,
        choices.filters,
        language=_language(choices),
        sections=choices.sections or transcripts.SECTIONS,
    )


def _memos(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.reports.memos import memo_report
    from gk_qda.operations.tables.memos import memo_table

    if choices.suffix in REPORT_SUFFIXES:
        return memo_report(project, language=_language(choices))
    return memo_table(project, language=_language(choices))


def _frequencies(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.tables.frequencies import frequency_table

    table = frequency_table(
        project,
        choices.filters,
        by=choices.by or None,
        language=_language(choices),
        format=_format(choices),
    )
    return _pages(table, choices)


def _crosstab(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.tables.crosstab import crosstab_table

    table = crosstab_table(
        project, choices.filters, by=choices.by, language=_language(choices), format=_format(choices)
    )
    return _pages(table, choices)


def _segments(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.tables.segments import segment_table

    table = segment_table(project, choices.filters, language=_language(choices), format=_format(choices))
    return _pages(table, choices)


def _quotations(project: Project, choices: ReportChoices) -> Made:
    from gk_qda.operations.reports.approval_list import approval_report, approval_table

    make = approval_report if choices.suffix in REPORT_SUFFIXES else approval_table
    return make(project, choices.filters, language=_language(choices))


def _format(choices: ReportChoices) -> str:
    """The layout of a table: on pages that for people."""
    return choices.suffix.removeprefix(".") if choices.suffix in _TABLES else "table"


def _pages(table: Table, choices: ReportChoices) -> Made:
    from gk_qda.exporting.table_report import table_report

    return table_report(table) if choices.suffix in REPORT_SUFFIXES else table


def _kinds(*kinds: ReportKind) -> dict[str, ReportKind]:
    return {kind.name: kind for kind in kinds}


_GUIDE = ("guide", "counts")
_EVERY = (*REPORT_SUFFIXES, *_TABLES)
KINDS = _kinds(
    ReportKind(
        "themes",
        REPORT_SUFFIXES,
        theme_report.SECTIONS,
        frozenset({"themes", "groups", "quotes", "quantifiers", "names", "filters"}),
        _themes,
    ),
    ReportKind(
        "case",
        REPORT_SUFFIXES,
        case_report.SECTIONS,
        frozenset({"case", "themes", "quotes", "names", "filters"}),
        _case,
    ),
    ReportKind(
        "comparison",
        _EVERY,
        (),
        frozenset({"columns", "themes", "attributes", "quotes", "order", "names", "filters"}),
        _comparison,
    ),
    ReportKind("matrix", _EVERY, (), frozenset({"themes", "rows", "names", "filters"}), _matrix),
    ReportKind("frequencies", _EVERY, (), frozenset({"by", "names", "filters"}), _frequencies),
    ReportKind("crosstab", _EVERY, (), frozenset({"by", "names", "filters"}), _crosstab),
    ReportKind("segments", _EVERY, (), frozenset({"filters"}), _segments),
    ReportKind(
        "transcripts", REPORT_SUFFIXES, transcripts.SECTIONS, frozenset({"names", "filters"}), _transcripts
    ),
    ReportKind("quotations", _EVERY, (), frozenset({"filters"}), _quotations),
    ReportKind("codebook", _EVERY, _GUIDE, frozenset(), _codebook),
    ReportKind("memos", _EVERY, (), frozenset(), _memos),
)


def with_kind(choices: ReportChoices, kind: str) -> ReportChoices:
    """The choices for another kind: the format where it has it, the sections anew."""
    suffixes = kind_of(kind).suffixes
    suffix = choices.suffix if choices.suffix in suffixes else suffixes[0]
    return replace(choices, kind=kind, suffix=suffix, sections=())
