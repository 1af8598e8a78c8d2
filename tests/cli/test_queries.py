"""Queries by the command line: the numbers printed in the design for project G1, saved queries, sentences."""

from __future__ import annotations

import shutil

import pytest

import gk_qda
from tests.g1 import SEGMENTS, write_g1

PLACES = {place: name for name, place in SEGMENTS.items()}


@pytest.fixture(scope="module")
def g1(tmp_path_factory):
    return write_g1(tmp_path_factory.mktemp("g1") / "g1.gkqda")


@pytest.fixture
def copy(g1, tmp_path):
    return shutil.copy(g1, tmp_path / "copy.gkqda")


def names(answer):
    """The hits by the names of the segments; parts and unions as document[start,end)."""
    return [
        PLACES[row["document"], row["code"], row["start"], row["end"]]
        if row["guid"]
        else f"{row['document']}[{row['start']},{row['end']})"
        for row in answer.json["rows"]
    ]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("A AND B", ["D1[10,20)"]),  # intersection, small picture
        ("AT LEAST 2 OF (A, B, C)", ["D1[10,20)", "D1[42,48)", "D3[20,30)"]),  # intersection (set)
        ("A OVERLAPS B", ["D1[0,30)"]),  # overlapping, big picture
        ("AT LEAST 2 OVERLAPPING OF (A, B, C)", ["D1[0,30)", "D1[40,50)", "D3[20,30)"]),  # overlapping (set)
        ("ONE OF (A, B)", ["s3", "s5", "s7", "s8"]),  # only one code alone
        ("B ALONE AMONG (A, C)", ["s7"]),  # only this code alone
        ("B NOT (A OR C)", ["s7"]),
        ("B ALLEIN", ["s7"]),
        ("C WITHIN A", ["s4"]),  # if inside
        ("A ENCLOSES C", ["s3"]),  # if outside
        ("A FOLLOWED BY/1 C", ["s5", "s6"]),
        ("A FOLLOWED BY/1 C GIVING FIRST", ["s5"]),
        ("A FOLLOWED BY/1 C GIVING SECOND", ["s6"]),
        ("A NEAR/1 C", ["s3", "s4", "s5", "s6"]),
        ("A NAHE/1 C ERGIBT ERSTE", ["s3", "s5"]),
        ("A NEAR/1 C GIVING SECOND", ["s4", "s6"]),
        ("(A AND B) NOT C", ["D1[10,20)"]),
        ("(B AND C) NOT A", ["D3[20,30)"]),
        ("A OR C", ["s1", "s3", "s4", "s5", "s6", "s9"]),
        ("A", ["s1", "s3", "s5"]),
    ],
)
def test_g1(run, g1, expression, expected):
    answer = run("query", g1, expression, "--json")
    assert names(answer) == expected
    assert answer.json["base"]["count"] == len(expected)


def test_g1_pairs(run, g1):
    """Near(A, C, 1) is (s3, s4) and (s5, s6); followed by is (s5, s6) alone."""
    assert run("query", g1, "A NEAR/1 C", "--json").json["base"]["pairs"] == 2
    assert run("query", g1, "A FOLLOWED BY/1 C", "--json").json["base"]["pairs"] == 1
    assert "pairs" not in run("query", g1, "A AND C", "--json").json["base"]


def test_rows_are_those_of_segments(run, g1):
    answer = run("query", g1, "C WITHIN A", "--json")
    [row] = answer.json["rows"]
    [segment] = run("segments", g1, "--document", "D1", "--code", "C", "--json").json["rows"]
    assert row == segment
    [part] = run("query", g1, "A AND B", "--json").json["rows"]
    assert part.keys() == segment.keys()
    assert (part["code"], part["coder"], part["guid"]) == ("A; B", "Anna Berg", None)
    assert (part["citation"], part["quote"]) == ("D1, Abs. 2", "D1 Abs. 2")
    base = answer.json["base"]
    assert (base["expression"], base["documents_with"], base["codings"]) == ("C WITHIN A", 1, 9)


def test_filters(run, g1):
    assert names(run("query", g1, "B OR C", "--where", "Typ=Land", "--json")) == ["s7", "s8", "s9"]
    assert names(run("query", g1, "A OR B", "--code", "C", "--json")) == ["s3", "s8"]
    answer = run("query", g1, "A", "--limit", 1, "--json")
    assert (names(answer), answer.json["base"]["count"]) == (["s1"], 3)


