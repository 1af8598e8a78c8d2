"""Tables taken in: what they mean, what is refused, what stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import RowTrouble
from gk_qda.errors.importing import MissingColumn
from gk_qda.importing import read_document
from gk_qda.importing.table import read_table
from gk_qda.language.states import state_of
from gk_qda.models import Attribute, AttributeValue, Case, CaseMember, Document, Speaker, TextMark
from gk_qda.operations import documents
from gk_qda.operations.case_import import import_cases, import_documents_table, import_speakers
from gk_qda.operations.codebook_import import import_codebook
from gk_qda.operations.coding_import import import_codings
from gk_qda.operations.summary_import import import_summaries
from gk_qda.operations.values import parse_date
from gk_qda.queries.cases import attribute_values, cases
from gk_qda.queries.codebook import codebook
from tests.project.dump import dump

CASES = """fall,titel,vzae
K1,Eins,
K2,Zwei,trifft nicht zu
K3,Drei,k. A.
K4,Vier,"0,5"
"""


@pytest.fixture
def table(tmp_path: Path):
    def make(text: str, name: str = "tabelle.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_table(path)

    return make


def test_missing_not_applicable_and_unknown_are_three_things(small, table, read):
    small.change(
        import_cases,
        table=table('fall,titel,vzae\nK1,Eins,\nK2,Zwei,trifft nicht zu\nK3,Drei,k. A.\nK4,Vier,"0,5"\n'),
    )
    states = {
        v.case_id: v.state for v in read(small.project, lambda s: s.scalars(select(AttributeValue)).all())
    }
    names = {c.id: c.name for c in read(small.project, lambda s: s.scalars(select(Case)).all())}
    assert {names[i]: state for i, state in states.items()} == {
        "K2": "not_applicable",
        "K3": "unknown",
        "K4": "value",
    }
    assert read(small.project, lambda s: s.scalars(select(Attribute.type)).one()) in ("text", "choice")


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("", "missing"),
        ("  ", "missing"),
        ("trifft nicht zu", "not_applicable"),
        ("nicht bekannt", "unknown"),
        ("k. A.", "unknown"),
        ("(kein THM)", "value"),
        ("(unbesetzt)", "value"),
        ("0", "value"),
    ],
)
def test_states_of_a_cell(cell, state):
    assert state_of(cell) == state


def test_dates():
    assert str(parse_date("05.05.2020")) == str(parse_date("2020-05-05")) == "2020-05-05"
    assert parse_date("2020-05") is None
    assert parse_date("31.02.2020") is None


def test_a_documents_table_sets_kind_case_date_and_attributes(small, table, read):
    text = "doc_id;typ;kommune;datum;modus;stimmung\nD1;Reflexionsgespräch (Protokoll);K1;05.05.2020;Telefon;gut\n"
    small.change(import_documents_table, table=table(text))
    document = read(small.project, lambda s: s.get_one(Document, small.document_id))
    assert (document.kind, document.form, str(document.date), document.mode) == (
        "reflection_talk",
        "minutes",
        "2020-05-05",
        "Telefon",
    )
    [case] = read(small.project, cases)
    assert case.documents == ("D1",)
    assert list(read(small.project, lambda s: attribute_values(s, "document")).values()) == ["gut"]


def test_a_document_belongs_to_one_case_at_a_time(small, table, read):
    for case in ("K1", "K2"):
        small.change(import_documents_table, table=table(f"doc_id,kommune\nD1,{case}\n"))
    assert len(read(small.project, lambda s: s.scalars(select(CaseMember)).all())) == 1


@pytest.mark.parametrize(
    ("operation", "text", "row"),
    [
        (import_documents_table, "doc_id,typ\nD1,Interview\nD9,Interview\n", 3),
        (import_documents_table, "doc_id,typ\nD1,Quatsch\n", 2),
        (import_codings, "document,paragraph,code,quote\nD1,2,Thema,Ganz klein.\nD1,2,Fehlt,Ganz\n", 3),
        (import_codings, "document,paragraph,code,quote\nD1,4,Thema,Das war schwierig.\n", 2),
        (import_codings, "document,paragraph,code,quote\nD1,9,Thema,Ganz\n", 2),
        (import_codings, "document,start,end,code\nD1,5,99999,Thema\n", 2),
        (import_codings, "document,start,end,code,weight\nD1,1,5,Thema,140\n", 2),
        (import_codebook, "path,color\nNeu,#123456\nKaputt,orange\n", 3),
        (import_summaries, "case,theme,summary\nK9,Thema,Text\n", 2),
    ],
)
def test_trouble_names_file_and_row_and_nothing_is_taken(small, table, operation, text, row):
    before = dump(small.project)
    extra = {"coder_id": small.coder_id} if operation is import_codings else {}
    with pytest.raises(RowTrouble) as caught:
        small.change(operation, table=table(text), **extra)
    for language in ("de", "en"):
        assert f"tabelle.csv, {'Zeile' if language == 'de' else 'row'} {row}" in caught.value.sentence(
            language
        )
    assert dump(small.project) == before


def test_a_missing_column_is_named(small, table):
    with pytest.raises(MissingColumn) as caught:
        small.change(import_codings, table=table("document,paragraph,quote\nD1,2,x\n"), coder_id=1)
    assert "code" in str(caught.value)


def test_importing_codings_twice_is_the_same_as_once_when_they_have_guids(small, table):
    text = "document,code,start,end,guid\nD1,Thema,25,30,0f0e1f9e-52a4-4d3a-9d0b-000000000001\n"
    assert small.change(import_codings, table=table(text), coder_id=small.coder_id) == 1
    assert small.change(import_codings, table=table(text), coder_id=small.coder_id) == 0


def test_imports_keep_overlapping_codings_as_they_are(small, table):
    text = "document,code,start,end\nD1,Thema,22,30\nD1,Thema,25,33\n"
    small.change(import_codings, table=table(text), coder_id=small.coder_id)
    assert len(small.words()) == 2


def test_codebook_import_updates_known_paths_and_makes_parents(small, table, read):
    text = "path,definition,rule,color\nNeu > Tief > Tiefer,Def,Regel,#123456\nThema,Andere,,\n"
    small.change(import_codebook, table=table(text))
    book = read(small.project, codebook)
    assert [c.path for c in book.codes if c.path.startswith("Neu")] == [
        "Neu",
        "Neu > Tief",
        "Neu > Tief > Tiefer",
    ]
    assert book.find("Thema").definition == "Andere"


def test_speakers_table(small, table, read):
    small.change(
        import_speakers, table=table("doc_id,label,role,person,counts_as_respondent\nD1,B,THM,P1,nein\n")
    )
    speaker = read(small.project, lambda s: s.scalars(select(Speaker).where(Speaker.label == "B")).one())
    assert (speaker.function, speaker.role, speaker.counts_as_respondent) == ("THM", "respondent", False)


def test_labels_and_time_marks_are_spans_of_the_verbatim_text(small, tmp_path, read):
    path = tmp_path / "D2.txt"
    path.write_text("I: Ja? #00:00:01-0#\n\nB:\u00a0Nein. #00:00:02-5#\n", encoding="utf-8")
    small.change(documents.import_documents, sources=[read_document(path)])
    text = path.read_text(encoding="utf-8")
    marks = read(
        small.project,
        lambda s: s.scalars(select(TextMark).where(TextMark.document_id != small.document_id)).all(),
    )
    assert [(m.kind, text[m.start : m.end]) for m in sorted(marks, key=lambda m: m.start)] == [
        ("label", "I: "),
        ("time", "#00:00:01-0#"),
        ("label", "B:\u00a0"),
        ("time", "#00:00:02-5#"),
    ]
    assert [m.milliseconds for m in sorted(marks, key=lambda m: m.start) if m.kind == "time"] == [1000, 2500]


def test_the_same_name_twice_gets_a_number(small, tmp_path, read):
    path = tmp_path / "D1.txt"
    path.write_text("B: Anders.\n", encoding="utf-8")
    small.change(documents.import_documents, sources=[read_document(path)])
    assert {d.name for d in read(small.project, lambda s: s.scalars(select(Document)).all())} == {
        "D1",
        "D1 (2)",
    }
