"""Theme pages against the planted facts of the demo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gk_qda.errors.domain import AttributeNotFound, CodeNotFound
from gk_qda.importing import read_document
from gk_qda.models import Coding
from gk_qda.operations import codebook as codes
from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import import_documents, withdraw_paragraph
from gk_qda.operations.projects import new_project
from gk_qda.operations.scales import set_scale
from gk_qda.paths import RESOURCES
from gk_qda.project import Project, open_project
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents, find_document, paragraphs_of, text_of
from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.theme_pages import theme_page, theme_pages
from gk_qda.queries.worksheets import item_results
from tests.demo_copy import demo_file, opened_copy
from tests.queries.test_themes import apply

BKG = "Teilnahme an der Bündniskerngruppe"
Numbers = dict[str, list[tuple[int, int]]]


@pytest.fixture(scope="module")
def untouched() -> Iterator[Project]:
    """The demo for tests that only ask."""
    with open_project(demo_file(), read_only=True) as project:
        yield project


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    """A copy of the demo to work on."""
    with opened_copy(tmp_path) as project:
        yield project


def page_of(project: Project, theme: str, filters: Filters | None = None, **options: Any) -> ThemePage:
    [page] = theme_pages(project, [theme], filters, **options)
    return page


def numbers(page: ThemePage) -> Numbers:
    """(x, n) of every line for every unit."""
    return {
        finding.label.name or finding.label.kind: [
            (len(members), unit.base) for members, unit in zip(finding.members, page.units, strict=True)
        ]
        for finding in page.findings
    }


def compared(page: ThemePage) -> dict[str, dict[str, int]]:
    assert page.comparison is not None
    return {
        group.value: {label.name or label.kind: len(names) for label, names in group.found.items()}
        for group in page.comparison.groups
    }


# --- positions ----------------------------------------------------------------------------------------


def test_positions_are_counted_in_respondents_cases_and_talks(untouched: Project) -> None:
    page = page_of(untouched, BKG)
    assert page.is_evaluative
    assert [(unit.what, unit.kind, unit.function) for unit in page.units] == [
        ("respondents", "interview", "THM"),
        ("cases", "interview", ""),
        ("documents", "reflection_talk", ""),
    ]
    assert numbers(page) == {
        "beteiligt": [(7, 14), (6, 13), (5, 10)],
        "noch nicht beteiligt": [(7, 14), (7, 13), (3, 10)],
        "not_addressed": [(0, 14), (0, 13), (2, 10)],
    }


def test_late_starters_are_not_in_the_core_group_but_for_one(untouched: Project) -> None:
    page = page_of(untouched, BKG)
    assert page.comparison is not None
    assert page.attribute == "thm_startphase"
    assert compared(page) == {
        "vor Lockdown": {"beteiligt": 6, "noch nicht beteiligt": 2, "not_addressed": 0},
        "während Lockdown": {"beteiligt": 1, "noch nicht beteiligt": 5, "not_addressed": 0},
    }
    groups = {group.value: group for group in page.comparison.groups}
    assert [len(group.members) for group in groups.values()] == [8, 6]
    assert groups["vor Lockdown"].majority == "beteiligt"
    assert groups["vor Lockdown"].deviant == (
        ("TM08", "noch nicht beteiligt"),
        ("TM09", "noch nicht beteiligt"),
    )
    assert groups["während Lockdown"].deviant == (("TM07", "beteiligt"),)


def test_a_case_contradicts_itself(untouched: Project) -> None:
    [contradiction] = page_of(untouched, BKG).contradictions
    assert contradiction.row.name == "KO11"
    assert contradiction.positions == (("noch nicht beteiligt", ("TM12",)), ("beteiligt", ("RG08",)))


def test_ratings_count_what_analysts_wrote(untouched: Project) -> None:
    page = page_of(untouched, BKG)
    assert page.rated_rows == 15
    assert {line.label.name or line.label.kind: len(line.rows) for line in page.ratings} == {
        "beteiligt": 6,
        "widersprüchlich": 1,
        "noch nicht beteiligt": 6,
        "not_addressed": 2,
    }


def test_several_values_in_one_document_are_no_value(demo: Project) -> None:
    apply(demo, "TM07", "19", "noch nicht beteiligt")
    found = numbers(page_of(demo, BKG))
    assert found["beteiligt"] == [(6, 14), (5, 13), (5, 10)]
    assert found["contradictory"] == [(1, 14), (1, 13), (0, 10)]
    assert sum(x for x, _ in (line[0] for line in found.values())) == 14


def test_the_theme_without_a_value_is_a_mention_without_one(demo: Project) -> None:
    apply(demo, "RG10", "27", BKG)
    assert numbers(page_of(demo, BKG))["without_value"] == [(0, 14), (0, 13), (1, 10)]


def test_a_sub_code_of_a_scale_is_a_position_by_itself(untouched: Project) -> None:
    page = page_of(untouched, "beteiligt")
    assert page.is_evaluative
    assert numbers(page)["beteiligt"][0] == (7, 14)


def test_ratings_of_codings_are_positions_too(tmp_path: Path) -> None:
    project = talk(tmp_path, "Ja, gern.", "Nein, nie.", "Ja, oft.", "Weiß nicht.")
    with project.change("test") as session:
        theme = codes.add_code(session, name="Freude")
        set_scale(session, code_id=theme, values=[("ja", "full"), ("nein", "empty")])
        for document, rating in zip(documents(session)[:3], ("ja", "nein", "ja"), strict=True):
            [paragraph] = paragraphs_of(session, [document.id])[document.id]
            applied = apply_code(
                session,
                document_id=document.id,
                code_id=theme,
                coder_id=project.coder_id or 0,
                start=paragraph.start,
                end=paragraph.end,
            )
            session.get_one(Coding, applied.coding_id).rating = rating
    page = page_of(project, "Freude")
    assert page.is_evaluative
    assert numbers(page) == {
        "ja": [(2, 4)],
        "nein": [(1, 4)],
        "not_addressed": [(0, 4)],
        "not_coded": [(1, 4)],
    }
    project.close()


# --- mentions -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("theme", "interviews", "talks"),
    [
        ("Messenger und Datenschutz", 9, 2),
        ("Wegfall persönlicher Beratung", 12, 7),
        ("Verstetigung", 3, 9),
        ("Arbeitshilfen > Prozessmanagement", 0, 10),
        ("Ausländerbehörde", 11, 5),
        ("Ehrenamt", 1, 0),
        ("Betriebe und Kammern", 0, 0),
        ("Corona", 14, 10),
        ("Kooperation", 13, 10),
        ("Zielgruppe", 12, 3),
        ("Schlussfolgerungen", 8, 7),
    ],
)
def test_mentions_agree_with_the_truth_table(
    untouched: Project, theme: str, interviews: int, talks: int
) -> None:
    path = "Prozessmanagement und GfS > " + theme if theme.startswith("Arbeitshilfen") else theme
    page = page_of(untouched, path)
    assert not page.is_evaluative
    by_unit = {(u.what, u.kind): at for at, u in enumerate(page.units)}
    told = numbers(page)["mentioned"]
    assert told[by_unit["respondents", "interview"]] == (interviews, 14)
    assert told[by_unit["documents", "reflection_talk"]] == (talks, 10)


def test_who_does_not_count_as_a_respondent_is_told_apart(untouched: Project) -> None:
    """F12: in TM09 only the head of the managing office speaks about her role."""
    page = page_of(untouched, "Rolle der GfS")
    assert [(u.what, u.kind) for u in page.units] == [
        ("respondents", "interview"),
        ("documents", "interview"),
        ("cases", "interview"),
        ("documents", "reflection_talk"),
    ]
    assert numbers(page)["mentioned"] == [(9, 14), (10, 14), (9, 13), (10, 10)]
    silent = next(f for f in page.findings if f.label.kind == "not_addressed")
    assert silent.members[1] == ("TM04", "TM10", "TM13", "TM14")
    only = page_of(untouched, "Rolle der GfS", Filters(speakers="respondents"))
    assert numbers(only)["mentioned"][0] == (9, 14)
    assert ("documents", "interview") not in [(u.what, u.kind) for u in only.units]


def test_the_type_of_municipality_matters(untouched: Project) -> None:
    """F6."""
    page = page_of(untouched, "Ungeklärte Identität und Arbeitsverbot", group_by="TYP")
    assert page.comparison is not None
    assert page.comparison.attribute == "typ"
    assert {
        value: (found["mentioned"], found["not_addressed"]) for value, found in compared(page).items()
    } == {
        "Kreis": (5, 2),
        "kreisangehörige Gemeinde": (0, 2),
        "kreisfreie Stadt": (1, 4),
    }


def test_sub_codes_are_counted_one_by_one(untouched: Project) -> None:
    page = page_of(untouched, "Corona > Umgang")
    assert numbers(page)["Aufsuchende Kontakte"] == [(4, 14), (4, 13), (1, 10)]
    assert compared(page)["vor Lockdown"]["Aufsuchende Kontakte"] == 4
    assert compared(page)["während Lockdown"]["Aufsuchende Kontakte"] == 0


def test_ratings_are_compared_where_codings_hold_no_positions(untouched: Project) -> None:
    page = page_of(untouched, "Ausländerbehörde")
    assert page.comparison is not None
    assert page.comparison.by_rating
    assert {
        v: (f["eher förderlich"], f["gemischt"], f["eher hinderlich"]) for v, f in compared(page).items()
    } == {
        "nach Lockdown": (1, 0, 0),
        "noch nicht besetzt": (0, 0, 0),
        "vor Lockdown": (3, 2, 1),
        "während Lockdown": (0, 1, 3),
    }


def test_an_unknown_attribute_or_theme_is_named(untouched: Project) -> None:
    with pytest.raises(AttributeNotFound):
        page_of(untouched, BKG, group_by="wetter")
    with pytest.raises(CodeNotFound):
        theme_page(untouched, 4711)


def test_codes_on_the_same_text_are_named(untouched: Project) -> None:
    found = {r.code.name: (r.codings, r.documents) for r in page_of(untouched, "Ausländerbehörde").relations}
    assert found["Hemmnisse"] == (8, 8)
    assert found["Gelingensfaktoren"] == (7, 6)
    assert "Ausländerbehörde" not in found
    assert "Zitierwürdig" not in found


def test_nobody_deviates_from_those_without_an_answer(demo: Project) -> None:
    """ "No answer" is no group: what most of them say binds nobody."""
    with demo.change("attributes") as session:
        made = add_attribute(session, scope="case", name="wert")
        for case in cases(session):
            if case.name in ("KO01", "KO02", "KO03"):
                set_value(session, attribute_id=made, owner_id=case.id, words="a")
    comparison = page_of(demo, BKG, group_by="wert").comparison
    assert comparison is not None
    given, missing = comparison.groups
    assert (given.value, missing.value) == ("a", "")
    assert given.majority
    positions = [len(names) for label, names in missing.found.items() if label.kind == "value"]
    assert 2 * max(positions) > sum(positions)  # a majority, were it a group
    assert (missing.majority, missing.deviant) == ("", ())


def test_one_theme_by_its_id(untouched: Project) -> None:
    with untouched.read() as session:
        theme = codebook(session).find(BKG)
    page = theme_page(untouched, theme.id, Filters(kinds=("interview",)))
    assert page.theme == theme
    assert numbers(page)["beteiligt"] == [(7, 14), (6, 13)]
    assert page.contradictions == ()


# --- quotations ---------------------------------------------------------------------------------------


def test_marked_passages_are_quoted_first(untouched: Project) -> None:
    page = page_of(untouched, "Corona > Umgang")
    marked = {(q.place.document, q.place.paragraph) for q in page.quotations if q.is_marked}
    assert marked == {("TM07", "11"), ("TM11", "4"), ("TM13", "15"), ("TM14", "24")}
    assert (
        "Der eine schreibt „ok 👍🏽“ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie."
        in {q.text for q in page.quotations}
    )


def test_quotations_show_deviant_and_contradictory_documents(untouched: Project) -> None:
    page = page_of(untouched, BKG)
    places = {(q.place.document, q.label) for q in page.quotations}
    assert places >= {
        ("TM07", "beteiligt"),
        ("TM08", "noch nicht beteiligt"),
        ("TM09", "noch nicht beteiligt"),
        ("TM12", "noch nicht beteiligt"),
        ("RG08", "beteiligt"),
    }
    assert len({q.place.document for q in page.quotations}) == len(page.quotations) == 6


def test_nobody_quotes_interviewers_or_withdrawn_paragraphs(demo: Project) -> None:
    """A coding over many turns: only one respondent's words are left, with […] where somebody else spoke."""
    with demo.change("apply_code") as session:
        document = find_document(session, "TM13")
        numbered = {p.number: p for p in paragraphs_of(session, [document.id])[document.id]}
        apply_code(
            session,
            document_id=document.id,
            code_id=codebook(session).find("Ehrenamt").id,
            coder_id=demo.coder_id or 0,
            start=numbered["28"].start,
            end=numbered["34"].end,
        )
        whole = text_of(session, document.id)
    page = page_of(demo, "Ehrenamt", Filters(documents=("TM13",)))
    [quotation] = page.quotations
    assert (quotation.place.paragraph, quotation.place.paragraph_end) == ("29", "33")
    assert quotation.text.count("[…]") == 1
    for number in ("28", "30", "31", "32", "34"):
        words = whole[numbered[number].start : numbered[number].end].partition(": ")[2][:40]
        assert words
        assert words not in quotation.text


