"""Answers as texts: coded like transcripts, in step with the answers, in no base that nobody asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.errors.domain import TextOfAnswers
from gk_qda.models import Case, Coding, Document
from gk_qda.operations.cases import delete_case, rename_case
from gk_qda.operations.citation_check import check_citations
from gk_qda.operations.coding import apply_code
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.tables.segments import segment_table
from gk_qda.operations.text_edit import edit_text
from gk_qda.operations.worksheet_texts import make_texts
from gk_qda.operations.worksheets import delete_items, describe_item, set_answer
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents, find_document, paragraphs_of, text_of
from gk_qda.queries.filters import Filters, scope, speech
from gk_qda.queries.info import project_info
from gk_qda.queries.theme_pages import theme_pages
from gk_qda.queries.worksheet_grid import worksheet_grid
from gk_qda.queries.worksheet_texts import answer_place, item_numbers
from gk_qda.reanchoring import Edit
from tests.project.dump import dump

CASES = ("KO06", "KO07", "KO09")  # KO09 did not return PM
ITEMS = ("PM02", "PM05", "PM14", "PMT5")
WORDS = (
    "",
    "trifft nicht zu",
    "Neu",
    "Zwei\nZeilen",
    "Ganz andere Worte stehen hier",
    "Zwei Zeilen",
    "neu neu",
)


def make(project, *worksheets: str) -> list[int]:
    with project.change("make_texts") as session:
        return make_texts(session, worksheets=worksheets)


def place(project, item: str, case: str) -> tuple[int, int]:
    with project.read() as session:
        grid = worksheet_grid(session, "PM")
    return (
        next(one.id for one in grid.items if one.item == item),
        next(one.id for one in grid.cases if one.name == case),
    )


def answer(project, item: str, case: str, words: str) -> None:
    item_id, case_id = place(project, item, case)
    with project.change("set_answer") as session:
        set_answer(session, item_id=item_id, case_id=case_id, words=words)


def paragraphs(project, name: str) -> dict[str, tuple[str, str]]:
    """Question and answer by number."""
    with project.read() as session:
        document = find_document(session, name)
        text = text_of(session, document.id)
        found = paragraphs_of(session, [document.id])[document.id]
    assert "\n\n".join(p.span.of(text) for p in found) == text
    return {
        p.number: (p.label.of(text).strip() if p.label else "", "".join(s.of(text) for s in speech(p)))
        for p in found
    }


def code_answer(project, item: str, case: str) -> int:
    with project.read() as session:
        document_id, span = answer_place(session, *place(project, item, case))
        code_id = codebook(session).find("Zielgruppe").id
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


def words_of(project, coding_id: int) -> str | None:
    with project.read() as session:
        row = session.get(Coding, coding_id)
        return None if row is None else text_of(session, row.document_id)[row.start : row.end]


def expected(project, case: str) -> dict[str, tuple[str, str]]:
    with project.read() as session:
        grid = worksheet_grid(session, "PM")
    case_id = next(one.id for one in grid.cases if one.name == case)
    texts = [item for item in grid.items if item.is_text]
    numbers = item_numbers("PM", [item.item for item in texts])
    return {
        numbers[item.item]: (" ".join(item.text.split()), grid.answer(item.id, case_id)[1])
        for item in texts
        if grid.answer(item.id, case_id)[0] == "value"
    }


def test_each_case_that_answered_gets_a_text(demo):
    assert len(make(demo)) == 27
    assert make(demo) == []
    found = paragraphs(demo, "KO06, AH PM")
    assert list(found)[:3] == ["Item 2", "Item 5", "Item 14"]
    assert found == expected(demo, "KO06")
    assert found["Item 14"][0].startswith("Größe der Zielgruppe")
    with demo.read() as session:
        document = next(d for d in documents(session) if d.name == "KO06, AH PM")
    assert (document.kind, document.form, document.cases) == ("worksheet_text", "form", ("KO06",))
    assert document.words == sum(len(words.split()) for _, words in found.values())


def test_they_are_in_no_base_unless_asked_for(demo):
    before = frequency_table(demo, Filters())
    info = project_info(demo)
    make(demo)
    code_answer(demo, "PM14", "KO06")
    after = frequency_table(demo, Filters())
    assert after.rows == before.rows
    assert [after.base[key] for key in ("documents", "codings", "cases")] == [24, 502, 15]
    now = project_info(demo)
    assert (now.documents, now.paragraphs, now.words) == (24, info.paragraphs, info.words)
    with demo.read() as session:
        assert len(scope(session, Filters()).documents) == 24
        assert len(scope(session, Filters(cases=("KO06",))).documents) == 2
        assert len(scope(session, Filters(kinds=("worksheet_text",))).documents) == 27
        assert len(scope(session, Filters(documents=("KO06, AH PM",))).documents) == 1


def test_a_coded_answer_is_cited_as_an_item_and_the_citation_is_proved(demo, tmp_path):
    make(demo)
    coding = code_answer(demo, "PM14", "KO06")
    table = segment_table(demo, Filters(kinds=("worksheet_text",)))
    assert [row["citation"] for row in table.rows] == ["KO06, AH PM, Item 14"]
    words = " ".join((words_of(demo, coding) or "").split())
    report = tmp_path / "report.txt"
    report.write_text(f"So „{words}“ (KO06, AH PM, Item 14), nicht (KO06, AH PM, Item 99).", encoding="utf-8")
    assert [one.verdict for one in check_citations(demo, report)] == ["right", "no_paragraph"]


def test_codings_stay_on_their_words_while_answers_change(demo):
    make(demo, "PM")
    whole, other = code_answer(demo, "PM14", "KO06"), code_answer(demo, "PM22", "KO06")
    kept = words_of(demo, other)
    answer(demo, "PM02", "KO06", "Ein ganz neuer, viel längerer Satz steht jetzt davor.")
    answer(demo, "PM14", "KO06", "rund 120 Personen")
    assert words_of(demo, other) == kept
    assert words_of(demo, whole) == "rund 120 Personen"
    answer(demo, "PM14", "KO06", "")
    assert words_of(demo, whole) is None
    assert "Item 14" not in paragraphs(demo, "KO06, AH PM")
    demo.undo()
    assert words_of(demo, whole) == "rund 120 Personen"
    answer(demo, "PM14", "KO06", "")
    answer(demo, "PM14", "KO06", "wieder da")
    assert list(paragraphs(demo, "KO06, AH PM"))[:3] == ["Item 2", "Item 5", "Item 14"]
    assert words_of(demo, other) == kept


def test_items_and_cases_take_their_texts_along(demo):
    make(demo, "PM")
    item_id, case_id = place(demo, "PM14", "KO06")
    with demo.change("describe_item") as session:
        describe_item(session, item_id=item_id, text="Wie viele?")
    assert paragraphs(demo, "KO06, AH PM")["Item 14"][0] == "Wie viele?"
    with demo.change("rename_case") as session:
        rename_case(session, case_id=case_id, name="Ginsterkamp")
    assert "Item 14" in paragraphs(demo, "Ginsterkamp, AH PM")
    with demo.change("delete_items") as session:
        delete_items(session, item_ids=[item_id])
    assert "Item 14" not in paragraphs(demo, "Ginsterkamp, AH PM")
    with demo.change("delete_case") as session:
        delete_case(session, case_id=case_id)
    with demo.read() as session:
        names = set(session.scalars(select(Document.name)))
    assert "Ginsterkamp, AH PM" not in names
    assert {"RG05", "TM07"} <= names


def test_the_text_is_not_edited_beside_its_answer(demo):
    document_id = make(demo, "PM")[0]
    with pytest.raises(TextOfAnswers), demo.change("edit_text") as session:
        edit_text(session, document_id=document_id, edits=[Edit(0, 1, "X")], coder_id=1)


@pytest.mark.long
def test_texts_hold_what_was_answered_after_any_history(demo):
    make(demo, "PM")
    start = dump(demo)
    step = st.tuples(st.sampled_from(ITEMS), st.sampled_from(CASES), st.sampled_from(WORDS))

    @given(history=st.lists(step, min_size=1, max_size=8))
    @settings(max_examples=12)
    def run(history):
        coding = code_answer(demo, "PM22", "KO06")
        kept, steps = words_of(demo, coding), 1
        for item, case, words in history:
            before = dump(demo)
            answer(demo, item, case, words)
            steps += dump(demo) != before
            assert words_of(demo, coding) == kept
            for name in CASES:
                if found := expected(demo, name):
                    assert paragraphs(demo, f"{name}, AH PM") == found
        for _ in range(steps):
            demo.undo()
        assert dump(demo) == start

    run()


def test_numbers_of_items_are_short_where_they_can_be():
    assert item_numbers("PM", ["PM02", "PM14", "PMT1"]) == {
        "PM02": "Item 2",
        "PM14": "Item 14",
        "PMT1": "Item T1",
    }
    assert item_numbers("PM", ["PM2", "PM02"]) == {"PM2": "Item PM2", "PM02": "Item PM02"}
    assert item_numbers("A", ["A very long name of an item", "x"]) == {
        "A very long name of an item": "Item 1",
        "x": "Item 2",
    }
    with_same = item_numbers("BAA", ["BAA01", "Q"])
    assert with_same == {"BAA01": "Item 1", "Q": "Item Q"}


def test_a_case_that_never_answered_has_no_text(demo):
    make(demo, "PM")
    with demo.read() as session:
        case_id = session.scalar(select(Case.id).where(Case.name == "KO09"))
        assert answer_place(session, place(demo, "PM14", "KO09")[0], case_id) is None
    answer(demo, "PM14", "KO09", "Jetzt doch")
    assert list(paragraphs(demo, "KO09, AH PM")) == ["Item 14"]


def test_making_texts_changes_no_report_and_no_offer(demo):
    def everything():
        pages = [(p.rated_rows, p.findings, p.ratings, p.passages_total) for p in theme_pages(demo)]
        with demo.read() as session:
            return pages, attribute_choices(session)

    before = everything()
    make(demo)
    assert everything() == before
