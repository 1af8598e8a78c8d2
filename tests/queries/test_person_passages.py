"""Persons as columns of the matrix."""

from __future__ import annotations

from pathlib import Path

from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.speakers import project_speakers
from tests.demo_copy import opened_copy


def test_columns_are_people_not_speakers(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:
        found = code_matrix(project, Filters(), by="person", value="total")
        with project.read() as session:
            speakers = [one for one in project_speakers(session) if one.role != "interviewer" and one.turns]
        people = {one.person for one in speakers if one.person}
        columns = [name for name in found.table.columns if name]
        assert people <= set(columns)
        assert len(columns) == len(set(columns)) == len(people) + sum(not one.person for one in speakers)
        column = list(found.table.columns).index("KO08-GfS")
        _, passages = found.table.members(column)
        assert len({document for document, _, _ in passages}) == 2, "TM09 and RG07"
