"""Tables in and out: what leaves a project enters another one as the same."""

from __future__ import annotations

import csv
import json
import shutil
from contextlib import closing

import openpyxl
import pytest

from tests.cli.conftest import DEMO, work_in, write


@pytest.fixture(scope="session")
def twin(built_demo, tmp_path_factory):
    """The tables of the demo, and a new project that was made from them and the transcripts alone."""
    from gk_qda.cli import main

    folder = tmp_path_factory.mktemp("twin")
    project = folder / "twin.gkqda"

    def do(*arguments: object) -> None:
        assert main([str(argument) for argument in arguments]) == 0

    for name in ("documents", "cases", "codebook", "codings", "summaries", "results"):
        do(name, "export", built_demo, folder / f"{name}.csv")
    do("new", project, "--coder", "A. Brandt")
    transcripts = sorted((DEMO / "transcripts").glob("TM*.txt")) + sorted(
        (DEMO / "transcripts").glob("RG*.txt")
    )
    do("codebook", "import", project, folder / "codebook.csv")
    do("cases", "import", project, folder / "cases.csv")
    do("import", project, *transcripts, "--documents", folder / "documents.csv")
    do("speakers", "import", project, DEMO / "speakers.csv")
    for name in ("codings", "summaries", "results"):
        do(name, "import", project, folder / f"{name}.csv")
    do(
        "worksheets",
        "import",
        project,
        DEMO / "worksheets" / "items.csv",
        DEMO / "worksheets" / "answers.csv",
    )
    return project


@pytest.mark.parametrize("name", ["documents", "cases", "codebook", "codings", "summaries", "results"])
def test_a_table_comes_back_as_it_went(run, twin, tmp_path, name):
    again = tmp_path / f"{name}.csv"
    assert run(name, "export", twin, again).code == 0
    assert again.read_bytes() == (twin.parent / f"{name}.csv").read_bytes()
    assert len(again.read_text("utf-8").splitlines()) > 1


