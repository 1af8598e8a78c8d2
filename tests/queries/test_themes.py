"""Theme cells: states, segments, and which codings make them stale."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import CodeNotFound, ValueNotAllowed
from gk_qda.models import CaseMember, Change, Coding, Speaker, Summary
from gk_qda.operations import coding
from gk_qda.operations.cases import find_case
from gk_qda.operations.codebook import move_code
from gk_qda.operations.coders import ensure_coder
from gk_qda.operations.documents import delete_documents, withdraw_paragraph
from gk_qda.operations.settings import set_setting
from gk_qda.operations.summaries import confirm_summary, set_evidence, write_summary
from gk_qda.operations.text_edit import edit_text, replace_words
from gk_qda.paths import RESOURCES
from gk_qda.project import Project, open_project
from gk_qda.queries.basis import OTHER_WORDS, fingerprint, ways_between
from gk_qda.queries.cell_codings import basis_of
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import find_document, paragraphs_of
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.staleness import CellChanges, outdated
from gk_qda.queries.theme_cells import stored_cells
from gk_qda.queries.theme_rows import ROW_KINDS, theme_rows
from gk_qda.queries.themes import ThemeCell, ThemeGrid, theme_grid, themes_of
from gk_qda.reanchoring import Edit
from tests.demo_copy import demo_file, opened_copy

DEMO = RESOURCES / "demo"
BKG = "Teilnahme an der Bündniskerngruppe"
UMGANG = "Corona > Umgang"


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


def cell_of(grid: ThemeGrid, row: str, theme: str) -> ThemeCell:
    return next(c for c in grid.cells.values() if c.row.name == row and theme in (c.theme.name, c.theme.path))


def stale_cells(project: Project, **options: Any) -> set[tuple[str, str]]:
    cells = theme_grid(project, **options).cells.values()
    return {(c.row.name, c.theme.name) for c in cells if c.derived == "stale"}


def coding_at(project: Project, document: str, paragraph: str, code: str) -> int:
    """The first coder's coding with this code in a paragraph."""
    with project.read() as session:
        row = find_document(session, document)
        place = next(p for p in paragraphs_of(session, [row.id])[row.id] if p.number == paragraph)
        found = session.scalars(
            select(Coding.id).where(
                Coding.document_id == row.id,
                Coding.code_id == codebook(session).find(code).id,
                Coding.coder_id == project.coder_id,
                Coding.start < place.end,
                Coding.end > place.start,
            )
        )
        return found.one()


def do(project: Project, operation: Any, **values: Any) -> Any:
    with project.change("test") as session:
        return operation(session, **values)


def apply(project: Project, document: str, paragraph: str, code: str, coder_id: int | None = None) -> None:
    """Code a whole paragraph."""
    with project.change("apply_code") as session:
        row = find_document(session, document)
        place = next(p for p in paragraphs_of(session, [row.id])[row.id] if p.number == paragraph)
        coding.apply_code(
            session,
            document_id=row.id,
            code_id=codebook(session).find(code).id,
            coder_id=coder_id or project.coder_id or 0,
            start=place.start,
            end=place.end,
        )


def planted() -> dict[tuple[str, str], int]:
    """The first coder's codings by code and document."""
    with (DEMO / "planted-matrix.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["path"], name): int(number)
            for row in csv.DictReader(file)
            for name, number in row.items()
            if name != "path"
        }


# --- the matrix of the demo ---------------------------------------------------------------------------


def test_cells_hold_what_the_table_of_summaries_says(untouched: Project) -> None:
    grid = theme_grid(untouched)
    with (DEMO / "summaries.csv").open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    assert len(written) == 75
    for row in written:
        cell = cell_of(grid, row["case"], row["theme"])
        assert (cell.state, cell.text, cell.author) == (row["state"], row["summary"], row["author"])
        assert cell.rating == ("" if row["rating"] == "nicht thematisiert" else row["rating"])
        places = "; ".join(f"{e.place.document}:{e.place.paragraph}" for e in cell.evidence)
        assert places == row["evidence"]
        assert all(e.sentence is None and not e.is_withdrawn for e in cell.evidence)


def test_themes_are_those_of_the_project_in_its_order(untouched: Project) -> None:
    assert [theme.name for theme in theme_grid(untouched).themes] == [
        BKG,
        "Umgang",
        "Ausländerbehörde",
        "Rolle der GfS",
        "Verstetigung",
    ]


