"""The forms in which tables leave: for people, csv, JSON, xlsx; on stdout and in files."""

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import closing

import openpyxl
import pytest

READING = [
    ("info",),
    ("frequencies",),
    ("frequencies", "--by", "typ"),
    ("crosstab", "--by", "typ"),
    ("crosstab", "--by", "kind", "--percent", "row"),
    ("segments", "--code", "Ehrenamt"),
    ("history",),
    ("check",),
]


@pytest.mark.parametrize("command", READING, ids=" ".join)
@pytest.mark.parametrize("option", ["--json", "--format=json"])
def test_json_is_one_document_and_nothing_else(run, built_demo, command, option):
    name, *options = command
    if name == "info" and option != "--json":
        return
    answer = run(name, built_demo, *options, option)
    document = json.loads(answer.out)
    assert re.fullmatch(r"(Export check \(internal\): [^\n]+\n)?", answer.err), "findings are no part of it"
    if name != "info":
        assert document.keys() == {"base", "rows"}
        assert document["base"]["synthetic"] == "(Demo, synthetisch)"
        keys = {key for row in document["rows"] for key in row} | set(document["base"])
        assert all(key.isascii() and key == key.lower() and " " not in key for key in keys)


@pytest.mark.parametrize("command", READING[1:], ids=" ".join)
def test_every_table_says_that_the_material_is_invented(run, built_demo, tmp_path, command):
    name, *options = command
    lines = run(name, built_demo, *options).out.splitlines()
    assert lines[0] == lines[-1] == "(Demo, synthetisch)"
    run(name, built_demo, *options, "--output", tmp_path / "t.csv")
    assert json.loads((tmp_path / "t.base.json").read_text("utf-8"))["synthetic"] == "(Demo, synthetisch)"


def test_rows_of_frequencies_are_the_contract(run, built_demo):
    row = run("frequencies", built_demo, "--json", "--by", "kind").json["rows"][0]
    contract = {
        *("path", "level", "codings_own", "codings", "segments", "documents", "documents_base"),
        *("cases", "cases_base", "characters", "by", "by_total", "codings_percent", "documents_percent"),
    }
    assert contract <= row.keys()
    assert row["level"] == 1
    assert row["codings_percent"] == pytest.approx(100 * 131 / 502)


def test_rows_of_segments_are_the_contract(run, built_demo):
    rows = run("segments", built_demo, "--json", "--document", "RG08", "--document", "RG09").json["rows"]
    assert list(rows[0]) == [
        *("document", "paragraph", "paragraph_end", "speaker", "start", "end", "quote", "code", "coder"),
        *("weight", "rating", "comment", "guid", "citation"),
    ]
    citations = {row["citation"] for row in rows}
    assert "RG08, B1, Abs. 30" in citations
    assert "RG09, Protokoll, Abs. 6, sinngemäß" in citations
    english = run("segments", built_demo, "--json", "--document", "RG09", "--language", "en").json["rows"]
    assert english[0]["citation"] == "RG09, minutes, para. 6, paraphrased"


def test_segments_can_be_limited(run, built_demo):
    answer = run("segments", built_demo, "--limit", "3")
    assert "Gezeigt werden die ersten 3." in answer.out
    document = run("segments", built_demo, "--limit", "3", "--json").json
    assert len(document["rows"]) == 3
    assert (document["base"]["codings"], document["base"]["segments"]) == (502, 487)
    exact = run("segments", built_demo, "--code", "Ehrenamt", "--limit", "2")
    assert "2 thematische Codierungen" in exact.out
    assert "Gezeigt werden" not in exact.out


def test_csv_has_its_base_beside_it(run, built_demo, tmp_path):
    target = tmp_path / "f.csv"
    answer = run("frequencies", built_demo, "--by", "document", "--output", target)
    assert answer.out == f"Written: {target}, {tmp_path / 'f.base.json'}\n"
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:6] == [
        "path",
        "level",
        "codings_own",
        "codings",
        "codings_percent",
        "segments",
    ]
    base = json.loads((tmp_path / "f.base.json").read_text("utf-8"))
    assert base["codings"] == 502
    for row in rows:
        own = [int(row[f"TM{n:02}"]) for n in range(1, 15)] + [int(row[f"RG{n:02}"]) for n in range(1, 11)]
        total = [int(row[f"TM{n:02}_total"]) for n in range(1, 15)]
        total += [int(row[f"RG{n:02}_total"]) for n in range(1, 11)]
        assert sum(own) == int(row["codings_own"])
        assert sum(total) == int(row["codings"]), "totals are the sum of the matrix"


