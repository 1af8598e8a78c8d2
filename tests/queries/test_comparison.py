"""Cases side by side, against the truth tables of the demo."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.operations.documents import rename_document, withdraw_paragraph
from gk_qda.operations.settings import set_setting
from gk_qda.operations.summaries import write_summary
from gk_qda.paths import RESOURCES
from gk_qda.project import Project
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import (
    CaseComparison,
    ComparedCell,
    compare_cases,
    segments_of_cell,
    theme_sets,
)
from gk_qda.queries.documents import documents
from tests.demo_copy import opened_copy

MATRIX = RESOURCES / "demo" / "planted-matrix.csv"
BKG = "Teilnahme an der Bündniskerngruppe"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def case_ids(project: Project, *names: str) -> list[int]:
    with project.read() as session:
        by_name = {case.name: case.id for case in cases(session)}
    return [by_name[name] for name in names]


def compare(project: Project, *names: str, themes: tuple[str, ...] | None = None) -> CaseComparison:
    with project.read() as session:
        if themes is None:
            codes = theme_sets(session)[0].codes
        else:
            codes = tuple(codebook(session).find(path) for path in themes)
    return compare_cases(project, case_ids(project, *names), codes)


def cell(found: CaseComparison, theme: str, case: str) -> ComparedCell:
    row = next(row for row in found.themes if row.theme.name == theme)
    return next(one for one in row.cells if one.case.name == case)


def planted() -> dict[str, dict[str, int]]:
    with MATRIX.open(encoding="utf-8", newline="") as lines:
        return {
            row.pop("path"): {name: int(number) for name, number in row.items()}
            for row in csv.DictReader(lines)
        }


def test_numbers_by_source_are_those_of_the_planted_matrix(demo):
    matrix = planted()
    paths = tuple(matrix)
    for names in (("KO05", "KO06", "KO10", "KO11"), ("KO01", "KO13", "KO14", "KO15")):
        found = compare(demo, *names, themes=paths)
        documents_of = {one.case.name: one.sources for one in found.cases}
        assert [row.theme.path for row in found.themes] == [
            code.path for code in found.scope.book.codes if code.path in matrix
        ]
        for row in found.themes:
            for one in row.cells:
                expected = dict.fromkeys((one.kind for one in found.kinds), 0)
                for source in documents_of[one.case.name]:
                    expected[source.kind] += matrix[row.theme.path][source.name]
                assert {count.kind: count.codings for count in one.counts} == expected


def test_the_example_of_three_municipalities(demo):
    found = compare(demo, "KO06", "KO11", "KO10")
    ratings = [cell(found, BKG, name).rating for name in ("KO06", "KO11", "KO10")]
    assert ratings == ["beteiligt", "widersprüchlich", "beteiligt"]
    assert [cell(found, BKG, name).level for name in ("KO06", "KO11", "KO10")] == [1.0, 0.5, 1.0]
    jugendhilfe = compare(demo, "KO06", "KO11", "KO10", themes=("Kooperation > Akteure > Jugendhilfe",))
    [row] = jugendhilfe.themes
    assert [one.standing for one in row.cells] == ["addressed", "not_addressed", "not_addressed"]
    assert [[count.codings for count in one.counts] for one in row.cells] == [[4, 3], [0, 0], [0, 0]]
    assert row.difference.addressed
    assert not row.difference.rating
    assert row.difference.spread == 7
    assert not row.is_evidenced_everywhere


def test_no_document_of_a_kind_is_not_silence(demo):
    found = compare(demo, "KO06", "KO10")
    with_talk = {count.kind: count for count in cell(found, "Ausländerbehörde", "KO06").counts}
    without = {count.kind: count for count in cell(found, "Ausländerbehörde", "KO10").counts}
    assert (with_talk["reflection_talk"].documents, with_talk["reflection_talk"].codings) == (1, 0)
    assert (without["reflection_talk"].documents, without["reflection_talk"].codings) == (0, 0)


def test_a_case_without_documents_has_no_source_and_makes_no_difference(demo):
    found = compare(demo, "KO06", "KO16")
    for row in found.themes:
        assert row.cells[1].standing == "no_source"
        assert not row.difference.exists
        assert row.difference.spread == 0


@pytest.mark.parametrize("name", ["KO05", "KO06", "KO11", "KO16"])
def test_a_case_beside_itself_shows_no_difference(demo, name):
    found = compare(demo, name, name, themes=tuple(planted()))
    assert all(not row.difference.exists and row.difference.spread == 0 for row in found.themes)
    assert all(row.cells[0] == row.cells[1] for row in found.themes)


def test_the_order_of_the_columns_changes_no_value(demo):
    names = ("KO06", "KO11", "KO10")
    first = compare(demo, *names)
    for order in itertools.permutations(names):
        asked = compare(demo, *order)
        moved = first.in_order(case_ids(demo, *order))
        assert moved.cases == asked.cases
        assert moved.themes == asked.themes
        assert [row.difference for row in moved.themes] == [row.difference for row in first.themes]
        assert [row.theme.id for row in moved.differences_first()] == [
            row.theme.id for row in first.differences_first()
        ]


def test_differences_first(demo):
    found = compare(demo, "KO06", "KO11", "KO10", themes=tuple(planted()))
    rows = found.differences_first()
    ranks = [(row.difference.rating, row.difference.addressed, row.difference.spread) for row in rows]
    assert ranks == sorted(ranks, reverse=True)
    tree = [code.id for code in found.scope.book.codes]
    for one, other in itertools.pairwise(rows):
        if one.difference == other.difference:
            assert tree.index(one.theme.id) < tree.index(other.theme.id)


def test_segments_of_a_cell_are_its_codings(demo):
    found = compare(demo, "KO05", "KO11")
    for row in found.themes:
        for one in row.cells:
            listed = segments_of_cell(demo, found, one)
            assert len(listed) == one.codings
            assert {segment.coding.coder for segment in listed} <= {"AB"}
            assert all(one.case.name in segment.document.cases for segment in listed)


def test_quotations_are_spoken_by_respondents_and_lead_to_a_coding_of_the_cell(demo):
    found = compare(demo, "KO05", "KO06", "KO10", "KO11", themes=tuple(planted()))
    seen = 0
    for row in found.themes:
        for one in row.cells:
            ids = {segment.coding.id: segment for segment in segments_of_cell(demo, found, one)}
            for quote in one.quotes:
                seen += 1
                segment = ids[quote.coding_id]
                assert quote.place.document == segment.document.name
                paragraphs = {p.number: p for p in found.scope.paragraphs[segment.document.id]}
                assert not paragraphs[quote.place.paragraph].is_interviewer
                assert "#00:" not in quote.text
            if one.codings:
                assert one.quotes
    assert seen > 30


def test_the_other_coder_counts_only_when_the_project_says_so(demo):
    before = cell(compare(demo, "KO06", "KO11"), "Ausländerbehörde", "KO06").codings
    with demo.change("set_setting") as session:
        set_setting(session, "counted_coders", [])
    after = cell(compare(demo, "KO06", "KO11"), "Ausländerbehörde", "KO06").codings
    assert after > before == 2


def test_withdrawn_words_are_neither_counted_nor_quoted(demo):
    before = cell(compare(demo, "KO06", "KO11"), "Ausländerbehörde", "KO06")
    assert {quote.place.paragraph for quote in before.quotes} == {"15"}
    with demo.change("withdraw_paragraph") as session:
        [document] = [d for d in documents(session) if d.name == "TM07"]
        withdraw_paragraph(session, document_id=document.id, number="15", reason="Test")
    after = cell(compare(demo, "KO06", "KO11"), "Ausländerbehörde", "KO06")
    assert (after.codings, after.quotes) == (0, ())


def test_a_theme_that_was_not_asked_takes_no_part(demo):
    [ko06] = case_ids(demo, "KO06")
    with demo.change("write_summary") as session:
        theme = codebook(session).find("Kooperation > Akteure > Jugendhilfe").id
        [ko11] = case_ids(demo, "KO11")
        write_summary(session, row_kind="case", row_id=ko11, theme_id=theme, coder_id=1, state="not_asked")
    assert ko06 != ko11
    [row] = compare(demo, "KO06", "KO11", themes=("Kooperation > Akteure > Jugendhilfe",)).themes
    assert row.cells[1].standing == "not_asked"
    assert not row.difference.exists


def test_a_deleted_case_is_left_out(demo):
    with demo.read() as session:
        codes = theme_sets(session)[0].codes
    found = compare_cases(demo, [*case_ids(demo, "KO06"), 9999], codes)
    assert [one.case.name for one in found.cases] == ["KO06"]
    assert compare_cases(demo, [9999], codes).themes == ()


def test_what_can_be_compared(demo):
    with demo.read() as session:
        sets = theme_sets(session)
    assert [(one.key, len(one.codes)) for one in sets[:2]] == [("themes", 5), ("main", 9)]
    assert all(one.parent is not None and one.key == one.parent.guid for one in sets[2:])
    assert not any(code.is_technical for one in sets for code in one.codes)


def test_kinds_are_named_by_how_their_documents_begin(demo):
    found = compare(demo, "KO06", "KO10")
    assert [(one.kind, one.prefix) for one in found.kinds] == [("interview", "TM"), ("reflection_talk", "RG")]
    with demo.change("rename_document") as session:
        [document] = [d for d in documents(session) if d.name == "TM07"]
        rename_document(session, document_id=document.id, name="RG99")
    assert [one.prefix for one in compare(demo, "KO06", "KO10").kinds] == ["", ""]