def test_codes_of_the_filter_are_themes_where_none_are_named(untouched: Project) -> None:
    grid = theme_grid(untouched, filters=Filters(codes=("Ehrenamt", BKG)))
    assert [theme.name for theme in grid.themes] == ["Ehrenamt", BKG]
    assert cell_of(grid, "KO11", BKG).segments == 3


def test_without_a_choice_the_themes_are_the_main_codes_that_count(demo: Project) -> None:
    do(demo, set_setting, key="themes", value=[])
    with demo.read() as session:
        names = [theme.name for theme in themes_of(session)]
    assert len(names) == 9
    assert "Technische Codes" not in names


def test_segments_are_counted_by_kind_of_document(untouched: Project) -> None:
    cell = cell_of(theme_grid(untouched), "KO11", BKG)
    assert (cell.segments, cell.by_kind) == (3, (("interview", 2), ("reflection_talk", 1)))
    assert cell.row.sources == ("TM12", "RG08")


@pytest.mark.parametrize("theme", [BKG, UMGANG, "Kooperation > Akteure > Ausländerbehörde"])
def test_segments_of_documents_agree_with_the_planted_matrix(untouched: Project, theme: str) -> None:
    grid = theme_grid(untouched, [theme], "document")
    path = grid.themes[0].path
    expected: dict[str, int] = {}
    for (code, document), number in planted().items():
        if code == path or code.startswith(f"{path} > "):
            expected[document] = expected.get(document, 0) + number
    found = {cell.row.name: cell.segments for cell in grid.column(grid.themes[0])}
    assert found == expected  # nowhere in these themes do two codes share the same characters


def test_silence_has_four_different_reasons(demo: Project) -> None:
    with demo.change("write_summary") as session:
        write_summary(
            session,
            row_kind="case",
            row_id=find_case(session, "KO13").id,
            theme_id=codebook(session).find("Verstetigung").id,
            coder_id=demo.coder_id,
            state="not_asked",
        )
    grid = theme_grid(demo)
    found = {name: cell_of(grid, name, "Verstetigung") for name in ("KO16", "KO13", "KO14", "KO09", "KO02")}
    states = {name: (cell.state, cell.derived, cell.segments) for name, cell in found.items()}
    assert states == {
        "KO16": ("open", "no_source", 0),
        "KO13": ("not_asked", "no_segments", 0),
        "KO14": ("done", "", 2),
        "KO09": ("not_addressed", "no_segments", 0),
        "KO02": ("open", "", 1),
    }


def test_rows_can_be_documents_or_people(untouched: Project) -> None:
    documents = theme_grid(untouched, row_kind="document")
    assert len(documents.rows) == 24
    assert documents.rows[6].title == "Ginsterkamp"
    people = theme_grid(untouched, [BKG], "person")
    # The head of the managing office of KO08 speaks in two documents and is one person.
    person = next(row for row in people.rows if row.name == "KO08-GfS")
    assert person.sources == ("TM09", "RG07")
    assert people.cell(person, people.themes[0]).by_kind == (("reflection_talk", 1),)
    assert not any(row.name in ("I1", "I2") for row in people.rows)


def test_unknown_rows_and_themes_are_refused(untouched: Project) -> None:
    with pytest.raises(ValueNotAllowed):
        theme_grid(untouched, row_kind="village")
    with pytest.raises(CodeNotFound):
        theme_grid(untouched, ["Wetter"])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), 16),
        (Filters(kinds=("interview",)), 13),
        (Filters(kinds=("reflection_talk",)), 10),
        (Filters(cases=("KO16", "KO01")), 2),
        (Filters(where=("typ=Kreis",)), 7),
        (Filters(with_kinds=("interview", "reflection_talk")), 8),
        (Filters(documents=("TM05", "TM06")), 1),
    ],
)
def test_filters_choose_rows(untouched: Project, filters: Filters, expected: int) -> None:
    assert len(theme_grid(untouched, filters=filters).rows) == expected


def test_filters_choose_what_is_counted(untouched: Project) -> None:
    talks = theme_grid(untouched, [BKG], filters=Filters(kinds=("reflection_talk",)))
    assert cell_of(talks, "KO11", BKG).by_kind == (("reflection_talk", 1),)
    second = theme_grid(untouched, [BKG], filters=Filters(coders=("M. Yıldız",)))
    assert cell_of(second, "KO01", BKG).segments == 0
    assert cell_of(second, "KO11", BKG).segments > 0