def test_people_read_sentences(run, g1):
    answer = run("query", g1, "A NEAR/1 C", "--language", "de")
    assert "Abfrage: A NAHE/1 C" in answer.out
    assert "4 Fundstellen in 2 Dokumenten · 2 Paare" in answer.out
    assert "D1, Abs. 5" in answer.out


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("A AND D", "An Position 7: Einen Code „D“ gibt es nicht."),
        ("A und B", "Operatoren stehen in Großbuchstaben: A UND B."),
        ("A AND", "An Position 6 fehlt ein Code."),
        ("(A AND B", "Die Klammer an Position 1 ist nicht geschlossen."),
    ],
)
def test_trouble_is_one_sentence(run, g1, expression, words):
    assert words in run("query", g1, expression, "--language", "de").sentence


def test_a_misspelt_code_is_suggested(run, built_demo):
    sentence = run("query", built_demo, "Koperation AND Corona", "--language", "de").sentence
    assert "Gemeint: Kooperation" in sentence


def test_notebook(g1):
    with gk_qda.open_project(g1) as project:
        frame = project.query("A AND B")
        assert frame[["document", "start", "end"]].to_numpy().tolist() == [["D1", 10, 20]]
        assert list(project.query("A", document="D2")["guid"].notna()) == [True]
        assert project.queries().empty


def test_saved_queries_are_answered_anew(run, copy):
    assert run("queries", "save", copy, "Beide", "A UND B").code == 0
    assert "gibt es schon" in run("queries", "save", copy, "beide", "A", "--language", "de").sentence
    [row] = run("queries", "list", copy, "--json").json["rows"]
    assert (row["name"], row["expression"], row["count"]) == ("Beide", "A AND B", 1)
    assert names(run("queries", "run", copy, "beide", "--json")) == ["D1[10,20)"]
    run("code", copy, "--document", "D2", "--paragraph", 1, "--quote", "D2 Abs. 1", "--code", "B")
    assert names(run("queries", "run", copy, "Beide", "--json")) == ["D1[10,20)", "D2[0,9)"]
    assert names(run("queries", "run", copy, "Beide", "--document", "D2", "--json")) == ["D2[0,9)"]
    assert run("queries", "save", copy, "Beide", "A XOR B", "--replace").code == 0
    assert run("queries", "list", copy, "--json").json["rows"][0]["expression"] == "A XOR B"
    assert run("queries", "delete", copy, "BEIDE").code == 0
    assert run("queries", "list", copy, "--json").json["rows"] == []
    assert "„Beide“ gibt es nicht" in run("queries", "run", copy, "Beide", "--language", "de").sentence


def test_what_cannot_be_read_is_not_saved(run, copy):
    assert "position 8" in run("queries", "save", copy, "X", "A AND (", "--language", "en").sentence
    assert run("queries", "save", copy, "X", "A AND Z").code == 1
    assert run("queries", "save", copy, "  ", "A").code == 1
    assert run("queries", "list", copy, "--json").json["rows"] == []


def test_a_saved_query_keeps_its_options_and_goes_with_its_codes(run, copy):
    from gk_qda.operations.codebook import rename_code
    from gk_qda.project import open_project
    from gk_qda.queries.codebook import codebook

    run("queries", "save", copy, "Allein", "B ALONE AMONG (A, C)", "--own", "--across-coders")
    with open_project(copy, backup=False) as project:
        with project.read() as session:
            code = codebook(session).find("B")
        with project.change("rename_code", name="Beta, neu") as session:
            rename_code(session, code_id=code.id, name="Beta, neu")
    [row] = run("queries", "list", copy, "--json").json["rows"]
    assert (row["expression"], row["count"]) == ('"Beta, neu" ALONE AMONG (A, C)', 1)
    assert (row["sub_codes"], row["coders_related"]) == (False, "across")
    answer = run("queries", "run", copy, "Allein", "--json")
    assert [row["code"] for row in answer.json["rows"]] == ["Beta, neu"]
    assert answer.json["base"]["coders_related"] == "across"
