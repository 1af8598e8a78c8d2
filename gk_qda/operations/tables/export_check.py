"""What an export check found, as a table and as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.export_check import Checked, Finding, GroupFinding, check_report
from gk_qda.operations.reports.levels import export_level
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.report_choices import kept_reports, match_report
from gk_qda.words import Catalogue, catalogue


def export_check_table(
    project: Project, checked: Checked, *, name: str, language: str | None = None
) -> Table:
    """One row a finding, the gravest first; proposals on small groups stand below."""
    base = table_base(project, unit="export_findings", language=language)
    words = catalogue("export_check", base.language)
    columns = [Column(key, words(key)) for key in ("finding", "place", "about")]
    rows = [finding_row(one, words) for one in checked.findings]
    facts: dict[str, Any] = {
        "level": checked.level,
        "findings": len(rows),
        "kinds": checked.counts,
        "names": checked.names,
    }
    return base.table(
        words("title", name=name),
        [*columns, Column("number", words("number"), "integer")],
        rows,
        notes=[summary(checked, words), *advice(checked.groups, words), names_line(checked, words)],
        facts=facts,
    )


def kept_report_findings(project: Project, name: str, level: str, language: str = "en") -> Table:
    """What is to be thought of before the kept report ``name`` leaves on a level; raises what it does not find."""
    with project.read() as session:
        choices = match_report(kept_reports(session), name).choices
    checked = check_report(project, choices, export_level(level))
    return export_check_table(project, checked, name=name, language=language)


def summary(checked: Checked, words: Catalogue) -> str:
    """How many findings on which level."""
    return words("summary", n=len(checked.findings), level=words(f"level_{checked.level}"))


def names_line(checked: Checked, words: Catalogue) -> str:
    """Whether names were looked for."""
    return words("names_unknown") if checked.names is None else words("names_known", n=checked.names)


def advice(found: Sequence[GroupFinding], words: Catalogue) -> list[str]:
    """How many cases, documents and persons attributes tell, and what helps; nothing where none is told."""
    return [line for groups in found if groups.told for line in _advice(groups, words)]


def _advice(groups: GroupFinding, words: Catalogue) -> list[str]:
    """Of one scope, the three best things first."""
    check, owners = groups.check, words(f"owners_{groups.scope}")
    titles = ", ".join(groups.titles[name] for name in check.attributes)
    lines = [
        words(
            "groups",
            attributes=titles,
            small=len(check.small),
            classes=check.classes,
            k=groups.k,
            owners=owners,
            told=words(f"told_{groups.scope}", n=groups.told),
        )
    ]
    for one in groups.proposals[:3]:
        values = one.values
        if one.kind == "keep":
            values = tuple(groups.titles[name] for name in values)
        lines.append(
            words(
                f"proposal_{one.kind}",
                attribute=groups.titles.get(one.attribute, one.attribute),
                values=" + ".join(value or words("no_value") for value in values),
                small=one.small,
                classes=one.classes,
                told=words(f"told_{groups.scope}", n=one.cases),
            )
        )
    return lines


def finding_row(one: Finding, words: Catalogue) -> dict[str, Any]:
    """A finding for people and programs."""
    return {
        "kind": one.kind,
        "finding": words(f"kind_{one.kind}"),
        "place": place(one, words),
        "about": about(one, words),
        "number": one.count,
        "document": one.document or None,
        "paragraph": one.where if one.document else None,
    }


def place(one: Finding, words: Catalogue) -> str:
    """Where it stands: in a document, or in what leaves."""
    if one.document:
        return f"{one.document}, {words('paragraph', number=one.where)}" if one.where else one.document
    return words("in_row", where=one.where, row=one.row) if one.row else one.where


def about(one: Finding, words: Catalogue) -> str:
    """What it is about: the path of a code, the values of a group, the sort of a detail."""
    if one.document and one.row:  # words of a withdrawn paragraph: where they stand in what leaves
        return words("in_row", where=one.about, row=one.row)
    key = f"pattern_{one.about}"
    return words(key) if one.kind == "pattern" and key in words else one.about
