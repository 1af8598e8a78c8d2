"""Cases made of speakers and passages: a filter by a case counts what its column counts, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gk_qda.operations.projects import new_project
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.project import Project
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.document_values import values_by_document
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.relations import relate
from gk_qda.queries.retrieval import hits_of, retrieve
from gk_qda.queries.segments import segments
from gk_qda.queries.theme_pages import theme_pages
from gk_qda.queries.themes import theme_grid
from gk_qda.queries.where import NO, YES
from gk_qda.queries.words import Words, group_rows, words
from tests.queries.parted import CASES, KINDS, LENGTH, TURN, World, fill, places, world


@pytest.fixture(scope="module", params=range(3))
def made(request, tmp_path_factory) -> Iterator[tuple[World, Project]]:
    one = world(request.param)
    path: Path = tmp_path_factory.mktemp("parts") / "p.gkqda"
    with new_project(path, name="P", coder="Anna") as project:
        with project.change("build_demo", setup=True) as session:
            fill(session, one)
        yield one, project


@pytest.mark.parametrize("case", CASES)
def test_a_filter_by_a_case_counts_what_its_column_counts(made, case):
    one, project = made
    by_hand = one.counted(case)
    filtered = frequency_table(project, Filters(cases=(case,)), format="json")
    columns = frequency_table(project, by="case", format="json")
    crossed = crosstab_table(project, Filters(cases=(case,)), by="case", format="json")
    assert filtered.base["documents"] == len(one.touched(case))
    assert filtered.base["cases"] == bool(one.touched(case))
    for row, beside, cross in zip(filtered.rows, columns.rows, crossed.rows, strict=True):
        mine = [c for c in by_hand if c[1] == row["path"] or c[1].startswith(row["path"] + " > ")]
        assert row["codings"] == len(mine)
        assert row["codings"] == beside["by_total"].get(case, 0)
        assert row["codings_own"] == sum(c[1] == row["path"] for c in mine)
        assert row["characters"] == len(
            {(c[0], at) for c in mine for at in range(c[2], c[3])} & one.said(case)
        )
        assert row["cases"] == bool(mine)
        assert cross["by_total"] == ({case: len(mine)} if one.touched(case) else {})


def where(found: Words) -> list[tuple[int, int, int]]:
    names = [int(document.name[1:]) for document in found.scope.documents]
    rows = zip(found.document, found.start, found.end, strict=True)
    return sorted((names[d], int(start), int(end)) for d, start, end in rows)


def test_a_base_counts_each_coding_once_whatever_cases_overlap(made):
    one, project = made
    everywhere = [(d, at) for d in range(len(KINDS)) for at in range(LENGTH) if at % TURN < TURN - 1]
    heard = {place for place in everywhere if one.voice(*place) != "I"}
    everything = [c for c in one.codings if any((c[0], at) in heard for at in range(c[2], c[3]))]
    counted = {case: one.counted(case) for case in CASES}
    in_several = [c for c in everything if sum(c in found for found in counted.values()) > 1]
    for make in (crosstab_table, frequency_table):
        table = make(project, by="case", language="de")
        assert table.base["codings"] == len(everything)
        assert any("zu mehreren Spalten" in note for note in table.notes) == bool(in_several)
        of_document = make(project, Filters(documents=("D0",)), by="case", format="json")
        assert of_document.base["codings"] == sum(c[0] == 0 for c in everything)
    assert code_matrix(project, Filters(), by="case").sum_base("total") == len(everything)


@pytest.mark.parametrize("case", CASES)
def test_segments_words_and_rows_of_themes_are_those_of_the_case(made, case):
    one, project = made
    filters = Filters(cases=(case,))
    assert places(segments(project, filters)) == one.counted(case)
    found = words(project, filters, form="word")
    everything = words(project, Filters(), form="word", by="case")
    names = [case.name for case in everything.scope.cases]
    rows = group_rows(everything, "case", names.index(case)) if case in names else []
    assert where(found) == [where(everything)[row] for row in rows]
    assert {(d, s) for d, s, _ in where(found)} <= one.said(case)
    grid = theme_grid(project, ["A", "C"], "case", filters)
    assert [row.name for row in grid.rows] == [case]
    for theme in grid.themes:
        mine = {c[0:1] + c[2:] for c in one.counted(case) if c[1].split(" > ")[0] == theme.name}
        assert grid.cell(grid.rows[0], theme).segments == len(mine)


def test_several_cases_and_sets_of_cases_are_their_text_together(made):
    one, project = made
    assert places(segments(project, Filters(cases=("K1", "K3")))) == one.counted("K1", "K3")
    assert places(segments(project, Filters(sets=("Zwei",)))) == one.counted("K1", "K2")
    assert places(segments(project, Filters(sets=("Zwei",), cases=("K2", "K3")))) == one.counted("K2")
    assert frequencies(project, Filters(sets=("Zwei",), cases=("K3",))).scope.documents == ()
    by_set = frequency_table(project, by="set", format="json")
    assert sum(row["by"]["Zwei"] for row in by_set.rows) == len(one.counted("K1", "K2"))


def test_cases_with_several_kinds_of_document_are_their_parts(made):
    one, project = made
    kinds = {case: {KINDS[document] for document in one.touched(case)} for case in CASES}
    both = [case for case in CASES if len(kinds[case]) == 2]
    found = segments(project, Filters(with_kinds=("interview", "reflection_talk")))
    assert places(found) == one.counted(*both)
    assert [case.name for case in found.scope.cases] == both


def test_a_base_names_documents_that_count_in_part(made):
    one, project = made
    for case in CASES:
        table = frequency_table(project, Filters(cases=(case,)), format="json")
        whole = {d for name, d, label, _, end in one.members if name == case and not (label or end)}
        in_part = [f"D{document}" for document in sorted(one.touched(case) - whole)]
        assert table.base.get("documents_in_part", []) == in_part


RULES: dict[str, Callable[[str, str], bool]] = {
    "typ=Kreis": lambda kind, way: kind == "Kreis",
    "typ=missing": lambda kind, way: not kind,
    "typ=Stadt OR weg=Telefon": lambda kind, way: kind == "Stadt" or way == "Telefon",
    "NOT typ=Kreis": lambda kind, way: kind != "Kreis",
}


@pytest.mark.parametrize("rule", RULES)
def test_a_condition_leaves_the_parts_of_the_cases_for_which_it_holds(made, rule):
    one, project = made
    filters = Filters(where=(rule,))
    said = one.where(RULES[rule])
    by_hand = one.on(said)
    found = segments(project, filters)
    assert places(found) == by_hand
    fitting = [(d, case) for d, case in one.shares() if RULES[rule](one.kind_of(case), one.ways[d])]
    assert {c.name for c in found.scope.cases} == {case for _, case in fitting if case}
    table = frequency_table(project, filters, by="case", format="json")
    assert table.base["codings"] == len(by_hand)
    for row in table.rows:
        mine = [c for c in by_hand if c[1] == row["path"] or c[1].startswith(row["path"] + " > ")]
        assert row["codings"] == len(mine)
        assert row["characters"] == len({(c[0], at) for c in mine for at in range(c[2], c[3])} & said)
        for case, number in row["by_total"].items():
            own = {place for place in one.own(case) if (place[0], case) in fitting} & said
            assert number == len(set(mine) & {*one.on(own)})
    assert where(words(project, filters, form="word")) == [
        (document, start, end)
        for document, start, end in where(words(project, Filters(), form="word"))
        if all((document, at) in said for at in range(start, end))
    ]
    uses = relate(project, filters).counts.codings.tolist()
    assert uses == [row["codings"] for row in table.rows]
    mine = {(c[0], c[2], c[3]) for c in by_hand if c[1].split(" > ")[0] == "A"}
    with project.read() as session:
        hits = list(hits_of(session, retrieve(project, filters, "A")))
    assert {(int(hit.document.name[1:]), hit.span.start, hit.span.end) for hit in hits} == mine


@pytest.mark.parametrize("by", ["typ", "weg", "typ=Kreis OR weg=Telefon"])
def test_columns_of_values_hold_the_parts_of_the_cases_that_have_them(made, by):
    one, project = made
    values: dict[str, Callable[[str, str], bool]]
    if by == "typ":
        values = {v or "(missing)": lambda kind, way, v=v: kind == v for v in ("Kreis", "Stadt", "")}
    elif by == "weg":
        values = {v: lambda kind, way, v=v: way == v for v in ("Besuch", "Telefon")}
    else:
        values = {
            "yes": lambda kind, way: kind == "Kreis" or way == "Telefon",
            "no": lambda kind, way: kind != "Kreis" and way != "Telefon",
        }
    counted = {value: one.on(one.where(holds)) for value, holds in values.items()}
    filtered = one.counted("K1", "K2")
    for make in (frequency_table, crosstab_table):
        table = make(project, by=by, format="json")
        for row in table.rows:
            for value, found in counted.items():
                mine = [c for c in found if c[1] == row["path"] or c[1].startswith(row["path"] + " > ")]
                assert row["by_total"].get(value, 0) == len(mine), (value, row["path"])
        of_two = make(project, Filters(cases=("K1", "K2")), by=by, format="json")
        assert sum(sum(row["by"].values()) for row in of_two.rows) >= len(filtered)
        overlap = len({c for found in counted.values() for c in found}) < sum(map(len, counted.values()))
        said = make(project, by=by, language="de").notes
        assert any("zu mehreren Spalten" in note for note in said) == overlap


def test_documents_of_several_cases_are_offered_under_each_of_their_values(made):
    one, project = made
    with project.read() as session:
        offered = {choice.name: choice for choice in attribute_choices(session)}
        of_documents = values_by_document(session)["typ"]
        ids = {document.name: document.id for document in documents(session)}
    told = {
        d: {one.kind_of(case) for n, case in one.shares() if n == d and case} - {""}
        for d in range(len(KINDS))
    }
    for value in offered["typ"].values if "typ" in offered else ():
        fitting = [d for d, kinds in told.items() if (value.value in kinds if value.value else not kinds)]
        assert value.documents == len(fitting)
    for d, kinds in told.items():
        assert {*filter(None, of_documents.get(ids[f"D{d}"], "").split("; "))} == kinds


def test_the_page_of_a_theme_divides_by_what_is_of_each_case(made):
    one, project = made
    rule = "typ=Kreis OR weg=Telefon"
    page = theme_pages(project, ["A"], group_by=rule)[0]
    rows = {cell.row.id: cell.row.name for cell in page.cells}
    by_name = {rows[row_id]: value for row_id, value in page.values_by_row.items()}
    fits = {(d, case): one.kind_of(case) == "Kreis" or one.ways[d] == "Telefon" for d, case in one.shares()}
    assert by_name == {
        case: YES if any(fits[d, case] for d in one.touched(case)) else NO
        for case in CASES
        if one.touched(case)
    }
    compared = theme_pages(project, ["A"], group_by="typ")[0].comparison
    assert compared is not None
    assert compared.unit.what == "documents"
    for document in (d for d, kind in enumerate(KINDS) if kind == compared.unit.kind):
        kinds = {one.kind_of(case) for d, case in one.shares() if d == document and case} - {""}
        assert {g.value for g in compared.groups if f"D{document}" in g.members} == (kinds or {""})
