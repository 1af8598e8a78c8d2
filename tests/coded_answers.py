"""Answers of worksheets as texts, and codings of them, for tests on a copy of the demo."""

from __future__ import annotations

from gk_qda.operations.coding import apply_code
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.worksheet_grid import worksheet_grid
from gk_qda.queries.worksheet_texts import answer_place


def make_answer_texts(project: Project, *worksheets: str) -> list[int]:
    """Make the documents of answers; their ids."""
    with project.change("make_texts") as session:
        return make_texts(session, worksheets=worksheets)


def answer_ids(project: Project, item: str, case: str, worksheet: str = "PM") -> tuple[int, int]:
    """(item id, case id) of an answer."""
    with project.read() as session:
        grid = worksheet_grid(session, worksheet)
    return (
        next(one.id for one in grid.items if one.item == item),
        next(one.id for one in grid.cases if one.name == case),
    )


def code_answer(project: Project, item: str, case: str, code: str) -> int:
    """Code the whole answer; the id of the coding."""
    item_id, case_id = answer_ids(project, item, case)
    with project.read() as session:
        found = answer_place(session, item_id, case_id)
        assert found is not None
        document_id, span = found
        code_id = codebook(session).find(code).id
    with project.change("apply_code") as session:
        done = apply_code(
            session,
            document_id=document_id,
            code_id=code_id,
            coder_id=1,
            start=span.start,
            end=span.end,
        )
        return done.coding_id
