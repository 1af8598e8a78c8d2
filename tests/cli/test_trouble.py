"""Bad input of every kind: one sentence that names file, place and remedy; nothing written, nothing half done."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DEMO, dump, write


def archive(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return path


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


def data(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def huge(folder: Path) -> Path:
    """300 MB that take no room on the disk."""
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(300_000_000)
    return folder / "huge.txt"


LOCKED = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
MAKERS: dict[str, Callable[[Path], Path]] = {
    "empty": data("empty.txt", b""),
    "blank": data("blank.txt", b" \n\t\n"),
    "broken zip": data("broken.docx", b"PK\x03\x04 and no more"),
    "text as docx": data("text.docx", b"I: Hallo.\n"),
    "pdf as txt": data("paper.txt", b"%PDF-1.7\n"),
    "binary": data("bytes.txt", bytes(range(1, 32)) * 90),
    "huge": huge,
    "password": data("locked.docx", LOCKED),
    "zip bomb": lambda folder: archive(folder / "bomb.docx", word__document_dot_xml=bytes(200_000_000)),
    "billion laughs": lambda folder: archive(folder / "laughs.docx", word__document_dot_xml=LAUGHS),
    "path out": lambda folder: archive(folder / "out.docx", **{"../../evil.txt": b"<x/>"}),
    "unknown suffix": data("sound.mp3", b"x"),
    "no text column": data("turns.csv", b"a,b\n1,2\n"),
    "missing": lambda folder: folder / "missing.txt",
}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("empty", "empty.txt is empty."),
        ("blank", "blank.txt is empty."),
        ("broken zip", "broken.docx is damaged or not a real docx file."),
        ("text as docx", "text.docx is damaged or not a real docx file."),
        ("pdf as txt", 'paper.txt ends in ".txt" but is really a PDF file.'),
        ("binary", "bytes.txt is not a text file."),
        ("huge", "huge.txt has 300 MB; at most"),
        ("password", "locked.docx is protected by a password."),
        ("zip bomb", "bomb.docx was not opened: it holds"),
        ("billion laughs", "laughs.docx was not opened: it holds"),
        ("path out", "out.docx was not opened: it holds"),
        ("unknown suffix", "sound.mp3: files ending in “.mp3” cannot be read."),
        ("no text column", "turns.csv has no column “text”. The columns found are: a, b."),
        ("missing", "missing.txt does not exist."),
    ],
)
def test_files_that_are_no_transcripts(run, empty, tmp_path, kind, sentence):
    folder = tmp_path / "in"
    folder.mkdir()
    file = MAKERS[kind](folder)
    before, around = dump(empty), {path.name for path in folder.iterdir()}
    answer = run("import", empty, file)
    assert sentence in answer.sentence
    assert answer.out == ""
    assert dump(empty) == before
    assert run("inspect", file).sentence == answer.sentence
    assert {path.name for path in folder.iterdir()} == around
    assert not (tmp_path / "evil.txt").exists()
    german = run("inspect", file, "--language", "de").sentence
    assert german != answer.sentence
    assert file.name in german


@pytest.fixture(scope="module")
def untouched(built_demo, tmp_path_factory):
    """A demo project and all that it holds; no test of this module may change it."""
    path = Path(shutil.copy(built_demo, tmp_path_factory.mktemp("untouched") / "demo.gkqda"))
    return path, dump(path)


FAULTY = [
    ("cases", "", "t.csv is empty."),
    ("cases", 'a,b\n"1,2\n', "t.csv is not a table"),
    ("cases", "a,a\n1,2\n", "t.csv has two columns named “a”."),
    ("cases", "a,,c\n1,2,3\n", "t.csv is not a table: column 2 has no name."),
    ("cases", "a,b\n1,2,3\n", "t.csv, row 2: 3 cells, but only 2 columns have a name."),
    ("cases", "case,typ\nX,1\n,2\n", "t.csv, row 3: A name needs at least one character"),
    ("documents", "document\nTM99\n", "t.csv, row 2: There is no document “TM99”."),
    (
        "documents",
        "document,kind\nTM01,Interview\nTM02,Plausch\n",
        "t.csv, row 3: “Plausch” is not a possible",
    ),
    ("speakers", "document\nTM01\n", "t.csv has no column “label”."),
    (
        "speakers",
        "document,label,role\nTM01,B,THM\nTM01,Z,THM\n",
        "t.csv, row 3: There is nothing called “TM01, Z”",
    ),
    ("codebook", "name\nA\n", "t.csv has no column “path”. The columns found are: name."),
    ("codebook", "path\nA\nA >  > B\n", "t.csv, row 3: A name needs at least one character"),
    ("codebook", "path,color\nA,#123456\nB,blau\n", "t.csv, row 3: “BLAU” is not a colour."),
    ("codings", "document,code\nTM01,Corona\n", "t.csv has no column “quote”."),
    ("codings", "document,quote\nTM01,x\n", "t.csv has no column “code”."),
    (
        "codings",
        "document,start,end,code\nTM01,700,800,Corona\nTM01,9,5,Corona\n",
        "t.csv, row 3: The passage 9–5",
    ),
    (
        "codings",
        "document,start,end,code\nTM01,700,800,Corona\nTM01,a,b,Corona\n",
        "t.csv, row 3: The passage a–b",
    ),
    ("codings", "document,start,end,code\nTM01,700,800,Nichts\n", "t.csv, row 2: There is no code “Nichts”."),
    (
        "codings",
        "document,start,end,code,weight\nTM01,700,800,Corona,200\n",
        "t.csv, row 2: A weight is a whole",
    ),
    (
        "codings",
        "document,paragraph,quote,code\nTM02,,Das war schwierig.,Corona\n",
        "t.csv, row 2: The quote occurs 2",
    ),
    (
        "codings",
        "document,paragraph,quote,code\nTM02,2,Nie gesagt,Corona\n",
        "t.csv, row 2: The quote is not in TM02",
    ),
    (
        "codings",
        "document,paragraph,quote,code,coder\nTM02,2,Nie,Corona,Neu\n",
        "t.csv, row 2: The quote is not",
    ),
    ("summaries", "case,summary\nKO01,x\n", "t.csv has no column “theme”."),
    ("summaries", "case,theme,summary\nKO99,Corona,x\n", "t.csv, row 2: There is no case “KO99”."),
    (
        "summaries",
        "case,theme,summary,state\nKO01,Corona,x,fertig\n",
        "t.csv, row 2: “fertig” is not a possible state",
    ),
    (
        "summaries",
        "case,theme,rating\nKO01,Teilnahme an der Bündniskerngruppe,vielleicht\n",
        "t.csv, row 2: “vielleicht” is not a possible rating. Possible are: beteiligt,",
    ),
    (
        "summaries",
        "case,theme,evidence\nKO01,Corona,TM01\n",
        "t.csv, row 2: “TM01” is not a possible evidence.",
    ),
    ("summaries", "case,theme,evidence\nKO01,Corona,TM01:999\n", "t.csv, row 2: TM01 has no paragraph 999."),
    ("results", "theme\nCorona\n", "t.csv has no column “result”."),
    ("results", "theme,result\nNichts,x\n", "t.csv, row 2: There is no code “Nichts”."),
]


@pytest.mark.parametrize("faulty", FAULTY, ids=lambda faulty: faulty[2][:40])
def test_faulty_tables(run, untouched, tmp_path, faulty):
    """Rows before the faulty one are not taken over either."""
    name, content, sentence = faulty
    demo, before = untouched
    table = write(tmp_path / "t.csv", content)
    answer = run(name, "import", demo, table)
    assert answer.sentence.startswith(sentence), answer.err
    assert run(name, "import", demo, table, "--language", "de").sentence != answer.sentence
    assert dump(demo) == before


@pytest.mark.parametrize("name", ["cases", "documents", "codebook", "codings", "summaries", "results"])
@pytest.mark.parametrize("file", ["missing.csv", "t.pdf", "folder.csv", "blob.xlsx"])
def test_files_that_are_no_tables(run, untouched, tmp_path, name, file):
    demo, before = untouched
    (tmp_path / "folder.csv").mkdir()
    write(tmp_path / "t.pdf", "%PDF-")
    write(tmp_path / "blob.xlsx", "no sheet")
    assert file in run(name, "import", demo, tmp_path / file).sentence
    assert dump(demo) == before


def test_worksheets_need_both_tables(run, untouched, tmp_path):
    demo, before = untouched
    items = DEMO / "worksheets" / "items.csv"
    answers = write(tmp_path / "a.csv", "worksheet,case,item,answer\nPM,KO01,PM01,ja\nPM,KO01,PM99,ja\n")
    assert (
        "a.csv, row 3: There is nothing called “PM PM99”"
        in run("worksheets", "import", demo, items, answers).sentence
    )
    assert "does not exist" in run("worksheets", "import", demo, items, tmp_path / "no.csv").sentence
    wrong = write(tmp_path / "i.csv", "worksheet,item,type\nPM,PM01,essay\n")
    assert "“essay” is not a possible type" in run("worksheets", "import", demo, wrong, answers).sentence
    assert dump(demo) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a disk that is always full")
@pytest.mark.parametrize("command", [("frequencies",), ("segments",), ("crosstab", "--by", "typ")])
def test_a_full_disk(run, built_demo, tmp_path, command):
    full = tmp_path / "full.json"
    full.symlink_to("/dev/full")
    name, *options = command
    assert "no space left" in run(name, built_demo, *options, "--output", full).sentence


def test_an_existing_file_survives_an_export_that_fails(run, built_demo, tmp_path):
    target = write(tmp_path / "f.csv", "mine")
    (tmp_path / "f.base.json").mkdir()
    assert "is a folder" in run("frequencies", built_demo, "--output", target).sentence
    assert target.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f.base.json", "f.csv"]


def test_strange_names(run, tmp_path, monkeypatch):
    """Blanks, quotes, letters of all kinds, a leading minus behind "--"."""
    folder = tmp_path / "Ordner mit 'Ö' & #x%20"
    folder.mkdir()
    project = folder / "Prüfung „A“.gkqda"
    assert run("new", project).code == 0
    file = write(folder / "-minus.txt", "I: Ja?\n\nB: Nein.\n")
    assert run("import", project, "--", file).code == 0
    monkeypatch.chdir(folder)
    assert run("import", project.name, "--again", "--", "-minus.txt").code == 0
    assert run("info", project, "--json").json["documents"] == 2
