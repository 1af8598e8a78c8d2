"""Which files of a folder are transcripts, and in which order."""

from __future__ import annotations

import pytest

from gk_qda.errors.importing import FileMissing
from gk_qda.importing import find_documents
from gk_qda.importing.documents import natural_key


def test_folders_give_their_readable_files_in_natural_order(tmp_path):
    names = [
        "TM10.txt",
        "TM2.docx",
        "TM1.DOCX",
        "Öhr.txt",
        "Ohr.txt",
        "Zoo.rtf",
        "Alt.doc",
        "ton.mp3",
        "bild.png",
        "Notiz",
    ]
    hidden = [".versteckt.txt", "~$TM2.docx", ".~lock.TM2.odt#", ".~lock.TM2.docx", "unter/.git/a.txt"]
    for name in [*names, *hidden, "unter/Ende.md", "unter/Anfang.md"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in find_documents([tmp_path])]
    assert found == [
        "Alt.doc",
        "Ohr.txt",
        "Öhr.txt",
        "TM1.DOCX",
        "TM2.docx",
        "TM10.txt",
        "unter/Anfang.md",
        "unter/Ende.md",
        "Zoo.rtf",
    ]


def test_files_keep_the_order_given_and_come_once(tmp_path):
    first, second = tmp_path / "b.txt", tmp_path / "a.unbekannt"
    first.touch()
    second.touch()
    assert find_documents([first, second, tmp_path, first]) == [first, second]


def test_a_missing_path_is_said(tmp_path):
    with pytest.raises(FileMissing) as missing:
        find_documents([tmp_path / "weg"])
    assert "weg" in str(missing.value)


def test_an_empty_folder_gives_nothing(tmp_path):
    assert find_documents([tmp_path]) == []


def test_natural_order():
    names = ["straße", "Strasse", "Ärger", "arg", "10", "9", "2b", "2a", "zebra"]
    assert sorted(names, key=natural_key) == [
        "2a",
        "2b",
        "9",
        "10",
        "arg",
        "Ärger",
        "Strasse",
        "straße",
        "zebra",
    ]