def test_a_passage_that_is_withdrawn_altogether_is_not_quoted(demo: Project) -> None:
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=find_document(session, "TM07").id, number="17")
    page = page_of(demo, BKG)
    assert ("TM07", "17") not in {(q.place.document, q.place.paragraph) for q in page.quotations}
    assert numbers(page)["beteiligt"][0] == (6, 14)


def test_minutes_are_known_as_such(untouched: Project) -> None:
    page = page_of(untouched, "Verstetigung", Filters(documents=("RG09",)))
    assert page.quotations
    assert all(q.place.is_minutes for q in page.quotations)


# --- worksheets ---------------------------------------------------------------------------------------


def test_worksheet_answers_agree_with_their_truth(untouched: Project) -> None:
    truth = json.loads(
        (RESOURCES / "demo" / "worksheets" / "worksheet-truth.json").read_text(encoding="utf-8")
    )
    expected = {
        (sheet, item): facts
        for sheet, found in truth["worksheets"].items()
        for item, facts in found["items"].items()
        if facts.get("theme") and "options" in facts
    }
    with untouched.read() as session:
        every = {code.id: code.path for code in codebook(session).codes}
        results = {(r.worksheet, r.item): r for r in item_results(session, list(every))}
    assert len(expected) >= 20
    for key, facts in expected.items():
        result = results[key]
        assert dict(result.options) == facts["options"], key
        assert (result.not_applicable, result.missing + result.unknown) == (
            facts["not_applicable"],
            facts["missing"],
        ), key
        assert result.unknown == facts["missing_k_a"], key
        assert result.returned == facts["n_cases"], key
        assert every[result.theme_id or 0] == facts["theme"]


