"""Portrait, codeline, comparison of documents and similarity on the command line: G1 and the demo."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from gk_qda.models import Code, Coding, Document, GuideQuestion
from gk_qda.project import open_project
from tests.g1 import SEGMENTS, write_g1


@pytest.fixture(scope="session")
def g1(tmp_path_factory) -> Path:
    return write_g1(tmp_path_factory.mktemp("g1") / "g1.gkqda")


@pytest.fixture(scope="session")
def guids(g1) -> dict[str, str]:
    """GUID -> name of the segment in G1."""
    named = {place: name for name, place in SEGMENTS.items()}
    query = select(Coding.guid, Document.name, Code.name, Coding.start, Coding.end)
    query = query.join(Document, Document.id == Coding.document_id).join(Code, Code.id == Coding.code_id)
    with open_project(g1, read_only=True) as project, project.read() as session:
        return {guid: named[tuple(place)] for guid, *place in session.execute(query)}


def test_pictures_name_their_segments(run, g1, guids, tmp_path):
    def rows_of_csv(*command: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(run(*command, "--format", "csv").out)))

    for rows in (run("portrait", g1, "--json").json["rows"], rows_of_csv("portrait", g1)):
        assert [guids[row["guid"]] for row in rows] == [f"s{n}" for n in range(1, 10)]
    rows = run("codeline", g1, "--document", "D1", "--json").json["rows"]
    assert {
        row["path"]: {n: [guids[one] for one in behind] for n, behind in row["segments"].items()}
        for row in rows
    } == {
        "A": {"1": ["s1"], "2": ["s1"], "5": ["s3"]},
        "B": {"2": ["s2"], "3": ["s2"]},
        "C": {"5": ["s4"]},
    }
    flat = rows_of_csv("codeline", g1, "--document", "D1")
    assert [[guids[one] for one in row["segments"].split("; ")] for row in flat] == [
        ["s1", "s3"],
        ["s2"],
        ["s4"],
    ]
    rows = run("document-comparison", g1, "--json").json["rows"]
    assert [sorted(guids[one] for one in row["segments"]) for row in rows] == [
        *(["s1"], ["s1", "s2"], ["s2"], ["s3", "s4"]),
        *(["s5"], ["s6"], ["s7"], ["s8", "s9"]),
    ]
    flat = rows_of_csv("document-comparison", g1)
    assert [guids[one] for one in flat[0]["segments"].split("; ")] == ["s1"]
    behind = run("similarity", g1, "--json").json["base"]["segments"]
    assert {
        (unit, code): [guids[one] for one in found]
        for unit, by_code in behind.items()
        for code, found in by_code.items()
    } == {
        ("D1", "A"): ["s1", "s3"],
        ("D1", "B"): ["s2"],
        ("D1", "C"): ["s4"],
        ("D2", "A"): ["s5"],
        ("D2", "C"): ["s6"],
        ("D3", "B"): ["s7", "s8"],
        ("D3", "C"): ["s9"],
    }
    assert list(run("similarity", g1, "--unit", "case", "--json").json["base"]["segments"]) == [
        "K1",
        "K2",
        "K3",
    ]
    run("similarity", g1, "--output", tmp_path / "s.xlsx")
    last = openpyxl.load_workbook(tmp_path / "s.xlsx").worksheets[2]
    assert {cell.value for line in last.iter_rows() for cell in line} >= set(guids)


def test_documents_by_date(run, built_demo):
    """Every coding of a dated document is in one row; main codes hold their sub-codes."""
    rows = run("by-date", built_demo, "--json").json["rows"]
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert all(len(set(row["segments"])) == row["codings"] for row in rows)
    counted = run("frequencies", built_demo, "--by", "document", "--json").json["rows"]
    own = {row["path"]: row["by"] for row in counted}
    assert {(row["code"], row["document"]): row["codings"] for row in rows} == {
        (path, document): n for path, cells in own.items() for document, n in cells.items() if n
    }
    main = run("by-date", built_demo, "--by-main-code", "--json").json["rows"]
    total = {row["path"]: row["by_total"] for row in counted if row["level"] == 1}
    assert {(row["code"], row["document"]): len(row["segments"]) for row in main} == {
        (path, document): n for path, cells in total.items() for document, n in cells.items() if n
    }
    assert "Corona" in run("by-date", built_demo, "--by-main-code").out


def test_tiles_add_up_to_the_number_asked_for(run, g1, built_demo):
    rows = run("portrait", g1, "--document", "D1", "--tiles", "10", "--json").json["rows"]
    assert [(row["code"], row["length"], row["tiles"]) for row in rows] == [
        # Each paragraph ends with a line break, which is no countable character.
        ("A", 18, 4),
        ("B", 18, 3),
        ("A", 9, 2),
        ("C", 6, 1),
    ]
    rows = run("portrait", g1, "--tiles", "10", "--weight", "equal", "--json").json["rows"]
    assert [row["tiles"] for row in rows if row["document"] == "D3"] == [4, 3, 3]
    answer = run("portrait", built_demo, "--tiles", "600", "--json").json
    tiles: dict[str, int] = {}
    for row in answer["rows"]:
        tiles[row["document"]] = tiles.get(row["document"], 0) + row["tiles"]
    assert set(tiles.values()) == {600}
    assert len(tiles) == 24
    assert (answer["base"]["unit"], answer["base"]["codings"]) == ("portrait_length", 502)


def test_the_order_of_a_portrait(run, g1):
    rows = run("portrait", g1, "--document", "D1", "--order", "color", "--json").json["rows"]
    assert [(row["code"], row["start"]) for row in rows] == [("A", 0), ("A", 40), ("B", 10), ("C", 42)]
    assert "4 von 10" in run("portrait", g1, "--document", "D1", "--tiles", "10", "--language", "de").out


def test_the_codeline_of_g1(run, g1, tmp_path):
    answer = run("codeline", g1, "--document", "D1", "--json").json
    assert {row["path"]: list(row["paragraphs"]) for row in answer["rows"]} == {
        "A": ["1", "2", "5"],
        "B": ["2", "3"],
        "C": ["5"],
    }
    assert answer["base"]["paragraphs"] == 6
    assert "1–2, 5" in run("codeline", g1, "--document", "D1").out
    flat = list(csv.DictReader(io.StringIO(run("codeline", g1, "--document", "D1", "--format", "csv").out)))
    assert [flat[0][f"paragraph_{n}"] for n in range(1, 7)] == ["1", "1", "", "", "1", ""]
    run("codeline", g1, "--document", "D1", "--output", tmp_path / "c.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "c.xlsx").active
    assert any([cell.value for cell in line][:4] == ["A", 3, 1, 1] for line in sheet.iter_rows())


def test_a_codeline_is_of_one_document(run, g1):
    assert run("codeline", g1).code == 2
    assert run("codeline", g1, "--document", "D1", "--document", "D2").code == 2


def test_sub_codes_as_their_main_code(run, built_demo):
    answer = run("codeline", built_demo, "--document", "TM07", "--by-main-code", "--json").json
    assert {row["level"] for row in answer["rows"]} == {1}
    corona = next(row for row in answer["rows"] if row["path"] == "Corona")
    assert list(corona["paragraphs"]) == ["4", "9", "11", "13", "15", "25", "30"]
    single = run("codeline", built_demo, "--document", "TM07", "--code", "Corona", "--json").json["rows"]
    parts = {n for row in single for n in row["paragraphs"]}
    assert parts == set(corona["paragraphs"])
    assert single[0]["path"] == "Corona", "the parent leads to its sub-codes"


def test_documents_beside_each_other(run, g1):
    rows = run("document-comparison", g1, "--json").json["rows"]
    assert [(row["document"], row["paragraph"], list(row["codes"])) for row in rows] == [
        ("D1", "1", ["A"]),
        ("D1", "2", ["A", "B"]),
        ("D1", "3", ["B"]),
        ("D1", "5", ["A", "C"]),
        ("D2", "1", ["A"]),
        ("D2", "2", ["C"]),
        ("D3", "1", ["B"]),
        ("D3", "3", ["B", "C"]),
    ]
    assert [row["position"] for row in rows[:2]] == [0, pytest.approx(100 / 6)]


def test_withdrawn_paragraphs_are_never_filled(run, built_demo):
    rows = run("document-comparison", built_demo, "--document", "TM13", "--json").json["rows"]
    assert rows
    assert "31" not in {row["paragraph"] for row in rows}


def test_without_a_guide_there_is_a_sentence(run, g1):
    answer = run("document-comparison", g1, "--across", "question", "--language", "de")
    assert "Leitfaden" in answer.sentence


def test_answers_to_the_guide(run, demo):
    with open_project(demo, backup=False) as project, project.change("test", setup=True) as session:
        session.add_all(
            [
                GuideQuestion(number="1", text="Seit wann arbeiten Sie als Teilhabemanagerin?", position=1),
                GuideQuestion(
                    number="2", text="Wie erreichen Sie die Leute unter Corona-Bedingungen?", position=2
                ),
                GuideQuestion(number="3", text="Welche Rolle spielt der Fußballverein?", position=3),
            ]
        )
    answer = run("document-comparison", demo, "--document", "TM07", "--across", "question", "--json").json
    states = {row["question"]: row["state"] for row in answer["rows"]}
    assert states == {"1": "recognised", "2": "recognised", "3": "not_recognised"}
    codes = {row["question"]: [path.rpartition(" > ")[2] for path in row["codes"]] for row in answer["rows"]}
    assert "Einarbeitung" in codes["1"]
    assert "Messenger und Datenschutz" in codes["2"]
    assert codes["3"] == []
    assert (
        "Frage nicht erkannt"
        in run("document-comparison", demo, "--document", "TM07", "--across", "question").out
    )


def pairs(answer) -> dict[tuple[str, str], float | None]:
    return {(row["a"], row["b"]): row["value"] for row in answer.json["rows"]}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("simple", (2 / 3, 1 / 3)),
        ("jaccard", (2 / 3, 1 / 3)),
        ("zeta", (0.8, 0.5)),
        ("russel_rao", (2 / 3, 1 / 3)),
    ],
)
def test_similarity_of_g1(run, g1, measure, expected):
    answer = run("similarity", g1, "--measure", measure, "--json")
    found = pairs(answer)
    assert found["D1", "D3"] == pytest.approx(expected[0])
    assert found["D2", "D3"] == pytest.approx(expected[1])
    first = next(row for row in answer.json["rows"] if (row["a"], row["b"]) == ("D1", "D3"))
    assert [first[key] for key in ("both", "only_a", "only_b", "neither")] == [2, 1, 0, 0]


def test_distances_and_attributes_of_g1(run, g1):
    assert pairs(run("similarity", g1, "--measure", "euclid", "--json"))["D1", "D3"] == 5
    assert pairs(run("similarity", g1, "--measure", "block", "--json"))["D1", "D3"] == 3
    cases = pairs(
        run("similarity", g1, "--unit", "case", "--of", "attributes", "--measure", "simple", "--json")
    )
    assert cases["K1", "K2"] == 1
    assert cases["K1", "K3"] == 0
    assert run("similarity", g1, "--of", "attributes", "--attribute", "nichts").code == 1


def test_an_empty_document_is_like_nothing(run, g1):
    assert pairs(run("similarity", g1, "--measure", "jaccard", "--json"))["D1", "D4"] == 0
    text = run("similarity", g1, "--measure", "jaccard", "--document", "D4", "--document", "D1").out
    assert "0,00" in text or "0.00" in text


def test_the_matrix_is_for_people(run, built_demo, tmp_path):
    text = run("similarity", built_demo, "--kind", "reflection_talk", "--language", "de").out
    assert "0,92" in text
    assert "Verglichen nach 70 Codes" in text
    run("similarity", built_demo, "--kind", "reflection_talk", "--output", tmp_path / "s.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "s.xlsx").active
    lines = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert any(line[:2] == ["RG01", 1] for line in lines)
