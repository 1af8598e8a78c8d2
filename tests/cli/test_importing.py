"""Transcripts on their way in: inspect, import, batches with trouble, known files, the table of documents."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import DEMO, dump, work_in, write
from tests.samples import SAMPLES, needs_samples

TM07 = DEMO / "transcripts" / "TM07.txt"


def test_inspect_shows_how_a_file_would_be_read(run):
    [found] = run("inspect", TM07, "--json").json
    assert found.keys() == {
        *("file", "format", "encoding", "paragraphs", "turns", "words", "speakers"),
        *("time_marks", "front_matter", "warnings"),
    }
    assert (found["file"], found["format"], found["encoding"]) == (str(TM07), "txt", "utf-8")
    assert (found["paragraphs"], found["turns"]) == (51, 51)
    assert [(s["label"], s["role"]) for s in found["speakers"]] == [("I", "interviewer"), ("B", "respondent")]
    assert sum(s["turns"] for s in found["speakers"]) == 51
    assert found["front_matter"]["Kommune"] == "Ginsterkamp"
    assert found["time_marks"] > 0
    warning = found["warnings"][0]
    assert warning.keys() == {"code", "paragraph", "message"}


def test_inspect_for_people(run):
    answer = run("inspect", TM07, "--language", "de")
    assert answer.code == 0
    assert "✓ TM07.txt: txt, utf-8; 51 Absätze; 51 Redebeiträge" in answer.out
    assert "    Kommune: Ginsterkamp" in answer.out


@needs_samples
@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("nnProf_transkript.md", 66),
        ("nnWMA2_transkript.md", 59),
        ("fkrampe_transkript.md", 126),
        ("fkrampe_transkript.pdf", 126),
        ("altenpflege.md", 76),
        ("interview.html", 55),
        ("interview.txt", 55),
        ("interview.vtt", 55),
    ],
)
def test_inspect_counts_the_turns_of_foreign_files(run, name, turns):
    [found] = run("inspect", SAMPLES / "transcripts" / name, "--json").json
    assert found["turns"] == turns


def test_inspect_goes_on_behind_a_file_that_cannot_be_read(run, tmp_path):
    bad = write(tmp_path / "old.doc", "x")
    answer = run("inspect", bad, TM07, tmp_path / "none.txt", "--json")
    assert answer.code == 1
    assert answer.err.startswith("2 of 3 files could not be read; the others are done. First: old.doc")
    import json

    found = json.loads(answer.out)
    assert [item.get("turns") for item in found] == [None, 51, None]
    assert "old Word file" in found[0]["error"]
    assert "none.txt does not exist" in found[2]["error"]


def test_a_folder_is_imported_as_one_step(run, empty):
    answer = run("import", empty, DEMO / "transcripts", "--documents", DEMO / "documents.csv", "--json").json
    assert (answer["imported"], answer["known"], answer["failed"]) == (24, 0, 0)
    assert {file["status"] for file in answer["files"]} == {"imported"}
    assert [file["name"] for file in answer["files"]][:2] == ["RG01", "RG02"]
    info = run("info", empty, "--json").json
    assert info["kinds"] == {"interview": 14, "reflection_talk": 10}
    assert (info["documents"], info["paragraphs"], info["cases"]) == (24, 1440, 15)
    assert info["synthetic"] == "(Demo, synthetisch)"
    before = work_in(empty)
    assert run("history", empty, "--undo").code == 0
    info = run("info", empty, "--json").json
    assert (info["documents"], info["paragraphs"], info["cases"]) == (0, 0, 0)
    assert run("history", empty, "--redo").code == 0
    after = work_in(empty)
    assert {k: v for k, v in after.items() if k != "changes"} == {
        k: v for k, v in before.items() if k != "changes"
    }


def test_what_cannot_be_read_does_not_stop_the_rest(run, empty, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(TM07, folder)
    write(folder / "empty.txt", "")
    write(folder / "old.txt", "").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    write(folder / "broken.docx", "PK\x03\x04 no zip")
    answer = run("import", empty, folder)
    assert "3 of 4 files could not be read; the others are done. First: " in answer.sentence
    for name in ("empty.txt is empty", "old.txt is an old Word file", "broken.docx is damaged"):
        assert f"✗ {name}" in answer.out
    assert "✓ TM07.txt" in answer.out
    assert "1 document imported." in answer.out
    assert run("info", empty, "--json").json["documents"] == 1
    assert len(run("history", empty, "--json").json["rows"]) == 2


def test_one_file_that_cannot_be_read_is_the_sentence(run, empty, tmp_path):
    before = dump(empty)
    answer = run("import", empty, write(tmp_path / "empty.txt", " \n"))
    assert answer.sentence == "empty.txt is empty. Check whether it was saved or copied completely."
    assert dump(empty) == before


def test_a_folder_without_transcripts(run, empty, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    write(folder / "a.jpg", "x")
    assert run("import", empty, folder).sentence.startswith("pictures holds no file that can be read")


def test_a_known_file_is_recognised_by_content(run, empty, tmp_path):
    other_name = tmp_path / "Interview sieben.txt"
    shutil.copy(TM07, other_name)
    dos = tmp_path / "dos.txt"
    dos.write_bytes(b"\xef\xbb\xbf" + TM07.read_bytes().replace(b"\n", b"\r\n"))
    assert run("import", empty, TM07).code == 0
    before = dump(empty)
    answer = run("import", empty, other_name, dos, "--json").json
    assert (answer["imported"], answer["known"]) == (0, 2)
    assert [(f["status"], f["name"]) for f in answer["files"]] == [("known", "TM07")] * 2
    assert dump(empty) == before
    said = run("import", empty, dos).out
    assert "= dos.txt is in the project already, as TM07; not imported again" in said
    again = run("import", empty, other_name, "--again", "--json").json
    assert [f["name"] for f in again["files"]] == ["TM07 (2)"]


def test_the_same_file_twice_in_one_batch(run, empty, tmp_path):
    copy = shutil.copy(TM07, tmp_path / "Kopie.txt")
    answer = run("import", empty, TM07, copy, "--json").json
    assert [(f["status"], f["name"]) for f in answer["files"]] == [("imported", "TM07"), ("known", "TM07")]


def test_the_kind_of_documents(run, empty, tmp_path):
    file = write(tmp_path / "G.txt", "I: Guten Tag.\n\nB: Guten Tag.\n")
    assert run("import", empty, file, "--kind", "Reflexionsgespräch").code == 0
    assert run("info", empty, "--json").json["kinds"] == {"reflection_talk": 1}
    assert "“talk” is not a possible kind" in run("import", empty, file, "--kind", "talk").sentence


def test_the_encoding_may_be_said(run, empty, tmp_path):
    text = "I: Größe?\n\nB: Łódź, žena.\n"
    file = write(tmp_path / "a.txt", text, "cp1250")
    [guessed] = run("inspect", file, "--json").json
    assert guessed["encoding"] == "cp1252"
    assert "guessed_encoding" in {w["code"] for w in guessed["warnings"]}
    report = run("import", empty, file, "--encoding", "cp1250", "--json").json
    assert report["files"][0]["encoding"] == "cp1250"
    assert run("import", empty, file, "--encoding", "klingon").sentence.startswith("a.txt: the encoding")


def test_a_faulty_table_of_documents_stops_the_import(run, empty, tmp_path):
    before = dump(empty)
    table = write(tmp_path / "documents.csv", "document,kind\nTM07,Plauderei\n")
    answer = run("import", empty, TM07, "--documents", table)
    assert answer.sentence.startswith("documents.csv, row 2: “Plauderei” is not a possible kind")
    assert dump(empty) == before


def test_rows_about_other_documents_are_passed_over_and_named(run, empty):
    answer = run("import", empty, TM07, "--documents", DEMO / "documents.csv")
    assert "23 rows of the table fit no document: TM01, TM02, " in answer.out
    again = run("import", empty, TM07, "--documents", DEMO / "documents.csv", "--json").json
    assert len(again["rows_without_document"]) == 23
    rows = run("frequencies", empty, "--json", "--by", "modus").json
    assert rows["base"]["documents"] == 1
    assert list(rows["base"]["by_base"]) == ["Telefon"]
