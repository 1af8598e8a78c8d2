"""What leaves a project of its memos, and what comes in again."""

from __future__ import annotations

from typing import Any

import pytest

from gk_qda.errors.domain import RowTrouble
from gk_qda.exporting.report import Heading, Quote, text_of
from gk_qda.exporting.writing import write_table
from gk_qda.operations.documents import withdraw_paragraph
from gk_qda.operations.memo_import import import_memos
from gk_qda.operations.memos import delete_memo
from gk_qda.operations.reports.memos import memo_report, write_memos
from gk_qda.operations.table_files import read_given_table
from gk_qda.operations.tables.memos import memo_table
from gk_qda.operations.tables.segments import segment_table
from gk_qda.project import Project
from gk_qda.queries.coders import coders, match_coder
from gk_qda.queries.documents import find_document
from gk_qda.queries.filters import Filters
from gk_qda.queries.memos import MemoFilters, list_memos
from tests.memo_sample import write_memos_of_every_sort
from tests.project.dump import differences, dump


@pytest.fixture
def noted(demo: Project) -> Project:
    write_memos_of_every_sort(demo)
    return demo


def rows(project: Project, **filters: Any) -> list[dict[str, Any]]:
    return list(memo_table(project, MemoFilters(**filters), language="de").rows)


def test_a_row_says_what_a_memo_stands_on(noted):
    by_title = {row["title"]: row for row in rows(noted)}
    passage, segment = by_title["Stelle"], by_title["Segment"]
    assert (passage["place"], passage["document"], passage["paragraph"]) == ("TM07, Abs. 11", "TM07", "11")
    assert passage["quote"].startswith("Genau.")
    assert segment["coding"]
    assert segment["code"]
    assert segment["place"].startswith("TM07, Abs. ")
    assert by_title["Der Fall"]["case"] == "KO06"
    assert by_title["Der Fall"]["place"] == "Ginsterkamp"
    assert by_title["Zelle"]["summary"]
    assert next(row["target"] for row in rows(noted)) == "project"


def test_the_base_says_how_many_memos_of_how_many_and_which(noted):
    with noted.read() as session:
        author = match_coder(coders(session), "Bo Diehl").id
    table = memo_table(noted, MemoFilters(targets=("document",), coder_ids=(author,)), language="de")
    said = "\n".join(table.base_lines)
    assert "Basis: 1 Memo von 9 im Projekt" in said
    assert "Filter: Memos zu Dokumenten; verfasst von Bo Diehl" in said
    assert table.base["memos"] == 1
    assert table.base["filters"] == {"targets": ["document"], "authors": ["Bo Diehl"]}
    assert table.synthetic


def test_what_was_withdrawn_stays_in_the_project(noted):
    with noted.change("withdraw") as session:
        withdraw_paragraph(session, document_id=find_document(session, "TM07").id, number="11")
    table = memo_table(noted, language="de")
    assert "Stelle" not in [row["title"] for row in table.rows]
    assert table.notes == ("1 Memo steht bei gesperrten Absätzen und ist nicht enthalten.",)
    assert table.base["withheld"] == 1


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_importing_what_is_there_changes_nothing(noted, tmp_path, suffix):
    path = tmp_path / f"memos{suffix}"
    write_table(memo_table(noted), to=path, format=suffix[1:])
    before = dump(noted)
    with noted.change("import_memos") as session:
        assert import_memos(session, read_given_table(path)) == 0
    assert differences(before, dump(noted)) == {}


def test_deleted_memos_come_back_as_they_were(noted, tmp_path):
    path, again = tmp_path / "memos.csv", tmp_path / "again.csv"
    write_table(memo_table(noted), to=path, format="csv")
    with noted.read() as session:
        ids = [memo.id for memo in list_memos(session, language="de").memos]
    with noted.change("delete") as session:
        for memo_id in ids:
            delete_memo(session, memo_id=memo_id)
    with noted.change("import_memos") as session:
        assert import_memos(session, read_given_table(path)) == 9
    write_table(memo_table(noted), to=again, format="csv")
    assert sorted(again.read_text("utf-8").splitlines()) == sorted(path.read_text("utf-8").splitlines())