@pytest.mark.parametrize("name", ["documents", "cases", "codebook", "codings", "summaries", "results"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_importing_what_is_there_already_changes_nothing(run, twin, tmp_path, name, suffix):
    """Neither through a spreadsheet nor through csv for German Excel."""
    copy = shutil.copy(twin, tmp_path / "copy.gkqda")
    table = tmp_path / f"{name}{suffix}"
    assert run(name, "export", copy, table, *(["--excel-de"] if suffix == ".csv" else [])).code == 0
    assert run(name, "import", copy, table).code == 0
    plain = tmp_path / "again.csv"
    run(name, "export", copy, plain)
    assert plain.read_bytes() == (twin.parent / f"{name}.csv").read_bytes()


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_speakers_come_back_as_they_went(run, twin, built_demo, tmp_path, suffix):
    copy = shutil.copy(twin, tmp_path / "copy.gkqda")
    table = tmp_path / f"speakers{suffix}"
    run("speakers", "export", built_demo, table)
    bare = write(tmp_path / "bare.csv", "document,label,role,function\nTM09,B2,other,Gast\n")
    assert run("speakers", "import", copy, bare).code == 0
    assert run("speakers", "import", copy, table).code == 0
    for project, name in ((copy, "copied.csv"), (twin, "before.csv"), (built_demo, "demo.csv")):
        run("speakers", "export", project, tmp_path / name)
    copied, before, demo = (
        list(csv.DictReader((tmp_path / name).open(encoding="utf-8", newline="")))
        for name in ("copied.csv", "before.csv", "demo.csv")
    )
    assert copied == before
    counted = {"turns", "words"}  # the withdrawn paragraph is not in the tables
    assert [{k: v for k, v in row.items() if k not in counted} for row in copied] == [
        {k: v for k, v in row.items() if k not in counted} for row in demo
    ]
    leader = next(row for row in copied if (row["document"], row["label"]) == ("TM09", "B2"))
    assert (leader["role"], leader["function"], leader["person"]) == ("respondent", "GfS-Leitung", "KO08-GfS")


def test_the_twin_counts_like_the_demo(run, twin, built_demo):
    """All but the withdrawn paragraph and the counted coder, which are not in the tables."""
    options = ("--json", "--coder", "A. Brandt", "--by", "thm_startphase", "--include-technical")
    assert run("frequencies", twin, *options).rows == run("frequencies", built_demo, *options).rows


def test_the_starter_codebook_comes_out_as_it_is(run, tmp_path):
    project = tmp_path / "study.gkqda"
    assert run("new", project, "--codebook", "starter").code == 0
    assert run("codebook", "export", project, tmp_path / "codebook.csv").code == 0
    exported = (tmp_path / "codebook.csv").read_bytes()
    assert exported.replace(b"\r\n", b"\n") == (DEMO / "codebook.csv").read_bytes()
    base = json.loads((tmp_path / "codebook.base.json").read_text("utf-8"))
    assert base["codes"] == 73


def test_a_codebook_that_cannot_be_written_names_all_formats(run, built_demo, tmp_path):
    answer = run("codebook", "export", built_demo, tmp_path / "guide.pdf")
    assert answer.sentence.endswith("Possible: .txt, .xlsx, .csv, .json, .docx, .odt, .html, .md.")


def test_a_codebook_keeps_what_is_unusual(run, empty, tmp_path):
    table = write(
        tmp_path / "codes.csv",
        "path,definition,anchor_example,rule,color,delimitation,status,technical\n"
        'A,"Zeile 1\nZeile 2","„ä“\nzweites",nie,#112233,nicht B,draft,0\n'
        "A > Zitate,=1+1,,,#EC9B3E,,valid,1\n"
        "B > A,,,,,,,\n",
    )
    taken = run("codebook", "import", empty, table)
    assert taken.out == "codes.csv: 3 rows read, 4 new codes.\n"
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    run("codebook", "export", empty, first)
    with first.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["path"] for row in rows] == ["A", "A > Zitate", "B", "B > A"]
    assert rows[0]["definition"] == "Zeile 1\nZeile 2"
    assert rows[1]["definition"] == "'=1+1"
    assert (rows[0]["delimitation"], rows[0]["status"], rows[1]["technical"]) == ("nicht B", "draft", "1")
    other = tmp_path / "other.gkqda"
    run("new", other, "--codebook", first)
    run("codebook", "export", other, second)
    assert second.read_bytes() == first.read_bytes()


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md"])
def test_a_codebook_to_read(run, built_demo, tmp_path, suffix):
    guide = tmp_path / f"guide{suffix}"
    answer = run("codebook", "export", built_demo, guide, "--json")
    assert answer.json == {"files": [str(guide)]}
    assert guide.stat().st_size > 5000
    if suffix == ".docx":
        from docx import Document

        document = Document(str(guide))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        assert any("Messenger und Datenschutz" in text for text in cells)
        assert "(Demo, synthetisch)" in "".join(p.text for p in document.paragraphs)


def test_evidence_of_a_sentence_survives(run, demo, tmp_path):
    table = write(
        tmp_path / "one.csv",
        "case,theme,summary,rating,state,evidence\nKO06,Corona > Umgang,Eins. Zwei.,,done,TM07:17@2; TM07:11\n",
    )
    assert run("summaries", "import", demo, table).code == 0
    run("summaries", "export", demo, tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as file:
        row = next(r for r in csv.DictReader(file) if r["case"] == "KO06" and r["theme"] == "Corona > Umgang")
    assert (row["summary"], row["evidence"]) == ("Eins. Zwei.", "TM07:17@2; TM07:11")


def test_summaries_may_belong_to_documents_and_persons(run, demo, tmp_path):
    table = write(
        tmp_path / "one.csv",
        "document,person,theme,summary,state\nTM07,,Corona,Zu TM07.,draft\n,TM07-B,Corona,Zur Person.,done\n",
    )
    assert run("summaries", "import", demo, table).code == 0
    run("summaries", "export", demo, tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as file:
        rows = {r["document"] or r["person"]: r["summary"] for r in csv.DictReader(file) if not r["case"]}
    assert rows == {"TM07": "Zu TM07.", "TM07-B": "Zur Person."}


def test_codings_in_withdrawn_paragraphs_stay_in_the_project(run, demo, tmp_path):
    quote = ("--document", "TM13", "--code", "Ehrenamt")
    assert run("code", demo, *quote, "--start", 1, "--end", 2).code == 1, "the head is no text to code"
    text = run("inspect", DEMO / "transcripts" / "TM13.txt", "--json").json[0]
    assert text["paragraphs"] >= 31
    from gk_qda.project import open_project
    from gk_qda.queries.documents import find_document, paragraphs_of

    with open_project(demo, read_only=True) as project, project.read() as session:
        document = find_document(session, "TM13")
        withdrawn = next(p for p in paragraphs_of(session, [document.id])[document.id] if p.is_withdrawn)
    table = write(
        tmp_path / "one.csv",
        f"document,start,end,code\nTM13,{withdrawn.start + 4},{withdrawn.end},Ehrenamt\n",
    )
    assert run("codings", "import", demo, table, "--json").json["imported"] == 1
    answer = run("codings", "export", demo, tmp_path / "all.csv")
    assert answer.code == 0
    base = json.loads((tmp_path / "all.base.json").read_text("utf-8"))
    assert (base["codings"], base["withheld"]) == (756, 1)
    findings = run("check", demo, "--json").json["rows"]
    assert [f["place"] for f in findings if f["kind"] == "silent"] == ["TM13, Abs. 31"]
    assert run("segments", demo, "--code", "Ehrenamt", "--document", "TM13", "--json").json["rows"] == []


def test_a_table_never_lands_on_the_project(run, demo):
    before = demo.read_bytes()
    answer = run("frequencies", demo, "--format", "csv", "--output", demo)
    assert "is the project itself" in answer.sentence
    assert demo.read_bytes() == before


def test_nothing_in_a_spreadsheet_can_run(run, empty, tmp_path):
    """Names, titles, values and column heads that begin like formulas, in csv and in xlsx."""
    table = write(
        tmp_path / "cases.csv",
        "case,title,=HYPERLINK(1),+x\n=SUMME(A1),-Duldung,@LaKI,'=schon\nK2,\ttab,,''x\n",
    )
    assert run("cases", "import", empty, table).code == 0
    run("cases", "export", empty, tmp_path / "out.csv")
    run("cases", "export", empty, tmp_path / "out.xlsx")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=SUMME(A1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    with closing(book):
        types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        texts = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
    assert "=SUMME(A1)" in texts
    for name in ("out.csv", "out.xlsx"):
        before = work_in(empty)
        assert run("cases", "import", empty, tmp_path / name).code == 0
        rows = run("cases", "export", empty, tmp_path / "again.csv")
        assert rows.code == 0
        assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()
        assert work_in(empty) == before, "the same values again are no step"


def test_segments_of_the_demo_cannot_run_either(run, built_demo, tmp_path):
    run("segments", built_demo, "--speakers", "all", "--include-technical", "--output", tmp_path / "s.csv")
    run("segments", built_demo, "--speakers", "all", "--include-technical", "--output", tmp_path / "s.xlsx")
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + 563
    assert not [c for row in rows for c in row if c.startswith(("=", "+", "-", "@"))]
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    with closing(book):
        assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
