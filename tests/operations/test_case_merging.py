"""Two cases become one, nothing gets lost; documents go from case to case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gk_qda.errors.domain import CannotMerge
from gk_qda.operations.case_editing import add_part, assign_documents, move_cases
from gk_qda.operations.case_merging import merge_cases
from gk_qda.operations.memos import write_memo
from gk_qda.operations.sets import save_set
from gk_qda.operations.summaries import set_evidence, write_summary
from gk_qda.queries.case_sheet import case_sheets
from gk_qda.queries.cases import membership
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import document_text, documents
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import memos_on
from gk_qda.queries.sets import named_sets
from gk_qda.queries.theme_cells import stored_cells
from gk_qda.spans import Span
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gk_qda.project import Project
    from gk_qda.queries.case_sheet import CaseSheet


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def sheet(project: Project, name: str) -> CaseSheet:
    with project.read() as session:
        return next(one for one in case_sheets(session) if one.name == name)


def values(project: Project, name: str) -> dict[str, str]:
    return {value.name: value.value for value in sheet(project, name).values}


@pytest.mark.parametrize("prefer_other", [False, True])
def test_what_both_have_is_kept_or_replaced_as_chosen(demo: Project, prefer_other: bool) -> None:
    other, into = sheet(demo, "KO05"), sheet(demo, "KO06")
    before = {name: values(demo, name) for name in ("KO05", "KO06")}
    with demo.change("merge_cases") as session:
        merge_cases(session, case_id=other.id, into_id=into.id, prefer_other=prefer_other)
    first, second = ("KO05", "KO06") if prefer_other else ("KO06", "KO05")
    wanted = {name: before[first][name] or before[second][name] for name in before["KO06"]}
    assert values(demo, "KO06") == wanted
    parts = {part.document for part in sheet(demo, "KO06").parts}
    assert parts == {part.document for one in (other, into) for part in one.parts}
    with demo.read() as session:
        assert "KO05" not in [one.name for one in case_sheets(session)]


def test_parts_sets_and_memos_stand_once(demo: Project) -> None:
    other, into = sheet(demo, "KO05"), sheet(demo, "KO06")
    shared = into.parts[0].document_id
    with demo.change("x") as session:
        add_part(session, case_id=other.id, document_id=shared)
        save_set(session, kind="cases", name="Beide", member_ids=[other.id, into.id])
        save_set(session, kind="cases", name="Einer", member_ids=[other.id])
        write_memo(session, target=MemoTarget("case", other.id), text="Wichtig", coder_id=1)
    with demo.change("merge_cases") as session:
        merge_cases(session, case_id=other.id, into_id=into.id)
    merged = sheet(demo, "KO06")
    assert [part.document_id for part in merged.parts].count(shared) == 1
    with demo.read() as session:
        members = {one.name: one.members for one in named_sets(session, "cases")}
        assert members == {"Beide": (into.id,), "Einer": (into.id,)}
        found = memos_on(session, MemoTarget("case", into.id), language="de")
        assert "Wichtig" in [memo.text for memo in found]


def test_summaries_stand_under_each_other_with_their_evidence(demo: Project) -> None:
    other, into = sheet(demo, "KO05"), sheet(demo, "KO06")
    with demo.change("x") as session:
        theme = codebook(session).find("Ehrenamt").id
        paragraph = document_text(session, other.parts[0].document_id).paragraphs[3]
        for case, text in ((into, "Eins. Zwei."), (other, "Drei.")):
            cell = write_summary(
                session, row_kind="case", row_id=case.id, theme_id=theme, coder_id=1, text=text, rating=""
            )
            session.flush()
            if case is other:
                set_evidence(
                    session, summary_id=cell, places=[(other.parts[0].document_id, paragraph.id, None, 0)]
                )
    with demo.change("merge_cases") as session:
        merge_cases(session, case_id=other.id, into_id=into.id)
    with demo.read() as session:
        found = stored_cells(session, "case", [theme])[into.id, theme]
    assert found.text == "Eins. Zwei.\nDrei."
    assert [(one.paragraph_id, one.sentence) for one in found.evidence] == [(paragraph.id, 2)]


def test_a_case_does_not_go_up_in_itself(demo: Project) -> None:
    case = sheet(demo, "KO05")
    with pytest.raises(CannotMerge), demo.change("merge_cases") as session:
        merge_cases(session, case_id=case.id, into_id=case.id)


def test_cases_stand_where_they_were_put(demo: Project) -> None:
    def order() -> list[str]:
        with demo.read() as session:
            return [one.name for one in case_sheets(session)]

    before = order()
    ids = [sheet(demo, name).id for name in (before[4], before[1])]
    with demo.change("move_cases") as session:
        move_cases(session, case_ids=ids, position=7)
    rest = [name for name in before[:7] if name not in (before[1], before[4])]
    assert order() == [*rest, before[1], before[4], *before[7:]]


def test_documents_belong_to_the_case_they_were_given(demo: Project) -> None:
    first, second = sheet(demo, "KO05"), sheet(demo, "KO06")
    with demo.read() as session:
        by_name = {one.name: one.id for one in documents(session)}
    tm05, tm06 = by_name["TM05"], by_name["TM06"]
    with demo.change("x") as session:
        add_part(session, case_id=first.id, document_id=tm06, span=Span(10, 20))
        assert assign_documents(session, document_ids=[tm05, tm06], case_id=second.id) == 2
        assert assign_documents(session, document_ids=[tm05, tm06], case_id=second.id) == 0
    with demo.read() as session:
        members = membership(session)
    assert {tm05, tm06} <= set(members.documents[second.id])
    assert not {tm05, tm06} & set(members.documents[first.id])
    assert members.passages[first.id] == [(tm06, 10, 20)]
    with demo.change("x") as session:
        assign_documents(session, document_ids=[tm05], case_id=None)
    with demo.read() as session:
        assert all(tm05 not in ids for ids in membership(session).documents.values())
