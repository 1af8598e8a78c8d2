"""The key table: encrypted, apart from the project, with a passphrase of its own."""

from __future__ import annotations

import pytest

from gk_qda.errors.pseudonyms import (
    KeyFileBesideProject,
    KeyFileExists,
    KeyFileMissing,
    KeyFileNeedsPassphrase,
    KeyFileNotWritable,
    KeyFileRefused,
)
from gk_qda.project.key_file import KeyEntry, KeyFile, proposed_path

ENTRY = KeyEntry("Osterkötter", "Ebeling", kind="name", forms=("Oster",), found=("Osterkötters",), count=3)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "apart" / "key.gkkey"


@pytest.fixture
def made(path):
    path.parent.mkdir()
    with KeyFile.create(path, "geheim") as key_file:
        key_file.put([ENTRY], [("documents/1", [("Ebeling", "Osterkötter")])])
        key_file.call_harmless(["Kartentag"])
    return path


def test_what_is_stored_is_there_after_opening(made):
    with KeyFile.open(made, "geheim") as key_file:
        assert key_file.entries() == [ENTRY]
        assert key_file.names() == ("Osterkötters", "Osterkötter", "Oster")
        assert key_file.places() == {"documents/1": [("Ebeling", "Osterkötter")]}
        assert key_file.harmless() == {"Kartentag"}
        key_file.forget_places(["documents/1"])
        assert key_file.places() == {}


def test_no_word_of_it_can_be_read_without_the_passphrase(made):
    for file in made.parent.iterdir():
        assert b"Oster" not in file.read_bytes()
    with pytest.raises(KeyFileRefused):
        KeyFile.open(made, "falsch")
    with pytest.raises(KeyFileRefused):
        KeyFile.open(made, "")


def test_the_passphrase_changes(made):
    with KeyFile.open(made, "geheim") as key_file:
        key_file.change_passphrase("neu")
        assert key_file.entries() == [ENTRY]
    with KeyFile.open(made, "neu") as key_file:
        assert (key_file.entries(), key_file.harmless()) == ([ENTRY], {"Kartentag"})
    with pytest.raises(KeyFileRefused):
        KeyFile.open(made, "geheim")
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def test_it_lies_apart_from_the_project(tmp_path):
    project = tmp_path / "study" / "a.gkqda"
    project.parent.mkdir()
    with pytest.raises(KeyFileBesideProject):
        KeyFile.create(project.with_name("a.gkkey"), "geheim", project=project)
    assert list(project.parent.iterdir()) == []
    with KeyFile.create(project.with_name("a.gkkey"), "geheim", project=project, anywhere=True) as key_file:
        assert key_file.entries() == []
    assert not proposed_path(project, tmp_path / "home").is_relative_to(project.parent)


def test_trouble_is_told(made, path, tmp_path):
    with pytest.raises(KeyFileExists):
        KeyFile.create(path, "geheim")
    with pytest.raises(KeyFileNeedsPassphrase):
        KeyFile.create(tmp_path / "b.gkkey", "")
    with pytest.raises(KeyFileMissing):
        KeyFile.open(tmp_path / "b.gkkey", "geheim")
    with pytest.raises(KeyFileNotWritable):
        KeyFile.create(tmp_path / "nowhere" / "b.gkkey", "geheim")
    (tmp_path / "c.gkkey").write_text("no key file", encoding="utf-8")
    with pytest.raises(KeyFileRefused):
        KeyFile.open(tmp_path / "c.gkkey", "geheim")


def test_nothing_is_half_stored(made):
    with KeyFile.open(made, "geheim") as key_file:
        with pytest.raises(TypeError):
            key_file.put([KeyEntry("Neu", "Alt")], [("documents/2", object())])  # type: ignore[list-item]
        assert key_file.entries() == [ENTRY]
