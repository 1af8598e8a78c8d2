"""The summary of a case: written as a memo of it, resting on its cells, outdated when one of them changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.exporting.writing import write_table
from gk_qda.importing.table import read_table
from gk_qda.models import Case, Code, Coding, Memo, Paragraph, Setting, Summary
from gk_qda.operations.case_merging import merge_cases
from gk_qda.operations.case_report import write_case_report
from gk_qda.operations.case_summaries import confirm_case_summary, write_case_summary
from gk_qda.operations.cases import delete_case, find_case
from gk_qda.operations.coding import remove_codings
from gk_qda.operations.summaries import write_summary
from gk_qda.operations.summary_import import import_results
from gk_qda.operations.tables.summaries import result_table
from gk_qda.operations.text_edit import replace_words
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.project import Project
from gk_qda.queries.cell_codings import basis_of
from gk_qda.queries.documents import text_of
from gk_qda.queries.theme_desk import ThemeBoard, theme_board
from gk_qda.queries.themes import ThemeCell
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def write(project: Project, case: str, **values: str) -> None:
    with project.change("write_case_summary") as session:
        case_id = find_case(session, case).id
        write_case_summary(session, case_id=case_id, coder_id=project.coder_id, **values)


def summary(board: ThemeBoard, case: str) -> ThemeCell:
    return next(cell for cell in board.summaries.values() if cell.row.name == case)


def stale(project: Project) -> dict[str, list[tuple[str, str]]]:
    """Of each outdated case summary, which cells changed how."""
    cells = theme_board(project).summaries.values()
    return {
        cell.row.name: [(one.kind, one.theme) for one in cell.stale.cells]
        for cell in cells
        if cell.stale is not None
    }


def change_cell(project: Project, case: str, number: int = 0, **values: str) -> str:
    """Write into a cell of a case that is written already; returns the name of its theme."""
    with project.change("write_summary") as session:
        case_id = find_case(session, case).id
        query = select(Summary).where(Summary.case_id == case_id, Summary.text != "").order_by(Summary.id)
        cell = session.scalars(query).all()[number]
        write_summary(
            session, row_kind="case", row_id=case_id, theme_id=cell.theme_id, coder_id=None, **values
        )
        return session.get_one(Code, cell.theme_id).name


def test_it_is_a_memo_of_the_case_with_a_state(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    cell = summary(theme_board(demo), "KO11")
    assert (cell.text, cell.state, cell.stale) == ("Uneinig.", "draft", None)
    write(demo, "KO11", state="done")
    assert summary(theme_board(demo), "KO11").state == "done"
    with demo.read() as session:
        memo = session.scalars(select(Memo).where(Memo.kind == "case_summary")).one()
        assert (memo.text, memo.case_id) == ("Uneinig.", find_case(session, "KO11").id)


def test_no_words_take_the_memo_away_and_undo_brings_it_back(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    write(demo, "KO11", text=" ")
    assert summary(theme_board(demo), "KO11").text == ""
    with demo.read() as session:
        assert session.scalars(select(Memo).where(Memo.kind == "case_summary")).all() == []
    demo.undo()
    assert summary(theme_board(demo), "KO11").text == "Uneinig."
    demo.undo()
    assert summary(theme_board(demo), "KO11").state == "open"


def test_a_rewritten_cell_makes_it_outdated_and_undo_makes_it_right_again(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    write(demo, "KO01", text="Einig.")
    theme = change_cell(demo, "KO11", text="Ganz anders.")
    assert stale(demo) == {"KO11": [("rewritten", theme)]}
    demo.undo()
    assert stale(demo) == {}
    demo.redo()
    with demo.change("confirm_case_summary") as session:
        confirm_case_summary(session, case_id=find_case(session, "KO11").id)
    assert stale(demo) == {}
    assert summary(theme_board(demo), "KO11").text == "Uneinig."


def test_a_new_cell_and_an_emptied_one_are_told(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    theme = change_cell(demo, "KO11", text="", rating="", state="open")
    assert stale(demo) == {"KO11": [("gone", theme)]}
    write(demo, "KO11", text="Anders.")
    assert stale(demo) == {}
    demo.undo()
    demo.undo()
    with demo.change("write_summary") as session:
        case_id = find_case(session, "KO11").id
        used = select(Summary.theme_id).where(Summary.case_id == case_id)
        theme_id = session.scalars(select(Code.id).where(Code.id.not_in(used)).order_by(Code.id)).first()
        write_summary(
            session, row_kind="case", row_id=case_id, theme_id=theme_id, coder_id=None, state="not_asked"
        )
        name = session.get_one(Code, theme_id).name
    assert stale(demo) == {"KO11": [("new", name)]}


def test_a_changed_coding_makes_outdated_what_rests_on_its_cell(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    write(demo, "KO01", text="Einig.")
    with demo.read() as session:
        case_id = find_case(session, "KO01").id
        cell = session.scalars(select(Summary).where(Summary.case_id == case_id, Summary.text != "")).first()
        assert cell is not None
        guids = basis_of(session, row_kind="case", row_id=case_id, theme_id=cell.theme_id)
        coding_id = session.scalars(select(Coding.id).where(Coding.guid == min(guids))).one()
    with demo.change("remove_codings") as session:
        remove_codings(session, coding_ids=[coding_id])
    found = stale(demo)
    assert list(found) == ["KO01"]
    assert {kind for kind, _ in found["KO01"]} == {"coded"}
    assert summary(theme_board(demo), "KO01").stale_since is not None
    demo.undo()
    assert stale(demo) == {}


def test_other_states_are_refused(demo: Project) -> None:
    with pytest.raises(ValueNotAllowed):
        write(demo, "KO11", state="not_asked")


def test_nothing_of_it_outlives_its_case(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    with demo.change("delete_case") as session:
        delete_case(session, case_id=find_case(session, "KO11").id)
    with demo.read() as session:
        assert session.scalars(select(Setting.key).where(Setting.key.startswith("case_summary"))).all() == []
        assert session.scalars(select(Case.id).where(Case.name == "KO11")).all() == []
    demo.undo()
    assert summary(theme_board(demo), "KO11").text == "Uneinig."


def test_the_table_of_results_carries_them_there_and_back(demo: Project, tmp_path: Path) -> None:
    write(demo, "KO11", text="Uneinig.\n\nZwei Absätze.", state="done")
    table = result_table(demo, language="de")
    file = tmp_path / "ergebnisse.csv"
    write_table(table, to=file, format="csv")
    demo.undo()
    with demo.change("import_results") as session:
        import_results(session, read_table(file), coder_id=None)
    again = result_table(demo, language="de")
    assert [row for row in again.rows if row["case"]] == [row for row in table.rows if row["case"]]
    assert len(again.rows) == len(table.rows)
    cell = summary(theme_board(demo), "KO11")
    assert (cell.text, cell.state, cell.stale) == ("Uneinig.\n\nZwei Absätze.", "done", None)


def test_without_any_the_table_is_as_before(demo: Project) -> None:
    assert next(column.key for column in result_table(demo).columns) == "theme"


def test_both_reports_print_them(demo: Project, tmp_path: Path) -> None:
    write(demo, "KO11", text="Das Haus ist sich uneinig.")
    theme = change_cell(demo, "KO11", text="Ganz anders.")
    write_theme_report(demo, tmp_path / "themen.md", language="de")
    write_case_report(demo, tmp_path / "fall.md", case="KO11", language="de")
    whole, one = ((tmp_path / name).read_text("utf-8") for name in ("themen.md", "fall.md"))
    assert theme in whole
    for text in (whole, one):
        assert text.count("Das Haus ist sich uneinig.") == 1
        assert re.search(r"Entwurf, \d\d\.\d\d\.\d{4} · veraltet seit \d\d\.\d\d\.\d{4}", text)
    write_case_report(demo, tmp_path / "anderer.md", case="KO01", language="de")
    assert "Fallzusammenfassung" not in (tmp_path / "anderer.md").read_text("utf-8")


def test_two_cases_made_one_keep_both_texts(demo: Project) -> None:
    write(demo, "KO11", text="Uneinig.")
    write(demo, "KO01", text="Einig.", state="done")
    with demo.change("merge_cases") as session:
        ids = [find_case(session, name).id for name in ("KO01", "KO11")]
        merge_cases(session, case_id=ids[0], into_id=ids[1])
    cell = summary(theme_board(demo), "KO11")
    assert (cell.text, cell.state) == ("Uneinig.\nEinig.", "draft")
    assert cell.stale is not None
    with demo.read() as session:
        assert len(session.scalars(select(Memo).where(Memo.kind == "case_summary")).all()) == 1
    demo.undo()
    assert summary(theme_board(demo), "KO01").text == "Einig."
    assert stale(demo) == {}


def test_a_text_that_moves_its_codings_leaves_it_right_and_other_words_do_not(demo: Project) -> None:
    write(demo, "KO01", text="Einig.")
    with demo.read() as session:
        case_id = find_case(session, "KO01").id
        cells = session.scalars(select(Summary).where(Summary.case_id == case_id, Summary.text != "")).all()
        guids = {
            guid
            for cell in cells
            for guid in basis_of(session, row_kind="case", row_id=case_id, theme_id=cell.theme_id)
        }
        coding = session.scalars(
            select(Coding).where(Coding.guid.in_(guids)).order_by(Coding.document_id, Coding.start.desc())
        ).first()
        assert coding is not None
        document_id, start = coding.document_id, coding.start
        first = session.scalars(
            select(Paragraph)
            .where(Paragraph.document_id == document_id, Paragraph.start > 0)
            .order_by(Paragraph.position)
        ).first()
        own = session.scalars(
            select(Paragraph).where(
                Paragraph.document_id == document_id, Paragraph.start <= start, Paragraph.end > start
            )
        ).one()
        assert first is not None
        text = text_of(session, document_id)
        before, inside = text[first.start : first.end], text[start : start + 6]
        numbers = first.number, own.number
    for number, words, replacement in (
        (numbers[0], before, before + " Genau so war es."),
        (numbers[1], inside, inside[:-1] + "XX"),
    ):
        with demo.change("edit_text") as session:
            replace_words(
                session,
                document_id=document_id,
                number=number,
                words=words,
                replacement=replacement,
                coder_id=None,
            )
        expected = {} if number == numbers[0] else {"KO01"}
        assert set(stale(demo)) == set(expected)
    demo.undo()
    assert stale(demo) == {}
    demo.undo()
    assert stale(demo) == {}
