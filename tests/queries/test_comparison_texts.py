"""Talks and worksheets meet in the comparison: coded answers are a source of their own, and in no base."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.case_comparison import (
    Shown,
    Wanted,
    comparison_report,
    comparison_table,
    named_comparison,
)
from gk_qda.operations.case_report import case_report
from gk_qda.operations.theme_matrix import matrix_report, theme_matrix
from gk_qda.operations.worksheets import set_answer
from gk_qda.project import Project
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import CaseComparison, ComparedCell, compare_cases, segments_of_cell
from gk_qda.queries.comparison_groups import CaseGroup
from gk_qda.queries.filters import Filters
from gk_qda.queries.values import WORKSHEET
from gk_qda.queries.worksheet_grid import worksheet_grid
from tests.coded_answers import answer_ids, code_answer, make_answer_texts
from tests.demo_copy import opened_copy


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def theme(project: Project) -> str:
    """A theme that an answer can be coded with."""
    with project.read() as session:
        return codebook(session).find("Zielgruppe").path


def compared(project: Project, *names: str, filters: Filters | None = None) -> CaseComparison:
    return named_comparison(project, Wanted(cases=names, themes=(theme(project),)), filters)


def numbers(cell: ComparedCell) -> dict[str, tuple[int, int]]:
    return {count.kind: (count.documents, count.codings) for count in cell.counts}


def test_without_texts_nothing_speaks_of_worksheets(demo):
    found = compared(demo, "KO06", "KO07")
    assert [one.kind for one in found.kinds] == ["interview", "reflection_talk"]
    assert all(one.texts == () for one in found.cases)
    assert "Arbeitshilfe" not in json.dumps(comparison_table(demo, found, Shown(), format="csv").notes)


def test_coded_answers_are_counted_beside_talks(demo):
    before = compared(demo, "KO06", "KO07")
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    code_answer(demo, "PM05", "KO06", "Zielgruppe")
    after = compared(demo, "KO06", "KO07")
    assert [one.kind for one in after.kinds] == ["interview", "reflection_talk", WORKSHEET]
    assert [one.prefix for one in after.kinds] == ["TM", "RG", ""]  # "KO" would be a case's
    for old, new in zip(before.themes[0].cells, after.themes[0].cells, strict=True):
        talks = numbers(new)
        worksheet = talks.pop(WORKSHEET)
        assert talks == numbers(old)
        assert worksheet == (1, 2 if new.case.name == "KO06" else 0)
    assert [document.name for document in after.cases[0].sources] == ["TM07", "RG05"]
    assert [document.name for document in after.cases[0].texts] == ["KO06, AH PM"]
    assert after.scope.documents == before.scope.documents  # the base is what it was


def test_the_segments_of_a_cell_hold_the_answers(demo):
    make_answer_texts(demo, "PM")
    coding_id = code_answer(demo, "PM14", "KO06", "Zielgruppe")
    found = compared(demo, "KO06", "KO07")
    cell = found.themes[0].cells[0]
    segments = segments_of_cell(demo, found, cell)
    assert len(segments) == cell.codings
    assert [one.document.name for one in segments if one.coding.id == coding_id] == ["KO06, AH PM"]


def test_a_case_that_only_answered_is_addressed_and_quoted(demo):
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO16", "Zielgruppe")  # KO16 has no talk
    found = compared(demo, "KO06", "KO16")
    cell = found.themes[0].cells[1]
    assert cell.standing == "addressed"
    assert numbers(cell) == {"interview": (0, 0), "reflection_talk": (0, 0), WORKSHEET: (1, 1)}
    assert [(quote.place.document, quote.place.paragraph) for quote in cell.quotes] == [
        ("KO16, AH PM", "Item 14")
    ]
    with demo.read() as session:
        question = next(i.text for i in worksheet_grid(session, "PM").items if i.item == "PM14")
        assert question not in cell.quotes[0].text  # which nobody said
        other = next(c for c in codebook(session).codes if c.level == 1 and c.path != theme(demo))
    silent = named_comparison(demo, Wanted(cases=("KO06", "KO16"), themes=(other.path,))).themes[0].cells[1]
    assert silent.standing == "not_addressed"  # its text is all there is, and is coded with something else


def test_a_case_with_only_a_text_is_not_without_a_source(demo):
    before = theme_matrix(demo, filters=Filters(cases=("KO16",)), language="de", format="csv")
    assert (before.rows[0]["sources"], before.base["cases"]) == ("", 0)
    assert {cell.standing for cell in standings(demo)} == {"no_source"}
    make_answer_texts(demo, "PM")
    assert {cell.standing for cell in standings(demo)} == {"not_coded"}
    code_answer(demo, "PM14", "KO16", "Zielgruppe")
    assert {cell.standing for cell in standings(demo)} == {"not_addressed"}
    found = compared(demo, "KO06", "KO16")
    assert (found.case_count, found.without_material) == (2, ())
    after = theme_matrix(demo, filters=Filters(cases=("KO16",)), language="de", format="csv")
    assert (after.rows[0]["sources"], after.base["cases"], after.base["documents"]) == ("AH PM", 1, 0)
    told = {value for key, value in after.rows[0].items() if key.endswith(" derived")}
    assert told == {"no_segments"}
    assert any("keine Dokumente" in note for note in after.notes)
    nested = theme_matrix(demo, filters=Filters(cases=("KO16",)), language="de", format="json").rows[0]
    assert nested["sources"] == ["KO16, AH PM"]
    pages = matrix_report(demo, filters=Filters(cases=("KO16",)), language="de")
    assert "keine Quelle" not in repr(pages.blocks[-1])
    talks = theme_matrix(demo, filters=Filters(cases=("KO16",), kinds=("interview",)), format="csv")
    assert not [row for row in talks.rows if row["sources"]]


def standings(project: Project) -> list[ComparedCell]:
    found = named_comparison(project, Wanted(cases=("KO06", "KO16"), themes=("Corona",)))
    return [found.themes[0].cells[1]]


def test_a_group_counts_its_texts(demo):
    make_answer_texts(demo, "PM")
    for name in ("KO06", "KO07"):
        code_answer(demo, "PM14", name, "Zielgruppe")
    with demo.read() as session:
        members = tuple(case for case in cases(session) if case.name in ("KO06", "KO07", "KO09"))
        codes = [codebook(session).find("Zielgruppe")]
    group = CaseGroup(-1, "drei", "Drei", members)
    found = compare_cases(demo, [group, members[0].id], codes)
    count = next(one for one in found.themes[0].cells[0].counts if one.kind == WORKSHEET)
    assert (count.documents, count.addressed, count.codings) == (2, 2, 2)  # KO09 returned nothing


def test_filters_that_ask_for_talks_leave_texts_out_and_the_other_way_round(demo):
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    talks = compared(demo, "KO06", "KO07", filters=Filters(kinds=("interview",)))
    assert [one.kind for one in talks.kinds] == ["interview"]
    texts = compared(demo, "KO06", "KO07", filters=Filters(kinds=(WORKSHEET,)))
    assert [one.kind for one in texts.kinds] == [WORKSHEET]
    assert numbers(texts.themes[0].cells[0]) == {WORKSHEET: (1, 1)}
    named = compared(demo, "KO06", "KO07", filters=Filters(documents=("TM07", "KO06, AH PM")))
    assert numbers(named.themes[0].cells[0])[WORKSHEET] == (1, 1)


def test_tables_and_pages_tell_talks_from_worksheets(demo):
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    found = compared(demo, "KO06", "KO09")
    table = comparison_table(demo, found, Shown(), language="de", format="csv")
    assert table.rows[0]["KO06 worksheet_text"] == 1
    assert table.rows[0]["KO09 worksheet_text"] is None  # nothing was returned
    assert "KO06: Codierungen Arbeitshilfe" in [column.title for column in table.columns]
    told, short = comparison_table(demo, found, Shown(), language="de", format="table").rows
    assert told["KO06"] == "TM07 · RG05 · KO06, AH PM"
    assert "Arbeitshilfe 1" in short["KO06"]
    assert "keine Texte (Arbeitshilfe)" in short["KO09"]
    pages = repr(comparison_report(demo, found, Shown(), language="de"))
    assert "TM07 · RG05 · KO06, AH PM" in pages
    assert "Quelle für sich neben den Gesprächen" in pages


def test_the_case_report_lists_coded_answers_for_themselves(demo):
    plain = repr(case_report(demo, "KO06", language="de"))
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    code_answer(demo, "PM14", "KO07", "Zielgruppe")
    report = case_report(demo, "KO06", themes=(theme(demo),), language="de")
    said = repr(report)
    assert "Codierte Antworten in Arbeitshilfen" in said
    assert "Codierte Antworten in Arbeitshilfen" not in plain
    assert "KO06, AH PM, Item 14" in said
    assert "KO07, AH PM" not in said
    assert "in der Arbeitshilfe: 1" in said
    assert report.blocks[0] == case_report(demo, "KO06", language="de").blocks[0]  # the base counts talks


def test_numbers_follow_the_answer(demo):
    make_answer_texts(demo, "PM")
    code_answer(demo, "PM14", "KO06", "Zielgruppe")
    item_id, case_id = answer_ids(demo, "PM14", "KO06")
    with demo.change("set_answer") as session:
        set_answer(session, item_id=item_id, case_id=case_id, words="")
    assert numbers(compared(demo, "KO06", "KO07").themes[0].cells[0])[WORKSHEET] == (1, 0)
    demo.undo()
    found = compared(demo, "KO06", "KO07")
    assert numbers(found.themes[0].cells[0])[WORKSHEET] == (1, 1)
    assert found.cases[0].texts[0].name == "KO06, AH PM"