def test_words_changed_in_a_spreadsheet_are_taken_over(noted, tmp_path):
    path = tmp_path / "memos.csv"
    write_table(memo_table(noted), to=path, format="csv")
    text = path.read_text("utf-8").replace("Eine kleine Kommune.", "Eine große Kommune.")
    path.write_text(text, encoding="utf-8", newline="")
    with noted.change("import_memos") as session:
        assert import_memos(session, read_given_table(path)) == 1
    assert "Eine große Kommune." in [row["text"] for row in rows(noted)]


def test_a_row_needs_no_more_than_its_words_and_a_place(noted, tmp_path):
    path = tmp_path / "neu.csv"
    path.write_text(
        "text,document,paragraph,quote,code,author\n"
        "Zur Stelle,TM07,11,Aber anders erreiche ich die nicht.,,Cleo Dorn\n"
        "Zum Absatz,TM07,9,,,\n"
        "Zum Code,,,,Corona > Umgang,\n"
        "Für sich,,,,,\n",
        encoding="utf-8",
    )
    with noted.change("import_memos") as session:
        assert import_memos(session, read_given_table(path), coder_id=1) == 4
    found = {row["text"]: row for row in rows(noted)}
    assert found["Zur Stelle"]["quote"] == "Aber anders erreiche ich die nicht."
    assert found["Zur Stelle"]["author"] == "Cleo Dorn"
    assert found["Zum Absatz"]["place"] == "TM07, Abs. 9"
    assert found["Zum Code"]["code"] == "Corona > Umgang"
    assert found["Für sich"]["target"] == "free"


def test_a_place_that_does_not_exist_stops_the_import_at_its_row(noted, tmp_path):
    path = tmp_path / "neu.csv"
    path.write_text("text,document\nGut,TM07\nSchlecht,TM99\n", encoding="utf-8")
    before = dump(noted)
    with pytest.raises(RowTrouble) as caught, noted.change("import_memos") as session:
        import_memos(session, read_given_table(path), coder_id=1)
    assert "TM99" in caught.value.sentence("de")
    assert differences(before, dump(noted)) == {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_report_has_a_heading_for_every_sort_and_thing(noted, language):
    report = memo_report(noted, language=language)
    headings = [(block.level, block.text) for block in report.blocks if isinstance(block, Heading)]
    first = {
        "de": ["Projekt", "Dokumente", "Codes", "Fälle"],
        "en": ["Project", "Documents", "Codes", "Cases"],
    }
    assert [text for level, text in headings if level == 1][:4] == first[language]
    assert (2, "TM07") in headings
    assert (2, "Ginsterkamp") in headings
    quotes = [block.source for block in report.blocks if isinstance(block, Quote)]
    assert quotes[-1] == {"de": "TM07, Abs. 11", "en": "TM07, para. 11"}[language]
    said = "\n".join(text_of(b.content) for b in report.blocks if hasattr(b, "content"))
    assert "Eine kleine Kommune." in said
    assert "Mit anderen Worten." in said
    assert report.notice


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md"])
def test_every_format_holds_every_memo_and_the_same_project_the_same_bytes(noted, tmp_path, suffix):
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    write_memos(noted, first)
    write_memos(noted, second)
    assert first.read_bytes() == second.read_bytes()
    if suffix in (".html", ".md"):
        written = first.read_text("utf-8")
        assert written.count("Zweiter Absatz") == 6


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_segments_leave_with_their_paraphrases_where_there_are_any(noted, format):
    table = segment_table(noted, Filters(documents=("TM07",)), format=format)
    assert table.columns[-1].key == "paraphrase"
    assert [row["paraphrase"] for row in table.rows if row["paraphrase"]] == ["Mit anderen Worten."]
    other = segment_table(noted, Filters(documents=("TM01",)), format=format)
    assert other.columns[-1].key == "citation"


@pytest.mark.parametrize("format", ["json", "table"])
def test_what_programs_and_people_read_of_segments_stays_as_it_was(noted, format):
    table = segment_table(noted, Filters(documents=("TM07",)), format=format)
    assert not any("paraphrase" in row for row in table.rows)


def test_a_project_without_memos_says_so(demo):
    said = "\n".join(
        text_of(b.content) for b in memo_report(demo, language="de").blocks if hasattr(b, "content")
    )
    assert "Keine Memos." in said
