"""Sets of cases and kept conditions as tables: which there are, and who is in one."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.cases import cases
from gk_qda.queries.group_list import find_listed_group, listed_groups


def case_group_table(project: Project, *, language: str | None = None) -> Table:
    """One row a group: name, kind (set, condition), condition, how many of the cases are in it, what is wrong."""
    with project.read() as session:
        found, total = listed_groups(session), len(cases(session))
    base = table_base(project, unit="case_groups", language=language)
    columns = [
        Column(key, base.words(f"case_group_{key}"), width=width)
        for key, width in (("name", 30), ("kind", 12), ("condition", 44))
    ]
    columns += [Column(key, base.words(f"case_group_{key}"), "integer") for key in ("cases", "base")]
    columns.append(Column("trouble", base.words("case_group_trouble"), width=50))
    rows = [
        {
            "name": one.name,
            "kind": base.words("case_group_set" if one.is_set else "case_group_condition"),
            "condition": one.condition,
            "cases": len(one.members) if one.trouble is None else None,
            "base": total,
            "trouble": "" if one.trouble is None else one.trouble.sentence(base.language),
        }
        for one in found
    ]
    return base.table(base.words("title_case_groups"), columns, rows, is_data=True)


def case_group_member_table(project: Project, name: str, *, language: str | None = None) -> Table:
    """The cases of one group; raises ``NotFound``, and why its condition cannot be answered any more."""
    with project.read() as session:
        group, everything = find_listed_group(session, name), cases(session)
    if group.trouble is not None:
        raise group.trouble
    base = table_base(project, unit="cases", language=language)
    inside = set(group.members)
    rows = [{"case": case.name, "title": case.title} for case in everything if case.id in inside]
    return base.table(
        group.name,
        [Column(key, base.words(key), width=30) for key in ("case", "title")],
        rows,
        notes=[group.condition] if group.condition else [],
        facts={"group": group.name, "cases": len(rows), "base": len(everything)},
        is_data=True,
    )