def test_withdrawn_evidence_is_marked(demo: Project) -> None:
    assert not cell_of(theme_grid(demo), "KO06", BKG).evidence[0].is_withdrawn
    with demo.change("withdraw_paragraph") as session:
        withdraw_paragraph(session, document_id=find_document(session, "TM07").id, number="17")
    evidence = cell_of(theme_grid(demo), "KO06", BKG).evidence
    assert [e.is_withdrawn for e in evidence] == [True, False]


def test_speakers_are_named_where_several_answer(untouched: Project) -> None:
    places = [e.place for e in cell_of(theme_grid(untouched), "KO11", BKG).evidence]
    assert [(p.document, p.speaker) for p in places] == [("TM12", ""), ("TM12", ""), ("RG08", "B1")]
    minutes = cell_of(theme_grid(untouched), "KO14", "Verstetigung").evidence
    assert all(e.place.is_minutes and not e.place.speaker for e in minutes)


# --- stale cells --------------------------------------------------------------------------------------


def test_the_demo_has_exactly_one_stale_cell_and_says_why(untouched: Project) -> None:
    assert stale_cells(untouched) == {("KO11", BKG)}
    cell = cell_of(theme_grid(untouched), "KO11", BKG)
    assert isinstance(cell.stale, CellChanges)
    [late] = cell.stale.added
    assert (late.code, cell.stale.removed, cell.stale.changed) == ("beteiligt", (), ())
    assert late.place is not None
    assert (late.place.document, late.place.speaker, late.place.paragraph) == ("RG08", "B1", "28")
    assert cell.written_at is not None
    assert cell.stale_since is not None
    assert cell.stale_since > cell.written_at


def test_confirming_makes_a_cell_current_again(demo: Project) -> None:
    cell = cell_of(theme_grid(demo), "KO11", BKG)
    do(demo, confirm_summary, summary_id=cell.summary_id)
    assert stale_cells(demo) == set()


@pytest.mark.parametrize(
    "change", ["added", "removed", "resized", "recoded inside", "recoded outside", "rated"]
)
def test_a_changed_coding_makes_exactly_the_cells_stale_that_rest_on_it(demo: Project, change: str) -> None:
    before = stale_cells(demo)
    coding_id = coding_at(demo, "TM07", "17", "beteiligt")
    with demo.read() as session:
        row = session.get_one(Coding, coding_id)
        book = codebook(session)
    match change:
        case "added":
            apply(demo, "TM07", "19", "noch nicht beteiligt")
        case "removed":
            do(demo, coding.remove_codings, coding_ids=[coding_id])
        case "resized":
            do(demo, coding.resize_coding, coding_id=coding_id, start=row.start, end=row.end - 5)
        case "recoded inside":
            do(demo, coding.recode, coding_ids=[coding_id], code_id=book.find("noch nicht beteiligt").id)
        case "recoded outside":
            do(demo, coding.recode, coding_ids=[coding_id], code_id=book.find("Ehrenamt").id)
        case "rated":
            do(demo, coding.set_coding_rating, coding_id=coding_id, rating="beteiligt")
    assert stale_cells(demo) == before | {("KO06", BKG)}
    stale = cell_of(theme_grid(demo), "KO06", BKG).stale
    assert stale is not None
    counts = (len(stale.added), len(stale.removed), len(stale.changed))
    assert counts == {"added": (1, 0, 0), "removed": (0, 1, 0), "recoded outside": (0, 1, 0)}.get(
        change, (0, 0, 1)
    )
    ways = {"resized": "moved", "recoded inside": "recoded", "recoded outside": "removed"}
    ((way, [one]),) = stale.by_way().items()
    assert way == ways.get(change, change)
    assert one.place is not None
    assert (one.place.document, one.place.paragraph) == ("TM07", "19" if change == "added" else "17")
    if "recoded" in change:
        names = (
            ("noch nicht beteiligt", "beteiligt") if change.endswith("inside") else ("beteiligt", "Ehrenamt")
        )
        assert (one.code, one.other_code) == names
    if change == "rated":
        assert (one.rating, one.other_rating) == ("beteiligt", row.rating)
    assert stale.since is not None
    with demo.read() as session:
        written_at = session.scalars(select(Summary.written_at).limit(1)).one()
    assert stale.since > written_at
    demo.undo()
    assert stale_cells(demo) == before