def test_csv_on_stdout(run, built_demo):
    answer = run("frequencies", built_demo, "--format", "csv")
    rows = list(csv.reader(io.StringIO(answer.out, newline="")))
    assert rows[0][0] == "path"
    assert len(rows) == 1 + 70


def test_csv_for_german_excel(run, built_demo, tmp_path):
    target = tmp_path / "f.csv"
    run("frequencies", built_demo, "--excel-de", "--output", target)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfpath;level;")
    [corona] = [line for line in content.decode().splitlines() if line.startswith("Corona;")]
    assert corona.split(";")[4].startswith("26,09")


def test_german_excel_alone_means_csv(run, built_demo):
    answer = run("frequencies", built_demo, "--excel-de", "--code", "Ehrenamt")
    assert answer.out.startswith("\ufeffpath;level;")


def test_xlsx(run, built_demo, tmp_path):
    target = tmp_path / "f.xlsx"
    run("frequencies", built_demo, "--by", "kind", "--output", target)
    with closing(openpyxl.load_workbook(target)) as book:
        rows = list(book.worksheets[0].iter_rows(values_only=True))
    head = next(row for row in rows if row[0] == "Code")
    corona = dict(zip(head, next(row for row in rows if row[0] == "Corona"), strict=True))
    assert (corona["Codierungen"], corona["Dokumente"], corona["Dokumente Basis"]) == (131, 24, 24)
    assert (corona["Interview"], corona["Reflexionsgespräch"]) == (99, 32)
    messenger = next(row for row in rows if row[0] == "Messenger und Datenschutz")
    assert messenger[head.index("Pfad")].startswith("Corona > Umgang > ")
    words = [str(cell) for row in rows for cell in row if cell]
    assert any(word.startswith("Basis: 24 Dokumente") for word in words)
    assert "(Demo, synthetisch)" in words


def test_small_numbers_have_no_bare_percentage_in_a_spreadsheet(run, built_demo, tmp_path):
    target = tmp_path / "f.xlsx"
    run("frequencies", built_demo, "--kind", "interview", "--output", target)
    with closing(openpyxl.load_workbook(target)) as book:
        head = next(r for r in book.worksheets[0].iter_rows(values_only=True) if r[0] == "Code")
    assert "% Codierungen" in head, "322 codings are enough"
    assert "% Dokumente" not in head, "14 documents are not"


def test_tables_take_the_report_language_unless_told(run, built_demo):
    assert "Codehäufigkeiten" in run("frequencies", built_demo).out
    english = run("frequencies", built_demo, "--language", "en", "--kind", "interview").out
    assert "Code frequencies" in english
    assert "9 of 14" in english
    assert "322 thematic codings" in english


def test_an_unknown_suffix(run, built_demo, tmp_path):
    answer = run("frequencies", built_demo, "--output", tmp_path / "f.pdf")
    assert "this suffix is not known here. Possible: .txt, .csv, .json, .xlsx." in answer.sentence
    assert "cannot be printed. Name a file" in run("frequencies", built_demo, "--format", "xlsx").sentence
    assert "f.doc" in run("cases", "export", built_demo, tmp_path / "f.doc").sentence
    assert not list(tmp_path.iterdir())


def test_places_that_cannot_be_written(run, built_demo, tmp_path):
    assert "does not exist" in run("frequencies", built_demo, "--output", tmp_path / "no" / "f.csv").sentence
    (tmp_path / "f.csv").mkdir()
    assert "is a folder" in run("frequencies", built_demo, "--output", tmp_path / "f.csv").sentence


def test_files_are_named_in_json_where_json_is_wanted(run, built_demo, tmp_path):
    target = tmp_path / "f.csv"
    answer = run("frequencies", built_demo, "--json", "--output", target)
    assert answer.json == {"files": [str(target), str(tmp_path / "f.base.json")]}