def test_the_key_item_of_the_mock_up(untouched: Project) -> None:
    [item] = page_of(untouched, BKG).worksheet_items
    assert item.text == "THM ist Mitglied der Bündniskerngruppe"
    assert item.options == (("ja", 6), ("geplant", 4), ("nein", 1))
    assert (item.not_applicable, item.missing, item.unknown, item.returned) == (1, 1, 0, 13)


def test_answers_follow_the_rows_of_the_filter(untouched: Project) -> None:
    [item] = page_of(untouched, BKG, Filters(cases=("KO11", "KO07", "KO16"))).worksheet_items
    assert (item.options, item.not_applicable, item.returned) == (
        (("ja", 1), ("geplant", 0), ("nein", 1)),
        1,
        3,
    )


# --- projects in which little is done yet -------------------------------------------------------------


def talk(folder: Path, *answers: str) -> Project:
    """A project without cases, one document an answer."""
    project = new_project(folder / "klein.gkqda", name="Klein", coder="Anna Berg")
    with project.change("import_documents") as session:
        for number, answer in enumerate(answers, 1):
            file = folder / f"D{number}.txt"
            file.write_text(f"{answer}\n", encoding="utf-8")
            import_documents(session, [read_document(file)])
    return project


def test_without_documents_a_page_is_empty_but_there(tmp_path: Path) -> None:
    with new_project(tmp_path / "leer.gkqda", name="Leer", coder="A", codebook="starter") as project:
        page = page_of(project, "Corona")
    assert (page.units, page.cells, page.quotations, page.comparison) == ((), (), (), None)


def test_uncoded_documents_are_not_silent(tmp_path: Path) -> None:
    with talk(tmp_path, "Gut war das.", "Schlecht war das.", "Nichts war.") as project:
        with project.change("test") as session:
            first, other = codes.add_code(session, name="Gut"), codes.add_code(session, name="Anderes")
        apply(project, "D1", "1", "Gut")
        apply(project, "D2", "1", "Anderes")
        page = page_of(project, "Gut")
    assert first != other
    assert numbers(page) == {"mentioned": [(1, 3)], "not_addressed": [(1, 3)], "not_coded": [(1, 3)]}
    assert [cell.row.kind for cell in page.cells] == ["document"] * 3
    assert [p.text for p in page.passages] == ["Gut war das."]
    assert [place.document for place in page.coded[page.cells[0].row.id].places] == ["D1"]


def test_a_filter_may_leave_nothing(untouched: Project) -> None:
    page = page_of(untouched, BKG, Filters(kinds=("worksheet_text",)))
    assert (page.units, page.cells) == ((), ())
    assert page.result is not None