@pytest.mark.parametrize("rating", ["", "eher hinderlich"])
def test_a_fingerprint_tells_what_changed(rating: str) -> None:
    before = fingerprint(3, 9, "code", rating)
    assert ways_between(before, before) == ()
    assert ways_between(before, fingerprint(3, 8, "code", rating)) == ("moved",)
    assert ways_between(before, fingerprint(3, 9, "other", rating)) == ("recoded",)
    assert ways_between(before, fingerprint(2, 9, "other", f"{rating} so")) == ("moved", "recoded", "rated")
    assert ways_between(f"{before} {OTHER_WORDS}", fingerprint(20, 26, "code", rating)) == ("reworded",)


def test_a_removed_coding_names_its_paragraph_again_once_an_edit_of_the_text_was_taken_back(
    demo: Project,
) -> None:
    do(demo, coding.remove_codings, coding_ids=[coding_at(demo, "TM07", "17", "beteiligt")])

    def place() -> str:
        stale = cell_of(theme_grid(demo), "KO06", BKG).stale
        assert stale is not None
        [one] = stale.removed
        assert one.place is not None
        return one.place.paragraph

    assert place() == "17"
    with demo.read() as session:
        document = find_document(session, "TM07").id
    edit = {"number": "17", "words": "Videorunde", "replacement": "Runde am Bildschirm", "coder_id": None}
    do(demo, replace_words, document_id=document, **edit)
    assert place() == "", "the old positions say nothing about the new text"
    demo.undo()
    assert place() == "17"
    demo.redo()
    assert place() == ""


def test_a_coding_that_changed_twice_is_told_both_ways(demo: Project) -> None:
    coding_id = coding_at(demo, "TM07", "17", "beteiligt")
    with demo.read() as session:
        row, other = session.get_one(Coding, coding_id), codebook(session).find("noch nicht beteiligt").id
    do(demo, coding.resize_coding, coding_id=coding_id, start=row.start, end=row.end - 5)
    do(demo, coding.recode, coding_ids=[coding_id], code_id=other)
    stale = cell_of(theme_grid(demo), "KO06", BKG).stale
    assert stale is not None
    assert len(stale.changed) == 1
    assert list(stale.by_way()) == ["moved", "recoded"]


def test_a_removed_coding_is_told_without_its_paragraph_once_the_text_is_another_one(demo: Project) -> None:
    do(demo, coding.remove_codings, coding_ids=[coding_at(demo, "TM07", "17", "beteiligt")])

    def places() -> list[tuple[str, str] | None]:
        stale = cell_of(theme_grid(demo), "KO06", BKG).stale
        assert stale is not None
        return [one.place and (one.place.document, one.place.paragraph) for one in stale.removed]

    assert places() == [("TM07", "17")]
    with demo.read() as session:
        document_id = find_document(session, "TM07").id
        start = next(p.start for p in paragraphs_of(session, [document_id])[document_id] if p.number == "19")
    edit = Edit(start, start, "Neu. ")
    do(demo, edit_text, document_id=document_id, edits=[edit], coder_id=demo.coder_id)
    assert places() == [("TM07", "")]
    do(demo, delete_documents, document_ids=[document_id])
    assert {place and place[0] for place in places()} == {None}


def test_the_history_tells_what_changed_first_and_when_among_bulk_work_too(demo: Project) -> None:
    own = coding_at(demo, "TM07", "17", "beteiligt")
    with demo.read() as session:
        book = codebook(session)
        inside = book.descendants([book.find("Corona").id])
        others = list(session.scalars(select(Coding.id).where(Coding.code_id.in_(inside)).limit(40)))
    do(demo, coding.set_coding_rating, coding_id=others[0], rating="anderswo")
    do(demo, coding.remove_codings, coding_ids=[*others[1:], own])  # stored as a block
    apply(demo, "TM07", "19", "noch nicht beteiligt")
    stale = cell_of(theme_grid(demo), "KO06", BKG).stale
    assert stale is not None
    assert (len(stale.added), len(stale.removed)) == (1, 1)
    assert stale.first == stale.removed[0]
    with demo.read() as session:
        moments = list(session.scalars(select(Change.created_at).order_by(Change.id.desc()).limit(3)))
    assert stale.since == moments[1]
    demo.undo()
    demo.undo()
    apply(demo, "TM07", "19", "noch nicht beteiligt")
    stale = cell_of(theme_grid(demo), "KO06", BKG).stale
    assert stale is not None
    assert stale.first == stale.added[0]