def test_the_order_of_rows(run, built_demo):
    by_codings = run("frequencies", built_demo, "--sort", "codings", "--json", "--kind", "interview").json[
        "rows"
    ]
    numbers = [row["codings"] for row in by_codings]
    assert numbers == sorted(numbers, reverse=True)
    by_documents = run("frequencies", built_demo, "--sort", "documents", "--json").json["rows"]
    numbers = [row["documents"] for row in by_documents]
    assert numbers == sorted(numbers, reverse=True)
    text = run("frequencies", built_demo, "--sort", "documents").out
    assert "\nCorona > Umgang > Digitale und telefonische Beratung " in text, "no tree: whole paths"


def test_codes_without_codings_can_be_left_out(run, built_demo):
    assert len(run("frequencies", built_demo, "--json").rows) == 70
    used = run("frequencies", built_demo, "--json", "--used-only").rows
    assert "Kooperation > Akteure > Betriebe und Kammern" not in used
    assert all(row["codings"] for row in used.values())
    assert run("crosstab", built_demo, "--by", "typ", "--json", "--used-only").rows.keys() == used.keys()


@pytest.mark.parametrize(
    ("percent", "corona"),
    [("none", None), ("row", 100 * 99 / 131), ("column", 100 * 99 / 322), ("documents", 100.0)],
)
def test_percentages_of_a_crosstab(run, built_demo, percent, corona):
    rows = run("crosstab", built_demo, "--by", "kind", "--percent", percent, "--json").rows
    found = rows["Corona"].get("percent", {}).get("interview")
    assert found == (None if corona is None else pytest.approx(corona))
    assert rows["Corona"]["by_total"] == {"interview": 99, "reflection_talk": 32}
    assert rows["Corona"]["documents"] == {"interview": 14, "reflection_talk": 10}
    row = rows["Kooperation > Akteure > Betriebe und Kammern"]
    if percent == "row":
        assert row["percent"] == {"interview": None, "reflection_talk": None}, "nothing to divide by"


def test_a_crosstab_for_people(run, built_demo):
    text = run("crosstab", built_demo, "--by", "thm_startphase", "--kind", "interview").out
    assert "vor Lockdown (8)  während Lockdown (6)" in text
    [line] = [line for line in text.splitlines() if line.strip().startswith("noch nicht beteiligt")]
    assert line.split("  ")[-2:] == ["2 von 8 · 2", "5 von 6 · 6"] or "2 von 8 · 2" in line
    shares = run("crosstab", built_demo, "--by", "kind", "--percent", "column").out
    assert "99 (30,7 %)" in shares
    assert "14 von 14 (" not in run("crosstab", built_demo, "--by", "kind", "--percent", "documents").out


def test_a_crosstab_in_a_spreadsheet_has_numbers(run, built_demo, tmp_path):
    for percent in ("none", "column", "documents"):
        target = tmp_path / f"{percent}.xlsx"
        run("crosstab", built_demo, "--by", "kind", "--percent", percent, "--output", target)
        with closing(openpyxl.load_workbook(target)) as book:
            rows = list(book.worksheets[0].iter_rows(values_only=True))
        head = next(row for row in rows if row[0] == "Code")
        corona = dict(zip(head, next(row for row in rows if row[0] == "Corona"), strict=True))
        assert corona["Interview: Codierungen"] == 99
        assert corona["Interview: Dokumente von 14"] == 14
        if percent == "column":
            assert corona["Interview: %"] == pytest.approx(100 * 99 / 322)
        else:
            assert "Interview: %" not in corona, "14 documents are a small base"


def test_documents_without_a_value_stand_apart(run, built_demo):
    answer = run("crosstab", built_demo, "--by", "bkg_status", "--json").json
    assert "(missing)" not in answer["base"]["by_base"]
    answer = run("crosstab", built_demo, "--by", "hinweis", "--json").json
    assert list(answer["base"]["by_base"])[-1] == "(missing)"
    assert "ohne Angabe (" in run("crosstab", built_demo, "--by", "hinweis").out
