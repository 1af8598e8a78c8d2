"""The cases of a project with their attributes, as a table that can be read back."""

from __future__ import annotations

from dataclasses import replace

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.document_values import histories


def case_table(project: Project, *, language: str | None = None) -> Table:
    """One row a case: name, title, kind of case, then a column for each attribute (empty: missing).

    Of several dated values it has the newest, without its day; the base says how many values have one.
    """
    with project.read() as session:
        known = histories(session, "case").values()
        dated = sum(since is not None for history in known for since, _ in history)
        found = cases(session)
        names = [attribute.name for attribute in attributes(session, "case")]
    base = table_base(project, unit="cases", language=language)
    keys = ["case", "title"]
    if any(case.kind for case in found):
        keys.append("case_kind")
    columns = [Column(key, base.words(key)) for key in keys]
    rows = [{"case": c.name, "title": c.title, "case_kind": c.kind} | dict(c.attributes) for c in found]
    table = base.table(
        base.words("title_cases"),
        columns + [Column(name, name) for name in names],
        rows,
        facts={"cases": len(rows), "dated_values": dated},
        is_data=True,
    )
    if not dated:
        return table
    return replace(table, base_lines=(*table.base_lines, base.words("cases_dated", n=dated)))