def test_what_a_summary_does_not_rest_on_leaves_it_current(demo: Project) -> None:
    before = stale_cells(demo)
    coding_id = coding_at(demo, "TM07", "17", "beteiligt")
    do(demo, coding.set_comment, coding_id=coding_id, comment="Wichtig")
    do(demo, coding.set_weight, coding_id=coding_id, weight=80)
    apply(demo, "TM07", "19", "Ehrenamt")
    assert stale_cells(demo) == before


def test_a_coding_under_a_cell_that_says_not_addressed_makes_it_stale(demo: Project) -> None:
    apply(demo, "RG10", "27", "beteiligt")
    cell = cell_of(theme_grid(demo), "KO15", BKG)
    assert (cell.state, cell.derived) == ("not_addressed", "stale")


def test_open_cells_never_become_stale(demo: Project) -> None:
    before = stale_cells(demo)
    apply(demo, "RG10", "27", "Umgang")  # KO15 × Umgang is still open
    assert stale_cells(demo) == before


def test_a_code_that_moves_under_a_theme_brings_its_codings(demo: Project) -> None:
    with demo.change("move_code") as session:
        book = codebook(session)
        move_code(session, code_id=book.find("Ehrenamt").id, parent_id=book.find(BKG).id)
    # Ehrenamt is coded in one document only, TM08 or another: its case and nobody else's.
    row = next(document for (path, document), n in planted().items() if path.endswith("> Ehrenamt") and n)
    grid = theme_grid(demo)
    cell = next(c for c in grid.column(grid.themes[0]) if row in c.row.sources)
    assert stale_cells(demo) == {("KO11", BKG), (cell.row.name, BKG)}
    assert cell.stale is not None
    assert {one.code for one in cell.stale.added} == {"Ehrenamt"}
    assert cell.stale.since is not None
    assert cell.written_at is not None
    assert cell.stale.since > cell.written_at


def test_both_ways_to_find_the_codings_of_a_cell_agree(demo: Project) -> None:
    """``basis_of`` serves one cell, ``outdated`` all at once; cases here have whole documents, one speaker of
    a document, and passages."""
    with demo.change("test") as session:
        talk, interview = find_document(session, "RG05"), find_document(session, "TM07")
        case = find_case(session, "KO16").id
        speaker = session.scalars(
            select(Speaker.id).where(Speaker.document_id == talk.id, Speaker.label == "B2")
        ).one()
        session.add(CaseMember(case_id=case, document_id=talk.id, speaker_id=speaker))
        session.add(CaseMember(case_id=case, document_id=interview.id, start=2000, end=5000))
        session.flush()
        theme_ids = [theme.id for theme in themes_of(session)]
        chosen = scope(session, Filters())
        for kind in ROW_KINDS:
            rows, _ = theme_rows(session, chosen, kind)
            for row in rows:
                for theme_id in theme_ids:
                    write_summary(
                        session, row_kind=kind, row_id=row.id, theme_id=theme_id, coder_id=None, text="Text."
                    )
    some = 0
    with demo.read() as session:
        chosen = scope(session, Filters())
        for kind in ROW_KINDS:
            _, parts = theme_rows(session, chosen, kind)
            cells = stored_cells(session, kind, theme_ids)
            assert outdated(session, chosen.book, cells.values(), parts) == {}
            some += sum(bool(cell.basis) for cell in cells.values())
            for (row_id, theme_id), cell in cells.items():
                assert cell.basis == basis_of(session, row_kind=kind, row_id=row_id, theme_id=theme_id)
    assert some > 100


def test_evidence_can_belong_to_a_sentence(demo: Project) -> None:
    summary_id = cell_of(theme_grid(demo), "KO06", BKG).summary_id
    assert summary_id is not None
    with demo.change("set_evidence") as session:
        document = find_document(session, "TM07")
        place = next(p for p in paragraphs_of(session, [document.id])[document.id] if p.number == "17")
        set_evidence(session, summary_id=summary_id, places=[(document.id, place.id, None, 1)])
    [evidence] = cell_of(theme_grid(demo), "KO06", BKG).evidence
    assert (evidence.sentence, evidence.paragraph_id) == (1, place.id)


def test_a_second_coder_is_counted_only_when_asked_for(demo: Project) -> None:
    with demo.change("test") as session:
        second = ensure_coder(session, "M. Yıldız").id
    apply(demo, "TM10", "10", "beteiligt", coder_id=second)
    assert cell_of(theme_grid(demo), "KO09", BKG).segments == 1
    both = theme_grid(demo, filters=Filters(coders=("A. Brandt", "M. Yıldız")))
    assert cell_of(both, "KO09", BKG).segments == 2
